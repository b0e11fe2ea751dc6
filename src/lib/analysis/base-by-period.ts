import { finish } from '../kernel/steps.ts';
import { placesOfDays, type CalendarPeriods } from './calendar-periods.ts';
import type { PurchaseDays } from './purchase-days.ts';
import type { StatusDays } from './stretches.ts';

/** The base at the end of each period, and what happened in it; all of the length of the periods. */
export interface BaseByPeriod {
	readonly active: Int32Array;
	readonly sleeping: Int32Array;
	readonly lost: Int32Array;
	/** First purchases. */
	readonly won: Int32Array;
	/** Purchases of clients who were sleeping, or lost, when they came. */
	readonly returnedSleeping: Int32Array;
	readonly returnedLost: Int32Array;
	/** Clients who reached the threshold, on the day of their next purchase too: they were asleep when they came. */
	readonly becameSleeping: Int32Array;
	readonly becameLost: Int32Array;
}

/** Days of silence from which a client is sleeping, and lost: one pair for all, or by client code (M12.4). */
export type EdgesOfClients = StatusDays | Readonly<Record<keyof StatusDays, Int32Array>>;

/** Clients looked at between two breaths. */
const SLICE = 8192;

/**
 * M1.4 at the end of each period, each client under one cycle for all of them. One pass over the purchase days: each gap between two purchases tells
 * when its client fell asleep, was lost and came back, and the base is what has come in less what has gone out until then. Yields the share done.
 */
export function* baseByPeriodSteps({ start, day }: PurchaseDays, periods: CalendarPeriods, edges: EdgesOfClients): Generator<number, BaseByPeriod> {
	const count = periods.ends.length;
	const events = {
		won: new Int32Array(count),
		returnedSleeping: new Int32Array(count),
		returnedLost: new Int32Array(count),
		becameSleeping: new Int32Array(count),
		becameLost: new Int32Array(count)
	};
	const first = periods.starts[0];
	const asOf = periods.ends[count - 1];
	const periodOf = placesOfDays(periods);
	for (let c = 0; c + 1 < start.length; c++) {
		if (c % SLICE === SLICE - 1) yield c / start.length;
		const end = start[c + 1];
		if (start[c] === end) continue;
		const sleeping = typeof edges.sleeping === 'number' ? edges.sleeping : edges.sleeping[c];
		const lost = typeof edges.lost === 'number' ? edges.lost : edges.lost[c];
		events.won[periodOf[day[start[c]] - first]]++;
		for (let i = start[c]; i < end; i++) {
			const isNewest = i + 1 === end;
			const until = isNewest ? asOf : day[i + 1];
			const silent = until - day[i];
			if (silent < sleeping) continue;
			events.becameSleeping[periodOf[day[i] + sleeping - first]]++;
			if (silent >= lost) events.becameLost[periodOf[day[i] + lost - first]]++;
			if (isNewest) continue;
			if (silent >= lost) events.returnedLost[periodOf[until - first]]++;
			else events.returnedSleeping[periodOf[until - first]]++;
		}
	}
	return { ...events, ...stocksOf(events, count) };
}

/** The same in one go. */
export const baseByPeriod = (days: PurchaseDays, periods: CalendarPeriods, edges: EdgesOfClients): BaseByPeriod =>
	finish(baseByPeriodSteps(days, periods, edges));

type Events = Omit<BaseByPeriod, 'active' | 'sleeping' | 'lost'>;

/** What stands at the end of each period is what stood before it, with what came in and without what left. */
function stocksOf(events: Events, count: number): Pick<BaseByPeriod, 'active' | 'sleeping' | 'lost'> {
	const active = new Int32Array(count);
	const sleeping = new Int32Array(count);
	const lost = new Int32Array(count);
	for (let i = 0, a = 0, s = 0, l = 0; i < count; i++) {
		a += events.won[i] + events.returnedSleeping[i] + events.returnedLost[i] - events.becameSleeping[i];
		s += events.becameSleeping[i] - events.becameLost[i] - events.returnedSleeping[i];
		l += events.becameLost[i] - events.returnedLost[i];
		active[i] = a;
		sleeping[i] = s;
		lost[i] = l;
	}
	return { active, sleeping, lost };
}
