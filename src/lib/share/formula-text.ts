/**
 * What spreadsheets take for the start of a formula, also behind spaces and marks nobody sees, and in the full-width forms of East Asian
 * editions. A tab or a line break at the start can push the rest into a cell of its own.
 */
const FORMULA_START = /^[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;
const PLAIN_NUMBER = /^[+-]?\d[\d \u00a0\u202f]*(?:[.,]\d+)?$/;
const PHONE = /^\+\d[\d \u00a0().-]*$/;
/** Digits joined by nothing but minus signs are a phone to us and a subtraction to a spreadsheet. */
const SUBTRACTION = /^\+\d+(?:-\d+)+$/;

/** A day of a year nobody told: digits only, nothing to calculate with. */
const YEARLESS_DAY = /^--\d\d-\d\d$/;

/** Puts an apostrophe before a text that a spreadsheet would calculate. A plain number, and a phone with its plus, stay as they are. */
export function defuse(text: string): string {
	if (!FORMULA_START.test(text)) return text;
	return PLAIN_NUMBER.test(text) || YEARLESS_DAY.test(text) || (PHONE.test(text) && !SUBTRACTION.test(text)) ? text : `'${text}`;
}

/** The same so that `undoDefusing` gives the text back, whatever it was: one that has such an apostrophe of its own gets another. */
export function defuseReversibly(text: string): string {
	return text.startsWith("'") && isDefused(text) ? `'${text}` : defuse(text);
}

/** Takes off the apostrophe that made a formula harmless, by us or by another program. */
export function undoDefusing(text: string): string {
	return text.startsWith("'") && isDefused(text) ? text.slice(1) : text;
}

const isDefused = (text: string): boolean => FORMULA_START.test(text.replace(/^'+/, ''));
