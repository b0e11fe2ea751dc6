import { readFileSync } from 'node:fs';
import { dayFromIso } from '../../src/lib/kernel/days.ts';
import type { PurchaseRows } from '../../src/lib/analysis/types.ts';

/** Orders of a fixture with the clients' names by code. */
export interface FixtureOrders {
	readonly rows: PurchaseRows;
	readonly names: readonly string[];
	readonly triples: readonly (readonly [client: string, day: number, amount: number])[];
}

const read = (path: string): string => readFileSync(new URL(`../fixtures/${path}`, import.meta.url), 'utf8');
const linesOf = (text: string): string[] => text.split(/\r?\n/).filter((line) => line.trim() !== '');

export function ordersOf(triples: readonly (readonly [string, number, number])[]): FixtureOrders {
	const codes = new Map<string, number>();
	for (const [name] of triples) if (!codes.has(name)) codes.set(name, codes.size);
	const rows = {
		client: Uint32Array.from(triples, ([name]) => codes.get(name) ?? 0),
		day: Int32Array.from(triples, ([, day]) => day),
		amount: Float64Array.from(triples, ([, , amount]) => amount)
	};
	return { rows, names: [...codes.keys()], triples };
}

export function cdnowOrders(): FixtureOrders {
	return ordersOf(
		linesOf(read('cdnow/CDNOW_sample.txt')).map((line) => {
			const [, client, date, , amount] = line.trim().split(/\s+/);
			return [String(Number(client)), day(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`), Number(amount)] as const;
		})
	);
}

export function onlineRetailOrders(): FixtureOrders {
	return ordersOf(
		linesOf(read('online-retail/invoices.csv'))
			.slice(1)
			.map((line) => {
				const [, client, date, amount] = line.split(',');
				return [client, day(date.slice(0, 10)), Number(amount)] as const;
			})
	);
}

/** One client's answers, computed by others from the same file. */
export interface ExpectedClient {
	readonly name: string;
	readonly purchases: number;
	readonly first: number;
	readonly last: number;
	readonly daysSince: number;
	readonly medianInterval: number | null;
	readonly intervals: number;
	readonly total: number;
}

export function expectedClients(path: string): ExpectedClient[] {
	return linesOf(read(path))
		.slice(1)
		.map((line) => {
			const [name, purchases, first, last, elapsed, own, gaps, total] = line.split(',');
			return {
				name,
				purchases: Number(purchases),
				first: day(first),
				last: day(last),
				daysSince: Number(elapsed),
				medianInterval: own === '' ? null : Number(own),
				intervals: Number(gaps),
				total: Number(total)
			};
		});
}

export function day(iso: string): number {
	const number = dayFromIso(iso);
	if (number === null) throw new Error(`not a date: ${iso}`);
	return number;
}
