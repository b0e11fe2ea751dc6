/** Blanks a person does not see: spaces of every width, line breaks, zero-width marks and joiners, the byte order mark. */
const BLANKS = /[\s\u200b-\u200d\u2060\ufeff]+/gu;
/** Joiners make an emoji or a word of Persian what it is; beside a blank or at an end they join nothing. */
const JOINERS_ALONE = /^[\u200c\u200d]+$/u;
/** Which way to write (dates copied from a system's windows carry such marks), where a word may be hyphenated, and what old programs fill fields of fixed width with. */
const MARKS = /[\0\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;
/** Letters and signs that are composed already, a single space between words: nothing to clean. */
const PLAIN = /^[!-~¡-¬®-ʯЀ-ҁҊ-ԯ–—’№]+(?: [!-~¡-¬®-ʯЀ-ҁҊ-ԯ–—’№]+)*$/u;

/**
 * A text as it is kept: composed (NFC), without blanks around, inner runs of blanks as one space.
 * This is also the whole identity of a client: letter case, ё and leading zeros stay, since "AB1" and "ab1" can be two clients; likely twins are
 * a matter to propose, not to merge in silence.
 */
export function cleanText(raw: string): string {
	return PLAIN.test(raw) ? raw : raw.replace(MARKS, '').normalize('NFC').replace(BLANKS, asOneBlank);
}

function asOneBlank(blanks: string, at: number, text: string): string {
	if (at === 0 || at + blanks.length === text.length) return '';
	return JOINERS_ALONE.test(blanks) ? blanks : ' ';
}

export function isBlank(raw: string): boolean {
	return raw === '' || cleanText(raw) === '';
}
