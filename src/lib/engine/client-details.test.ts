import { describe, expect, it } from 'vitest';
import { INT_MISSING, TextColumnBuilder, type Column } from '../kernel/columns.ts';
import { applyChanges, emptyDocument } from '../model/document.ts';
import { cellKey, clientFieldKey, type FieldChange } from '../model/fields.ts';
import type { ImportLayer, LayerContent } from '../model/layer.ts';
import { PlanEngine } from './plan-engine.ts';
import type { ClientRow } from './protocol.ts';

function texts(values: readonly string[]): Column {
	const builder = new TextColumnBuilder();
	for (const value of values) builder.push(value);
	return builder.finish();
}
const days = (values: readonly (number | null)[]): Column => ({ kind: 'day', values: Int32Array.from(values, (value) => value ?? INT_MISSING) });
const numbers = (values: readonly number[]): Column => ({ kind: 'number', values: Float64Array.from(values) });

function content(columns: Readonly<Record<string, Column>>, rowCount: number): LayerContent {
	const sourceRow: Column = { kind: 'int', values: Int32Array.from({ length: rowCount }, (_, row) => row + 2) };
	return { table: { rowCount, columns: new Map([['sourceRow', sourceRow], ...Object.entries(columns)]) }, issues: [], patch: null };
}

const ledger = (id: string, shape: ImportLayer['shape'], rowCount: number, importedAt: number): ImportLayer => ({
	id,
	shape,
	kind: 'import',
	sourceName: '',
	sheetName: '',
	importedAt,
	headers: [],
	mapping: {},
	rules: null,
	encoding: 'utf-8',
	delimiter: ';',
	fingerprint: '',
	rowCount,
	changedCount: 0,
	rejectedCount: 0
});

const ORDERS = content(
	{
		client: texts(['A', 'A', 'A', 'B', 'B']),
		date: days([930, 910, 930, 900, 950]),
		amount: numbers([10, 20, 30, 40, 50]),
		manager: texts(['Olga', 'Ivan', '', '', '']),
		phone: texts(['067 123 45 67', '', '', '050 111 22 33', 'none']),
		bonusExpiry: days([null, 1200, null, 1300, 1100]),
		'attribute:City': texts(['Lviv', 'Kyiv', 'Odesa', 'Kyiv', ''])
	},
	5
);
const LIST = content(
	{
		client: texts(['B', 'C']),
		lastPurchase: days([940, 800]),
		manager: texts(['Petro', 'Olga']),
		debt: numbers([5, Number.NaN]),
		nps: { kind: 'int', values: Int32Array.of(9, INT_MISSING) }
	},
	2
);

async function opened(changes: readonly FieldChange[] = []) {
	const contents = new Map([
		['O', ORDERS],
		['L', LIST]
	]);
	const engine = new PlanEngine({ load: async (id) => contents.get(id)! });
	const { document } = applyChanges(emptyDocument('plan', 'copy', 0, 'Shop', 'UAH'), [
		{ group: 'layer', key: 'O', value: ledger('O', 'orders', 5, 1) },
		{ group: 'layer', key: 'L', value: ledger('L', 'clients', 2, 2) },
		...changes
	]);
	await engine.open(document, 1000);
	return engine;
}

async function rowsByKey(engine: PlanEngine): Promise<Record<string, ClientRow>> {
	const { rows } = await engine.rows({ sheet: 'clients', start: 0, end: 10 });
	return Object.fromEntries((rows as readonly ClientRow[]).map((row) => [row.clientKey, row]));
}

