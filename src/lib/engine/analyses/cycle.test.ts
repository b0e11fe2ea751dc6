import { describe, expect, it } from 'vitest';
import { TextColumnBuilder, type Column } from '../../kernel/columns.ts';
import { applyChanges, emptyDocument } from '../../model/document.ts';
import type { FieldChange } from '../../model/fields.ts';
import type { ImportLayer, LayerContent } from '../../model/layer.ts';
import { chooseTemplate, consumptionCycle } from '../../starters/consumption-in-force.ts';
import { savePreset } from '../../model/status-presets.ts';
import type { CycleAnswer, CycleParams } from './cycle.ts';
import type { StatusRulesAnswer, StatusRulesParams } from './status-rules.ts';
import { PlanEngine } from '../plan-engine.ts';

type Order = readonly [client: string, day: number, product: string];

/** Twenty-five clients who buy beans every 20 days and a filter every 100, their last beans on day 900 + their number; two who bought once. */
const ORDERS: readonly Order[] = [
	...Array.from({ length: 25 }, (_, i) => [
		...[820, 840, 860, 880, 900].map((day) => [`c${i}`, day + i, 'beans'] as const),
		...[700, 800].map((day) => [`c${i}`, day + i, 'filter'] as const)
	]).flat(),
	['once', 990, 'mug'],
	['long ago', 100, '']
];

function contentOf(orders: readonly Order[]): LayerContent {
	const client = new TextColumnBuilder();
	const product = new TextColumnBuilder();
	for (const [key, , of] of orders) {
		client.push(key);
		product.push(of);
	}
	const columns = new Map<string, Column>([
		['sourceRow', { kind: 'int', values: Int32Array.from(orders, (_, row) => row + 2) }],
		['client', client.finish()],
		['product', product.finish()],
		['date', { kind: 'day', values: Int32Array.from(orders, ([, day]) => day) }],
		['amount', { kind: 'number', values: new Float64Array(orders.length).fill(10) }]
	]);
	return { table: { rowCount: orders.length, columns }, issues: [], patch: null };
}

const LEDGER: ImportLayer = {
	id: 'L',
	shape: 'orders',
	sourceName: 'orders.csv',
	sheetName: '',
	importedAt: 1,
	headers: ['Client', 'Product', 'Date', 'Sum'],
	mapping: { client: 0, product: 1, date: 2, amount: 3 },
	encoding: 'utf-8',
	delimiter: ';',
	rowCount: ORDERS.length,
	rejectedCount: 0,
	kind: 'import',
	rules: null,
	fingerprint: '',
	changedCount: 0
};

async function opened(...changes: FieldChange[]) {
	const engine = new PlanEngine({ load: async () => contentOf(ORDERS) });
	const { document } = applyChanges(emptyDocument('plan', 'copy', 0, 'Beans', 'EUR'), [{ group: 'layer', key: 'L', value: LEDGER }, ...changes]);
	await engine.open(document, 1000);
	return {
		document,
		cycle: async (params: CycleParams) => (await engine.analyse('cycle', params, null)) as CycleAnswer,
		rules: async (params: StatusRulesParams) => (await engine.analyse('statusRules', params, null)) as StatusRulesAnswer
	};
}

describe('how often they buy', () => {
	it('M12.5: tells both medians and what each calls late', async () => {
		const { cycle } = await opened();
		const answer = await cycle({ by: { kind: 'none' }, use: 40 });
		// Each of 25 clients: 100 to the filter, 20 to the beans, then four times 20.
		expect(answer).toMatchObject({ clients: 27, clientsWithInterval: 25, intervals: 150, own: { days: 20, late: 1 }, pooled: { days: 20, late: 1 } });
		expect(answer.use).toEqual({ days: 40, late: 1 / 6 });
		expect(answer.bars.counts.reduce((sum, count) => sum + count, 0)).toBe(150);
		expect([answer.sleepingDays, answer.lostDays, answer.hasProducts, answer.groups]).toEqual([20, 60, true, null]);
	});

	it('M1.6: gives each product a rhythm of its own where 20 clients bought it twice', async () => {
		const { cycle } = await opened({ group: 'lever', key: 'cycle', value: 50 });
		const { groups, leastOwners } = await cycle({ by: { kind: 'product' }, use: null });
		expect(leastOwners).toBe(20);
		expect(groups).toEqual([
			{ value: 'beans', owners: 25, intervals: 100, cycleDays: 20, late: 0 },
			{ value: 'filter', owners: 25, intervals: 25, cycleDays: 100, late: 1 }
		]);
	});

	it('M1.3: a trade’s example is a way to take it', async () => {
		const { document, cycle } = await opened(...chooseTemplate('carService'));
		expect((await cycle({ by: { kind: 'none' }, use: consumptionCycle(document) })).use.days).toBe(243.5);
	});
});

describe('when they sleep', () => {
	const pair = { compare: ['current', 'nextCycle'], cell: null } as const;

	it('M11: says of every rule who stands where, and which is in force', async () => {
		const { rules } = await opened(...savePreset('own-1', 'Patient', { sleepingAfter: 4, lostAfter: 10, grace: 0, ownCycles: 0 }));
		const answer = await rules(pair);
		const counts = Object.fromEntries(answer.rules.map(({ preset, counts: of }) => [preset.id, of]));
		expect(answer.inForce).toBe('method');
		// Silent for 76…100 days by a cycle of 20; the one who bought 10 days ago, and the one of 900.
		expect(counts).toMatchObject({ method: [1, 0, 26], nextCycle: [1, 4, 22], twoThree: [1, 0, 26], fixedDays: [15, 11, 1], 'own-1': [5, 21, 1] });
		expect(answer.quantileDays).toBe(101);
		expect(answer.current.days).toEqual({ sleeping: 20, lost: 60 });
	});

	it('M11: lists who changes status, and the days of silence that find them in the grid', async () => {
		const { rules } = await opened();
		const { comparison } = await rules({ ...pair, cell: [2, 1] });
		expect(comparison?.counts).toEqual([1, 0, 0, 0, 0, 0, 0, 4, 22]);
		expect(comparison?.days).toEqual({ from: 60, to: 79 });
		expect(comparison?.clients.map(({ clientKey, daysSince }) => `${clientKey} ${daysSince}`)).toEqual(['c24 76', 'c23 77', 'c22 78', 'c21 79']);
		const own = await rules({ compare: ['method', 'ownCycles'], cell: [2, 2] });
		expect(own.comparison?.days).toBeNull();
	});

	it('knows nothing without a cycle', async () => {
		const engine = new PlanEngine({ load: async () => contentOf([['once', 990, 'mug']]) });
		const { document } = applyChanges(emptyDocument('plan', 'copy', 0, 'One', 'EUR'), [{ group: 'layer', key: 'L', value: { ...LEDGER, rowCount: 1 } }]);
		await engine.open(document, 1000);
		const answer = (await engine.analyse('statusRules', pair, null)) as StatusRulesAnswer;
		expect(answer.rules.every(({ rule, counts, late }) => rule === 'noCycle' && counts === null && late === null)).toBe(true);
		expect([answer.comparison, answer.quantileDays]).toEqual([null, null]);
		const cycle = (await engine.analyse('cycle', { by: { kind: 'none' }, use: null }, null)) as CycleAnswer;
		expect([cycle.own, cycle.inForce, cycle.sleepingDays, cycle.bars.counts]).toEqual([{ days: null, late: null }, { days: null, late: null }, null, []]);
	});
});
