import type { InferOutput } from 'valibot';
import type { boardFormat2, totalsFormat2 } from './format-2-schema.ts';
import type { boardFormat3, totalsFormat3 } from './format-3-schema.ts';

/** That clients are a sample is told from format 3 on: before, it is not known, which is not the same as that none is. An estimate has no clients that could be. */
export const totalsFrom2 = (totals: InferOutput<typeof totalsFormat2>): InferOutput<typeof totalsFormat3> => ({
	...totals,
	sample: totals.basis === 'estimate' ? 'none' : null
});

export const boardFrom2 = ({ participants, ...board }: InferOutput<typeof boardFormat2>): InferOutput<typeof boardFormat3> => ({
	...board,
	participants: participants.map((one) => ({ ...one, totals: totalsFrom2(one.totals) }))
});
