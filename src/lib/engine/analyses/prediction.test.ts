import { describe, expect, it } from 'vitest';
import { TextColumnBuilder, type Column } from '../../kernel/columns.ts';
import { BASE_RATE_CUTOFF, BASE_RATE_HORIZON } from '../../model/base-rate-settings.ts';
import { applyChanges, emptyDocument } from '../../model/document.ts';
import type { FieldChange } from '../../model/fields.ts';
import type { ImportLayer, LayerContent } from '../../model/layer.ts';
import { PlanEngine } from '../plan-engine.ts';
import type { PlanRow } from '../protocol.ts';
import type { AnswerOf } from './registry.ts';

/** Buys every 30 days from its first day on: a hundred clients, of whom every fifth stops after three purchases and every seventh comes back on day 290. */
const ORDERS: readonly (readonly [client: string, day: number, amount: number])[] = Array.from({ length: 100 }, (_, c) => {
	const days = Array.from({ length: c % 5 === 0 ? 3 : 9 }, (_, i) => (c % 10) + 30 * i);
	if (c % 7 === 0) days.push(290);
	return days.map((day) => [`client ${c}`, day, 100] as const);
}).flat();

function contentOf(): LayerContent {
	const client = new TextColumnBuilder();
	for (const [key] of ORDERS) client.push(key);
	const columns = new Map<string, Column>([
		['sourceRow', { kind: 'int', values: Int32Array.from(ORDERS, (_, row) => row + 2) }],
		['client', client.finish()],
		['date', { kind: 'day', values: Int32Array.from(ORDERS, ([, day]) => day) }],
		['amount', { kind: 'number', values: Float64Array.from(ORDERS, ([, , amount]) => amount) }]
	]);
	return { table: { rowCount: ORDERS.length, columns }, issues: [], patch: null };
}

function listOf(): LayerContent {
	const client = new TextColumnBuilder();
	for (const name of ['Anna', 'Oleg']) client.push(name);
	const days = (...values: number[]): Column => ({ kind: 'day', values: Int32Array.from(values) });
	const columns = new Map<string, Column>([
		['sourceRow', { kind: 'int', values: Int32Array.of(2, 3) }],
		['client', client.finish()],
		['firstPurchase', days(0, 10)],
		['lastPurchase', days(200, 250)],
		['count', { kind: 'int', values: Int32Array.of(5, 6) }],
		['total', { kind: 'number', values: Float64Array.of(500, 600) }]
	]);
	return { table: { rowCount: 2, columns }, issues: [], patch: null };
}

const ledger = (id: string, shape: 'orders' | 'clients'): ImportLayer => ({
	id,
	shape,
	sourceName: 'shop.csv',
	sheetName: '',
	importedAt: 1,
	headers: [],
	mapping: {},
	encoding: 'utf-8',
	delimiter: ';',
	rowCount: 2,
	rejectedCount: 0,
	kind: 'import',
	rules: null,
	fingerprint: '',
	changedCount: 0
});

async function opened(changes: readonly FieldChange[] = [], layer: ImportLayer = ledger('orders', 'orders')): Promise<PlanEngine> {
	const engine = new PlanEngine({ load: async (id) => (id === 'list' ? listOf() : contentOf()) });
	const first: FieldChange[] = [
		{ group: 'layer', key: layer.id, value: layer },
		{ group: 'plan', key: 'asOf', value: 300 }
	];
	await engine.open(applyChanges(emptyDocument('p', 'c', 0, '', ''), [...first, ...changes]).document, 300);
	return engine;
}
const setting = ({ key }: { key: string }, value: number): FieldChange => ({ group: 'setting', key, value });
const ask = async (engine: PlanEngine) => (await engine.analyse('baseRate', {}, null)) as AnswerOf<'baseRate'>;

describe('who comes back by themselves', () => {
	it('is counted three cycles before as-of, under the levers in force', async () => {
		const engine = await opened();
		const { rates, automatic, earlier, figures } = await ask(engine);
		expect(automatic).toEqual({ cutoff: 210, horizonDays: 90 });
		expect(earlier.map(({ cutoff }) => cutoff)).toEqual([120]);
		expect(rates).toMatchObject({ cutoff: 210, cycleDays: 30, daysBefore: 210 });
		// On day 210 four fifths have bought within the last 30 days; the others have been silent since day 60 to 65.
		expect(figures).toMatchObject({ 'baseRate.active': 1, 'baseRate.active.clients': 80, 'baseRate.sleeping': null, 'baseRate.sleeping.clients': 0 });
		expect(figures).toMatchObject({ 'baseRate.lost': 3 / 20, 'baseRate.lost.clients': 20 });
		await engine.change([{ group: 'lever', key: 'lostAfter', value: 6 }]);
		expect((await ask(engine)).figures).toMatchObject({ 'baseRate.sleeping': 3 / 20, 'baseRate.lost': null });
	});

	it('takes a typed day and horizon, and nothing a field would have refused', async () => {
		const engine = await opened([setting(BASE_RATE_CUTOFF, 150), setting(BASE_RATE_HORIZON, 20)]);
		expect((await ask(engine)).rates).toMatchObject({ cutoff: 150, horizonDays: 20 });
		await engine.change([setting(BASE_RATE_HORIZON, 0), setting(BASE_RATE_CUTOFF, 1e9)]);
		expect((await ask(engine)).rates).toMatchObject({ cutoff: 210, horizonDays: 90 });
		await engine.change([setting(BASE_RATE_CUTOFF, 250)]);
		const { rates, refusal, automatic, figures } = await ask(engine);
		expect({ rates, refusal, automatic }).toEqual({ rates: null, refusal: 'horizonBeyondData', automatic: { cutoff: 210, horizonDays: 90 } });
		expect(figures['baseRate.lost']).toBeNull();
	});

	it('is not told by a list of clients', async () => {
		const engine = await opened([], ledger('list', 'clients'));
		expect(await ask(engine)).toMatchObject({ rates: null, refusal: 'noOrders' });
		const { uplift, refusal } = (await engine.analyse('uplift', {}, null)) as AnswerOf<'uplift'>;
		expect({ value: uplift.value, refusal }).toEqual({ value: null, refusal: 'noOrders' });
	});

	it('follows levers while they move', async () => {
		const engine = await opened();
		const live = (await engine.analyse('baseRate', {}, { levers: { cycle: 20 }, asOf: null })) as AnswerOf<'baseRate'>;
		expect(live.rates).toMatchObject({ cutoff: 240, horizonDays: 60, cycleDays: 20 });
		expect((await ask(engine)).rates).toMatchObject({ cycleDays: 30 });
	});
});

