import { orderByKey } from '../../kernel/grouping.ts';
import { descendingOrder } from '../../kernel/number-order.ts';
import { CompensatedSum } from '../../kernel/sum.ts';
import type { OfferCost } from '../../model/library.ts';
import { CATEGORY_C, DECISION_EXCLUDE, DECISION_INCLUDE } from '../../model/standing.ts';
import type { Prepared } from '../prepare.ts';
import type { History } from '../types.ts';
import { linearCost, type LinearCost } from '../worth.ts';
import { RankedChecks } from './ranked-checks.ts';

/** Number of clients and sum of their checks by age class, each with all older classes (length classes + 1). */
export interface OlderThan {
	readonly clients: Float64Array;
	readonly checks: Float64Array;
}

/** Clients of one rhythm and one offer that come into question: worth returning is a question of the check alone, or was decided by hand. */
export interface WorthCell extends OlderThan {
	readonly rhythm: Rhythm;
	/** Included by hand, whatever status and arithmetic say (M3.5). */
	readonly included: boolean;
	/** What the offer costs while active, sleeping, lost. */
	readonly offers: readonly [LinearCost, LinearCost, LinearCost];
	/** Sleeping and lost clients get the same. */
	readonly oneOffer: boolean;
	/** null where arithmetic has no say: included by hand, or the check unknown. */
	readonly ranked: RankedChecks | null;
}

/** How yearly purchases are known (M13.9): by an interval of the client's own, from one purchase only, or not, the check being unknown. */
export type Rhythm = 'repeat' | 'once' | 'unknown';
const RHYTHMS: readonly Rhythm[] = ['repeat', 'once', 'unknown'];

/** A history reduced to what every lever needs: sums by days since the last purchase, and checks ranked with them. */
export interface Aggregates {
	readonly prepared: Prepared;
	/** The days since the last purchase that occur, ascending: class → days. */
	readonly ages: Int32Array;
	/** Days since the last purchase → the first class of at least as many; as long as the oldest age and one beyond. */
	readonly classReaching: Uint32Array;
	/** All clients, for forgone revenue: category C and those excluded by hand too. */
	readonly everyone: Readonly<Record<Rhythm, OlderThan>>;
	readonly cells: readonly WorthCell[];
}

/** Linear in the number of clients; to be kept as long as the prepared history is. */
export function aggregate(prepared: Prepared): Aggregates {
	const { history } = prepared;
	const { check, intervalCount, clientCount } = history;
	const { ages, ageClass } = agesOf(history);
	const rhythmOf = new Uint8Array(clientCount);
	for (let p = 0; p < clientCount; p++) rhythmOf[p] = Number.isNaN(check[p]) ? 2 : intervalCount[p] > 0 ? 0 : 1;
	const [repeat, once, unknown] = sumsByAge(check, ageClass, ages.length, rhythmOf, RHYTHMS.length);
	const { keyOf, keys } = cellKeys(prepared, rhythmOf);
	const sums = sumsByAge(check, ageClass, ages.length, keyOf, keys.length + 1);
	const ranking = orderByKey(descendingOrder(check.map((value) => (Number.isNaN(value) ? 0 : value))), keyOf, 0, keys.length + 1);
	let start = sums[NO_CELL].clients[0];
	const cells = keys.map((key, i): WorthCell => {
		const positions = ranking.subarray(start, (start += sums[i + 1].clients[0]));
		const byArithmetic = !key.included && key.rhythm !== 'unknown';
		return { ...key, ...sums[i + 1], ranked: byArithmetic ? rankedChecks(check, ageClass, ages.length, positions) : null };
	});
	return { prepared, ages, classReaching: classesReaching(ages), everyone: { repeat, once, unknown }, cells };
}

