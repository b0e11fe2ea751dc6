import { m } from '#lib/i18n/generated/messages.js';
import type { EconomyChannel } from '../../../model/economics-channels.ts';
import type { ChannelSettingName, OfferKind, OFFER_SETTINGS } from '../../../model/economics-settings.ts';
import { CATEGORIES, STATUSES, type Status } from '../../../model/standing.ts';
import type { AnswerOf, PlanSession } from '../../../state/contract.ts';
import { CHANNEL_WORDS } from '../../../i18n/library-words.ts';
import { UNKNOWN_WORDS, whyUnknown } from '../../strip/why-unknown.ts';

export type EconomicsAnswer = AnswerOf<'economics'>;
export type EconomicsFound = NonNullable<EconomicsAnswer['economics']>;
type MissingTerm = EconomicsFound['missing'][number];

export const ECONOMY_CHANNEL_WORDS: Readonly<Record<EconomyChannel, () => string>> = {
	...CHANNEL_WORDS,
	robot: m.economics_channel_robot,
	ads: m.economics_channel_ads
};

export const CHANNEL_SETTING_WORDS: Readonly<Record<ChannelSettingName, () => string>> = {
	reached: m.economics_set_reached,
	interested: m.economics_set_interested,
	returned: m.economics_set_returned,
	costPerContact: m.economics_set_costPerContact,
	costPerReached: m.economics_set_costPerReached,
	fixedCost: m.economics_set_fixedCost,
	minutes: m.economics_set_minutes,
	perDay: m.economics_set_perDay,
	lift: m.economics_set_lift
};

export const OFFER_KIND_WORDS: Readonly<Record<OfferKind, () => string>> = {
	plan: m.economics_offer_plan,
	none: m.economics_offer_none,
	discount: m.economics_offer_discount,
	gift: m.economics_offer_gift,
	points: m.economics_offer_points,
	free: m.economics_offer_free
};

export const OFFER_SETTING_WORDS: Readonly<Record<keyof typeof OFFER_SETTINGS, () => string>> = {
	discountShare: m.economics_set_discountShare,
	discountPurchases: m.economics_set_discountPurchases,
	giftCost: m.economics_set_giftCost,
	pointsShare: m.economics_set_pointsShare,
	pointsRedeemed: m.economics_set_pointsRedeemed,
	freeCost: m.economics_set_freeCost,
	freeUses: m.economics_set_freeUses
};

const STATUS_WORDS: Readonly<Record<Status, () => string>> = {
	active: m.figures_clients_active,
	sleeping: m.figures_clients_sleeping,
	lost: m.figures_clients_lost
};

export const groupName = (status: number, category: number): string =>
	m.plan_group({ status: STATUS_WORDS[STATUSES[status]](), category: CATEGORIES[category] });

/** What is asked for: the field's name, and whose it is. */
export function missingWords({ channel, name }: MissingTerm): string {
	const of: Readonly<Record<string, () => string>> = { ...CHANNEL_SETTING_WORDS, ...OFFER_SETTING_WORDS, hourlyRate: m.economics_set_hourlyRate };
	const field = of[name]?.() ?? name;
	return channel === null ? field : m.economics_missing_of({ channel: ECONOMY_CHANNEL_WORDS[channel](), field });
}

/** The same of several channels at once: "Call, SMS: price of one contact". */
export function allMissingWords(terms: readonly MissingTerm[]): string {
	const names = [...new Set(terms.map(({ name }) => name))];
	return names
		.map((name) => {
			const of = terms.filter((term) => term.name === name);
			const [{ channel }] = of;
			return channel === null || of.length === 1
				? missingWords(of[0])
				: m.economics_missing_of({ channel: channelNames(of), field: missingWords({ channel: null, name }) });
		})
		.join('; ');
}

/** The channels of these terms, each once. */
export const channelNames = (terms: readonly MissingTerm[]): string =>
	[...new Set(terms.flatMap(({ channel }) => (channel === null ? [] : [ECONOMY_CHANNEL_WORDS[channel]()])))].join(', ');

/** Why money is not known, what a person can do about it first; '' where it is. */
export function whyNoMoney(session: PlanSession, { economics }: EconomicsAnswer): string {
	const assessment = session.evaluation?.assessment ?? null;
	const future = session.evaluation?.rowCounts.future ?? 0;
	if (!economics) return UNKNOWN_WORDS[whyUnknown('clients.sleeping', assessment, future)]();
	if (economics.plan.net !== null) return '';
	const asked = [...economics.missingOffer, ...(economics.plan.contactCost === null ? economics.missing : [])];
	if (economics.plan.back !== null && asked.length > 0) return allMissingWords(asked);
	return UNKNOWN_WORDS[whyUnknown('worth.value', assessment, future)]();
}
