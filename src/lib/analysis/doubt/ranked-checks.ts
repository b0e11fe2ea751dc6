import { CompensatedSum } from '../../kernel/sum.ts';

export interface CountAndSum {
	readonly count: number;
	readonly sum: number;
}

const NOTHING: CountAndSum = { count: 0, sum: 0 };

/** Checks with their classes, as they stand at a level. */
interface Placed {
	readonly checks: Float64Array;
	readonly ofClass: Uint32Array;
}

/**
 * Checks from the largest to the smallest, each with a class 0…classCount − 1, ready to tell of the largest `rank` those whose class is at
 * least `from`: their number and their sum, in as many steps as a class has binary digits. A wavelet tree with running sums (Grossi, Gupta & Vitter
 * 2003): level after level, the checks stand by the leading digits of their class, and at each its node knows how many so far go to the upper half.
 */
export class RankedChecks {
	/** Descending. */
	readonly values: Float64Array;
	readonly #classCount: number;
	readonly #digits: number;
	/** Σ of the first r values. */
	readonly #before: Float64Array;
	/** Class → how many checks have a smaller one; where the node of these leading digits begins at every level. */
	readonly #starts: Uint32Array;
	/** Level after level (leading digit first): up to and with this check of its node, those of the upper half and their sum. */
	readonly #upper: Uint32Array;
	readonly #upperSum: Float64Array;

	private constructor(values: Float64Array, classes: Uint32Array, classCount: number) {
		const length = values.length;
		this.values = values;
		this.#classCount = classCount;
		this.#digits = Math.ceil(Math.log2(Math.max(2, classCount)));
		this.#before = runningSums(values);
		this.#starts = startsOf(classes, 2 ** this.#digits);
		this.#upper = new Uint32Array(this.#digits * length);
		this.#upperSum = new Float64Array(this.#digits * length);
	}

	/** `values` descending, each with its class. A level of the tree a step; yields the share done. */
	static *make(values: Float64Array, classes: Uint32Array, classCount: number): Generator<number, RankedChecks> {
		const ranked = new RankedChecks(values, classes, classCount);
		const length = values.length;
		let at: Placed = { checks: values.slice(), ofClass: classes.slice() };
		let next: Placed = { checks: new Float64Array(length), ofClass: new Uint32Array(length) };
		for (let digit = ranked.#digits - 1, level = 0; digit >= 0; digit--, level += length) {
			for (let start = 0; start < length;) start = ranked.#divide(start, digit, level, at, next);
			[at, next] = [next, at];
			yield 1 - digit / ranked.#digits;
		}
		return ranked;
	}

	/** Sends the checks of the node that begins at `start` to its halves; returns where the next node begins. */
	#divide(start: number, digit: number, level: number, from: Placed, to: Placed): number {
		const node = from.ofClass[start] >>> (digit + 1);
		const end = this.#starts[(node + 1) << (digit + 1)];
		const upperStart = this.#starts[((node << 1) | 1) << digit];
		let lower = start;
		let upper = upperStart;
		// Plain sums: terms of one sign lose at most their number × 2⁻⁵³ of their sum, a thousandth of the tolerance at ten thousand clients a node.
		let sum = 0;
		for (let i = start; i < end; i++) {
			const check = from.checks[i];
			const ofClass = from.ofClass[i];
			let place: number;
			if ((ofClass >>> digit) & 1) {
				sum += check;
				place = upper++;
			} else place = lower++;
			to.checks[place] = check;
			to.ofClass[place] = ofClass;
			this.#upper[level + i] = upper - upperStart;
			this.#upperSum[level + i] = sum;
		}
		return end;
	}

	/** Of the `rank` largest checks, those of class `from` and above. */
	largest(rank: number, from: number): CountAndSum {
		if (rank === 0 || from >= this.#classCount) return NOTHING;
		if (from === 0) return { count: rank, sum: this.#before[rank] };
		const below = from - 1;
		const length = this.values.length;
		let left = rank;
		let node = 0;
		let count = 0;
		let sum = 0;
		for (let digit = this.#digits - 1, level = 0; digit >= 0 && left > 0; digit--, level += length) {
			const i = level + this.#starts[node] + left - 1;
			const upper = this.#upper[i];
			if ((below >>> digit) & 1) {
				node |= 1 << digit;
				left = upper;
			} else {
				count += upper;
				sum += this.#upperSum[i];
				left -= upper;
			}
		}
		return { count, sum };
	}
}

function runningSums(values: Float64Array): Float64Array {
	const sums = new Float64Array(values.length + 1);
	const sum = new CompensatedSum();
	for (let i = 0; i < values.length; i++) {
		sum.add(values[i]);
		sums[i + 1] = sum.value;
	}
	return sums;
}

function startsOf(classes: Uint32Array, classCount: number): Uint32Array {
	const starts = new Uint32Array(classCount + 1);
	for (const ofClass of classes) starts[ofClass + 1]++;
	for (let c = 0; c < classCount; c++) starts[c + 1] += starts[c];
	return starts;
}
