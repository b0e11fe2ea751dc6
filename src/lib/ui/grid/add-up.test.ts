import { describe, expect, it } from 'vitest';
import { addUp } from './add-up.ts';
import type { GridColumn } from './column.ts';

type Row = { readonly name: string; readonly check: number | null; readonly worth: number | null };
const number = (key: 'check' | 'worth'): GridColumn<Row> => ({
	key,
	title: key,
	width: 1,
	text: () => '',
	sum: (row) => row[key],
	writeSum: (value) => `${key} ${value}`
});
const columns: GridColumn<Row>[] = [{ key: 'name', title: '', width: 1, text: ({ name }) => name }, number('check'), number('worth')];
const rows: Row[] = [
	{ name: 'a', check: 10, worth: 1 },
	{ name: 'b', check: null, worth: 2 },
	{ name: 'c', check: 30, worth: NaN }
];

describe('addUp', () => {
	it('says nothing of a single row', () => {
		expect(addUp(rows.slice(0, 1), columns, 'check', 'worth')).toBeNull();
	});
	it('adds up the column in focus and leaves unknown values out of the average', () => {
		expect(addUp(rows, columns, 'check', 'worth')).toEqual({ rows: 3, sum: 'check 40', average: 'check 20' });
	});
	it('falls back where the focused column has no numbers', () => {
		expect(addUp(rows, columns, 'name', 'worth')).toEqual({ rows: 3, sum: 'worth 3', average: 'worth 1.5' });
	});
	it('counts rows even where nothing can be added', () => {
		expect(addUp(rows, columns.slice(0, 1), null, 'worth')).toEqual({ rows: 3, sum: null, average: null });
		expect(addUp([rows[1], rows[1]], columns, 'check', 'check')).toEqual({ rows: 2, sum: null, average: null });
	});
});
