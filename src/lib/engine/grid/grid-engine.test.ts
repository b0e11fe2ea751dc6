import { beforeEach, describe, expect, it } from 'vitest';
import { TextColumnBuilder, type Column, type TextColumn } from '../../kernel/columns.ts';
import { dayFromIso } from '../../kernel/days.ts';
import { applyChanges, emptyDocument, fieldValue, layersOf } from '../../model/document.ts';
import type { FieldChange, PlanDocument } from '../../model/fields.ts';
import type { ImportLayer, LayerContent } from '../../model/layer.ts';
import type { CellWriting, GridEdit, OrderRow, PasteTarget } from '../protocol.ts';
import { GridEngine } from './grid-engine.ts';
import { ledgerOfEdit } from './row-edit.ts';

const day = (iso: string): number => dayFromIso(iso)!;
const WRITING: CellWriting = {
	dateOrder: 'dmy',
	dateSeparator: '.',
	decimal: ',',
	words: {
		consent: { yes: 'да', no: 'нет', unknown: 'неизвестно' },
		decision: { none: '—', exclude: 'не трогать', include: 'включить' },
		person: { p1: 'Оля' }
	}
};
const STAMP = { layerId: 'E', at: 5 };
const IMPORT: ImportLayer = {
	...ledgerOfEdit('edit', 'L', 'orders', 1, 3, 0),
	kind: 'import',
	headers: ['Client', 'Date', 'Sum', 'City'],
	mapping: { client: 0, date: 1, amount: 2 }
};

type Order = readonly [client: string, iso: string, amount: number, city: string];
const ORDERS: readonly Order[] = [
	['Анна', '2025-01-31', 1250.5, 'Київ'],
	['Борис', '2025-02-01', -20, '=2+2'],
	['Вера', '2025-03-15', 0.1, '+380 50 123-45-67']
];

function contentOf(orders: readonly Order[]): LayerContent {
	const texts = (column: 0 | 3): TextColumn => {
		const builder = new TextColumnBuilder();
		for (const order of orders) builder.push(order[column]);
		return builder.finish();
	};
	const columns = new Map<string, Column>([
		['sourceRow', { kind: 'int', values: Int32Array.from(orders, (_, row) => row + 2) }],
		['client', texts(0)],
		['date', { kind: 'day', values: Int32Array.from(orders, ([, iso]) => day(iso)) }],
		['amount', { kind: 'number', values: Float64Array.from(orders, ([, , amount]) => amount) }],
		['attribute:City', texts(3)]
	]);
	return { table: { rowCount: orders.length, columns }, issues: [], patch: null };
}

/** A paste that nobody stops. */
const pasted = async (...given: Parameters<GridEngine['pasteBlock']>): Promise<GridEdit> => (await engine.pasteBlock(...given))!;

const COLUMNS = ['client', 'date', 'amount', 'attribute:City'] as const;
const at = (start: number, end: number, columns: readonly string[], selectedColumns = 1): PasteTarget => ({
	sheet: 'orders',
	start,
	end,
	columns,
	selectedColumns
});
const range = (start: number, end: number, columns: readonly string[] = COLUMNS) => ({ sheet: 'orders' as const, start, end, columns });

let engine: GridEngine;
let document: PlanDocument;
let kept: Map<string, LayerContent>;

async function open(orders: readonly Order[], changes: readonly FieldChange[] = []): Promise<void> {
	kept = new Map([['L', contentOf(orders)]]);
	engine = new GridEngine({
		load: async (id) => kept.get(id)!,
		save: async (id, content) => {
			kept.set(id, content);
			return true;
		}
	});
	const layers: FieldChange[] = orders.length ? [{ group: 'layer', key: 'L', value: { ...IMPORT, rowCount: orders.length } }] : [];
	document = applyChanges(emptyDocument('plan', 'copy', 0, 'Plan', 'UAH'), [...layers, ...changes]).document;
	await engine.open(document, day('2025-06-01'));
}

async function commit({ changes }: GridEdit): Promise<readonly FieldChange[]> {
	const applied = applyChanges(document, changes);
	document = applied.document;
	await engine.change(applied.applied);
	return applied.inverse;
}

