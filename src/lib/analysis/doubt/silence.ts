import { missedOfScaled } from '../own-cycles.ts';
import { daysReaching, missedCycles } from '../thresholds.ts';

/** Clients in classes by how long they have been silent, the shortest silence first: what status and forgone revenue hang on (M13.5, M13.9), under any common cycle. */
export interface Silence {
	readonly classes: number;
	/** Missed cycles of a class. */
	missed(ofClass: number, cycleDays: number): number;
	/** The first class to have missed so many cycles; `classes` where none has. */
	reaching(missed: number, cycleDays: number): number;
}

/** Under one cycle for all a class is a number of days since the last purchase. */
export class SilenceInDays implements Silence {
	readonly classes: number;
	readonly #ages: Int32Array;
	/** Days since the last purchase → the first class of at least as many; as long as the oldest age and one beyond. */
	readonly #classReaching: Uint32Array;

	/** `ages` ascending, each once. */
	constructor(ages: Int32Array) {
		this.classes = ages.length;
		this.#ages = ages;
		this.#classReaching = new Uint32Array(ages.length === 0 ? 1 : ages[ages.length - 1] + 2);
		for (let days = 0, ofClass = 0; days < this.#classReaching.length; days++) {
			while (ofClass < ages.length && ages[ofClass] < days) ofClass++;
			this.#classReaching[days] = ofClass;
		}
	}

	missed(ofClass: number, cycleDays: number): number {
		return missedCycles(this.#ages[ofClass], cycleDays);
	}

	reaching(missed: number, cycleDays: number): number {
		return this.#classReaching[Math.min(daysReaching(missed, cycleDays), this.#classReaching.length - 1)];
	}
}

/** Beyond this share of edge and cycle neither rounding to a billionth of a cycle nor that of numbers can change which side of an edge a client is on. */
const CLOSE = 1e-8;

/** Under own cycles (M12.4) a class is a number of missed cycles up to a factor that hangs on the common cycle alone, so that none of these clients overtakes another. */
export class SilenceByRhythm implements Silence {
	readonly classes: number;
	readonly #scaled: Float64Array;
	readonly #factorAt: (cycleDays: number) => number;
	/** The first class in each of equal parts of the way to the longest silence, and the end. */
	readonly #starts: Uint32Array;
	readonly #partsPerUnit: number;
	#cycleDays = NaN;
	#factor = NaN;

	/** `scaled` ascending, each once: missed cycles × the factor at a common cycle. */
	constructor(scaled: Float64Array, factorAt: (cycleDays: number) => number) {
		const parts = scaled.length;
		const longest = parts === 0 ? 0 : scaled[parts - 1];
		this.classes = parts;
		this.#scaled = scaled;
		this.#factorAt = factorAt;
		this.#partsPerUnit = longest > 0 ? parts / longest : 0;
		this.#starts = new Uint32Array(parts + 2).fill(parts);
		for (let ofClass = parts - 1; ofClass >= 0; ofClass--) this.#starts[this.#partOf(scaled[ofClass])] = ofClass;
		for (let part = parts - 1; part >= 0; part--) this.#starts[part] = Math.min(this.#starts[part], this.#starts[part + 1]);
	}

	missed(ofClass: number, cycleDays: number): number {
		return missedOfScaled(this.#scaled[ofClass], this.#factorOf(cycleDays));
	}

	reaching(missed: number, cycleDays: number): number {
		const factor = this.#factorOf(cycleDays);
		const scaled = this.#scaled;
		const edge = missed * factor;
		const part = this.#partOf(edge);
		let low = this.#starts[part];
		let high = this.#starts[part + 1];
		while (low < high) {
			const middle = (low + high) >>> 1;
			if (scaled[middle] < edge) low = middle + 1;
			else high = middle;
		}
		// Close to the edge the comparison of the kernel decides, whose quotient is rounded.
		const close = CLOSE * (edge + factor);
		while (low > 0 && scaled[low - 1] > edge - close && missedOfScaled(scaled[low - 1], factor) >= missed) low--;
		while (low < scaled.length && scaled[low] < edge + close && missedOfScaled(scaled[low], factor) < missed) low++;
		return low;
	}

	#factorOf(cycleDays: number): number {
		if (cycleDays !== this.#cycleDays) {
			this.#cycleDays = cycleDays;
			this.#factor = this.#factorAt(cycleDays);
		}
		return this.#factor;
	}

	#partOf(scaled: number): number {
		return Math.min(this.classes, Math.floor(scaled * this.#partsPerUnit));
	}
}
