import type { ReturnReason } from './library.ts';
import type { Category, Status } from './standing.ts';

/** Ids of the built-in reasons to return (M7.1). Words are found by them; they stand in plan files, so they never change. */
export const RETURN_REASON_IDS = [
	'personalPromise',
	'betterService',
	'ownTerms',
	'somethingNew',
	'specialTerms',
	'compensation',
	'points',
	'priceAndService'
] as const;
export type ReturnReasonId = (typeof RETURN_REASON_IDS)[number];

interface Groups {
	readonly statuses: readonly Status[];
	readonly categories: readonly Category[];
	readonly rule: string;
}

/**
 * The groups are disjoint, and what is proposed unasked costs nothing by its nature: the cost of a discount is known only to the person who
 * grants it, so discounts, compensation and points wait until they are given their groups and their cost. None is proposed to category C (M7.2).
 */
const GROUPS: Readonly<Record<ReturnReasonId, Groups>> = {
	personalPromise: { statuses: ['lost'], categories: ['A'], rule: 'M7.1' },
	// A service upgrade gives the longest second life (M12.8).
	betterService: { statuses: ['lost'], categories: ['B'], rule: 'M12.8' },
	ownTerms: { statuses: ['active', 'sleeping'], categories: ['A'], rule: 'M7.1' },
	somethingNew: { statuses: ['active', 'sleeping'], categories: ['B'], rule: 'M7.1' },
	specialTerms: { statuses: [], categories: [], rule: 'M7.1' },
	compensation: { statuses: [], categories: [], rule: 'M7.1' },
	points: { statuses: [], categories: [], rule: 'M7.1' },
	priceAndService: { statuses: [], categories: [], rule: 'M12.8' }
};

export const BUILT_IN_RETURN_REASONS: readonly ReturnReason[] = RETURN_REASON_IDS.map((id) => ({
	kind: 'return',
	id,
	text: null,
	leavingReasons: [],
	cost: { kind: 'none' },
	enabled: true,
	...GROUPS[id]
}));

/** How long those a reason won back stay (M12.8): measured on lost clients of a telecom company (Kumar, Bhagwat & Zhang 2015). Of the others nobody has measured it. */
export type SecondLife = 'longest' | 'shortest';
export const SECOND_LIFE: Readonly<Partial<Record<ReturnReasonId, SecondLife>>> = { betterService: 'longest', priceAndService: 'shortest' };

export const secondLifeOf = (id: string): SecondLife | null => (Object.hasOwn(SECOND_LIFE, id) ? (SECOND_LIFE[id as ReturnReasonId] ?? null) : null);
