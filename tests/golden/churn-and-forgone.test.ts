import { describe, expect, it } from 'vitest';
import { assess } from '../../src/lib/analysis/assess.ts';
import { baseByPeriod } from '../../src/lib/analysis/base-by-period.ts';
import { calendarPeriods } from '../../src/lib/analysis/calendar-periods.ts';
import { categorize } from '../../src/lib/analysis/categorize.ts';
import { churnByCohort } from '../../src/lib/analysis/churn-cohorts.ts';
import { churnByPeriod, churnInMoney, compounded, yearlyRate } from '../../src/lib/analysis/churn-periods.ts';
import { lifetimeYears } from '../../src/lib/analysis/churn.ts';
import { breakEvenShareOfAll, forgoneWays, KEEPING_IS_CHEAPER } from '../../src/lib/analysis/forgone-ways.ts';
import { survivorsOf } from '../../src/lib/analysis/lifetime.ts';
import { purchaseDays } from '../../src/lib/analysis/purchase-days.ts';
import { summarize } from '../../src/lib/analysis/summarize.ts';
import type { Assessment, History } from '../../src/lib/analysis/types.ts';
import { m } from '../../src/lib/i18n/generated/messages.js';
import { againstBand, CHURN_BAND, CHURN_TARGET } from '../../src/lib/model/churn-norms.ts';
import type { TypedLevers } from '../../src/lib/model/levers.ts';
import { cdnowOrders, day, ordersOf } from './fixtures.ts';

const NO_OFFERS = { byGroup: new Array<{ kind: 'none' }>(9).fill({ kind: 'none' }), byPosition: new Map() };

function assessed(history: History, typed: TypedLevers = {}): Assessment {
	const judgement = { category: categorize(history.total, true), decision: new Uint8Array(history.clientCount) };
	return assess(history, judgement, NO_OFFERS, typed);
}

/** Clients who buy for 100 every 30 days from the first day to the last: with a cycle of 30 days they are lost on the 90th day after that. */
const REGULARS: readonly (readonly [first: number, last: number])[] = [
	[100, 970],
	[100, 970],
	[100, 970],
	[100, 970],
	[100, 970],
	// Lost on days 790 and 820, in the year up to day 1000.
	[100, 700],
	[130, 730],
	// Joined in that year and lost on day 820.
	[700, 730],
	// Joined in it and stayed.
	[760, 970],
	[760, 970],
	[760, 970],
	// Lost on day 490, before it.
	[100, 400]
];
const regulars = ordersOf(
	REGULARS.flatMap(([first, last], i) => Array.from({ length: (last - first) / 30 + 1 }, (_, n) => [`c${i}`, first + 30 * n, 100] as const))
);
const REGULAR_HISTORY = summarize(regulars.rows, null, REGULARS.length, 1000);

describe('M2.6 churn, twelve clients by hand', () => {
	it('is told three ways for a year, each of its own base', () => {
		const [year] = churnByPeriod(REGULAR_HISTORY, 90, 'year').slice(-1);
		expect([year.from, year.to]).toEqual([635, 1000]);
		expect(year.all).toEqual({ gone: 3, base: 11, rate: 3 / 11 });
		expect(year.simple).toEqual({ gone: 2, base: 7, rate: 2 / 7 });
		expect(year.average).toEqual({ gone: 3, base: 7.5, rate: 0.4 });
	});

	it('has the year of the strip', () => {
		const { figures, churnSimple } = assessed(REGULAR_HISTORY);
		expect(figures['churn.rate']).toBe(3 / 11);
		expect(churnSimple).toBe(2 / 7);
	});

	it('is told for every quarter the data reach back for', () => {
		const quarters = churnByPeriod(REGULAR_HISTORY, 90, 'quarter');
		// (1000 − 100 − 3 × 30) / 91 = 8.9
		expect(quarters).toHaveLength(8);
		expect(quarters.map(({ all }) => all.gone)).toEqual([0, 0, 1, 0, 0, 1, 2, 0]);
		// Up to day 818 eight were there and nobody joined but the client of day 700, who was lost with another on day 820.
		expect(quarters[6]).toMatchObject({ from: 818, to: 909, all: { gone: 2, base: 10 }, simple: { gone: 2, base: 10 }, average: { base: 9 } });
	});

	it('is unknown where the data are too short', () => {
		const short = summarize(regulars.rows, null, REGULARS.length, 500);
		const unknown = { gone: null, base: null, rate: null };
		expect(churnByPeriod(short, 90, 'year')).toEqual([{ from: 135, to: 500, all: unknown, simple: unknown, average: unknown }]);
	});

	it('takes the whole of a year by cohort, of those there when the year began', () => {
		const cohorts = churnByCohort(REGULAR_HISTORY, 90, 'year');
		// Days 0…364 are the year 1970, 365…729 the year 1971, 730…1095 the year 1972.
		expect(cohorts?.map(({ from, to, won, here }) => [from, to, won, here])).toEqual([
			[0, 364, 8, 5],
			[365, 729, 1, 0],
			[730, 1000, 3, 3]
		]);
		// Lost on day 490 after 390 days, on 790 and 820 after 690: all in the second year, none in the first; the youngest came on day 130.
		expect(cohorts?.[0].years).toEqual([{ gone: 0, base: 8, rate: 0 }, { gone: 3, base: 8, rate: 3 / 8 }, null, null]);
		expect(cohorts?.[1].years).toEqual([null, null, null, null]);
		const later = (asOf: number) => churnByCohort(summarize(regulars.rows, null, REGULARS.length, asOf), 90, 'year');
		// The client of day 700 is lost on day 820, in its first year, which is over on day 1065.
		expect(later(1064)?.[1].years[0]).toBeNull();
		expect(later(1065)?.[1].years.slice(0, 2)).toEqual([{ gone: 1, base: 1, rate: 1 }, null]);
		expect(later(1430)?.[1].years[1]).toEqual({ gone: 0, base: 0, rate: null });
	});

	it('compounds between month and year: 3 % a month is 30.6 % a year (M11)', () => {
		expect(compounded(0.03, 12)).toBeCloseTo(0.306, 3);
		expect(compounded(compounded(0.03, 12), 1 / 12)).toBeCloseTo(0.03, 12);
		expect(compounded(1, 12)).toBe(1);
		expect(compounded(0, 12)).toBe(0);
		expect([yearlyRate(0.03, 'month'), yearlyRate(0.2, 'quarter')]).toEqual([compounded(0.03, 12), compounded(0.2, 4)]);
		// Over the mean of a base that shrank more than all can be gone: that is a rate, and no rate that goes on.
		expect([yearlyRate(1.28, 'year'), yearlyRate(1.28, 'month'), yearlyRate(null, 'month')]).toEqual([1.28, null, null]);
	});
});

