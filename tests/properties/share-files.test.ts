import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/lib/i18n/locales.ts';
import { calendarWords } from '../../src/lib/i18n/share/calendar.ts';
import { callListWords } from '../../src/lib/i18n/share/call-list.ts';
import { contactsWords } from '../../src/lib/i18n/share/contacts.ts';
import { finish } from '../../src/lib/kernel/steps.ts';
import { CHANNELS } from '../../src/lib/model/library.ts';
import { CATEGORIES, STATUSES } from '../../src/lib/model/standing.ts';
import { writeCalendar } from '../../src/lib/share/calendar/write.ts';
import { writeCallList } from '../../src/lib/share/call-list/write.ts';
import type { ContactRow } from '../../src/lib/share/contact-row.ts';
import type { ContactCard } from '../../src/lib/share/contacts/card.ts';
import { writeContacts } from '../../src/lib/share/contacts/write.ts';
import { KNOWN_CONTACT } from '../../src/lib/share/contact-row.fixture.ts';

/** What people and programs leave in cells: formulas, line breaks of every kind, signs of the formats themselves, letters of all widths, halves of pairs. */
const PIECES = [
	'=',
	'+',
	'-',
	'@',
	'\t',
	'\r\n',
	'\n',
	'\r',
	'\u2028',
	';',
	',',
	'"',
	"'",
	'\\',
	':',
	'END:VEVENT',
	'BEGIN:VCARD',
	'\u0000',
	'\u202e',
	'\u200b',
	'=1+1'
];
const hostile = fc
	.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 6 })
	.map((pieces) => pieces.join(''));
const reason = fc.option(fc.record({ id: hostile, text: fc.option(hostile) }));

const contact: fc.Arbitrary<ContactRow> = fc.record({
	...{ clientKey: hostile, client: hostile, person: hostile, phone: hostile, email: hostile, messenger: hostile, text: hostile },
	...{ ordinal: fc.nat(50), day: fc.integer({ min: 0, max: 40_000 }), time: fc.nat(1439), lastDay: fc.nat(40_000), daysSince: fc.nat(9000) },
	...{ worth: fc.option(fc.double()), channel: fc.option(fc.constantFrom(...CHANNELS)), contactReason: reason, returnReason: reason }
});

const card: fc.Arbitrary<ContactCard> = fc.record({
	...{ clientKey: hostile, name: hostile, firstName: fc.option(hostile), otherNames: hostile, otherPhone: hostile, messenger: hostile },
	...{ phones: fc.array(fc.constantFrom('+79161112201', '+380671234567'), { maxLength: 4 }), emails: fc.array(hostile, { maxLength: 3 }) },
	...{
		birthday: fc.option(fc.integer({ min: -25_000, max: 20_000 })),
		status: fc.option(fc.constantFrom(...STATUSES)),
		category: fc.constantFrom(...CATEGORIES)
	},
	lastDay: fc.nat(40_000)
});

const locale = fc.constantFrom(...LOCALES);
const textOf = ({ bytes }: { bytes: Uint8Array }) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/** Lines as RFC 5545 and RFC 6350 read them, by another way than they were written: octets first, folds taken out before they become text. */
function linesOf(bytes: Uint8Array): readonly { readonly name: string; readonly value: string }[] {
	const raw = Buffer.from(bytes).toString('latin1');
	expect(raw.endsWith('\r\n')).toBe(true);
	const physical = raw.slice(0, -2).split('\r\n');
	for (const line of physical) {
		expect(line.length).toBeLessThanOrEqual(75);
		expect(line).not.toMatch(/[\r\n]/);
		// A character cut apart would leave its rest at the beginning of a line.
		expect(Buffer.from(line, 'latin1').toString('utf8')).not.toContain('\ufffd\ufffd');
		expect(Buffer.from(Buffer.from(line, 'latin1').toString('utf8'), 'utf8').toString('latin1')).toBe(line);
	}
	const logical = raw.slice(0, -2).replaceAll('\r\n ', '').split('\r\n');
	return logical.map((line) => {
		const text = Buffer.from(line, 'latin1').toString('utf8');
		const colon = text.indexOf(':');
		return { name: text.slice(0, colon), value: text.slice(colon + 1) };
	});
}

const unescaped = (value: string): string => value.replace(/\\(.)/gsu, (_, sign: string) => (sign === 'n' ? '\n' : sign));
/** What a text may keep of itself. */
const kept = (text: string): string =>
	text
		.toWellFormed()
		.replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, '\n')
		.replace(/[^\P{Cc}\t\n\u0080-\u009f]/gu, '')
		.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');

