import { describe, expect, it } from 'vitest';
import { dayFromIso, isoFromDay } from '../kernel/days.ts';
import type { ContactReason, ContactTrigger } from '../model/library.ts';
import { NO_TERMS, nextAnniversary, occasionOf } from './occasions.ts';
import { SPARSE_FACTS } from './client-facts.fixture.ts';
import type { ClientFacts, OccasionTerms } from './types.ts';

const day = (iso: string) => dayFromIso(iso)!;
/** A Tuesday. */
const asOf = day('2026-02-17');
const facts = (over: Partial<ClientFacts>): ClientFacts => ({
	...SPARSE_FACTS,
	clientKey: 'Anna',
	status: 'lost',
	category: 'B',
	missedCycles: 5,
	daysSince: 300,
	lastDay: asOf - 300,
	purchaseCount: 2,
	...over
});
/** The day of a contact, 'any' day, or null: it does not fit. */
const on = (
	trigger: ContactTrigger,
	over: Partial<ClientFacts>,
	at = asOf,
	reason: Partial<ContactReason> = {},
	terms: Partial<OccasionTerms> = {},
	until?: number
) => {
	const occasion = occasionOf({ trigger, leadDays: null, span: null, ...reason }, facts(over), at, { ...NO_TERMS, ...terms }, until);
	return occasion && (occasion.day === null ? 'any' : isoFromDay(occasion.day));
};

describe('birthday', () => {
	it('fits within three weeks, today included', () => {
		expect(on('birthday', { birthday: day('1980-02-17') })).toBe('2026-02-17');
		expect(on('birthday', { birthday: day('1980-03-10') })).toBe('2026-03-10');
		expect(on('birthday', { birthday: day('1980-03-11') })).toBeNull();
		expect(on('birthday', { birthday: day('1980-02-16') })).toBeNull();
		expect(on('birthday', {})).toBeNull();
	});

	it('is never congratulated early: a Sunday one waits for Monday', () => {
		expect(on('birthday', { birthday: day('1980-03-01') })).toBe('2026-03-02');
	});

	it('crosses the turn of the year and keeps 29 February', () => {
		expect(on('birthday', { birthday: day('1980-01-05') }, day('2025-12-30'))).toBe('2026-01-05');
		expect(isoFromDay(nextAnniversary(day('1980-02-29'), asOf))).toBe('2026-02-28');
		expect(isoFromDay(nextAnniversary(day('1980-02-29'), day('2026-03-01')))).toBe('2027-02-28');
		expect(isoFromDay(nextAnniversary(day('1980-02-29'), day('2028-01-01')))).toBe('2028-02-29');
	});
});

describe("last year's order", () => {
	it('is offered two weeks before its date', () => {
		expect(on('sameDateLastYear', { lastDay: day('2025-03-10') })).toBe('2026-02-24');
	});

	it('counts an order of any earlier year, and leads back over a weekend', () => {
		expect(on('sameDateLastYear', { lastDay: day('2023-03-08') })).toBe('2026-02-20');
	});

	it('is not planned for a day that has passed, and not at all when too near or too far', () => {
		expect(on('sameDateLastYear', { lastDay: day('2025-02-20') })).toBe('2026-02-18');
		expect(on('sameDateLastYear', { lastDay: day('2025-02-19') })).toBeNull();
		expect(on('sameDateLastYear', { lastDay: day('2025-03-24') })).toBe('2026-03-10');
		expect(on('sameDateLastYear', { lastDay: day('2025-03-25') })).toBeNull();
	});

	it('takes the first order when it was a year ago, not when it was three', () => {
		const lastDay = day('2025-10-10');
		expect(on('sameDateLastYear', { lastDay, firstDay: day('2025-03-08') })).toBe('2026-02-20');
		expect(on('sameDateLastYear', { lastDay, firstDay: day('2023-03-08') })).toBeNull();
	});
});