const fields = ({ changes }: GridEdit) => Object.fromEntries(changes.map(({ group, key, value }) => [`${group} ${key}`, value]));

beforeEach(() => open(ORDERS));

describe('copying a range', () => {
	it('writes days, numbers and texts as the page shows them, for text and for tables', async () => {
		const { text, html } = await engine.copyRange(range(0, 3), WRITING);
		expect(text).toBe("Анна\t31.01.2025\t1250,5\tКиїв\nБорис\t01.02.2025\t-20\t'=2+2\nВера\t15.03.2025\t0,1\t+380 50 123-45-67");
		expect(html).toContain("<td>-20</td><td>'=2+2</td>");
	});

	it('quotes what would break a line or a cell, and escapes what would be markup', async () => {
		await open([['a "b" <i>', '2025-01-31', 1, 'x\ty\nz']]);
		expect(await engine.copyRange(range(0, 1, ['client', 'attribute:City']), WRITING)).toEqual({
			text: '"a ""b"" <i>"\t"x\ty\nz"',
			html: '<table><tr><td>a &quot;b&quot; &lt;i&gt;</td><td>x\ty<br>z</td></tr></table>'
		});
	});

	it('keeps an empty last line apart from the end of the line before it', async () => {
		await open([
			['a', '2025-01-31', 1, 'x'],
			['b', '2025-01-31', 1, '']
		]);
		expect((await engine.copyRange(range(0, 2, ['attribute:City']), WRITING)).text).toBe('x\n\n');
		expect((await engine.copyRange(range(1, 2, ['attribute:City']), WRITING)).text).toBe('\n');
	});

	it('stops at the last row of the view', async () => {
		expect((await engine.copyRange(range(2, 9, ['client']), WRITING)).text).toBe('Вера');
	});
});

describe('summing a range', () => {
	it('adds numbers up and counts what is filled', async () => {
		expect(await engine.sumRange(range(0, 3))).toEqual({ cells: 12, filled: 12, numbers: 3, sum: 1230.6, average: 410.2 });
		expect(await engine.sumRange(range(0, 3, ['date', 'client']))).toMatchObject({ numbers: 0, sum: null, average: null });
	});
});

