import encodeQR from 'qr';

/** Squares around the code that stay light (ISO/IEC 18004): cameras find it by them. */
const QUIET = 4;

export interface Squares {
	/** Squares a side, the quiet border among them. */
	readonly size: number;
	/** The dark ones as one outline, a square being 1 by 1. */
	readonly path: string;
}

/** null of a text that no code can hold. The least redundancy: on a screen nothing is torn or smudged, and larger squares are read from further away. */
export function squaresOf(text: string): Squares | null {
	let rows: boolean[][];
	try {
		rows = encodeQR(text, 'raw', { ecc: 'low', border: QUIET });
	} catch {
		return null;
	}
	let path = '';
	for (const [y, row] of rows.entries()) {
		for (let x = 0; x < row.length; x++) {
			const from = x;
			while (row[x]) x++;
			if (x > from) path += `M${from} ${y}h${x - from}v1H${from}z`;
		}
	}
	return { size: rows.length, path };
}
