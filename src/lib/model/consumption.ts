import { DAYS_PER_YEAR } from '../kernel/days.ts';
import type { NumberSetting } from './settings.ts';

/** How a cycle follows from use (M1.3): a pack that is used up, a service after so much use, a norm of so many times a year. */
export const CONSUMPTION_KINDS = ['pack', 'service', 'season'] as const;
export type ConsumptionKind = (typeof CONSUMPTION_KINDS)[number];

/** What the keys of its settings begin with. */
export const CONSUMPTION_SETTINGS_PATH = 'consumption/';

const positive = (name: string, unit: NumberSetting['unit'], max: number): NumberSetting => ({
	key: CONSUMPTION_SETTINGS_PATH + name,
	unit,
	rule: 'M1.3',
	preset: null,
	min: 0,
	max,
	minExclusive: true
});

/** The two or one numbers of each kind, in their order. */
export const CONSUMPTION_SETTINGS = {
	packSize: positive('packSize', 'count', 1e9),
	usePerDay: positive('usePerDay', 'perDay', 1e9),
	serviceInterval: positive('serviceInterval', 'count', 1e9),
	usePerMonth: positive('usePerMonth', 'count', 1e9),
	timesAYear: positive('timesAYear', 'perYear', DAYS_PER_YEAR)
} as const satisfies Record<string, NumberSetting>;
export type ConsumptionNumber = keyof typeof CONSUMPTION_SETTINGS;

export const NUMBERS_OF_KIND: Readonly<Record<ConsumptionKind, readonly ConsumptionNumber[]>> = {
	pack: ['packSize', 'usePerDay'],
	service: ['serviceInterval', 'usePerMonth'],
	season: ['timesAYear']
};

/** Days that one purchase lasts; null while a number is missing. */
export function cycleFromUse(kind: ConsumptionKind, numbers: Readonly<Partial<Record<ConsumptionNumber, number | null>>>): number | null {
	const [first, second] = NUMBERS_OF_KIND[kind].map((name) => numbers[name] ?? null);
	if (first === null) return null;
	if (kind === 'season') return DAYS_PER_YEAR / first;
	if (second === null) return null;
	return kind === 'pack' ? first / second : (first / second) * (DAYS_PER_YEAR / 12);
}
