import fc from 'fast-check';
import { assess } from '../../src/lib/analysis/assess.ts';
import { categorize } from '../../src/lib/analysis/categorize.ts';
import { summarize } from '../../src/lib/analysis/summarize.ts';
import type { Assessment, History, Judgement, OfferCosts, PurchaseRows } from '../../src/lib/analysis/types.ts';
import { RETURNS_RULES, type ReturnsRule, type TypedLevers } from '../../src/lib/model/levers.ts';
import type { OfferCost } from '../../src/lib/model/library.ts';
import type { NaiveOrder } from './naive.ts';

export const CLIENT_CODES = 12;

export const rowsOf = (orders: readonly NaiveOrder[]): PurchaseRows => ({
	client: Uint32Array.from(orders, (order) => order.client),
	day: Int32Array.from(orders, (order) => order.day),
	amount: Float64Array.from(orders, (order) => order.amount)
});

/** Days, cycles and as-of on a common grid make clients stand exactly on the edges now and then; 365 is five steps of it. */
const FIFTH_OF_YEAR = 73;
const anyDay = fc.oneof(
	fc.integer({ min: 10_000, max: 11_050 }),
	fc.nat(14).map((n) => 10_000 + n * FIFTH_OF_YEAR)
);
const anyCycle = fc.oneof(
	fc.integer({ min: 1, max: 800 }).map((n) => n / 4),
	fc.constantFrom(FIFTH_OF_YEAR / 2, FIFTH_OF_YEAR, 2 * FIFTH_OF_YEAR)
);

/** Amounts in sixteenths, so that sums are exact and an edge is an edge for everyone. Some are returns, some zero, some in the future. */
export const anyOrders: fc.Arbitrary<NaiveOrder[]> = fc.array(
	fc.record({
		client: fc.nat(CLIENT_CODES - 1),
		day: anyDay,
		amount: fc.oneof(
			{ weight: 8, arbitrary: fc.integer({ min: 1, max: 16_000 }).map((n) => n / 16) },
			fc.constant(0),
			fc.integer({ min: -1600, max: -1 }).map((n) => n / 16)
		)
	}),
	{ maxLength: 60 }
);
export const anyAsOf = fc.oneof(
	fc.integer({ min: 10_000, max: 11_600 }),
	fc.nat(20).map((n) => 10_000 + n * FIFTH_OF_YEAR)
);

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
const share = fc.integer({ min: 1, max: 100 }).map((n) => n / 100);

export const anyLevers: fc.Arbitrary<TypedLevers> = fc
	.record({
		cycle: maybe(anyCycle),
		thresholds: maybe(fc.tuple(fc.integer({ min: 1, max: 16 }), fc.integer({ min: 0, max: 16 })).map(([a, b]) => [a / 4, (a + b) / 4])),
		grace: maybe(fc.integer({ min: 0, max: 4 }).map((n) => n / 4)),
		ownCycles: maybe(fc.constantFrom(0, 1)),
		checkWindow: maybe(fc.constantFrom(0, 1)),
		churn: maybe(share),
		returnableShare: maybe(share),
		returnRate: maybe(share),
		purchasesPerYear: maybe(fc.integer({ min: 1, max: 400 }).map((n) => n / 10)),
		averageCheck: maybe(fc.integer({ min: 1, max: 1000 })),
		margin: maybe(share),
		contactCost: maybe(fc.integer({ min: 0, max: 500 }).map((n) => n / 10))
	})
	.map(({ thresholds, ...rest }) => {
		const all = { ...rest, sleepingAfter: thresholds?.[0], lostAfter: thresholds?.[1] };
		return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
	});

export const anyOffer: fc.Arbitrary<OfferCost> = fc.oneof(
	fc.constant<OfferCost>({ kind: 'none' }),
	fc.integer({ min: 0, max: 60 }).map((amount): OfferCost => ({ kind: 'fixed', amount })),
	share.map((part): OfferCost => ({ kind: 'shareOfCheck', share: part }))
);
export const anyGroupOffers = fc.array(anyOffer, { minLength: 9, maxLength: 9 });
/** By client code. */
export const anyDecisions = fc.array(fc.constantFrom(0, 0, 0, 1, 2), { minLength: CLIENT_CODES, maxLength: CLIENT_CODES });
export const anyOwnOffers = fc.array(fc.tuple(fc.nat(CLIENT_CODES - 1), anyOffer), { maxLength: 3 }).map((pairs) => new Map(pairs));

export const NO_OFFERS: OfferCosts = { byGroup: new Array<OfferCost>(9).fill({ kind: 'none' }), byPosition: new Map() };

export const anyReturns = fc.constantFrom<ReturnsRule>(...RETURNS_RULES);

export function historyOf(orders: readonly NaiveOrder[], asOf: number, returns?: ReturnsRule): History {
	return summarize(rowsOf(orders), null, CLIENT_CODES, asOf, returns);
}

export function judgementOf(history: History, decisionByCode: readonly number[] = []): Judgement {
	return { category: categorize(history.total, true), decision: Uint8Array.from(history.client, (code) => decisionByCode[code] ?? 0) };
}

export function assessOrders(orders: readonly NaiveOrder[], asOf: number, typed: TypedLevers = {}): Assessment {
	const history = historyOf(orders, asOf);
	return assess(history, judgementOf(history), NO_OFFERS, typed);
}
