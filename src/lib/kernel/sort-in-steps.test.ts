import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortInSteps } from './sort-in-steps.ts';
import { finish } from './steps.ts';

it('sorts as a plain sort does, in steps of a bounded length', () => {
	fc.assert(
		fc.property(fc.uniqueArray(fc.integer(), { maxLength: 40 }), fc.integer({ min: 1, max: 200 }), (few, times) => {
			const items = few.flatMap((item) => Array.from({ length: times }, (_, n) => `${item}/${n}`));
			const compare = (a: string, b: string) => (a < b ? -1 : 1);
			expect(finish(sortInSteps(items, compare))).toEqual([...items].sort(compare));
		}),
		{ numRuns: 30 }
	);
	expect(finish(sortInSteps([], () => -1))).toEqual([]);
});
