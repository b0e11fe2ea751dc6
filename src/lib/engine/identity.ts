import type { ClientField } from '../model/fields.ts';

export type ClientFields = ReadonlyMap<ClientField, ReadonlyMap<string, string | number>>;

/** Who is the same client as who, and who is none (`mergedInto`, `setApart`). */
export interface Identity {
	/** The key a client's rows go by. Clients merged in a circle go by the first of their keys. */
	resolve(key: string): string;
	/** Of a resolved key. */
	isSetApart(key: string): boolean;
	/** Merged clients by the key they are resolved to, in the order of their keys. */
	readonly merged: ReadonlyMap<string, readonly string[]>;
}

export function identityOf(fields: ClientFields): Identity {
	const into = fields.get('mergedInto');
	const apart = fields.get('setApart');
	const resolved = new Map<string, string>();
	for (const key of into?.keys() ?? []) resolved.set(key, endOf(key, into!));
	const merged = new Map<string, string[]>();
	for (const key of [...resolved.keys()].sort()) {
		const end = resolved.get(key)!;
		if (end === key) continue;
		const others = merged.get(end);
		if (others) others.push(key);
		else merged.set(end, [key]);
	}
	return { resolve: (key) => resolved.get(key) ?? key, isSetApart: (key) => apart?.get(key) === 'yes', merged };
}

function endOf(key: string, into: ReadonlyMap<string, string | number>): string {
	const path = new Set<string>();
	let at = key;
	while (!path.has(at)) {
		path.add(at);
		const next = into.get(at);
		if (next === undefined || next === '') return at;
		at = String(next);
	}
	const circle = [...path].slice([...path].indexOf(at));
	return circle.reduce((first, one) => (one < first ? one : first));
}