/** Clients stand in order of the last purchase, newest first: a class is a stretch of positions. */
function agesOf({ asOf, lastDay }: History): { ages: Int32Array; ageClass: Uint32Array } {
	const ages: number[] = [];
	const ageClass = new Uint32Array(lastDay.length);
	for (let p = 0; p < lastDay.length; p++) {
		if (p === 0 || lastDay[p] !== lastDay[p - 1]) ages.push(asOf - lastDay[p]);
		ageClass[p] = ages.length - 1;
	}
	return { ages: Int32Array.from(ages), ageClass };
}

function classesReaching(ages: Int32Array): Uint32Array {
	const classes = new Uint32Array(ages.length === 0 ? 1 : ages[ages.length - 1] + 2);
	for (let days = 0, ofClass = 0; days < classes.length; days++) {
		while (ofClass < ages.length && ages[ofClass] < days) ofClass++;
		classes[days] = ofClass;
	}
	return classes;
}

function rankedChecks(check: Float64Array, ageClass: Uint32Array, classes: number, positions: Uint32Array): RankedChecks {
	const values = new Float64Array(positions.length);
	const ofClass = new Uint32Array(positions.length);
	for (let i = 0; i < positions.length; i++) {
		values[i] = check[positions[i]];
		ofClass[i] = ageClass[positions[i]];
	}
	return new RankedChecks(values, ofClass, classes);
}

/** For each group of positions, from the oldest clients to the newest. */
function sumsByAge(check: Float64Array, ageClass: Uint32Array, classes: number, groupOf: ArrayLike<number>, groups: number): OlderThan[] {
	const sums = Array.from({ length: groups }, () => ({ clients: new Float64Array(classes + 1), checks: new Float64Array(classes + 1) }));
	const counts = new Float64Array(groups);
	const running = sums.map(() => new CompensatedSum());
	for (let p = ageClass.length - 1; p >= 0; p--) {
		counts[groupOf[p]]++;
		running[groupOf[p]].add(check[p]);
		if (p > 0 && ageClass[p - 1] === ageClass[p]) continue;
		for (let group = 0; group < groups; group++) {
			sums[group].clients[ageClass[p]] = counts[group];
			sums[group].checks[ageClass[p]] = running[group].value;
		}
	}
	return sums;
}

type CellKey = Pick<WorthCell, 'rhythm' | 'included' | 'offers' | 'oneOffer'>;

/** Category C and those excluded by hand never come into question (M13.11). */
const NO_CELL = 0;

/** Position → its cell, counted from 1. Clients whose offer was chosen by hand stand apart, those of equal offers together. */
function cellKeys({ history, judgement, offers }: Prepared, rhythmOf: Uint8Array): { keyOf: Uint32Array; keys: CellKey[] } {
	const keys: CellKey[] = [];
	const keyOf = new Uint32Array(history.clientCount);
	const found: number[] = [];
	const ownOffers = new Map<string, number>();
	for (let p = 0; p < history.clientCount; p++) {
		const category = judgement.category[p];
		const included = judgement.decision[p] === DECISION_INCLUDE;
		if (!included && (category === CATEGORY_C || judgement.decision[p] === DECISION_EXCLUDE)) continue;
		const own = offers.byPosition.get(p);
		let kind = category;
		if (own) {
			const name = JSON.stringify(own);
			kind = ownOffers.get(name) ?? 3 + ownOffers.size;
			ownOffers.set(name, kind);
		}
		const slot = (kind * 2 + Number(included)) * RHYTHMS.length + rhythmOf[p];
		if (found[slot] === undefined) {
			const costs = own ? [own, own, own] : [category, 3 + category, 6 + category].map((group) => offers.byGroup[group]);
			found[slot] = keys.push(cellKey(RHYTHMS[rhythmOf[p]], included, costs));
		}
		keyOf[p] = found[slot];
	}
	return { keyOf, keys };
}

function cellKey(rhythm: Rhythm, included: boolean, costs: readonly OfferCost[]): CellKey {
	const [active, sleeping, lost] = costs.map(linearCost);
	return { rhythm, included, offers: [active, sleeping, lost], oneOffer: sleeping.fixed === lost.fixed && sleeping.share === lost.share };
}
