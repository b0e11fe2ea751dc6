import { expect, it } from 'vitest';
import { dayFromIso } from '../kernel/days.ts';
import { SHARE_FORMATS } from './formats.ts';
import { presetsOf, readOption } from './options.ts';

const OPTIONS = SHARE_FORMATS.calendar.options;

it('days are counted from the day the plan stands at', () => {
	expect(presetsOf(OPTIONS, 100)).toEqual({ from: 100, until: 130, person: null, hours: 'times', reminder: true });
});

it.each([
	['from=2026-03-02', { name: 'from', value: dayFromIso('2026-03-02') }],
	['until=', { name: 'until', value: null }],
	['person=olha', { name: 'person', value: 'olha' }],
	['person=', { name: 'person', value: null }],
	['hours=allDay', { name: 'hours', value: 'allDay' }],
	['reminder=no', { name: 'reminder', value: false }]
])('reads %s', (asked, value) => expect(readOption(OPTIONS, asked)).toEqual({ ok: true, value }));

it.each([
	['from=2026-02-30', 'option.value'],
	['hours=night', 'option.value'],
	['reminder=true', 'option.value'],
	['hours', 'option.unknown'],
	['colour=red', 'option.unknown'],
	['toString=1', 'option.unknown']
])('refuses %s: %s', (asked, code) => expect(readOption(OPTIONS, asked)).toMatchObject({ ok: false, error: { code } }));
