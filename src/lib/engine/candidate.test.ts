import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INT_MISSING, TextColumnBuilder, type Column } from '../kernel/columns.ts';
import { emptyDocument } from '../model/document.ts';
import { cellKey, rowKey, type FieldChange } from '../model/fields.ts';
import type { ImportLayer, LayerContent } from '../model/layer.ts';
import { ROLE_KIND, type Role, type Shape } from '../model/roles.ts';
import { Candidate } from './candidate.ts';
import { PlanEngine } from './plan-engine.ts';
import type { OrderRow } from './protocol.ts';

type Cells = Readonly<Record<string, string | number>>;

/** Columns of all rows together; '' stands for a missing day or number. */
function contentOf(rows: readonly Cells[], firstRow = 2): LayerContent {
	const columns = new Map<string, Column>([['sourceRow', { kind: 'int', values: Int32Array.from(rows, (_, i) => i + firstRow) }]]);
	for (const name of new Set(rows.flatMap((row) => Object.keys(row)))) {
		const kind = ROLE_KIND[name as Role] ?? 'text';
		const values = rows.map((row) => row[name] ?? '');
		if (kind === 'text') {
			const builder = new TextColumnBuilder();
			for (const value of values) builder.push(String(value));
			columns.set(name, builder.finish());
		} else if (kind === 'number') columns.set(name, { kind, values: Float64Array.from(values, (value) => (value === '' ? NaN : Number(value))) });
		else columns.set(name, { kind, values: Int32Array.from(values, (value) => (value === '' ? INT_MISSING : Number(value))) });
	}
	return { table: { rowCount: rows.length, columns }, issues: [], patch: null };
}

/** A plan whose imports are brought in one after the other, as a person would. */
class Plan extends PlanEngine {
	#imports = 0;

	static async of(...changes: FieldChange[]): Promise<Plan> {
		const plan = new Plan({ load: (id) => Promise.reject(new Error(id)) });
		await plan.open(emptyDocument('plan', 'copy', 0, 'Shop', 'EUR'), 1000);
		await plan.change(changes);
		return plan;
	}

	diff(rows: readonly Cells[]) {
		return new Candidate(contentOf(rows)).compare(this.layers);
	}

