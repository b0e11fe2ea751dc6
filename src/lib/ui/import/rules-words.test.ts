import { expect, test } from 'vitest';
import { makeFormats } from '../../i18n/formats.ts';
import { overwriteGetLocale } from '../../i18n/generated/runtime.js';
import type { ImportLayer, ImportRules } from '../../model/layer.ts';
import { rulesWords } from './rules-words.ts';

const rules: ImportRules = { headerRows: 1, dateOrder: 'dmy', decimal: '.', leaveOut: [], currency: null };

const layer: ImportLayer = {
	id: 'l',
	kind: 'import',
	shape: 'orders',
	sourceName: 'заказы.csv',
	sheetName: '',
	importedAt: 0,
	headers: ['Клиент', 'Дата', ''],
	mapping: { client: 0, date: 1, amount: 2 },
	rules: {
		headerRows: 2,
		dateOrder: 'mdy',
		decimal: ',',
		leaveOut: ['row.total', 'row.group'],
		currency: { kind: 'rates', rates: { USD: 41.5 } },
		statuses: { Слетел: 'cancelled', Везём: 'done' },
		furtherLines: 3
	},
	encoding: 'windows-1251',
	delimiter: ';',
	fingerprint: '',
	rowCount: 1,
	changedCount: 0,
	rejectedCount: 0
};

test.each([
	[
		'ru',
		'WINDOWS-1251',
		'Клиент ← Клиент',
		'Столбец 3',
		'месяц, день, год',
		'после запятой',
		'итоги, заголовки групп',
		'USD × 41,5',
		'статус заказа: «Слетел» отменён, «Везём» выполнен',
		'3 строки — следующие товары в своих заказах: недостающие клиент, день, статус и валюта взяты из первой строки заказа'
	],
	[
		'uk',
		'WINDOWS-1251',
		'Клієнт ← Клиент',
		'Стовпець 3',
		'місяць, день, рік',
		'після коми',
		'підсумки, заголовки груп',
		'USD × 41,5',
		'статус замовлення: «Слетел» скасовано, «Везём» виконано',
		'3 рядки — наступні товари у своїх замовленнях: клієнта, день, статус і валюту, яких бракувало, взято з першого рядка замовлення'
	],
	[
		'en',
		'WINDOWS-1251',
		'client ← Клиент',
		'Column 3',
		'month, day, year',
		'comma',
		'totals, headings of groups',
		'USD × 41.5',
		'order status: “Слетел” cancelled, “Везём” done',
		'3 rows are further items of their orders: the client, day, status and currency they lacked are those of the order’s first row'
	]
] as const)('every rule of an import is told in %s', (locale, ...said) => {
	overwriteGetLocale(() => locale);
	const words = rulesWords(layer, makeFormats(locale, 'UAH')).join('\n');
	for (const one of said) expect(words.toLowerCase()).toContain(one.toLowerCase());
});

test.each([
	['ru', '1 строка — следующий товар', '5 строк — следующие товары', '21 строка — следующий товар', '22 строки — следующие товары'],
	['uk', '1 рядок — наступний товар', '5 рядків — наступні товари', '21 рядок — наступний товар', '22 рядки — наступні товари'],
	['en', '1 row is a further item', '5 rows are further items', '21 rows are further items', '22 rows are further items']
] as const)('further lines of an order are counted in %s, and not spoken of where there are none', (locale, ...said) => {
	overwriteGetLocale(() => locale);
	const formats = makeFormats(locale, 'UAH');
	const told = (furtherLines?: number) => rulesWords({ ...layer, rules: { ...rules, ...(furtherLines === undefined ? {} : { furtherLines }) } }, formats);
	expect([1, 5, 21, 22].map((count, i) => told(count).at(-1)?.startsWith(said[i]))).toEqual([true, true, true, true]);
	expect(told()).toEqual(told(1).slice(0, -1));
});
