import { describe, expect, it } from 'vitest';
import { TextColumnBuilder, type Column } from '../kernel/columns.ts';
import { applyChanges, emptyDocument } from '../model/document.ts';
import { cellKey, clientFieldKey, type FieldChange } from '../model/fields.ts';
import type { ImportLayer, LayerContent } from '../model/layer.ts';
import { PlanEngine } from './plan-engine.ts';
import type { ClientRow, OrderRow, PlanRow } from './protocol.ts';

type Order = readonly [client: string, day: number, amount: number];

/** The five clients worked by hand: cycle 35 days, one active, one sleeping, three lost as of day 1000. */
const FIVE: readonly Order[] = [
	['A', 300, 100],
	['A', 340, 120],
	['A', 380, 80],
	['A', 980, 100],
	['B', 500, 50],
	['B', 560, 50],
	['B', 620, 50],
	['C', 700, 400],
	['D', 400, 30],
	['D', 430, 30],
	['E', 920, 200],
	['E', 950, 220]
];

function contentOf(orders: readonly Order[]): LayerContent {
	const client = new TextColumnBuilder();
	for (const [key] of orders) client.push(key);
	const columns = new Map<string, Column>([
		['sourceRow', { kind: 'int', values: Int32Array.from(orders, (_, row) => row + 2) }],
		['client', client.finish()],
		['date', { kind: 'day', values: Int32Array.from(orders, ([, day]) => day) }],
		['amount', { kind: 'number', values: Float64Array.from(orders, ([, , amount]) => amount) }]
	]);
	return { table: { rowCount: orders.length, columns }, issues: [], patch: null };
}

const ledger = (id: string, rowCount: number, importedAt = 1): ImportLayer => ({
	id,
	shape: 'orders',
	sourceName: 'orders.csv',
	sheetName: '',
	importedAt,
	headers: ['Client', 'Date', 'Sum'],
	mapping: { client: 0, date: 1, amount: 2 },
	encoding: 'utf-8',
	delimiter: ';',
	rowCount,
	rejectedCount: 0,
	kind: 'import',
	rules: null,
	fingerprint: '',
	changedCount: 0
});

async function opened(orders: readonly Order[] = FIVE, changes: readonly FieldChange[] = []) {
	const contents = new Map([
		['L', contentOf(orders)],
		['M', contentOf([['B', 999, 10]])]
	]);
	const engine = new PlanEngine({ load: async (id) => contents.get(id)! });
	const { document } = applyChanges(emptyDocument('plan', 'copy', 0, 'Five', 'EUR'), [
		{ group: 'layer', key: 'L', value: ledger('L', orders.length) },
		...changes
	]);
	await engine.open(document, 1000);
	return engine;
}

const figuresOf = async (engine: PlanEngine) => (await engine.evaluate({ revision: 1, live: null, windows: [] })).assessment.figures;

