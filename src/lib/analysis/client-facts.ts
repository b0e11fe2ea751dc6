import { INT_MISSING } from '../kernel/columns.ts';
import { medianInPlace } from '../kernel/median.ts';
import type { DayNumber } from '../kernel/days.ts';
import type { GroupedOrders } from './order-history.ts';
import { NO_CLIENT, type ClientRows } from './types.ts';

/** What is known of every client code; a client without a purchase up to as-of has lastDay INT_MISSING. */
export interface ClientFactColumns {
	readonly firstDay: Int32Array;
	readonly lastDay: Int32Array;
	readonly purchaseCount: Int32Array;
	readonly total: Float64Array;
	readonly medianInterval: Float64Array;
	readonly intervalCount: Int32Array;
}

export function emptyFacts(clientCount: number): ClientFactColumns {
	return {
		firstDay: new Int32Array(clientCount).fill(INT_MISSING),
		lastDay: new Int32Array(clientCount).fill(INT_MISSING),
		purchaseCount: new Int32Array(clientCount).fill(INT_MISSING),
		total: new Float64Array(clientCount).fill(NaN),
		medianInterval: new Float64Array(clientCount).fill(NaN),
		intervalCount: new Int32Array(clientCount)
	};
}

/**
 * Joins each client's rows of one day into a purchase (M13.1), takes intervals and their median (M13.3).
 * Returns the tally of all intervals by length in days. Nothing is allocated per client.
 */
export function fillFromOrders(facts: ClientFactColumns, grouped: GroupedOrders): Uint32Array {
	const { start, day, amount } = grouped;
	const intervals = new Float64Array(longestGroup(start));
	const tally = new Uint32Array(longestSpan(start, day) + 1);
	for (let c = 0; c + 1 < start.length; c++) {
		const from = start[c];
		const to = start[c + 1];
		if (from === to) continue;
		let count = 0;
		let previous = day[from];
		let sum = amount[from];
		let error = 0;
		for (let i = from + 1; i < to; i++) {
			const term = amount[i];
			const next = sum + term;
			error += sum >= term ? sum - next + term : term - next + sum;
			sum = next;
			const interval = day[i] - previous;
			if (interval === 0) continue;
			intervals[count++] = interval;
			tally[interval]++;
			previous = day[i];
		}
		facts.firstDay[c] = day[from];
		facts.lastDay[c] = previous;
		facts.purchaseCount[c] = count + 1;
		facts.total[c] = sum + error;
		facts.intervalCount[c] = count;
		facts.medianInterval[c] = medianInPlace(intervals, 0, count);
	}
	return tally;
}

function longestGroup(start: Uint32Array): number {
	let longest = 0;
	for (let c = 0; c + 1 < start.length; c++) longest = Math.max(longest, start[c + 1] - start[c]);
	return longest;
}

function longestSpan(start: Uint32Array, day: Int32Array): number {
	let longest = 0;
	for (let c = 0; c + 1 < start.length; c++) {
		if (start[c] < start[c + 1]) longest = Math.max(longest, day[start[c + 1] - 1] - day[start[c]]);
	}
	return longest;
}

/**
 * Adds clients known from a list alone; orders rule where they have a purchase. Of several rows of one client the one with the
 * latest purchase stands. A last purchase after as-of leaves the row out.
 */
export function fillFromList(facts: ClientFactColumns, list: ClientRows, asOf: DayNumber, fromOrders: Uint8Array): void {
	for (let row = 0; row < list.client.length; row++) {
		const c = list.client[row];
		const last = list.lastDay[row];
		if (c === NO_CLIENT || last === INT_MISSING || last > asOf || fromOrders[c] === 1 || last <= facts.lastDay[c]) continue;
		fillFromListRow(facts, c, list, row);
	}
}

/** One mean interval where the list says count, first and last (M13.3); what it does not say stays unknown. */
function fillFromListRow(facts: ClientFactColumns, c: number, list: ClientRows, row: number): void {
	const last = list.lastDay[row];
	const count = list.purchaseCount[row] >= 1 ? list.purchaseCount[row] : INT_MISSING;
	const stated = list.firstDay[row] <= last ? list.firstDay[row] : INT_MISSING;
	const first = count === 1 ? last : stated;
	const repeats = count > 1 || (first !== INT_MISSING && first < last);
	facts.lastDay[c] = last;
	facts.firstDay[c] = first;
	facts.purchaseCount[c] = count;
	facts.total[c] = list.total[row];
	facts.intervalCount[c] = repeats ? 1 : 0;
	facts.medianInterval[c] = count > 1 && first !== INT_MISSING ? (last - first) / (count - 1) : NaN;
}
