/** What the first bytes of a file say it is, whatever its name. */
export type Signature = 'empty' | 'picture' | 'pdf' | 'zip' | 'compound' | 'markup' | 'other' | 'text';

/** Bytes at an offset; text of ASCII. */
const MARKS: readonly (readonly [Exclude<Signature, 'empty' | 'markup' | 'text'>, number, string])[] = [
	['picture', 0, '\x89PNG'],
	['picture', 0, '\xff\xd8\xff'],
	['picture', 0, 'GIF8'],
	['picture', 0, 'II*\0'],
	['picture', 0, 'MM\0*'],
	['picture', 0, '\0\0\x01\0'],
	['picture', 8, 'WEBP'],
	['picture', 4, 'ftyphei'],
	['picture', 4, 'ftyphev'],
	['picture', 4, 'ftypmif1'],
	['picture', 4, 'ftypmsf1'],
	['picture', 4, 'ftypavif'],
	['picture', 0, '8BPS'],
	['zip', 0, 'PK\x03\x04'],
	['zip', 0, 'PK\x05\x06'],
	['compound', 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
	['other', 0, 'Rar!\x1a'],
	['other', 0, "7z\xbc\xaf'\x1c"],
	['other', 0, '\x1f\x8b\x08'],
	['other', 4, 'ftyp'],
	['other', 0, 'ID3'],
	['other', 0, '\x7fELF'],
	['other', 0, 'MZ\x90'],
	['other', 0, 'SQLite format 3'],
	['other', 0, '{\\rtf']
];

export function signatureOf(bytes: Uint8Array): Signature {
	if (bytes.length === 0) return 'empty';
	for (const [signature, offset, mark] of MARKS) if (startsWith(bytes, mark, offset)) return signature;
	if (startsWith(bytes, 'BM') && bytes.length > 14 && bytes[6] === 0 && bytes[7] === 0 && bytes[8] === 0 && bytes[9] === 0) return 'picture';
	// A PDF may carry a few bytes before its mark.
	for (let offset = 0; offset < Math.min(1024, bytes.length); offset++) if (bytes[offset] === 0x25 && startsWith(bytes, '%PDF-', offset)) return 'pdf';
	return /^[\s\ufeff\u00ef\u00bb\u00bf]*<(!doctype|html|head|meta|table|body|\?xml|svg)/i.test(
		new TextDecoder('latin1').decode(bytes.subarray(0, 512)).replace(/\0/g, '')
	)
		? 'markup'
		: 'text';
}

function startsWith(bytes: Uint8Array, mark: string, offset = 0): boolean {
	if (bytes.length < offset + mark.length) return false;
	for (let i = 0; i < mark.length; i++) if (bytes[offset + i] !== mark.charCodeAt(i)) return false;
	return true;
}

export function namedAsWorkbook(name: string): boolean {
	return /\.(xlsx?|xlsm|xlsb|ods)$/i.test(name);
}
