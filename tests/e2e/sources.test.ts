import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { root } from '../../scripts/setup/root.mjs';
import { expect, test } from './support/app.ts';
import { expectFigures, figuresOf } from './support/figures.ts';
import { type Locale, Workbench } from './support/workbench.ts';

const fixture = (path: string) => readFile(join(root, 'tests/fixtures', path));

/** A workbook of orders with real dates and numbers in its cells, and a sheet of notes before them. */
function workbook(): Buffer {
	const rows: unknown[][] = [['Клієнт', 'Дата', 'Сума']];
	for (let order = 0; order < 60; order++) rows.push([`Клієнт ${order % 9}`, new Date(Date.UTC(2025, order % 12, 1 + ((order * 7) % 28))), 100.5 + order]);
	const book = utils.book_new();
	utils.book_append_sheet(book, utils.aoa_to_sheet(rows, { cellDates: true, UTC: true }), 'Замовлення');
	return write(book, { type: 'buffer', bookType: 'xlsx' });
}

const SOURCES: { name: string; locale: Locale; bytes: () => Promise<Buffer> }[] = [
	{ name: 'orders.xlsx', locale: 'uk', bytes: async () => workbook() },
	{ name: 'aligned.txt', locale: 'en', bytes: () => fixture('cdnow/CDNOW_sample.txt') },
	{ name: 'orders-macintosh.csv', locale: 'en', bytes: () => fixture('rfm/sample-orders.csv') },
	{ name: 'clients.txt', locale: 'ru', bytes: () => fixture('intake/clients-utf16.txt') },
	{ name: 'zamovlennia.csv', locale: 'uk', bytes: () => fixture('intake/zamovlennia-utf8-bom.csv') }
];

for (const { name, locale, bytes } of SOURCES) {
	test(`${name}: the page and the command line agree on every figure`, async ({ page }) => {
		const content = await bytes();
		const file = join(await mkdtemp(join(tmpdir(), 'rouse-')), name);
		await writeFile(file, content);
		const bench = await new Workbench(page, locale).open();
		await bench.newPlan();
		await bench.chooseFile({ name, bytes: content });
		await bench.takeRows();
		await bench.goTo('summary');
		const expected = await figuresOf(file);
		expect(expected['clients.total']).toBeGreaterThan(0);
		await expectFigures(page, expected, 20);
	});
}
