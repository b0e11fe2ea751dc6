import { describe, expect, it } from 'vitest';
import { columnsShown } from './columns-shown.ts';
import type { GridColumn } from './column.ts';

const column = (key: string, more: Partial<GridColumn<string>> = {}): GridColumn<string> => ({ key, title: key, width: 100, text: String, ...more });
const keys = (columns: readonly GridColumn<string>[]): string[] => columns.map(({ key }) => key);
const columns = [column('city', { hidden: true }), column('amount'), column('client', { pinned: true })];

describe('columns as a person laid them out', () => {
	it('are those not hidden by themselves, pinned ones first', () => {
		expect(keys(columnsShown(columns, { shown: {}, frozen: true }))).toEqual(['client', 'amount']);
	});

	it('can be shown and hidden against their own way', () => {
		expect(keys(columnsShown(columns, { shown: { city: true, amount: false }, frozen: true }))).toEqual(['client', 'city']);
	});

	it('stay in their places when nothing is frozen', () => {
		const laid = columnsShown(columns, { shown: {}, frozen: false });
		expect(keys(laid)).toEqual(['amount', 'client']);
		expect(laid.some(({ pinned }) => pinned)).toBe(false);
	});

	it('are all there when every one was hidden, as after an import with other columns', () => {
		expect(keys(columnsShown([column('amount')], { shown: { amount: false }, frozen: true }))).toEqual(['amount']);
	});
});
