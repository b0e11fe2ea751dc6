import { describe, expect, it } from 'vitest';
import { TextColumnBuilder, type Column } from '../kernel/columns.ts';
import { applyChanges, emptyDocument } from '../model/document.ts';
import type { FieldChange } from '../model/fields.ts';
import type { ImportLayer } from '../model/layer.ts';
import { PlanEngine } from './plan-engine.ts';

function texts(values: readonly string[]): Column {
	const builder = new TextColumnBuilder();
	for (const value of values) builder.push(value);
	return builder.finish();
}

/** Five clients long lost, so that all of A to D are worth returning; E buys now. */
const CLIENTS = ['A', 'B', 'C', 'D', 'E'];
const DAYS = [100, 130, 160];
const ROWS = CLIENTS.flatMap((client) => DAYS.map((day) => ({ client, day: client === 'E' ? day + 830 : day })));
const CONTACTS: Readonly<Record<string, readonly [phone: string, email: string, consent: string]>> = {
	A: ['067 123 45 67', '', 'yes'],
	B: ['lost it', '', 'yes'],
	C: ['', '', 'yes'],
	D: ['', 'd@example.com', ''],
	E: ['—', '-', '']
};

async function qualityOf(changes: readonly FieldChange[] = [], shape: 'orders' | 'clients' = 'orders') {
	const rows = shape === 'orders' ? ROWS : ROWS.filter((_, row) => row % DAYS.length === 2);
	const contact = (part: 0 | 1 | 2) => texts(rows.map(({ client }) => CONTACTS[client][part]));
	const columns = new Map<string, Column>([
		['sourceRow', { kind: 'int', values: Int32Array.from(rows, (_, row) => row + 2) }],
		['client', texts(rows.map(({ client }) => client))],
		[shape === 'orders' ? 'date' : 'lastPurchase', { kind: 'day', values: Int32Array.from(rows, ({ day }) => day) }],
		...(shape === 'orders' ? [['amount', { kind: 'number', values: new Float64Array(rows.length).fill(100) }] as const] : []),
		['phone', contact(0)],
		['email', contact(1)],
		['consent', contact(2)]
	]);
	const engine = new PlanEngine({ load: async () => ({ table: { rowCount: rows.length, columns }, issues: [], patch: null }) });
	const layer = { id: 'L', shape, kind: 'import', importedAt: 1, mapping: {}, headers: [], rowCount: rows.length } as unknown as ImportLayer;
	const document = emptyDocument('plan', 'copy', 0, 'Shop', 'UAH');
	await engine.open(applyChanges(document, [{ group: 'layer', key: 'L', value: layer }, ...changes]).document, 1000);
	return engine.quality();
}

describe('the quality of the data', () => {
	it('counts what is known of clients', async () => {
		expect(await qualityOf()).toMatchObject({ clients: 5, phone: 2, phoneReadable: 1, email: 1, messenger: 0, anyContact: 3, consent: 3, birthday: 0 });
		expect(await qualityOf([{ group: 'plan', key: 'consent', value: 'no' }])).toMatchObject({ consent: 5 });
	});

	it('tells what the cycle rests on', async () => {
		expect(await qualityOf()).toMatchObject({
			firstDay: 100,
			lastDay: 990,
			cycleDays: 30,
			clientsWithInterval: 5,
			intervals: 10,
			regularity: { pairs: 5, ties: 5, k: null }
		});
		expect(await qualityOf([], 'clients')).toMatchObject({ cycleDays: null, intervals: null, regularity: null });
	});

	it('says what to collect next by what it would open to those worth returning', async () => {
		const { worthReturning, next } = await qualityOf([{ group: 'lever', key: 'churn', value: 0.25 }]);
		expect(worthReturning).toBe(4);
		// C has nothing; D has only an address, which is closed while nobody has asked for consent. Phones come before messengers of as many.
		expect(next.map(({ what, clients, reachable }) => [what, clients, reachable])).toEqual([
			['phone', 2, 2],
			['messenger', 4, 2],
			['email', 3, 1],
			['consent', 1, 1]
		]);
		expect(next[0].value).toBeGreaterThan(0);
	});
});