describe('pasting a block', () => {
	const paste = (target: PasteTarget, text: string, html = ''): Promise<GridEdit> => pasted(target, { text, html }, WRITING, STAMP);

	it('can be stopped on the way, and then nothing has changed', async () => {
		const lines = Array.from({ length: 60_000 }, (_, row) => `Client ${row}\t1.2.25\t${row}\tCity ${row}`);
		const shares: number[] = [];
		const told = (share: number): void => {
			shares.push(share);
			void engine.stopPaste();
		};
		expect(await engine.pasteBlock(at(0, 1, COLUMNS), { text: lines.join('\n'), html: '' }, WRITING, STAMP, told)).toBeNull();
		expect(shares).toHaveLength(1);
		expect([...kept.keys()]).toEqual(['L']);
		// Another goes its way.
		expect(fields(await paste(at(0, 1, ['amount']), '8'))).toEqual({ 'cell L/0/amount': 8 });
	});

	it('reads each column by its kind and leaves cells that stay the same alone', async () => {
		const edit = await paste(at(0, 1, COLUMNS), 'Анна\t1.2.25\t1 300,00 ₴\tЛьвів\r\nГлеб\t15 марта 2025\t(5)\t\r\n');
		expect(fields(edit)).toEqual({
			'cell L/0/date': day('2025-02-01'),
			'cell L/0/amount': 1300,
			'cell L/0/attribute:City': 'Львів',
			'cell L/1/client': 'Глеб',
			'cell L/1/date': day('2025-03-15'),
			'cell L/1/amount': -5,
			'cell L/1/attribute:City': ''
		});
		expect(edit).toMatchObject({ cells: 8, untouched: 0, unreadable: 0, addedRows: 0, unkeptLayerId: null });
	});

	it('follows the view’s order: what a row is does not move with sorting', async () => {
		await engine.arrange({ sheet: 'orders', sort: [{ column: 'amount', descending: true }], filters: [] });
		expect(fields(await paste(at(1, 2, ['amount']), '7'))).toEqual({ 'cell L/2/amount': 7 });
		await engine.arrange({ sheet: 'orders', sort: [], filters: [{ kind: 'text', column: 'client', contains: 'вер' }] });
		expect(fields(await paste(at(0, 1, ['amount']), '8'))).toEqual({ 'cell L/2/amount': 8 });
	});

	it('keeps a text that cannot be read, as a text, and counts it', async () => {
		const edit = await paste(at(0, 2, ['amount']), 'много\n31.02.2025');
		expect(fields(edit)).toEqual({ 'cell L/0/amount': 'много', 'cell L/1/amount': '31.02.2025' });
		expect(edit.unreadable).toBe(2);
		expect(fields(await paste(at(0, 1, ['date']), '31.02.2025'))).toEqual({ 'cell L/0/date': '31.02.2025' });
	});

	it('reads a whole column the other way where the page’s way leaves texts unread', async () => {
		expect(fields(await paste(at(0, 2, ['date']), '02/03/2025\n02/28/2025'))).toEqual({
			'cell L/0/date': day('2025-02-03'),
			'cell L/1/date': day('2025-02-28')
		});
		expect(fields(await paste(at(0, 2, ['amount']), '1.5\n2.25'))).toEqual({ 'cell L/0/amount': 1.5, 'cell L/1/amount': 2.25 });
		expect(fields(await paste(at(0, 1, ['amount']), '1.250'))).toEqual({ 'cell L/0/amount': 1250 });
	});

	it('fills the selection with one value, repeats a block that divides it, and lays any other down once', async () => {
		expect(fields(await paste(at(0, 3, ['amount', 'attribute:City'], 1), '5'))).toEqual({ 'cell L/0/amount': 5, 'cell L/1/amount': 5, 'cell L/2/amount': 5 });
		const twice = await paste(at(0, 2, ['client', 'date', 'amount', 'attribute:City'], 4), 'x\t\t7\ty');
		expect(fields(twice)).toMatchObject({ 'cell L/0/client': 'x', 'cell L/1/client': 'x', 'cell L/1/amount': 7 });
		expect(fields(await paste(at(0, 3, ['amount']), '1\n2'))).toEqual({ 'cell L/0/amount': 1, 'cell L/1/amount': 2 });
	});

	it('keeps blank lines, lone quotes, several lines in a cell and every kind of line end apart', async () => {
		const edit = await paste(at(0, 1, ['client']), '"a\nb"\r\n\r\nc 5" d\r');
		expect(fields(edit)).toEqual({ 'cell L/0/client': 'a b', 'cell L/1/client': '', 'cell L/2/client': 'c 5" d' });
		expect((await paste(at(0, 1, ['client']), '\n')).cells).toBe(1);
		expect((await paste(at(0, 1, ['client']), '')).cells).toBe(0);
	});

	it('takes a table of HTML before the text, unless it is a lone cell', async () => {
		const html = '<html><body><table><tr><td>Глеб</td><td>5</td></tr><tr><td></td><td></td></tr><tr><td>Дарья</td><td>6</td></tr></table>';
		expect(fields(await paste(at(0, 1, ['client', 'attribute:City']), 'Глеб 5\nДарья 6', html))).toEqual({
			'cell L/0/client': 'Глеб',
			'cell L/0/attribute:City': '5',
			'cell L/1/client': '',
			'cell L/1/attribute:City': '',
			'cell L/2/client': 'Дарья',
			'cell L/2/attribute:City': '6'
		});
		expect(fields(await paste(at(0, 1, ['client']), 'кусок', '<table><tr><td>целое</td></tr></table>'))).toEqual({ 'cell L/0/client': 'кусок' });
	});

	it('adds rows below the last one, in rows typed by hand', async () => {
		const edit = await paste(at(2, 3, ['client', 'date', 'amount']), 'Вера\t15.03.2025\t0,1\nГлеб\t1.4.2025\t\nДарья\t2.4.2025\tнет');
		expect(fields(edit)).toEqual({
			'layer hand-orders-copy': expect.objectContaining({ kind: 'hand', shape: 'orders', fingerprint: '', rules: null }),
			'row hand-orders-copy/0': 'added',
			'row hand-orders-copy/1': 'added',
			'cell hand-orders-copy/0/client': 'Глеб',
			'cell hand-orders-copy/0/date': day('2025-04-01'),
			'cell hand-orders-copy/1/client': 'Дарья',
			'cell hand-orders-copy/1/date': day('2025-04-02'),
			'cell hand-orders-copy/1/amount': 'нет'
		});
		expect(edit).toMatchObject({ addedRows: 2, cells: 9, unreadable: 1 });
	});

	it('leaves out what lies beyond the last column or follows from other cells, and says how much', async () => {
		const edit = await paste(at(0, 2, ['sourceRow', 'leftOut', 'attribute:City'], 3), '1\t2\tx\t4\n5\t6\ty\t8');
		expect(fields(edit)).toEqual({ 'cell L/0/attribute:City': 'x', 'cell L/1/attribute:City': 'y' });
		expect(edit).toMatchObject({ cells: 2, untouched: 6 });
	});

	it('makes a layer of a large block: changes as a patch, rows as a table, and hears how far it is', async () => {
		const lines = Array.from({ length: 1500 }, (_, i) => `К${i}\t${i === 1400 ? '?' : '01.05.2025'}`);
		await commit({ ...(await paste(at(0, 1, ['client']), 'до')) });
		const shares: number[] = [];
		const edit = await pasted(at(1, 2, ['client', 'date']), { text: lines.join('\n'), html: '' }, WRITING, STAMP, (share) => shares.push(share));
		expect(edit).toMatchObject({ cells: 3000, addedRows: 1498, unreadable: 1, unkeptLayerId: null });
		// How often it is told hangs on the time it takes.
		expect(shares.every((share, i) => share >= (shares[i - 1] ?? 0) && share <= 1)).toBe(true);
		expect(fields(edit)).toEqual({ 'layer E': { ...ledgerOfEdit('edit', 'E', 'orders', 5, 1498, 2) } });
		const { table, patch } = kept.get('E')!;
		expect(table.rowCount).toBe(1498);
		expect([...table.columns.keys()]).toEqual(['sourceRow', 'client', 'date', 'amount']);
		expect(Array.from({ length: patch!.rowCount }, (_, i) => cellOf(patch!, i))).toEqual([
			['L', 1, 'client', 'К0', NaN],
			['L', 2, 'client', 'К1', NaN],
			['L', 1, 'date', '', day('2025-05-01')],
			['L', 2, 'date', '', day('2025-05-01')],
			['E', 1398, 'date', '?', NaN]
		]);
	});

	it('frees the single cells a large action covers, so that undoing a later change does not bring them back', async () => {
		await commit(await paste(at(0, 1, ['client']), 'до'));
		const edit = await paste(at(0, 1, ['client']), Array.from({ length: 2500 }, (_, i) => `К${i}`).join('\n'));
		expect(fields(edit)).toMatchObject({ 'cell L/0/client': null });
	});

	it('says so when the content could not be kept', async () => {
		const full = new GridEngine({ load: async (id) => kept.get(id)!, save: async () => false });
		await full.open(document, day('2025-06-01'));
		const edit = await full.pasteBlock(at(0, 1, ['client']), { text: 'x\n'.repeat(2500), html: '' }, WRITING, STAMP);
		expect(edit?.unkeptLayerId).toBe('E');
		expect(full.held('E')).toBeDefined();
	});

	it('starts from an empty plan', async () => {
		await open([]);
		const edit = await paste(at(0, 0, ['client', 'date', 'amount']), 'Анна\t1.2.2025\t5');
		expect(fields(edit)).toMatchObject({ 'cell hand-orders-copy/0/client': 'Анна', 'cell hand-orders-copy/0/amount': 5 });
	});
});

