import type { NumberSetting } from './settings.ts';
import { LEVERS, type LeverName } from './levers.ts';

/** What the quick estimate is made of, without any list (M2.5). */
export const QUICK_NAMES = ['clients', 'purchasesPerYear', 'averageCheck', 'rate', 'dormantShare', 'margin', 'churn', 'contactCost'] as const;
export type QuickName = (typeof QUICK_NAMES)[number];

/** Of whom the return rate speaks: of all clients [R], or of those who stopped buying [K] (M11). */
export const RATE_BASES = ['all', 'dormant'] as const;
export type RateBase = (typeof RATE_BASES)[number];

/** The sources' rates, each of its own base (M2.5, M2.4). */
export const PRESET_RATES: Readonly<Record<RateBase, { readonly rate: number; readonly source: string; readonly rule: string }>> = {
	all: { rate: 0.2, source: 'R', rule: 'M2.5' },
	dormant: { rate: 0.1, source: 'K', rule: 'M2.4' }
};

function asLever(name: LeverName, preset = LEVERS[name].preset): NumberSetting {
	const { unit, rule, min, max, minExclusive } = LEVERS[name];
	return { key: `quick/${name}`, unit, rule, preset, min, max, minExclusive };
}

export const QUICK: Readonly<Record<QuickName, NumberSetting>> = {
	clients: { key: 'quick/clients', unit: 'count', rule: 'M2.5', preset: null, min: 0, max: 1e9, minExclusive: true, whole: true },
	purchasesPerYear: asLever('purchasesPerYear'),
	averageCheck: asLever('averageCheck'),
	rate: { key: 'quick/rate', unit: 'share', rule: 'M2.5', preset: PRESET_RATES.all.rate, min: 0, max: 1, minExclusive: false },
	dormantShare: { key: 'quick/dormantShare', unit: 'shareOfAllClients', rule: 'M1.5', preset: 0.5, min: 0, max: 1, minExclusive: true },
	margin: asLever('margin'),
	churn: asLever('churn'),
	contactCost: asLever('contactCost')
};
