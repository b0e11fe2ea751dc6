import { describe, expect, it } from 'vitest';
import { TextColumnBuilder, type Column } from '../kernel/columns.ts';
import { applyChanges, emptyDocument } from '../model/document.ts';
import { clientFieldKey, type FieldChange } from '../model/fields.ts';
import type { ImportLayer } from '../model/layer.ts';
import { PlanEngine } from './plan-engine.ts';

type Row = readonly [client: string, day: number, amount: number, status?: string, phone?: string];

const ROWS: readonly Row[] = [
	['Anna Koval', 900, 100, '', '067 123 45 67'],
	['Anna Koval', 900, 50],
	['Anna Koval', 910, -30],
	['koval anna', 920, 10, '', 'ask her mother'],
	['Walk-in', 930, 70],
	['Walk-in', 931, 80],
	['Petro', 940, -5, 'returned'],
	['Petro', 950, 20, 'cancelled'],
	['Petro', 950, 40],
	['Petro', 951, Number.NaN]
];

function texts(values: readonly string[]): Column {
	const builder = new TextColumnBuilder();
	for (const value of values) builder.push(value);
	return builder.finish();
}

async function opened(changes: readonly FieldChange[] = []) {
	const columns = new Map<string, Column>([
		['sourceRow', { kind: 'int', values: Int32Array.from(ROWS, (_, row) => row + 2) }],
		['client', texts(ROWS.map(([client]) => client))],
		['date', { kind: 'day', values: Int32Array.from(ROWS, ([, day]) => day) }],
		['amount', { kind: 'number', values: Float64Array.from(ROWS, ([, , amount]) => amount) }],
		['status', texts(ROWS.map(([, , , status]) => status ?? ''))],
		['phone', texts(ROWS.map(([, , , , phone]) => phone ?? ''))]
	]);
	const engine = new PlanEngine({ load: async () => ({ table: { rowCount: ROWS.length, columns }, issues: [], patch: null }) });
	const layer = { id: 'L', shape: 'orders', kind: 'import', importedAt: 1, mapping: {}, headers: [], rowCount: ROWS.length } as unknown as ImportLayer;
	const document = emptyDocument('plan', 'copy', 0, 'Shop', 'UAH');
	await engine.open(applyChanges(document, [{ group: 'layer', key: 'L', value: layer }, ...changes]).document, 1000);
	return engine;
}
const returns = (value: 'net' | 'drop'): FieldChange => ({ group: 'plan', key: 'returns', value });

describe('the report of cleaning', () => {
	it('tells of returns how many match, and what each rule makes of revenue (M13.2)', async () => {
		const { returns: step } = await (await opened([returns('net')])).cleaning();
		expect(step).toMatchObject({ rule: 'net', rows: 2, matched: 1, unmatched: 1, byStatus: 1, revenue: { net: 320, drop: 350 } });
		expect(step.examples).toEqual([
			{ name: 'Anna Koval', day: 910, amount: -30 },
			{ name: 'Petro', day: 940, amount: -5 }
		]);
		expect((await (await opened([returns('drop')])).cleaning()).returns).toMatchObject({ rule: 'drop', rows: 2, revenue: { net: 320, drop: 350 } });
	});

	it('shows rows of one day as the one purchase they are, by the rule for returns', async () => {
		expect((await (await opened([returns('drop')])).cleaning()).sameDay).toEqual({
			rows: 6,
			purchases: 5,
			examples: [{ name: 'Anna Koval', day: 900, amounts: [100, 50], sum: 150 }]
		});
		expect((await (await opened([returns('net')])).cleaning()).sameDay.examples[0].sum).toBe(120);
	});

	it('counts cancelled orders and rows to repair', async () => {
		const { cancelled, repair } = await (await opened()).cleaning();
		expect([cancelled, repair]).toEqual([{ rows: 1, examples: [{ name: 'Petro', day: 950, amount: 20 }] }, { rows: 1 }]);
	});

	it('proposes who is nobody, then lists who was set apart, and asks no more once declined', async () => {
		const engine = await opened();
		expect((await engine.cleaning()).pseudo).toEqual({ proposed: [{ clientKey: 'Walk-in', name: 'Walk-in', purchases: 2, total: 150 }], setApart: [] });
		await engine.change([{ group: 'client', key: clientFieldKey('setApart', 'Walk-in'), value: 'yes' }]);
		expect((await engine.cleaning()).pseudo).toEqual({ proposed: [], setApart: [{ clientKey: 'Walk-in', name: 'Walk-in', purchases: 2, total: null }] });
		expect((await engine.evaluate({ revision: 1, live: null, windows: [] })).assessment.figures['clients.total']).toBe(3);
		await engine.change([{ group: 'client', key: clientFieldKey('setApart', 'Walk-in'), value: 'no' }]);
		expect((await engine.cleaning()).pseudo).toEqual({ proposed: [], setApart: [] });
	});

	it('proposes duplicates, and lists who was merged into whom', async () => {
		const engine = await opened();
		expect((await engine.cleaning()).duplicates).toMatchObject({ proposed: [{ survivor: 'koval anna', reasons: ['name'] }], merged: [] });
		await engine.change([{ group: 'client', key: clientFieldKey('mergedInto', 'koval anna'), value: 'Anna Koval' }]);
		expect((await engine.cleaning()).duplicates).toEqual({ proposed: [], merged: [{ clientKey: 'koval anna', into: 'Anna Koval', intoName: 'Anna Koval' }] });
	});

	it('tells how phones are read, and which cannot be', async () => {
		expect((await (await opened()).cleaning()).phones).toMatchObject({
			of: { country: 'UA', origin: 'currency' },
			clients: 2,
			readable: 1,
			examples: [{ before: '067 123 45 67', after: '067 123 4567' }],
			unreadable: ['ask her mother']
		});
	});
});