function cellOf({ columns }: NonNullable<LayerContent['patch']>, i: number) {
	const text = (name: string) => (columns.get(name) as TextColumn).dictionary[(columns.get(name) as TextColumn).codes[i]];
	const value = (name: string) => (columns.get(name) as { values: ArrayLike<number> }).values[i];
	return [text('layer'), value('row'), text('column'), text('text'), value('number')];
}

describe('rows', () => {
	it('adds after every row there has ever been, a few by hand and many as a layer', async () => {
		const inverse = await commit(await engine.addRows('orders', 2, STAMP));
		await commit({ ...(await engine.addRows('orders', 0, STAMP)), changes: inverse });
		expect(fields(await engine.addRows('orders', 1, STAMP))).toEqual({
			'layer hand-orders-copy': expect.objectContaining({ kind: 'hand' }),
			'row hand-orders-copy/2': 'added'
		});
		const many = await engine.addRows('clients', 2001, STAMP);
		expect(many).toMatchObject({ addedRows: 2001, cells: 0 });
		expect(kept.get('E')!.table.rowCount).toBe(2001);
		expect([...kept.get('E')!.table.columns.keys()]).toEqual(['sourceRow', 'client', 'lastPurchase']);
	});

	it('deletes each row of overlapping spans once, by the order of the view', async () => {
		await engine.arrange({ sheet: 'orders', sort: [{ column: 'client', descending: true }], filters: [] });
		const edit = await engine.deleteRows(
			'orders',
			[
				{ start: 1, end: 9 },
				{ start: 0, end: 2 }
			],
			STAMP
		);
		expect(edit.deletedRows).toBe(3);
		expect(fields(edit)).toEqual({ 'row L/2': 'deleted', 'row L/1': 'deleted', 'row L/0': 'deleted' });
	});

	it('cannot delete rows that follow from others', async () => {
		expect(await engine.deleteRows('clients', [{ start: 0, end: 2 }], STAMP)).toMatchObject({ changes: [], deletedRows: 0, untouched: 2 });
	});
});

