import { firstIndexes, orderByKey } from '../../kernel/grouping.ts';
import { descendingOrder } from '../../kernel/number-order.ts';
import { finish, partOf } from '../../kernel/steps.ts';
import { CompensatedSum } from '../../kernel/sum.ts';
import { CATEGORY_C, DECISION_EXCLUDE, DECISION_INCLUDE, STATUSES } from '../../model/standing.ts';
import { termsAt } from '../offers.ts';
import { commonFactor, commonPower, missedByOwnCycles } from '../own-cycles.ts';
import type { Prepared } from '../prepare.ts';
import type { History, Terms } from '../types.ts';
import { linearCost, type LinearCost } from '../worth.ts';
import { RankedChecks } from './ranked-checks.ts';
import { SilenceByRhythm, SilenceInDays, type Silence } from './silence.ts';

/** Number of clients and sum of their checks by class of silence, each with all longer ones (length classes + 1). */
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
	/** Not approached while active, sleeping, lost (M3.4). */
	readonly letGo: readonly [boolean, boolean, boolean];
	/** Sleeping and lost clients get the same. */
	readonly oneOffer: boolean;
	/** null where arithmetic has no say: included by hand, or the check unknown. */
	readonly ranked: RankedChecks | null;
}

/** How yearly purchases are known (M13.9): by an interval of the client's own, from one purchase only, or not, the check being unknown. */
export type Rhythm = 'repeat' | 'once' | 'unknown';
const RHYTHMS: readonly Rhythm[] = ['repeat', 'once', 'unknown'];

/** Clients none of whom ever overtakes another as levers move, reduced to sums by their silence and to checks ranked with it. */
export interface Ladder {
	readonly silence: Silence;
	/** All clients, for forgone revenue: category C and those excluded by hand too. */
	readonly everyone: Readonly<Record<Rhythm, OlderThan>>;
	readonly cells: readonly WorthCell[];
}

/** Common cycles that ladders by own cycles are asked about; one and the same where it stands. */
export interface CyclesAsked {
	readonly shortest: number;
	readonly longest: number;
}

/**
 * How far off a client's missed cycles may be where the common cycle is drawn from a range, as a share of them. Clients of about as many intervals then go for one
 * another's neighbours; nobody's are off where the common cycle stands.
 */
export const TOLERANCE = 0.005;

/** Up to so many clients every ladder can be asked by every draw, and nothing is off. */
export const FEW_CLIENTS = 5000;

/** A history reduced to what every lever needs; to be kept as long as the prepared history is. */
export class Aggregates {
	readonly prepared: Prepared;
	#common: readonly Ladder[] | null = null;
	#own: readonly Ladder[] | null = null;
	#near: (CyclesAsked & { readonly ladders: readonly Ladder[] }) | null = null;

	constructor(prepared: Prepared) {
		this.prepared = prepared;
	}

