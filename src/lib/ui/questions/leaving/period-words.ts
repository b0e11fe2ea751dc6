import { m } from '#lib/i18n/generated/messages.js';
import type { Formats } from '../../../i18n/formats.ts';
import { civilFromDay, type DayNumber } from '../../../kernel/days.ts';

export type Step = 'month' | 'quarter' | 'year';

export const STEP_WORDS: Readonly<Record<Step, () => string>> = { month: m.leaving_by_month, quarter: m.leaving_by_quarter, year: m.leaving_by_year };

/** A calendar period as it is called: "Jan 2020", "Q1 2020", "2020". */
export function periodName(formats: Formats, step: Step, start: DayNumber): string {
	const { year, month } = civilFromDay(start);
	if (step === 'month') return formats.month(start);
	return step === 'year' ? String(year) : m.leaving_quarter({ quarter: Math.ceil(month / 3), year });
}
