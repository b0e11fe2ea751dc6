import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromIso } from '../../kernel/days.ts';
import type { Outcome } from '../../model/contacts.ts';
import { decisiveContact, meritOf } from './decisive.ts';
import { channelShares } from './measured-rates.ts';
import { kpiPeriods } from './periods.ts';
import { sumFact, sumsBy } from './sums.ts';
import type { FactClient } from './types.ts';
import { measuredUplift } from './uplift-measured.ts';

const contact = (day: number, changes: Partial<Outcome> = {}): Outcome => ({
	clientKey: 'k',
	day,
	person: null,
	channel: 'call',
	contactReason: null,
	returnReason: null,
	message: null,
	variant: null,
	sells: false,
	result: 'noAnswer',
	objection: '',
	note: '',
	nextDay: null,
	...changes
});

const client = (changes: Partial<FactClient> = {}): FactClient => ({
	part: 'contacted',
	group: 4,
	bought: null,
	decisive: null,
	contactCost: 0,
	offerCost: 0,
	bonus: 0,
	lostAgain: false,
	...changes
});
const bought = (revenue: number) => ({ firstDay: 10, firstAmount: revenue, purchases: 1, revenue, margin: revenue * 0.3 });

describe('M2.9 the contact that decided', () => {
	const contacts = [contact(1), contact(5), contact(9)];

	it('is the last one by the day the client bought, or the last at all', () => {
		expect(decisiveContact(contacts, 5)?.day).toBe(5);
		expect(decisiveContact(contacts, 8)?.day).toBe(5);
		expect(decisiveContact(contacts, null)?.day).toBe(9);
		expect(decisiveContact(contacts, 0)).toBeNull();
	});

	it('M5.5: is the merit of the last person before it, not of a robot, within the window', () => {
		const made = [contact(1, { person: 'anna' }), contact(4, { person: 'oleg' }), contact(6, { person: 'oleg', channel: 'robot' })];
		expect(meritOf(made, 7, null)).toBe('oleg');
		expect(meritOf(made, 3, null)).toBe('anna');
		expect(meritOf(made, 14, 10)).toBe('oleg');
		expect(meritOf(made, 15, 10)).toBeNull();
		expect(meritOf(made, 0, null)).toBeNull();
	});
});

describe('sums of what came', () => {
	it('are money less contacts, offers and bonuses', () => {
		const sums = sumFact([
			client({ bought: bought(1000), contactCost: 20, offerCost: 50, bonus: 30 }),
			client({ contactCost: 20 }),
			client({ contactCost: 20 })
		]);
		expect(sums).toMatchObject({ clients: 3, returned: 1, purchases: 1, revenue: 1000, margin: 300, cost: 140, result: 160 });
		expect(sums.interval!.low).toBeLessThan(1 / 3);
		expect(sums.interval!.high).toBeGreaterThan(1 / 3);
	});

	it('are unknown where a part is, and never a guess', () => {
		expect(sumFact([client({ bought: { ...bought(5), revenue: null } })]).revenue).toBeNull();
		expect(sumFact([client({ contactCost: null })])).toMatchObject({ cost: null, result: null, margin: 0 });
		expect(sumFact([])).toMatchObject({ clients: 0, rate: null, interval: null });
	});

	it('of groups add up to the whole', () => {
		const anyClient = fc.record({
			group: fc.integer({ min: 0, max: 8 }),
			revenue: fc.option(fc.integer({ min: 0, max: 5000 })),
			cost: fc.integer({ min: 0, max: 90 })
		});
		fc.assert(
			fc.property(fc.array(anyClient, { maxLength: 60 }), (made) => {
				const clients = made.map(({ group, revenue, cost }) => client({ group, contactCost: cost, bought: revenue === null ? null : bought(revenue) }));
				const whole = sumFact(clients);
				const parts = [...sumsBy(clients, ({ group }) => group).values()];
				for (const name of ['clients', 'returned', 'lostAgain', 'revenue', 'margin', 'cost', 'result'] as const)
					expect(parts.reduce((sum, part) => sum + part[name]!, 0)).toBeCloseTo(whole[name]!, 6);
			})
		);
	});
});

