/** By what a client is sleeping or lost (M1.4, M13.5): thresholds in cycles, the grace that raises both, and whose cycle counts. */
export interface StatusRule {
	readonly sleepingAfter: number;
	readonly lostAfter: number;
	/** Share of a cycle. */
	readonly grace: number;
	/** 1: each client's own cycle (M12.4); 0: one for all. */
	readonly ownCycles: number;
}

export const sameRule = (a: StatusRule, b: StatusRule): boolean =>
	a.sleepingAfter === b.sleepingAfter && a.lostAfter === b.lostAfter && a.grace === b.grace && a.ownCycles === b.ownCycles;
