import { readNumber } from '../normalize/numbers.ts';
import { isBlank } from '../../kernel/text.ts';

/**
 * Whether a cell merged with those below says the same of each of their rows, as a client's name beside its orders does. Figures say it once: a total beside
 * the lines of an order is one total.
 */
export const saysOfEachRow = (text: string): boolean => !isBlank(text) && readNumber(text, '.') === null && readNumber(text, ',') === null;
