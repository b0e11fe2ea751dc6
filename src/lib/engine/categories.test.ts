import { describe, expect, it } from 'vitest';
import { TextColumnBuilder, type Column } from '../kernel/columns.ts';
import { applyChanges, emptyDocument } from '../model/document.ts';
import { CATEGORY_RULE, CATEGORY_SHARES } from '../model/category-rules.ts';
import type { FlagField } from '../model/client-flags.ts';
import { clientFieldKey, type FieldChange } from '../model/fields.ts';
import type { ImportLayer } from '../model/layer.ts';
import type { ClientChain } from './analyses/client.ts';
import type { Segments } from './analyses/segments.ts';
import type { WorthAnswer } from './analyses/worth.ts';
import { PlanEngine } from './plan-engine.ts';
import type { ClientRow } from './protocol.ts';

/** Client, day, amount, debt. Totals 50, 30, 15, 5: A, A, B, C by margin alone. */
const ORDERS = [
	['big', 900, 60, 500],
	['big', 910, -10, 500],
	['good', 990, 15, 0],
	['good', 960, 15, 0],
	['fair', 980, 15, 0],
	['small', 970, 5, NaN]
] as const;
const TODAY = 1000;

const layer: ImportLayer = {
	id: 'orders',
	kind: 'import',
	shape: 'orders',
	sourceName: 'orders.csv',
	sheetName: '',
	importedAt: 1,
	headers: ['Client', 'Date', 'Amount', 'Debt'],
	mapping: { client: 0, date: 1, amount: 2, debt: 3 },
	rules: null,
	encoding: 'utf-8',
	delimiter: ',',
	fingerprint: '',
	rowCount: ORDERS.length,
	changedCount: 0,
	rejectedCount: 0
};

async function opened(...changes: FieldChange[]): Promise<PlanEngine> {
	const client = new TextColumnBuilder();
	for (const [key] of ORDERS) client.push(key);
	const columns = new Map<string, Column>([
		['sourceRow', { kind: 'int', values: Int32Array.from(ORDERS, (_, row) => row + 2) }],
		['client', client.finish()],
		['date', { kind: 'day', values: Int32Array.from(ORDERS, ([, day]) => day) }],
		['amount', { kind: 'number', values: Float64Array.from(ORDERS, ([, , amount]) => amount) }],
		['debt', { kind: 'number', values: Float64Array.from(ORDERS, ([, , , debt]) => debt) }]
	]);
	const engine = new PlanEngine({ load: async () => ({ table: { rowCount: ORDERS.length, columns }, issues: [], patch: null }) });
	const document = applyChanges(emptyDocument('plan', 'copy', 0, 'Shop', 'EUR'), [{ group: 'layer', key: 'orders', value: layer }, ...changes]).document;
	await engine.open(document, TODAY);
	return engine;
}

const weight = (rule: keyof typeof CATEGORY_RULE, value: number): FieldChange => ({ group: 'setting', key: CATEGORY_RULE[rule].weight.key, value });
const set = (field: 'category' | 'categoryReason' | FlagField, client: string, value: string): FieldChange => ({
	group: 'client',
	key: clientFieldKey(field, client),
	value
});

async function categories(engine: PlanEngine): Promise<Record<string, string>> {
	const { rows } = await engine.rows({ sheet: 'clients', start: 0, end: 10 });
	return Object.fromEntries((rows as ClientRow[]).map(({ clientKey, category }) => [clientKey, category]));
}
const chainOf = (engine: PlanEngine, clientKey: string) => engine.analyse('client', { clientKey }, null) as Promise<ClientChain | null>;