describe('what is known of a client', () => {
	it('is what its latest purchase says, of one day the later row, over orders and lists alike', async () => {
		const rows = await rowsByKey(await opened());
		expect(rows.A.details).toMatchObject({ manager: 'Olga', bonusExpiry: 1200, 'attribute:City': 'Odesa', debt: null, nps: null });
		// The list's row stands at its last purchase, 940: before the order of 950 and after that of 900.
		expect(rows.B.details).toMatchObject({ manager: 'Petro', bonusExpiry: 1100, 'attribute:City': 'Kyiv', debt: 5, nps: 9 });
		expect(rows.C.details).toMatchObject({ manager: 'Olga', 'attribute:City': '' });
	});

	it('is named by its columns: roles in their order, then attributes', async () => {
		const engine = await opened([{ group: 'client', key: clientFieldKey('profession', 'A'), value: 'florist' }]);
		expect((await engine.clientColumns()).map(({ key, kind }) => `${key} ${kind}`)).toEqual([
			'phone text',
			'profession text',
			'manager text',
			'leavingReason text',
			'bonusExpiry day',
			'debt number',
			'nps int',
			'ending text',
			'attribute:City text'
		]);
	});

	it('gives way to what a person set, for the client or in the cell', async () => {
		const engine = await opened([
			{ group: 'client', key: clientFieldKey('manager', 'A'), value: 'Zoya' },
			{ group: 'client', key: clientFieldKey('nps', 'C'), value: 3 },
			{ group: 'cell', key: cellKey('O', 2, 'attribute:City'), value: 'Dnipro' },
			{ group: 'cell', key: cellKey('O', 4, 'bonusExpiry'), value: 'soon' }
		]);
		const rows = await rowsByKey(engine);
		expect(rows.A.details).toMatchObject({ manager: 'Zoya', 'attribute:City': 'Dnipro' });
		expect(rows.B.details.bonusExpiry).toBe(1300);
		expect(rows.C.details.nps).toBe(3);
	});

	it('sorts and filters clients: unknown last, texts by value, days and numbers by range', async () => {
		const engine = await opened();
		const keys = async () => (await engine.rows({ sheet: 'clients', start: 0, end: 9 })).rows.map((row) => (row as ClientRow).clientKey);
		await engine.arrange({ sheet: 'clients', sort: [{ column: 'attribute:City', descending: true }], filters: [] });
		expect(await keys()).toEqual(['A', 'B', 'C']);
		await engine.arrange({ sheet: 'clients', sort: [], filters: [{ kind: 'oneOf', column: 'manager', values: ['Olga'] }] });
		expect((await keys()).sort()).toEqual(['A', 'C']);
		await engine.arrange({ sheet: 'clients', sort: [], filters: [{ kind: 'range', column: 'bonusExpiry', from: 1150, to: null }] });
		expect(await keys()).toEqual(['A']);
		await engine.arrange({ sheet: 'clients', sort: [], filters: [{ kind: 'text', column: '', contains: 'odesa' }] });
		expect(await keys()).toEqual(['A']);
	});

	it('tells the values of a column with how many have them', async () => {
		const engine = await opened();
		expect(await engine.columnValues('clients', 'manager')).toEqual({
			values: [
				{ value: 'Olga', rows: 2 },
				{ value: 'Petro', rows: 1 }
			],
			more: false
		});
		expect((await engine.columnValues('orders', 'attribute:City')).values).toContainEqual({ value: 'Kyiv', rows: 2 });
	});
});

describe('a phone', () => {
	it('is shown by the country of the plan’s currency, and stays a text where it cannot be read', async () => {
		const rows = await rowsByKey(await opened());
		expect([rows.A.phone, rows.B.phone, rows.C.phone]).toEqual(['067 123 4567', 'none', '']);
	});

	it('follows the country a person chose', async () => {
		const engine = await opened([{ group: 'plan', key: 'country', value: 'PL' }]);
		expect((await rowsByKey(engine)).A.phone).not.toContain('067 123 4567');
		await engine.change([{ group: 'plan', key: 'country', value: 'UA' }]);
		expect((await rowsByKey(engine)).A.phone).toBe('067 123 4567');
	});

	it('is found however it is typed', async () => {
		const engine = await opened();
		await engine.arrange({ sheet: 'clients', sort: [], filters: [{ kind: 'text', column: 'phone', contains: '+38067123' }] });
		expect((await engine.arrange({ sheet: 'clients', sort: [], filters: [{ kind: 'text', column: '', contains: '(067) 1234' }] })).total).toBe(1);
	});
});
