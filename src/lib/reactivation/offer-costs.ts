import type { OfferCosts } from '../analysis/types.ts';
import type { OfferCost, ReturnReason } from '../model/library.ts';
import { returnReasonOfGroup } from '../model/library-in-force.ts';
import { CATEGORIES, STATUSES } from '../model/standing.ts';

const NO_COST: OfferCost = { kind: 'none' };

/** What the offer proposed to each group costs: index status × 3 + category. */
export function offerCostsByGroup(reasons: readonly ReturnReason[]): readonly OfferCost[] {
	return STATUSES.flatMap((status) => CATEGORIES.map((category) => returnReasonOfGroup(reasons, status, category)?.cost ?? NO_COST));
}

/**
 * The costs the analysis counts with. `chosen` gives, by position, the id of the reason a person chose for a client; an id
 * that no longer exists costs nothing (the plan shows it as a gap).
 */
export function makeOfferCosts(reasons: readonly ReturnReason[], chosen: Iterable<readonly [position: number, reasonId: string]>): OfferCosts {
	const costOf = new Map(reasons.map((reason) => [reason.id, reason.cost]));
	const byPosition = new Map<number, OfferCost>();
	for (const [position, reasonId] of chosen) byPosition.set(position, costOf.get(reasonId) ?? NO_COST);
	return { byGroup: offerCostsByGroup(reasons), byPosition };
}
