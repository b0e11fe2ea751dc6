import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPlanFile } from '../../src/lib/share/plan-file/read.ts';
import { writePlanFile } from '../../src/lib/share/plan-file/write.ts';
import { FIRST_PLAN, FIRST_ROWS } from './first-plan.ts';
import { PASTE, SALES, SALES_SOURCE, SECOND_PLAN } from './second-plan.ts';
import { FOURTH_PLAN } from './fourth-plan.ts';
import { THIRD_PLAN } from './third-plan.ts';

const frozen = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../fixtures/plan-files/${name}`, import.meta.url)));

describe('plan files of every past format', () => {
	it('format 1 opens as it was saved', () => {
		expect(readPlanFile(frozen('format-1.rouse'))).toStrictEqual({
			ok: true,
			value: { document: FIRST_PLAN, layers: new Map([['layer-orders', { content: FIRST_ROWS, source: null }]]) }
		});
	});

	const layers = new Map([
		['layer-sales', { content: SALES, source: SALES_SOURCE }],
		['layer-paste', { content: PASTE, source: null }]
	]);

	it('format 2 opens as it was saved', () => {
		expect(readPlanFile(frozen('format-2.rouse'))).toStrictEqual({ ok: true, value: { document: SECOND_PLAN, layers } });
	});

	it('format 3 opens as it was saved', () => {
		expect(readPlanFile(frozen('format-3.rouse'))).toStrictEqual({ ok: true, value: { document: THIRD_PLAN, layers } });
	});

	it('format 4 opens as it was saved, and is what is written today', () => {
		expect(readPlanFile(frozen('format-4.rouse'))).toStrictEqual({ ok: true, value: { document: FOURTH_PLAN, layers } });
		expect(unzipSync(writePlanFile(FOURTH_PLAN, layers))).toEqual(unzipSync(frozen('format-4.rouse')));
	});
});
