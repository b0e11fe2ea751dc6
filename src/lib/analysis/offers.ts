import type { OfferCost } from '../model/library.ts';
import { STATUSES } from '../model/standing.ts';
import type { OfferCosts, Terms, TermsByStatus } from './types.ts';

export const isByStatus = (own: OfferCost | TermsByStatus | undefined): own is TermsByStatus => Array.isArray(own);

/** What is offered to a client of this status and category; null: it is let go. */
export function termsAt({ byGroup, byPosition }: OfferCosts, position: number, status: number, category: number): Terms {
	const own = byPosition.get(position);
	if (isByStatus(own)) return own[status];
	const ofGroup = byGroup[status * STATUSES.length + category];
	return ofGroup === null ? null : (own ?? ofGroup);
}
