import { civilFromDay, dayFromCivil, type DayNumber } from '../kernel/days.ts';
import type { ContactTrigger } from '../model/library.ts';
import type { ClientFacts } from './types.ts';
import { workingDayAfter, workingDayFrom, workingDayUpTo } from './working-days.ts';

/** Days ahead in which a birthday or an anniversary is near enough to plan a contact for. */
const OCCASION_HORIZON_DAYS = 21;
/** "In good time before" last year's date (M6.2): this many days before it. */
const LAST_YEAR_LEAD_DAYS = 14;
/** Last year's date is looked for this far ahead; nearer than the lower end it is too late to offer anything. */
const LAST_YEAR_FROM_DAYS = 3;
const LAST_YEAR_TO_DAYS = 35;

/** Which occasion comes first when several fit: a date of the client's own before the mere passing of time. */
export const TRIGGER_PRIORITY: readonly ContactTrigger[] = [
	'birthday',
	'sameDateLastYear',
	'firstPurchaseAnniversary',
	'cycleJustMissed',
	'whileSleeping',
	'whileLost'
];

/** An occasion that fits now. `day` is the day to make the contact on, null where any coming day will do. */
export interface Occasion {
	readonly day: DayNumber | null;
}

const ANY_DAY: Occasion = { day: null };

/** Whether `trigger` fits this client at `asOf` (M6.2, M6.2a); null when it does not. */
export function occasionOf(trigger: ContactTrigger, facts: ClientFacts, asOf: DayNumber): Occasion | null {
	switch (trigger) {
		case 'birthday':
			return onTheDay(facts.birthday, asOf);
		case 'firstPurchaseAnniversary':
			return facts.firstDay !== null && facts.firstDay < asOf ? onTheDay(facts.firstDay, asOf) : null;
		case 'sameDateLastYear':
			return beforeLastYearsDate(facts, asOf);
		case 'cycleJustMissed':
			return facts.status === 'sleeping' && facts.missedCycles < 2 ? ANY_DAY : null;
		case 'whileSleeping':
			return facts.status === 'sleeping' ? ANY_DAY : null;
		case 'whileLost':
			return facts.status === 'lost' ? ANY_DAY : null;
		default:
			return null;
	}
}

/** Congratulations never come early: on the day, or on the first working day after it. */
function onTheDay(day: DayNumber | null, asOf: DayNumber): Occasion | null {
	if (day === null) return null;
	const next = nextAnniversary(day, asOf);
	return next - asOf <= OCCASION_HORIZON_DAYS && next > day ? { day: workingDayFrom(next) } : null;
}

/** The last order counts whatever year it was in; of the first, only when it was a year ago: later it is an anniversary. */
function beforeLastYearsDate(facts: ClientFacts, asOf: DayNumber): Occasion | null {
	const { lastDay, firstDay } = facts;
	const dates = [lastDay];
	if (firstDay !== null && firstDay !== lastDay && asOf - firstDay < 366) dates.push(firstDay);
	let soonest: DayNumber | null = null;
	for (const date of dates) {
		const next = nextAnniversary(date, asOf + LAST_YEAR_FROM_DAYS);
		if (next > date && next - asOf <= LAST_YEAR_TO_DAYS && (soonest === null || next < soonest)) soonest = next;
	}
	if (soonest === null) return null;
	return { day: Math.max(workingDayUpTo(soonest - LAST_YEAR_LEAD_DAYS), workingDayAfter(asOf, 1)) };
}

/** The first day from `from` on with the month and day of `date`; 29 February falls on the 28th in a common year. */
export function nextAnniversary(date: DayNumber, from: DayNumber): DayNumber {
	const { month, day } = civilFromDay(date);
	const { year } = civilFromDay(from);
	const inYear = (y: number): DayNumber => dayFromCivil(y, month, day) ?? dayFromCivil(y, 2, 28)!;
	const thisYear = inYear(year);
	return thisYear >= from ? thisYear : inYear(year + 1);
}
