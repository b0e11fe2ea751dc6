import * as v from 'valibot';
import { count } from '../plan-file/schema-parts.ts';
import { boardFormat2, totalsFormat2 } from './format-2-schema.ts';

/** Totals of format 3, the newest: they say how many of the clients are a sample, null where that was never told. Nothing here follows the model. */
export const totalsFormat3 = v.strictObject({ ...totalsFormat2.entries, sample: v.nullable(v.picklist(['none', 'some', 'all'])) });

const participantFormat3 = v.strictObject({ number: v.pipe(count, v.minValue(1)), name: v.pipe(v.string(), v.maxLength(1000)), totals: totalsFormat3 });

export const boardFormat3 = v.strictObject({
	...boardFormat2.entries,
	participants: v.pipe(
		v.array(participantFormat3),
		v.maxLength(200),
		// Each once: otherwise it would be counted twice.
		v.check((list) => new Set(list.map(({ totals }) => totals.id)).size === list.length)
	)
});
