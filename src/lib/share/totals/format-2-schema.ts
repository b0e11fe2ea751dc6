import * as v from 'valibot';
import { count } from '../plan-file/schema-parts.ts';
import { totalsFormat1 } from './format-1-schema.ts';

const { value } = totalsFormat1.entries.levers.entries.cycle.entries;
const lever = v.strictObject({ value, origin: v.picklist(['data', 'preset', 'example', 'typed']) });

/** Totals of format 2: when contacts pay back is among them, a lever can stand at a trade's example, and boards are files too. Nothing here follows the model. */
export const totalsFormat2 = v.strictObject({
	...totalsFormat1.entries,
	levers: v.strictObject({
		cycle: lever,
		sleepingAfter: lever,
		lostAfter: lever,
		grace: lever,
		ownCycles: lever,
		churn: lever,
		returnableShare: lever,
		returnRate: lever,
		purchasesPerYear: lever,
		averageCheck: lever,
		checkWindow: lever,
		margin: lever,
		contactCost: lever
	}),
	payback: v.nullable(v.union([v.literal('never'), v.pipe(count, v.minValue(1), v.maxValue(600))]))
});

const participantFormat2 = v.strictObject({ number: v.pipe(count, v.minValue(1)), name: v.pipe(v.string(), v.maxLength(1000)), totals: totalsFormat2 });

export const boardFormat2 = v.strictObject({
	id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
	name: v.pipe(v.string(), v.maxLength(1000)),
	participants: v.pipe(
		v.array(participantFormat2),
		v.maxLength(200),
		// Each once: otherwise it would be counted twice.
		v.check((list) => new Set(list.map(({ totals }) => totals.id)).size === list.length)
	)
});
