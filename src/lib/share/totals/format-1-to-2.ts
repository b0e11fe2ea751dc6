import type { InferOutput } from 'valibot';
import type { totalsFormat1 } from './format-1-schema.ts';
import type { totalsFormat2 } from './format-2-schema.ts';

/** When contacts pay back came with format 2; nobody asked before. */
export const totalsFrom1 = (totals: InferOutput<typeof totalsFormat1>): InferOutput<typeof totalsFormat2> => ({ ...totals, payback: null });
