import type { Fields, PlanDocument } from '../../src/lib/model/fields.ts';
import { stamps } from './first-plan.ts';
import { SECOND_PLAN } from './second-plan.ts';

/**
 * The plan frozen in format-3.rouse and in version-3.json: what came with the third version, over the rows of the second.
 * When the model grows, say here what the old plan becomes; the frozen files stay as they are.
 */
export const THIRD_PLAN: PlanDocument = {
	id: 'plan-3',
	copy: 'copy-c',
	counter: 17,
	createdAt: 1_790_000_000_000,
	fields: {
		...SECOND_PLAN.fields,
		touch: stamps<never>(),
		outcome: stamps<never>(),
		arm: stamps<never>(),
		setting: stamps<unknown>(
			['economics/email/opened', 0.25, 15, 'copy-c'],
			['scenario/own-1/name', 'Смелый «план»', 16, 'copy-c'],
			['scenario/own-1/lever/returnRate', 0.15, 16, 'copy-c'],
			['scenario/own-1/lever/margin', null, 17, 'copy-c']
		)
	} as unknown as Fields
};
