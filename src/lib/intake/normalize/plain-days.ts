import type { DateOrder } from '../../model/roles.ts';
import { dayOf, dayOfBytes, isDateSign } from './cell-bytes.ts';
import type { PlacedCells } from './column-typing.ts';
import { beyondNine, ZEROS } from './figures-of-words.ts';

/** Bytes of dd.mm.yyyy. */
const LENGTH = 10;

/** Reads the days of plain cells: most files write dd.mm.yyyy or mm/dd/yyyy, which is read word by word; any other is left to `dayOfBytes`. */
export class PlainDays {
	readonly #bytes: Uint8Array;
	readonly #view: DataView;
	readonly #order: DateOrder;

	constructor(bytes: Uint8Array, order: DateOrder) {
		this.#bytes = bytes;
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
		this.#order = order;
	}

	/** Writes days into `values`, and the places of cells that are not plain into `notPlain`. */
	take({ first, count, bounds, at, stride }: PlacedCells, values: Int32Array, notPlain: number[]): void {
		for (let i = first, k = at; i < first + count; i++, k += stride) {
			const from = bounds[k];
			const to = bounds[k + 1] - 1;
			let day = to - from === LENGTH && this.#order !== 'ymd' ? this.#beforeYear(from) : NaN;
			if (Number.isNaN(day)) day = dayOfBytes(this.#bytes, from, to, this.#order);
			if (Number.isNaN(day)) notPlain.push(i);
			else values[i] = day;
		}
	}

	/** Of ten bytes with the year behind day and month; NaN for what is no such date. */
	#beforeYear(from: number): number {
		const begin = this.#view.getInt32(from, true);
		const middle = this.#view.getInt32(from + 4, true);
		const sign = (begin >>> 16) & 0xff;
		if (sign !== ((middle >>> 8) & 0xff) || !isDateSign(sign)) return NaN;
		// dd and the first m, the second m and yy, yy.
		const former = (begin ^ ZEROS) & 0xff00ffff;
		const latter = (middle ^ ZEROS) & 0xffff00ff;
		const end = this.#view.getUint16(from + 8, true) ^ (ZEROS & 0xffff);
		if ((beyondNine(former) | beyondNine(latter) | beyondNine(end)) !== 0) return NaN;
		const one = 10 * (former & 0xf) + ((former >>> 8) & 0xf);
		const two = 10 * (former >>> 24) + (latter & 0xf);
		const year = 1000 * ((latter >>> 16) & 0xf) + 100 * (latter >>> 24) + 10 * (end & 0xf) + (end >>> 8);
		return this.#order === 'dmy' ? dayOf(year, two, one) : dayOf(year, one, two);
	}
}
