import { describe, expect, it } from 'vitest';
import { layerOf, refuseImport } from './layers.mjs';

describe('import directions', () => {
	it.each([
		['src/lib/analysis/assess.ts', '../model/levers.ts'],
		['src/lib/analysis/assess.ts', './churn/rate.ts'],
		['src/lib/engine/x.worker.ts', '../storage/plans.ts'],
		['src/lib/ui/grid/Grid.svelte', 'ag-grid-community'],
		['src/lib/ui/charts/Chart.svelte', 'echarts/core'],
		['src/routes/plan/+page.svelte', '#lib/ui/strip/Strip.svelte'],
		['cli/figures.ts', 'node:fs'],
		['src/lib/analysis/assess.test.ts', '../engine/in-process.ts']
	])('%s may import %s', (from, specifier) => {
		expect(refuseImport(from, specifier)).toBeNull();
	});

	it.each([
		['src/lib/kernel/days.ts', '../model/levers.ts'],
		['src/lib/analysis/assess.ts', '#lib/i18n/generated/messages.js'],
		['src/lib/share/plan-file/write.ts', '../../intake/read.ts'],
		['src/lib/ui/strip/Strip.svelte', '#lib/engine/client.ts'],
		['src/lib/ui/strip/Strip.svelte', 'ag-grid-community'],
		['src/lib/state/workspace.svelte.ts', 'dexie'],
		['src/lib/state/workspace.svelte.ts', '../ui/theme.ts'],
		['src/lib/engine/worker.ts', 'node:fs'],
		['src/routes/+page.svelte', '#lib/storage/plans.ts']
	])('%s may not import %s', (from, specifier) => {
		expect(refuseImport(from, specifier)).not.toBeNull();
	});

	it('knows a worker by the file behind its query', () => {
		expect(refuseImport('src/lib/ui/a.ts', '../engine/plan.worker.ts?worker&url')).toContain('ui may not import engine');
	});

	it('has no layer outside the layout', () => {
		expect(layerOf('scripts/start.mjs')).toBeNull();
		expect(layerOf('src/app.d.ts')).toBeNull();
	});
});
