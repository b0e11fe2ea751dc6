import { settingText, type NumberSetting } from './settings.ts';
import type { FieldChange, PlanDocument } from './fields.ts';

/** Whether what is sold can be bought again at all (M1.1). */
export const REPEAT_ANSWERS = ['yes', 'oneOff'] as const;
export type RepeatAnswer = (typeof REPEAT_ANSWERS)[number];

const REPEAT_KEY = 'business/repeat';

/** null: not answered yet. */
export function repeatAnswer(document: PlanDocument): RepeatAnswer | null {
	const answer = settingText(document, REPEAT_KEY);
	return REPEAT_ANSWERS.find((known) => known === answer) ?? null;
}

export const answerRepeat = (answer: RepeatAnswer | null): FieldChange => ({ group: 'setting', key: REPEAT_KEY, value: answer });

/** What a wider product line could bring of clients already won (M1.1). What is known of the plan stands where nothing is typed. */
export interface WideningSettings {
	readonly clients: NumberSetting;
	readonly share: NumberSetting;
	readonly check: NumberSetting;
	readonly margin: NumberSetting;
}

/** `known`: clients, average check and margin in force; null where not known. */
export function wideningSettings(known: { readonly clients: number | null; readonly check: number | null; readonly margin: number | null }): WideningSettings {
	return {
		clients: { key: 'widening/clients', unit: 'count', rule: 'M1.1', preset: known.clients, min: 0, max: 1e9, minExclusive: false },
		// One in ten is a sober rate of those approached (M2.4).
		share: { key: 'widening/share', unit: 'shareOfAllClients', rule: 'M2.4', preset: 0.1, min: 0, max: 1, minExclusive: false },
		check: { key: 'widening/check', unit: 'money', rule: 'M13.6', preset: known.check, min: 0, max: 1e12, minExclusive: true },
		margin: { key: 'widening/margin', unit: 'shareOfRevenue', rule: 'M13.10', preset: known.margin, min: 0, max: 1, minExclusive: true }
	};
}

/** Clients × the share of them that would buy × check, and the margin of it; null where a part is unknown. */
export function wideningOf(values: { readonly [K in keyof WideningSettings]: number | null }): {
	readonly revenue: number | null;
	readonly profit: number | null;
} {
	const { clients, share, check, margin } = values;
	const revenue = clients === null || share === null || check === null ? null : clients * share * check;
	return { revenue, profit: revenue === null || margin === null ? null : revenue * margin };
}
