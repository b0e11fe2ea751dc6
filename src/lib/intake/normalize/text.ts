export { cleanText, isBlank } from '../../kernel/text.ts';
