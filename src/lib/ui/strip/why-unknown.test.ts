import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../analysis/types.ts';
import { FIGURE_IDS, type FigureId } from '../../model/figures.ts';
import { LEVER_NAMES, type LeverName } from '../../model/levers.ts';
import { UNKNOWN_WORDS, whyUnknown } from './why-unknown.ts';

function assessment(figures: Partial<Record<FigureId, number | null>>, levers: Partial<Record<LeverName, number | null>>): Assessment {
	return {
		figures: { ...Object.fromEntries(FIGURE_IDS.map((id) => [id, null])), 'clients.total': 5, 'orders.count': 9, ...figures },
		levers: Object.fromEntries(LEVER_NAMES.map((name) => [name, { value: name in levers ? levers[name] : 1, origin: 'data', untyped: 1 }]))
	} as unknown as Assessment;
}

describe('why a figure is unknown', () => {
	it('asks for rows first, for every figure', () => {
		for (const id of FIGURE_IDS) {
			expect(whyUnknown(id, null, 0)).toBe('noRows');
			expect(whyUnknown(id, assessment({ 'clients.total': 0 }, {}), 0)).toBe('noRows');
			expect(whyUnknown(id, assessment({ 'clients.total': 0 }, {}), 3)).toBe('allFuture');
		}
	});

	it('asks for the cycle where a status is needed, and says why there is none', () => {
		const given = assessment({}, { cycle: null });
		expect(whyUnknown('clients.lost', given, 0)).toBe('noCycle');
		expect(whyUnknown('worth.value', given, 0)).toBe('noCycle');
		expect(whyUnknown('cycle.days', given, 0)).toBe('noRepeats');
		expect(whyUnknown('forgone.topDown', assessment({}, { cycle: null, averageCheck: null, checkWindow: 0 }), 0)).toBe('noCheck');
		expect(whyUnknown('forgone.topDown', assessment({}, { averageCheck: null, checkWindow: 1 }), 0)).toBe('noCheckThisYear');
	});

	it('tells a list of clients from orders without a repeat', () => {
		expect(whyUnknown('cycle.pooledDays', assessment({ 'orders.count': null }, {}), 0)).toBe('clientList');
		expect(whyUnknown('cycle.pooledDays', assessment({}, {}), 0)).toBe('noRepeats');
	});

	it('does not divide by a churn of 0', () => {
		expect(whyUnknown('lifetime.years', assessment({}, { churn: 0 }), 0)).toBe('nobodyLeft');
	});

	it('has words for every reason', () => {
		for (const words of Object.values(UNKNOWN_WORDS)) expect(words()).not.toMatch(/^figures_/);
	});
});
