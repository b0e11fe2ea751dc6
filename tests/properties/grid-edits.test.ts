import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GridEngine } from '../../src/lib/engine/grid/grid-engine.ts';
import { ledgerOfEdit } from '../../src/lib/engine/grid/row-edit.ts';
import type { CellWriting, GridEdit, OrderRow, View } from '../../src/lib/engine/protocol.ts';
import { cleanText } from '../../src/lib/kernel/text.ts';
import { TextColumnBuilder, type Column } from '../../src/lib/kernel/columns.ts';
import { applyChanges, emptyDocument } from '../../src/lib/model/document.ts';
import type { FieldChange, Fields, PlanDocument } from '../../src/lib/model/fields.ts';
import type { LayerContent } from '../../src/lib/model/layer.ts';

type Cells = readonly [client: string, date: number, amount: number | null, note: string];
const COLUMNS = ['client', 'date', 'amount', 'attribute:note'] as const;
const TODAY = 20_600;

function contentOf(rows: readonly Cells[]): LayerContent {
	const texts = (column: 0 | 3): Column => {
		const builder = new TextColumnBuilder(rows.length);
		for (const row of rows) builder.push(row[column]);
		return builder.finish();
	};
	const columns = new Map<string, Column>([
		['sourceRow', { kind: 'int', values: Int32Array.from(rows, (_, row) => row + 2) }],
		['client', texts(0)],
		['date', { kind: 'day', values: Int32Array.from(rows, ([, date]) => date) }],
		['amount', { kind: 'number', values: Float64Array.from(rows, ([, , amount]) => amount ?? NaN) }],
		['attribute:note', texts(3)]
	]);
	return { table: { rowCount: rows.length, columns }, issues: [], patch: null };
}

/** A plan in an engine, changed as the page changes it: one step an action. */
class Scene {
	readonly engine: GridEngine;
	document: PlanDocument;
	readonly #kept = new Map<string, LayerContent>();
	#layers = 0;

	constructor(rows: readonly Cells[]) {
		this.#kept.set('L', contentOf(rows));
		this.engine = new GridEngine({
			load: async (id) => this.#kept.get(id)!,
			save: async (id, content) => this.#kept.set(id, content).has(id)
		});
		const info = { ...ledgerOfEdit('edit', 'L', 'orders', 1, rows.length, 0), kind: 'import' as const, mapping: { client: 0, date: 1, amount: 2 } };
		this.document = applyChanges(emptyDocument('plan', 'copy', 0, 'Plan', 'UAH'), [{ group: 'layer', key: 'L', value: info }]).document;
	}