describe('a calendar', () => {
	it('holds one event a contact whatever the texts, in lines of 75 octets, and every text comes back', () => {
		fc.assert(
			fc.property(
				fc.array(contact, { maxLength: 4 }),
				locale,
				fc.constantFrom('times', 'allDay'),
				fc.boolean(),
				hostile,
				(contacts, language, hours, reminder, planName) => {
					const input = { planId: 'p', planName, sequence: 3, contacts };
					const [file] = finish(writeCalendar(input, calendarWords(language, 'UAH'), { hours, reminder }, 0));
					const lines = linesOf(file.bytes);
					const values = (wanted: string) => lines.filter(({ name }) => name === wanted).map(({ value }) => value);
					const each = reminder ? ['VEVENT', 'VALARM'] : ['VEVENT'];
					expect(values('BEGIN')).toEqual(['VCALENDAR', ...contacts.flatMap(() => each)]);
					expect(values('END')).toEqual([...contacts.flatMap(() => each.toReversed()), 'VCALENDAR']);
					expect(values('SUMMARY').map(unescaped)).toEqual(contacts.map(({ client }) => expect.stringContaining(kept(client))));
					for (const [index, { text }] of contacts.entries()) {
						const described = values('DESCRIPTION').filter((_, place) => !reminder || place % 2 === 0);
						expect(unescaped(described[index])).toContain(kept(text));
					}
				}
			)
		);
	});
});

describe('an address book', () => {
	it('holds one card a client whatever the texts, in lines of 75 octets', () => {
		fc.assert(
			fc.property(fc.array(card, { minLength: 1, maxLength: 4 }), locale, fc.constantFrom('vcard3', 'vcard4'), hostile, (cards, language, kind, planName) => {
				const [file] = finish(writeContacts({ planId: 'p', planName, cards }, contactsWords(language), { kind }, 0));
				const lines = linesOf(file.bytes);
				const values = (wanted: string) => lines.filter(({ name }) => name === wanted).map(({ value }) => value);
				expect(values('BEGIN')).toEqual(cards.map(() => 'VCARD'));
				expect(values('END')).toEqual(cards.map(() => 'VCARD'));
				expect(values('FN').map(unescaped)).toEqual(cards.map(({ name }) => kept(name)));
				for (const value of values('N')) expect(value.replace(/\\./gs, '').split(';')).toHaveLength(5);
			})
		);
	});
});

describe('a table', () => {
	/** No cell may begin like a formula, but for a plain number or a phone with its plus. */
	const isHarmless = (cell: string): boolean =>
		!/^[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069]*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(cell) ||
		/^\+?[\d \u00a0\u202f().-]+$/.test(cell) ||
		/^-\d/.test(cell);

	it('of contacts has its columns in every line and no formula', () => {
		fc.assert(
			fc.property(fc.array(contact, { maxLength: 5 }), locale, fc.constantFrom('excel', 'google'), (contacts, language, program) => {
				const [file] = finish(writeCallList({ planName: 'p', contacts }, callListWords(language, 'UAH'), { program }));
				const delimiter = program === 'google' || language === 'en' ? ',' : ';';
				const read = Papa.parse<string[]>(textOf(file), { delimiter, newline: '\r\n' }).data.slice(0, -1);
				expect(read).toHaveLength(contacts.length + 1);
				for (const cells of read) {
					expect(cells).toHaveLength(14);
					expect(cells.filter((cell) => !isHarmless(cell))).toEqual([]);
				}
			})
		);
	});

	it('for Google Contacts has its columns in every line and no formula', () => {
		fc.assert(
			fc.property(fc.array(card, { maxLength: 5 }), hostile, (cards, planName) => {
				const [file] = finish(writeContacts({ planId: 'p', planName, cards }, contactsWords('ru'), { kind: 'google' }, 0));
				const read = Papa.parse<string[]>(textOf(file), { delimiter: ',', newline: '\r\n' }).data.slice(0, -1);
				expect(read).toHaveLength(cards.length + 1);
				for (const cells of read) expect([cells.length, cells.filter((cell) => !isHarmless(cell))]).toEqual([15, []]);
			})
		);
	});

	it('leaves a phone with its plus as it is', () => {
		const [file] = finish(writeCallList({ planName: 'p', contacts: [KNOWN_CONTACT] }, callListWords('ru', 'UAH'), { program: 'excel' }));
		expect(textOf(file)).toContain(';+7 916 111 22 01;');
	});
});
