import { partOf } from '../../kernel/steps.ts';
import { lessSum } from '../../kernel/sum.ts';
import type { TypedLevers } from '../../model/levers.ts';
import { leversInForce } from '../levers.ts';
import { leverNumbers, termsOf, type LeverNumbers, type LinearCost, type WorthTerms } from '../worth.ts';
import { FEW_CLIENTS, type Aggregates, type CyclesAsked, type Ladder, type WorthCell } from './aggregates.ts';
import { forgoneOf, tabulateForgone } from './forgone-of-ladders.ts';
import type { RankedChecks } from './ranked-checks.ts';
import { WRITTEN, type FiguresInDoubt } from './written-figures.ts';

/** Draws a ladder answers in one step. */
const DRAWS_A_STEP = 500;

/** The figures of `assessPrepared` under the levers as typed, from aggregates: no pass over the clients. */
export function figuresUnder(aggregates: Aggregates, typed: TypedLevers): FiguresInDoubt {
	return figuresOfNumbers(aggregates, leverNumbers(leversInForce(aggregates.prepared.history, typed).levers));
}

/** The same with the levers in force already worked out. */
export function figuresOfNumbers(aggregates: Aggregates, levers: Readonly<LeverNumbers>): FiguresInDoubt {
	const written = new Float64Array(WRITTEN.length);
	writeFigures(aggregates, levers, written, 0);
	return Object.fromEntries(WRITTEN.map((id, i) => [id, written[i]])) as FiguresInDoubt;
}

/** Writes them into…at, in the order of WRITTEN: thousands of draws leave nothing behind to be cleared away. */
export function writeFigures(aggregates: Aggregates, levers: Readonly<LeverNumbers>, into: Float64Array, at: number): void {
	const terms = termsOf(levers);
	const sums = noSums();
	if (!Number.isNaN(terms.cycleDays)) for (const ladder of aggregates.ladders(terms.ownCycles)) addLadder(sums, ladder, terms, false);
	writeSums(aggregates, levers, terms, sums, into, at);
}

/**
 * Figures of many draws at once, ladder by ladder: each stays near at hand while all draws ask it. `cycles`: what the common cycle lies between. `into` holds one row of WRITTEN a draw. Yields the share done.
 */
export function* writeManyFigures(
	aggregates: Aggregates,
	draws: readonly Readonly<LeverNumbers>[],
	cycles: CyclesAsked,
	into: Float64Array
): Generator<number, void> {
	const { clientCount } = aggregates.prepared.history;
	const terms = draws.map(termsOf);
	const sums = draws.map(noSums);
	const ladders = terms.length === 0 ? [] : yield* partOf(aggregates.makeFor(terms[0].ownCycles, cycles), 0, 0.3);
	const table = ladders.length > 1 && clientCount > FEW_CLIENTS ? yield* partOf(tabulateForgone(ladders, terms), 0.3, 0.4) : null;
	if (table) for (let draw = 0; draw < terms.length; draw++) sums[draw].forgone = table.at(terms[draw].cycleDays);
	for (const [done, ladder] of ladders.entries()) {
		for (let draw = 0; draw < terms.length; draw++) {
			if (!Number.isNaN(terms[draw].cycleDays)) addLadder(sums[draw], ladder, terms[draw], table !== null);
			if ((draw + 1) % DRAWS_A_STEP === 0) yield 0.4 + (0.6 * (done + draw / terms.length)) / ladders.length;
		}
	}
	for (const [draw, levers] of draws.entries()) writeSums(aggregates, levers, terms[draw], sums[draw], into, draw * WRITTEN.length);
}

function writeSums(aggregates: Aggregates, levers: Readonly<LeverNumbers>, terms: WorthTerms, sums: Sums, into: Float64Array, at: number): void {
	const { clientCount } = aggregates.prepared.history;
	const perYear = clientCount === 0 ? NaN : clientCount * levers.purchasesPerYear * levers.averageCheck;
	const topDown = levers.returnableShare * perYear;
	into.fill(NaN, at, at + WRITTEN.length);
	into[at] = topDown;
	into[at + 1] = levers.churn * perYear;
	if (Number.isNaN(levers.cycle)) return;
	into[at + 2] = sums.forgone;
	if (levers.churn > 0) writeWorth(sums, terms, levers.margin * topDown, into, at + 3);
}

interface Sums {
	/** NaN where somebody's is unknown. */
	forgone: number;
	considered: number;
	known: number;
	clients: number;
	/** Σ worth of those worth returning, and Σ of what their offers cost when they return. */
	worth: number;
	offers: number;
	/** Σ worth and Σ offer cost over all that come into question. */
	worthOfAll: number;
	offersOfAll: number;
}

const noSums = (): Sums => ({ forgone: 0, considered: 0, known: 0, clients: 0, worth: 0, offers: 0, worthOfAll: 0, offersOfAll: 0 });

