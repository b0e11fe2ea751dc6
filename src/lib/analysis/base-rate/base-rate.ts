import { INT_MISSING } from '../../kernel/columns.ts';
import type { DayNumber } from '../../kernel/days.ts';
import { wilsonInterval, type Interval } from '../../kernel/wilson.ts';
import { COUNT_CLASSES } from '../../model/base-rate-settings.ts';
import type { LeversInForce } from '../../model/levers.ts';
import { STATUSES } from '../../model/standing.ts';
import type { History } from '../types.ts';
import { statusesAt } from './statuses-at.ts';

/** Of clients who stood alike at the cut-off, how many bought again within the horizon, untouched by any campaign of this plan. */
export interface ReturnShare {
	readonly clients: number;
	readonly returned: number;
	/** returned / clients; null where there are no such clients. */
	readonly share: number | null;
	/** 95 %, Wilson. */
	readonly interval: Interval | null;
}

export interface BaseRates {
	readonly cutoff: DayNumber;
	readonly horizonDays: number;
	/** The cycle statuses were told by: typed, else the data's own at the cut-off. */
	readonly cycleDays: number;
	/** Days of history before the cut-off. */
	readonly daysBefore: number;
	/** By status: active, sleeping, lost. */
	readonly byStatus: readonly ReturnShare[];
	/** By status and class of purchases. */
	readonly grid: readonly (readonly ReturnShare[])[];
}

/**
 * Who came back by themselves (M12.1, M12.6). `before` is the history as of the cut-off, built from orders up to it alone; `after` as of the horizon's last
 * day. `levers` are those in force at the cut-off, so that its cycle is the one known then. A client has bought again when its last purchase, as it stands
 * at the horizon's end, lies after the cut-off. null without a cycle.
 */
export function baseRates(before: History, after: History, levers: LeversInForce): BaseRates | null {
	const cycleDays = levers.cycle.value;
	const statuses = statusesAt(before, levers);
	if (cycleDays === null || statuses === null) return null;
	const returned = returnedAfter(before, after);
	const clients = STATUSES.map(() => COUNT_CLASSES.map(() => 0));
	const back = STATUSES.map(() => COUNT_CLASSES.map(() => 0));
	for (let p = 0; p < before.clientCount; p++) {
		const column = countClass(before.purchaseCount[p]);
		clients[statuses[p]][column]++;
		back[statuses[p]][column] += returned[p];
	}
	const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
	return {
		cutoff: before.asOf,
		horizonDays: after.asOf - before.asOf,
		cycleDays,
		daysBefore: before.asOf - (before.firstPurchaseDay ?? before.asOf),
		byStatus: clients.map((row, status) => returnShare(sum(back[status]), sum(row))),
		grid: clients.map((row, status) => row.map((count, column) => returnShare(back[status][column], count)))
	};
}

/** By position of `before`: 1 where the client bought after its day. */
export function returnedAfter(before: History, after: History): Uint8Array {
	const returned = new Uint8Array(before.clientCount);
	for (let p = 0; p < before.clientCount; p++) {
		const later = after.position[before.client[p]];
		// A purchase returned whole since may leave the client with none at all.
		returned[p] = later >= 0 && after.lastDay[later] > before.asOf ? 1 : 0;
	}
	return returned;
}

/** The class of a number of purchases; orders always tell it. */
export function countClass(purchases: number): number {
	if (purchases === INT_MISSING) throw new Error('orders tell how often a client bought');
	return COUNT_CLASSES.findIndex(({ to }) => to === null || purchases <= to);
}

function returnShare(returned: number, clients: number): ReturnShare {
	return { clients, returned, share: clients === 0 ? null : returned / clients, interval: wilsonInterval(returned, clients) };
}
