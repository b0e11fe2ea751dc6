import { clientOfSetting } from '../../model/client-settings.ts';
import { splitTouchKey } from '../../model/contacts.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { applyChanges } from '../../model/document.ts';
import { splitClientFieldKey, type FieldChange, type Fields, type PlanDocument } from '../../model/fields.ts';
import { FORGOTTEN_ROW, outcomesWith, tombstoneKey, tombstonesOf, withoutForgotten, type Forgotten } from '../../model/forgotten.ts';
import { SOURCE_ROW, type LayerContent } from '../../model/layer.ts';
import type { StorageErrorCode } from '../../storage/errors.ts';
import { readRelated, writeForgetting, type RelatedPlans } from '../../storage/forget.ts';
import { loadLayer } from '../../storage/layers.ts';
import { loadDocument } from '../../storage/plans.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { blankRows } from './blank-rows.ts';
import { findClient, type Contents, type Found } from './find-client.ts';

/** What was taken away. */
export interface ForgottenClient {
	/** Rows of imports, and rows typed by hand. */
	readonly rows: number;
	/** Contacts that were made. */
	readonly outcomes: number;
	/** Imports whose source is kept no more. */
	readonly sources: number;
	/** Plans it was taken out of: copies of the plan are among them. */
	readonly plans: number;
	readonly snapshots: number;
}

/**
 * Takes a client out of a plan, of its copies on this device, of their snapshots and of their imports, for good. What remains is a tombstone that says of a
 * name, once it is known, that it was forgotten, and of no name that it was. `salt`: by chance, `at`: milliseconds since the epoch.
 */
export async function forgetClient(
	planId: string,
	clientKey: string,
	{ at, salt }: { readonly at: number; readonly salt: string }
): Promise<Result<ForgottenClient, StorageErrorCode>> {
	const related = await readRelated(planId);
	if (!related.ok) return fail(related.error.code);
	const contents = new Map<string, LayerContent>();
	for (const id of related.value.layerIds) {
		const loaded = await loadLayer(id);
		if (!loaded.ok) return fail(loaded.error.code);
		contents.set(id, loaded.value);
	}
	const { plans, snapshots, layerIds } = related.value;
	const found = plans.map(({ document }) => findClient(document, contents, clientKey));
	const rowCount = [...wholeRows(found).values()].reduce((sum, rows) => sum + rows.size, 0);
	const forgotten = forgottenBy(found, related.value, contents);
	const tombstones = await Promise.all([...forgotten.clientKeys].map((key, place) => tombstone(key, `${salt}${place}`)));
	const blanked = new Map<string, LayerContent>();
	for (const [id, content] of contents) {
		const texts = unionOf(found.map((one) => one.texts.get(id)));
		const left = blankRows(content, { whole: forgotten.rows.get(id) ?? new Set(), texts }, forgotten);
		if (left !== content) blanked.set(id, left);
	}
	const written = await writeForgetting({
		plans: plans.map(({ document, revision }) => ({ document: withoutClient(document, forgotten, tombstones), revision })),
		contents: blanked,
		layerIds,
		scrub: (fields) => withoutForgotten(fields, forgotten),
		at
	});
	if (!written.ok) return fail(written.error.code);
	return ok({
		rows: rowCount,
		outcomes: forgotten.outcomes.size,
		sources: new Set(plans.flatMap(({ document }) => sourcesOf(document))).size,
		plans: plans.length,
		snapshots: new Set(snapshots).size
	});
}

/** After a merge: who was forgotten in either copy of the plan is forgotten in what they became. */
export async function forgetAgain(planId: string, at: number, newSalt: () => string): Promise<Result<void, StorageErrorCode>> {
	const loaded = await loadDocument(planId);
	if (!loaded.ok) return fail(loaded.error.code);
	const tombstones = tombstonesOf(loaded.value.fields);
	if (tombstones.length === 0) return ok(undefined);
	for (const key of await clientsNamed(loaded.value)) {
		const hashes = await Promise.all(tombstones.map(async ({ salt, hash }) => (await hashOf(key, salt)) === hash));
		if (!hashes.includes(true)) continue;
		const forgotten = await forgetClient(planId, key, { at, salt: newSalt() });
		if (!forgotten.ok) return forgotten;
	}
	return ok(undefined);
}

