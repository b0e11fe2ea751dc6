import type { Baseline, ClientField, FieldChange, FieldGroup, Fields, FieldValues, PlanDocument, Stamped } from './fields.ts';
import { FIELD_GROUPS, splitClientFieldKey } from './fields.ts';
import type { ImportLayer } from './layer.ts';
import { DEFAULT_RETURNS, LEVER_NAMES, RETURNS_RULES } from './levers.ts';
import type { ReturnsRule, TypedLevers } from './levers.ts';
import type { Consent } from './standing.ts';
import { SMALLEST } from './number-range.ts';

export interface AppliedChanges {
	readonly document: PlanDocument;
	/** The changes that made a difference, each field once, in the order given. */
	readonly applied: readonly FieldChange[];
	/** Brings the former values back when applied, under new stamps. */
	readonly inverse: readonly FieldChange[];
}

type FieldMap = Map<string, Stamped<unknown>>;

export function noFields(): Fields {
	return Object.fromEntries(FIELD_GROUPS.map((group) => [group, new Map()])) as unknown as Fields;
}

/** `createdAt` in milliseconds since the epoch, `currency` an ISO 4217 code. */
export function emptyDocument(id: string, copy: string, createdAt: number, name: string, currency: string): PlanDocument {
	const blank: PlanDocument = { id, copy, counter: 0, createdAt, fields: noFields() };
	return applyChanges(blank, [
		{ group: 'plan', key: 'name', value: name },
		{ group: 'plan', key: 'currency', value: currency }
	]).document;
}

/**
 * Sets fields under one new stamp. Only the Maps of touched groups are copied; when nothing differs the same document comes back.
 * A field set to null stays as a stamped null, so that a merge knows it was emptied; every reader treats it as never set.
 */
export function applyChanges(document: PlanDocument, changes: readonly FieldChange[]): AppliedChanges {
	const last = new Map<string, FieldChange>();
	for (const change of changes) last.set(`${change.group}/${change.key}`, change);
	const applied: FieldChange[] = [];
	const inverse: FieldChange[] = [];
	const touched = new Map<FieldGroup, FieldMap>();
	const counter = document.counter + 1;
	for (const change of last.values()) {
		const former = fieldValue(document, change.group, change.key);
		if (sameValue(former, change.value)) continue;
		let fields = touched.get(change.group);
		if (!fields) {
			fields = new Map<string, Stamped<unknown>>(document.fields[change.group]);
			touched.set(change.group, fields);
		}
		fields.set(change.key, { value: change.value, counter, copy: document.copy });
		applied.push(change);
		inverse.push({ group: change.group, key: change.key, value: former } as FieldChange);
	}
	if (applied.length === 0) return { document, applied, inverse };
	return { document: { ...document, counter, fields: { ...document.fields, ...Object.fromEntries(touched) } as Fields }, applied, inverse };
}

/** The value in force; null when never set or emptied. */
export function fieldValue<G extends FieldGroup>(document: PlanDocument, group: G, key: string): FieldValues[G] | null {
	const fields: ReadonlyMap<string, Stamped<FieldValues[G]>> = document.fields[group];
	return fields.get(key)?.value ?? null;
}

/** Fields hold plain JSON values; two are the same when they would be written the same, whatever the order of their members. */
export function sameValue(a: unknown, b: unknown): boolean {
	if (Object.is(a, b)) return true;
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
	if (Array.isArray(a) !== Array.isArray(b)) return false;
	const keys = Object.keys(a);
	if (keys.length !== Object.keys(b).length) return false;
	return keys.every((key) => Object.hasOwn(b, key) && sameValue((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}

export function planName(document: PlanDocument): string {
	const value = fieldValue(document, 'plan', 'name');
	return typeof value === 'string' ? value : '';
}

/** ISO 4217 code; '' when the plan has none. */
export function currencyOf(document: PlanDocument): string {
	const value = fieldValue(document, 'plan', 'currency');
	return typeof value === 'string' ? value : '';
}

/** The typed as-of day, or null when the plan follows the calendar or its data (M13.14). */
export function asOfTyped(document: PlanDocument): number | null {
	const value = fieldValue(document, 'plan', 'asOf');
	return typeof value === 'number' ? value : null;
}

/** What returns do in this plan. */
export function returnsOf(document: PlanDocument): ReturnsRule {
	const value = fieldValue(document, 'plan', 'returns');
	return RETURNS_RULES.find((rule) => rule === value) ?? DEFAULT_RETURNS;
}

/** How the list was collected, answered once a plan: stands where nothing is known of a client's own consent (M12.9). */
export function consentOf(document: PlanDocument): Consent {
	const value = fieldValue(document, 'plan', 'consent');
	return value === 'yes' || value === 'no' ? value : 'unknown';
}

export function baselineOf(document: PlanDocument): Baseline | null {
	const value = fieldValue(document, 'plan', 'baseline');
	return typeof value === 'object' ? value : null;
}

export function typedLevers(document: PlanDocument): TypedLevers {
	const typed: Record<string, number> = {};
	for (const name of LEVER_NAMES) {
		const value = fieldValue(document, 'lever', name);
		// A file from elsewhere may hold what the field would have refused: next to nothing.
		if (value !== null && (value === 0 || Math.abs(value) >= SMALLEST)) typed[name] = value;
	}
	return typed;
}

/** Imports in force, in the order they were made. */
export function layersOf(document: PlanDocument): readonly ImportLayer[] {
	const layers: ImportLayer[] = [];
	for (const { value } of document.fields.layer.values()) if (value !== null) layers.push(value);
	return layers.sort((a, b) => a.importedAt - b.importedAt || (a.id < b.id ? -1 : 1));
}

/** What a person set for clients: values by client key, by field. Fields nobody set are absent. */
export function clientFieldsOf(document: PlanDocument): ReadonlyMap<ClientField, ReadonlyMap<string, string | number>> {
	const fields = new Map<ClientField, Map<string, string | number>>();
	for (const [key, { value }] of document.fields.client) {
		if (value === null) continue;
		const { field, clientKey } = splitClientFieldKey(key);
		const ofField = fields.get(field);
		if (ofField) ofField.set(clientKey, value);
		else fields.set(field, new Map([[clientKey, value]]));
	}
	return fields;
}
