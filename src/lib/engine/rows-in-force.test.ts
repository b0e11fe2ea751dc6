import { describe, expect, it } from 'vitest';
import { INT_MISSING, TextColumnBuilder, type Column } from '../kernel/columns.ts';
import { dayFromIso } from '../kernel/days.ts';
import { applyChanges, emptyDocument } from '../model/document.ts';
import { cellKey, clientFieldKey, rowKey, type FieldChange } from '../model/fields.ts';
import type { Issue } from '../model/issues.ts';
import { PATCH_DELETED, type ImportLayer, type LayerContent, type LayerKind } from '../model/layer.ts';
import { goOnAs } from '../model/merged.ts';
import type { Mapping } from '../model/roles.ts';
import { patchOf, type PatchCell } from './patches.ts';
import { PlanEngine } from './plan-engine.ts';
import { PROBLEM_COLUMN, type ClientRow, type OrderRow } from './protocol.ts';

interface Row {
	readonly client: string;
	readonly date: number;
	readonly amount: number;
	readonly phone?: string;
	readonly status?: string;
}

const MAPPING: Mapping = { client: 0, date: 1, amount: 2, phone: 3, status: 4 };

function contentOf(rows: readonly Row[], issues: readonly Issue[] = [], patch: LayerContent['patch'] = null): LayerContent {
	const texts = (of: (row: Row) => string) => {
		const column = new TextColumnBuilder();
		for (const row of rows) column.push(of(row));
		return column.finish();
	};
	const columns = new Map<string, Column>([
		['sourceRow', { kind: 'int', values: Int32Array.from(rows, (_, row) => row + 2) }],
		['client', texts(({ client }) => client)],
		['date', { kind: 'day', values: Int32Array.from(rows, ({ date }) => date) }],
		['amount', { kind: 'number', values: Float64Array.from(rows, ({ amount }) => amount) }],
		['phone', texts(({ phone = '' }) => phone)],
		['status', texts(({ status = '' }) => status)]
	]);
	return { table: { rowCount: rows.length, columns }, issues, patch };
}

const ledger = (id: string, importedAt = 1, kind: LayerKind = 'import'): FieldChange => {
	const value: ImportLayer = {
		id,
		kind,
		shape: 'orders',
		sourceName: '',
		sheetName: '',
		importedAt,
		headers: [],
		mapping: MAPPING,
		rules: null,
		encoding: 'utf-8',
		delimiter: ';',
		fingerprint: '',
		rowCount: 0,
		changedCount: 0,
		rejectedCount: 0
	};
	return { group: 'layer', key: id, value };
};

const ROWS: readonly Row[] = [
	{ client: 'A', date: 100, amount: 10, phone: '1' },
	{ client: 'A', date: 130, amount: 20 },
	{ client: 'B', date: 140, amount: 40, phone: '2' },
	{ client: 'C', date: 150, amount: 80 }
];

async function opened(contents: Readonly<Record<string, LayerContent>>, changes: readonly FieldChange[]) {
	const engine = new PlanEngine({ load: async (id) => contents[id] });
	await engine.open(emptyDocument('plan', 'copy', 0, 'Shop', 'EUR'), 200);
	await engine.change(changes);
	return engine;
}
const ofRows = (rows: readonly Row[], issues: readonly Issue[] = []) => opened({ L: contentOf(rows, issues) }, [ledger('L')]);
const answer = (engine: PlanEngine) => engine.evaluate({ revision: 1, live: null, windows: [] });
const figures = async (engine: PlanEngine) => {
	const { assessment, rowCounts } = await answer(engine);
	return { clients: assessment.figures['clients.total'], orders: assessment.figures['orders.count'], revenue: assessment.figures['revenue.total'], rowCounts };
};
const orders = async (engine: PlanEngine) => (await engine.rows({ sheet: 'orders', start: 0, end: 99 })).rows as readonly OrderRow[];
const clients = async (engine: PlanEngine) => (await engine.rows({ sheet: 'clients', start: 0, end: 99 })).rows as readonly ClientRow[];
const issue = (row: number, column: number, code: Issue['code'], raw: string, effect: Issue['effect'] = 'toRepair'): Issue => ({
	row,
	column,
	code,
	raw,
	effect
});

