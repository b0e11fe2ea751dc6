import { DAYS_PER_YEAR, type DayNumber } from '../../kernel/days.ts';
import { channelBit } from '../../model/economics-channels.ts';
import { CHANNELS, type Channel } from '../../model/library.ts';
import type { LeversInForce } from '../../model/levers.ts';
import { lifetimeYears } from '../churn.ts';
import { valueOf } from '../levers.ts';
import { missedByOwnCycles, type Rhythms } from '../own-cycles.ts';
import { daysReaching } from '../thresholds.ts';
import type { OfferCosts } from '../types.ts';
import { linearCost, worthTerms } from '../worth.ts';
import type { ContactCosts } from './contact-costs.ts';
import { breakEvenPurchases, offerModel, type BreakEvenPurchases } from './offer-models.ts';
import { contactCostOf, costsOfChannel, missingTerms, outcomeOf, type Outcome, type OutcomeContext } from './outcome.ts';
import { paybackOf, type Payback, type PaybackFlow } from './payback.ts';
import type { ReachCell } from './reach-cells.ts';
import { approach, sumStretches, type ReachTotals, type Stretch } from './sum-reach.ts';
import type { BaseRates, EconomyTerms, MissingTerm, ReachSums } from './types.ts';

export interface EconomicsQuestion {
	readonly cells: readonly ReachCell[];
	/** Of the history the cells were made of: what own cycles hang on. */
	readonly rhythms: Rhythms;
	readonly asOf: DayNumber;
	readonly levers: LeversInForce;
	readonly terms: EconomyTerms;
	readonly offers: OfferCosts;
	readonly baseRates: BaseRates;
}

/** One status and category, through whatever channels its clients are approached. */
export interface GroupEconomics {
	readonly status: number;
	readonly category: number;
	readonly clients: number;
	/** Without fixed costs, which belong to no group: the groups' results less those are the plan's. */
	readonly outcome: Outcome;
	/** Means of the approached; null where there are none or they are unknown. */
	readonly meanCheck: number | null;
	readonly meanWorth: number | null;
	readonly meanOffer: number | null;
	readonly yearlyPurchases: number | null;
	/** Purchases after which the offer alone, and everything a returned client cost, is earned again (M2.9). */
	readonly afterOffer: BreakEvenPurchases;
	readonly afterAll: BreakEvenPurchases;
}

/** A channel by itself: everyone it is open to, approached through it. */
export interface ChannelEconomics {
	readonly channel: Channel;
	readonly used: boolean;
	readonly outcome: Outcome;
	readonly costs: ContactCosts;
	/** How many of the plan's clients are approached through it. */
	readonly inPlan: number;
	/** Working days its part of the plan takes; null where its contacts a day are not typed. */
	readonly days: number | null;
}

export interface Economics {
	/** Clients who come into question: sleeping and lost, not C, not excluded; with those included by hand. */
	readonly base: number;
	readonly baseByStatus: readonly [active: number, sleeping: number, lost: number];
	/** Of these nobody can be reached through what is in use, by the reason. */
	readonly unreachable: ReachTotals['unreachable'];
	/** Of these left out because their worth is not known; none where nobody's is. */
	readonly unknownWorth: number;
	/** Open to at least one channel in use. */
	readonly plan: Outcome;
	readonly groups: readonly GroupEconomics[];
	readonly channels: readonly ChannelEconomics[];
	readonly adsReach: number;
	readonly payback: Payback | null;
	readonly rampMonths: number | null;
	/** Working days of the slowest channel, and weeks of them. */
	readonly days: number | null;
	readonly weeks: number | null;
	/** What is asked for before every cost stands on its own numbers; and for the offer. */
	readonly missing: readonly MissingTerm[];
	readonly missingOffer: readonly MissingTerm[];
	/** Shares of the channels that approach somebody which keep the funnel from being known to its end. */
	readonly missingShares: readonly MissingTerm[];
	/** The return rate in force says more than the shares of the funnel allow. */
	readonly contradiction: 'moreThanReached' | 'moreThanInterested' | null;
}

const DAYS_PER_MONTH = DAYS_PER_YEAR / 12;

/** What returning the sleeping and lost costs and brings (M2.3, M2.9, M2.10, M8). null without a cycle: nobody's status is known. */
export function economicsOf({ cells, rhythms, asOf, levers, terms, offers, baseRates }: EconomicsQuestion): Economics | null {
	const worth = worthTerms(levers);
	if (Number.isNaN(worth.cycleDays)) return null;
	const model = offerModel(terms.offer);
	const stretches = sumStretches(cells, {
		asOf,
		worth,
		days: { sleeping: daysReaching(worth.sleepingMissed, worth.cycleDays), lost: daysReaching(worth.lostMissed, worth.cycleDays) },
		missed: worth.ownCycles ? missedByOwnCycles(rhythms, worth.cycleDays) : null,
		fade: terms.fade,
		offerOf: (group) => (terms.offer.kind === 'plan' ? linearCost(offers.byGroup[group]) : (model.cost ?? { fixed: 0, share: 0 })),
		ownOffers: terms.offer.kind === 'plan',
		letGo: (group) => offers.byGroup[group] === null
	});
	const context: OutcomeContext = {
		terms,
		returnRate: valueOf(levers.returnRate),
		churn: levers.churn.value,
		assumedContactCost: levers.contactCost.value,
		baseRates,
		offersKnown: model.cost !== null
	};
	const used = CHANNELS.reduce((bits, channel) => bits | (terms.channels[channel].used ? channelBit(channel) : 0), 0);
	const totals = approach(stretches, used);
	const { sums } = totals;
	const plan = outcomeOf(sums, context, true);
	const rampMonths = terms.rampMonths ?? Math.max(1, worth.cycleDays / DAYS_PER_MONTH);
	const channels = CHANNELS.map((channel) => channelEconomics(channel, sums, stretches, context));
	const timed = channels.filter(({ inPlan }) => inPlan > 0);
	const days = timed.reduce<number | null>((most, each) => (most === null || each.days === null ? null : Math.max(most, each.days)), 0);
	return {
		base: totals.dormant[0] + totals.dormant[1] + totals.dormant[2],
		baseByStatus: totals.dormant,
		unreachable: totals.unreachable,
		unknownWorth: sums.some((each) => Number.isNaN(each.worth)) ? 0 : totals.unknownWorth,
		plan,
		groups: groupsOf(sums, context, levers.margin.value),
		channels,
		adsReach: totals.adsOpen,
		payback: plan.cost === null || plan.back === null ? null : paybackOf(flowsOf(sums, context), rampMonths, context.churn ?? NaN),
		rampMonths,
		days: timed.length === 0 ? null : days,
		weeks: timed.length === 0 || days === null ? null : days / terms.workDays,
		missing: missingTerms(sums, context),
		missingOffer: model.missing,
		missingShares: timed.flatMap(({ channel }) => missingShares(channel, terms)),
		contradiction: contradictionOf(plan)
	};
}

