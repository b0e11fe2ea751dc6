import type { ReturnReasonId } from './return-reasons.ts';

/** Ids of the reasons for leaving (M4.1), and of leaving without any (M1.5a). They stand in plan files, so they never change. */
export const LEAVING_REASON_IDS = [
	'prices',
	'range',
	'service',
	'quality',
	'noBonus',
	'outdated',
	'complaintsIgnored',
	'needChanged',
	'indifference',
	'drifted'
] as const;
export type LeavingReasonId = (typeof LEAVING_REASON_IDS)[number];

/** Losses that could have been prevented come first (M1.5a). */
export const FAULTS = ['preventable', 'inevitable'] as const;
export type Fault = (typeof FAULTS)[number];

export interface LeavingReason {
	/** Until a person says otherwise. */
	readonly fault: Fault;
	/** The reason to return that answers it (M7.2). */
	readonly answeredBy: ReturnReasonId;
	readonly rule: string;
}

/** The eight of M4.1, the indifference it names beside them, and "drifted", the default of M1.5a. */
export const LEAVING_REASONS: Readonly<Record<LeavingReasonId, LeavingReason>> = {
	prices: { fault: 'preventable', answeredBy: 'specialTerms', rule: 'M4.1' },
	range: { fault: 'preventable', answeredBy: 'somethingNew', rule: 'M4.1' },
	service: { fault: 'preventable', answeredBy: 'betterService', rule: 'M4.1' },
	quality: { fault: 'preventable', answeredBy: 'compensation', rule: 'M4.1' },
	noBonus: { fault: 'preventable', answeredBy: 'points', rule: 'M4.1' },
	outdated: { fault: 'preventable', answeredBy: 'somethingNew', rule: 'M4.1' },
	complaintsIgnored: { fault: 'preventable', answeredBy: 'personalPromise', rule: 'M4.1' },
	needChanged: { fault: 'inevitable', answeredBy: 'somethingNew', rule: 'M4.1' },
	indifference: { fault: 'preventable', answeredBy: 'betterService', rule: 'M4.1' },
	drifted: { fault: 'preventable', answeredBy: 'ownTerms', rule: 'M1.5a' }
};

/** How the relation ended (M1.5a): codes of the client field `ending`. */
export const ENDINGS = ['finalBreak', 'pause', 'forgetting', 'oblivion'] as const;
export type Ending = (typeof ENDINGS)[number];

/** Share of losses that a classic book on advertising lays to the indifference of managers: a claim, never a figure of the plan (M4.1 [C]). */
export const CLAIMED_INDIFFERENCE = 0.67;
/** By how much online booking raised visits in the source's example (M4.2 [W]). */
export const CLAIMED_BOOKING_GAIN = 0.5;