/** `tabulated`: forgone revenue of clients with an interval is there already, of those awake too. */
function addLadder(sums: Sums, { silence, everyone, cells }: Ladder, terms: WorthTerms, tabulated: boolean): void {
	const lost = silence.reaching(terms.lostMissed, terms.cycleDays);
	const sleeping = Math.min(lost, silence.reaching(terms.sleepingMissed, terms.cycleDays));
	sums.forgone += forgoneOf(silence, everyone, terms, sleeping, tabulated);
	for (const cell of cells) {
		if (cell.included) addStretch(sums, cell, terms, 0, 0, sleeping);
		if (cell.oneOffer) addStretch(sums, cell, terms, 1, sleeping, silence.classes);
		else {
			addStretch(sums, cell, terms, 1, sleeping, lost);
			addStretch(sums, cell, terms, 2, lost, silence.classes);
		}
	}
}

/** M13.11, 13.12; nothing is written where `assessPrepared` would know nothing either. */
function writeWorth(sums: Sums, { returnRate, contactCost }: WorthTerms, yearlyMargin: number, into: Float64Array, at: number): void {
	if (Number.isNaN(contactCost) || (sums.considered > 0 && sums.known === 0)) return;
	const cost = sums.clients * contactCost + returnRate * sums.offers;
	const contacts = sums.known * contactCost;
	const worthLessOffers = lessSum(sums.worthOfAll, sums.offersOfAll);
	into[at] = sums.clients;
	into[at + 1] = returnRate * sums.worth - cost;
	into[at + 2] = cost;
	if (worthLessOffers > 0) into[at + 3] = contacts / worthLessOffers;
	into[at + 4] = returnRate * worthLessOffers - contacts;
	into[at + 5] = yearlyMargin - contacts;
}

/** The clients of a cell in classes of silence from…to − 1, all of one status. */
function addStretch(sums: Sums, cell: WorthCell, terms: WorthTerms, status: 0 | 1 | 2, from: number, to: number): void {
	const clients = cell.clients[from] - cell.clients[to];
	if (clients === 0 || cell.letGo[status]) return;
	sums.considered += clients;
	const offer = cell.offers[status];
	const worthPerCheck = cell.rhythm === 'repeat' ? terms.worthPerCheckRepeat : cell.rhythm === 'once' ? terms.worthPerCheckOnce : NaN;
	const known = !Number.isNaN(worthPerCheck);
	const checks = cell.checks[from] - cell.checks[to];
	if (known) {
		sums.known += clients;
		sums.worthOfAll += worthPerCheck * checks;
		sums.offersOfAll += offer.share * checks + clients * offer.fixed;
	}
	if (cell.included) addReturned(sums, clients, checks, worthPerCheck, offer);
	else if (known && cell.ranked) addWorthReturning(sums, cell.ranked, terms, worthPerCheck, offer, from, to);
}

function addReturned(sums: Sums, clients: number, checks: number, worthPerCheck: number, offer: LinearCost): void {
	sums.clients += clients;
	sums.worth += worthPerCheck * checks;
	sums.offers += clients * offer.fixed + (offer.share === 0 ? 0 : offer.share * checks);
}

function addWorthReturning(sums: Sums, ranked: RankedChecks, terms: WorthTerms, worthPerCheck: number, offer: LinearCost, from: number, to: number): void {
	// A larger check is worth returning the sooner; where worth does not even cover the offer, only a negative one would be.
	const rises = worthPerCheck > offer.share;
	const edge = edgeRank(ranked.values, terms, worthPerCheck, offer, rises);
	const last = rises ? edge : ranked.values.length;
	if (last === 0 || (!rises && edge === last)) return;
	addLargest(sums, 1, ranked, last, worthPerCheck, offer, from, to);
	if (!rises) addLargest(sums, -1, ranked, edge, worthPerCheck, offer, from, to);
}

/** Adds (`sign` 1) or takes off (−1) the `rank` largest checks of classes from…to − 1. */
function addLargest(sums: Sums, sign: 1 | -1, ranked: RankedChecks, rank: number, worthPerCheck: number, offer: LinearCost, from: number, to: number): void {
	const older = ranked.largest(rank, from);
	const oldest = ranked.largest(rank, to);
	addReturned(sums, sign * (older.count - oldest.count), sign * (older.sum - oldest.sum), worthPerCheck, offer);
}

/** The first rank of descending checks where the answer of M13.11 (worth returning?) is no longer `before`; compared as in `worthOfRange`. */
function edgeRank(values: Float64Array, { returnRate, contactCost }: WorthTerms, worthPerCheck: number, { fixed, share }: LinearCost, before: boolean): number {
	let low = 0;
	let high = values.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		const check = values[middle];
		if (returnRate * (check * worthPerCheck) > contactCost + (fixed + share * check) * returnRate === before) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Inside, unknown is NaN; where it leaves, null. */
export const known = (value: number): number | null => (Number.isFinite(value) ? value : null);
