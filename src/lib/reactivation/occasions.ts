import { civilFromDay, dayFromCivil, type DayNumber } from '../kernel/days.ts';
import type { ContactReason, ContactTrigger, Span } from '../model/library.ts';
import { nextProfessionalDay, professionNamed } from '../model/professional-days.ts';
import { nextHoliday } from './holidays.ts';
import type { ClientFacts, OccasionTerms } from './types.ts';
import { workingDayAfter, workingDayFrom, workingDayUpTo } from './working-days.ts';

/** Days ahead in which a birthday or another date to congratulate on is near enough to plan a contact for. */
const OCCASION_HORIZON_DAYS = 21;
/** "In good time before" last year's date (M6.2): this many days before it. */
const LAST_YEAR_LEAD_DAYS = 14;
/** Last year's date is looked for this far ahead; nearer than the lower end it is too late to offer anything. */
const LAST_YEAR_FROM_DAYS = 3;
const LAST_YEAR_TO_DAYS = 35;
/** An order stands by itself, and was evidently made for a date, when the client bought nothing else so near to it. */
const STANDS_ALONE_DAYS = 30;
/** The same date of another year, a few days to either side: a bouquet is ordered on the Friday before. */
const SAME_DATE_DAYS = 7;
/** "About a year" since the last purchase (M6.2): from so many days before the year is full to so many after. */
const REFRESH_LEAD_DAYS = 30;
const REFRESH_LATE_DAYS = 60;
/** A service norm is reminded of two weeks before it is due (M6.2 [W]). */
const NORM_LEAD_DAYS = 14;
/** Bonuses are spoken of while there is time to spend them. */
const BONUS_LEAD_DAYS = 14;
const BONUS_HORIZON_DAYS = 30;
/** A visit that led to no purchase is answered within this time (M6.2a). */
const VISIT_ANSWERED_DAYS = 60;
/** A span that begins within so many days is worth planning for now. */
const SPAN_AHEAD_DAYS = 14;
const YEAR_DAYS = 365;

/**
 * Which occasion comes first when several fit: a date or an event of the client's own, then what a person put on the calendar, then the mere passing of time,
 * and last what everybody has.
 */
export const TRIGGER_PRIORITY: readonly ContactTrigger[] = [
	'birthday',
	'familyDate',
	'bonusesExpire',
	'faultMended',
	'visitWithoutPurchase',
	'serviceNormDue',
	'sameDateLastYear',
	'professionalHoliday',
	'firstPurchaseAnniversary',
	'yearlyRefresh',
	'withinSpan',
	'cycleJustMissed',
	'whileSleeping',
	'whileLost',
	'publicHoliday'
];

/** An occasion that fits. */
export interface Occasion {
	/** The day to make the contact on; null where any coming day will do. */
	readonly day: DayNumber | null;
	/** The date it is about: the birthday itself, the day bonuses end; null where there is none. */
	readonly event: DayNumber | null;
	/** The last day a contact still makes sense on; null where none is known. */
	readonly latest: DayNumber | null;
}

const ANY_DAY: Occasion = { day: null, event: null, latest: null };

/** Where nothing is known beside the client's own facts. */
export const NO_TERMS: OccasionTerms = { country: null, normDays: null, isMended: () => false };

/** What of a reason decides when it fits. */
export type Timing = Pick<ContactReason, 'trigger' | 'leadDays' | 'span'>;

/**
 * Whether a reason fits this client at `asOf` (M6.2, M6.2a); null when it does not. `until` is how far ahead its day may lie, as when contacts of some months
 * are planned at once; without it each trigger looks as far ahead as is worth planning one contact for.
 */
export function occasionOf(
	reason: Timing,
	facts: ClientFacts,
	asOf: DayNumber,
	terms: OccasionTerms = NO_TERMS,
	until: DayNumber | null = null
): Occasion | null {
	const found = byTrigger(reason, facts, asOf, terms, until);
	return found && reason.span && reason.trigger !== 'withinSpan' ? withinSpan(found, reason.span, asOf) : found;
}

