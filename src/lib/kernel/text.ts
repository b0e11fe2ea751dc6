/** Blanks a person does not see: spaces of every width, line breaks, zero-width marks, the byte order mark. */
const BLANKS = /[\s\u200b-\u200d\u2060\ufeff]+/gu;
/** Letters and signs that are composed already, a single space between words: nothing to clean. */
const PLAIN = /^[!-~¡-¬®-ʯЀ-ҁҊ-ԯ–—’№]+(?: [!-~¡-¬®-ʯЀ-ҁҊ-ԯ–—’№]+)*$/u;

/**
 * A text as it is kept: composed (NFC), without blanks around, inner runs of blanks as one space.
 * This is also the whole identity of a client: letter case, ё and leading zeros stay, since "AB1" and "ab1" can be two clients; likely twins are
 * a matter to propose, not to merge in silence.
 */
export function cleanText(raw: string): string {
	return PLAIN.test(raw) ? raw : raw.normalize('NFC').replace(BLANKS, ' ').trim();
}

export function isBlank(raw: string): boolean {
	return raw === '' || cleanText(raw) === '';
}
