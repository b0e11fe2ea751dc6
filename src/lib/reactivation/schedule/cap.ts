import type { DayNumber } from '../../kernel/days.ts';
import type { ScheduleRules } from './types.ts';

/** Whether one more contact on `day` keeps every span of `capDays` within `capContacts` (M6.4). `taken` ascending: days of contacts made and planned. */
export function capAllows(taken: readonly DayNumber[], day: DayNumber, { capContacts, capDays }: ScheduleRules): boolean {
	let place = taken.length;
	while (place > 0 && taken[place - 1] > day) place--;
	const at = (index: number): DayNumber => (index < place ? taken[index] : index === place ? day : taken[index - 1]);
	for (let first = Math.max(0, place - capContacts); first <= place; first++) {
		const last = first + capContacts;
		if (last <= taken.length && at(last) - at(first) < capDays) return false;
	}
	return true;
}

/** Puts a day in its place. */
export function insertDay(taken: DayNumber[], day: DayNumber): void {
	let place = taken.length;
	while (place > 0 && taken[place - 1] > day) place--;
	taken.splice(place, 0, day);
}
