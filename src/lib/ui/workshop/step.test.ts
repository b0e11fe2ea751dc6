import { describe, expect, it } from 'vitest';
import { FIGURE_IDS } from '../../model/figures.ts';
import { WORKSHOP_STEPS } from '../../model/workshop.ts';
import { STEPS } from './step.ts';

describe('the questions of the workshop', () => {
	it('are those of the model, in its order', () => {
		expect(Object.keys(STEPS)).toEqual([...WORKSHOP_STEPS]);
	});

	it.each(WORKSHOP_STEPS)('%s asks one thing, says what to notice and by which rules, and shows three figures at most', (step) => {
		const { question, notice, rules, figures } = STEPS[step];
		expect(question()).toMatch(/^[^.?]+\?$/);
		expect(notice().length).toBeLessThan(200);
		expect(rules).toMatch(/^M\d+(\.\d+a?)?(, M\d+(\.\d+a?)?)*$/);
		expect(figures.length).toBeLessThanOrEqual(3);
		for (const id of figures) expect(FIGURE_IDS).toContain(id);
	});
});
