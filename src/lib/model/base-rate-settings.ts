import type { NumberSetting } from './settings.ts';

/** The past day to stand at (M12.1), a DayNumber from 1900 to 2199; null: chosen by the data. */
export const BASE_RATE_CUTOFF: NumberSetting = {
	key: 'baseRate/cutoff',
	unit: 'days',
	rule: 'M12.1',
	preset: null,
	min: -25_567,
	max: 84_005,
	minExclusive: false
};

/** Days after the cut-off within which clients may come back, whole; null: three cycles (M12.1). */
export const BASE_RATE_HORIZON: NumberSetting = {
	key: 'baseRate/horizonDays',
	unit: 'days',
	rule: 'M12.1',
	preset: null,
	min: 1,
	max: 3653,
	minExclusive: false,
	whole: true
};

/** Purchases up to the cut-off by which clients of one status are told apart (M12.6); the last class is open. */
export const COUNT_CLASSES = [
	{ from: 1, to: 1 },
	{ from: 2, to: 2 },
	{ from: 3, to: 4 },
	{ from: 5, to: null }
] as const;
