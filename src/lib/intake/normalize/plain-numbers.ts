import { numberOfBytes } from './cell-bytes.ts';
import type { PlacedCells } from './column-typing.ts';
import { beyondNine, fourFigures, ZEROS } from './figures-of-words.ts';

/** So many bytes are looked at at once, as two words of four. */
const LONGEST = 8;
/** By length of a cell: the bytes of either word that belong to it; the first of them stands lowest. */
const OF_FIRST = Int32Array.from({ length: LONGEST + 1 }, (_, length) => (length > 4 ? -1 << (64 - 8 * length) : 0));
const OF_SECOND = Int32Array.from({ length: LONGEST + 1 }, (_, length) => (length >= 4 ? -1 : length > 0 ? -1 << (32 - 8 * length) : 0));
/** By decimal places, 4 for a number without a decimal sign: the bytes behind the sign, how far those before it have to move, and what to divide by. */
const BEHIND = Int32Array.of(0, 0xff000000, 0xffff0000, 0xffffff00, -1);
const MOVED = Int32Array.of(8, 8, 8, 8, 0);
const DIVISOR = Float64Array.of(1, 10, 100, 1000, 1);

/**
 * Reads the numbers of plain cells. Those of up to eight signs with the decimal one among the last four are read word by word, without a jump that hangs on how long a
 * number is or where its sign stands: which comes next no processor can foresee. A property test holds them to the reader of any others.
 */
export class PlainNumbers {
	readonly #bytes: Uint8Array;
	readonly #view: DataView;
	readonly #decimal: number;
	/** In each byte, what ZEROS leave of the decimal sign. */
	readonly #signs: number;

	/** @param decimal the byte of the decimal sign */
	constructor(bytes: Uint8Array, decimal: number) {
		this.#bytes = bytes;
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
		this.#decimal = decimal;
		this.#signs = Math.imul(decimal, 0x01010101) ^ ZEROS;
	}

	/** Writes numbers into `values`, and the places of cells that are not plain into `notPlain`. */
	take({ first, count, bounds, at, stride }: PlacedCells, values: Float64Array, notPlain: number[]): void {
		for (let i = first, k = at; i < first + count; i++, k += stride) {
			const from = bounds[k];
			const to = bounds[k + 1] - 1;
			let number = this.#short(from, to);
			if (number < 0) number = numberOfBytes(this.#bytes, from, to, this.#decimal);
			if (Number.isNaN(number)) notPlain.push(i);
			else values[i] = number;
		}
	}

	/** −1 where the cell is none such, or has a minus. */
	#short(from: number, to: number): number {
		const length = to - from;
		if (length <= 0 || length > LONGEST || to < LONGEST) return -1;
		// As most counts are; and a sign alone is no number.
		if (length === 1) return oneFigure(this.#view.getUint8(from));
		const begin = (this.#view.getInt32(to - 8, true) ^ ZEROS) & OF_FIRST[length];
		const end = (this.#view.getInt32(to - 4, true) ^ ZEROS) & OF_SECOND[length];
		// The uppermost bit of the byte that is the sign: H. Warren, Hacker's Delight, 6-1. Where it errs there are other signs than figures.
		const unlike = end ^ this.#signs;
		const places = Math.clz32((unlike - 0x01010101) & ~unlike & 0x80808080) >> 3;
		const former = begin << MOVED[places];
		const latter = (end & BEHIND[places]) | (((end << 8) | (begin >>> 24)) & ~BEHIND[places]);
		if ((beyondNine(former) | beyondNine(latter)) !== 0) return -1;
		return (10_000 * fourFigures(former) + fourFigures(latter)) / DIVISOR[places];
	}
}

function oneFigure(byte: number): number {
	const value = byte - 0x30;
	return value >= 0 && value <= 9 ? value : -1;
}
