import { describe, expect, it } from 'vitest';
import { TextColumnBuilder, type Column } from '../../kernel/columns.ts';
import { applyChanges, emptyDocument } from '../../model/document.ts';
import type { FieldChange } from '../../model/fields.ts';
import type { ImportLayer, LayerContent } from '../../model/layer.ts';
import { PlanEngine } from '../plan-engine.ts';
import type { ChurnAnswer } from './churn.ts';
import type { ForgoneAnswer } from './forgone.ts';
import type { BaseHistory, NoHistory } from './history.ts';
import type { LifetimeAnswer } from './lifetime.ts';

/** The five clients worked by hand: cycle 35 days, one active, one sleeping, three lost as of day 1000. */
const FIVE: readonly (readonly [client: string, day: number, amount: number])[] = [
	['A', 300, 100],
	['A', 340, 120],
	['A', 380, 80],
	['A', 980, 100],
	['B', 500, 50],
	['B', 560, 50],
	['B', 620, 50],
	['C', 700, 400],
	['D', 400, 30],
	['D', 430, 30],
	['E', 920, 200],
	['E', 950, 220]
];

function contentOf(names: readonly string[], columns: readonly (readonly [string, Column])[]): LayerContent {
	const client = new TextColumnBuilder();
	for (const name of names) client.push(name);
	const sourceRow: Column = { kind: 'int', values: Int32Array.from(names, (_, row) => row + 2) };
	return { table: { rowCount: names.length, columns: new Map([['sourceRow', sourceRow], ['client', client.finish()], ...columns]) }, issues: [], patch: null };
}
const ordersContent = contentOf(
	FIVE.map(([name]) => name),
	[
		['date', { kind: 'day', values: Int32Array.from(FIVE, ([, day]) => day) }],
		['amount', { kind: 'number', values: Float64Array.from(FIVE, ([, , amount]) => amount) }]
	]
);
/** F is in the list alone, A in both. */
const listContent = contentOf(['F', 'A'], [['lastPurchase', { kind: 'day', values: Int32Array.of(960, 970) }]]);

const layer = (id: string, shape: ImportLayer['shape'], rowCount: number): FieldChange => ({
	group: 'layer',
	key: id,
	value: {
		id,
		shape,
		sourceName: 'file.csv',
		sheetName: '',
		importedAt: 1,
		headers: [],
		mapping: shape === 'orders' ? { client: 0, date: 1, amount: 2 } : { client: 0, lastPurchase: 1 },
		encoding: 'utf-8',
		delimiter: ';',
		rowCount,
		rejectedCount: 0,
		kind: 'import',
		rules: null,
		fingerprint: '',
		changedCount: 0
	}
});
const ORDERS = layer('orders', 'orders', FIVE.length);
const LIST = layer('list', 'clients', 2);

async function engineWith(...changes: FieldChange[]): Promise<PlanEngine> {
	const contents = new Map([
		['orders', ordersContent],
		['list', listContent]
	]);
	const engine = new PlanEngine({ load: async (id) => contents.get(id)! });
	const { document } = applyChanges(emptyDocument('plan', 'copy', 0, 'Five', 'EUR'), changes);
	await engine.open(document, 1000);
	return engine;
}
const historyOf = async (engine: PlanEngine, step: string | null = null) => (await engine.analyse('history', { step }, null)) as BaseHistory | NoHistory;
const churnOf = async (engine: PlanEngine) => (await engine.analyse('churn', { period: 'year', cohort: 'year' }, null)) as ChurnAnswer;
const lifetimeOf = async (engine: PlanEngine) => (await engine.analyse('lifetime', {}, null)) as LifetimeAnswer;
const forgoneOf = async (engine: PlanEngine) => (await engine.analyse('forgone', {}, null)) as ForgoneAnswer;

async function knownHistory(engine: PlanEngine, step: string | null = null): Promise<BaseHistory> {
	const history = await historyOf(engine, step);
	if (history.kind === 'unknown') throw new Error(history.reason);
	return history;
}

/** Every number anywhere in an answer. */
function numbersIn(value: unknown): number[] {
	if (typeof value === 'number') return [value];
	if (value === null || typeof value !== 'object') return [];
	return (ArrayBuffer.isView(value) ? [...(value as Int32Array)] : Object.values(value)).flatMap(numbersIn);
}

