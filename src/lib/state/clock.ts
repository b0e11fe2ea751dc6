import { dayFromCivil, type DayNumber } from '../kernel/days.ts';

/** The one place that asks the machine for the time. */
export const now = (): number => Date.now();

/** The calendar day where the person sits. */
export function today(): DayNumber {
	const date = new Date();
	return dayFromCivil(date.getFullYear(), date.getMonth() + 1, date.getDate())!;
}

export const newId = (): string => crypto.randomUUID();
