import { layersOf } from './document.ts';
import type { PlanDocument } from './fields.ts';
import type { ImportLayer } from './layer.ts';

/** Layers of invented clients are told from all others by their ids, wherever a plan goes: in its file, in copies for others, in one person's part. */
const SAMPLE_LAYER = 'sample-';
export const newSampleLayerId = (id: string): string => SAMPLE_LAYER + id;
export const isSampleLayer = (id: string): boolean => id.startsWith(SAMPLE_LAYER);

/** The id of a layer that cannot stay under the one it has: invented clients stay known as such. */
export const layerIdInPlaceOf = (former: string, id: string): string => (isSampleLayer(former) ? newSampleLayerId(id) : id);

/** The layers of a plan that hold invented clients. */
export const sampleLayersOf = (document: PlanDocument): readonly ImportLayer[] => layersOf(document).filter(({ id }) => isSampleLayer(id));

/** When the first rows that nobody invented came in, milliseconds since the epoch; null: there are none. Edits are of rows there are. */
export const firstOwnRowsAt = (document: PlanDocument): number | null =>
	layersOf(document).find(({ id, kind }) => kind !== 'edit' && !isSampleLayer(id))?.importedAt ?? null;

/** How many of the clients are invented. */
export type SampleShare = 'none' | 'some' | 'all';

export function sampleShareOf(document: PlanDocument): SampleShare {
	if (sampleLayersOf(document).length === 0) return 'none';
	return firstOwnRowsAt(document) === null ? 'all' : 'some';
}
