import type { Chance } from '../../kernel/chance.ts';
import { UNCERTAIN_LEVERS, type LeverRange, type LeverRanges, type UncertainLever } from '../../model/doubt.ts';
import type { TypedLevers } from '../../model/levers.ts';
import { measureChurn } from '../churn.ts';
import { DEFAULT_CONTACT_SHARE, leversInForce } from '../levers.ts';
import { raisedBy } from '../thresholds.ts';
import type { History } from '../types.ts';
import type { CyclesAsked } from './aggregates.ts';
import { leverNumbers, type LeverNumbers } from '../worth.ts';

/** The value below which a share `u` of a triangular distribution lies: the range's ends are its ends, the likely value its peak. A point is itself. */
export function triangular({ low, likely, high }: LeverRange, u: number): number {
	if (low === high) return likely;
	const width = high - low;
	const rising = likely - low;
	return u * width < rising ? low + Math.sqrt(u * width * rising) : high - Math.sqrt((1 - u) * width * (high - likely));
}

/** Levers under ranges, drawn again and again; those nobody typed or ranged keep following what they follow (M13.8, 13.11). */
export class DrawnLevers {
	readonly #history: History;
	readonly #numbers: LeverNumbers;
	readonly #ranges: readonly (LeverRange | undefined)[];
	readonly #churnFollows: boolean;
	readonly #costFollows: boolean;

	constructor(history: History, typed: TypedLevers, ranges: LeverRanges) {
		const has = (name: UncertainLever): boolean => ranges[name] !== undefined;
		const { levers, churnKnown } = leversInForce(history, { ...typed, ...likelyLevels(ranges) });
		this.#history = history;
		this.#numbers = leverNumbers(levers);
		this.#ranges = UNCERTAIN_LEVERS.map((name) => ranges[name]);
		this.#churnFollows = churnKnown && typed.churn === undefined && !has('churn') && (has('cycle') || has('lostAfter') || has('grace'));
		// A trade's example of a cost stands, whatever the check.
		this.#costFollows = levers.contactCost.origin === 'preset' && has('averageCheck');
	}

	/** What the common cycle lies between. */
	get cycles(): CyclesAsked {
		const range = this.#ranges[UNCERTAIN_LEVERS.indexOf('cycle')];
		return { shortest: range?.low ?? this.#numbers.cycle, longest: range?.high ?? this.#numbers.cycle };
	}

	/** The same object each time, filled anew. Every lever takes one number of chance, ranged or not: so one seed draws alike under any set of ranges. */
	draw(chance: Chance): Readonly<LeverNumbers> {
		const numbers = this.#numbers;
		for (let i = 0; i < UNCERTAIN_LEVERS.length; i++) {
			const u = chance.next();
			const range = this.#ranges[i];
			if (range) numbers[UNCERTAIN_LEVERS[i]] = triangular(range, u);
		}
		if (this.#churnFollows) numbers.churn = measureChurn(this.#history, numbers.cycle, raisedBy(numbers.lostAfter, numbers.grace)).rate ?? NaN;
		if (this.#costFollows) numbers.contactCost = DEFAULT_CONTACT_SHARE * numbers.averageCheck;
		return numbers;
	}
}

export function likelyLevels(ranges: LeverRanges): TypedLevers {
	return Object.fromEntries(UNCERTAIN_LEVERS.flatMap((name) => (ranges[name] ? [[name, ranges[name].likely]] : [])));
}
