import { lessSum, sumOfRange } from '../kernel/sum.ts';
import { ACTIVE, DECISION_INCLUDE, LOST, SLEEPING } from '../model/standing.ts';
import { termsAt } from './offers.ts';
import { REPEAT, UNKNOWN_CHECK, type Cell, type Prepared } from './prepare.ts';
import { worthOfRange } from './ranges.ts';
import type { StandingClients, Stretches } from './stretches.ts';
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
	/** Σ worth and Σ offer cost of those whose worth is known; {@link breakEvenWorthOf} is what is left. */
	worth: number;
	offerCosts: number;
}

const GROUPS = 9;

/** Σ (worth − offer cost), M13.12. */
export const breakEvenWorthOf = ({ worth, offerCosts }: Pick<Sums, 'worth' | 'offerCosts'>): number => lessSum(worth, offerCosts);

export function sumClients(prepared: Prepared, terms: WorthTerms, standing: StandingClients): Sums {
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
		worth: 0,
		offerCosts: 0
	};
	for (const cell of prepared.cells) {
		const stretches = standing.ofCell(cell);
		addStretch(sums, prepared, terms, cell, stretches, ACTIVE, 0, stretches.sleeping);
		addStretch(sums, prepared, terms, cell, stretches, SLEEPING, stretches.sleeping, stretches.lost);
		addStretch(sums, prepared, terms, cell, stretches, LOST, stretches.lost, cell.lastDay.length);
	}
	addSingles(sums, prepared, terms, standing);
	for (let group = 0; group < GROUPS; group++) sums.cost[group] = sums.worthClients[group] * terms.contactCost + sums.offers[group];
	sums.breakEvenCost = sums.worthKnown * terms.contactCost;
	return sums;
}

/** The clients from…to − 1 of a cell, all of one status. */
function addStretch(sums: Sums, prepared: Prepared, terms: WorthTerms, cell: Cell, stretches: Stretches, status: number, from: number, to: number): void {
	if (from === to) return;
	const group = status * 3 + cell.category;
	sums.clients[group] += to - from;
	if (status === ACTIVE) {
		sums.revenue[group] += sumOfRange(stretches.total, from, to);
		return;
	}
	const repeat = cell.kind === REPEAT;
	const money = stretches.money(from, to, repeat ? terms.yearlyRepeat : terms.yearlyOnce);
	sums.revenue[group] += money.revenue;
	sums.forgone[group] += money.forgone;
	if (Number.isNaN(money.forgone)) sums.forgoneUnknown += to - from;
	const ofGroup = prepared.offers.byGroup[group];
	if (!cell.byArithmetic || ofGroup === null) return;
	sums.considered += to - from;
	const worthPerCheck = repeat ? terms.worthPerCheckRepeat : terms.worthPerCheckOnce;
	if (cell.kind === UNKNOWN_CHECK || Number.isNaN(worthPerCheck)) return;
	const offer = linearCost(ofGroup);
	const returned = worthOfRange(stretches.check, from, to, worthPerCheck, offer, terms);
	const offers = terms.returnRate * (returned.clients * offer.fixed + offer.share * returned.checks);
	sums.worthKnown += to - from;
	sums.worthClients[group] += returned.clients;
	sums.worthValue[group] += terms.returnRate * worthPerCheck * returned.checks - returned.clients * terms.contactCost - offers;
	sums.offers[group] += offers;
	sums.turnedAway += returned.turnedAway;
	sums.worth += worthPerCheck * money.checks;
	sums.offerCosts += offer.share * money.checks + (to - from) * offer.fixed;
}

/** Clients included by hand count whatever their status and the arithmetic (M3.5); those with an offer of their own by their own arithmetic. */
function addSingles(sums: Sums, { history, judgement, offers, singles }: Prepared, terms: WorthTerms, standing: StandingClients): void {
	for (const p of singles) {
		const status = standing.statusOf(p);
		const included = judgement.decision[p] === DECISION_INCLUDE;
		if (!included && status === ACTIVE) continue;
		const offer = termsAt(offers, p, status, judgement.category[p]);
		if (!included && offer === null) continue;
		const group = status * 3 + judgement.category[p];
		const check = history.check[p];
		const worth = check * (history.intervalCount[p] > 0 ? terms.worthPerCheckRepeat : terms.worthPerCheckOnce);
		const offerCost = offerCostOf(linearCost(offer), check);
		const cost = terms.contactCost + offerCost * terms.returnRate;
		const back = terms.returnRate * worth;
		sums.considered++;
		if (!Number.isNaN(worth)) {
			sums.worthKnown++;
			sums.worth += worth;
			sums.offerCosts += offerCost;
		}
		if (included || back > cost) {
			sums.worthClients[group]++;
			sums.worthValue[group] += back - cost;
			sums.offers[group] += offerCost * terms.returnRate;
		} else if (back > 0) sums.turnedAway++;
	}
}
