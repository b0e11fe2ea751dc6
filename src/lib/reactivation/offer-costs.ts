import type { OfferCosts } from '../analysis/types.ts';
import type { OfferCost, ReturnReason } from '../model/library.ts';
import { returnReasonAnswering, returnReasonOfGroup } from '../model/library-in-force.ts';
import { CATEGORIES, STATUSES, type Category } from '../model/standing.ts';

const NO_COST: OfferCost = { kind: 'none' };

/** What the offer proposed to each group costs: index status × 3 + category. */
export function offerCostsByGroup(reasons: readonly ReturnReason[]): readonly OfferCost[] {
	return STATUSES.flatMap((status) => CATEGORIES.map((category) => returnReasonOfGroup(reasons, status, category)?.cost ?? NO_COST));
}

/** Whether any offer costs something: else no client's own can change a figure. */
export const anyOfferCosts = (reasons: readonly ReturnReason[]): boolean => reasons.some(({ enabled, cost }) => enabled && cost.kind !== 'none');

/**
 * What the offer that answers a reason for leaving costs for a client of this category (M7.2); null where the client's group costs as much whatever its status, so that it
 * need not be counted by itself.
 */
export function makeAnsweringCost(reasons: readonly ReturnReason[]): (leavingReason: string, category: Category) => OfferCost | null {
	const byGroup = offerCostsByGroup(reasons);
	const known = new Map<string, OfferCost | null>();
	return (leavingReason, category) => {
		const key = `${category}/${leavingReason}`;
		let cost = known.get(key);
		if (cost === undefined) {
			const answering = returnReasonAnswering(reasons, leavingReason, category)?.cost ?? null;
			const ofCategory = CATEGORIES.indexOf(category);
			const differs = answering && STATUSES.some((_, status) => !sameCost(answering, byGroup[status * 3 + ofCategory]));
			cost = differs ? answering : null;
			known.set(key, cost);
		}
		return cost;
	};
}

function sameCost(a: OfferCost, b: OfferCost): boolean {
	if (a.kind === 'fixed') return b.kind === 'fixed' && a.amount === b.amount;
	if (a.kind === 'shareOfCheck') return b.kind === 'shareOfCheck' && a.share === b.share;
	return b.kind === 'none';
}

/**
 * The costs the analysis counts with. `chosen` gives, by position, the id of the reason a person chose for a client; an id
 * that no longer exists costs nothing (the plan shows it as a gap). `answering`: what answers a client's reason for leaving, where nothing was chosen.
 */
export function makeOfferCosts(
	reasons: readonly ReturnReason[],
	chosen: Iterable<readonly [position: number, reasonId: string]>,
	answering: Iterable<readonly [position: number, cost: OfferCost]> = []
): OfferCosts {
	const costOf = new Map(reasons.map((reason) => [reason.id, reason.cost]));
	const byPosition = new Map<number, OfferCost>(answering);
	for (const [position, reasonId] of chosen) byPosition.set(position, costOf.get(reasonId) ?? NO_COST);
	return { byGroup: offerCostsByGroup(reasons), byPosition };
}