function channelEconomics(channel: Channel, sums: readonly ReachSums[], stretches: readonly Stretch[], context: OutcomeContext): ChannelEconomics {
	const alone = approach(stretches, channelBit(channel), false);
	const inPlan = clientsOf(sums.filter((each) => each.channel === channel));
	const { used, perDay } = context.terms.channels[channel];
	return {
		channel,
		used,
		outcome: outcomeOf(alone.sums, context, true),
		costs: costsOfChannel(channel, context),
		inPlan,
		days: perDay === null ? null : Math.ceil(inPlan / perDay)
	};
}

const STEPS = ['reached', 'interested', 'returned'] as const;
const missingShares = (channel: Channel, { channels }: EconomyTerms): MissingTerm[] =>
	STEPS.filter((name) => channels[channel][name] === null).map((name) => ({ channel, name }));

const clientsOf = (sums: readonly ReachSums[]): number => sums.reduce((count, { clients }) => count + clients, 0);

function groupsOf(sums: readonly ReachSums[], context: OutcomeContext, margin: number | null): GroupEconomics[] {
	const keys = [...new Set(sums.map(({ status, category }) => status * 3 + category))].sort((a, b) => a - b);
	return keys.map((key) => {
		const members = sums.filter(({ status, category }) => status * 3 + category === key);
		const approached = members.filter(({ channel }) => channel !== null);
		const outcome = outcomeOf(members, context, false);
		const mean = (part: 'checks' | 'worth' | 'offers' | 'yearlyPurchases') => known(approached.reduce((sum, each) => sum + each[part], 0) / outcome.approached);
		const meanCheck = mean('checks');
		const meanOffer = context.offersKnown ? mean('offers') : null;
		const perPurchase = meanCheck === null || margin === null ? null : meanCheck * margin;
		const yearlyPurchases = mean('yearlyPurchases');
		return {
			status: Math.floor(key / 3),
			category: key % 3,
			clients: clientsOf(members),
			outcome,
			meanCheck,
			meanWorth: mean('worth'),
			meanOffer,
			yearlyPurchases,
			afterOffer: breakEvenPurchases(meanOffer, perPurchase, yearlyPurchases),
			afterAll: breakEvenPurchases(outcome.costPerReturned, perPurchase, yearlyPurchases)
		};
	});
}

/** A flow for every channel: they differ in how many contacts a month holds. */
function flowsOf(sums: readonly ReachSums[], context: OutcomeContext): PaybackFlow[] {
	const { terms, churn } = context;
	const lifetime = lifetimeYears(churn) ?? NaN;
	return CHANNELS.flatMap((name) => {
		const members = sums.filter(({ channel, clients }) => channel === name && clients > 0);
		if (members.length === 0) return [];
		const contacts = clientsOf(members);
		const outcome = outcomeOf(members, context, false);
		const { perDay, fixedCost } = terms.channels[name];
		return {
			contacts,
			contactsPerMonth: perDay === null ? null : (perDay * terms.workDays * DAYS_PER_MONTH) / 7,
			costPerContact: members.reduce((sum, each) => sum + (contactCostOf(each, context) ?? NaN), 0) / contacts,
			fixedCost,
			costOfReturned: (outcome.offerCost ?? NaN) + outcome.bonusCost,
			marginPerYear: (outcome.back ?? NaN) / lifetime
		};
	}).concat(adsFlow(sums, terms));
}

/** Advertising is bought before the first contact. */
function adsFlow(sums: readonly ReachSums[], { channels: { ads } }: EconomyTerms): PaybackFlow[] {
	const warmed = ads.used && sums.some(({ channel, adsOpen }) => channel !== null && adsOpen > 0);
	return warmed ? [{ contacts: 0, contactsPerMonth: null, costPerContact: 0, fixedCost: ads.fixedCost, costOfReturned: 0, marginPerYear: 0 }] : [];
}

function contradictionOf({ returned, funnel }: Outcome): Economics['contradiction'] {
	if (funnel.reached !== null && returned > funnel.reached * (1 + 1e-9)) return 'moreThanReached';
	return funnel.interested !== null && returned > funnel.interested * (1 + 1e-9) ? 'moreThanInterested' : null;
}

const known = (value: number): number | null => (Number.isFinite(value) ? value : null);