describe('clearing, filling and replacing', () => {
	it('empties cells; an empty one stays as it is', async () => {
		const edit = await engine.clearRange(range(0, 1, ['client', 'date', 'sourceRow']), STAMP);
		expect(fields(edit)).toEqual({ 'cell L/0/client': '', 'cell L/0/date': '' });
		expect(edit).toMatchObject({ cells: 2, untouched: 1 });
		await commit(edit);
		expect(((await engine.rows({ sheet: 'orders', start: 0, end: 1 })).rows[0] as OrderRow).cells.client).toBe('');
	});

	it('fills the first row down, or the row above into a single row', async () => {
		expect(fields(await engine.fillDown(range(0, 3, ['amount']), STAMP))).toEqual({ 'cell L/1/amount': 1250.5, 'cell L/2/amount': 1250.5 });
		expect(fields(await engine.fillDown(range(1, 2, ['date']), STAMP))).toEqual({ 'cell L/1/date': day('2025-01-31') });
		expect(fields(await engine.fillDown(range(0, 1, ['date']), STAMP))).toEqual({});
	});

	const query = (text: string, more: object = {}) => ({ sheet: 'orders' as const, columns: COLUMNS, text, matchCase: false, wholeCell: false, ...more });

	it('finds in what the page shows, row by row', async () => {
		expect(await engine.findCells(query('2025'), WRITING)).toEqual({ total: 3, places: [0, 1, 2].map((row) => ({ row, column: 'date' })) });
		expect(await engine.findCells(query('0,1'), WRITING)).toEqual({ total: 1, places: [{ row: 2, column: 'amount' }] });
		expect((await engine.findCells(query('анна'), WRITING)).total).toBe(1);
		expect((await engine.findCells(query('анна', { matchCase: true }), WRITING)).total).toBe(0);
		expect((await engine.findCells(query('нна', { wholeCell: true }), WRITING)).total).toBe(0);
		expect((await engine.findCells(query('+'), WRITING)).total).toBe(2);
		expect((await engine.findCells(query(''), WRITING)).total).toBe(0);
	});

	it('replaces every place, reads the cell again as its column is, and takes the replacement as it stands', async () => {
		expect(fields(await engine.replaceCells(query('2025'), '2024', WRITING, null, STAMP))).toMatchObject({
			'cell L/0/date': day('2024-01-31'),
			'cell L/2/date': day('2024-03-15')
		});
		expect(fields(await engine.replaceCells(query('н', { columns: ['client'] }), '$&', WRITING, null, STAMP))).toEqual({ 'cell L/0/client': 'А$&$&а' });
		const one = await engine.replaceCells(query('2025'), '13.2025', WRITING, { row: 1, column: 'date' }, STAMP);
		expect(fields(one)).toEqual({ 'cell L/1/date': '01.02.13.2025' });
		expect(one.unreadable).toBe(1);
	});
});

