import type { Mapping } from '../../model/roles.ts';
import { currencyOfText } from '../normalize/currencies.ts';
import { cleanText } from '../../kernel/text.ts';
import type { CurrencyShare, RawGrid } from '../types.ts';

/**
 * The currencies the amounts name, by a column of currencies or by signs and codes beside the figures, over sampled rows: the shares are those of the sample,
 * and a currency of a few rows among very many may be missing; typing looks at every row. Rows that name none, or one that is not known, are not counted.
 */
export function currenciesOf(grid: RawGrid, mapping: Mapping, rows: readonly number[]): readonly CurrencyShare[] {
	const columns = [mapping.amount ?? mapping.unitPrice ?? mapping.total, mapping.currency].filter((column) => column !== undefined);
	const counts = new Map<string, number>();
	for (const row of rows) {
		const code = currencyOfText(cleanText(columns.map((column) => grid.cell(row, column)).join(' ')));
		if (code) counts.set(code, (counts.get(code) ?? 0) + 1);
	}
	return [...counts].map(([code, count]) => ({ code, rows: count })).sort((a, b) => b.rows - a.rows || (a.code < b.code ? -1 : 1));
}
