import { settingCheck, type Check } from './diagnosis-settings.ts';
import type { FieldChange, PlanDocument } from './fields.ts';
import { fieldValue } from './document.ts';
import type { NumberSetting } from './settings.ts';

/** The rhythm of contacts (M6.3, M6.4 and M11: "when", "how many attempts", "offer first?"). Presets are the product's own where the method gives no number. */
export const SCHEDULE_SETTINGS = {
	/** A quarter: as far as a plan of contacts is believed. */
	horizon: { key: 'schedule/horizon', unit: 'days', rule: 'M11', preset: 90, min: 7, max: 366, minExclusive: false },
	/** Two weeks before it is due. */
	remindLead: { key: 'schedule/remind/lead', unit: 'days', rule: 'M11', preset: 14, min: 0, max: 90, minExclusive: false },
	wakeGap: { key: 'schedule/wake/gap', unit: 'cycles', rule: 'M11', preset: 0.5, min: 0.1, max: 10, minExclusive: false },
	winBackGap: { key: 'schedule/winBack/gap', unit: 'days', rule: 'M6.4', preset: 21, min: 1, max: 365, minExclusive: false },
	maxLight: { key: 'schedule/maxLight', unit: 'count', rule: 'M11', preset: 2, min: 0, max: 12, minExclusive: false },
	capContacts: { key: 'schedule/cap/contacts', unit: 'count', rule: 'M6.4', preset: 2, min: 1, max: 31, minExclusive: false },
	capDays: { key: 'schedule/cap/days', unit: 'days', rule: 'M6.4', preset: 30, min: 1, max: 366, minExclusive: false },
	/** Hours of the day, 9 for nine in the morning, 9.5 for half past nine. */
	hoursFrom: { key: 'schedule/hours/from', unit: 'count', rule: 'M12.9', preset: 10, min: 0, max: 23.5, minExclusive: false },
	hoursUntil: { key: 'schedule/hours/until', unit: 'count', rule: 'M12.9', preset: 19, min: 0.5, max: 24, minExclusive: false }
} as const satisfies Record<string, NumberSetting>;
export type ScheduleSetting = keyof typeof SCHEDULE_SETTINGS;

/** Days of the week without contacts: their numbers, 0 Sunday … 6 Saturday, as one text; 'none' where every day will do. */
const QUIET_WEEKDAYS_KEY = 'schedule/quietWeekdays';
const NO_WEEKDAY = 'none';
/** People rest on Saturday and Sunday, and would rather not be called. */
const QUIET_WEEKDAYS_PRESET: readonly number[] = [0, 6];

/** Typed, else the preset. Somebody has to be contacted some day, so seven quiet days are none. */
export function quietWeekdays(document: PlanDocument): ReadonlySet<number> {
	return typedQuietWeekdays(document) ?? new Set(QUIET_WEEKDAYS_PRESET);
}

export function typedQuietWeekdays(document: PlanDocument): ReadonlySet<number> | null {
	const value = fieldValue(document, 'setting', QUIET_WEEKDAYS_KEY);
	if (value === NO_WEEKDAY) return new Set();
	if (typeof value !== 'string' || !/^[0-6]{1,6}$/u.test(value)) return null;
	return new Set(Array.from(value, Number));
}

/** null: back to the preset. */
export function setQuietWeekdays(days: ReadonlySet<number> | null): FieldChange {
	const text = days && ([...days].sort((a, b) => a - b).join('') || NO_WEEKDAY);
	return { group: 'setting', key: QUIET_WEEKDAYS_KEY, value: text };
}

/** Whether public holidays of the plan's country are quiet days; they are until a person says otherwise. */
const HOLIDAYS_KEY = 'schedule/quietHolidays';
export const holidaysAreQuiet = (document: PlanDocument): boolean => settingCheck(document, HOLIDAYS_KEY) !== 'no';
export const setQuietHolidays = (quiet: boolean): FieldChange => ({ group: 'setting', key: HOLIDAYS_KEY, value: (quiet ? null : 'no') satisfies Check | null });

/** Settings that make another plan of contacts. */
export const SCHEDULE_SETTINGS_PATH = 'schedule/';
