import { expect, it } from 'vitest';
import { finish } from '../../kernel/steps.ts';
import { KNOWN_CONTACT, SPARSE_CONTACT } from '../../share/contact-row.fixture.ts';
import { writeCallList } from '../../share/call-list/write.ts';
import type { Program } from '../../share/spreadsheet.ts';
import type { Locale } from '../locales.ts';
import { callListWords } from './call-list.ts';

function list(locale: Locale, program: Program) {
	const input = { planName: 'Цветы', contacts: [KNOWN_CONTACT, SPARSE_CONTACT] };
	const [file] = finish(writeCallList(input, callListWords(locale, 'UAH'), { program }));
	return { ...file, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes) };
}

it('is a table that Excel in Russian opens as it is', () => {
	expect(list('ru', 'excel')).toMatchObject({
		name: 'Цветы Список звонков.csv',
		type: 'text/csv',
		text:
			'\ufeffДата;Время;Ответственный;Клиент;Телефон;Эл. почта;Мессенджер;Канал;Почему сейчас;Почему вернуться;Что сказать или написать;Последняя покупка;Прошло дней;Ценность\r\n' +
			'02.03.2026;10:05;Ольга;Анна Белова;+7 916 111 22 01;anna@example.org;\'@anna_b;Звонок;День рождения;Букет в подарок;"Анна, здравствуйте; как дела?";06.03.2025;361;15218,75\r\n' +
			'02.03.2026;00:00;;42;;;;;;;;06.03.2025;361;\r\n'
	});
});

it('is a table with commas for Google Sheets, decimals quoted where they have one', () => {
	const lines = list('uk', 'google').text.split('\r\n');
	expect(lines[0]).toBe(
		'Дата,Час,Відповідальний,Клієнт,Телефон,Ел. пошта,Месенджер,Канал,Чому зараз,Чому повернутися,Що сказати чи написати,Остання покупка,Минуло днів,Цінність'
	);
	expect(lines[1]).toMatch(/^02\.03\.2026,10:05,.*,"15218,75"$/);
});

it('is written in English with days that no spreadsheet misreads', () => {
	expect(list('en', 'excel').text.split('\r\n')[1]).toMatch(/^2026-03-02,10:05,.*,2025-03-06,361,15218\.75$/);
});