describe('the others', () => {
	it('know the day a client first bought', () => {
		expect(on('firstPurchaseAnniversary', { firstDay: day('2023-03-05') })).toBe('2026-03-05');
		expect(on('firstPurchaseAnniversary', { firstDay: asOf })).toBeNull();
		expect(on('firstPurchaseAnniversary', { firstDay: null })).toBeNull();
	});

	it('follow the status', () => {
		expect(on('cycleJustMissed', { status: 'sleeping', missedCycles: 1 })).toBe('any');
		expect(on('cycleJustMissed', { status: 'sleeping', missedCycles: 2 })).toBeNull();
		expect(on('cycleJustMissed', { status: 'active', missedCycles: 0.5 })).toBeNull();
		expect(on('whileSleeping', {})).toBeNull();
		expect(on('whileLost', {})).toBe('any');
		expect(on('never', {})).toBeNull();
	});
});

describe('M6.2 dates of the client', () => {
	it('a family date is congratulated like a birthday, or before it where the reason says so', () => {
		expect(on('familyDate', { familyDate: day('2001-03-05') })).toBe('2026-03-05');
		expect(on('familyDate', { familyDate: day('2001-03-05') }, asOf, { leadDays: 7 })).toBe('2026-02-26');
		expect(on('familyDate', {})).toBeNull();
	});

	it('a lead never leads into the past', () => {
		expect(on('birthday', { birthday: day('1980-02-20') }, asOf, { leadDays: 14 })).toBe('2026-02-18');
		expect(on('birthday', { birthday: day('1980-02-17') }, asOf, { leadDays: 14 })).toBe('2026-02-17');
	});

	it('a birthday without a year is one like any other', () => {
		expect(on('birthday', { birthday: day('1904-02-29') })).toBe('2026-03-02');
		expect(on('birthday', { birthday: day('1900-03-03') })).toBe('2026-03-03');
	});

	it('a professional holiday is that of the country', () => {
		expect(on('professionalHoliday', { profession: 'Военный' }, asOf, {}, { country: 'RU' })).toBe('2026-02-23');
		expect(on('professionalHoliday', { profession: 'Военный' }, asOf, {}, { country: 'UA' })).toBeNull();
		expect(on('professionalHoliday', { profession: 'директор' }, asOf, {}, { country: 'RU' })).toBeNull();
	});
});

describe('M6.2 a public holiday', () => {
	it('is wished for on the last working day before it', () => {
		expect(on('publicHoliday', {}, asOf, {}, { country: 'RU' })).toBe('2026-02-20');
		expect(on('publicHoliday', {}, asOf, { leadDays: 5 }, { country: 'RU' })).toBe('2026-02-18');
		expect(on('publicHoliday', {}, asOf, {}, { country: 'UA' })).toBeNull();
		expect(on('publicHoliday', {})).toBeNull();
	});
});

describe('M6.2 orders tied to a date', () => {
	const lastDay = day('2025-11-20');
	it('are found in the orders: one that stands by itself', () => {
		expect(on('sameDateLastYear', { lastDay, purchaseDays: [day('2025-03-06'), lastDay] })).toBe('2026-02-20');
	});

	it('are not every order of somebody who buys each fortnight', () => {
		const purchaseDays = Array.from({ length: 20 }, (_, i) => lastDay - (19 - i) * 14);
		expect(on('sameDateLastYear', { lastDay, purchaseDays })).toBeNull();
	});

	it('are those of the same date in two years, among others', () => {
		const purchaseDays = [day('2024-03-05'), day('2025-02-25'), day('2025-03-06'), day('2025-03-20'), lastDay];
		expect(on('sameDateLastYear', { lastDay, purchaseDays })).toBe('2026-02-20');
		expect(on('sameDateLastYear', { lastDay, purchaseDays: purchaseDays.slice(1) })).toBeNull();
	});
});