describe('M12.2 what the contacts themselves brought', () => {
	const sums = (clients: number, returned: number, margin: number, cost: number) =>
		sumFact(Array.from({ length: clients }, (_, i) => client({ contactCost: cost / clients, bought: i < returned ? bought(margin / 0.3 / returned) : null })));

	it('is the difference to those left alone, in clients and in money', () => {
		// Newcombe 1998, table II: 56 of 70 against 48 of 80 are 0.2 more, 0.0524 to 0.3339.
		const found = measuredUplift(sums(70, 56, 5600, 700), sums(80, 48, 1, 0));
		if (typeof found === 'string') throw new Error(found);
		expect(found.difference).toBeCloseTo(0.2, 12);
		expect([found.low, found.high].map((limit) => Number(limit.toFixed(4)))).toEqual([0.0524, 0.3339]);
		// 14 clients of 70, at a margin of 100 each, less 700.
		expect(found.returned.value).toBeCloseTo(14, 9);
		expect(found.margin!.value).toBeCloseTo(1400, 6);
		expect(found.result!.value).toBeCloseTo(700, 6);
		expect(found.result!.low).toBeCloseTo(found.margin!.low - 700, 6);
	});

	it('is not told of too few, or with nobody left alone', () => {
		expect(measuredUplift(sums(70, 7, 1, 1), sums(9, 1, 1, 0))).toBe('tooFew');
		expect(measuredUplift(sums(9, 7, 1, 1), sums(70, 1, 1, 0))).toBe('tooFew');
		expect(measuredUplift(sums(70, 7, 1, 1), sumFact([]))).toBe('noControl');
	});
});

describe('M5.6 weeks and months', () => {
	const day = (iso: string) => dayFromIso(iso)!;

	it('begin on Mondays and on the first, and say where they are not whole', () => {
		const weeks = kpiPeriods(
			day('2026-03-04'),
			day('2026-03-17'),
			'week',
			[day('2026-03-08'), day('2026-03-09')],
			[day('2026-03-17')],
			[{ day: day('2026-03-17'), size: 250 }]
		);
		expect(weeks.map(({ start, partial, contacts, returns, money }) => [start, partial, contacts, returns, money])).toEqual([
			[day('2026-03-02'), true, 1, 0, 0],
			[day('2026-03-09'), false, 1, 0, 0],
			[day('2026-03-16'), true, 0, 1, 250]
		]);
		const months = kpiPeriods(day('2026-12-01'), day('2027-01-10'), 'month', [], [], null);
		expect(months.map(({ start, end, partial, money }) => [start, end, partial, money])).toEqual([
			[day('2026-12-01'), day('2026-12-31'), false, null],
			[day('2027-01-01'), day('2027-01-31'), true, null]
		]);
	});

	it('hold everything between the days, once', () => {
		const some = fc.array(fc.integer({ min: -400, max: 900 }), { maxLength: 80 });
		fc.assert(
			fc.property(
				some,
				fc.integer({ min: 0, max: 200 }),
				fc.integer({ min: 0, max: 500 }),
				fc.constantFrom('week' as const, 'month' as const),
				(days, from, length, step) => {
					const periods = kpiPeriods(from, from + length, step, days, [], null);
					const inside = days.filter((at) => at >= from && at <= from + length).length;
					expect(periods.reduce((sum, { contacts }) => sum + contacts, 0)).toBe(inside);
					for (let i = 1; i < periods.length; i++) expect(periods[i].start).toBe(periods[i - 1].end + 1);
				}
			)
		);
	});
});

describe('M8.7 shares of the funnel as they came out', () => {
	const answered = (count: number, result: Outcome['result'], bought = false, channel: Outcome['channel'] = 'call') =>
		Array.from({ length: count }, (_, i) => ({ contact: contact(i, { result, channel }), bought }));

	it('name their base: of 40 calls 20 reached, 15 of them interested, 3 of those back', () => {
		const made = [...answered(20, 'noAnswer'), ...answered(5, 'refused'), ...answered(12, 'interested'), ...answered(3, 'returned', true)];
		expect(channelShares(made)).toEqual([
			{ channel: 'call', name: 'reached', share: 0.5, of: 40 },
			{ channel: 'call', name: 'interested', share: 0.75, of: 20 },
			{ channel: 'call', name: 'returned', share: 0.2, of: 15 }
		]);
	});

	it('are not told of few, nor of channels where only an answer is noted', () => {
		expect(channelShares(answered(9, 'interested'))).toEqual([]);
		expect(channelShares(answered(50, 'interested', false, 'email'))).toEqual([]);
	});
});
