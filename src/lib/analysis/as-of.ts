import { INT_MISSING } from '../kernel/columns.ts';
import type { DayNumber } from '../kernel/days.ts';
import type { AsOfInForce } from '../model/levers.ts';
import type { ClientRows, PurchaseRows } from './types.ts';

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
		const { day, amount } = orders;
		for (let row = 0; row < day.length; row++) if (day[row] > newest && day[row] <= today && amount[row] >= 0) newest = day[row];
	}
	if (list) {
		for (const day of list.lastDay) if (day > newest && day <= today) newest = day;
	}
	return newest === INT_MISSING ? null : newest;
}
