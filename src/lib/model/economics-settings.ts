import { ECONOMY_CHANNELS, type EconomyChannel } from './economics-channels.ts';
import type { PlanDocument } from './fields.ts';
import { settingText, type NumberSetting, type SettingUnit } from './settings.ts';

/** What a channel's cost and yield are told by. Shares name their base: reached of contacted, interested of reached, returned of interested, lift of reached. */
export const CHANNEL_SETTING_NAMES = [
	'reached',
	'interested',
	'returned',
	'costPerContact',
	'costPerReached',
	'fixedCost',
	'minutes',
	'perDay',
	'lift'
] as const;
export type ChannelSettingName = (typeof CHANNEL_SETTING_NAMES)[number];

interface Range {
	readonly unit: SettingUnit;
	readonly max: number;
	readonly minExclusive?: boolean;
}

const RANGES: Readonly<Record<ChannelSettingName, Range>> = {
	reached: { unit: 'share', max: 1 },
	interested: { unit: 'share', max: 1 },
	returned: { unit: 'share', max: 1 },
	costPerContact: { unit: 'moneyPerContact', max: 1e9 },
	costPerReached: { unit: 'money', max: 1e9 },
	fixedCost: { unit: 'money', max: 1e12 },
	minutes: { unit: 'minutes', max: 10_000 },
	perDay: { unit: 'perDay', max: 1e7, minExclusive: true },
	lift: { unit: 'share', max: 10 }
};

interface Preset {
	readonly value: number;
	readonly rule: string;
}

/** What M8 publishes of a channel. A share or cost that is not here has no published figure: unknown until typed. */
const PUBLISHED: Readonly<Partial<Record<EconomyChannel, Partial<Record<ChannelSettingName, Preset>>>>> = {
	email: { reached: { value: 0.2, rule: 'M8.1' } },
	sms: { reached: { value: 0.98, rule: 'M8.2' } }
};
const RULES: Readonly<Record<EconomyChannel, string>> = {
	call: 'M8.3',
	messenger: 'M8.6',
	sms: 'M8.2',
	email: 'M8.1',
	letter: 'M8',
	robot: 'M8.4',
	ads: 'M8.5'
};

/** A fixed cost is what one adds, nothing until one does; everything else that no source gives is unknown. */
function channelSetting(channel: EconomyChannel, name: ChannelSettingName): NumberSetting {
	const published = PUBLISHED[channel]?.[name];
	const { unit, max, minExclusive = false } = RANGES[name];
	return {
		key: `economics/${channel}/${name}`,
		unit,
		rule: published?.rule ?? (name === 'fixedCost' ? 'M2.3' : RULES[channel]),
		preset: published?.value ?? (name === 'fixedCost' ? 0 : null),
		min: 0,
		max,
		minExclusive
	};
}

export const CHANNEL_SETTINGS = Object.fromEntries(
	ECONOMY_CHANNELS.map((channel) => [channel, Object.fromEntries(CHANNEL_SETTING_NAMES.map((name) => [name, channelSetting(channel, name)]))])
) as Readonly<Record<EconomyChannel, Readonly<Record<ChannelSettingName, NumberSetting>>>>;

/** Hryvnias of one successful call of a robot (M8.4): a preset only of a plan in that currency. */
export const ROBOT_COST_PER_REACHED = 2.5;
export const ROBOT_COST_CURRENCY = 'UAH';
export function costPerReachedOf(channel: EconomyChannel, currency: string): NumberSetting {
	const setting = CHANNEL_SETTINGS[channel].costPerReached;
	return channel === 'robot' && currency === ROBOT_COST_CURRENCY ? { ...setting, preset: ROBOT_COST_PER_REACHED } : setting;
}

/** Opened half more often with the client's name in the subject line (M8.1). */
export const NAME_IN_SUBJECT_LIFT = 0.5;
/** Text settings: 'on' or 'off'; 'yes'; an offer's kind. '' is the preset. */
export const channelUseKey = (channel: EconomyChannel): string => `economics/${channel}/use`;
export const NAME_IN_SUBJECT_KEY = 'economics/email/nameInSubject';
export const OFFER_KIND_KEY = 'economics/offer/kind';

/** In use until switched off: what a plan proposes. A robot and advertising are bought, and wait until they are. */
export const IN_USE_BY_PRESET: ReadonlySet<EconomyChannel> = new Set(['call', 'messenger', 'sms', 'email', 'letter']);

/** Where an offer's cost is taken from: the library's reasons to return as the plan proposes them, or one of these for everyone. */
export const OFFER_KINDS = ['plan', 'none', 'discount', 'gift', 'points', 'free'] as const;
export type OfferKind = (typeof OFFER_KINDS)[number];

const setting = (name: string, unit: SettingUnit, rule: string, preset: number | null, min: number, max: number, minExclusive = false): NumberSetting => ({
	key: `economics/${name}`,
	unit,
	rule,
	preset,
	min,
	max,
	minExclusive
});

export const OFFER_SETTINGS = {
	/** Of the check, on so many purchases. */
	discountShare: setting('offer/discountShare', 'shareOfRevenue', 'M5.4', null, 0, 1),
	discountPurchases: setting('offer/discountPurchases', 'count', 'M5.4', 1, 0, 1000, true),
	giftCost: setting('offer/giftCost', 'money', 'M7.1', null, 0, 1e9),
	/** Points given as a share of the check, and the share of them that is ever spent. */
	pointsShare: setting('offer/pointsShare', 'shareOfRevenue', 'M7.1', null, 0, 1),
	pointsRedeemed: setting('offer/pointsRedeemed', 'share', 'M7.1', null, 0, 1),
	/** What one delivery or return made free costs, and how many of them fall on a client who came back. */
	freeCost: setting('offer/freeCost', 'money', 'M7.1', null, 0, 1e9),
	freeUses: setting('offer/freeUses', 'times', 'M7.1', null, 0, 1000)
} as const satisfies Record<string, NumberSetting>;

export const ECONOMY_SETTINGS = {
	hourlyRate: setting('staff/hourlyRate', 'moneyPerHour', 'M2.3', null, 0, 1e9),
	bonus: setting('staff/bonus', 'money', 'M5.5', 0, 0, 1e9),
	/** Months over which those who return do so after their contact; null: one purchase cycle, in months. */
	rampMonths: setting('plan/rampMonths', 'months', 'M2.10', null, 1, 120),
	/** How much lower the return rate is with every further cycle missed. */
	fade: setting('plan/fade', 'share', 'M6.3a', 0, 0, 1),
	workDays: setting('plan/workDays', 'days', 'M2.10', 5, 0, 7, true),
	/** Months the chart shows. */
	months: setting('plan/months', 'months', 'M2.10', 24, 3, 120),
	/** What winning one new client costs, to compare with (M2.8). */
	acquisitionCost: setting('plan/acquisitionCost', 'money', 'M2.8', null, 0, 1e9, true)
} as const satisfies Record<string, NumberSetting>;

export function channelInUse(document: PlanDocument, channel: EconomyChannel): boolean {
	const typed = settingText(document, channelUseKey(channel));
	return typed === '' ? IN_USE_BY_PRESET.has(channel) : typed === 'on';
}

export function offerKindOf(document: PlanDocument): OfferKind {
	const typed = settingText(document, OFFER_KIND_KEY);
	return OFFER_KINDS.find((kind) => kind === typed) ?? 'plan';
}