describe('M6.2 what is due', () => {
	it('a yearly refresh, about a year after the last purchase', () => {
		expect(on('yearlyRefresh', { lastDay: asOf - 340 })).toBe('any');
		expect(on('yearlyRefresh', { lastDay: asOf - 420 })).toBe('any');
		expect(on('yearlyRefresh', { lastDay: asOf - 430 })).toBeNull();
		expect(on('yearlyRefresh', { lastDay: asOf - 300 })).toBeNull();
		expect(on('yearlyRefresh', { lastDay: asOf - 300 }, asOf, {}, {}, asOf + 90)).toBe('2026-03-24');
	});

	it('a service norm, two weeks before it', () => {
		expect(on('serviceNormDue', { lastDay: day('2025-09-08') }, asOf, {}, { normDays: 182.625 })).toBe('2026-02-24');
		expect(on('serviceNormDue', { lastDay: asOf - 180 }, asOf, {}, { normDays: 182.625 })).toBe('2026-02-18');
		expect(on('serviceNormDue', { lastDay: asOf - 183 }, asOf, {}, { normDays: 182.625 })).toBeNull();
		expect(on('serviceNormDue', { lastDay: asOf - 180 })).toBeNull();
	});

	it('bonuses, while there are some and time to spend them', () => {
		const bonusExpiry = day('2026-03-10');
		expect(on('bonusesExpire', { bonusBalance: 300, bonusExpiry })).toBe('2026-02-24');
		expect(on('bonusesExpire', { bonusBalance: 0, bonusExpiry })).toBeNull();
		expect(on('bonusesExpire', { bonusBalance: null, bonusExpiry })).toBeNull();
		expect(on('bonusesExpire', { bonusBalance: 300, bonusExpiry: asOf })).toBeNull();
		expect(on('bonusesExpire', { bonusBalance: 300, bonusExpiry: day('2026-05-10') })).toBeNull();
		expect(on('bonusesExpire', { bonusBalance: 300, bonusExpiry: day('2026-05-10') }, asOf, {}, {}, asOf + 90)).toBe('2026-04-24');
	});
});

describe('M6.2 a span of days', () => {
	const span = (from: string, until: string, yearly = false) => ({ span: { from: day(from), until: day(until), yearly } });
	it('holds from its first to its last day, and soon before', () => {
		expect(on('withinSpan', {}, asOf, span('2026-02-01', '2026-02-17'))).toBe('any');
		expect(on('withinSpan', {}, asOf, span('2026-02-01', '2026-02-16'))).toBeNull();
		expect(on('withinSpan', {}, asOf, span('2026-03-01', '2026-03-20'))).toBe('2026-03-02');
		expect(on('withinSpan', {}, asOf, span('2026-03-20', '2026-03-30'))).toBeNull();
		expect(on('withinSpan', {})).toBeNull();
	});

	it('comes every year, across the turn of the year too', () => {
		expect(on('withinSpan', {}, asOf, span('2020-12-01', '2021-02-28', true))).toBe('any');
		expect(on('withinSpan', {}, day('2025-12-15'), span('2020-12-01', '2021-02-28', true))).toBe('any');
		expect(on('withinSpan', {}, day('2026-03-05'), span('2020-12-01', '2021-02-28', true))).toBeNull();
		expect(on('withinSpan', {}, asOf, span('2020-12-01', '2021-02-28', false))).toBeNull();
	});

	it('narrows any other trigger', () => {
		expect(on('whileLost', {}, asOf, span('2026-02-01', '2026-02-20'))).toBe('any');
		expect(on('whileLost', {}, asOf, span('2026-02-18', '2026-02-20'))).toBeNull();
	});
});

describe('M6.2a events', () => {
	it('a visit after the last purchase that led to none', () => {
		expect(on('visitWithoutPurchase', { lastVisit: asOf - 10 })).toBe('2026-02-18');
		expect(on('visitWithoutPurchase', { lastVisit: asOf - 10, lastDay: asOf - 10 })).toBeNull();
		expect(on('visitWithoutPurchase', { lastVisit: asOf - 61 })).toBeNull();
		expect(on('visitWithoutPurchase', { lastVisit: asOf + 1 })).toBeNull();
	});

	it('M4.3 the fault that drove this client away is mended', () => {
		const terms = { isMended: (text: string) => text === 'дорого' };
		expect(on('faultMended', { leavingReason: 'дорого' }, asOf, {}, terms)).toBe('any');
		expect(on('faultMended', { leavingReason: '' }, asOf, {}, terms)).toBeNull();
		expect(on('faultMended', { leavingReason: 'дорого', status: 'active' }, asOf, {}, terms)).toBeNull();
	});

	it('whoever tried and never bought is nobody of the base', () => {
		expect(on('triedNeverBought', {})).toBeNull();
	});
});
