import { INT_MISSING } from '../kernel/columns.ts';
import type { DayNumber } from '../kernel/days.ts';
import type { AsOfInForce } from '../model/levers.ts';
import { NO_CLIENT, type ClientRows, type PurchaseRows } from './types.ts';

/** With the newest purchase longer ago than this, the data end there rather than everybody having left (M13.14). */
const STALE_AFTER_DAYS = 31;

/** The day figures are taken at until a person says otherwise (M13.14). A purchase after today cannot move it into the future. */
export function defaultAsOf(newestPurchaseDay: DayNumber | null, today: DayNumber): AsOfInForce {
	if (newestPurchaseDay !== null && today - newestPurchaseDay > STALE_AFTER_DAYS) return { day: newestPurchaseDay, origin: 'newestPurchase' };
	return { day: today, origin: 'today' };
}

/** The newest purchase on or before `today`, returns aside; null without any. This is what `defaultAsOf` wants. */
export function newestPurchaseUpTo(orders: PurchaseRows | null, list: ClientRows | null, today: DayNumber): DayNumber | null {
	let newest = INT_MISSING;
	if (orders) {
		const { client, day, amount } = orders;
		for (let row = 0; row < day.length; row++) {
			if (day[row] > newest && day[row] <= today && amount[row] >= 0 && client[row] !== NO_CLIENT) newest = day[row];
		}
	}
	if (list) {
		const { client, lastDay } = list;
		for (let row = 0; row < lastDay.length; row++) {
			if (lastDay[row] > newest && lastDay[row] <= today && client[row] !== NO_CLIENT) newest = lastDay[row];
		}
	}
	return newest === INT_MISSING ? null : newest;
}