describe('rows to repair', () => {
	const broken: readonly Row[] = [...ROWS, { client: 'D', date: INT_MISSING, amount: 5 }, { client: '', date: 160, amount: NaN }];
	const issues = [issue(6, 2, 'date.unreadable', '31.02'), issue(7, 1, 'client.missing', ''), issue(7, 3, 'amount.unreadable', 'x5')];

	it('wait outside the figures, marked in place with what stood there', async () => {
		const engine = await ofRows(broken, issues);
		expect(await figures(engine)).toMatchObject({ clients: 3, orders: 4, rowCounts: { orders: 6, issues: 2, incomplete: 2 } });
		const [, , , , undated, nobody] = await orders(engine);
		expect(undated).toMatchObject({ leftOut: 'row.incomplete', cells: { date: null }, problems: [{ column: 'date', code: 'date.unreadable', raw: '31.02' }] });
		expect(nobody.problems.map(({ column, raw }) => [column, raw])).toEqual([
			['client', ''],
			['amount', 'x5']
		]);
	});

	it('count and leave the list of problems once their cells are filled', async () => {
		const engine = await ofRows(broken, issues);
		await engine.change([{ group: 'cell', key: cellKey('L', 4, 'date'), value: 155 }]);
		expect(await figures(engine)).toMatchObject({ clients: 4, orders: 5, rowCounts: { issues: 1, incomplete: 1 } });
		expect((await engine.issues(0, 9)).issues.map(({ row }) => row)).toEqual([7, 7]);
		await engine.change([{ group: 'row', key: rowKey('L', 5), value: 'deleted' }]);
		expect(await figures(engine)).toMatchObject({ rowCounts: { orders: 5, issues: 0, incomplete: 0 } });
	});

	it('keep a typed text that is no day as it was typed', async () => {
		const engine = await ofRows(ROWS);
		await engine.change([{ group: 'cell', key: cellKey('L', 0, 'date'), value: 'soon' }]);
		expect((await orders(engine))[0]).toMatchObject({ leftOut: 'row.incomplete', problems: [{ column: 'date', code: 'date.unreadable', raw: 'soon' }] });
		expect((await engine.issues(0, 9)).issues).toMatchObject([{ row: 2, column: 2, code: 'row.incomplete', raw: 'soon', effect: 'leftOut' }]);
	});

	it('are offered what they most likely mean, where every way of writing agrees', async () => {
		const engine = await ofRows(ROWS);
		await engine.change([
			{ group: 'cell', key: cellKey('L', 0, 'date'), value: '2025..03.17' },
			{ group: 'cell', key: cellKey('L', 1, 'date'), value: 'O5.O3.2025' }
		]);
		expect((await orders(engine)).flatMap(({ problems }) => problems.map(({ repair }) => repair))).toEqual([dayFromIso('2025-03-17'), null]);
	});

	it('can be asked for by the column of problems', async () => {
		const engine = await ofRows(broken, [...issues, issue(3, 4, 'cell.digitsLost', '5.58E+12', 'kept')]);
		await engine.arrange({
			sheet: 'orders',
			sort: [{ column: PROBLEM_COLUMN, descending: true }],
			filters: [{ kind: 'range', column: PROBLEM_COLUMN, from: 1, to: null }]
		});
		expect((await orders(engine)).map(({ sourceRow }) => sourceRow)).toEqual([7, 3, 6]);
		expect(await figures(engine)).toMatchObject({ rowCounts: { marked: 3 } });
	});
});

