import { economicsOf, type Economics } from '../../src/lib/analysis/economics/economics.ts';
import type { ReachCell } from '../../src/lib/analysis/economics/reach-cells.ts';
import { OPEN, type BaseRates, type ChannelTerms, type EconomyTerms, type OfferTerms } from '../../src/lib/analysis/economics/types.ts';
import type { Rhythms } from '../../src/lib/analysis/own-cycles.ts';
import { REPEAT } from '../../src/lib/analysis/prepare.ts';
import { channelBit, ECONOMY_CHANNELS, type EconomyChannel } from '../../src/lib/model/economics-channels.ts';
import { LEVER_NAMES, type LeverName, type LeversInForce } from '../../src/lib/model/levers.ts';
import { CATEGORY_A } from '../../src/lib/model/standing.ts';
import { NO_OFFERS } from '../properties/scenes.ts';

export const AS_OF = 20_000;
/** A month: a client buys 12 times a year. */
export const MONTH = 365.25 / 12;

/** A cycle of a month, margin 30 %, churn 25 % a year: a client of check 100 brings 100 × 0.3 × 12 = 360 a year for 4 years, 1,440 in all. */
export function levers(changed: Partial<Record<LeverName, number | null>> = {}): LeversInForce {
	const values: Partial<Record<LeverName, number | null>> = {
		cycle: MONTH,
		sleepingAfter: 1,
		lostAfter: 3,
		grace: 0,
		churn: 0.25,
		returnableShare: 0.2,
		returnRate: 0.1,
		purchasesPerYear: 2,
		averageCheck: 100,
		margin: 0.3,
		contactCost: 10,
		...changed
	};
	return Object.fromEntries(LEVER_NAMES.map((name) => [name, { value: values[name] ?? null, origin: 'typed', untyped: null }])) as unknown as LeversInForce;
}

/** `clients` alike: `days` since the last purchase, the same check, one set of open channels. */
export function cell(clients: number, days: number, check: number, open: readonly EconomyChannel[], changed: Partial<ReachCell> = {}): ReachCell {
	return {
		category: CATEGORY_A,
		kind: REPEAT,
		open: open.reduce((bits, channel) => bits | channelBit(channel), 0),
		chosen: null,
		barred: OPEN,
		included: false,
		position: new Uint32Array(clients),
		lastDay: new Int32Array(clients).fill(AS_OF - days),
		checks: Float64Array.from({ length: clients + 1 }, (_, i) => i * check),
		byStatus: null,
		orders: null,
		own: null,
		...changed
	};
}

export const NO_TERMS: ChannelTerms = {
	used: false,
	reached: null,
	interested: null,
	returned: null,
	costPerContact: null,
	costPerReached: null,
	fixedCost: 0,
	minutes: null,
	perDay: null,
	lift: null
};
const NO_OFFER: OfferTerms = {
	kind: 'none',
	discountShare: null,
	discountPurchases: 1,
	giftCost: null,
	pointsShare: null,
	pointsRedeemed: null,
	freeCost: null,
	freeUses: null
};

/** Only the channels named are in use. */
export function terms(
	channels: Partial<Record<EconomyChannel, Partial<ChannelTerms>>>,
	offer: Partial<OfferTerms> = {},
	rest: Partial<EconomyTerms> = {}
): EconomyTerms {
	const all = ECONOMY_CHANNELS.map((name) => [name, { ...NO_TERMS, used: channels[name] !== undefined, ...channels[name] }]);
	return {
		channels: Object.fromEntries(all) as EconomyTerms['channels'],
		offer: { ...NO_OFFER, ...offer },
		hourlyRate: null,
		bonus: 0,
		rampMonths: 1,
		fade: 0,
		workDays: 5,
		...rest
	};
}

/** Nobody's own rhythm matters where own cycles are off. */
const ONE_CYCLE_FOR_ALL: Rhythms = { scaledDays: new Float64Array(0), intervals: new Int32Array(0), most: 0 };
export const NO_BASE_RATES: BaseRates = { active: null, sleeping: null, lost: null };

export function economics(cells: readonly ReachCell[], economyTerms: EconomyTerms, inForce = levers(), baseRates = NO_BASE_RATES): Economics {
	const found = economicsOf({ cells, rhythms: ONE_CYCLE_FOR_ALL, asOf: AS_OF, levers: inForce, terms: economyTerms, offers: NO_OFFERS, baseRates });
	if (!found) throw new Error('the cycle is unknown');
	return found;
}
