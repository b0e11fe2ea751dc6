import { fieldValue } from './document.ts';
import { clientFieldKey, splitClientFieldKey, type ClientField, type FieldChange, type PlanDocument } from './fields.ts';
import { notTheSame } from './not-same.ts';

/** Fields that say who is who, not what a client is. */
export const OF_IDENTITY: ReadonlySet<ClientField> = new Set<ClientField>(['mergedInto', 'setApart', 'notSameAs']);

/** Makes the others go on as `survivor`; their rows and what was set for them stay their own, so that they can be split again. */
export const mergeInto = (survivor: string, others: readonly string[]): FieldChange[] =>
	others.map((clientKey) => ({ group: 'client', key: clientFieldKey('mergedInto', clientKey), value: survivor }));

/**
 * Makes a client go on under the name its rows have now: what was set under the former one was set for these very rows, so it is set for the new one too,
 * where nothing was set for it yet.
 */
export function goOnAs(document: PlanDocument, clientKey: string, formerKey: string): FieldChange[] {
	const moved: FieldChange[] = [];
	for (const [key, { value }] of document.fields.client) {
		const { field, clientKey: of } = splitClientFieldKey(key);
		if (of !== formerKey || value === null || OF_IDENTITY.has(field)) continue;
		const target = clientFieldKey(field, clientKey);
		if (fieldValue(document, 'client', target) === null) moved.push({ group: 'client', key: target, value });
	}
	return [...moved, ...mergeInto(clientKey, [formerKey])];
}

/** Makes a merged client one of its own again, and remembers that the two are not the same. */
export const splitOff = (document: PlanDocument, clientKey: string, survivor: string): FieldChange[] => [
	{ group: 'client', key: clientFieldKey('mergedInto', clientKey), value: null },
	...notTheSame(document, [clientKey, survivor])
];

/** Keys of clients merged into this one, directly or through others. */
export function mergedClients(document: PlanDocument, survivor: string): readonly string[] {
	const into = new Map<string, string>();
	for (const [key, { value }] of document.fields.client) {
		const { field, clientKey } = splitClientFieldKey(key);
		if (field === 'mergedInto' && typeof value === 'string') into.set(clientKey, value);
	}
	const reaches = (clientKey: string): boolean => {
		const seen = new Set<string>();
		for (let at: string | undefined = clientKey; at !== undefined && !seen.has(at); at = into.get(at)) {
			if (at === survivor && at !== clientKey) return true;
			seen.add(at);
		}
		return false;
	};
	return [...into.keys()].filter((key) => key !== survivor && reaches(key)).sort();
}