describe('rows that are no purchases', () => {
	it('cancelled and returned orders stay out; the return itself comes off', async () => {
		const engine = await ofRows([
			...ROWS,
			{ client: 'B', date: 170, amount: 7, status: 'cancelled' },
			{ client: 'B', date: 171, amount: 8, status: 'returned' },
			{ client: 'B', date: 172, amount: -40, status: 'returned' },
			{ client: 'C', date: 173, amount: 1, status: 'done' }
		]);
		await engine.change([{ group: 'plan', key: 'returns', value: 'net' }]);
		expect(await figures(engine)).toMatchObject({ clients: 2, revenue: 111, rowCounts: { cancelled: 2, returns: 0 } });
		expect((await orders(engine)).map(({ leftOut }) => leftOut).slice(4)).toEqual(['row.cancelled', 'row.cancelled', null, null]);
	});

	it('deleted rows are gone from the grid and the figures until they are brought back', async () => {
		const engine = await ofRows(ROWS);
		const before = await answer(engine);
		await engine.change([{ group: 'row', key: rowKey('L', 3), value: 'deleted' }]);
		expect(await figures(engine)).toMatchObject({ clients: 2, orders: 3, rowCounts: { orders: 3 } });
		expect((await orders(engine)).map(({ rowIndex }) => rowIndex)).toEqual([0, 1, 2]);
		await engine.change([{ group: 'row', key: rowKey('L', 3), value: null }]);
		expect(await answer(engine)).toEqual(before);
	});

	it('rows of a client set apart stay out and say so', async () => {
		const engine = await ofRows(ROWS);
		await engine.change([{ group: 'client', key: clientFieldKey('setApart', 'B'), value: 'yes' }]);
		expect(await figures(engine)).toMatchObject({ clients: 2, rowCounts: { setApart: 1 } });
		expect((await orders(engine))[2].leftOut).toBe('row.setApart');
		await engine.change([{ group: 'client', key: clientFieldKey('setApart', 'B'), value: 'no' }]);
		expect(await figures(engine)).toMatchObject({ clients: 3, rowCounts: { setApart: 0 } });
	});
});

describe('merged clients', () => {
	const merge = (from: string, into: string): FieldChange => ({ group: 'client', key: clientFieldKey('mergedInto', from), value: into });

	it('are one client with the rows and the contacts of all, and can be split again', async () => {
		const engine = await ofRows(ROWS);
		const before = await clients(engine);
		await engine.change([{ group: 'client', key: clientFieldKey('email', 'A'), value: 'a@example.com' }, merge('A', 'B'), merge('B', 'C')]);
		expect(await clients(engine)).toMatchObject([{ clientKey: 'C', purchaseCount: 4, total: 150, phone: '2', email: 'a@example.com' }]);
		await engine.change(['A', 'B'].map((key) => ({ group: 'client', key: clientFieldKey('mergedInto', key), value: null }) as const));
		await engine.change([{ group: 'client', key: clientFieldKey('email', 'A'), value: null }]);
		expect(await clients(engine)).toEqual(before);
	});

	it('merged in a circle are one client still', async () => {
		const engine = await ofRows(ROWS);
		await engine.change([merge('B', 'C'), merge('C', 'B'), merge('A', 'C')]);
		expect(await clients(engine)).toMatchObject([{ clientKey: 'B', purchaseCount: 4 }]);
	});

	it('keep a refusal whoever of them said it', async () => {
		const engine = await ofRows(ROWS);
		await engine.change([{ group: 'client', key: clientFieldKey('consent', 'A'), value: 'no' }, merge('A', 'B')]);
		expect((await clients(engine)).find(({ clientKey }) => clientKey === 'B')?.consent).toBe('no');
	});
});

describe('rows typed by hand', () => {
	const typed = (row: number, cells: Readonly<Record<string, string | number>>): FieldChange[] => [
		{ group: 'row', key: rowKey('hand-orders-copy', row), value: 'added' },
		...Object.entries(cells).map(([column, value]): FieldChange => ({ group: 'cell', key: cellKey('hand-orders-copy', row, column as 'client'), value }))
	];

	it('count when they say who, when and how much', async () => {
		const engine = await opened({}, [
			ledger('hand-orders-copy', 1, 'hand'),
			...typed(0, { client: 'A', date: 190, amount: 5, phone: '7' }),
			...typed(2, { client: 'B' })
		]);
		expect(await figures(engine)).toMatchObject({ clients: 1, orders: 1, revenue: 5, rowCounts: { orders: 2, incomplete: 1 } });
		const rows = await orders(engine);
		expect(rows.map(({ rowIndex, edited }) => [rowIndex, edited])).toEqual([
			[0, []],
			[2, []]
		]);
		expect(rows[1].problems.map(({ code }) => code)).toEqual(['date.missing', 'amount.missing']);
		expect((await clients(engine))[0].phone).toBe('7');
	});
});

