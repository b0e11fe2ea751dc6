import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { INT_MISSING, TextColumnBuilder, type Column } from '../../kernel/columns.ts';
import { applyChanges, emptyDocument } from '../../model/document.ts';
import { cellKey, clientFieldKey, rowKey, type FieldChange, type PlanDocument } from '../../model/fields.ts';
import { NO_HISTORY, withStep } from '../../model/history.ts';
import { mergePlans } from '../../model/merge-plans.ts';
import { SPARSE_OUTCOME } from '../../model/outcomes.fixture.ts';
import { NO_SOURCE, type ImportLayer, type KeptSource, type LayerContent } from '../../model/layer.ts';
import { admitLayers } from '../../storage/admit-layers.ts';
import { database } from '../../storage/database.ts';
import { loadLayer, loadSource, saveLayer } from '../../storage/layers.ts';
import { deletePlanForever, duplicatePlan, loadDocument, loadHistory, saveDocument } from '../../storage/plans.ts';
import { loadSnapshot, takeSnapshot } from '../../storage/snapshots.ts';
import { workshopNote, workshopNoteKey } from '../../model/workshop.ts';
import { writePlanFile } from '../../share/plan-file/write.ts';
import { PlanEngine } from '../plan-engine.ts';
import { PlanFileArrival } from '../plan-file-arrival.ts';
import { PatchBuilder } from '../patch-builder.ts';
import { forgetAgain, forgetClient } from './forget-client.ts';

const STAMP = { at: 5, salt: 'salt' };
/** What is to be found nowhere. */
const GONE = ['Zoryana', 'ZORYANA', 'zoryana', '0671112233', 'Koval'];

function texts(...values: string[]): Column {
	const builder = new TextColumnBuilder();
	for (const value of values) builder.push(value);
	return builder.finish();
}
const ints = (...values: number[]): Column => ({ kind: 'int', values: Int32Array.from(values) });
const days = (...values: number[]): Column => ({ kind: 'day', values: Int32Array.from(values) });
const numbers = (...values: number[]): Column => ({ kind: 'number', values: Float64Array.from(values) });

const ORDERS: LayerContent = {
	table: {
		rowCount: 4,
		columns: new Map([
			['sourceRow', ints(2, 3, 4, 5)],
			['client', texts('Zoryana Koval', 'Petro', 'Z. Koval', 'Zoryana Koval')],
			['date', days(20_000, 20_010, 20_020, INT_MISSING)],
			['amount', numbers(10, 20, 30, 40)],
			['email', texts('zoryana@example.com', 'petro@example.com', '', '')]
		])
	},
	issues: [
		{ row: 5, column: 2, code: 'date.unreadable', raw: 'someday', effect: 'toRepair' },
		{ row: 9, column: null, code: 'row.total', raw: 'Zoryana Koval;;;80', effect: 'rejected' },
		{ row: 10, column: null, code: 'row.total', raw: 'Petro;;;20', effect: 'rejected' }
	],
	patch: null
};
const SOURCE: KeptSource = { kind: 'file', bytes: new TextEncoder().encode('client;date;amount\nZoryana Koval;…') };

/** A newer export that brought her number and one of Petro's. */
function update(): LayerContent {
	const patch = new PatchBuilder();
	patch.push({ layerId: 'O', rowIndex: 0 }, 'phone', '0671112233');
	patch.push({ layerId: 'O', rowIndex: 1 }, 'phone', '0509998877');
	return {
		table: {
			rowCount: 0,
			columns: new Map([
				['sourceRow', ints()],
				['client', texts()]
			])
		},
		issues: [],
		patch: patch.finish()
	};
}

const ledger = (id: string, kind: ImportLayer['kind'], rowCount: number): ImportLayer => ({
	...NO_SOURCE,
	id,
	kind,
	shape: 'orders',
	importedAt: 1,
	mapping: {},
	rowCount,
	changedCount: 0,
	fingerprint: kind === 'import' ? 'abc' : ''
});

