import type { ImportLayer } from './layer.ts';
import type { LeverName } from './levers.ts';
import type { LibraryEntry, Person } from './library.ts';
import type { Role } from './roles.ts';

/**
 * Everything a person can change in a plan is one field: a group, a key, a value and the stamp of its last change.
 * Undo sets former values again; two copies merge field by field, the larger (counter, copy) winning. A null value means "not set".
 */
export interface FieldValues {
	/** name, currency, asOf (day or null), baseline (typed levers and as-of pinned), returns ('net', M13.2), consent ('yes' or 'no' where a client's own is not known, M12.9), sample ('1' for the sample plan) */
	plan: string | number | Baseline | null;
	/** by lever name */
	lever: number | null;
	/** by layer id */
	layer: ImportLayer | null;
	/** an imported cell edited by hand: `${layerId}/${rowIndex}/${role}` */
	cell: string | number | null;
	/** contact data, judgement and plan choices of a client: `${field}/${clientKey}` */
	client: string | number | null;
	/** by person id */
	person: Person | null;
	/** entries added to the library or changed: `${kind}/${entryId}` */
	library: LibraryEntry | null;
}
export type FieldGroup = keyof FieldValues;
export const FIELD_GROUPS: readonly FieldGroup[] = ['plan', 'lever', 'layer', 'cell', 'client', 'person', 'library'];

export interface Baseline {
	readonly levers: Readonly<Partial<Record<LeverName, number>>>;
	/** The as-of day in force when it was pinned. */
	readonly asOf: number;
}

export interface Stamped<T> {
	readonly value: T;
	/** Lamport counter of the change, and the copy of the plan that made it. */
	readonly counter: number;
	readonly copy: string;
}

export type Fields = { readonly [G in FieldGroup]: ReadonlyMap<string, Stamped<FieldValues[G]>> };

/** One field's new value; `stamp` is set by the document when it is applied. */
export type FieldChange = { [G in FieldGroup]: { readonly group: G; readonly key: string; readonly value: FieldValues[G] } }[FieldGroup];

export interface PlanDocument {
	readonly id: string;
	/** Tells this copy of the plan from others made of it. */
	readonly copy: string;
	/** The largest counter seen. */
	readonly counter: number;
	readonly createdAt: number;
	readonly fields: Fields;
}

export const CLIENT_FIELDS = [
	'name',
	'phone',
	'email',
	'messenger',
	'consent',
	'birthday',
	'category',
	'decision',
	'person',
	'channel',
	'contactReason',
	'returnReason'
] as const;
export type ClientField = (typeof CLIENT_FIELDS)[number];

export const clientFieldKey = (field: ClientField, clientKey: string): string => `${field}/${clientKey}`;
export function splitClientFieldKey(key: string): { field: ClientField; clientKey: string } {
	const slash = key.indexOf('/');
	return { field: key.slice(0, slash) as ClientField, clientKey: key.slice(slash + 1) };
}

export const cellKey = (layerId: string, rowIndex: number, role: Role): string => `${layerId}/${rowIndex}/${role}`;
export function splitCellKey(key: string): { layerId: string; rowIndex: number; role: Role } {
	const [layerId, rowIndex, role] = key.split('/');
	return { layerId, rowIndex: Number(rowIndex), role: role as Role };
}
