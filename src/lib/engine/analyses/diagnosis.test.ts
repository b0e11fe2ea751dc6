import { describe, expect, it } from 'vitest';
import { TextColumnBuilder, type Column } from '../../kernel/columns.ts';
import { applyChanges, emptyDocument } from '../../model/document.ts';
import { clientFieldKey, type ClientField, type FieldChange } from '../../model/fields.ts';
import type { ImportLayer, LayerContent } from '../../model/layer.ts';
import { PlanEngine } from '../plan-engine.ts';
import type { DiagnosisAnswer } from './diagnosis.ts';

/** A buys every 30 days to the last, 960. B stopped on 830, 4.3 cycles ago; C came once, on 870, three cycles ago. */
const ROWS: readonly (readonly [client: string, day: number, amount: number])[] = [
	['A', 900, 10],
	['A', 930, 10],
	['A', 960, 10],
	['B', 800, 50],
	['B', 830, 50],
	['C', 870, 20]
];

function content(): LayerContent {
	const client = new TextColumnBuilder();
	for (const [key] of ROWS) client.push(key);
	const columns: [string, Column][] = [
		['sourceRow', { kind: 'int', values: Int32Array.from(ROWS, (_, row) => row + 2) }],
		['client', client.finish()],
		['date', { kind: 'day', values: Int32Array.from(ROWS, ([, day]) => day) }],
		['amount', { kind: 'number', values: Float64Array.from(ROWS, ([, , amount]) => amount) }]
	];
	return { table: { rowCount: ROWS.length, columns: new Map(columns) }, issues: [], patch: null };
}

async function diagnosed(changes: readonly FieldChange[]): Promise<DiagnosisAnswer> {
	const engine = new PlanEngine({ load: async () => content() });
	const layer: ImportLayer = {
		...{ id: 'O', shape: 'orders', kind: 'import', sourceName: '', sheetName: '', importedAt: 1, headers: [], mapping: {}, rules: null },
		...{ encoding: 'utf-8', delimiter: ';', fingerprint: '', rowCount: ROWS.length, changedCount: 0, rejectedCount: 0 }
	};
	const { document } = applyChanges(emptyDocument('plan', 'copy', 0, 'Shop', 'UAH'), [{ group: 'layer', key: 'O', value: layer }, ...changes]);
	await engine.open(document, 1000);
	return (await engine.analyse('diagnosis', {}, null)) as DiagnosisAnswer;
}
const of = (client: string, field: ClientField, value: string | number): FieldChange => ({ group: 'client', key: clientFieldKey(field, client), value });

describe('diagnosis', () => {
	it('M4.1: speaks of sleeping and lost clients only, by what was written of them', async () => {
		const { diagnosis } = await diagnosed([of('A', 'leavingReason', 'too expensive'), of('B', 'leavingReason', 'Too expensive'), of('B', 'ending', 'pause')]);
		expect(diagnosis?.left.clients).toBe(2);
		// Four missed purchases of 50.
		expect(diagnosis?.reasons[0]).toMatchObject({ id: 'prices', clients: 1, forgone: 200, texts: ['Too expensive'] });
		expect(diagnosis?.byEnding.pause).toMatchObject({ clients: 1, forgone: 200 });
		expect(diagnosis?.notAsked.clients).toBe(1);
	});

	it('M4.2: takes marks of all clients, and the notes of those who gave a low one, the lowest first', async () => {
		const { nps, comments } = await diagnosed([
			...[of('A', 'nps', 10), of('B', 'nps', 6), of('C', 'nps', 2)],
			...[of('A', 'notes', 'kind'), of('B', 'notes', 'slow'), of('C', 'notes', 'rude')]
		]);
		expect(nps).toMatchObject({ promoters: 1, passives: 0, detractors: 2, base: 3 });
		expect(nps?.score).toBeCloseTo(-100 / 3, 12);
		expect(comments.map(({ clientKey, mark, note }) => [clientKey, mark, note])).toEqual([
			['C', 2, 'rude'],
			['B', 6, 'slow']
		]);
	});

	it('M4.2: without marks there is no score', async () => {
		expect(await diagnosed([])).toMatchObject({ nps: null, comments: [], moreComments: 0 });
	});
});