describe('M2.7 churn in money', () => {
	it('is 15 000 for 3 % of 1 000 clients at 500 each, and 300 000 at 10 000 each', () => {
		expect(churnInMoney(0.03, 1000, 500)).toBeCloseTo(15_000, 9);
		expect(churnInMoney(0.03, 1000, 10_000)).toBeCloseTo(300_000, 9);
		expect(churnInMoney(null, 1000, 500)).toBeNull();
	});
});

describe('M1.5 what losing is normal', () => {
	it('is 10 to 25 % a year, ends included, and 10 % can be reached', () => {
		expect(CHURN_BAND).toEqual({ from: 0.1, to: 0.25 });
		expect(CHURN_TARGET).toBe(0.1);
		expect([0.09, 0.1, 0.25, 0.26].map(againstBand)).toEqual(['below', 'within', 'within', 'above']);
	});
});

describe('M1.5a which losses to fight', () => {
	it('says that some can be prevented and some cannot, and that most clients simply drift away', () => {
		const words = (locale: 'en' | 'ru' | 'uk') => [m.leaving_kinds_preventable({}, { locale }), m.leaving_kinds_drifted({}, { locale })];
		expect(words('en')).toEqual([expect.stringMatching(/preventable or inevitable/), expect.stringMatching(/drifted/)]);
		expect(words('ru')).toEqual([expect.stringMatching(/предотвратимые и неизбежные/), expect.stringMatching(/отвык/)]);
		expect(words('uk')).toEqual([expect.stringMatching(/запобігти, і неминучі/), expect.stringMatching(/відвик/)]);
	});
});

describe('M2.2 lifetime', () => {
	it('is four years at 25 % a year, in which a third of the clients stay: 0.75⁴ = 32 %', () => {
		expect(lifetimeYears(0.25)).toBe(4);
		const survivors = survivorsOf(0.25);
		expect(survivors?.left.slice(0, 5).map((share) => Math.round(share * 1000))).toEqual([1000, 750, 563, 422, 316]);
		expect(survivors?.straight.slice(0, 6)).toEqual([1, 0.75, 0.5, 0.25, 0, 0]);
		// ln ½ / ln ¾
		expect(survivors?.halfYears).toBeCloseTo(2.409, 3);
	});

	it('is unknown where nobody leaves or churn is unknown, and short where all leave', () => {
		expect([survivorsOf(0), survivorsOf(null), lifetimeYears(0)]).toEqual([null, null, null]);
		expect(survivorsOf(1)).toMatchObject({ halfYears: 0, left: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] });
	});
});

