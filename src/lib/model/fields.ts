import { FLAG_FIELDS } from './client-flags.ts';
import type { Arm, Outcome, TouchChoice } from './contacts.ts';
import type { ImportLayer } from './layer.ts';
import type { LeverName } from './levers.ts';
import type { LibraryEntry, Person } from './library.ts';
import { CLIENT_ROLES, type Role } from './roles.ts';

/**
 * Everything a person can change in a plan is one field: a group, a key, a value and the stamp of its last change.
 * Undo sets former values again; two copies merge field by field, the larger (counter, copy) winning. A null value means "not set".
 */
export interface FieldValues {
	/**
	 * name, currency, country (ISO 3166 alpha-2, for phone numbers), asOf (day or null), baseline (typed levers and as-of pinned), returns ('drop' or 'net', M13.2),
	 * consent ('yes' or 'no' where a client's own is not known, M12.9)
	 */
	plan: string | number | Baseline | null;
	/** by lever name */
	lever: number | null;
	/** by layer id */
	layer: ImportLayer | null;
	/**
	 * a cell edited by hand: `${layerId}/${rowIndex}/${column}`. '' means emptied by hand: the cell holds nothing, whatever was imported; null means never set:
	 * the cell holds what was imported. In a day's or number's column any other text could not be read: missing for the figures, marked in place.
	 */
	cell: string | number | null;
	/** a row taken out of the grid or typed into it: `${layerId}/${rowIndex}` */
	row: 'deleted' | 'added' | null;
	/** contact data, judgement and plan choices of a client: `${field}/${clientKey}`; '' means emptied by hand, as in a cell */
	client: string | number | null;
	/** by person id */
	person: Person | null;
	/** entries added to the library or changed: `${kind}/${entryId}` */
	library: LibraryEntry | null;
	/** what a person set that is no lever (settings.ts): `area/…/name` */
	setting: string | number | null;
	/** what a person set for one planned contact: `${ordinal}/${clientKey}` (contacts.ts) */
	touch: TouchChoice | null;
	/** contacts that were made, by an id of their own */
	outcome: Outcome | null;
	/** by client key, drawn when a campaign starts (M12.3) */
	arm: Arm | null;
}
export type FieldGroup = keyof FieldValues;
export const FIELD_GROUPS: readonly FieldGroup[] = [
	'plan',
	'lever',
	'layer',
	'cell',
	'row',
	'client',
	'person',
	'library',
	'setting',
	'touch',
	'outcome',
	'arm'
];

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

/**
 * `ending` is how the relation ended (ENDINGS in leaving-reasons.ts); `mergedInto` is the key of the client this one is the same as (resolved by the engine, also
 * through several); `setApart` 'yes' for what is no client ("walk-in"), 'no' where a proposal to set it apart was declined; `notSameAs` keys of clients it was said
 * not to be the same as, a line each; `categoryReason` why a person chose the category (M3.5); `flag:…` what a person knows of it (client-flags.ts).
 */
export const CLIENT_FIELDS = [
	...CLIENT_ROLES,
	'category',
	'categoryReason',
	...FLAG_FIELDS,
	'decision',
	'person',
	'channel',
	'contactReason',
	'returnReason',
	'ending',
	'mergedInto',
	'setApart',
	'notSameAs'
] as const;
export type ClientField = (typeof CLIENT_FIELDS)[number];

export const clientFieldKey = (field: ClientField, clientKey: string): string => `${field}/${clientKey}`;
export function splitClientFieldKey(key: string): { field: ClientField; clientKey: string } {
	const slash = key.indexOf('/');
	return { field: key.slice(0, slash) as ClientField, clientKey: key.slice(slash + 1) };
}

export const rowKey = (layerId: string, rowIndex: number): string => `${layerId}/${rowIndex}`;
export function splitRowKey(key: string): { layerId: string; rowIndex: number } {
	const slash = key.lastIndexOf('/');
	return { layerId: key.slice(0, slash), rowIndex: Number(key.slice(slash + 1)) };
}

/** A role, or the key of an attribute's column (ATTRIBUTE_PREFIX). */
export type CellColumn = Role | `attribute:${string}`;
export const cellKey = (layerId: string, rowIndex: number, column: CellColumn): string => `${layerId}/${rowIndex}/${column}`;
export function splitCellKey(key: string): { layerId: string; rowIndex: number; column: CellColumn } {
	const first = key.indexOf('/');
	const second = key.indexOf('/', first + 1);
	return { layerId: key.slice(0, first), rowIndex: Number(key.slice(first + 1, second)), column: key.slice(second + 1) as CellColumn };
}
