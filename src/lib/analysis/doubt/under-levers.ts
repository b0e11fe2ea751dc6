import { lessSum } from '../../kernel/sum.ts';
import { LEVER_NAMES, type TypedLevers } from '../../model/levers.ts';
import { leversInForce } from '../levers.ts';
import { daysReaching } from '../thresholds.ts';
import { leverNumbers, termsOf, type LeverNumbers, type LinearCost, type WorthTerms } from '../worth.ts';
import type { Aggregates, OlderThan, WorthCell } from './aggregates.ts';
import { figuresOfClients } from './figures-of-clients.ts';
import type { RankedChecks } from './ranked-checks.ts';
import { WRITTEN, type FiguresInDoubt } from './written-figures.ts';

/** Age classes from which clients are sleeping, and lost; one and the same where nobody sleeps. */
interface StatusClasses {
	readonly sleeping: number;
	readonly lost: number;
}

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
	if (levers.ownCycles === 1) {
		// A status hangs on more than the days since the last purchase (M13.5): sums by age do not hold.
		const figures = figuresOfClients(aggregates.prepared, typedOf(levers));
		WRITTEN.forEach((id, i) => (into[at + i] = figures[id]));
		return;
	}
	const { clientCount } = aggregates.prepared.history;
	const perYear = clientCount === 0 ? NaN : clientCount * levers.purchasesPerYear * levers.averageCheck;
	const topDown = levers.returnableShare * perYear;
	into.fill(NaN, at, at + WRITTEN.length);
	into[at] = topDown;
	into[at + 1] = levers.churn * perYear;
	if (Number.isNaN(levers.cycle)) return;
	const terms = termsOf(levers);
	const classes = statusClasses(aggregates, terms);
	into[at + 2] = forgoneByClient(aggregates, terms, classes.sleeping);
	if (levers.churn > 0) writeWorth(aggregates, terms, classes, levers.margin * topDown, into, at + 3);
}

/** Levers in force as if a person had typed them all; what is unknown stays so. */
function typedOf(levers: Readonly<LeverNumbers>): TypedLevers {
	return Object.fromEntries(LEVER_NAMES.filter((name) => !Number.isNaN(levers[name])).map((name) => [name, levers[name]]));
}

function statusClasses(aggregates: Aggregates, terms: WorthTerms): StatusClasses {
	const lost = classReaching(aggregates, terms.lostMissed, terms.cycleDays);
	return { sleeping: Math.min(lost, classReaching(aggregates, terms.sleepingMissed, terms.cycleDays)), lost };
}

/** The first age class at which `missed` cycles are reached. */
function classReaching({ classReaching: classes }: Aggregates, missed: number, cycleDays: number): number {
	return classes[Math.min(daysReaching(missed, cycleDays), classes.length - 1)];
}

/** M13.9: min(⌊missed⌋, yearly) counts a client's check once for each whole cycle missed, and the part of a purchase that is left over last. */
function forgoneByClient(aggregates: Aggregates, terms: WorthTerms, from: number): number {
	const { ages, everyone } = aggregates;
	if (everyone.unknown.clients[from] > 0) return NaN;
	const { cycleDays, yearlyRepeat, yearlyOnce } = terms;
	if (everyone.once.clients[from] > 0 && Number.isNaN(yearlyOnce)) return NaN;
	const oldest = ages.length === 0 ? 0 : Math.floor(ages[ages.length - 1] / cycleDays);
	const yearly = Math.max(yearlyRepeat, Number.isNaN(yearlyOnce) ? 0 : yearlyOnce);
	const wholeCycles = Math.min(oldest, Math.ceil(yearly));
	if (wholeCycles > ages.length)
		return forgoneClassByClass(everyone.repeat, yearlyRepeat, from, ages, cycleDays) + forgoneClassByClass(everyone.once, yearlyOnce, from, ages, cycleDays);
	let forgone = 0;
	for (let missed = 1; missed <= wholeCycles; missed++) {
		const since = Math.max(from, classReaching(aggregates, missed, cycleDays));
		forgone += Math.min(1, Math.max(0, yearlyRepeat - missed + 1)) * everyone.repeat.checks[since];
		if (yearlyOnce > missed - 1) forgone += Math.min(1, yearlyOnce - missed + 1) * everyone.once.checks[since];
	}
	return forgone;
}

/** The same where there are more cycles than ages. */
function forgoneClassByClass({ checks }: OlderThan, yearly: number, from: number, ages: Int32Array, cycleDays: number): number {
	let forgone = 0;
	for (let age = from; age < ages.length; age++) {
		const ofClass = checks[age] - checks[age + 1];
		if (ofClass !== 0) forgone += Math.min(Math.floor(ages[age] / cycleDays), yearly) * ofClass;
	}
	return forgone;
}

interface WorthSums {
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

/** M13.11, 13.12; nothing is written where `assessPrepared` would know nothing either. */
function writeWorth({ ages, cells }: Aggregates, terms: WorthTerms, classes: StatusClasses, yearlyMargin: number, into: Float64Array, at: number): void {
	const { returnRate, contactCost } = terms;
	if (Number.isNaN(contactCost)) return;
	const sums: WorthSums = { considered: 0, known: 0, clients: 0, worth: 0, offers: 0, worthOfAll: 0, offersOfAll: 0 };
	for (const cell of cells) {
		if (cell.included) addStretch(sums, cell, terms, 0, 0, classes.sleeping);
		if (cell.oneOffer) addStretch(sums, cell, terms, 1, classes.sleeping, ages.length);
		else {
			addStretch(sums, cell, terms, 1, classes.sleeping, classes.lost);
			addStretch(sums, cell, terms, 2, classes.lost, ages.length);
		}
	}
	if (sums.considered > 0 && sums.known === 0) return;
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

/** The clients of a cell in age classes from…to − 1, all of one status. */
function addStretch(sums: WorthSums, cell: WorthCell, terms: WorthTerms, status: 0 | 1 | 2, from: number, to: number): void {
	const clients = cell.clients[from] - cell.clients[to];
	if (clients === 0) return;
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

function addReturned(sums: WorthSums, clients: number, checks: number, worthPerCheck: number, offer: LinearCost): void {
	sums.clients += clients;
	sums.worth += worthPerCheck * checks;
	sums.offers += clients * offer.fixed + (offer.share === 0 ? 0 : offer.share * checks);
}

function addWorthReturning(sums: WorthSums, ranked: RankedChecks, terms: WorthTerms, worthPerCheck: number, offer: LinearCost, from: number, to: number): void {
	// A larger check is worth returning the sooner; where worth does not even cover the offer, only a negative one would be.
	const rises = worthPerCheck > offer.share;
	const edge = edgeRank(ranked.values, terms, worthPerCheck, offer, rises);
	const last = rises ? edge : ranked.values.length;
	if (last === 0 || (!rises && edge === last)) return;
	addLargest(sums, 1, ranked, last, worthPerCheck, offer, from, to);
	if (!rises) addLargest(sums, -1, ranked, edge, worthPerCheck, offer, from, to);
}

/** Adds (`sign` 1) or takes off (−1) the `rank` largest checks of age classes from…to − 1. */
function addLargest(
	sums: WorthSums,
	sign: 1 | -1,
	ranked: RankedChecks,
	rank: number,
	worthPerCheck: number,
	offer: LinearCost,
	from: number,
	to: number
): void {
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
