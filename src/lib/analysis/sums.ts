import { sumOfRange } from '../kernel/sum.ts';
import { ACTIVE, DECISION_INCLUDE, LOST, SLEEPING } from '../model/standing.ts';
import { REPEAT, UNKNOWN_CHECK, type Cell, type Prepared } from './prepare.ts';
import { firstAtLeast } from './thresholds.ts';
import { moneyOfRange, worthOfRange } from './ranges.ts';
import { linearCost, offerCostOf, type WorthTerms } from './worth.ts';

/** Sums over clients, per group (status × 3 + category) and over all. NaN where a part is unknown. */
export interface Sums {
	readonly clients: Uint32Array;
	readonly revenue: Float64Array;
	readonly forgone: Float64Array;
	readonly worthClients: Uint32Array;
	readonly worthValue: Float64Array;
	/** What offers to those worth returning will cost, each taken with the return rate. */
	readonly offers: Float64Array;
	readonly cost: Float64Array;
	/** Clients that come into question (M13.12), those of them whose worth is known, and those turned away by cost alone. */
	considered: number;
	worthKnown: number;
	turnedAway: number;
	/** Sleeping and lost clients whose forgone revenue is unknown. */
	forgoneUnknown: number;
	breakEvenCost: number;
	breakEvenWorth: number;
}

const GROUPS = 9;

/** Days since the last purchase from which a client is sleeping, and lost. */
export interface StatusDays {
	readonly sleeping: number;
	readonly lost: number;
}

export function sumClients(prepared: Prepared, terms: WorthTerms, days: StatusDays): Sums {
	const sums: Sums = {
		clients: new Uint32Array(GROUPS),
		revenue: new Float64Array(GROUPS),
		forgone: new Float64Array(GROUPS),
		worthClients: new Uint32Array(GROUPS),
		worthValue: new Float64Array(GROUPS),
		offers: new Float64Array(GROUPS),
		cost: new Float64Array(GROUPS),
		considered: 0,
		worthKnown: 0,
		turnedAway: 0,
		forgoneUnknown: 0,
		breakEvenCost: 0,
		breakEvenWorth: 0
	};
	const { asOf } = prepared.history;
	for (const cell of prepared.cells) {
		const lost = firstAtLeast(cell.lastDay, asOf, days.lost);
		const sleeping = Math.min(lost, firstAtLeast(cell.lastDay, asOf, days.sleeping));
		addStretch(sums, prepared, terms, cell, ACTIVE, 0, sleeping);
		addStretch(sums, prepared, terms, cell, SLEEPING, sleeping, lost);
		addStretch(sums, prepared, terms, cell, LOST, lost, cell.lastDay.length);
	}
	addSingles(sums, prepared, terms, days);
	for (let group = 0; group < GROUPS; group++) sums.cost[group] = sums.worthClients[group] * terms.contactCost + sums.offers[group];
	sums.breakEvenCost = sums.worthKnown * terms.contactCost;
	return sums;
}

/** The clients from…to − 1 of a cell, all of one status. */
function addStretch(sums: Sums, prepared: Prepared, terms: WorthTerms, cell: Cell, status: number, from: number, to: number): void {
	if (from === to) return;
	const group = status * 3 + cell.category;
	sums.clients[group] += to - from;
	if (status === ACTIVE) {
		sums.revenue[group] += sumOfRange(cell.total, from, to);
		return;
	}
	const repeat = cell.kind === REPEAT;
	const money = moneyOfRange(cell, from, to, prepared.history.asOf, terms.cycleDays, repeat ? terms.yearlyRepeat : terms.yearlyOnce);
	sums.revenue[group] += money.revenue;
	sums.forgone[group] += money.forgone;
	if (Number.isNaN(money.forgone)) sums.forgoneUnknown += to - from;
	if (!cell.byArithmetic) return;
	sums.considered += to - from;
	const worthPerCheck = repeat ? terms.worthPerCheckRepeat : terms.worthPerCheckOnce;
	if (cell.kind === UNKNOWN_CHECK || Number.isNaN(worthPerCheck)) return;
	const offer = linearCost(prepared.offers.byGroup[group]);
	const returned = worthOfRange(cell.check, from, to, worthPerCheck, offer, terms);
	const offers = terms.returnRate * (returned.clients * offer.fixed + offer.share * returned.checks);
	sums.worthKnown += to - from;
	sums.worthClients[group] += returned.clients;
	sums.worthValue[group] += terms.returnRate * worthPerCheck * returned.checks - returned.clients * terms.contactCost - offers;
	sums.offers[group] += offers;
	sums.turnedAway += returned.turnedAway;
	sums.breakEvenWorth += (worthPerCheck - offer.share) * money.checks - (to - from) * offer.fixed;
}

/** Clients included by hand count whatever their status and the arithmetic (M3.5); those with an offer of their own by their own arithmetic. */
function addSingles(sums: Sums, { history, judgement, offers, singles }: Prepared, terms: WorthTerms, days: StatusDays): void {
	for (const p of singles) {
		const daysSince = history.asOf - history.lastDay[p];
		const status = daysSince >= days.lost ? LOST : daysSince >= days.sleeping ? SLEEPING : ACTIVE;
		const included = judgement.decision[p] === DECISION_INCLUDE;
		if (!included && status === ACTIVE) continue;
		const group = status * 3 + judgement.category[p];
		const check = history.check[p];
		const worth = check * (history.intervalCount[p] > 0 ? terms.worthPerCheckRepeat : terms.worthPerCheckOnce);
		const offerCost = offerCostOf(linearCost(offers.byPosition.get(p) ?? offers.byGroup[group]), check);
		const cost = terms.contactCost + offerCost * terms.returnRate;
		const back = terms.returnRate * worth;
		sums.considered++;
		if (!Number.isNaN(worth)) {
			sums.worthKnown++;
			sums.breakEvenWorth += worth - offerCost;
		}
		if (included || back > cost) {
			sums.worthClients[group]++;
			sums.worthValue[group] += back - cost;
			sums.offers[group] += offerCost * terms.returnRate;
		} else if (back > 0) sums.turnedAway++;
	}
}