describe('cells changed by later layers', () => {
	const patch = (...cells: PatchCell[]) => contentOf([], [], patchOf(cells));
	const cell = (rowIndex: number, column: string, value: string | number): PatchCell => ({ layerId: 'L', rowIndex, column, value });
	const edit: FieldChange = { group: 'cell', key: cellKey('L', 0, 'amount'), value: 99 };
	const amountOf = async (engine: PlanEngine) => (await orders(engine))[0].cells.amount;

	it('a later import stands over an earlier one, and a person over both', async () => {
		const engine = await opened({ L: contentOf(ROWS), M: patch(cell(0, 'amount', 11)), N: patch(cell(0, 'amount', 12)) }, [ledger('L')]);
		await engine.change([ledger('N', 3)]);
		await engine.change([ledger('M', 2)]);
		expect([await amountOf(engine), (await orders(engine))[0].edited]).toEqual([12, []]);
		await engine.change([edit]);
		expect([await amountOf(engine), (await orders(engine))[0].edited]).toEqual([99, ['amount']]);
		await engine.change([{ group: 'layer', key: 'N', value: null }]);
		await engine.change([{ ...edit, value: null }]);
		expect(await amountOf(engine)).toBe(11);
	});

	it('of a pasted block and a single cell the one changed last stands', async () => {
		const contents = { L: contentOf(ROWS), E: patch(cell(0, 'amount', 50), cell(1, PATCH_DELETED, '')) };
		const cellFirst = await opened(contents, [ledger('L')]);
		await cellFirst.change([edit]);
		await cellFirst.change([ledger('E', 2, 'edit')]);
		expect([await amountOf(cellFirst), (await answer(cellFirst)).rowCounts.orders]).toEqual([50, 3]);
		const cellLast = await opened(contents, [ledger('L'), ledger('E', 2, 'edit')]);
		await cellLast.change([edit]);
		expect(await amountOf(cellLast)).toBe(99);
	});

	it('an emptied cell is missing, a text among days is marked', async () => {
		const engine = await opened({ L: contentOf(ROWS), E: patch(cell(0, 'amount', ''), cell(1, 'date', 'later'), cell(2, 'phone', '')) }, [
			ledger('L'),
			ledger('E', 2, 'edit')
		]);
		const rows = await orders(engine);
		expect(rows.slice(0, 3).map(({ cells, problems }) => [cells.amount, cells.date, cells.phone, problems.map(({ raw }) => raw)])).toEqual([
			[null, 100, '1', ['']],
			[20, null, '', ['later']],
			[40, 140, '', []]
		]);
	});

	it('changes for a layer that is not there any more do nothing', async () => {
		const engine = await opened({ L: contentOf(ROWS), M: contentOf(ROWS.slice(0, 1), [], patchOf([cell(0, 'amount', 11)])) }, [ledger('M', 2)]);
		expect((await orders(engine)).map(({ cells }) => cells.amount)).toEqual([10]);
	});
});

