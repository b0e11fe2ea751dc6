import type { ChannelTerms, EconomyTerms, OfferTerms } from '../../analysis/economics/types.ts';
import { currencyOf } from '../../model/document.ts';
import { ECONOMY_CHANNELS, type EconomyChannel } from '../../model/economics-channels.ts';
import {
	CHANNEL_SETTINGS,
	channelInUse,
	costPerReachedOf,
	ECONOMY_SETTINGS,
	NAME_IN_SUBJECT_KEY,
	NAME_IN_SUBJECT_LIFT,
	offerKindOf,
	OFFER_SETTINGS
} from '../../model/economics-settings.ts';
import type { PlanDocument } from '../../model/fields.ts';
import { settingNumber, settingText } from '../../model/settings.ts';

/** The assumptions of the economics as a plan has them: typed, else preset, else unknown. */
export function economyTermsOf(document: PlanDocument): EconomyTerms {
	const number = (name: keyof typeof ECONOMY_SETTINGS) => settingNumber(document, ECONOMY_SETTINGS[name]);
	return {
		channels: Object.fromEntries(ECONOMY_CHANNELS.map((channel) => [channel, channelTerms(document, channel)])) as EconomyTerms['channels'],
		offer: offerTerms(document),
		hourlyRate: number('hourlyRate'),
		bonus: number('bonus') ?? 0,
		rampMonths: number('rampMonths'),
		fade: number('fade') ?? 0,
		workDays: number('workDays') ?? NaN
	};
}

function channelTerms(document: PlanDocument, channel: EconomyChannel): ChannelTerms {
	const of = CHANNEL_SETTINGS[channel];
	const reached = settingNumber(document, of.reached);
	const named = channel === 'email' && settingText(document, NAME_IN_SUBJECT_KEY) === 'yes';
	return {
		used: channelInUse(document, channel),
		reached: reached === null || !named ? reached : Math.min(1, reached * (1 + NAME_IN_SUBJECT_LIFT)),
		interested: settingNumber(document, of.interested),
		returned: settingNumber(document, of.returned),
		costPerContact: settingNumber(document, of.costPerContact),
		costPerReached: settingNumber(document, costPerReachedOf(channel, currencyOf(document))),
		fixedCost: settingNumber(document, of.fixedCost) ?? 0,
		minutes: settingNumber(document, of.minutes),
		perDay: settingNumber(document, of.perDay),
		lift: settingNumber(document, of.lift)
	};
}

function offerTerms(document: PlanDocument): OfferTerms {
	const number = (name: keyof typeof OFFER_SETTINGS) => settingNumber(document, OFFER_SETTINGS[name]);
	return {
		kind: offerKindOf(document),
		discountShare: number('discountShare'),
		discountPurchases: number('discountPurchases'),
		giftCost: number('giftCost'),
		pointsShare: number('pointsShare'),
		pointsRedeemed: number('pointsRedeemed'),
		freeCost: number('freeCost'),
		freeUses: number('freeUses')
	};
}
