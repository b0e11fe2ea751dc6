import { expect, test } from 'vitest';
import { makeFormats } from '../../i18n/formats.ts';
import { overwriteGetLocale } from '../../i18n/generated/runtime.js';
import type { ImportLayer } from '../../model/layer.ts';
import { rulesWords } from './rules-words.ts';

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
		statuses: { Слетел: 'cancelled', Везём: 'done' }
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
		'статус заказа: «Слетел» отменён, «Везём» выполнен'
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
		'статус замовлення: «Слетел» скасовано, «Везём» виконано'
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
		'order status: «Слетел» cancelled, «Везём» done'
	]
] as const)('every rule of an import is told in %s', (locale, ...said) => {
	overwriteGetLocale(() => locale);
	const words = rulesWords(layer, makeFormats(locale, 'UAH')).join('\n');
	for (const one of said) expect(words.toLowerCase()).toContain(one.toLowerCase());
});
