import { describe, expect, it } from 'vitest';
import { planEngine } from '../../../tests/golden/plan-scene.ts';
import { dayFromIso } from '../kernel/days.ts';
import { emptyDocument } from '../model/document.ts';
import { writePlanFile } from '../share/plan-file/write.ts';
import { totalsOfPlanFile } from './totals-of-plan-file.ts';

const DAY = '2026-02-16';
const TODAY = dayFromIso(DAY)!;

describe('totals of a plan file', () => {
	it('are those the plan itself gives, and nothing else of it', async () => {
		const engine = await planEngine('flower-shop.csv', 'RUB', DAY, 60);
		const totals = await engine.analyse('roomTotals', { named: true, at: 7 }, null);
		expect(await totalsOfPlanFile(await engine.exportPlan(), TODAY, 7)).toEqual({ ok: true, value: totals });
	});

	it('of one person’s part are refused: they would be nobody’s', async () => {
		const engine = await planEngine('flower-shop.csv', 'RUB', DAY, 60);
		const part = await engine.exportPlan({ kind: 'part', personId: 'olha', planName: 'Part', copy: 'c', layerId: 'l', at: 0 });
		expect(await totalsOfPlanFile(part, TODAY, 7)).toEqual({ ok: false, error: 'room.part' });
	});

	it('of a plan with nothing in it there are none', async () => {
		const empty = writePlanFile(emptyDocument('plan', 'copy', 0, 'Empty', 'EUR'), new Map());
		expect(await totalsOfPlanFile(empty, TODAY, 7)).toEqual({ ok: false, error: 'room.nothing' });
	});

	it('of what is no plan are refused as a plan file is', async () => {
		expect(await totalsOfPlanFile(new Uint8Array([0x50, 0x4b, 3, 4]), TODAY, 7)).toEqual({ ok: false, error: 'planFile.notRouse' });
	});
});
