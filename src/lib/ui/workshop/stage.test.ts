import { describe, expect, it } from 'vitest';
import { WORKSHOP_STEPS } from '../../model/workshop.ts';
import { stageIn, stepBeside, withStage, type Stage } from './stage.ts';

const STAGES: readonly (Stage | null)[] = [
	null,
	...WORKSHOP_STEPS.flatMap((step) => [
		{ step, presenting: false, onPath: true },
		{ step, presenting: true, onPath: true },
		{ step, presenting: true, onPath: false }
	])
];

describe('the stage in an address', () => {
	it.each(STAGES)('%o comes back as it went in, and leaves the plan alone', (stage) => {
		const search = withStage('?id=a%2Fb&workshop=cost&show=plan', stage);
		expect(stageIn(search)).toEqual(stage);
		expect(new URLSearchParams(search).get('id')).toBe('a/b');
	});

	it('leaves the question to the plan where the address names none that is known', () => {
		for (const search of ['?id=1&workshop', '?id=1&workshop=']) expect(stageIn(search)).toEqual({ step: null, presenting: false, onPath: true });
		expect(stageIn('?workshop=dessert&show=')).toMatchObject({ step: null, presenting: true });
	});
});

it('questions follow one another, and end', () => {
	expect(stepBeside('comeBack', -1)).toBeNull();
	expect(stepBeside('comeBack', 1)).toBe('base');
	expect(stepBeside('firstWeeks', -1)).toBe('offer');
	expect(stepBeside('firstWeeks', 1)).toBeNull();
});
