import { PlacedTextColumn } from './columns.ts';

/** Texts one after the other, in UTF-8: text r ends before ends[r], and begins where the one before it ends. */
export interface JoinedTexts {
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly ends: Uint32Array<ArrayBuffer>;
}

/** The column's own texts without what else stands in its bytes, to be kept. */
export function joinTexts(column: PlacedTextColumn): JoinedTexts {
	const { bytes, encoding, from, to, otherwise } = column.placed;
	const encoder = new TextEncoder();
	const asTheyStand = encoding === 'utf-8';
	const ends = new Uint32Array(from.length);
	let joined = new Uint8Array(
		Math.max(
			64,
			from.reduce((sum, start, row) => sum + to[row] - start, 0)
		)
	);
	let length = 0;
	for (let row = 0; row < from.length; row++) {
		const text = asTheyStand && !otherwise.has(row) ? null : encoder.encode(column.at(row));
		const size = text ? text.length : to[row] - from[row];
		if (length + size > joined.length) {
			const larger = new Uint8Array(2 * (length + size));
			larger.set(joined.subarray(0, length));
			joined = larger;
		}
		if (text) joined.set(text, length);
		else for (let i = from[row], j = length; i < to[row]; i++, j++) joined[j] = bytes[i];
		length += size;
		ends[row] = length;
	}
	return { bytes: joined.slice(0, length), ends };
}

export function columnOfJoined({ bytes, ends }: { readonly bytes: Uint8Array; readonly ends: Uint32Array }): PlacedTextColumn {
	const from = new Uint32Array(ends.length);
	from.set(ends.subarray(0, Math.max(0, ends.length - 1)), Math.min(1, ends.length));
	return new PlacedTextColumn({ bytes, encoding: 'utf-8', from, to: ends, otherwise: new Map() });
}