describe('M2.5, M2.7, M13.9 forgone revenue three ways', () => {
	/**
	 * Typed so that it can be worked by hand: 12 clients, 10 purchases a year, average check 100: a year of all is 12 000. As of day 1000 five
	 * and three bought 30 days ago (one cycle: sleeping, one purchase missed each), four are lost.
	 */
	const typed: TypedLevers = { purchasesPerYear: 10, averageCheck: 100, contactCost: 6, margin: 0.5, returnRate: 0.1, churn: 0.25 };
	const assessment = assessed(REGULAR_HISTORY, typed);
	const ways = forgoneWays(assessment);

	it('measures all three by one year of every client', () => {
		expect(ways.yearOfAll).toBe(12_000);
		expect(ways.topDown).toEqual({ money: 2400, ofYear: 0.2 });
		expect(ways.churn).toEqual({ money: 3000, ofYear: 0.25 });
		// Sleeping 8 × 1 × 100. Lost: ⌊300 / 30⌋ = 10, ⌊270 / 30⌋ = 9 twice and ⌊600 / 30⌋ = 20 purchases, at most 365.25 / 30 = 12.175 of them.
		expect(ways.byClient.money).toBeCloseTo(800 + (10 + 9 + 9 + 12.175) * 100, 9);
		expect(ways.byClient.ofYear).toBeCloseTo(4817.5 / 12_000, 12);
	});

	it('answers "why 20 %, why not 5 or 90" with a range, marking the share in force and what cannot be', () => {
		const shares = ways.shares.filter(({ kind }) => kind !== 'breakEven');
		expect(shares.map(({ share, money, kind }) => [share, money && Math.round(money), kind])).toEqual([
			[0.05, 600, 'asked'],
			[0.1, 1200, 'asked'],
			[0.2, 2400, 'inForce'],
			[0.4, 4800, 'asked'],
			[0.9, 10_800, 'asked']
		]);
		const later = forgoneWays(assessed(REGULAR_HISTORY, { ...typed, cycle: 40 }));
		// With a cycle of 40 days the eight are active: 90 % of twelve would be 10.8 clients, of the four there are.
		expect(later.shares.at(-1)?.ofSilent).toBeCloseTo(2.7, 12);
	});

	it('breaks even at the share of all clients that pays for the contacts', () => {
		// Clients that come into question × 6, over Σ worth: each 100 × 0.5 × 12.175 × 4 = 2 435; so of those approached 6 / 2 435 must come.
		expect(assessment.figures['return.breakEvenRate']).toBeCloseTo(6 / 2435, 12);
		const approached = assessment.parts['worth.considered']!;
		expect(breakEvenShareOfAll(assessment)).toBeCloseTo(((6 / 2435) * approached) / 12, 12);
		expect(ways.shares[0]).toMatchObject({ kind: 'breakEven' });
	});

	it('sets "10 % success is +10 % profit, free" beside what it comes to (M2.4, M2.8a)', () => {
		const returned = assessment.figures['worth.clients']!;
		// A year of each: 100 × 0.5 × 12.175 = 608.75, a tenth of them comes; a mean year brings 12 000 × 0.5.
		expect(ways.gain.margin).toBeCloseTo(returned * 60.875, 9);
		expect(ways.gain.ofYear).toBeCloseTo((returned * 60.875) / 6000, 12);
		expect(ways.gain.cost).toBeCloseTo(returned * 6, 9);
		// Ten contacts at 6 for each who returns.
		expect(ways.gain.costPerReturned).toBeCloseTo(60, 9);
	});

	it('says what keeping costs against winning as the source does (M2.8)', () => {
		const say = (locale: 'en' | 'ru' | 'uk') => m.leaving_forgone_claim_keeping({ times: KEEPING_IS_CHEAPER }, { locale });
		expect([say('en'), say('ru'), say('uk')]).toEqual([
			expect.stringContaining('5 times less'),
			expect.stringContaining('в 5 раз дешевле'),
			expect.stringContaining('в 5 разів дешевше')
		]);
	});

	it('is presented in the room as what went to competitors (M2.8a)', () => {
		const say = (locale: 'en' | 'ru' | 'uk') => m.leaving_forgone_lead({ money: '2400' }, { locale });
		expect([say('en'), say('ru'), say('uk')]).toEqual([
			expect.stringContaining('“Went to competitors”: 2400'),
			expect.stringContaining('«Ушло к конкурентам»: 2400'),
			expect.stringContaining('«Пішло до конкурентів»: 2400')
		]);
	});

	it('knows nothing of an empty plan', () => {
		const none = forgoneWays(assessed(summarize(null, null, 0, 1000)));
		expect(none).toMatchObject({ yearOfAll: null, topDown: { money: null, ofYear: null }, byClient: { ofYear: null } });
		expect(none.gain).toEqual({ margin: null, ofYear: null, cost: null, costPerReturned: null });
		expect(none.shares.every(({ money, ofSilent }) => money === null && ofSilent === null)).toBe(true);
	});
});

describe('CDNOW month by month', () => {
	const orders = cdnowOrders();
	const asOf = day('1998-06-30');
	const days = purchaseDays(orders.rows, orders.names.length, asOf, 'net');
	const base = baseByPeriod(days, calendarPeriods(day('1997-01-01'), asOf, 'month'), { sleeping: 60, lost: 180 });

	it('ends with the statuses of the day (229 / 285 / 1,843)', () => {
		expect(base.active).toHaveLength(18);
		expect([base.active[17], base.sleeping[17], base.lost[17]]).toEqual([229, 285, 1843]);
	});

	it('wins all its clients in the first three months', () => {
		expect([...base.won].slice(3)).toEqual(new Array(15).fill(0));
		expect(base.won[0] + base.won[1] + base.won[2]).toBe(2357);
	});
});
