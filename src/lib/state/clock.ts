import { dayFromCivil, type DayNumber } from '../kernel/days.ts';

/** The one place that asks the machine for the time. */
export const now = (): number => Date.now();

/** The calendar day where the person sits. */
export const today = (): DayNumber => dayOf(now());

/** The calendar day of a moment (milliseconds since the epoch), where the person sits. */
export function dayOf(moment: number): DayNumber {
	const date = new Date(moment);
	return dayFromCivil(date.getFullYear(), date.getMonth() + 1, date.getDate())!;
}

/**
 * Tells of every new day while the page is open; returns what ends it. A machine that slept wakes late, and a clock may be set: it is looked at again whenever the page is
 * seen.
 */
export function followDay(onday: (day: DayNumber) => void): () => void {
	let known = today();
	let timer: ReturnType<typeof setTimeout>;
	const look = (): void => {
		clearTimeout(timer);
		const midnight = new Date();
		midnight.setHours(24, 0, 0, 0);
		timer = setTimeout(look, midnight.getTime() - now() + 1);
		const day = today();
		if (day === known) return;
		known = day;
		onday(day);
	};
	look();
	document.addEventListener('visibilitychange', look);
	return () => {
		clearTimeout(timer);
		document.removeEventListener('visibilitychange', look);
	};
}

export const newId = (): string => crypto.randomUUID();