function byTrigger(reason: Timing, facts: ClientFacts, asOf: DayNumber, terms: OccasionTerms, until: DayNumber | null): Occasion | null {
	const { leadDays } = reason;
	switch (reason.trigger) {
		case 'birthday':
			return onTheDay(facts.birthday, leadDays, asOf, until);
		case 'familyDate':
			return onTheDay(facts.familyDate, leadDays, asOf, until);
		case 'firstPurchaseAnniversary':
			return facts.firstDay !== null && facts.firstDay < asOf ? onTheDay(facts.firstDay, leadDays, asOf, until) : null;
		case 'professionalHoliday':
			return onProfessionalDay(facts, leadDays, asOf, terms, until);
		case 'publicHoliday':
			return beforeHoliday(leadDays, asOf, terms, until);
		case 'sameDateLastYear':
			return beforeLastYearsDate(facts, leadDays ?? LAST_YEAR_LEAD_DAYS, asOf, until);
		case 'yearlyRefresh':
			return yearSince(facts.lastDay, leadDays ?? REFRESH_LEAD_DAYS, asOf, until);
		case 'serviceNormDue':
			return beforeNorm(facts.lastDay, leadDays ?? NORM_LEAD_DAYS, asOf, terms, until);
		case 'bonusesExpire':
			return beforeBonusesEnd(facts, leadDays ?? BONUS_LEAD_DAYS, asOf, until);
		case 'withinSpan':
			return reason.span && inSpan(reason.span, leadDays ?? 0, asOf, until ?? asOf + SPAN_AHEAD_DAYS);
		case 'faultMended':
			return facts.status !== 'active' && facts.leavingReason !== '' && terms.isMended(facts.leavingReason) ? ANY_DAY : null;
		case 'visitWithoutPurchase':
			return afterVisit(facts, asOf);
		case 'triedNeverBought':
			// Whoever has bought is no such person: they are a group of their own, beyond the base (M6.2a).
			return null;
		case 'cycleJustMissed':
			return facts.status === 'sleeping' && facts.missedCycles < 2 ? ANY_DAY : null;
		case 'whileSleeping':
			return facts.status === 'sleeping' ? ANY_DAY : null;
		case 'whileLost':
			return facts.status === 'lost' ? ANY_DAY : null;
		case 'never':
			return null;
	}
}

/** Congratulations never come early: on the day, or on the first working day after it; a lead asked for is kept. The year of the date is of no account. */
function onTheDay(day: DayNumber | null, leadDays: number | null, asOf: DayNumber, until: DayNumber | null): Occasion | null {
	if (day === null) return null;
	const next = nextAnniversary(day, asOf);
	return next > day ? congratulation(next, leadDays, asOf, until) : null;
}

function congratulation(event: DayNumber, leadDays: number | null, asOf: DayNumber, until: DayNumber | null): Occasion | null {
	const lead = leadDays ?? 0;
	if (event - lead > (until ?? asOf + OCCASION_HORIZON_DAYS)) return null;
	if (lead === 0) return { day: workingDayFrom(event), event, latest: workingDayFrom(event) };
	return { day: ahead(event - lead, event, asOf), event, latest: event };
}

function onProfessionalDay(
	{ profession }: ClientFacts,
	leadDays: number | null,
	asOf: DayNumber,
	terms: OccasionTerms,
	until: DayNumber | null
): Occasion | null {
	const id = profession === '' ? null : professionNamed(profession);
	if (id === null) return null;
	const event = nextProfessionalDay(id, terms.country, asOf, civilFromDay(asOf).year);
	return event === null ? null : congratulation(event, leadDays, asOf, until);
}

/** Good wishes for a holiday go out before it: on the day itself nobody works. */
function beforeHoliday(leadDays: number | null, asOf: DayNumber, terms: OccasionTerms, until: DayNumber | null): Occasion | null {
	const lead = leadDays ?? 1;
	const holiday = nextHoliday(terms.country, asOf + 1, until === null ? asOf + SPAN_AHEAD_DAYS : until + lead);
	return holiday && { day: ahead(holiday.day - lead, holiday.day, asOf), event: holiday.day, latest: holiday.day };
}

/**
 * Orders evidently tied to a date (M6.2 [S]). The last order counts whatever year it was in; of the others those of the year past that stand by themselves, or
 * whose date is that of an order of another year. Where only the first is known, it counts when it was a year ago: later it is an anniversary.
 */
function beforeLastYearsDate(facts: ClientFacts, leadDays: number, asOf: DayNumber, until: DayNumber | null): Occasion | null {
	const to = until === null ? asOf + LAST_YEAR_TO_DAYS : until + leadDays;
	let soonest: DayNumber | null = null;
	const consider = (date: DayNumber): void => {
		const next = nextAnniversary(date, asOf + LAST_YEAR_FROM_DAYS);
		if (next > date && next <= to && (soonest === null || next < soonest)) soonest = next;
	};
	const { lastDay, firstDay, purchaseDays } = facts;
	consider(lastDay);
	if (purchaseDays.length > 0) {
		for (let i = purchaseDays.length - 1; i >= 0 && asOf - purchaseDays[i] < YEAR_DAYS + 1; i--) {
			if (isTiedToDate(purchaseDays, i)) consider(purchaseDays[i]);
		}
	} else if (firstDay !== null && firstDay !== lastDay && asOf - firstDay < YEAR_DAYS + 1) consider(firstDay);
	if (soonest === null) return null;
	const event: DayNumber = soonest;
	return { day: Math.max(workingDayUpTo(event - leadDays), workingDayAfter(asOf, 1)), event, latest: event - LAST_YEAR_FROM_DAYS };
}

