import { describe, expect, it } from 'vitest';
import { dayFromIso, isoFromDay } from '../kernel/days.ts';
import { nextAnniversary, occasionOf } from './occasions.ts';
import { SPARSE_FACTS } from './client-facts.fixture.ts';
import type { ClientFacts } from './types.ts';

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
const on = (trigger: Parameters<typeof occasionOf>[0], over: Partial<ClientFacts>, at = asOf) => {
	const occasion = occasionOf(trigger, facts(over), at);
	return occasion && occasion.day !== null ? isoFromDay(occasion.day) : occasion;
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
		expect(on('cycleJustMissed', { status: 'sleeping', missedCycles: 1 })).toEqual({ day: null });
		expect(on('cycleJustMissed', { status: 'sleeping', missedCycles: 2 })).toBeNull();
		expect(on('cycleJustMissed', { status: 'active', missedCycles: 0.5 })).toBeNull();
		expect(on('whileSleeping', {})).toBeNull();
		expect(on('whileLost', {})).toEqual({ day: null });
		expect(on('never', {})).toBeNull();
	});
});