const CHANGES: readonly FieldChange[] = [
	{ group: 'layer', key: 'O', value: ledger('O', 'import', 4) },
	{ group: 'layer', key: 'U', value: ledger('U', 'import', 0) },
	{ group: 'layer', key: 'H', value: ledger('H', 'hand', 1) },
	{ group: 'row', key: rowKey('H', 0), value: 'added' },
	{ group: 'cell', key: cellKey('H', 0, 'client'), value: 'Zoryana Koval' },
	{ group: 'cell', key: cellKey('H', 0, 'date'), value: 20_040 },
	{ group: 'cell', key: cellKey('O', 0, 'email'), value: 'zoryana.koval@example.com' },
	// She was written otherwise once; the two were merged.
	{ group: 'client', key: clientFieldKey('mergedInto', 'Z. Koval'), value: 'Zoryana Koval' },
	{ group: 'client', key: clientFieldKey('note' as 'name', 'Zoryana Koval'), value: 'calls back' },
	{ group: 'client', key: clientFieldKey('notSameAs', 'Petro'), value: 'Ivan\nZoryana Koval' },
	{ group: 'touch', key: '0/Zoryana Koval', value: null },
	{ group: 'arm', key: 'Zoryana Koval', value: 'contacted' },
	{ group: 'arm', key: 'Petro', value: 'contacted' },
	{ group: 'setting', key: 'messages/language-of/Zoryana Koval', value: 'uk' },
	{ group: 'setting', key: workshopNoteKey('reasons'), value: 'Ask ZORYANA KOVAL (0671112233) why she left; Petro too' },
	{
		group: 'outcome',
		key: 'first',
		value: { ...SPARSE_OUTCOME, clientKey: 'Zoryana Koval', day: 20_050, result: 'wrongNumber', note: 'Zoryana is away' }
	},
	{ group: 'setting', key: 'work/wrongNumber/first', value: '0671112233' }
];

async function shop(): Promise<PlanDocument> {
	await saveLayer('O', ORDERS, SOURCE, 1);
	await saveLayer('U', update(), SOURCE, 1);
	const { document, inverse } = applyChanges(emptyDocument('plan', 'copy', 0, 'Shop', 'UAH'), CHANGES);
	await saveDocument(document, withStep(NO_HISTORY, { label: 'client', changes: inverse }), 1, { rowCount: 5, clientCount: 2 });
	await takeSnapshot(document, { at: 1, reason: 'byHand', name: '', rowCount: 5, clientCount: 2 });
	return document;
}

/** Everything the database holds, as text: bytes one to one, strings with every cut of them together. */
async function dump(): Promise<string> {
	const db = await database();
	const parts: string[] = [];
	const visit = (value: unknown): void => {
		if (typeof value === 'string') parts.push(value);
		else if (value instanceof Uint8Array) parts.push(new TextDecoder().decode(value));
		else if (Array.isArray(value)) value.forEach(visit);
		else if (value && typeof value === 'object' && !ArrayBuffer.isView(value)) for (const [key, one] of Object.entries(value)) visit([key, one]);
	};
	for (const table of db.tables) visit(await table.toArray());
	return parts.join('\n');
}

const openEngine = async (document: PlanDocument) => {
	const engine = new PlanEngine({ load: async (id) => ((await loadLayer(id)) as { value: LayerContent }).value });
	await engine.open(document, 20_100);
	return engine;
};
const clientsOf = async (document: PlanDocument) =>
	(await (await openEngine(document)).rows({ sheet: 'clients', start: 0, end: 9 })).rows.map((row) => (row as { clientKey: string }).clientKey);
const loaded = async (id: string) => ((await loadDocument(id)) as { value: PlanDocument }).value;

afterEach(async () => {
	for (const id of ['plan', 'second', 'third']) await deletePlanForever(id);
});

