import { STATUSES } from '../model/standing.ts';
import type { StatusRule } from '../model/status-rule.ts';
import { intervalsReaching, type Intervals } from './intervals.ts';
import { countReaching, missedByOwnCycles, type Rhythms } from './own-cycles.ts';
import { daysReaching, missedCycles, raisedBy } from './thresholds.ts';
import type { History } from './types.ts';

/** Days since the last purchase at which a rule with one cycle for all changes the status. */
export interface RuleDays {
	readonly sleeping: number;
	readonly lost: number;
}

export function ruleDays({ sleepingAfter, lostAfter, grace }: StatusRule, cycleDays: number): RuleDays {
	const lost = daysReaching(raisedBy(lostAfter, grace), cycleDays);
	return { sleeping: Math.min(lost, daysReaching(raisedBy(sleepingAfter, grace), cycleDays)), lost };
}

/** Every client's status by position, were this the rule (M13.5). */
export function statusesUnder(history: History, rhythms: Rhythms, cycleDays: number, rule: StatusRule): Uint8Array {
	const { asOf, clientCount, lastDay } = history;
	const lost = raisedBy(rule.lostAfter, rule.grace);
	const awake = Math.min(lost, raisedBy(rule.sleepingAfter, rule.grace));
	const own = rule.ownCycles === 1 ? missedByOwnCycles(rhythms, cycleDays) : null;
	const statuses = new Uint8Array(clientCount);
	for (let p = 0; p < clientCount; p++) {
		const missed = own ? own[p] : missedCycles(asOf - lastDay[p], cycleDays);
		statuses[p] = Number(missed >= awake) + Number(missed >= lost);
	}
	return statuses;
}

/** How many clients stand where under two rules: first rule's status × 3 + second's. */
export function crossed(first: Uint8Array, second: Uint8Array): number[] {
	const counts = new Array<number>(STATUSES.length ** 2).fill(0);
	for (let p = 0; p < first.length; p++) counts[first[p] * STATUSES.length + second[p]]++;
	return counts;
}

/**
 * Share of normal intervals that a rule would have called late: the client was told sleeping before it came back by itself (M11, M12.5). Intervals by client
 * code; null without any.
 */
export function lateShare(intervals: Intervals, history: History, cycleDays: number, rule: StatusRule): number | null {
	const { start, days } = intervals;
	if (days.length === 0) return null;
	if (rule.ownCycles !== 1) return intervalsReaching(intervals, ruleDays(rule, cycleDays).sleeping) / days.length;
	let late = 0;
	const awake = Math.min(raisedBy(rule.sleepingAfter, rule.grace), raisedBy(rule.lostAfter, rule.grace));
	for (let client = 0; client + 1 < start.length; client++) {
		if (start[client] === start[client + 1]) continue;
		late += countReaching(days, start[client], start[client + 1], awake, history.medianInterval[history.position[client]], cycleDays);
	}
	return late / days.length;
}
