import type { NumberSetting } from './settings.ts';

/** The churn a year a person can live with; nobody's until it is typed (M1.5 tells what is lost at the best). */
export const CHURN_TOLERANCE: NumberSetting = { key: 'churn/tolerance', unit: 'sharePerYear', rule: 'M1.5', preset: null, min: 0, max: 1, minExclusive: false };