	/** The id of the layer; null when the import changes nothing. */
	async import(rows: readonly Cells[], how: 'update' | 'add' = 'update'): Promise<string | null> {
		const candidate = new Candidate(contentOf(rows));
		const { content, rowCount, changedCount } = candidate.settle(this.layers, how);
		if (rowCount === 0 && changedCount === 0) return null;
		const id = `import-${++this.#imports}`;
		this.hold(id, content);
		await this.change([layer(id, candidate.shape, this.#imports)]);
		return id;
	}

	async remove(id: string): Promise<void> {
		await this.change([{ group: 'layer', key: id, value: null }]);
	}

	async shown(): Promise<readonly OrderRow['cells'][]> {
		return ((await this.rows({ sheet: 'orders', start: 0, end: 1e6 })).rows as readonly OrderRow[]).map(({ cells }) => cells);
	}

	async state() {
		const { assessment, rowCounts } = await this.evaluate({ revision: 1, live: null, windows: [] });
		return { rows: await this.shown(), figures: assessment.figures, rowCounts };
	}
}

const layer = (id: string, shape: Shape, importedAt: number, kind: ImportLayer['kind'] = 'import'): FieldChange => {
	const ledger: ImportLayer = {
		id,
		kind,
		shape,
		sourceName: '',
		sheetName: '',
		importedAt,
		headers: [],
		mapping: {},
		rules: null,
		encoding: '',
		delimiter: '',
		fingerprint: '',
		rowCount: 0,
		changedCount: 0,
		rejectedCount: 0
	};
	return { group: 'layer', key: id, value: ledger };
};
const order = (orderNumber: string, client: string, date: number, amount: number, more: Cells = {}): Cells => ({ orderNumber, client, date, amount, ...more });

describe('a newer export of orders with numbers', () => {
	const first = [order('1', 'A', 100, 10), order('2', 'B', 110, 20), order('3', 'A', 120, 30)];

	it('brings in what is new, updates what is otherwise and leaves the rest', async () => {
		const plan = await Plan.of();
		expect(plan.diff(first)).toBeNull();
		await plan.import(first, 'add');
		const newer = [order('2', 'B', 110, 25), order('3', 'A', 120, 30), order('4', 'C', 130, 40)];
		expect(plan.diff(newer)).toEqual({
			key: 'orderNumber',
			added: 1,
			changed: 1,
			same: 1,
			absent: 1,
			keptByHand: 0,
			examples: [{ sourceRow: 2, client: 'B', column: 'amount', before: 20, after: 25 }]
		});
		await plan.import(newer);
		expect((await plan.shown()).map(({ orderNumber, amount }) => [orderNumber, amount])).toEqual([
			['1', 10],
			['2', 25],
			['3', 30],
			['4', 40]
		]);
		expect(plan.diff(newer)).toMatchObject({ added: 0, changed: 0, same: 3 });
		expect(await plan.import(newer)).toBeNull();
	});

	it('knows the lines of an order by their products, and equal lines as often as they stand', async () => {
		const plan = await Plan.of();
		const lines = [order('1', 'A', 100, 5, { product: 'tea' }), order('1', 'A', 100, 5, { product: 'tea' }), order('1', 'A', 100, 9, { product: 'cup' })];
		await plan.import(lines, 'add');
		expect(plan.diff([...lines, lines[0]].toReversed())).toMatchObject({ added: 1, changed: 0, same: 3 });
		expect(plan.diff([lines[0], lines[1], { ...lines[2], amount: 8 }])).toMatchObject({ added: 0, changed: 1, same: 2 });
	});

	it('takes a number that begins anew for another order', async () => {
		const plan = await Plan.of();
		await plan.import(first, 'add');
		expect(plan.diff([order('1', 'Z', 465, 70)])).toMatchObject({ added: 1, changed: 0, absent: 3 });
		expect(plan.diff([order('1', 'A, spelt out', 100, 10), order('2', 'B', 111, 20)])).toMatchObject({ added: 0, changed: 2 });
	});

	it('adds columns the rows did not have, and never empties a cell', async () => {
		const plan = await Plan.of();
		await plan.import([order('1', 'A', 100, 10, { phone: '067' }), order('2', 'B', 110, 20)], 'add');
		await plan.import([order('1', 'A', 100, 10, { phone: '', 'attribute:City': 'Lviv' }), order('2', 'B', 110, '' as never, { 'attribute:City': '' })]);
		expect((await plan.shown()).map((cells) => [cells.amount, cells.phone, cells['attribute:City']])).toEqual([
			[10, '067', 'Lviv'],
			[20, '', '']
		]);
	});
});

describe('a newer export without numbers', () => {
	const sale = (client: string, date: number, amount: number, more: Cells = {}): Cells => ({ client, date, amount, ...more });

	it('knows an order by client, day, amount and product, as often as it stands; details may change', async () => {
		const plan = await Plan.of();
		await plan.import([sale('A', 100, 5), sale('A', 100, 5), sale('B', 110, 7, { phone: '1', status: '' })], 'add');
		const newer = [sale('A', 100, 5), sale('A', 100, 5), sale('A', 100, 5), sale('B', 110, 7, { phone: '2', status: 'cancelled' })];
		expect(plan.diff(newer)).toMatchObject({ key: 'wholeRow', added: 1, changed: 1, same: 2, absent: 0 });
		await plan.import(newer);
		expect((await plan.state()).rowCounts).toMatchObject({ orders: 4, cancelled: 1 });
	});

	it('matches rows that got their numbers only later', async () => {
		const plan = await Plan.of();
		await plan.import([sale('A', 100, 5), sale('B', 110, 7)], 'add');
		const numbered = [order('1', 'A', 100, 5), order('2', 'B', 110, 7), order('3', 'B', 110, 7)];
		expect(plan.diff(numbered)).toMatchObject({ added: 1, changed: 2, absent: 0 });
		await plan.import(numbered);
		expect(await plan.import(numbered)).toBeNull();
	});
});

describe('a newer list of clients', () => {
	const row = (client: string, lastPurchase: number, more: Cells = {}): Cells => ({ client, lastPurchase, ...more });

	it('knows a client by its key', async () => {
		const plan = await Plan.of();
		await plan.import([row('A', 100, { count: 2 }), row('B', 200, { count: 1 })], 'add');
		const newer = [row('A', 300, { count: 3 }), row('C', 310, { count: 1 })];
		expect(plan.diff(newer)).toMatchObject({ key: 'client', added: 1, changed: 1, same: 0, absent: 1 });
		await plan.import(newer);
		expect((await plan.shown()).map(({ client, lastPurchase, count }) => [client, lastPurchase, count])).toEqual([
			['A', 300, 3],
			['B', 200, 1],
			['C', 310, 1]
		]);
	});
});

describe('what a person did', () => {
	const first = [order('1', 'A', 100, 10), order('2', 'B', 110, 20)];

	it('stays: changed cells are told, deleted rows do not come back, rows by hand are known', async () => {
		const plan = await Plan.of();
		const id = (await plan.import(first, 'add'))!;
		await plan.change([
			{ group: 'cell', key: cellKey(id, 0, 'amount'), value: 99 },
			{ group: 'row', key: rowKey(id, 1), value: 'deleted' },
			layer('hand', 'orders', 5, 'hand'),
			{ group: 'row', key: rowKey('hand', 0), value: 'added' },
			...Object.entries(order('3', 'C', 120, 30)).map(([column, value]): FieldChange => ({ group: 'cell', key: cellKey('hand', 0, column as Role), value }))
		]);
		expect(plan.diff(first)).toMatchObject({ added: 0, changed: 0, same: 2, keptByHand: 0, absent: 1 });
		const newer = [order('1', 'A', 100, 11), order('2', 'B', 110, 22), order('3', 'C', 120, 30)];
		expect(plan.diff(newer)).toMatchObject({ added: 0, changed: 0, same: 3, keptByHand: 1, absent: 0 });
		expect(await plan.import(newer)).toBeNull();
		expect((await plan.shown()).map(({ amount }) => amount)).toEqual([99, 30]);
	});
});

describe('any two exports', () => {
	const cells = (numbered: boolean) =>
		fc.array(
			fc.record({
				...(numbered ? { orderNumber: fc.constantFrom('', '1', '2', '3') } : {}),
				client: fc.constantFrom('', 'A', 'B'),
				date: fc.constantFrom('', 100, 200, 300),
				amount: fc.constantFrom('', -5, 0, 5, 7.5),
				product: fc.constantFrom('', 'tea', 'cup'),
				phone: fc.constantFrom('', '1', '2')
			}),
			{ minLength: 1, maxLength: 12 }
		);
	const exports = fc.boolean().chain((numbered) => fc.tuple(cells(numbered), cells(numbered)));
	const edits = fc.array(fc.record({ row: fc.nat(11), column: fc.constantFrom<Role>('amount', 'phone', 'client'), value: fc.constantFrom('x', 'y') }), {
		maxLength: 4
	});

	it('the same export again, in any order, changes nothing', async () => {
		await fc.assert(
			fc.asyncProperty(exports, async ([rows]) => {
				const plan = await Plan.of();
				await plan.import(rows, 'add');
				expect(plan.diff(rows.toReversed())).toMatchObject({ added: 0, changed: 0, same: rows.length, absent: 0 });
				expect(await plan.import(rows)).toBeNull();
			}),
			{ numRuns: 150 }
		);
	});

	it('an update taken back leaves everything as it was, hand edits made in between among it', async () => {
		await fc.assert(
			fc.asyncProperty(exports, edits, async ([before, after], made) => {
				const plan = await Plan.of();
				const base = (await plan.import(before, 'add'))!;
				const alone = await Plan.of();
				await alone.import(before, 'add');
				const updated = await plan.import(after);
				const changes = made
					.filter(({ row }) => row < before.length)
					.map(({ row, column, value }): FieldChange => ({ group: 'cell', key: cellKey(base, row, column), value }));
				await plan.change(changes);
				await alone.change(changes);
				if (updated) await plan.remove(updated);
				expect(await plan.state()).toEqual(await alone.state());
			}),
			{ numRuns: 150 }
		);
	});

	it('an update makes the rows known: counted whole, and the next time there is nothing to do', async () => {
		await fc.assert(
			fc.asyncProperty(exports, async ([before, after]) => {
				const plan = await Plan.of();
				await plan.import(before, 'add');
				const { added, changed, same, absent } = plan.diff(after)!;
				expect(added + changed + same).toBe(after.length);
				expect(changed + same + absent).toBe(before.length);
				await plan.import(after);
				expect((await plan.shown()).length).toBe(before.length + added);
				expect(plan.diff(after)!.added).toBe(0);
			}),
			{ numRuns: 150 }
		);
	});
});

describe('a row that could not be read', () => {
	const bad = [
		{ client: 'Anna', date: 100, amount: 10 },
		{ client: 'Bob', date: 101, amount: '' },
		{ client: '', date: 102, amount: 30 },
		{ client: 'Anna', date: '', amount: 40 }
	];
	const good = bad.map((row, i) => ({ ...row, ...[{}, { amount: 20 }, { client: 'Carl' }, { date: 103 }][i] }));

	it('is known again when the source has it put right', async () => {
		const plan = await Plan.of();
		await plan.import(bad);
		expect(plan.diff(good)).toMatchObject({ added: 0, changed: 3, same: 1, absent: 0 });
		await plan.import(good);
		expect((await plan.state()).figures).toMatchObject({ 'clients.total': 3, 'orders.count': 4, 'revenue.total': 100 });
		expect(await plan.import(good)).toBeNull();
	});
	it('keeps what a person put in, and is not counted beside it', async () => {
		const plan = await Plan.of();
		const id = (await plan.import(bad))!;
		await plan.change([{ group: 'cell', key: cellKey(id, 1, 'amount'), value: 25 }]);
		const before = await plan.state();
		expect(plan.diff(good.slice(0, 2))).toMatchObject({ added: 0, changed: 0, keptByHand: 1 });
		expect(await plan.import(good.slice(0, 2))).toBeNull();
		expect(await plan.state()).toEqual(before);
	});
	it('without its day is not taken for a later order that stands elsewhere', async () => {
		const plan = await Plan.of();
		await plan.import(bad);
		expect(plan.diff([{ client: 'Anna', date: 130, amount: 40 }])).toMatchObject({ added: 1, changed: 0 });
	});
});
