import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';
import { summarize } from './summarize.ts';
import { NO_CLIENT, type PurchaseRows } from './types.ts';

const orders = (...rows: [client: number, day: number, amount: number, cost: number][]): PurchaseRows => ({
	client: Uint32Array.from(rows, ([client]) => client),
	day: Int32Array.from(rows, ([, day]) => day),
	amount: Float64Array.from(rows, ([, , amount]) => amount),
	cost: Float64Array.from(rows, ([, , , cost]) => cost)
});
const of = (rows: PurchaseRows, typed: { margin?: number } = {}) => {
	const history = summarize(rows, null, 3, 100);
	const judgement = { category: new Uint8Array(history.clientCount), decision: new Uint8Array(history.clientCount) };
	return { history, ...assess(history, judgement, { byGroup: new Array(9).fill({ kind: 'none' }), byPosition: new Map() }, typed) };
};

describe('the margin of the data (M13.10)', () => {
	it('is what is left of the amounts whose cost is known', () => {
		const { levers } = of(orders([0, 10, 100, 60], [1, 20, 100, 80], [2, 30, 500, NaN], [0, 200, 100, 0], [NO_CLIENT, 30, 100, 0]));
		expect(levers.margin).toEqual({ value: 0.3, origin: 'data', untyped: 0.3 });
	});

	it('gives way to what was typed, and to the preset where no order tells', () => {
		expect(of(orders([0, 10, 100, 60]), { margin: 0.5 }).levers.margin).toEqual({ value: 0.5, origin: 'typed', untyped: 0.4 });
		expect(of(orders([0, 10, 100, NaN])).levers.margin).toMatchObject({ value: 0.3, origin: 'preset' });
	});

	it('is unknown where the orders cost more than they brought, and worth with it', () => {
		const { levers, figures } = of(orders([0, 1, 100, 130], [0, 11, 100, 130], [1, 1, 50, 60]));
		expect(levers.margin).toEqual({ value: null, origin: 'data', untyped: null });
		expect([figures['worth.value'], figures['worth.clients']]).toEqual([null, null]);
	});

	it('leaves with what was returned: its cost comes back too', () => {
		expect(of(orders([0, 10, 100, 60], [0, 12, -50, NaN])).levers.margin.value).toBeCloseTo(0.4, 12);
	});
});

describe('a client’s margin in all (M13.13)', () => {
	it('is known from its costs, of orders without one by the common share', () => {
		const { history } = of(orders([0, 10, 100, 90], [1, 20, 100, 30], [1, 20, 50, NaN], [2, 30, 10, NaN]));
		const margin = (code: number) => history.margin!.byPosition[history.position[code]];
		expect(history.margin!.share).toBe(0.4);
		expect([margin(0), margin(1), margin(2)]).toEqual([10, 90, 4]);
	});
});