describe('amounts made of price and quantity', () => {
	/** Two sales and a return beside them, made negative when it came in; the price of the last could not be read. */
	async function priced(status: readonly string[] = []) {
		const rows = [
			{ client: 'A', date: 100, amount: 20, price: 10, quantity: 2 },
			{ client: 'A', date: 110, amount: -10, price: 10, quantity: 1, status: 'returned' },
			{ client: 'B', date: 120, amount: NaN, price: NaN, quantity: 3, status: status[0] }
		];
		const { table } = contentOf(rows);
		const numbers = (values: readonly number[]): Column => ({ kind: 'number', values: Float64Array.from(values) });
		const columns = new Map([
			...table.columns,
			['unitPrice', numbers(rows.map(({ price }) => price))],
			['quantity', numbers(rows.map(({ quantity }) => quantity))]
		] as const);
		const content: LayerContent = { table: { rowCount: rows.length, columns }, issues: [issue(4, 3, 'amount.unreadable', 'ten')], patch: null };
		const layer = ledger('L');
		const mapping: Mapping = { client: 0, date: 1, unitPrice: 2, quantity: 5, status: 4 };
		return opened({ L: content }, [{ ...layer, value: { ...(layer.value as ImportLayer), mapping } } as FieldChange]);
	}
	const cell = (row: number, column: 'unitPrice' | 'quantity' | 'amount', value: string | number | null): FieldChange => ({
		group: 'cell',
		key: cellKey('L', row, column),
		value
	});
	const amounts = async (engine: PlanEngine) => (await orders(engine)).map(({ cells }) => cells.amount);

	it('follow a price or quantity that is filled or changed, and come back when it is taken back', async () => {
		const engine = await priced();
		expect(await amounts(engine)).toEqual([20, -10, null]);
		await engine.change([cell(2, 'unitPrice', 7), cell(0, 'quantity', 5)]);
		expect(await amounts(engine)).toEqual([50, -10, 21]);
		expect((await figures(engine)).rowCounts).toMatchObject({ incomplete: 0, issues: 0 });
		await engine.change([cell(2, 'unitPrice', null), cell(0, 'quantity', null)]);
		expect(await amounts(engine)).toEqual([20, -10, null]);
	});

	it('are missing where a price is emptied, and stay as typed where they were typed', async () => {
		const engine = await priced();
		await engine.change([cell(0, 'unitPrice', ''), cell(2, 'amount', 99), cell(2, 'unitPrice', 7)]);
		expect(await amounts(engine)).toEqual([null, -10, 99]);
	});

	it('stay money given back where the list names returns without a minus', async () => {
		const engine = await priced(['returned']);
		await engine.change([cell(1, 'quantity', 2), cell(2, 'unitPrice', 7)]);
		expect(await amounts(engine)).toEqual([20, -20, -21]);
	});
});

describe('problems of an import', () => {
	it('do not count rows of a report left out by choice, nor anything once all its rows are deleted', async () => {
		const issues = [issue(7, 1, 'row.total', 'Total', 'rejected'), issue(8, 1, 'row.short', 'x', 'rejected')];
		const engine = await ofRows(ROWS, issues);
		expect((await answer(engine)).rowCounts.issues).toBe(1);
		await engine.change(ROWS.map((_, row) => ({ group: 'row', key: rowKey('L', row), value: 'deleted' })));
		expect((await answer(engine)).rowCounts.issues).toBe(0);
	});
});

describe('a client renamed', () => {
	const setPhone: FieldChange = { group: 'client', key: clientFieldKey('phone', 'A'), value: '555' };
	async function renamed() {
		const engine = await ofRows(ROWS);
		await engine.change([setPhone]);
		expect(await engine.duplicates()).toEqual([]);
		await engine.change([0, 1].map((row) => ({ group: 'cell', key: cellKey('L', row, 'client'), value: 'Anna' }) as const));
		return engine;
	}

	it('is proposed to go on with what was set under the former name', async () => {
		const engine = await renamed();
		const [{ reasons, survivor, clients: both, evidence }] = await engine.duplicates();
		expect({ reasons, survivor, evidence, keys: both.map(({ clientKey }) => clientKey) }).toEqual({
			reasons: ['renamed'],
			survivor: 'Anna',
			evidence: { renamed: 'A' },
			keys: ['Anna', 'A']
		});
		const { document } = applyChanges(emptyDocument('plan', 'copy', 0, 'Shop', 'EUR'), [setPhone]);
		await engine.change(goOnAs(document, survivor, 'A'));
		expect((await clients(engine)).find(({ clientKey }) => clientKey === 'Anna')).toMatchObject({ phone: '555' });
		expect(await engine.duplicates()).toEqual([]);
	});

	it('is not proposed once declined, nor where only some of its rows go by another name', async () => {
		const engine = await renamed();
		await engine.change([{ group: 'client', key: clientFieldKey('notSameAs', 'A'), value: 'Anna' }]);
		expect(await engine.duplicates()).toEqual([]);
		const other = await ofRows(ROWS);
		await other.change([setPhone, { group: 'cell', key: cellKey('L', 0, 'client'), value: 'Anna' }]);
		expect(await other.duplicates()).toEqual([]);
	});
});
