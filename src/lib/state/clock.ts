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

export const newId = (): string => crypto.randomUUID();