describe('category of a client', () => {
	it('M13.13: by margin alone until a weight is set, and by the shares in force', async () => {
		const engine = await opened();
		expect(await categories(engine)).toEqual({ big: 'A', good: 'A', fair: 'B', small: 'C' });
		expect((await chainOf(engine, 'good'))?.category).toMatchObject({ basis: 'rules', place: { rank: 2, of: 4, shareAbove: 0.5 }, reason: '' });
		await engine.change([{ group: 'setting', key: CATEGORY_SHARES.A.key, value: 0.5 }]);
		expect(await categories(engine)).toEqual({ big: 'A', good: 'B', fair: 'C', small: 'C' });
	});

	it('M3.4: debt and returns take a client down the order, a client of unknown debt stands by the rest', async () => {
		const engine = await opened(weight('margin', 0), weight('debt', 1), weight('refunds', 1), { group: 'setting', key: CATEGORY_SHARES.A.key, value: 0.4 });
		// good and fair bring 45 without a debt; small has one rule, returns, and equals them; big is behind at 50 of 100.
		expect(await categories(engine)).toEqual({ big: 'B', good: 'A', fair: 'A', small: 'A' });
		const answer = (await engine.analyse('segments', {}, null)) as Segments;
		expect(answer.rules.filter(({ counts }) => counts).map(({ id, known }) => [id, known])).toEqual([
			['refunds', 4],
			['debt', 3]
		]);
		expect(answer.rules.find(({ id }) => id === 'wholesale')).toEqual({ id: 'wholesale', known: 0, counts: false });
	});

	it('M3.3: a rule without any data does not count, and margin stands where none is left', async () => {
		const engine = await opened(weight('margin', 0), weight('wholesale', 5));
		expect(await categories(engine)).toEqual({ big: 'A', good: 'A', fair: 'B', small: 'C' });
		expect((await chainOf(engine, 'big'))?.category.points.map(({ id }) => id)).toEqual(['margin']);
	});

	it('M3.2, M3.4: flags come before the rules, and where they disagree the rules stand until the person chooses', async () => {
		const engine = await opened(
			set('flag:callingCard', 'small', 'yes'),
			set('flag:rude', 'big', 'yes'),
			set('flag:promising', 'fair', 'yes'),
			set('flag:rude', 'fair', 'yes')
		);
		expect(await categories(engine)).toEqual({ big: 'C', good: 'A', fair: 'B', small: 'A' });
		expect((await chainOf(engine, 'big'))?.category).toMatchObject({ basis: 'flags', flags: ['rude'] });
		expect((await chainOf(engine, 'fair'))?.category).toMatchObject({ basis: 'flagsDisagree', flags: ['promising', 'rude'] });
		expect(await engine.analyse('segments', {}, null)).toMatchObject({ byFlags: 2, flagsDisagree: 1, byHand: 0 });
	});

	it('M3.1: a client of category C is let go, whatever it is worth, and comes back into question without the flag', async () => {
		const levers: FieldChange[] = [
			{ group: 'lever', key: 'cycle', value: 20 },
			{ group: 'lever', key: 'contactCost', value: 0 }
		];
		const returning = async (engine: PlanEngine): Promise<boolean> => (await chainOf(engine, 'big'))!.assessment.worthReturning;
		const engine = await opened(...levers, set('flag:paysBadly', 'big', 'yes'));
		expect((await chainOf(engine, 'big'))?.assessment.expectedValue).toBeGreaterThan(0);
		expect(await returning(engine)).toBe(false);
		await engine.change([{ group: 'client', key: clientFieldKey('flag:paysBadly', 'big'), value: null }]);
		expect(await returning(engine)).toBe(true);
	});

	it('M3.5: a category chosen by hand stands over flags and rules, with its reason', async () => {
		const engine = await opened(set('category', 'big', 'B'), set('categoryReason', 'big', 'the owner’s friend'), set('flag:rude', 'big', 'yes'));
		expect(await categories(engine)).toMatchObject({ big: 'B' });
		expect((await chainOf(engine, 'big'))?.category).toMatchObject({ basis: 'hand', reason: 'the owner’s friend', flags: ['rude'] });
	});
});

describe('what a client comes from', () => {
	it('leads to its rows by the name of their source and their number in it, the newest first', async () => {
		const chain = await chainOf(await opened(), 'big');
		expect(chain?.rows).toMatchObject([
			{ layerId: 'orders', sourceName: 'orders.csv', sourceRow: 3, day: 910, amount: -10, edited: false },
			{ layerId: 'orders', sourceName: 'orders.csv', sourceRow: 2, day: 900, amount: 60, edited: false }
		]);
		expect(chain?.rowCount).toBe(2);
		expect(await chainOf(await opened(), 'nobody')).toBeNull();
	});

	it('M2.1, M2.3: worth by group adds up to the whole, and tells whose exceeds its cost', async () => {
		const levers: FieldChange[] = [
			{ group: 'lever', key: 'churn', value: 0.25 },
			{ group: 'lever', key: 'contactCost', value: 3 },
			{ group: 'lever', key: 'purchasesPerYear', value: 6 },
			{ group: 'lever', key: 'margin', value: 0.5 },
			{ group: 'lever', key: 'averageCheck', value: 20 },
			{ group: 'lever', key: 'cycle', value: 30.4375 }
		];
		const answer = (await (await opened(...levers)).analyse('worth', { column: 'category' }, null)) as WorthAnswer;
		// 20 × 50 % × 0.5 purchases a month × 48 months.
		expect(answer.formula).toMatchObject({ purchasesAMonth: 0.5, lifetimeYears: 4, lifetimeMonths: 48, worth: 240 });
		// good buys once a month: 15 × 0.5 × 1 × 48 = 360; the others once only: check × 0.5 × 0.5 × 48 = 12 × 50, 15, 5.
		expect(answer.spread).toEqual({ known: 4, unknown: 0, sum: 360 + 600 + 180 + 60, mean: 300, median: 270 });
		expect(answer.groups.map(({ value, sum, exceedsCost }) => [value, sum, exceedsCost])).toEqual([
			['A', 960, 2],
			['B', 180, 1],
			['C', 60, 1]
		]);
		expect(answer.bands.map(({ clients }) => clients)).toEqual([1, 1, 1, 1, 0]);
	});
});
