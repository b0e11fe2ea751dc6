import { cleanText } from '../../kernel/text.ts';

/** Letters, Latin and Cyrillic, that hands and scanners put for a figure of the same look. */
const FIGURE_OF: ReadonlyMap<string, string> = new Map([
	...Array.from('OoОо', (letter): [string, string] => [letter, '0']),
	...Array.from('lI|Іі', (letter): [string, string] => [letter, '1']),
	...Array.from('Зз', (letter): [string, string] => [letter, '3']),
	['б', '6']
]);
const WORD = /[\p{L}\d|]+/gu;
/** ="0012" as some programs guard figures, quotes of every kind, and the apostrophe that makes a spreadsheet keep a text. */
const WRAPPED = /^(?:=?"(.*)"|«(.*)»|“(.*)”|['’](.*))$/u;

/** The text with figures in place of letters that look like them: in words made of figures and such letters alone. */
export function withFigures(text: string): string {
	return text.replace(WORD, (word) => {
		const letters = Array.from(word).filter((sign) => !/\d/.test(sign));
		if (letters.length === 0 || letters.length === word.length || !letters.every((sign) => FIGURE_OF.has(sign))) return word;
		return Array.from(word, (sign) => FIGURE_OF.get(sign) ?? sign).join('');
	});
}

/** The clean text out of quotes around the whole of it. */
export function unwrapped(raw: string): string {
	const text = cleanText(raw);
	const inner = WRAPPED.exec(text)
		?.slice(1)
		.find((group) => group !== undefined);
	return inner === undefined ? text : cleanText(inner);
}

/** The one thing all these readings say; null where there is none, or more than one. */
export function onlyOne(readings: readonly (number | null)[]): number | null {
	const distinct = new Set(readings.filter((reading) => reading !== null));
	return distinct.size === 1 ? [...distinct][0] : null;
}
