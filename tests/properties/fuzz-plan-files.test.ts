import { expect, it } from 'vitest';
import { fuzzPlanFiles } from './fuzz-plan-files.ts';

// The bench runs 10,000.
it('broken plan files are refused, and nothing else comes of them', () => {
	expect(() => fuzzPlanFiles(400, 20_261_130)).not.toThrow();
}, 60_000);
