import { describe, expect, test } from 'vitest';
import { overwriteGetLocale } from '../../i18n/generated/runtime.js';
import { LOCALES } from '../../i18n/locales.ts';
import { inspect } from '../../intake/mapping/inspect.ts';
import { readSource } from '../../intake/read.ts';
import type { Shape } from '../../model/roles.ts';
import { templateCsv } from '../../state/template-csv.ts';
import { TEMPLATE_ROLES, templateHeaders } from './templates.ts';

const CELLS: Readonly<Record<string, string>> = {
	orderNumber: '17',
	client: 'Anna',
	date: '31.01.2025',
	amount: '100',
	product: 'Roses',
	phone: '+380 67 123 45 67',
	email: 'a@b.example',
	birthday: '01.02.1990',
	consent: '',
	firstPurchase: '31.01.2024',
	lastPurchase: '31.01.2025',
	count: '4',
	total: '900'
};

describe.each(LOCALES)('the blank table in %s', (locale) => {
	test.each(['orders', 'clients'] as const)('of %s, filled in, reads back as what its columns are', async (shape: Shape) => {
		overwriteGetLocale(() => locale);
		const headers = templateHeaders(shape);
		expect(new Set(headers).size).toBe(headers.length);
		const blank = templateCsv(headers, locale);
		expect(blank.startsWith('\ufeff')).toBe(true);
		const delimiter = locale === 'en' ? ',' : ';';
		const filled = `${blank}${TEMPLATE_ROLES[shape].map((role) => CELLS[role]).join(delimiter)}\r\n`;
		const grid = await readSource({ kind: 'file', name: 'a.csv', bytes: new TextEncoder().encode(filled) });
		const seen = grid.ok ? inspect(grid.value) : grid;
		if (!seen.ok) throw new Error(seen.error.code);
		expect(seen.value.proposal.shape).toBe(shape);
		expect(seen.value.proposal.mapping).toEqual(Object.fromEntries(TEMPLATE_ROLES[shape].map((role, column) => [role, column])));
	});
});
