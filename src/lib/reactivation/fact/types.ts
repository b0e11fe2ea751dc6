import type { DayNumber } from '../../kernel/days.ts';
import type { Outcome } from '../../model/contacts.ts';

/**
 * Where a client stands in the count. `contacted`: to be contacted, and it was before it bought; `notContacted`: to be contacted, and it has not been, or only after
 * it had bought; `control`: left alone; `outside`: contacted beside the comparison, because a person insisted or it joined later.
 */
export const FACT_PARTS = ['contacted', 'notContacted', 'control', 'outside'] as const;
export type FactPart = (typeof FACT_PARTS)[number];

/** What a client bought since the start and within the window. */
export interface BoughtSince {
	readonly firstDay: DayNumber;
	/** null where a list of clients does not say, as below. */
	readonly firstAmount: number | null;
	/** Purchases: days with one (M13.1). */
	readonly purchases: number | null;
	readonly revenue: number | null;
	readonly margin: number | null;
}

/** One client of the count. */
export interface FactClient {
	readonly part: FactPart;
	/** status × 3 + category on the day of the start; null where the data do not say. */
	readonly group: number | null;
	/** null: it has not bought again. */
	readonly bought: BoughtSince | null;
	/** The last contact before it bought, else the last at all. */
	readonly decisive: Outcome | null;
	/** Money its contacts, the offer it took and the bonus for its return cost; null unknown. */
	readonly contactCost: number | null;
	readonly offerCost: number | null;
	readonly bonus: number;
	/** It returned, and is lost again (M1.4). */
	readonly lostAgain: boolean;
}
