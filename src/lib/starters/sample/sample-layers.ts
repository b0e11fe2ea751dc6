import { layersOf } from '../../model/document.ts';
import type { FieldChange, PlanDocument } from '../../model/fields.ts';
import type { ImportLayer } from '../../model/layer.ts';
import { removePerson } from '../../model/people.ts';
import { isSampleStaff } from './staff.ts';

/** Layers of invented clients are told from all others by their ids. A plan file and a masked copy keep them; one person's part of a plan is a layer of its own, and does not. */
const SAMPLE_LAYER = 'sample-';
export const newSampleLayerId = (id: string): string => SAMPLE_LAYER + id;

const isSample = ({ id }: ImportLayer): boolean => id.startsWith(SAMPLE_LAYER);

/** The layers of a plan that hold invented clients. */
export const sampleLayersOf = (document: PlanDocument): readonly ImportLayer[] => layersOf(document).filter(isSample);

/** When the first rows that nobody invented came in, milliseconds since the epoch; null: there are none. Edits are of rows there are. */
export const firstOwnRowsAt = (document: PlanDocument): number | null =>
	layersOf(document).find((layer) => layer.kind !== 'edit' && !isSample(layer))?.importedAt ?? null;

/** Takes everything invented out of a plan: the clients, and who talks to them as long as nobody made someone else of them. */
export function removeSample(document: PlanDocument): FieldChange[] {
	const changes: FieldChange[] = sampleLayersOf(document).map(({ id }) => ({ group: 'layer', key: id, value: null }));
	for (const { value } of document.fields.person.values()) if (value !== null && isSampleStaff(value)) changes.push(removePerson(value.id));
	return [...changes, { group: 'plan', key: 'sample', value: null }];
}

/** How many of a plan's clients are invented; null: none. */
export function sampleShareOf(document: PlanDocument): 'all' | 'some' | null {
	if (sampleLayersOf(document).length === 0) return null;
	return firstOwnRowsAt(document) === null ? 'all' : 'some';
}