describe('a client that is forgotten', () => {
	it('is found nowhere on the device: not in rows, ledger, fields, history, snapshots or sources', async () => {
		await shop();
		for (const text of GONE) expect(await dump()).toContain(text);
		const done = await forgetClient('plan', 'Zoryana Koval', STAMP);
		expect(done).toEqual({ ok: true, value: { rows: 4, outcomes: 1, sources: 2, plans: 1, snapshots: expect.any(Number) } });
		const left = await dump();
		for (const text of GONE) expect(left).not.toContain(text);
		expect(left).toContain('petro@example.com');
		expect(await loadSource('O')).toEqual({ ok: true, value: null });
	});

	it('takes nothing of the others with it', async () => {
		await shop();
		await forgetClient('plan', 'Z. Koval', STAMP);
		const document = await loaded('plan');
		expect(await clientsOf(document)).toEqual(['Petro']);
		const engine = await openEngine(document);
		const { rows } = await engine.rows({ sheet: 'orders', start: 0, end: 9 });
		expect(rows.map((row) => (row as { cells: object }).cells)).toEqual([expect.objectContaining({ client: 'Petro', amount: 20, phone: '0509998877' })]);
		expect((await engine.issues(0, 9)).issues.map(({ row }) => row)).toEqual([10]);
		expect(workshopNote(document, 'reasons')).toBe('Ask … (…) why she left; Petro too');
		expect(document.fields.arm.has('Petro')).toBe(true);
		expect(document.fields.client.get('notSameAs/Petro')?.value).toBe('Ivan');
		expect(((await loadHistory('plan')) as { value: object }).value).toEqual(NO_HISTORY);
	});

	it('is gone from a copy of the plan and from what a snapshot brings back', async () => {
		await shop();
		await duplicatePlan('plan', 'second', 'copy-2', 'Copy', 2);
		await forgetClient('plan', 'Zoryana Koval', STAMP);
		expect(await clientsOf(await loaded('second'))).toEqual(['Petro']);
		expect(await clientsOf(((await loadSnapshot('plan', 0)) as { value: PlanDocument }).value)).toEqual(['Petro']);
	});

	it('does not come back with the rows of an older file, and is told by the tombstone when its fields do', async () => {
		const older = await shop();
		await forgetClient('plan', 'Zoryana Koval', STAMP);
		const admitted = await admitLayers(new Map([['O', { content: ORDERS, source: SOURCE }]]), 9, () => 'other');
		expect(admitted).toEqual({ ok: true, value: new Map([['O', 'O']]) });
		expect(await dump()).not.toContain('Zoryana');
		// What an older copy still knows of her comes with a merge, and goes again.
		const merged = mergePlans(await loaded('plan'), { ...older, copy: 'elsewhere' }).document;
		await saveDocument(merged, NO_HISTORY, 10, { rowCount: 5, clientCount: 2 });
		expect(await dump()).toContain('Zoryana');
		expect(await forgetAgain('plan', 11, () => 'more salt')).toEqual({ ok: true, value: undefined });
		for (const text of GONE) expect(await dump()).not.toContain(text);
		expect(await clientsOf(await loaded('plan'))).toEqual(['Petro']);
	});

	it('makes a merge write the plans that share its rows, too, even those that share only what the file brings', async () => {
		await shop();
		await duplicatePlan('plan', 'second', 'copy-2', 'Copy', 2);
		const orders = applyChanges(emptyDocument('plan', 'elsewhere', 0, 'Shop', 'UAH'), [
			{ group: 'layer', key: 'O', value: { ...ledger('O', 'import', 4), fingerprint: '' } }
		]).document;
		const arrival = new PlanFileArrival();
		const file = writePlanFile(orders, new Map([['O', { content: ORDERS, source: null }]]));
		expect(await arrival.look(file, null)).toMatchObject({ ok: true });
		expect(await arrival.plansMergeWrites('plan')).toEqual({ ok: true, value: ['plan'] });
		await forgetClient('plan', 'Zoryana Koval', STAMP);
		expect(await arrival.plansMergeWrites('plan')).toEqual({ ok: true, value: ['plan', 'second'] });
		const tombstone = { group: 'setting', key: 'forgotten/salt', value: 'hash' } as const;
		const { document: empty } = applyChanges(emptyDocument('third', 'copy-3', 3, 'Third', 'UAH'), [tombstone]);
		await saveDocument(empty, NO_HISTORY, 3, { rowCount: 0, clientCount: 0 });
		expect(await arrival.plansMergeWrites('third')).toEqual({ ok: true, value: ['third', 'plan', 'second'] });
	});
});