	get stamp() {
		return { layerId: `E${++this.#layers}`, at: 10 + this.#layers };
	}

	async commit(changes: readonly FieldChange[]): Promise<readonly FieldChange[]> {
		const { document, applied, inverse } = applyChanges(this.document, changes);
		this.document = document;
		await this.engine.change(applied);
		return inverse;
	}

	/** Everything a person sees: values in force, figures, and the cells of all rows in the order they came. */
	async look() {
		await this.engine.arrange({ sheet: 'orders', sort: [], filters: [] });
		const { assessment } = await this.engine.evaluate({ revision: 1, live: null, windows: [] });
		const { rows, total } = await this.engine.rows({ sheet: 'orders', start: 0, end: 1e9 });
		return { fields: inForce(this.document.fields), figures: assessment.figures, total, rows: rows.map(tellOf) };
	}
}

const tellOf = (row: unknown) => {
	const { layerId, rowIndex, cells, edited, leftOut, problems } = row as OrderRow;
	return [layerId, rowIndex, ...Object.values(cells), edited.join(), leftOut, problems.map(({ column, raw }) => column + raw).join()].join('|');
};

function inForce(fields: Fields): Record<string, unknown> {
	const values: Record<string, unknown> = {};
	for (const [group, ofGroup] of Object.entries(fields)) {
		for (const [key, { value }] of ofGroup as ReadonlyMap<string, { readonly value: unknown }>) if (value !== null) values[`${group} ${key}`] = value;
	}
	return values;
}

const DMY: CellWriting = { dateOrder: 'dmy', dateSeparator: '.', decimal: ',', words: {} };
const WRITINGS: readonly CellWriting[] = [
	DMY,
	{ dateOrder: 'mdy', dateSeparator: '/', decimal: '.', words: {} },
	{ dateOrder: 'ymd', dateSeparator: '-', decimal: '.', words: {} }
];

const text = fc
	.oneof(
		fc.string({ unit: 'grapheme', maxLength: 12 }),
		fc.constantFrom('=1+1', "'=1+1", "''@x", '+380 50 123-45-67', '-5', '007', '"', '"a" b', 'a\tb', '1/2', "'", '-', '0123456789012345678', ' ')
	)
	.map(cleanText);
const amount = fc.oneof(
	fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
	fc.integer({ min: -1e6, max: 1e6 }).map((cents) => cents / 100),
	fc.constant(null)
);
const row = fc.tuple(text, fc.integer({ min: -25_567, max: 84_000 }), amount, text);
const rows = fc.array(row, { minLength: 1, maxLength: 12 });
const view: fc.Arbitrary<View> = fc.record({
	sheet: fc.constant('orders' as const),
	sort: fc.array(fc.record({ column: fc.constantFrom(...COLUMNS), descending: fc.boolean() }), { maxLength: 2 }),
	filters: fc.constantFrom([], [{ kind: 'text' as const, column: 'client', contains: 'a' }], [{ kind: 'range' as const, column: 'amount', from: 0, to: null }])
});

describe('copying and pasting', { timeout: 120_000 }, () => {
	it('gives the same values elsewhere, as text and as a table, in every way of writing', async () => {
		await fc.assert(
			fc.asyncProperty(rows, fc.constantFrom(...WRITINGS), fc.boolean(), async (given, writing, asTable) => {
				const scene = new Scene(given);
				await scene.engine.open(scene.document, TODAY);
				const range = { sheet: 'orders' as const, start: 0, end: given.length, columns: COLUMNS };
				const copied = await scene.engine.copyRange(range, writing);
				const block = asTable ? copied : { ...copied, html: '' };
				const at = { sheet: 'orders' as const, start: given.length, end: given.length + 1, columns: COLUMNS, selectedColumns: 1 };
				const edit = (await scene.engine.pasteBlock(at, block, writing, scene.stamp))!;
				expect(edit.unreadable).toBe(0);
				await scene.commit(edit.changes);
				expect(await scene.engine.copyRange({ ...range, start: given.length, end: 2 * given.length }, writing)).toEqual(copied);
				const { rows: shown } = await scene.engine.rows({ sheet: 'orders', start: 0, end: 2 * given.length });
				const values = shown.map((one) => Object.values((one as OrderRow).cells));
				expect(values.slice(given.length)).toEqual(values.slice(0, given.length));
			}),
			{ numRuns: 300 }
		);
	});
});

describe('what can be undone', { timeout: 120_000 }, () => {
	type Act = (scene: Scene, from: number, count: number) => Promise<GridEdit | null>;
	const span = (from: number, count: number) => ({ sheet: 'orders' as const, start: from, end: from + count, columns: COLUMNS });
	const acts: Readonly<Record<string, Act>> = {
		paste: ({ engine, stamp }, from, count) =>
			engine.pasteBlock({ ...span(from, 1), selectedColumns: 1 }, { text: 'x\t1.2.2025\tнет\t=1\n\t\t5'.repeat(count), html: '' }, DMY, stamp),
		clear: ({ engine, stamp }, from, count) => engine.clearRange(span(from, count), stamp),
		fill: ({ engine, stamp }, from, count) => engine.fillDown(span(from, count), stamp),
		replace: ({ engine, stamp }) =>
			engine.replaceCells({ sheet: 'orders', columns: COLUMNS, text: '1', matchCase: false, wholeCell: false }, '3', DMY, null, stamp),
		deleteRows: ({ engine, stamp }, from, count) => engine.deleteRows('orders', [span(from, count)], stamp),
		addRows: ({ engine, stamp }, _, count) => engine.addRows('orders', count, stamp),
		many: ({ engine, stamp }, from) =>
			engine.pasteBlock({ ...span(from, 1), selectedColumns: 1 }, { text: 'x\t1.2.2025\tнет\t=1\n'.repeat(600), html: '' }, DMY, stamp)
	};
	const steps = fc.array(fc.record({ act: fc.constantFrom(...Object.keys(acts)), from: fc.nat(8), count: fc.integer({ min: 1, max: 6 }), view }), {
		minLength: 1,
		maxLength: 4
	});

	it('comes back step by step, whatever was sorted or filtered in between', async () => {
		await fc.assert(
			fc.asyncProperty(rows, steps, async (given, taken) => {
				const scene = new Scene(given);
				await scene.engine.open(scene.document, TODAY);
				const before = [];
				const inverses = [];
				for (const { act, from, count, view } of taken) {
					before.push(await scene.look());
					await scene.engine.arrange(view);
					inverses.push(await scene.commit((await acts[act](scene, from, count))!.changes));
				}
				const after = await scene.look();
				const redo = [];
				for (let i = taken.length - 1; i >= 0; i--) {
					await scene.engine.arrange(taken[i].view);
					redo.unshift(await scene.commit(inverses[i]));
					expect(await scene.look()).toEqual(before[i]);
				}
				for (const changes of redo) await scene.commit(changes);
				expect(await scene.look()).toEqual(after);
			}),
			{ numRuns: 40 }
		);
	});

	it('comes back at 100,000 rows by one change of the document', async () => {
		const count = 100_000;
		const given = Array.from({ length: count }, (_, i): Cells => [`Client ${i % 9000}`, 19_000 + ((i * 7) % 1500), (i % 5000) / 4, `note ${i % 700}`]);
		const scene = new Scene(given);
		await scene.engine.open(scene.document, TODAY);
		const before = await scene.look();
		await scene.engine.arrange({ sheet: 'orders', sort: [{ column: 'amount', descending: true }], filters: [] });
		const block = Array.from({ length: count }, (_, i) => `Новый ${i % 7000}\t${(i % 28) + 1}.03.2024\t${i % 100},5\t${i % 3 ? 'да' : ''}`).join('\n');
		const edit = (await scene.engine.pasteBlock(
			{ sheet: 'orders', start: 500, end: 501, columns: COLUMNS, selectedColumns: 1 },
			{ text: block, html: '' },
			DMY,
			scene.stamp
		))!;
		expect(edit).toMatchObject({ cells: 400_000, addedRows: 500, unreadable: 0, untouched: 0 });
		expect(edit.changes).toHaveLength(1);
		const inverse = await scene.commit(edit.changes);
		const pasted = await scene.look();
		expect(pasted.total).toBe(count + 500);
		expect(pasted.figures['clients.total']).not.toBe(before.figures['clients.total']);
		await scene.engine.arrange({ sheet: 'orders', sort: [], filters: [{ kind: 'text', column: 'client', contains: 'новый 1' }] });
		await scene.commit(inverse);
		const { rows: rowsAfter, ...after } = await scene.look();
		const { rows: rowsBefore, ...first } = before;
		expect(after).toEqual(first);
		expect(rowsAfter.join('\n') === rowsBefore.join('\n')).toBe(true);
	});
});