describe('actions in the Clients sheet', () => {
	const target = (columns: readonly string[], start = 0, end = start + 1) => ({
		sheet: 'clients' as const,
		start,
		end,
		columns,
		selectedColumns: columns.length
	});

	it('change fields of the client; choices are read by their words and what is derived stays', async () => {
		await engine.arrange({ sheet: 'clients', sort: [{ column: 'clientKey', descending: false }], filters: [] });
		const block = { text: 'Аня\t+380501234567\tда\tне трогать\t5\t1.2.1990\nВера Б.\t\tкак-то\tвключить\t6\tвчера', html: '' };
		const edit = await pasted(target(['name', 'phone', 'consent', 'decision', 'daysSince', 'birthday']), block, WRITING, STAMP);
		expect(fields(edit)).toEqual({
			'client name/Анна': 'Аня',
			'client phone/Анна': '+380501234567',
			'client consent/Анна': 'yes',
			'client decision/Анна': 'exclude',
			'client birthday/Анна': day('1990-02-01'),
			'client name/Вера': 'Вера Б.',
			'client decision/Вера': 'include'
		});
		expect(edit).toMatchObject({ cells: 8, untouched: 4 });
	});

	it('give emptied choices back to the rule and leave emptied contacts empty', async () => {
		await engine.arrange({ sheet: 'clients', sort: [{ column: 'clientKey', descending: false }], filters: [] });
		await commit(await pasted(target(['phone', 'decision']), { text: '1\tвключить', html: '' }, WRITING, STAMP));
		const edit = await engine.clearRange({ sheet: 'clients', start: 0, end: 1, columns: ['name', 'phone', 'decision'] }, STAMP);
		expect(fields(edit)).toMatchObject({ 'client phone/Анна': '', 'client decision/Анна': null });
		await commit(edit);
		expect(fieldValue(document, 'client', 'phone/Анна')).toBe('');
	});

	it('choose people by their names, and nobody who is not there', async () => {
		await open(ORDERS, [{ group: 'person', key: 'p1', value: { id: 'p1', name: 'Оля', best: false } as never }]);
		await engine.arrange({ sheet: 'clients', sort: [{ column: 'clientKey', descending: false }], filters: [] });
		const edit = await pasted(target(['person']), { text: 'Оля\nПетя', html: '' }, WRITING, STAMP);
		expect(fields(edit)).toEqual({ 'client person/Анна': 'p1' });
		expect(edit.untouched).toBe(1);
	});
});

it('undoes each action by one step', async () => {
	const before = await engine.copyRange(range(0, 9), WRITING);
	for (const edit of [
		await pasted(at(0, 1, COLUMNS), { text: 'x\ty\tz\tq', html: '' }, WRITING, STAMP),
		await engine.clearRange(range(0, 3), STAMP),
		await engine.fillDown(range(0, 3), STAMP)
	]) {
		const inverse = await commit(edit);
		expect(await engine.copyRange(range(0, 9), WRITING)).not.toEqual(before);
		await commit({ ...edit, changes: inverse });
		expect(await engine.copyRange(range(0, 9), WRITING)).toEqual(before);
	}
	expect(layersOf(document).map(({ id }) => id)).toEqual(['L']);
});
