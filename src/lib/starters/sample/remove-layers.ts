import { firstOwnRowsAt, isSampleLayer, sampleLayersOf } from '../../model/sample-layers.ts';
import type { FieldChange, PlanDocument } from '../../model/fields.ts';
import { removePerson } from '../../model/people.ts';
import { isSampleStaff } from './staff.ts';

/**
 * Takes layers out of a plan. With the last of the invented clients go those who talked to them, as long as nobody made someone else of them and, where a plan has
 * clients of its own, nobody gave them work.
 */
export function removeLayers(document: PlanDocument, ids: readonly string[]): FieldChange[] {
	const changes: FieldChange[] = ids.map((id) => ({ group: 'layer', key: id, value: null }));
	const isLast = ids.some(isSampleLayer) && sampleLayersOf(document).every(({ id }) => ids.includes(id));
	if (!isLast) return changes;
	const isNeeded = firstOwnRowsAt(document) === null ? () => false : (id: string) => hasWork(document, id);
	for (const { value } of document.fields.person.values())
		if (value !== null && isSampleStaff(value) && !isNeeded(value.id)) changes.push(removePerson(value.id));
	return changes;
}

/** Takes everything invented out of a plan. */
export const removeSample = (document: PlanDocument): FieldChange[] =>
	removeLayers(
		document,
		sampleLayersOf(document).map(({ id }) => id)
	);

/** Whether a contact was given to a person or made by one, or an answer of the strategy names one. */
function hasWork({ fields: { touch, outcome, setting } }: PlanDocument, id: string): boolean {
	for (const { value } of touch.values()) if (value?.person === id) return true;
	for (const { value } of outcome.values()) if (value?.person === id) return true;
	for (const [key, { value }] of setting) if (value === id || (value !== null && key.endsWith(`/${id}`))) return true;
	return false;
}
