import { describe, expect, it } from 'vitest';
import { contactsWords } from '../../i18n/share/contacts.ts';
import { dayFromIso } from '../../kernel/days.ts';
import { finish } from '../../kernel/steps.ts';
import { yearlessDay } from '../../model/yearless.ts';
import type { ContactCard } from './card.ts';
import { writeContacts } from './write.ts';

const AT = Date.UTC(2026, 1, 16, 9, 45, 0);
const ANNA: ContactCard = {
	clientKey: 'anna',
	name: 'Белова Анна; сестра',
	firstName: 'Анна',
	otherNames: 'Белова; сестра',
	phones: ['+79161112201', '+74951112201'],
	otherPhone: '',
	emails: ['anna@example.org'],
	messenger: '@anna_b',
	birthday: dayFromIso('1985-03-02')!,
	status: 'sleeping',
	category: 'A',
	lastDay: dayFromIso('2025-03-06')!
};
const NAMELESS: ContactCard = {
	...ANNA,
	...{
		clientKey: '42',
		name: '=42',
		firstName: null,
		otherNames: '',
		phones: [],
		otherPhone: 'доб. 5',
		emails: [],
		messenger: '',
		birthday: null,
		status: null
	}
};

function written(kind: 'vcard3' | 'vcard4' | 'google', cards: readonly ContactCard[]) {
	const [file] = finish(writeContacts({ planId: 'plan-1', planName: 'Цветы', cards }, contactsWords('ru'), { kind }, AT));
	return { ...file, text: new TextDecoder().decode(file.bytes).replaceAll('\r\n ', '') };
}

describe('vCard', () => {
	it('3.0 has what phones read', () => {
		expect(written('vcard3', [ANNA])).toMatchObject({ name: 'Цветы Клиенты.vcf', type: 'text/vcard' });
		expect(written('vcard3', [ANNA]).text.split('\r\n')).toEqual([
			'BEGIN:VCARD',
			'VERSION:3.0',
			'PRODID:-//Rouse//Rouse//EN',
			expect.stringMatching(/^UID:urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/),
			'REV:20260216T094500Z',
			'FN:Белова Анна\\; сестра',
			'N:Белова\\; сестра;Анна;;;',
			'TEL;TYPE=VOICE:+79161112201',
			'TEL;TYPE=VOICE:+74951112201',
			'EMAIL;TYPE=INTERNET:anna@example.org',
			'BDAY:1985-03-02',
			'NOTE:Статус: спящий\\nКатегория: A\\nПоследняя покупка: 06.03.2025\\nМессенджер: @anna_b',
			'CATEGORIES:Цветы',
			'END:VCARD',
			''
		]);
	});

	it('4.0 writes phones as addresses, and a birthday without its year', () => {
		const { text } = written('vcard4', [{ ...ANNA, birthday: yearlessDay(3, 2) }]);
		expect(text).toContain('VERSION:4.0\r\n');
		expect(text).toContain('TEL;VALUE=uri;TYPE=voice:tel:+79161112201\r\n');
		expect(text).toContain('BDAY:--0302\r\n');
		expect(written('vcard3', [{ ...ANNA, birthday: yearlessDay(3, 2) }]).text).not.toContain('BDAY');
	});

	it('is written of a client of whom hardly anything is known', () => {
		const { text } = written('vcard3', [NAMELESS]);
		expect(text).toContain('FN:=42\r\nN:;=42;;;\r\nTEL;TYPE=VOICE:доб. 5\r\nNOTE:Статус: неизвестно');
	});
});

describe('the table for Google Contacts', () => {
	it('has its headers, a label, and no formula', () => {
		const file = written('google', [ANNA, NAMELESS]);
		expect(file).toMatchObject({ name: 'Цветы Клиенты.csv', type: 'text/csv' });
		expect(file.text).toBe(
			'First Name,Last Name,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Phone 3 - Label,Phone 3 - Value\r\n' +
				'Анна,"Белова; сестра",1985-03-02,"Статус: спящий\nКатегория: A\nПоследняя покупка: 06.03.2025\nМессенджер: @anna_b",Цветы ::: * myContacts,,anna@example.org,,,,+79161112201,,+74951112201,,\r\n' +
				'\'=42,,,"Статус: неизвестно\nКатегория: A\nПоследняя покупка: 06.03.2025",Цветы ::: * myContacts,,,,,,доб. 5,,,,\r\n'
		);
	});
});
