import { PlacedTextColumn, TextColumnBuilder } from '../../../src/lib/kernel/columns.ts';
import type { Column, Table } from '../../../src/lib/kernel/columns.ts';
import { columnOfJoined } from '../../../src/lib/kernel/joined-texts.ts';
import { saveLayer, loadLayer } from '../../../src/lib/storage/layers.ts';
import { deletePlanForever, loadDocument, loadHistory, saveDocument } from '../../../src/lib/storage/plans.ts';
import { applyChanges, emptyDocument } from '../../../src/lib/model/document.ts';
import type { FieldChange } from '../../../src/lib/model/fields.ts';
import { NO_HISTORY, withStep } from '../../../src/lib/model/history.ts';

/**
 * One order a row, a fifth as many clients, and an attribute that differs in every row: as an import leaves it, or `coded`, the worst case for the
 * dictionary, which a plan of the first version has.
 */
function orders(rows: number, coded = false): Table {
	const sourceRow = new Int32Array(rows);
	const date = new Int32Array(rows);
	const amount = new Float64Array(rows);
	const client = new TextColumnBuilder(rows);
	const numbers: string[] = [];
	for (let row = 0; row < rows; row++) {
		sourceRow[row] = row + 2;
		date[row] = 19_000 + ((row * 7919) % 1500);
		amount[row] = ((row * 104_729) % 1_000_000) / 100;
		client.push(`Клиент ${(row * 31) % Math.ceil(rows / 5)}`);
		numbers.push(`N-${row}`);
	}
	const columns = new Map<string, Column>([
		['sourceRow', { kind: 'int', values: sourceRow }],
		['client', client.finish()],
		['date', { kind: 'day', values: date }],
		['amount', { kind: 'number', values: amount }],
		['orderNumber', coded ? codedTexts(numbers) : joinedTexts(numbers)]
	]);
	return { rowCount: rows, columns };
}

function codedTexts(texts: readonly string[]): Column {
	const builder = new TextColumnBuilder(texts.length);
	for (const text of texts) builder.push(text);
	return builder.finish();
}

function joinedTexts(texts: readonly string[]): Column {
	const bytes = new TextEncoder().encode(texts.join(''));
	let end = 0;
	return columnOfJoined({ bytes, ends: Uint32Array.from(texts, (text) => (end += text.length)) });
}

/** Bytes of a table as it stands in memory, texts as UTF-8. */
function bytesOf(table: Table): number {
	let bytes = 0;
	for (const column of table.columns.values()) {
		if (column instanceof PlacedTextColumn) bytes += column.placed.to.byteLength + column.placed.bytes.byteLength;
		else if (column.kind === 'text') bytes += column.codes.byteLength + new TextEncoder().encode(column.dictionary.join('')).byteLength;
		else bytes += column.values.byteLength;
	}
	return bytes;
}

function rawDatabase(): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open('raw', 1);
		request.onupgradeneeded = () => request.result.createObjectStore('blobs');
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}

function rawPut(db: IDBDatabase, key: string, value: unknown, durability: IDBTransactionDurability): Promise<void> {
	return new Promise((resolve, reject) => {
		const transaction = db.transaction('blobs', 'readwrite', { durability });
		transaction.objectStore('blobs').put(value, key);
		transaction.oncomplete = () => resolve();
		transaction.onabort = () => reject(transaction.error);
	});
}

function rawGet(db: IDBDatabase, key: string): Promise<Uint8Array> {
	return new Promise((resolve, reject) => {
		const request = db.transaction('blobs', 'readonly').objectStore('blobs').get(key);
		request.onsuccess = () => resolve(request.result as Uint8Array);
		request.onerror = () => reject(request.error);
	});
}

async function timed(work: () => Promise<unknown>): Promise<number> {
	const start = performance.now();
	await work();
	return performance.now() - start;
}

async function succeed<T>(result: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>): Promise<T> {
	const settled = await result;
	if (!settled.ok) throw new Error(JSON.stringify(settled.error));
	return settled.value;
}

export interface StorageTimes {
	readonly bytes: number;
	/** Milliseconds. Lists hold one entry a round. */
	readonly rawPutStrict: number[];
	readonly rawPutRelaxed: number[];
	readonly rawGet: number[];
	readonly save: number[];
	readonly load: number[];
	readonly loadCoded: number[];
	readonly saveWithSource: number[];
	readonly saveDocument: number[];
	readonly loadDocument: number[];
	readonly saveLever: number[];
}

async function measure(rows: number, rounds: number): Promise<StorageTimes> {
	const table = orders(rows);
	const coded = orders(rows, true);
	const bytes = bytesOf(table);
	const noise = new Uint8Array(bytes);
	for (let start = 0; start < bytes; start += 65_536) crypto.getRandomValues(noise.subarray(start, Math.min(bytes, start + 65_536)));
	const times: StorageTimes = {
		bytes,
		rawPutStrict: [],
		rawPutRelaxed: [],
		rawGet: [],
		save: [],
		load: [],
		loadCoded: [],
		saveWithSource: [],
		saveDocument: [],
		loadDocument: [],
		saveLever: []
	};
	const db = await rawDatabase();
	await succeed(saveLayer('warm', { table: orders(10), issues: [], patch: null }, null, 0));
	for (let round = 0; round < rounds; round++) {
		times.rawPutStrict.push(await timed(() => rawPut(db, `s${round}`, noise, 'strict')));
		times.save.push(await timed(() => succeed(saveLayer(`l${round}`, { table, issues: [], patch: null }, null, 0))));
		await succeed(saveLayer(`c${round}`, { table: coded, issues: [], patch: null }, null, 0));
		times.rawPutRelaxed.push(await timed(() => rawPut(db, `r${round}`, noise, 'relaxed')));
		const reads: readonly (readonly [number[], () => Promise<unknown>])[] = [
			[times.rawGet, () => rawGet(db, `s${round}`)],
			[times.load, () => succeed(loadLayer(`l${round}`))],
			[times.loadCoded, () => succeed(loadLayer(`c${round}`))]
		];
		// In every order in turn: who reads next pays for what the one before leaves behind.
		for (let i = 0; i < reads.length; i++) {
			const turn = (round + i) % reads.length;
			const [list, read] = reads[round % 2 === 0 ? turn : reads.length - 1 - turn];
			list.push(await timed(read));
		}
		times.saveWithSource.push(await timed(() => succeed(saveLayer(`f${round}`, { table, issues: [], patch: null }, { kind: 'file', bytes: noise }, 0))));

		const choices: FieldChange[] = [];
		for (let client = 0; client < 100_000; client++) choices.push({ group: 'client', key: `decision/Клиент ${client}`, value: 'exclude' });
		const plan = applyChanges(emptyDocument(`p${round}`, 'copy', 0, 'Plan', 'UAH'), choices).document;
		const counts = { rowCount: rows, clientCount: 100_000 };
		times.saveDocument.push(await timed(() => succeed(saveDocument(plan, NO_HISTORY, 0, counts))));
		times.loadDocument.push(await timed(() => succeed(loadDocument(plan.id))));
		const { document: moved, inverse } = applyChanges(await succeed(loadDocument(plan.id)), [{ group: 'lever', key: 'cycle', value: 60 + round }]);
		const history = withStep(await succeed(loadHistory(plan.id)), { label: 'lever', changes: inverse });
		times.saveLever.push(await timed(() => succeed(saveDocument(moved, history, 0, counts))));
		await succeed(deletePlanForever(plan.id));
	}
	return times;
}

Object.assign(globalThis, { measureStorage: measure, ready: true });
