import type { DayNumber } from '../../kernel/days.ts';

/** 0 Sunday … 6 Saturday. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: DayNumber): number => (((day + 4) % 7) + 7) % 7;

/** Days from `asOf` on, as offsets from it, on which contacts may be made: no quiet weekday and no holiday. */
export class OpenDays {
	readonly asOf: DayNumber;
	readonly count: number;
	readonly #open: Uint8Array;
	/** Offsets of open days, ascending. */
	readonly #offsets: Int32Array;

	constructor(asOf: DayNumber, horizonDays: number, isQuiet: (day: DayNumber) => boolean) {
		this.asOf = asOf;
		this.count = horizonDays + 1;
		this.#open = Uint8Array.from({ length: this.count }, (_, offset) => (isQuiet(asOf + offset) ? 0 : 1));
		this.#offsets = Int32Array.from(this.#open.keys()).filter((offset) => this.#open[offset] === 1);
	}

	isOpen(offset: number): boolean {
		return this.#open[offset] === 1;
	}

	/** The first open offset from `offset` on; `count` where there is none. */
	from(offset: number): number {
		let at = Math.max(0, offset);
		while (at < this.count && this.#open[at] === 0) at++;
		return Math.min(at, this.count);
	}

	/** The n-th open offset after as-of, n ≥ 1; the last there is where there are fewer, `count` where there is none. */
	nth(n: number): number {
		const first = this.isOpen(0) ? 1 : 0;
		const { length } = this.#offsets;
		return length > first ? this.#offsets[Math.min(first + n - 1, length - 1)] : this.count;
	}
}
