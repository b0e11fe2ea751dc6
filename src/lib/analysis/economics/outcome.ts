import { lessSum } from '../../kernel/sum.ts';
import { CHANNELS, type Channel } from '../../model/library.ts';
import { ACTIVE, SLEEPING } from '../../model/standing.ts';
import { contactCosts, type ContactCosts } from './contact-costs.ts';
import { addFunnels, funnelOf, shareOf, type FunnelStages } from './funnel.ts';
import type { BaseRates, EconomyTerms, MissingTerm, ReachSums } from './types.ts';

/** Money of approaching some clients, expected values; null where a part is unknown. */
export interface Outcome {
	readonly approached: number;
	/** What the shares of the channels say of these clients, beside the return rate in force: never mixed with it. */
	readonly funnel: FunnelStages;
	readonly funnelRate: number | null;
	readonly funnelKept: number | null;
	/** Return rate in force × clients, lowered by silence (M6.3a). */
	readonly returned: number;
	/** Of these, still clients after a year. */
	readonly kept: number | null;
	readonly contactCost: number | null;
	readonly fixedCost: number;
	readonly offerCost: number | null;
	readonly bonusCost: number;
	/** All four. */
	readonly cost: number | null;
	/** Σ return rate × worth: margin over the mean lifetime (M2.1). */
	readonly back: number | null;
	readonly net: number | null;
	/** With return rate − base rate in the return rate's place where worth is counted (M13.15), as `uplift` has it. */
	readonly netIncremental: number | null;
	readonly roi: number | null;
	readonly costPerReturned: number | null;
	/** Share of the approached that must return for the worth to cover the cost. */
	readonly breakEvenRate: number | null;
	/** The most an offer may cost for each client who returns before the result turns negative. */
	readonly offerLimit: number | null;
}

export interface OutcomeContext {
	readonly terms: EconomyTerms;
	readonly returnRate: number;
	readonly churn: number | null;
	/** The lever "cost of a contact". */
	readonly assumedContactCost: number | null;
	readonly baseRates: BaseRates;
	/** Offers are known: their numbers are typed. */
	readonly offersKnown: boolean;
}

/**
 * What it costs and brings to approach the clients of `sums`. Fixed costs belong to no group: leave them out (`fixed` false) where outcomes of groups
 * are to add up.
 */
export function outcomeOf(sums: readonly ReachSums[], context: OutcomeContext, fixed: boolean): Outcome {
	const { terms, returnRate, churn, baseRates } = context;
	const through = sums.filter(({ channel }) => channel !== null);
	const of = (part: 'clients' | 'weight' | 'weightedWorth' | 'weightedOffers') => through.reduce((sum, each) => sum + each[part], 0);
	const approached = of('clients');
	const weight = of('weight');
	const funnel = addFunnels(through.map((each) => funnelOfSums(each, terms)));
	const returned = returnRate * weight;
	const fixedCost = fixed ? fixedCostOf(through, terms) : 0;
	const contactCost = known(through.reduce((sum, each) => sum + (contactCostOf(each, context) ?? NaN), 0));
	const offerCost = context.offersKnown ? known(returnRate * of('weightedOffers')) : null;
	const bonusCost = returnRate * weight * terms.bonus;
	const cost = contactCost === null || offerCost === null ? null : contactCost + fixedCost + offerCost + bonusCost;
	const back = known(returnRate * of('weightedWorth'));
	const net = minus(back, cost);
	const perRate = known(lessSum(of('weightedWorth'), of('weightedOffers') + weight * terms.bonus));
	const before = contactCost === null ? null : contactCost + fixedCost;
	return {
		approached,
		funnel,
		funnelRate: shareOf(funnel.returned, approached),
		funnelKept: churn === null || funnel.returned === null ? null : funnel.returned * (1 - churn),
		returned,
		kept: churn === null ? null : returned * (1 - churn),
		contactCost,
		fixedCost,
		offerCost,
		bonusCost,
		cost,
		back,
		net,
		netIncremental: net === null ? null : minus(net, broughtUntouched(through, baseRates)),
		roi: shareOf(net, cost),
		costPerReturned: shareOf(cost, returned),
		breakEvenRate: before === null || !context.offersKnown || perRate === null || perRate <= 0 ? null : before / perRate,
		offerLimit: back === null || before === null ? null : shareOf(back - before - bonusCost, returned)
	};
}

/** What those bring who come back by themselves: the part of the result that is no gain. Offers and bonuses are spent on them too, and stay a cost. */
function broughtUntouched(sums: readonly ReachSums[], rates: BaseRates): number | null {
	let brought = 0;
	for (const { status, worth } of sums) {
		const rate = status === ACTIVE ? rates.active : status === SLEEPING ? rates.sleeping : rates.lost;
		if (rate === null) return null;
		brought += rate * worth;
	}
	return brought;
}

/** Advertising warms those of a channel's clients who are open to it, while it is in use. */
function funnelOfSums({ channel, clients, adsOpen }: ReachSums, { channels }: EconomyTerms): FunnelStages {
	const { ads } = channels;
	return channel === null ? addFunnels([]) : funnelOf(clients, channels[channel], ads.used ? adsOpen : 0, ads.lift ?? 0);
}

/** Contacts through one channel, at its own cost or the assumed one, and advertising to those it reaches. */
export function contactCostOf(sums: ReachSums, context: OutcomeContext): number | null {
	if (sums.channel === null || sums.clients === 0) return 0;
	const { perContact } = costsOfChannel(sums.channel, context, shareOf(funnelOfSums(sums, context.terms).reached, sums.clients));
	const warming = adsCost(sums.adsOpen, context.terms);
	return perContact === null || warming === null ? null : sums.clients * perContact + warming;
}

export function costsOfChannel(channel: Channel, { terms, assumedContactCost }: OutcomeContext, reached = terms.channels[channel].reached): ContactCosts {
	return contactCosts(channel, terms.channels[channel], reached, terms.hourlyRate, assumedContactCost);
}

/** A campaign may be bought for a sum, or by the client shown it; unknown while neither is typed. */
function adsCost(clients: number, { channels: { ads } }: EconomyTerms): number | null {
	if (!ads.used || clients === 0) return 0;
	if (ads.costPerContact === null) return ads.fixedCost > 0 ? 0 : null;
	return clients * ads.costPerContact;
}

/** Once for every channel that approaches somebody, and for advertising where somebody sees it. */
function fixedCostOf(sums: readonly ReachSums[], { channels }: EconomyTerms): number {
	const used = CHANNELS.filter((name) => sums.some(({ channel, clients }) => channel === name && clients > 0));
	const warmed = channels.ads.used && sums.some(({ adsOpen }) => adsOpen > 0);
	return used.reduce((sum, name) => sum + channels[name].fixedCost, warmed ? channels.ads.fixedCost : 0);
}

/** What is asked for before the costs of these clients stand on their channels' own numbers, each once. */
export function missingTerms(sums: readonly ReachSums[], context: OutcomeContext): readonly MissingTerm[] {
	const found = new Map<string, MissingTerm>();
	const add = (term: MissingTerm) => found.set(`${term.channel}/${term.name}`, term);
	for (const { channel, clients, adsOpen } of sums) {
		if (channel === null || clients === 0) continue;
		costsOfChannel(channel, context).missing.forEach(add);
		if (adsCost(adsOpen, context.terms) === null) add({ channel: 'ads', name: 'costPerContact' });
	}
	return [...found.values()];
}

const minus = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a - b);
const known = (value: number): number | null => (Number.isFinite(value) ? value : null);
