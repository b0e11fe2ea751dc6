import { ACTIVE, CATEGORY_C, DECISION_EXCLUDE, DECISION_INCLUDE } from '../model/standing.ts';
import { BlockSums } from '../kernel/block-sums.ts';
import { missedCycles } from './thresholds.ts';
import type { History, Judgement, OfferCosts } from './types.ts';
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

/** Columns of a status's sums, each three wide: one a category. */
const REVENUE = 0;
const FORGONE = 3;
const VALUE = 6;
const OFFERS = 9;
const EVEN_WORTH = 12;
const COLUMNS = 15;

/** `edges` are the positions where statuses begin: 0, sleeping, lost, and the end. */
export function sumClients(history: History, judgement: Judgement, offers: OfferCosts, terms: WorthTerms, edges: readonly number[]): Sums {
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
	for (let status = 0; status < 3; status++) {
		const running = new BlockSums(COLUMNS);
		sumStatus(history, judgement, offers, terms, status, edges[status], edges[status + 1], running, sums);
		for (let category = 0; category < 3; category++) {
			const group = status * 3 + category;
			sums.revenue[group] = running.value(REVENUE + category);
			sums.forgone[group] = running.value(FORGONE + category);
			sums.worthValue[group] = running.value(VALUE + category);
			sums.offers[group] = running.value(OFFERS + category);
			sums.cost[group] = sums.worthClients[group] * terms.contactCost + sums.offers[group];
			sums.breakEvenWorth += running.value(EVEN_WORTH + category);
		}
	}
	sums.breakEvenCost = sums.worthKnown * terms.contactCost;
	return sums;
}

/** One status: positions from…to − 1, in the order of days since the last purchase, so missed cycles change rarely from one to the next. */
function sumStatus(
	history: History,
	judgement: Judgement,
	offers: OfferCosts,
	terms: WorthTerms,
	status: number,
	from: number,
	to: number,
	running: BlockSums,
	sums: Sums
): void {
	const { asOf, lastDay, total, check, intervalCount } = history;
	const { category, decision } = judgement;
	const { cycleDays, yearlyRepeat, yearlyOnce, worthPerCheckRepeat, worthPerCheckOnce, returnRate, contactCost } = terms;
	const groupOffers = [0, 1, 2].map((c) => linearCost(offers.byGroup[status * 3 + c] ?? { kind: 'none' }));
	const anyOwnOffer = offers.byPosition.size > 0;
	const block = running.block;
	let { considered, worthKnown, turnedAway, forgoneUnknown } = sums;
	let daysSince = -1;
	let missedRepeat = 0;
	let missedOnce = 0;
	for (let start = from; start < to; start += running.length) {
		const end = Math.min(start + running.length, to);
		for (let p = start; p < end; p++) {
			const c = category[p];
			const repeats = intervalCount[p] > 0;
			sums.clients[status * 3 + c]++;
			block[REVENUE + c] += total[p];
			if (status !== ACTIVE) {
				if (asOf - lastDay[p] !== daysSince) {
					daysSince = asOf - lastDay[p];
					const whole = Math.floor(missedCycles(daysSince, cycleDays));
					missedRepeat = Math.min(whole, yearlyRepeat);
					missedOnce = Math.min(whole, yearlyOnce);
				}
				const forgone = (repeats ? missedRepeat : missedOnce) * check[p];
				if (Number.isNaN(forgone)) forgoneUnknown++;
				block[FORGONE + c] += forgone;
			}
			const included = decision[p] === DECISION_INCLUDE;
			if (!included && (status === ACTIVE || c === CATEGORY_C || decision[p] === DECISION_EXCLUDE)) continue;
			const own = anyOwnOffer ? offers.byPosition.get(p) : undefined;
			const offerCost = offerCostOf(own === undefined ? groupOffers[c] : linearCost(own), check[p]);
			const worth = check[p] * (repeats ? worthPerCheckRepeat : worthPerCheckOnce);
			const cost = contactCost + offerCost * returnRate;
			considered++;
			if (!Number.isNaN(worth)) {
				worthKnown++;
				block[EVEN_WORTH + c] += worth - offerCost;
			}
			if (included || returnRate * worth > cost) {
				sums.worthClients[status * 3 + c]++;
				block[VALUE + c] += returnRate * worth - cost;
				block[OFFERS + c] += offerCost * returnRate;
			} else if (returnRate * worth > 0) turnedAway++;
		}
		running.closeBlock();
	}
	Object.assign(sums, { considered, worthKnown, turnedAway, forgoneUnknown });
}
