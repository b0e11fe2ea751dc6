import type { FieldChange, PlanDocument } from './fields.ts';
import { settingNumber, type NumberSetting } from './settings.ts';

/** The day from which what came of a campaign is counted, a DayNumber from 1900 to 2199; null: the day it started on. */
export const FACT_FROM: NumberSetting = { key: 'fact/from', unit: 'days', rule: 'M12.3', preset: null, min: -25_567, max: 84_005, minExclusive: false };

/** Days after that day within which a purchase counts, whole; null: all there are. */
export const FACT_WINDOW: NumberSetting = { key: 'fact/windowDays', unit: 'days', rule: 'M12.1', preset: null, min: 1, max: 3653, minExclusive: false };

/** Days after a contact within which a purchase is the merit of whoever made it, whole; null: all there are. */
export const BONUS_WINDOW: NumberSetting = { key: 'fact/bonus/days', unit: 'days', rule: 'M5.5', preset: null, min: 0, max: 3653, minExclusive: false };

/** Money for one good review (M5.5). */
export const REVIEW_BONUS: NumberSetting = { key: 'fact/bonus/review', unit: 'money', rule: 'M5.5', preset: 0, min: 0, max: 1e9, minExclusive: false };

/** Good reviews of a person, counted by hand. */
export const reviewsOf = (personId: string): NumberSetting => ({
	key: `fact/bonus/reviews/${personId}`,
	unit: 'count',
	rule: 'M5.5',
	preset: 0,
	min: 0,
	max: 1e6,
	minExclusive: false
});

export const KPI_STEPS = ['week', 'month'] as const;
export type KpiStep = (typeof KPI_STEPS)[number];
export const KPI_MEASURES = ['contacts', 'returns', 'money'] as const;
export type KpiMeasure = (typeof KPI_MEASURES)[number];

/** What is to be reached in every week or month (M5.6). */
export const kpiTarget = (step: KpiStep, measure: KpiMeasure): NumberSetting => ({
	key: `fact/target/${step}/${measure}`,
	unit: measure === 'money' ? 'money' : 'count',
	rule: 'M5.6',
	preset: null,
	min: 0,
	max: 1e12,
	minExclusive: false
});

/** A setting of whole days. */
export function wholeDays(document: PlanDocument, setting: NumberSetting): number | null {
	const value = settingNumber(document, setting);
	return value === null ? null : Math.round(value);
}

/** An assumption that a measured share can take the place of. */
export type MeasuredTarget = { readonly group: 'lever'; readonly key: 'returnRate' } | { readonly group: 'setting'; readonly key: string };

export const takeMeasured = (rates: readonly { readonly target: MeasuredTarget; readonly measured: number }[]): readonly FieldChange[] =>
	rates.map(({ target, measured }) => ({ ...target, value: measured }));
