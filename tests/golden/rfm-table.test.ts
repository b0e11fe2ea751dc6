import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { summarize } from '../../src/lib/analysis/summarize.ts';
import { typeGrid } from '../../src/lib/intake/import.ts';
import { inspect, proposalToDecision } from '../../src/lib/intake/mapping/inspect.ts';
import { readSource } from '../../src/lib/intake/read.ts';
import { day } from './fixtures.ts';

const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../fixtures/rfm/${name}`, import.meta.url)));

interface Client {
	readonly frequency: number;
	readonly recency: number;
	readonly monetary: number;
	readonly purchaseDays: number;
}

/** The whole way of a file: bytes, proposal, typed table, histories of the clients. */
async function clientsOf(name: string, asOf: number): Promise<Map<string, Client>> {
	const grid = await readSource({ kind: 'file', name, bytes: bytesOf(name) });
	if (!grid.ok) throw new Error(grid.error.code);
	const inspection = inspect(grid.value);
	const decision = inspection.ok && proposalToDecision(inspection.value);
	const typed = decision && decision.ok && typeGrid(grid.value, decision.value);
	if (!typed || !typed.ok) throw new Error('not read');
	const { table, issues } = typed.value;
	expect([grid.value.encoding, table.rowCount, issues]).toEqual(['macroman', 5009, []]);
	const [client, date, amount] = ['client', 'date', 'amount'].map((column) => table.columns.get(column));
	if (client?.kind !== 'text' || date?.kind !== 'day' || amount?.kind !== 'number') throw new Error('not typed');
	const names = client.dictionary;
	const rows = Uint32Array.from(client.codes);
	const history = summarize({ client: rows, day: date.values, amount: amount.values }, null, names.length, asOf);
	const orders = new Uint32Array(names.length);
	for (const code of rows) orders[code]++;
	const clients = new Map<string, Client>();
	names.forEach((one, code) => {
		const p = history.position[code];
		if (orders[code] === 0) return;
		clients.set(one, { frequency: orders[code], recency: asOf - history.lastDay[p], monetary: history.total[p], purchaseDays: history.purchaseCount[p] });
	});
	return clients;
}

/** Clients with two orders on one day: we count purchase days (M13.1), the table counts order rows. Days, then rows. */
const SAME_DAY: Record<string, readonly [number, number]> = {
	'Alex Grayson': [4, 5],
	'Ben Peterman': [8, 9],
	'Ben Wallace': [5, 6],
	'Brad Eason': [5, 6],
	'Cassandra Brandow': [9, 10],
	'Christine Sundaresam': [10, 11],
	'Eric Murdock': [4, 5],
	'Greg Tran': [10, 11],
	'Harry Marie': [9, 10],
	'James Galang': [10, 11],
	'Jennifer Braxton': [9, 10],
	'Joe Elijah': [9, 10],
	'Karen Bern': [6, 7],
	'Logan Currie': [8, 9],
	'Noel Staavos': [12, 13],
	'Patrick Jones': [7, 8],
	'Rob Dowd': [9, 10]
};

it('sample orders give the published table of recency, frequency and monetary value, all 793 clients of it', async () => {
	const asOf = day('2014-12-31');
	const clients = await clientsOf('sample-orders.csv', asOf);
	const lines = new TextDecoder('macintosh').decode(bytesOf('rfm-table.csv')).trim().split(/\r?\n/).slice(1);
	const published = new Map(
		lines.map((line) => {
			const [name, frequency, recency, monetary] = line.split(',');
			return [name, { frequency: Number(frequency), recency: Number(recency), monetary: Number(monetary) }];
		})
	);
	expect(published.size).toBe(793);
	expect(new Map([...clients].map(([name, { frequency, recency, monetary }]) => [name, { frequency, recency, monetary }]))).toEqual(published);
	const byDays = [...clients].filter(([, { frequency, purchaseDays }]) => purchaseDays !== frequency);
	expect(Object.fromEntries(byDays.map(([name, { purchaseDays, frequency }]) => [name, [purchaseDays, frequency]]))).toEqual(SAME_DAY);
});
