import { fieldValue } from './document.ts';
import { clientFieldKey, type FieldChange, type PlanDocument } from './fields.ts';

/** Keys of clients in a field of several: a key has no line breaks. */
export const keysIn = (value: string | number | null): readonly string[] => (value === null || value === '' ? [] : String(value).split('\n'));

/** Remembers that no two of these clients are the same; what was said before stays. */
export function notTheSame(document: PlanDocument, clientKeys: readonly string[]): FieldChange[] {
	return clientKeys.map((clientKey) => {
		const key = clientFieldKey('notSameAs', clientKey);
		const known = keysIn(fieldValue(document, 'client', key));
		const others = new Set([...known, ...clientKeys.filter((other) => other !== clientKey)]);
		return { group: 'client', key, value: [...others].sort().join('\n') };
	});
}
