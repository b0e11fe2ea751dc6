import type { PlanDocument } from './fields.ts';
import { settingNumber, type NumberSetting } from './settings.ts';

/** What the order of clients can be made of, besides their margin: each gives a client points, 0…1. */
export const CATEGORY_RULES = ['margin', 'history', 'frequency', 'check', 'wholesale', 'promo', 'refunds', 'debt', 'instalments'] as const;
export type CategoryRuleId = (typeof CATEGORY_RULES)[number];

export interface CategoryRule {
	readonly id: CategoryRuleId;
	/** `more`: the larger its value, the better the client (points: the share of clients it outdoes); `less`: the smaller (1 less the share that outdoes it). */
	readonly direction: 'more' | 'less';
	/** How much its points count beside those of the others. */
	readonly weight: NumberSetting;
}

/** Settings of categories begin so: whoever keeps categories watches it. */
export const CATEGORY_SETTINGS = 'category/';

/** With the default weights margin alone counts, which is M13.13. */
function define(id: CategoryRuleId, direction: CategoryRule['direction'], rule: string, preset = 0): CategoryRule {
	return { id, direction, weight: { key: `${CATEGORY_SETTINGS}weight/${id}`, unit: 'times', rule, preset, min: 0, max: 10, minExclusive: false } };
}

export const CATEGORY_RULE: Readonly<Record<CategoryRuleId, CategoryRule>> = {
	margin: define('margin', 'more', 'M13.13', 1),
	history: define('history', 'more', 'M3.2'),
	frequency: define('frequency', 'more', 'M3.2'),
	check: define('check', 'more', 'M3.4'),
	wholesale: define('wholesale', 'more', 'M3.2'),
	promo: define('promo', 'less', 'M3.4'),
	refunds: define('refunds', 'less', 'M3.4'),
	debt: define('debt', 'less', 'M3.4'),
	instalments: define('instalments', 'less', 'M3.4')
};

/** The shares of the margin that A and B bring (M13.13). */
export const CATEGORY_SHARES = {
	A: { key: `${CATEGORY_SETTINGS}shareA`, unit: 'share', rule: 'M13.13', preset: 0.8, min: 0, max: 1, minExclusive: true },
	B: { key: `${CATEGORY_SETTINGS}shareB`, unit: 'share', rule: 'M13.13', preset: 0.15, min: 0, max: 1, minExclusive: false }
} as const satisfies Readonly<Record<'A' | 'B', NumberSetting>>;

export interface CategoryTerms {
	readonly weights: Readonly<Record<CategoryRuleId, number>>;
	/** The shares of the margin up to which a client is A, and up to which it is A or B. */
	readonly upToA: number;
	readonly upToB: number;
}

const presetOf = (setting: NumberSetting): number => setting.preset ?? 0;

function termsOf(valueOf: (setting: NumberSetting) => number): CategoryTerms {
	const weights = Object.fromEntries(CATEGORY_RULES.map((id) => [id, valueOf(CATEGORY_RULE[id].weight)])) as Record<CategoryRuleId, number>;
	const upToA = valueOf(CATEGORY_SHARES.A);
	return { weights, upToA, upToB: Math.min(1, upToA + valueOf(CATEGORY_SHARES.B)) };
}

/** M13.13 as it stands. */
export const PRESET_CATEGORY_TERMS: CategoryTerms = termsOf(presetOf);

export const categoryTerms = (document: PlanDocument): CategoryTerms => termsOf((setting) => settingNumber(document, setting) ?? presetOf(setting));