	/** One ladder under one cycle for all; under own cycles one for each number of intervals. Exact under any levers. */
	ladders(ownCycles: boolean): readonly Ladder[] {
		return (ownCycles ? this.#own : this.#common) ?? finish(this.make(ownCycles));
	}

	/** The same made ahead, linear in the number of clients, in short steps. Yields the share done. */
	*make(ownCycles: boolean): Generator<number, readonly Ladder[]> {
		if (ownCycles) return (this.#own ??= yield* laddersByRhythm(this.prepared, exactFactors(this.prepared)));
		return (this.#common ??= [yield* ladderInDays(this.prepared)]);
	}

	/** Ladders for many draws: few ones, exact but under own cycles of a cycle that is drawn itself ({@link TOLERANCE}). The last ones are kept. */
	*makeFor(ownCycles: boolean, { shortest, longest }: CyclesAsked): Generator<number, readonly Ladder[]> {
		if (!ownCycles || !(shortest > 0) || this.prepared.history.clientCount <= FEW_CLIENTS) return yield* this.make(ownCycles);
		if (this.#near?.shortest !== shortest || this.#near.longest !== longest) {
			const ladders = yield* laddersByRhythm(this.prepared, nearFactors(this.prepared, shortest, longest));
			this.#near = { shortest, longest, ladders };
		}
		return this.#near.ladders;
	}
}

export const aggregate = (prepared: Prepared): Aggregates => new Aggregates(prepared);

/** What a ladder is made of. Positions of its clients from the shortest silence to the longest, and from the largest check to the smallest. */
interface Rungs {
	readonly silence: Silence;
	readonly bySilence: Uint32Array;
	readonly byCheck: Uint32Array;
	/** By position in the history. */
	readonly classOf: Uint32Array;
	readonly rhythmOf: Uint8Array;
	/** Position → its cell, counted from 1: written anew for each ladder. */
	readonly keyOf: Uint32Array;
}

/** Clients stand in order of their last purchase, newest first: a class is a stretch of positions. */
function* ladderInDays(prepared: Prepared): Generator<number, Ladder> {
	const { asOf, lastDay, clientCount } = prepared.history;
	const ages: number[] = [];
	const classOf = new Uint32Array(clientCount);
	for (let p = 0; p < clientCount; p++) {
		if (p === 0 || lastDay[p] !== lastDay[p - 1]) ages.push(asOf - lastDay[p]);
		classOf[p] = ages.length - 1;
	}
	const silence = new SilenceInDays(Int32Array.from(ages));
	yield 0.05;
	const byCheck = rankedByCheck(prepared.history);
	yield 0.2;
	const rhythmOf = rhythmsOf(prepared.history);
	return yield* ladderOf(prepared, { silence, bySilence: firstIndexes(clientCount), byCheck, classOf, rhythmOf, keyOf: new Uint32Array(clientCount) });
}

/** What sorts clients into ladders: by position the ladder and a number that stands for the silence, and what it is divided by at a common cycle to give missed cycles. */
interface Factors {
	readonly ladderOf: Int32Array;
	readonly scaled: Float64Array;
	readonly ladders: number;
	readonly factorAt: (ladder: number) => (cycleDays: number) => number;
}

/** Clients with equally many intervals keep their order under any common cycle; those without one stand by their days. */
const exactFactors = ({ rhythms }: Prepared): Factors => ({
	ladderOf: rhythms.intervals,
	scaled: rhythms.scaledDays,
	ladders: rhythms.most + 1,
	factorAt: (intervals) => (cycleDays) => commonFactor(cycleDays, intervals)
});

/** Missed cycles at the cycle in the middle, by ratio, and a power of the common one for all clients whose own powers are so close that nobody is off by more. */
function nearFactors({ rhythms }: Prepared, shortest: number, longest: number): Factors {
	const middle = shortest === longest ? shortest : Math.sqrt(shortest * longest);
	const reach = Math.log(longest / middle);
	const ladderOfIntervals = new Int32Array(rhythms.most + 1);
	const highest = [commonPower(0)];
	const lowest = [commonPower(0)];
	for (let n = 1; n <= rhythms.most; n++) {
		const power = commonPower(n);
		let ladder = highest.length - 1;
		if (((highest[ladder] - power) / 2) * reach > Math.log1p(TOLERANCE)) ladder = highest.push(power) - 1;
		lowest[ladder] = power;
		ladderOfIntervals[n] = ladder;
	}
	return {
		ladderOf: rhythms.intervals.map((n) => ladderOfIntervals[n]),
		scaled: missedByOwnCycles(rhythms, middle).slice(),
		ladders: highest.length,
		factorAt: (ladder) => (cycleDays) => (cycleDays === middle ? 1 : (cycleDays / middle) ** ((highest[ladder] + lowest[ladder]) / 2))
	};
}

function* laddersByRhythm(prepared: Prepared, { ladderOf: ladderAt, scaled, ladders: count, factorAt }: Factors): Generator<number, Ladder[]> {
	const { history } = prepared;
	const bySilence = orderByKey(descendingOrder(scaled).reverse(), ladderAt, 0, count);
	yield 0.1;
	const byCheck = orderByKey(rankedByCheck(history), ladderAt, 0, count);
	yield 0.2;
	const shared = { classOf: new Uint32Array(history.clientCount), rhythmOf: rhythmsOf(history), keyOf: new Uint32Array(history.clientCount) };
	const ladders: Ladder[] = [];
	for (let start = 0, end: number; start < bySilence.length; start = end) {
		const ladder = ladderAt[bySilence[start]];
		const different: number[] = [];
		for (end = start; end < bySilence.length && ladderAt[bySilence[end]] === ladder; end++) {
			const value = scaled[bySilence[end]];
			if (value !== different[different.length - 1]) different.push(value);
			shared.classOf[bySilence[end]] = different.length - 1;
		}
		const silence = new SilenceByRhythm(Float64Array.from(different), factorAt(ladder));
		const rungs = { silence, bySilence: bySilence.subarray(start, end), byCheck: byCheck.subarray(start, end), ...shared };
		ladders.push(yield* partOf(ladderOf(prepared, rungs), 0.2 + (0.8 * start) / bySilence.length, 0.2 + (0.8 * end) / bySilence.length));
	}
	return ladders;
}

/** An unknown check stands among those of nothing: it is never ranked. */
const rankedByCheck = ({ check }: History): Uint32Array => descendingOrder(check.map((value) => (Number.isNaN(value) ? 0 : value)));

/** Position → index into RHYTHMS. */
function rhythmsOf({ clientCount, check, intervalCount }: History): Uint8Array {
	const rhythms = new Uint8Array(clientCount);
	for (let p = 0; p < clientCount; p++) rhythms[p] = Number.isNaN(check[p]) ? 2 : intervalCount[p] > 0 ? 0 : 1;
	return rhythms;
}

function* ladderOf(prepared: Prepared, rungs: Rungs): Generator<number, Ladder> {
	const { check } = prepared.history;
	const { silence, byCheck, classOf } = rungs;
	const [repeat, once, unknown] = sumsBySilence(check, rungs, rungs.rhythmOf, RHYTHMS.length);
	yield 0.3;
	const { keyOf } = rungs;
	const keys = cellKeys(prepared, rungs);
	const sums = sumsBySilence(check, rungs, keyOf, keys.length + 1);
	const inCells = orderByKey(byCheck, keyOf, 0, keys.length + 1);
	yield 0.5;
	let start = sums[NO_CELL].clients[0];
	const cells: WorthCell[] = [];
	for (const [i, key] of keys.entries()) {
		const positions = inCells.subarray(start, (start += sums[i + 1].clients[0]));
		const byArithmetic = !key.included && key.rhythm !== 'unknown';
		const ranking = rankedChecks(check, classOf, silence.classes, positions);
		const ranked = byArithmetic ? yield* partOf(ranking, 0.5 + (0.5 * i) / keys.length, 0.5 + (0.5 * (i + 1)) / keys.length) : null;
		cells.push({ ...key, ...sums[i + 1], ranked });
	}
	return { silence, everyone: { repeat, once, unknown }, cells };
}

function rankedChecks(check: Float64Array, classOf: Uint32Array, classes: number, positions: Uint32Array): Generator<number, RankedChecks> {
	const values = new Float64Array(positions.length);
	const ofClass = new Uint32Array(positions.length);
	for (let i = 0; i < positions.length; i++) {
		values[i] = check[positions[i]];
		ofClass[i] = classOf[positions[i]];
	}
	return RankedChecks.make(values, ofClass, classes);
}

/** For each group of positions, from the longest silence to the shortest. */
function sumsBySilence(
	check: Float64Array,
	{ silence: { classes }, bySilence, classOf }: Rungs,
	groupOf: Uint8Array | Uint32Array,
	groups: number
): OlderThan[] {
	const sums = Array.from({ length: groups }, () => ({ clients: new Float64Array(classes + 1), checks: new Float64Array(classes + 1) }));
	const counts = new Float64Array(groups);
	const running = sums.map(() => new CompensatedSum());
	for (let i = bySilence.length - 1; i >= 0; i--) {
		const p = bySilence[i];
		counts[groupOf[p]]++;
		running[groupOf[p]].add(check[p]);
		if (i > 0 && classOf[bySilence[i - 1]] === classOf[p]) continue;
		for (let group = 0; group < groups; group++) {
			sums[group].clients[classOf[p]] = counts[group];
			sums[group].checks[classOf[p]] = running[group].value;
		}
	}
	return sums;
}

type CellKey = Pick<WorthCell, 'rhythm' | 'included' | 'offers' | 'letGo' | 'oneOffer'>;

/** Category C and those excluded by hand never come into question (M13.11). */
const NO_CELL = 0;

/** Writes the cell of each client. Clients with an offer of their own stand apart, those of equal offers together. */
function cellKeys({ judgement, offers }: Prepared, { bySilence, rhythmOf, keyOf }: Rungs): CellKey[] {
	const keys: CellKey[] = [];
	const found: number[] = [];
	const ownOffers = new Map<string, number>();
	for (const p of bySilence) {
		const category = judgement.category[p];
		const included = judgement.decision[p] === DECISION_INCLUDE;
		keyOf[p] = NO_CELL;
		if (!included && (category === CATEGORY_C || judgement.decision[p] === DECISION_EXCLUDE)) continue;
		const own = offers.byPosition.has(p);
		const costs =
			own || found[kindSlot(category, included, rhythmOf[p])] === undefined ? STATUSES.map((_, status) => termsAt(offers, p, status, category)) : null;
		let kind = category;
		if (own) {
			const name = JSON.stringify(costs);
			kind = ownOffers.get(name) ?? 3 + ownOffers.size;
			ownOffers.set(name, kind);
		}
		const slot = kindSlot(kind, included, rhythmOf[p]);
		if (found[slot] === undefined) found[slot] = keys.push(cellKey(RHYTHMS[rhythmOf[p]], included, costs!));
		keyOf[p] = found[slot];
	}
	return keys;
}

const kindSlot = (kind: number, included: boolean, rhythm: number): number => (kind * 2 + Number(included)) * RHYTHMS.length + rhythm;

function cellKey(rhythm: Rhythm, included: boolean, costs: readonly Terms[]): CellKey {
	const [active, sleeping, lost] = costs.map(linearCost);
	const [activeGone, sleepingGone, lostGone] = costs.map((cost) => cost === null && !included);
	return {
		rhythm,
		included,
		offers: [active, sleeping, lost],
		letGo: [activeGone, sleepingGone, lostGone],
		oneOffer: sleeping.fixed === lost.fixed && sleeping.share === lost.share && sleepingGone === lostGone
	};
}