describe('the engine', () => {
	it('answers the five clients worked by hand (M13)', async () => {
		const figures = await figuresOf(await opened());
		expect(figures).toMatchObject({
			'clients.total': 5,
			'clients.active': 1,
			'clients.sleeping': 1,
			'clients.lost': 3,
			'cycle.days': 35,
			'cycle.pooledDays': 40,
			'churn.rate': 0.5,
			'worth.clients': 3
		});
		expect(figures['worth.value']).toBeCloseTo(185.702, 3);
		expect(figures['return.breakEvenRate']).toBeCloseTo(0.0037075, 7);
	});

	it('opens an empty plan with nothing known and nothing shown as zero money', async () => {
		const engine = new PlanEngine({ load: async () => contentOf([]) });
		await engine.open(emptyDocument('plan', 'copy', 0, 'Empty', 'EUR'), 1000);
		const evaluation = await engine.evaluate({ revision: 1, live: null, windows: [{ sheet: 'clients', start: 0, end: 10 }] });
		expect(evaluation.asOf).toBeNull();
		expect(evaluation.windows[0]).toEqual({ sheet: 'clients', start: 0, rows: [], total: 0 });
		for (const [id, value] of Object.entries(evaluation.assessment.figures)) expect([id, Number.isNaN(value)]).toEqual([id, false]);
	});

	it('follows a lever while it moves and leaves the document as it was', async () => {
		const engine = await opened();
		const moving = await engine.evaluate({ revision: 1, live: { levers: { cycle: 400 }, asOf: null }, windows: [{ sheet: 'clients', start: 0, end: 5 }] });
		expect(moving.assessment.figures['clients.active']).toBe(4);
		expect((moving.windows[0].rows[0] as ClientRow).status).toBe(0);
		expect((await figuresOf(engine))['clients.active']).toBe(1);
	});

	it('keeps the order of visible rows while a lever moves, and follows their clients when the day moves', async () => {
		const engine = await opened();
		await engine.arrange({ sheet: 'clients', sort: [{ column: 'clientKey', descending: true }], filters: [] });
		const keysOf = (rows: readonly unknown[]) => rows.map((row) => (row as ClientRow).clientKey);
		const settled = await engine.rows({ sheet: 'clients', start: 0, end: 5 });
		expect(keysOf(settled.rows)).toEqual(['E', 'D', 'C', 'B', 'A']);
		const moving = await engine.evaluate({ revision: 2, live: { levers: {}, asOf: 960 }, windows: [{ sheet: 'clients', start: 0, end: 5 }] });
		expect(keysOf(moving.windows[0].rows)).toEqual(['E', 'D', 'C', 'B', 'A']);
		expect((moving.windows[0].rows[4] as ClientRow).lastDay).toBe(380);
	});

	it('sorts unknown values last in both directions and filters by range, text and set', async () => {
		const engine = await opened();
		const keys = async () => (await engine.rows({ sheet: 'clients', start: 0, end: 9 })).rows.map((row) => (row as ClientRow).clientKey);
		await engine.arrange({ sheet: 'clients', sort: [{ column: 'medianInterval', descending: false }], filters: [] });
		expect((await keys()).at(-1)).toBe('C');
		await engine.arrange({ sheet: 'clients', sort: [{ column: 'medianInterval', descending: true }], filters: [] });
		expect((await keys()).at(-1)).toBe('C');
		await engine.arrange({ sheet: 'clients', sort: [], filters: [{ kind: 'range', column: 'daysSince', from: 50, to: 380 }] });
		expect((await keys()).sort()).toEqual(['B', 'C', 'E']);
		await engine.arrange({ sheet: 'clients', sort: [], filters: [{ kind: 'oneOf', column: 'status', values: ['sleeping'] }] });
		expect(await keys()).toEqual(['E']);
		await engine.arrange({ sheet: 'clients', sort: [], filters: [{ kind: 'text', column: '', contains: 'e' }] });
		expect(await keys()).toEqual(['E']);
	});

	it('edits a cell as an overlay: the import stays as it was, and the edit survives another import', async () => {
		const engine = await opened();
		await engine.change([{ group: 'cell', key: cellKey('L', 7, 'date'), value: 990 }]);
		expect((await figuresOf(engine))['clients.active']).toBe(2);
		const row = (await engine.rows({ sheet: 'orders', start: 7, end: 8 })).rows[0] as OrderRow;
		expect(row).toMatchObject({ sourceRow: 9, edited: ['date'], cells: { client: 'C', date: 990, amount: 400 } });
		await engine.change([{ group: 'layer', key: 'M', value: ledger('M', 1, 2) }]);
		expect(await figuresOf(engine)).toMatchObject({ 'orders.count': 13, 'clients.active': 3 });
		await engine.change([{ group: 'layer', key: 'M', value: null }]);
		await engine.change([{ group: 'cell', key: cellKey('L', 7, 'date'), value: null }]);
		expect((await figuresOf(engine))['clients.active']).toBe(1);
	});

	it('plans for whoever is worth returning, and for those a person put in; never for those taken out', async () => {
		const engine = await opened();
		const planned = async () => (await engine.planRows()).map((row) => row.clientKey).sort();
		expect(await planned()).toEqual(['B', 'C', 'E']);
		await engine.change([
			{ group: 'client', key: clientFieldKey('decision', 'E'), value: 'exclude' },
			{ group: 'client', key: clientFieldKey('decision', 'D'), value: 'include' }
		]);
		expect(await planned()).toEqual(['B', 'C', 'D']);
		expect((await figuresOf(engine))['worth.clients']).toBe(3);
		await engine.arrange({ sheet: 'plan', sort: [], filters: [{ kind: 'oneOf', column: 'decision', values: ['exclude'] }] });
		expect(((await engine.rows({ sheet: 'plan', start: 0, end: 9 })).rows as readonly PlanRow[]).map((row) => row.clientKey)).toEqual(['E']);
	});

	it('lets the answer for the whole list stand where a client has said nothing, and a client’s own word over it (M12.9)', async () => {
		const engine = await opened(FIVE, [
			{ group: 'client', key: clientFieldKey('email', 'B'), value: 'b@example.com' },
			{ group: 'client', key: clientFieldKey('email', 'E'), value: 'e@example.com' },
			{ group: 'client', key: clientFieldKey('consent', 'E'), value: 'no' }
		]);
		const closed = async () => Object.fromEntries((await engine.planRows()).map((row) => [row.clientKey, row.contact.closed.email]));
		expect(await closed()).toMatchObject({ B: 'consentUnknown', E: 'consentNo' });
		await engine.change([{ group: 'plan', key: 'consent', value: 'yes' }]);
		expect(await closed()).toMatchObject({ B: undefined, E: 'consentNo' });
	});

	it('takes a category set by hand over the one from the data (M3.5)', async () => {
		const engine = await opened(FIVE, [{ group: 'client', key: clientFieldKey('category', 'B'), value: 'C' }]);
		expect((await figuresOf(engine))['worth.clients']).toBe(2);
		const rows = (await engine.rows({ sheet: 'clients', start: 0, end: 5 })).rows as readonly ClientRow[];
		expect(rows.find((row) => row.clientKey === 'B')).toMatchObject({ category: 'C', categoryByHand: true });
	});

	it('compares with the pinned baseline until it is cleared', async () => {
		const engine = await opened();
		await engine.change([{ group: 'plan', key: 'baseline', value: { levers: {}, asOf: 1000 } }]);
		await engine.change([{ group: 'lever', key: 'cycle', value: 400 }]);
		const { assessment, baseline } = await engine.evaluate({ revision: 1, live: null, windows: [] });
		expect([assessment.figures['clients.active'], baseline?.figures['clients.active']]).toEqual([4, 1]);
	});

	it('lists returns and rows after the day with their row, column and text', async () => {
		const engine = await opened([...FIVE, ['A', 990, -20], ['B', 1001, 5]]);
		expect((await engine.evaluate({ revision: 1, live: null, windows: [] })).rowCounts).toMatchObject({ returns: 0, nettedReturns: 1 });
		await engine.change([{ group: 'plan', key: 'returns', value: 'drop' }]);
		const { total, issues } = await engine.issues(0, 10);
		expect(total).toBe(2);
		expect(issues).toEqual([
			{ layerId: 'L', row: 14, column: 3, code: 'row.return', raw: '-20', effect: 'leftOut' },
			{ layerId: 'L', row: 15, column: 2, code: 'row.future', raw: '1972-09-28', effect: 'leftOut' }
		]);
		const rows = (await engine.rows({ sheet: 'orders', start: 12, end: 14 })).rows as readonly OrderRow[];
		expect(rows.map(({ leftOut }) => leftOut)).toEqual(['row.return', 'row.future']);
	});

	it('counts and lists clients of a list whose last purchase lies after the day', async () => {
		const { table } = contentOf([
			['A', 900, 0],
			['B', 1001, 0]
		]);
		const columns = new Map([...table.columns].map(([name, column]) => [name === 'date' ? 'lastPurchase' : name, column]));
		const engine = new PlanEngine({ load: async () => ({ table: { ...table, columns }, issues: [], patch: null }) });
		const layer: ImportLayer = { ...ledger('L', 2), shape: 'clients', mapping: { client: 0, lastPurchase: 1 } };
		await engine.open(applyChanges(emptyDocument('plan', 'copy', 0, 'List', 'EUR'), [{ group: 'layer', key: 'L', value: layer }]).document, 1000);
		const evaluation = await engine.evaluate({ revision: 1, live: null, windows: [] });
		expect([evaluation.rowCounts.future, evaluation.assessment.figures['clients.total']]).toEqual([1, 1]);
		expect((await engine.issues(0, 5)).issues).toMatchObject([{ row: 3, column: 2, code: 'row.future', raw: '1972-09-28' }]);
	});

	it('counts a row with two problems once, as the import did', async () => {
		const issue = { column: 1, code: 'client.missing', raw: '', effect: 'rejected' } as const;
		const issues = [
			{ ...issue, row: 4 },
			{ ...issue, row: 4, column: 2, code: 'date.missing' as const },
			{ ...issue, row: 9 }
		];
		const engine = new PlanEngine({ load: async () => ({ ...contentOf([['A', 900, 5]]), issues }) });
		await engine.open(applyChanges(emptyDocument('plan', 'copy', 0, 'Shop', 'EUR'), [{ group: 'layer', key: 'L', value: ledger('L', 1) }]).document, 1000);
		expect((await engine.evaluate({ revision: 1, live: null, windows: [] })).rowCounts.issues).toBe(2);
		expect((await engine.issues(0, 5)).total).toBe(3);
	});

	it('treats keys that name members of objects as any other client', async () => {
		const engine = await opened([
			['__proto__', 900, 10],
			['constructor', 950, 10],
			['__proto__', 950, 10]
		]);
		await engine.change([{ group: 'client', key: clientFieldKey('decision', '__proto__'), value: 'exclude' }]);
		const rows = (await engine.rows({ sheet: 'clients', start: 0, end: 5 })).rows as readonly ClientRow[];
		expect(rows.map((row) => [row.clientKey, row.decision]).sort()).toEqual([
			['__proto__', 'exclude'],
			['constructor', 'none']
		]);
	});
});
