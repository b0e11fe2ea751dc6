import { layersOf } from '../../../src/lib/model/document.ts';
import { FIELD_GROUPS, type PlanDocument } from '../../../src/lib/model/fields.ts';
import { DATABASE_NAME } from '../../../src/lib/storage/database.ts';
import { loadLayer, saveLayer } from '../../../src/lib/storage/layers.ts';
import { listPlans, loadDocument, loadHistory, saveDocument } from '../../../src/lib/storage/plans.ts';
import { sameContent } from '../../../src/lib/storage/same-content.ts';
import { listSnapshots, loadSnapshot, takeSnapshot } from '../../../src/lib/storage/snapshots.ts';
import { restoreDump, type DatabaseDump } from '../../migrations/database-dump.ts';
import { contentOf, story, type StoryState } from './story.ts';

type Settled<T> = Promise<{ ok: true; value: T } | { ok: false; error: unknown }>;

async function succeed<T>(result: Settled<T>): Promise<T> {
	const settled = await result;
	if (!settled.ok) throw new Error(JSON.stringify(settled.error));
	return settled.value;
}

/** Tells the bench what is on the screen as saved: the document's counter. */
declare const shown: (counter: number) => Promise<void>;

/** Lives through the story until it is killed: imports first, then the plan that speaks of them, a snapshot now and then. */
async function live(seed: number): Promise<never> {
	for (const state of story(seed)) {
		const { document, history, arriving } = state;
		if (arriving) await succeed(saveLayer(arriving, contentOf(arriving), null, 0));
		if (document.counter % 3 === 0) await succeed(takeSnapshot(document, { at: 0, reason: 'import', name: '', rowCount: 0, clientCount: 0 }));
		await succeed(saveDocument(document, history, 0, { rowCount: 0, clientCount: null }));
		void shown(document.counter);
	}
	throw new Error('a story never ends');
}

const fieldsOf = (document: PlanDocument): string =>
	JSON.stringify(FIELD_GROUPS.map((group) => [...document.fields[group]].sort(([a], [b]) => (a < b ? -1 : 1))));

const stateAt = (seed: number, counter: number): StoryState => story(seed).find(({ document }) => document.counter === counter)!;

/** Reads everything a killed page left behind; the counter it stands at, or 0 where no plan was saved yet. Throws with what is not as it was. */
async function found(seed: number): Promise<number> {
	const read = await loadDocument('killed');
	if (!read.ok && read.error.code === 'storage.missing') return 0;
	const document = await succeed(Promise.resolve(read));
	const expected = stateAt(seed, document.counter);
	if (fieldsOf(document) !== fieldsOf(expected.document)) throw new Error(`fields at ${document.counter}`);
	if (JSON.stringify(await succeed(loadHistory('killed'))) !== JSON.stringify(expected.history)) throw new Error(`history at ${document.counter}`);
	for (const { id } of layersOf(document)) if (!sameContent(await succeed(loadLayer(id)), contentOf(id))) throw new Error(`rows of ${id}`);
	for (const { number } of await succeed(listSnapshots('killed'))) {
		const then = await succeed(loadSnapshot('killed', number));
		if (fieldsOf(then) !== fieldsOf(stateAt(seed, then.counter).document)) throw new Error(`snapshot ${number}`);
	}
	return document.counter;
}

const PLANS = 400;

/** Puts down a database of version 4 with many plans. */
async function prepareOld(): Promise<void> {
	const dump = (await (await fetch('/tests/fixtures/databases/version-4.json')).json()) as DatabaseDump;
	const many = (record: object): object[] =>
		Array.from({ length: PLANS }, (_, plan) => ({ ...record, ...('planId' in record ? { planId: `plan-${plan}` } : { id: `plan-${plan}` }) }));
	const stores = dump.stores.map((store) =>
		['plans', 'fields', 'steps'].includes(store.name) ? { ...store, records: store.records.flatMap((record) => many(record as object)) } : store
	);
	await restoreDump(DATABASE_NAME, { ...dump, stores });
}

/** Opens it, which brings it up to this version. */
async function migrate(): Promise<void> {
	await succeed(listPlans());
	void shown(1);
}

async function foundMigrated(): Promise<number> {
	const plans = await succeed(listPlans());
	if (plans.length !== PLANS) throw new Error(`${plans.length} plans`);
	const [first, ...others] = await Promise.all(plans.map(async ({ id }) => fieldsOf(await succeed(loadDocument(id)))));
	if (others.some((fields) => fields !== first)) throw new Error('fields of plans');
	for (const { id } of plans) {
		const [snapshot] = await succeed(listSnapshots(id));
		if (fieldsOf(await succeed(loadSnapshot(id, snapshot.number))) !== first) throw new Error(`snapshot of ${id}`);
		if ((await succeed(loadHistory(id))).undo.length !== 2) throw new Error(`history of ${id}`);
	}
	return 1;
}

export const killPage = { live, found, prepareOld, migrate, foundMigrated };
Object.assign(globalThis, { killPage, ready: true });
