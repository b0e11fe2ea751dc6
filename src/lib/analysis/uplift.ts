import { CompensatedSum, lessSum } from '../kernel/sum.ts';
import type { LeversInForce } from '../model/levers.ts';
import { ACTIVE, CATEGORIES, CATEGORY_C, DECISION_EXCLUDE, DECISION_INCLUDE, STATUSES } from '../model/standing.ts';
import { assessUnder } from './assess-client.ts';
import { valueOf } from './levers.ts';
import type { ClientAssessment, History, Judgement, OfferCosts } from './types.ts';
import { worthTerms } from './worth.ts';

/** What contacting clients would itself earn, beyond what those who come back by themselves bring (M12.2, M13.15). null is unknown. */
export interface Uplift {
	/** By status: return rate − base rate. */
	readonly rates: readonly (number | null)[];
	/** Clients worth returning with that rate in the return rate's place (M13.11), and what they would bring beyond its cost. */
	readonly clients: number | null;
	readonly value: number | null;
	/** Those worth returning by the whole return rate: what the same contacts earn beyond what comes by itself; below 0 the plan costs more than it adds. */
	readonly planValue: number | null;
	/** The same by group (status × 3 + category); a group is unknown alone where the base rate of its status is. */
	readonly planByGroup: readonly (number | null)[];
	/** Of approached clients, the share that must return for the gain over the base rate to pay for contacts and offers (M13.12 with the base rate taken off). */
	readonly breakEvenRate: number | null;
}

/**
 * What approaching one client adds beyond what its like bring by themselves (M13.15); below 0 it costs more than it adds. null where status, worth or cost, or
 * the base rate of that status, is not known.
 */
export function gainOf(
	{ status, worth, cost }: Pick<ClientAssessment, 'status' | 'worth' | 'cost'>,
	returnRate: number,
	base: readonly (number | null)[]
): number | null {
	const baseRate = status === null ? null : base[status];
	return baseRate === null || worth === null || cost === null ? null : (returnRate - baseRate) * worth - cost;
}

/** Clients looked at between two breaths. */
const SLICE = 8192;

/**
 * Takes the base rate of each client's status off the return rate. What a contact costs stays as it is: everyone who returns takes the offer, those too
 * who would have come anyway. `base` by status: active, sleeping, lost; where one that is needed is unknown, so is the answer. Worth of
 * some clients unknown: they are not counted, as in M13.11. Yields the share done.
 */
export function* uplift(
	history: History,
	judgement: Judgement,
	offers: OfferCosts,
	levers: LeversInForce,
	base: readonly (number | null)[]
): Generator<number, Uplift> {
	const terms = worthTerms(levers);
	const returnRate = valueOf(levers.returnRate);
	const rates = base.map((rate) => (rate === null ? null : returnRate - rate));
	const [value, needed, worthOfAll, offersOfAll] = [new CompensatedSum(), new CompensatedSum(), new CompensatedSum(), new CompensatedSum()];
	const ofGroups = Array.from({ length: STATUSES.length * CATEGORIES.length }, () => new CompensatedSum());
	const unknownGroups = new Set<number>();
	let clients = 0;
	let considered = 0;
	let known = 0;
	for (let p = 0; p < history.clientCount; p++) {
		if (p % SLICE === SLICE - 1) yield p / history.clientCount;
		const included = judgement.decision[p] === DECISION_INCLUDE;
		const withheld = judgement.decision[p] === DECISION_EXCLUDE || judgement.category[p] === CATEGORY_C;
		if (withheld && !included) continue;
		const client = assessUnder(terms, history, judgement, offers, p);
		const { status, worth, cost, offerCost, worthReturning, letGo } = client;
		if (status === null || ((status === ACTIVE || letGo) && !included)) continue;
		considered++;
		if (worth === null || cost === null || offerCost === null) continue;
		known++;
		const baseRate = base[status];
		const group = status * CATEGORIES.length + judgement.category[p];
		const gain = gainOf(client, returnRate, base);
		if (baseRate === null || gain === null) {
			unknownGroups.add(group);
			continue;
		}
		if (worthReturning) ofGroups[group].add(gain);
		if (included || gain > 0) {
			clients++;
			value.add(gain);
		}
		needed.add(terms.contactCost + baseRate * worth);
		worthOfAll.add(worth);
		offersOfAll.add(offerCost);
	}
	const moneyUnknown = Number.isNaN(terms.contactCost) || Number.isNaN(terms.worthPerCheckRepeat) || (considered > 0 && known === 0);
	const planByGroup = ofGroups.map((sum, group) => (moneyUnknown || unknownGroups.has(group) ? null : sum.value));
	if (moneyUnknown || unknownGroups.size > 0) return { rates, clients: null, value: null, planValue: null, planByGroup, breakEvenRate: null };
	const worthLessOffers = lessSum(worthOfAll.value, offersOfAll.value);
	return {
		rates,
		clients,
		value: value.value,
		planValue: planByGroup.reduce<number>((sum, ofGroup) => sum + (ofGroup ?? 0), 0),
		planByGroup,
		breakEvenRate: worthLessOffers > 0 ? needed.value / worthLessOffers : null
	};
}
