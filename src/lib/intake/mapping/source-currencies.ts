import type { Mapping } from '../../model/roles.ts';
import { currencyOfHeader, currencyOfText } from '../normalize/currencies.ts';
import { cleanText } from '../../kernel/text.ts';
import type { CurrencyShare, RawGrid } from '../types.ts';

/** All that stands beside the name of a currency in a cell, apart from figures that an exponent may join. */
const FIGURES = /[\d\s.,'’`()+-]+/gu;

/**
 * The currencies the amounts name, by a column of currencies or by signs and codes beside the figures, with the rows of each. One currency is known by a
 * sample, and one of a few rows among very many may then be missing: typing looks at every row. Where there are several, all rows are counted. Rows that
 * name none are in that of the amounts' header, where it names one; those of a currency that is not known are not counted.
 * @param sample grid rows, in their order
 */
export function currenciesOf(grid: RawGrid, mapping: Mapping, headers: readonly string[], sample: readonly number[]): readonly CurrencyShare[] {
	const naming = mapping.amount ?? mapping.unitPrice ?? mapping.total;
	const columns = [naming, mapping.currency].filter((column) => column !== undefined);
	const ofHeader = naming === undefined ? null : currencyOfHeader(headers[naming] ?? '');
	const known = new Map<string, string | null>();
	const codeOf = (row: number): string | null => {
		const named = columns.map((column) => grid.cell(row, column).replace(FIGURES, ' ')).join(' ');
		let code = known.get(named);
		if (code === undefined) known.set(named, (code = currencyOfText(cleanText(named))));
		return code === '' ? ofHeader : code;
	};
	const counts = new Map<string, number>();
	const count = (row: number): void => {
		const code = codeOf(row);
		if (code) counts.set(code, (counts.get(code) ?? 0) + 1);
	};
	sample.forEach(count);
	if (counts.size > 1 && sample.length < grid.rowCount - sample[0]) {
		counts.clear();
		for (let row = sample[0]; row < grid.rowCount; row++) count(row);
	}
	return [...counts].map(([code, rows]) => ({ code, rows })).sort((a, b) => b.rows - a.rows || (a.code < b.code ? -1 : 1));
}
