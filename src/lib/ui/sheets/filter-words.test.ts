import { describe, expect, it } from 'vitest';
import { makeFormats } from '../../i18n/formats.ts';
import { dayFromIso } from '../../kernel/days.ts';
import { clientColumns } from './client-columns.ts';
import { filterWords } from './filter-words.ts';

const formats = makeFormats('en', 'EUR');
const columns = clientColumns(formats, 0, false);
const words = (filter: Parameters<typeof filterWords>[0]) => filterWords(filter, columns, formats);

describe('filterWords', () => {
	it('writes ranges with one end or two, days as days', () => {
		expect(words({ kind: 'range', column: 'missedCycles', from: 1, to: 2 - 1e-9 })).toBe('Missed cycles: 1–2');
		expect(words({ kind: 'range', column: 'daysSince', from: 30, to: null })).toContain('from 30');
		expect(words({ kind: 'range', column: 'lastDay', from: null, to: dayFromIso('2026-03-12') })).toMatch(/12.Mar.2026/);
	});

	it('writes values as the sheet does', () => {
		expect(words({ kind: 'oneOf', column: 'consent', values: ['no', 'unknown'] })).toBe('Consent: no, unknown');
	});

	it('has a title for every column a figure leads to', () => {
		for (const column of ['status', 'category', 'decision', 'purchaseCount', 'medianInterval', 'daysSince', 'missedCycles']) {
			expect(columns.map(({ key }) => key)).toContain(column);
		}
	});
});
