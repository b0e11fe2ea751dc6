import { describe, expect, it } from 'vitest';
import { HOLIDAY_NAMES } from '../i18n/holiday-names.ts';
import { dayFromIso, isoFromDay } from '../kernel/days.ts';
import { HOLIDAYS_OF_COUNTRIES } from '../model/holidays/days.ts';
import { hasHolidays, isPublicHoliday, nextHoliday } from './holidays.ts';

const day = (iso: string) => dayFromIso(iso)!;
const next = (country: string | null, from: string, until: string) => {
	const found = nextHoliday(country, day(from), day(until));
	return found && [isoFromDay(found.day), HOLIDAY_NAMES[found.name][0]];
};

describe('M6.2 public holidays', () => {
	it('are those of the country', () => {
		expect(isPublicHoliday('RU', day('2026-02-23'))).toBe(true);
		expect(isPublicHoliday('UA', day('2026-02-23'))).toBe(false);
		expect(isPublicHoliday('UA', day('2026-08-24'))).toBe(true);
		expect(isPublicHoliday('KZ', day('2026-03-22'))).toBe(true);
		expect(isPublicHoliday('US', day('2026-11-26'))).toBe(true);
		expect(isPublicHoliday('US', day('2026-11-25'))).toBe(false);
	});

	it('are unknown, so none, where the country is', () => {
		expect(isPublicHoliday(null, day('2026-01-01'))).toBe(false);
		expect(isPublicHoliday('ZZ', day('2026-01-01'))).toBe(false);
		expect(isPublicHoliday('toString', day('2026-01-01'))).toBe(false);
		expect(hasHolidays('ZZ')).toBe(false);
	});

	it('move where the calendar moves them: Orthodox and Western Easter', () => {
		expect(isPublicHoliday('UA', day('2026-04-12'))).toBe(true);
		expect(isPublicHoliday('UA', day('2027-05-02'))).toBe(true);
		expect(isPublicHoliday('PL', day('2027-03-28'))).toBe(true);
	});

	it("keep a correction of the law: Ukraine's 8 May in place of 9 May", () => {
		expect(isPublicHoliday('UA', day('2026-05-08'))).toBe(true);
		expect(isPublicHoliday('UA', day('2026-05-09'))).toBe(false);
		expect(isPublicHoliday('RU', day('2026-05-09'))).toBe(true);
	});

	it('keep a correction of the source: Armenia mourns on 24 April', () => {
		expect(isPublicHoliday('AM', day('2026-04-24'))).toBe(true);
		expect(next('AM', '2026-04-20', '2026-04-30')).toBeNull();
	});

	it('are wished for once in a row of days, and never on a day of mourning or a day in place of another', () => {
		expect(next('RU', '2025-12-25', '2026-01-10')).toEqual(['2026-01-01', "New Year's Day"]);
		expect(next('RU', '2026-01-02', '2026-02-22')).toBeNull();
		expect(next('UA', '2026-05-02', '2026-05-20')).toBeNull();
		expect(next('KZ', '2026-03-09', '2026-03-14')).toBeNull();
		expect(next('RU', '2026-02-10', '2026-03-01')).toEqual(['2026-02-23', 'Defender of the Fatherland Day']);
	});

	it('have a name each, in English at least', () => {
		for (const holidays of Object.values(HOLIDAYS_OF_COUNTRIES)) {
			for (const line of holidays) {
				const name = Number(/^\*?(\d+):/.exec(line)![1]);
				if (name > 0) expect(HOLIDAY_NAMES[name][0], line).not.toBe('');
			}
		}
	});

	it('are never in a foreign language on a Russian or Ukrainian screen', () => {
		for (const [, ru, uk] of HOLIDAY_NAMES) expect(ru + uk).not.toMatch(/[A-Za-z]/);
	});
});
