/** After so many well-formed signs beyond ASCII no other encoding is thinkable, and a broken one further on is a broken sign. */
const CERTAIN = 1000;

/**
 * Whether the bytes are UTF-8: no overlong forms, no surrogates, nothing cut short, up to where no doubt is left. Of plain ASCII all is looked at. No string
 * is made.
 */
export function isUtf8(bytes: Uint8Array): boolean {
	const toWord = (4 - (bytes.byteOffset & 3)) & 3;
	const wordCount = Math.max(0, bytes.length - toWord) >> 2;
	const words = wordCount === 0 ? new Uint32Array(0) : new Uint32Array(bytes.buffer, bytes.byteOffset + toWord, wordCount);
	const end = bytes.length;
	let beyondAscii = 0;
	let i = 0;
	while (i < end && beyondAscii < CERTAIN) {
		if (((i - toWord) & 3) === 0 && i >= toWord) {
			// Four signs of plain ASCII at once: most files are hardly anything else.
			let word = (i - toWord) >> 2;
			while (word < words.length && (words[word] & 0x80808080) === 0) word++;
			i = toWord + 4 * word;
			if (i >= end) break;
		}
		const next = afterSign(bytes, i, end);
		if (next < 0) return false;
		if (next > i + 1) beyondAscii++;
		i = next;
	}
	return true;
}

/** Where the sign that begins at `i` ends, or −1 when it is none. */
function afterSign(bytes: Uint8Array, i: number, end: number): number {
	const byte = bytes[i++];
	if (byte < 0x80) return i;
	let following: number;
	let least = 0x80;
	let most = 0xbf;
	if (byte >= 0xc2 && byte <= 0xdf) following = 1;
	else if (byte >= 0xe0 && byte <= 0xef) {
		following = 2;
		if (byte === 0xe0) least = 0xa0;
		if (byte === 0xed) most = 0x9f;
	} else if (byte >= 0xf0 && byte <= 0xf4) {
		following = 3;
		if (byte === 0xf0) least = 0x90;
		if (byte === 0xf4) most = 0x8f;
	} else return -1;
	if (i + following > end || bytes[i] < least || bytes[i] > most) return -1;
	i++;
	for (; following > 1; following--) if ((bytes[i++] & 0xc0) !== 0x80) return -1;
	return i;
}
