import type { InferOutput } from 'valibot';
import type { layerFormat1, planFormat1 } from './format-1-schema.ts';
import type { layerFormat2, planFormat2 } from './format-2-schema.ts';

/** Every layer of format 1 was an import whose rules were not recorded; rows were neither typed in nor taken out. */
export function planFrom1({ fields, ...plan }: InferOutput<typeof planFormat1>): InferOutput<typeof planFormat2> {
	const layer = fields.layer.map((field) => ({
		...field,
		value: field.value && { ...field.value, kind: 'import' as const, rules: null, fingerprint: '', changedCount: 0 }
	}));
	return { ...plan, fields: { ...fields, layer, row: [] } };
}

export const layerFrom1 = (layer: InferOutput<typeof layerFormat1>): InferOutput<typeof layerFormat2> => ({ ...layer, patch: null, source: null });
