import { civilFromDay, dayFromCivil, type DayNumber } from '../kernel/days.ts';
import { HOLIDAYS_OF_COUNTRIES } from '../model/holidays/days.ts';

/** A public holiday by the number its name is found by (holiday-names.ts of i18n). */
export interface PublicHoliday {
	readonly day: DayNumber;
	readonly name: number;
}

interface Calendar {
	/** By month × 100 + day; and by day number, where the date moves from year to year. 0: a day off in place of another. */
	readonly yearly: ReadonlyMap<number, number>;
	readonly moving: ReadonlyMap<DayNumber, number>;
	/** Numbers of names that nobody sends good wishes for. */
	readonly solemn: ReadonlySet<number>;
}

const calendars = new Map<string, Calendar>();

/** Countries whose holidays are known, ISO 3166 alpha-2. */
export const hasHolidays = (country: string): boolean => Object.hasOwn(HOLIDAYS_OF_COUNTRIES, country);

/** Whether `day` is a day off in the whole country, days in place of a holiday among them; false where the country or its holidays are not known. */
export function isPublicHoliday(country: string | null, day: DayNumber): boolean {
	return nameOn(country, day) !== null;
}

/**
 * The first holiday from `from` to `until`, both included, that good wishes are sent for: no day of mourning, no day off in place of another, and of
 * several in a row the first. null: none, or none known.
 */
export function nextHoliday(country: string | null, from: DayNumber, until: DayNumber): PublicHoliday | null {
	if (country === null || !hasHolidays(country)) return null;
	if (country !== asked?.country || from !== asked.from || until !== asked.until) asked = { country, from, until, found: search(country, from, until) };
	return asked.found;
}

/** Every client of a plan asks the same. */
let asked: { readonly country: string; readonly from: DayNumber; readonly until: DayNumber; readonly found: PublicHoliday | null } | null = null;

function search(country: string, from: DayNumber, until: DayNumber): PublicHoliday | null {
	for (let day = from; day <= until; day++) {
		const name = nameOn(country, day);
		if (name !== null && name > 0 && !calendarOf(country).solemn.has(name) && nameOn(country, day - 1) === null) return { day, name };
	}
	return null;
}

function nameOn(country: string | null, day: DayNumber): number | null {
	if (country === null || !hasHolidays(country)) return null;
	const { yearly, moving } = calendarOf(country);
	const { month, day: ofMonth } = civilFromDay(day);
	return yearly.get(month * 100 + ofMonth) ?? moving.get(day) ?? null;
}

function calendarOf(country: string): Calendar {
	let calendar = calendars.get(country);
	if (!calendar) {
		calendar = readCalendar(HOLIDAYS_OF_COUNTRIES[country]);
		calendars.set(country, calendar);
	}
	return calendar;
}

/** 'number:mmdd,yymmdd,…', with a * before the number of a day of mourning. A day in place of another never hides a holiday of the same day. */
function readCalendar(packed: readonly string[]): Calendar {
	const yearly = new Map<number, number>();
	const moving = new Map<DayNumber, number>();
	const solemn = new Set<number>();
	for (const line of packed) {
		const [mark, days] = line.split(':');
		const name = Number(mark.replace('*', ''));
		if (mark.startsWith('*')) solemn.add(name);
		for (const day of days.split(',')) {
			if (day.length === 4) {
				yearly.set(Number(day), name);
				continue;
			}
			const date = dayFromCivil(2000 + Number(day.slice(0, 2)), Number(day.slice(2, 4)), Number(day.slice(4)));
			if (date !== null && (name > 0 || !moving.has(date))) moving.set(date, name);
		}
	}
	return { yearly, moving, solemn };
}
