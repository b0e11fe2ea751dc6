import { defuse } from '../formula-text.ts';

/** A cell holds no more; a longer text makes Excel offer to repair the file. */
const LONGEST = 32_767;
/** Control characters, but for line breaks and tabs, and the two characters of Unicode that are none: XML cannot hold them. */
const NOT_XML = /[^\P{Cc}\n\t]|[\ufffe\uffff]/gu;
/** Spreadsheets read `_x0041_` as the letter A. */
const ESCAPE_LIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;
/** Texts that the writer would make errors of. */
const ERROR_LIKE = /^#(?:VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/;

/**
 * A person's text as a cell can hold it: one that a spreadsheet would calculate gets an apostrophe, so that it is harmless in the CSV that is saved from
 * the workbook, too. Phones keep their plus.
 */
export function cellText(text: string): string {
	const plain = text.toWellFormed().replace(/\r\n?/g, '\n').replace(NOT_XML, '');
	const harmless = defuse(ERROR_LIKE.test(plain) ? `'${plain}` : plain);
	return shortened(harmless, LONGEST).replace(ESCAPE_LIKE, '_x005F_');
}

/** No more than so many UTF-16 units, never half a character. */
export function shortened(text: string, longest: number): string {
	return text.length <= longest
		? text
		: text
				.slice(0, longest)
				.toWellFormed()
				.replace(/\ufffd$/, '');
}
