import type { ScheduleRules } from './types.ts';

const TO_WHOLE_MINUTES = 5;

/** Times of the day for so many contacts of one person, in minutes, spread over the hours in which contacts are made: never in quiet time. */
export function timesOfDay(count: number, { contactFrom, contactUntil }: Pick<ScheduleRules, 'contactFrom' | 'contactUntil'>): readonly number[] {
	const span = contactUntil - contactFrom;
	return Array.from({ length: count }, (_, index) => {
		const at = contactFrom + (span * index) / count;
		return Math.max(contactFrom, Math.floor(at / TO_WHOLE_MINUTES) * TO_WHOLE_MINUTES);
	});
}
