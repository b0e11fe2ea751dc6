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

/** Counts under one definition of the cycle and one reading of "missed", computed by others. */
interface ExpectedClasses {
	readonly active: number;
	readonly sleeping: number;
	readonly lost: number;
}

/** `definition`: such as 'shrunk_k3|rule_1_3'. */
export function expectedClasses(shop: 'cdnow_sample' | 'online_retail', asOf: string, definition: string): ExpectedClasses {
	const answers = JSON.parse(read('expected-rule-classes.json')) as Record<string, readonly Record<string, unknown>[]>;
	const { active, sleeping, lost } = answers[shop].find((answer) => answer.as_of === asOf)?.[definition] as ExpectedClasses;
	return { active, sleeping, lost };
}

/** By client: the shrunk cycle (M12.4) and missed cycles by it. */
export function expectedOwnCycles(path: string): ReadonlyMap<string, { readonly cycleDays: number; readonly missed: number }> {
	const [header, ...lines] = linesOf(read(path)).map((line) => line.split(','));
	const at = (name: string): number => header.indexOf(name);
	return new Map(lines.map((cells) => [cells[0], { cycleDays: Number(cells[at('cycle_shrunk_k3')]), missed: Number(cells[at('missed_shrunk')]) }]));
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

/** What models say of a client of CDNOW at 1997-09-30, computed by others; spans in weeks. */
export interface ExpectedForecast {
	readonly name: string;
	readonly client: { readonly repeats: number; readonly lastAfter: number; readonly observed: number };
	readonly there: number;
	readonly buys: readonly (readonly [weeks: number, chance: number])[];
	readonly purchases: readonly (readonly [weeks: number, expected: number])[];
	readonly boughtIn39Weeks: boolean;
}

/** The mbgnbd_* columns and what happened; weeks are made of whole days again, which the file rounds. */
export function cdnowModels(): ExpectedForecast[] {
	const [head, ...lines] = linesOf(read('cdnow/models-per-customer-1997-09-30.csv')).map((line) => line.split(','));
	return lines.map((cells) => {
		const at = (name: string): number => Number(cells[head.indexOf(name)]);
		const weeks = (name: string): number => Math.round(at(name) * 7) / 7;
		return {
			name: cells[0],
			client: { repeats: at('x'), lastAfter: weeks('tx'), observed: weeks('T') },
			there: at('mbgnbd_palive'),
			buys: [4, 13, 26, 39, 52].map((span) => [span, at(`mbgnbd_pbuy${span}`)] as const),
			purchases: [39, 52].map((span) => [span, at(`mbgnbd_e${span}`)] as const),
			boughtIn39Weeks: at('bought_in_39w') === 1
		};
	});
}

interface PublishedVectors {
	readonly bgnbd_cdnow: { readonly r: number; readonly alpha: number; readonly a: number; readonly b: number; readonly LL: number };
	readonly bgnbd_cond_exp: { readonly x: number; readonly t_x: number; readonly T: number; readonly t: number; readonly expected: number };
	readonly bgnbd_expectation: { readonly t: readonly number[]; readonly expected: readonly number[] };
	readonly bgnbd_pmf: { readonly params: readonly [number, number, number, number]; readonly t39_n0: number };
}

/** Printed in papers on models of buying, each to the places printed. */
export const publishedVectors = (): PublishedVectors => JSON.parse(read('published_test_vectors.json')) as PublishedVectors;
