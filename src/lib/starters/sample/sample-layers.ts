import { layersOf } from '../../model/document.ts';
import type { PlanDocument } from '../../model/fields.ts';
import type { ImportLayer } from '../../model/layer.ts';

/** Layers of invented clients are told from all others by their ids, wherever a plan goes. */
const SAMPLE_LAYER = 'sample-';
export const newSampleLayerId = (id: string): string => SAMPLE_LAYER + id;

/** The layers of a plan that hold invented clients. */
export const sampleLayersOf = (document: PlanDocument): readonly ImportLayer[] => layersOf(document).filter(({ id }) => id.startsWith(SAMPLE_LAYER));