/** Every client a plan speaks of, in its rows or in its fields. */
async function clientsNamed(document: PlanDocument): Promise<ReadonlySet<string>> {
	const keys = new Set<string>();
	for (const id of document.fields.layer.keys()) {
		const loaded = await loadLayer(id);
		const column = loaded.ok ? loaded.value.table.columns.get('client') : undefined;
		if (column?.kind === 'text') for (const text of column.dictionary) keys.add(text);
	}
	for (const key of document.fields.client.keys()) keys.add(splitClientFieldKey(key).clientKey);
	for (const [key, { value }] of document.fields.client) if (key.startsWith('mergedInto/') && typeof value === 'string') keys.add(value);
	for (const key of document.fields.touch.keys()) keys.add(splitTouchKey(key).clientKey);
	for (const key of document.fields.arm.keys()) keys.add(key);
	for (const key of document.fields.setting.keys()) {
		const ofClient = clientOfSetting(key);
		if (ofClient) keys.add(ofClient.clientKey);
	}
	for (const { value } of document.fields.outcome.values()) if (value) keys.add(value.clientKey);
	for (const [key, { value }] of document.fields.cell) if (key.endsWith('/client') && typeof value === 'string') keys.add(value);
	return keys;
}

function wholeRows(found: readonly Found[]): Map<string, Set<number>> {
	const rows = new Map<string, Set<number>>();
	for (const { whole } of found) for (const [id, ofPlan] of whole) rows.set(id, unionOf([rows.get(id), ofPlan]));
	return rows;
}

/** Rows forgotten before are among them: an older copy may have brought back what was typed into them. */
function forgottenBy(found: readonly Found[], { plans, snapshots }: RelatedPlans, contents: Contents): Forgotten {
	const clientKeys = unionOf(found.map((one) => one.clientKeys));
	const rows = wholeRows(found);
	for (const [id, { table }] of contents) {
		const source = table.columns.get(SOURCE_ROW);
		if (source?.kind === 'int') source.values.forEach((sourceRow, row) => sourceRow === FORGOTTEN_ROW && rows.get(id)?.add(row));
	}
	const all: readonly Fields[] = [...plans.map(({ document }) => document.fields), ...snapshots];
	const outcomes = new Set(all.flatMap((fields) => outcomesWith(fields, clientKeys)));
	return { clientKeys, rows, outcomes, named: unionOf(found.map((one) => one.named)) };
}

function withoutClient(document: PlanDocument, forgotten: Forgotten, tombstones: readonly FieldChange[]): PlanDocument {
	const left: PlanDocument = { ...document, fields: withoutForgotten(document.fields, forgotten) };
	const ledger: FieldChange[] = [...left.fields.layer].flatMap(([key, { value }]) =>
		value !== null && value.fingerprint !== '' ? [{ group: 'layer', key, value: { ...value, fingerprint: '' } } as const] : []
	);
	return applyChanges(left, [...ledger, ...tombstones]).document;
}

const sourcesOf = (document: PlanDocument): readonly string[] =>
	[...document.fields.layer].filter(([, { value }]) => value !== null && value.fingerprint !== '').map(([id]) => id);

const tombstone = async (clientKey: string, salt: string): Promise<FieldChange> => ({
	group: 'setting',
	key: tombstoneKey(salt),
	value: await hashOf(clientKey, salt)
});

const hashOf = (clientKey: string, salt: string): Promise<string> => fingerprintOf(new TextEncoder().encode(`${salt}/${clientKey}`));

function unionOf<T>(sets: readonly (ReadonlySet<T> | undefined)[]): Set<T> {
	return new Set(sets.flatMap((set) => (set ? [...set] : [])));
}
