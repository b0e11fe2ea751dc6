import type { InferOutput } from 'valibot';
import type { planFormat2 } from './format-2-schema.ts';
import type { planFormat3 } from './format-3-schema.ts';

/** What a person set apart from levers came with format 3; rows and sources are as they were. */
export const planFrom2 = ({ fields, ...plan }: InferOutput<typeof planFormat2>): InferOutput<typeof planFormat3> => ({
	...plan,
	fields: { ...fields, setting: [] }
});