function isTiedToDate(days: ArrayLike<DayNumber>, i: number): boolean {
	const before = i > 0 ? days[i] - days[i - 1] : Infinity;
	const after = i + 1 < days.length ? days[i + 1] - days[i] : Infinity;
	if (before > STANDS_ALONE_DAYS && after > STANDS_ALONE_DAYS) return true;
	for (let j = i - 1; j >= 0 && days[i] - days[j] <= 3 * 366; j--) {
		const years = Math.round((days[i] - days[j]) / 365.25);
		if (years > 0 && Math.abs(days[i] - days[j] - years * 365.25) <= SAME_DATE_DAYS) return true;
	}
	return false;
}

function yearSince(lastDay: DayNumber, leadDays: number, asOf: DayNumber, until: DayNumber | null): Occasion | null {
	const event = lastDay + YEAR_DAYS;
	if (event + REFRESH_LATE_DAYS < asOf || event - leadDays > (until ?? asOf)) return null;
	if (event - leadDays <= asOf) return { day: null, event, latest: event + REFRESH_LATE_DAYS };
	return { day: workingDayFrom(event - leadDays), event, latest: event + REFRESH_LATE_DAYS };
}

/** Counted from the last purchase (M1.3, M6.2 [W]); once the norm has passed, the client is late and other reasons speak. */
function beforeNorm(lastDay: DayNumber, leadDays: number, asOf: DayNumber, { normDays }: OccasionTerms, until: DayNumber | null): Occasion | null {
	if (normDays === null) return null;
	const event = lastDay + Math.round(normDays);
	if (event <= asOf || event - leadDays > (until ?? asOf + OCCASION_HORIZON_DAYS)) return null;
	return { day: ahead(event - leadDays, event, asOf), event, latest: event };
}

function beforeBonusesEnd({ bonusBalance, bonusExpiry }: ClientFacts, leadDays: number, asOf: DayNumber, until: DayNumber | null): Occasion | null {
	if (bonusBalance === null || bonusBalance <= 0 || bonusExpiry === null || bonusExpiry <= asOf) return null;
	const to = until === null ? asOf + Math.max(BONUS_HORIZON_DAYS, leadDays) : until + leadDays;
	return bonusExpiry > to ? null : { day: ahead(bonusExpiry - leadDays, bonusExpiry, asOf), event: bonusExpiry, latest: bonusExpiry };
}

function afterVisit({ lastVisit, lastDay }: ClientFacts, asOf: DayNumber): Occasion | null {
	if (lastVisit === null || lastVisit <= lastDay || lastVisit > asOf || asOf - lastVisit > VISIT_ANSWERED_DAYS) return null;
	return { day: workingDayAfter(asOf, 1), event: lastVisit, latest: lastVisit + VISIT_ANSWERED_DAYS };
}

function inSpan(span: Span, leadDays: number, asOf: DayNumber, until: DayNumber): Occasion | null {
	const { from, until: latest } = spanFrom(span, asOf);
	const start = from - leadDays;
	if (latest < asOf || start > until) return null;
	return start <= asOf ? { day: null, event: null, latest } : { day: Math.min(workingDayFrom(start), latest), event: from, latest };
}

/** A span given to another trigger narrows it: outside its days the reason does not fit. */
function withinSpan(found: Occasion, span: Span, asOf: DayNumber): Occasion | null {
	const { from, until } = spanFrom(span, asOf);
	const day = found.day ?? asOf;
	if (day < from || day > until) return null;
	return { ...found, latest: found.latest === null ? until : Math.min(found.latest, until) };
}

/** The days of a span that are running or come next; those of a span of one year may be over. */
function spanFrom({ from, until, yearly }: Span, asOf: DayNumber): { from: DayNumber; until: DayNumber } {
	if (!yearly) return { from, until };
	const start = nextAnniversary(from, asOf - (until - from));
	return { from: start, until: start + (until - from) };
}

/** A working day up to `day`, but not before tomorrow's; of an event that is nearer than that, no later than itself. */
function ahead(day: DayNumber, event: DayNumber, asOf: DayNumber): DayNumber {
	const tomorrow = workingDayAfter(asOf, 1);
	return Math.max(Math.min(Math.max(workingDayUpTo(day), tomorrow), event), asOf);
}

/** The first day from `from` on with the month and day of `date`; 29 February falls on the 28th in a common year. */
export function nextAnniversary(date: DayNumber, from: DayNumber): DayNumber {
	const { month, day } = civilFromDay(date);
	const { year } = civilFromDay(from);
	const inYear = (y: number): DayNumber => dayFromCivil(y, month, day) ?? dayFromCivil(y, 2, 28)!;
	const thisYear = inYear(year);
	return thisYear >= from ? thisYear : inYear(year + 1);
}