describe('the gain of clients and of their groups (M13.15)', () => {
	/** Nobody sleeps: who missed a cycle is lost, and of such 3 of 20 came back by themselves. */
	const LOST_AT_ONCE: readonly FieldChange[] = [
		{ group: 'lever', key: 'sleepingAfter', value: 1 },
		{ group: 'lever', key: 'lostAfter', value: 1 },
		{ group: 'lever', key: 'returnRate', value: 0.4 }
	];
	const groupsBy = async (engine: PlanEngine, column: string) => (await engine.analyse('groupGains', { column }, null)) as AnswerOf<'groupGains'>;
	const rowsOf = async (engine: PlanEngine) => (await engine.rows({ sheet: 'plan', start: 0, end: 100 })).rows as readonly PlanRow[];
	const total = (values: readonly (number | null)[]) => values.reduce<number>((sum, value) => sum + (value ?? NaN), 0);

	it('adds up to that of the plan, whatever the clients are grouped by', async () => {
		const engine = await opened(LOST_AT_ONCE);
		const { figures } = (await engine.analyse('planGain', {}, null)) as AnswerOf<'planGain'>;
		const whole = figures['campaign.incrementalValue']!;
		for (const column of ['category', 'rfmSegment', 'name']) {
			const { groups } = await groupsBy(engine, column);
			expect(groups.map(({ value }) => value)).toEqual((await engine.groups(column)).map(({ value }) => value));
			expect(total(groups.map(({ gain }) => gain))).toBeCloseTo(whole, 6);
		}
		const rows = await rowsOf(engine);
		expect(rows.length).toBeGreaterThan(0);
		expect(total(rows.map(({ gain }) => gain))).toBeCloseTo(whole, 6);
		const [{ gain, expectedValue, worth }] = rows;
		expect(gain).toBeCloseTo(expectedValue! - 0.15 * worth!, 9);
		await engine.arrange({ sheet: 'plan', sort: [{ column: 'gain', descending: false }], filters: [] });
		const sorted = (await rowsOf(engine)).map((row) => row.gain!);
		expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
	});

	it('is unknown in a row until it is measured, and again once the rates may be others', async () => {
		const engine = await opened(LOST_AT_ONCE);
		const gains = async () => new Set((await rowsOf(engine)).map(({ gain }) => gain === null));
		expect(await gains()).toEqual(new Set([true]));
		await engine.analyse('upliftOnTop', {}, { levers: { cycle: 20 }, asOf: null });
		expect(await gains()).toEqual(new Set([true]));
		await engine.analyse('upliftOnTop', {}, null);
		expect(await gains()).toEqual(new Set([false]));
		await engine.change([{ group: 'client', key: 'client 0/channel', value: 'call' }]);
		expect(await gains()).toEqual(new Set([false]));
		await engine.change([{ group: 'lever', key: 'cycle', value: 31 }]);
		expect(await gains()).toEqual(new Set([true]));
	});

	it('is unknown, with the reason, where nobody was in that status to measure by', async () => {
		const engine = await opened([{ group: 'lever', key: 'lostAfter', value: 6 }]);
		const { groups, refusal } = await groupsBy(engine, 'category');
		expect(refusal).toBeNull();
		expect(groups.some(({ gain }) => gain === null)).toBe(true);
		const list = await groupsBy(await opened([], ledger('list', 'clients')), 'category');
		expect(list.refusal).toBe('noOrders');
		expect(list.groups.every(({ gain }) => gain === null || gain === 0)).toBe(true);
	});
});

describe('the model', () => {
	it('says what it learned or why not, tells how far it is, and says the same again', async () => {
		const engine = await opened();
		const shares: number[] = [];
		const answer = (await engine.analyse('model', {}, null, (share) => shares.push(share))) as AnswerOf<'model'>;
		expect(answer.model === null).toBe(answer.refusal !== null);
		expect(answer.backTest).toMatchObject({ cutoff: 210, clients: 100, bought: 83, trusted: null });
		expect(shares).toEqual([...shares].sort((a, b) => a - b));
		expect(await engine.analyse('model', {}, null)).toEqual(answer);
	});
});
