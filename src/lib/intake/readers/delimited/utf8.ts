/** Whether the bytes are well-formed UTF-8: no overlong forms, no surrogates, nothing cut short. One pass, no string is made. */
export function isUtf8(bytes: Uint8Array): boolean {
	const end = bytes.length;
	let i = 0;
	while (i < end) {
		const byte = bytes[i++];
		if (byte < 0x80) continue;
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
		} else return false;
		if (i + following > end || bytes[i] < least || bytes[i] > most) return false;
		i++;
		for (; following > 1; following--) if ((bytes[i++] & 0xc0) !== 0x80) return false;
	}
	return true;
}
