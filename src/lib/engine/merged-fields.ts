import type { ClientField } from '../model/fields.ts';
import type { ClientDetails } from './client-details.ts';
import type { Dataset } from './dataset.ts';
import type { ClientFields } from './identity.ts';

/**
 * What a person set for clients, with what was set for those merged into them: it stays under their own keys, and stands for the client they are now
 * where nothing was set for it and its rows say nothing. Where one of them said "no" to being contacted, the rows cannot say otherwise.
 */
export function withMerged(fields: ClientFields, { identity, clientKeys }: Pick<Dataset, 'identity' | 'clientKeys'>, details: ClientDetails): ClientFields {
	if (identity.merged.size === 0) return fields;
	const codeOf = new Map<string, number>();
	for (let code = 0; code < clientKeys.length; code++) if (identity.merged.has(clientKeys[code])) codeOf.set(clientKeys[code], code);
	const rowsSay = (field: ClientField, code: number): boolean => details.text(field, code) !== '' || !Number.isNaN(details.number(field, code));
	const combined = (field: ClientField, values: ReadonlyMap<string, string | number>): ReadonlyMap<string, string | number> => {
		const together = new Map(values);
		for (const [key, code] of codeOf) {
			const set = identity.merged.get(key)!.filter((other) => values.has(other));
			if (values.has(key) || set.length === 0) continue;
			const refused = field === 'consent' ? set.find((other) => values.get(other) === 'no') : undefined;
			const from = refused ?? (rowsSay(field, code) ? undefined : set[0]);
			if (from !== undefined) together.set(key, values.get(from)!);
		}
		return together;
	};
	return new Map([...fields].map(([field, values]) => [field, field === 'mergedInto' || field === 'setApart' ? values : combined(field, values)]));
}
