import { describe, expect, it } from 'vitest';
import { emptyDocument, planName } from '../model/document.ts';
import { EditedPlan } from './edited-plan.svelte.ts';

const nameTo = (value: string) => [{ group: 'plan', key: 'name', value } as const];
const start = () => new EditedPlan(emptyDocument('p1', 'copyA', 0, 'Flowers', 'UAH'));

describe('an edited plan', () => {
	it('takes steps back and makes them again, each under its label', () => {
		const plan = start();
		plan.commit(nameTo('Roses'), 'rename');
		expect([planName(plan.document), plan.undoLabel, plan.redoLabel]).toEqual(['Roses', 'rename', null]);
		expect(plan.undo()).toHaveLength(1);
		expect([planName(plan.document), plan.undoLabel, plan.redoLabel]).toEqual(['Flowers', null, 'rename']);
		expect(plan.redo()).toHaveLength(1);
		expect([planName(plan.document), plan.undoLabel, plan.redoLabel]).toEqual(['Roses', 'rename', null]);
	});

	it('makes no step of what changes nothing', () => {
		const plan = start();
		const { document } = plan;
		expect([plan.commit(nameTo('Flowers'), 'rename'), plan.undo(), plan.redo()]).toEqual([null, null, null]);
		expect([plan.document, plan.undoLabel]).toEqual([document, null]);
	});
});
