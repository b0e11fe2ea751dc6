import { fieldValue } from './document.ts';
import type { PlanDocument } from './fields.ts';
import type { FigureUnit } from './figure-registry.ts';
import type { LeverUnit } from './levers.ts';
import { refuseNumber, type NumberRange } from './number-range.ts';

export type SettingUnit = FigureUnit | LeverUnit | 'minutes' | 'perDay' | 'months' | 'times' | 'moneyPerHour';

/** A number a person can set that is no lever: a field of group `setting` under its key, `area/…/name`. */
export interface NumberSetting extends NumberRange {
	readonly key: string;
	readonly unit: SettingUnit;
	/** Id of the rule that gives the preset or the definition. */
	readonly rule: string;
	/** The method's value; null: unknown until a person gives it. */
	readonly preset: number | null;
}

/** What a person typed; null when nothing was, or a file from elsewhere holds what the field would have refused. */
export function typedSetting(document: PlanDocument, setting: NumberSetting): number | null {
	const value = fieldValue(document, 'setting', setting.key);
	return typeof value === 'number' && refuseNumber(setting, value) === null ? value : null;
}

/** Typed, else the preset; null is unknown. */
export const settingNumber = (document: PlanDocument, setting: NumberSetting): number | null => typedSetting(document, setting) ?? setting.preset;

/** '' when nothing was set. */
export function settingText(document: PlanDocument, key: string): string {
	const value = fieldValue(document, 'setting', key);
	return typeof value === 'string' ? value : '';
}

/** What is set under a path that ends with a slash, by the rest of the key. */
export function settingsUnder(document: PlanDocument, path: string): ReadonlyMap<string, string | number> {
	const found = new Map<string, string | number>();
	for (const [key, { value }] of document.fields.setting) if (value !== null && key.startsWith(path)) found.set(key.slice(path.length), value);
	return found;
}
