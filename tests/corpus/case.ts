/** One awkward file with the table it must become. */
export interface CorpusCase {
	readonly name: string;
	readonly bytes: Uint8Array;
	readonly expected: Expected;
}

export type Cell = string | number | null;

/** Written by hand from what the file means, never by running the reader. */
export interface Expected {
	readonly encoding: string;
	/** ';' ',' '\t' 'aligned' 'workbook' 'html' */
	readonly delimiter: string;
	readonly shape: 'orders' | 'clients';
	readonly headerRows: number;
	/** Column of the source by role, from 0. */
	readonly mapping: Readonly<Record<string, number>>;
	readonly dateOrder: 'dmy' | 'mdy' | 'ymd';
	readonly decimal: '.' | ',';
	/** The one currency taken of several. */
	readonly currency?: string;
	/** Columns of the typed table; days as ISO dates, what is not known as null. */
	readonly columns: readonly string[];
	readonly rows: readonly (readonly Cell[])[];
	/** row, column, code, raw, effect */
	readonly issues: readonly (readonly Cell[])[];
}

/** What most files have: orders with a client, a date and an amount in the first three columns, one row of headers, nothing wrong. */
export function orders(rows: Expected['rows'], other: Partial<Expected> = {}): Expected {
	return {
		encoding: 'utf-8',
		delimiter: ';',
		shape: 'orders',
		headerRows: 1,
		mapping: { client: 0, date: 1, amount: 2 },
		dateOrder: 'dmy',
		decimal: ',',
		columns: ['sourceRow', 'client', 'date', 'amount'],
		rows,
		issues: [],
		...other
	};
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The text in an encoding of one byte a letter, by its name in the Encoding Standard. */
export function oneByte(text: string, label: string): Uint8Array {
	const decoder = new TextDecoder(label);
	const letters = Array.from({ length: 256 }, (_, byte) => decoder.decode(Uint8Array.of(byte)));
	return Uint8Array.from(text, (letter) => {
		const byte = letters.indexOf(letter);
		if (byte < 0) throw new Error(`${label} has no ${letter}`);
		return byte;
	});
}

export function utf16(text: string, isLittle: boolean): Uint8Array {
	const bytes = new Uint8Array(2 * text.length);
	const view = new DataView(bytes.buffer);
	for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), isLittle);
	return bytes;
}
