import { applyChanges } from './document.ts';
import type { FieldChange, PlanDocument } from './fields.ts';

/**
 * What a copy of a plan holds of others: settings `copies/<copy>` with the largest counter of that copy whose changes are in here. By them a copy is known
 * again, and two copies tell what each changed since they parted, without the plan they came from.
 */
const COPIES = 'copies/';
export const copyKey = (copy: string): string => `${COPIES}${copy}`;
export const isCopyKey = (key: string): boolean => key.startsWith(COPIES);

/** Remembers that everything `other` holds is in here. */
export const sawCopy = (other: Pick<PlanDocument, 'copy' | 'counter'>): FieldChange => ({ group: 'setting', key: copyKey(other.copy), value: other.counter });

/** The same plan under a new id, as another copy of it. Stamps stay. */
export function asCopy(document: PlanDocument, id: string, copy: string): PlanDocument {
	return applyChanges({ ...document, id, copy }, [sawCopy(document)]).document;
}

/**
 * The largest counter of each copy that is in here: what is remembered, and of itself all. Of copies from before they were remembered the stamps show some;
 * one that is remembered as not seen, because a merge with it was taken back, is not.
 */
export function seenCopies(document: PlanDocument): ReadonlyMap<string, number> {
	const seen = new Map<string, number>();
	for (const fields of Object.values(document.fields))
		for (const { copy, counter } of fields.values()) if (counter > (seen.get(copy) ?? -1)) seen.set(copy, counter);
	for (const [key, { value }] of document.fields.setting) if (isCopyKey(key)) seen.set(key.slice(COPIES.length), Number(value ?? -1));
	return seen.set(document.copy, document.counter);
}

/** Whether two plans came of one: copies have random names, so one that both know was theirs. */
export function areCopies(a: PlanDocument, b: PlanDocument): boolean {
	const seen = seenCopies(b);
	return [...seenCopies(a).keys()].some((copy) => seen.has(copy));
}
