import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPlanFile } from '../../src/lib/share/plan-file/read.ts';
import { FIRST_PLAN, FIRST_ROWS } from './first-plan.ts';

const frozen = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../fixtures/plan-files/${name}`, import.meta.url)));

describe('plan files of every past format', () => {
	it('format 1 opens as it was saved', () => {
		expect(readPlanFile(frozen('format-1.rouse'))).toStrictEqual({
			ok: true,
			value: { document: FIRST_PLAN, layers: new Map([['layer-orders', FIRST_ROWS]]) }
		});
	});
});
