import { textAt, type TextColumn } from '../kernel/columns.ts';
import { OF_IDENTITY } from '../model/merged.ts';
import { keysIn } from '../model/not-same.ts';
import type { ClientRows } from './client-rows.ts';

export interface RenamedClient {
	/** Nobody's rows go by it any more; what a person set for the client stands under it still. */
	readonly formerKey: string;
	readonly position: number;
}

/**
 * Clients whose rows all go by another key since a newer list or an edit renamed them, and for whom a person set something under the former one. Of several
 * new keys the one of most rows. Those that were merged, or said not to be the same, are passed over.
 */
export function renamedClients({ sources: { dataset, history, overlay } }: ClientRows): readonly RenamedClient[] {
	const { identity } = dataset;
	const left = keysWithFields(overlay);
	for (const key of dataset.clientKeys) left.delete(key);
	for (const key of overlay.get('mergedInto')?.keys() ?? []) left.delete(key);
	if (left.size === 0) return [];
	const rowsOf = new Map<string, Map<string, number>>();
	for (const { content, overlay: changes, columns } of [...dataset.orderLayers, ...dataset.listLayers]) {
		const [before, now] = [content.table.columns.get('client'), columns.get('client')] as (TextColumn | undefined)[];
		if (!before || !now) continue;
		for (const changed of [changes.patched, changes.byHand]) {
			for (const row of changed.get('client')?.keys() ?? []) {
				const [former, key] = [textAt(before, row), identity.resolve(textAt(now, row))];
				if (!left.has(former) || key === '' || changes.deleted.has(row)) continue;
				const counts = rowsOf.get(former) ?? new Map<string, number>();
				rowsOf.set(former, counts.set(key, (counts.get(key) ?? 0) + 1));
			}
		}
	}
	const codeOf = new Map(dataset.clientKeys.map((key, code) => [key, code]));
	return [...rowsOf].flatMap(([formerKey, counts]) => {
		const [key] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most));
		const position = history.position[codeOf.get(key) ?? -1] ?? -1;
		const declined = keysIn(overlay.get('notSameAs')?.get(formerKey) ?? null).includes(key);
		return position < 0 || declined ? [] : [{ formerKey, position }];
	});
}

function keysWithFields(fields: ClientRows['sources']['overlay']): Set<string> {
	const keys = new Set<string>();
	for (const [field, values] of fields) if (!OF_IDENTITY.has(field)) for (const key of values.keys()) keys.add(key);
	return keys;
}
