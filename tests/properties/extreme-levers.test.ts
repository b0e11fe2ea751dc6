import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/lib/analysis/assess.ts';
import { aggregate } from '../../src/lib/analysis/doubt/aggregates.ts';
import { figuresUnder } from '../../src/lib/analysis/doubt/under-levers.ts';
import { prepare } from '../../src/lib/analysis/prepare.ts';
import type { Column } from '../../src/lib/kernel/columns.ts';
import { TextColumnBuilder } from '../../src/lib/kernel/columns.ts';
import { applyChanges, emptyDocument } from '../../src/lib/model/document.ts';
import type { FieldChange } from '../../src/lib/model/fields.ts';
import type { ImportLayer } from '../../src/lib/model/layer.ts';
import { LEVERS, LEVER_NAMES, refuseLever, type LeverName, type TypedLevers } from '../../src/lib/model/levers.ts';
import { SMALLEST } from '../../src/lib/model/number-range.ts';
import { PlanEngine } from '../../src/lib/engine/plan-engine.ts';
import type { EconomicsAnswer } from '../../src/lib/engine/analyses/economics.ts';
import { anyAsOf, anyOrders, historyOf, judgementOf, NO_OFFERS } from './scenes.ts';

const OPEN = { sleepingAfter: 0, lostAfter: LEVERS.lostAfter.max };

/** The ends of what a field takes, next to nothing, and numbers that no field takes. */
const anyValue = (name: LeverName): fc.Arbitrary<number> =>
	fc
		.oneof(
			fc.constantFrom(LEVERS[name].min, LEVERS[name].max, SMALLEST, 1e-6, 1, 1e-308, 5e-324),
			fc.double({ min: LEVERS[name].min, max: LEVERS[name].max, noNaN: true })
		)
		.filter((value) => refuseLever(name, value, OPEN) === null);

const anyExtremes: fc.Arbitrary<TypedLevers> = fc
	.record(
		Object.fromEntries(LEVER_NAMES.map((name) => [name, fc.option(anyValue(name), { nil: undefined })])) as Record<LeverName, fc.Arbitrary<number | undefined>>
	)
	.map((levers) => Object.fromEntries(Object.entries(levers).filter(([, value]) => value !== undefined)));

const isTold = (value: number | null | undefined): boolean => value === null || value === undefined || Number.isFinite(value);

describe('numbers next to nothing', () => {
	it('are refused at the field', () => {
		for (const name of LEVER_NAMES.filter((lever) => LEVERS[lever].unit !== 'switch')) {
			expect(refuseLever(name, 1e-308, OPEN), name).toBe('tooSmall');
			expect(refuseLever(name, SMALLEST / 2, OPEN), name).toBe('tooSmall');
		}
		expect(refuseLever('returnRate', 0, OPEN)).toBeNull();
		expect(refuseLever('returnRate', SMALLEST, OPEN)).toBeNull();
	});

	it('and whatever a field takes leave every figure a number or unknown, with or without own cycles', () => {
		fc.assert(
			fc.property(anyOrders, anyAsOf, anyExtremes, (orders, asOf, typed) => {
				const history = historyOf(orders, asOf);
				const { figures, parts, groups } = assess(history, judgementOf(history), NO_OFFERS, typed);
				for (const [id, value] of [...Object.entries(figures), ...Object.entries(parts)]) expect(isTold(value), `${id}: ${value}`).toBe(true);
				for (const value of [...groups.forgone, ...groups.worthValue, ...groups.cost]) expect(isTold(value)).toBe(true);
				const inDoubt = figuresUnder(aggregate(prepare(history, judgementOf(history), NO_OFFERS)), typed);
				for (const [id, value] of Object.entries(inDoubt)) expect(Math.abs(value), id).not.toBe(Infinity);
			}),
			{ numRuns: 400 }
		);
	});

	it('leave the economics of returning told or unknown', async () => {
		const client = new TextColumnBuilder();
		const rows = [0, 0, 0, 1, 1, 2, 3, 3, 3, 3].map((code, i) => ({ name: `c${code}`, day: 10_000 + 40 * i, amount: 10 * (i + 1) }));
		for (const { name } of rows) client.push(name);
		const columns = new Map<string, Column>([
			['client', client.finish()],
			['date', { kind: 'day', values: Int32Array.from(rows, ({ day }) => day) }],
			['amount', { kind: 'number', values: Float64Array.from(rows, ({ amount }) => amount) }]
		]);
		const layer = { id: 'orders', kind: 'import', shape: 'orders', importedAt: 1, headers: [], mapping: {}, rowCount: rows.length } as unknown as ImportLayer;
		await fc.assert(
			fc.asyncProperty(anyExtremes, async (typed) => {
				const levers = Object.entries(typed).map(([key, value]): FieldChange => ({ group: 'lever', key, value }));
				const engine = new PlanEngine({ load: async () => ({ table: { rowCount: rows.length, columns }, issues: [], patch: null }) });
				await engine.open(applyChanges(emptyDocument('p', 'c', 0, '', 'EUR'), [{ group: 'layer', key: 'orders', value: layer }, ...levers]).document, 11_000);
				const { figures } = (await engine.analyse('economics', {}, null)) as EconomicsAnswer;
				for (const [id, value] of Object.entries(figures)) expect(isTold(value), `${id}: ${value}`).toBe(true);
			}),
			{ numRuns: 150 }
		);
	});
});