describe('the history of the base', () => {
	it('ends with the figures of the strip', async () => {
		const { active, sleeping, lost, won, unfinished, step, cycleDays } = await knownHistory(await engineWith(ORDERS));
		expect([active.at(-1), sleeping.at(-1), lost.at(-1)]).toEqual([1, 1, 3]);
		expect(won.reduce((sum, count) => sum + count, 0)).toBe(5);
		expect({ unfinished, step, cycleDays }).toEqual({ unfinished: true, step: 'month', cycleDays: 35 });
	});

	it('goes on beyond a day chosen in the past, under the cycle of that day', async () => {
		const past = await knownHistory(await engineWith(ORDERS, { group: 'plan', key: 'asOf', value: 700 }));
		// As of day 700: A every 40 days, B every 60, D every 30.
		expect({ asOf: past.asOf, newest: past.newest, cycleDays: past.cycleDays }).toEqual({ asOf: 700, newest: 1000, cycleDays: 40 });
		expect(past.ends.at(-1)).toBe(1000);
	});

	it('is cut as asked where that is offered', async () => {
		const engine = await engineWith(ORDERS);
		expect((await knownHistory(engine, 'year')).ends).toHaveLength(3);
		expect((await knownHistory(engine, 'day')).step).toBe('month');
	});

	it('leaves out who is known from a list alone, and says how many', async () => {
		const { leftOut, won } = await knownHistory(await engineWith(ORDERS, LIST));
		expect([leftOut, won.reduce((sum, count) => sum + count, 0)]).toEqual([1, 5]);
	});

	it('says what is missing', async () => {
		expect(await historyOf(await engineWith())).toEqual({ kind: 'unknown', reason: 'noRows' });
		expect(await historyOf(await engineWith(LIST))).toEqual({ kind: 'unknown', reason: 'noOrders' });
		const nobodyTwice = await engineWith(ORDERS, { group: 'plan', key: 'asOf', value: 330 });
		expect(await historyOf(nobodyTwice)).toEqual({ kind: 'unknown', reason: 'noCycle' });
	});
});

describe('churn', () => {
	it('has the year of the strip and its money, the target and what a person can live with', async () => {
		const engine = await engineWith(ORDERS, { group: 'setting', key: 'churn/tolerance', value: 0.2 });
		const { assessment } = await engine.evaluate({ revision: 1, live: null, windows: [] });
		const churn = await churnOf(engine);
		expect(churn.figures['churn.simple']).toBe(assessment.churnSimple);
		expect(churn.periods.at(-1)?.all.rate).toBe(assessment.figures['churn.rate']);
		expect(churn.inForce.year).toBe(0.5);
		expect(churn.inForce.month).toBeCloseTo(1 - 0.5 ** (1 / 12), 12);
		expect(churn.band).toBe('above');
		const money = assessment.figures['forgone.churn']!;
		expect(churn.costs.map(({ of, rate }) => [of, rate])).toEqual([
			['inForce', 0.5],
			['target', 0.1],
			['bandTop', 0.25],
			['tolerance', 0.2]
		]);
		churn.costs.forEach((cost) => expect(cost.money).toBeCloseTo((money * cost.rate) / 0.5, 6));
	});

	it('of a list without first purchases has no form that needs them', async () => {
		const churn = await churnOf(await engineWith(LIST, { group: 'lever', key: 'cycle', value: 30 }));
		expect(churn.cohorts).toBeNull();
		expect(churn.periods).toHaveLength(1);
		expect(churn.periods[0].all.rate).toBeNull();
		expect(churn.measured).toBe(false);
	});
});

describe('what cannot be known', () => {
	it('is null in every answer, with the reason, never NaN', async () => {
		for (const changes of [[], [LIST], [ORDERS], [ORDERS, LIST], [ORDERS, { group: 'plan', key: 'asOf', value: 300 } as const]]) {
			const engine = await engineWith(...changes);
			const answers = [await historyOf(engine), await churnOf(engine), await lifetimeOf(engine), await forgoneOf(engine)];
			expect(numbersIn(answers).filter((number) => !Number.isFinite(number))).toEqual([]);
		}
		expect(await lifetimeOf(await engineWith())).toMatchObject({ years: null, survivors: null, unknown: 'noRows' });
		expect(await lifetimeOf(await engineWith(ORDERS))).toMatchObject({ years: 2, here: 2, unknown: null });
		// With a cycle of 400 days nobody has become lost: A's silence of 600 days was over.
		const nobodyLost = await engineWith(ORDERS, { group: 'lever', key: 'cycle', value: 400 });
		expect(await lifetimeOf(nobodyLost)).toMatchObject({ years: null, survivors: null, unknown: 'nobodyLeft' });
		expect(await forgoneOf(await engineWith())).toMatchObject({ clients: 0, yearOfAll: null, silent: 0 });
	});
});
