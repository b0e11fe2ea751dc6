import type { PlanDocument } from '../../model/fields.ts';
import { quietWeekdays, SCHEDULE_SETTINGS, type ScheduleSetting } from '../../model/schedule-settings.ts';
import { settingNumber } from '../../model/settings.ts';
import type { ScheduleRules } from './types.ts';

/** The rules in force: typed, else the presets. Counts and days are whole. */
export function scheduleRules(document: PlanDocument): ScheduleRules {
	const number = (name: ScheduleSetting): number => settingNumber(document, SCHEDULE_SETTINGS[name])!;
	const whole = (name: ScheduleSetting): number => Math.round(number(name));
	const from = number('hoursFrom');
	const until = number('hoursUntil');
	return {
		horizonDays: whole('horizon'),
		remindLeadDays: whole('remindLead'),
		wakeGapCycles: number('wakeGap'),
		winBackGapDays: whole('winBackGap'),
		maxLight: whole('maxLight'),
		capContacts: whole('capContacts'),
		capDays: whole('capDays'),
		quietWeekdays: quietWeekdays(document),
		contactFrom: Math.round(Math.min(from, until) * 60),
		contactUntil: Math.round(Math.max(from, until) * 60)
	};
}
