import { describe, expect, it } from 'vitest';
import { calendarWords } from '../../i18n/share/calendar.ts';
import { finish } from '../../kernel/steps.ts';
import { KNOWN_CONTACT, SPARSE_CONTACT } from '../contact-row.fixture.ts';
import type { ContactRow } from '../contact-row.ts';
import { writeCalendar } from './write.ts';

const AT = Date.UTC(2026, 1, 16, 9, 45, 0);

function calendar(contacts: readonly ContactRow[], options = { hours: 'times', reminder: true } as Parameters<typeof writeCalendar>[2], sequence = 7): string {
	const [file] = finish(writeCalendar({ planId: 'plan-1', planName: 'Цветы', sequence, contacts }, calendarWords('ru', 'UAH'), options, AT));
	expect(file).toMatchObject({ name: 'Цветы Контакты.ics', type: 'text/calendar' });
	return new TextDecoder().decode(file.bytes);
}

const unfolded = (text: string): string => text.replaceAll('\r\n ', '');

describe('writeCalendar', () => {
	it('writes an event with everything known, in local time, with a reminder', () => {
		expect(unfolded(calendar([KNOWN_CONTACT])).split('\r\n')).toEqual([
			'BEGIN:VCALENDAR',
			'VERSION:2.0',
			'PRODID:-//Rouse//Rouse//EN',
			'CALSCALE:GREGORIAN',
			'METHOD:PUBLISH',
			'NAME:Цветы Контакты',
			'X-WR-CALNAME:Цветы Контакты',
			'BEGIN:VEVENT',
			expect.stringMatching(/^UID:[0-9a-f]{32}@rouse$/),
			'DTSTAMP:20260216T094500Z',
			'LAST-MODIFIED:20260216T094500Z',
			'SEQUENCE:7',
			'DTSTART:20260302T100500',
			'DURATION:PT15M',
			'SUMMARY:Звонок: Анна Белова',
			'DESCRIPTION:Ответственный: Ольга\\nТелефон: +7 916 111 22 01\\nЭл. почта: anna@example.org\\nМессенджер: @anna_b\\nПочему сейчас: День рождения\\nПочему вернуться: Букет в подарок\\n\\nАнна\\, здравствуйте\\; как дела?',
			'TRANSP:TRANSPARENT',
			'BEGIN:VALARM',
			'ACTION:DISPLAY',
			'TRIGGER:-PT10M',
			'DESCRIPTION:Звонок: Анна Белова',
			'END:VALARM',
			'END:VEVENT',
			'END:VCALENDAR',
			''
		]);
	});

	it('writes days without hours, reminded of at the time of the contact, or not at all', () => {
		const whole = calendar([KNOWN_CONTACT], { hours: 'allDay', reminder: true });
		expect(whole).toContain('DTSTART;VALUE=DATE:20260302\r\nDTEND;VALUE=DATE:20260303\r\n');
		expect(whole).toContain('TRIGGER:PT605M\r\n');
		expect(calendar([KNOWN_CONTACT], { hours: 'allDay', reminder: false })).not.toContain('VALARM');
	});

	it('leaves out what is not known', () => {
		const sparse = unfolded(calendar([SPARSE_CONTACT]));
		expect(sparse).toContain('SUMMARY:42\r\nDESCRIPTION:\r\n');
	});

	it('keeps the UID of a contact whatever changes of it, and has another for every other', () => {
		const uidOf = (contact: ContactRow) => /UID:.*/.exec(calendar([contact]))![0];
		const moved = { ...KNOWN_CONTACT, day: KNOWN_CONTACT.day + 9, client: 'Другая', channel: 'sms', text: 'иначе' } as const;
		expect(uidOf(moved)).toBe(uidOf(KNOWN_CONTACT));
		expect(new Set([KNOWN_CONTACT, { ...KNOWN_CONTACT, ordinal: 3 }, { ...KNOWN_CONTACT, clientKey: 'anna2' }].map(uidOf)).size).toBe(3);
		// Nobody reads the key of a client, which may be a phone, out of it.
		expect(uidOf(KNOWN_CONTACT)).not.toContain('anna');
	});
});
