import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PlanEngine } from '../../src/lib/engine/plan-engine.ts';
import type { GroupRow } from '../../src/lib/engine/protocol.ts';
import { TextColumnBuilder, type Column } from '../../src/lib/kernel/columns.ts';
import { applyChanges, emptyDocument } from '../../src/lib/model/document.ts';
import { clientFieldKey, type FieldChange } from '../../src/lib/model/fields.ts';
import type { ImportLayer } from '../../src/lib/model/layer.ts';
import type { TypedLevers } from '../../src/lib/model/levers.ts';
import type { NaiveOrder } from './naive.ts';
import { anyAsOf, anyLevers, anyOrders, CLIENT_CODES } from './scenes.ts';

const CITIES = ['', 'Kyiv', 'Lviv', '__proto__', 'Odesa'];

const texts = (values: readonly string[]): Column => {
	const builder = new TextColumnBuilder();
	for (const value of values) builder.push(value);
	return builder.finish();
};

async function opened(orders: readonly NaiveOrder[], cities: readonly number[], asOf: number, levers: TypedLevers, excluded: number, included: number) {
	const columns = new Map<string, Column>([
		['sourceRow', { kind: 'int', values: Int32Array.from(orders, (_, row) => row + 2) }],
		['client', texts(orders.map(({ client }) => `C${client}`))],
		['date', { kind: 'day', values: Int32Array.from(orders, ({ day }) => day) }],
		['amount', { kind: 'number', values: Float64Array.from(orders, ({ amount }) => amount) }],
		['attribute:City', texts(orders.map((_, row) => CITIES[cities[row % cities.length]]))]
	]);
	const engine = new PlanEngine({ load: async () => ({ table: { rowCount: orders.length, columns }, issues: [], patch: null }) });
	const layer = { id: 'L', shape: 'orders', kind: 'import', importedAt: 1, mapping: {}, headers: [], rowCount: orders.length } as unknown as ImportLayer;
	const changes: FieldChange[] = [
		{ group: 'layer', key: 'L', value: layer },
		{ group: 'plan', key: 'asOf', value: asOf },
		{ group: 'client', key: clientFieldKey('decision', `C${excluded}`), value: 'exclude' },
		{ group: 'client', key: clientFieldKey('decision', `C${included}`), value: 'include' },
		...Object.entries(levers).map(([key, value]) => ({ group: 'lever' as const, key, value: value ?? null }))
	];
	await engine.open(applyChanges(emptyDocument('plan', 'copy', 0, 'Shop', 'EUR'), changes).document, asOf);
	return engine;
}

const total = (rows: readonly GroupRow[], part: (row: GroupRow) => number | null): number | null =>
	rows.reduce<number | null>((sum, row) => (sum === null || part(row) === null ? null : sum + part(row)!), 0);

function expectSame(sum: number | null, figure: number | null, of: string) {
	if (sum === null || figure === null) expect([of, sum]).toEqual([of, figure]);
	else expect(Math.abs(sum - figure), of).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(figure)));
}

it('gives groups whose sums are the figures, whatever the column, the levers and the day', async () => {
	await fc.assert(
		fc.asyncProperty(
			anyOrders,
			fc.array(fc.nat(CITIES.length - 1), { minLength: 1, maxLength: 9 }),
			anyAsOf,
			anyLevers,
			fc.nat(CLIENT_CODES - 1),
			fc.nat(CLIENT_CODES - 1),
			fc.constantFrom('attribute:City', 'consent', 'status', 'clientKey'),
			async (orders, cities, asOf, levers, excluded, included, column) => {
				const engine = await opened(orders, cities, asOf, levers, excluded, included);
				const { figures } = (await engine.evaluate({ revision: 1, live: null, windows: [] })).assessment;
				const rows = await engine.groups(column);
				expect(new Set(rows.map(({ value }) => value)).size).toBe(rows.length);
				expectSame(
					total(rows, (row) => row.clients),
					figures['clients.total'],
					'clients'
				);
				if (rows.length === 0) return;
				for (const [of, part, figure] of [
					['active', (row: GroupRow) => row.active, 'clients.active'],
					['sleeping', (row: GroupRow) => row.sleeping, 'clients.sleeping'],
					['lost', (row: GroupRow) => row.lost, 'clients.lost'],
					['revenue', (row: GroupRow) => row.revenue, 'revenue.total'],
					['forgone', (row: GroupRow) => row.forgone, 'forgone.byClient'],
					['worth clients', (row: GroupRow) => row.worthClients, 'worth.clients'],
					['worth', (row: GroupRow) => row.worthValue, 'worth.value']
				] as const)
					expectSame(total(rows, part), figures[figure], of);
			}
		),
		{ numRuns: 200 }
	);
});
