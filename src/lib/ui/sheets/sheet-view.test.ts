import { describe, expect, it } from 'vitest';
import type { PlanSession } from '../../state/contract.ts';
import { filterTo, SheetView, sheetViews } from './sheet-view.svelte.ts';

describe('sorting', () => {
	it('goes up, down and back to the order of the sheet', () => {
		const view = new SheetView('clients');
		const seen = [0, 1, 2].map(() => {
			view.toggleSort('worth', false);
			return view.view.sort;
		});
		expect(seen).toEqual([[{ column: 'worth', descending: false }], [{ column: 'worth', descending: true }], []]);
	});

	it('puts further keys behind the first with Shift, and forgets them without', () => {
		const view = new SheetView('clients');
		view.toggleSort('status', false);
		view.toggleSort('worth', true);
		expect(view.sort.map(({ column }) => column)).toEqual(['status', 'worth']);
		view.toggleSort('name', false);
		expect(view.sort.map(({ column }) => column)).toEqual(['name']);
	});
});

describe('filters', () => {
	it('hold one of each column, and a text sought over all of them', () => {
		const view = new SheetView('clients');
		view.setFilter('name', { kind: 'text', column: 'name', contains: 'a' });
		view.setFilter('name', { kind: 'text', column: 'name', contains: 'b' });
		view.sought = '  anna ';
		expect(view.view.filters).toEqual([
			{ kind: 'text', column: 'name', contains: 'b' },
			{ kind: 'text', column: '', contains: 'anna' }
		]);
		expect([...view.filtered]).toEqual(['name']);
		view.clearFilters();
		expect(view.isFiltered).toBe(false);
	});

	it('take none of a few values for all of them', () => {
		const view = new SheetView('clients');
		view.toggleValue('status', 'lost');
		view.toggleValue('status', 'sleeping');
		expect(view.filterOf('status')).toEqual({ kind: 'oneOf', column: 'status', values: ['lost', 'sleeping'] });
		view.toggleValue('status', 'lost');
		view.toggleValue('status', 'sleeping');
		expect(view.filterOf('status')).toBeNull();
	});

	it('ask for excluded clients only on the Plan sheet and only when no decision is sought already', () => {
		const plan = new SheetView('plan');
		expect(plan.view.filters).toEqual([]);
		plan.showExcluded = true;
		expect(plan.view.filters).toEqual([{ kind: 'oneOf', column: 'decision', values: ['none', 'exclude', 'include'] }]);
		plan.setFilter('decision', { kind: 'oneOf', column: 'decision', values: ['include'] });
		expect(plan.view.filters).toHaveLength(1);
	});
});

describe('the views of a plan', () => {
	it('are the same for all who ask, and others for another plan', () => {
		const first = {} as PlanSession;
		const second = {} as PlanSession;
		expect(sheetViews(first)).toBe(sheetViews(first));
		expect(sheetViews(first)).not.toBe(sheetViews(second));
	});

	it('can be filtered from elsewhere, in place of what was sought before', () => {
		const session = {} as PlanSession;
		const { clients } = sheetViews(session);
		clients.sought = 'anna';
		clients.toggleValue('category', 'A');
		filterTo(session, 'clients', [{ kind: 'range', column: 'missedCycles', from: 1, to: 2 }]);
		expect(clients.view.filters).toEqual([{ kind: 'range', column: 'missedCycles', from: 1, to: 2 }]);
	});
});
