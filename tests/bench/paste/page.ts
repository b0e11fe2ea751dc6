import { ledgerOfEdit } from '../../../src/lib/engine/grid/row-edit.ts';
import type { CellWriting } from '../../../src/lib/engine/protocol.ts';
import { Comlink, startEngine } from '../../../src/lib/engine/start.ts';
import { TextColumnBuilder, transferablesOf, type Column } from '../../../src/lib/kernel/columns.ts';
import { applyChanges, emptyDocument } from '../../../src/lib/model/document.ts';
import type { FieldChange } from '../../../src/lib/model/fields.ts';
import type { LayerContent } from '../../../src/lib/model/layer.ts';
import { gridActionsOf } from '../../../src/lib/state/grid-actions.ts';
import { LongestTask } from './longest-task.ts';

const AS_OF = 20_700;
const COLUMNS = ['client', 'date', 'amount', 'orderNumber', 'product'];
const WRITING: CellWriting = { dateOrder: 'dmy', dateSeparator: '.', decimal: ',', words: {} };

function makeOrders(rows: number): LayerContent {
	const client = new TextColumnBuilder(rows);
	const product = new TextColumnBuilder(rows);
	const orderNumber = new TextColumnBuilder(rows);
	for (let row = 0; row < rows; row++) {
		client.push(`Клиент ${row % (rows / 5)}`);
		product.push(`Товар ${row % 300}`);
		orderNumber.push(`№ ${row}`);
	}
	const columns = new Map<string, Column>([
		['sourceRow', { kind: 'int', values: Int32Array.from({ length: rows }, (_, row) => row + 2) }],
		['client', client.finish()],
		['date', { kind: 'day', values: Int32Array.from({ length: rows }, (_, row) => AS_OF - (row % 700)) }],
		['amount', { kind: 'number', values: Float64Array.from({ length: rows }, (_, row) => row / 4) }],
		['orderNumber', orderNumber.finish()],
		['product', product.finish()]
	]);
	return { table: { rowCount: rows, columns }, issues: [], patch: null };
}

const makeBlock = (rows: number): string =>
	Array.from({ length: rows }, (_, row) => `Новый ${row % 20_000}\t${(row % 28) + 1}.03.2026\t${row % 10_000},50\tN-${row}\tТовар ${row % 400}`).join('\n');

/** Milliseconds of one paste over as many rows and of taking it back. */
export interface PasteTimes {
	readonly rows: number;
	/** The longest time the page could do nothing else, from the key press to the figures after the paste. */
	readonly longestTask: number;
	/** The same without the first task, in which the browser gives out the clipboard's text. */
	readonly longestLaterTask: number;
	/** Of the first task: taking the text out of the clipboard, and handing it to the worker. */
	readonly reading: number;
	readonly handing: number;
	/** From the key press until the worker has answered, until it has the rows in force, and of undoing until it has the former ones. */
	readonly answered: number;
	readonly inForce: number;
	readonly undone: number;
	readonly longestUndoTask: number;
}

/** Puts the block on the clipboard and waits for Ctrl+V, as often as it is pressed. */
async function preparePaste(rows: number): Promise<void> {
	const { remote } = startEngine((url) => url, 'ru');
	const content = makeOrders(rows);
	const { port1, port2 } = new MessageChannel();
	const considered = remote.consider('orders', Comlink.transfer(port1, [port1]));
	port2.postMessage({ content, source: null }, transferablesOf(content.table));
	await considered;
	const info = { ...ledgerOfEdit('edit', 'orders', 'orders', 0, rows, 0), kind: 'import' as const, mapping: { client: 0, date: 1, amount: 2 } };
	await remote.settle('orders', info, 'add');
	let { document } = applyChanges(emptyDocument('plan', 'copy', 0, 'Bench', 'UAH'), [{ group: 'layer', key: 'orders', value: info }]);
	await remote.open(document, AS_OF);
	await remote.evaluate({ revision: 1, live: null, windows: [] });
	const actions = gridActionsOf(remote);
	const commit = async (changes: readonly FieldChange[]): Promise<readonly FieldChange[]> => {
		const applied = applyChanges(document, changes);
		document = applied.document;
		await remote.change(applied.applied);
		return applied.inverse;
	};
	let pasted = 0;
	addEventListener('paste', (event) => {
		const start = performance.now();
		const text = event.clipboardData!.getData('text/plain');
		const html = event.clipboardData!.getData('text/html');
		const read = performance.now();
		const target = { sheet: 'orders' as const, start: 0, end: 1, columns: COLUMNS, selectedColumns: 1 };
		const answer = actions.pasteBlock(target, { text, html }, WRITING, { layerId: `paste ${++pasted}`, at: pasted }, () => undefined);
		const handed = performance.now();
		const task = new LongestTask();
		void (async () => {
			const edit = (await answer)!;
			const answered = performance.now();
			const inverse = await commit(edit.changes);
			const inForce = performance.now();
			await remote.evaluate({ revision: 2, live: null, windows: [{ sheet: 'orders', start: 0, end: 40 }] });
			const longestLaterTask = await task.end();
			const undoTask = new LongestTask();
			const undo = performance.now();
			await commit(inverse);
			const undone = performance.now() - undo;
			const times: PasteTimes = {
				rows: edit.cells / COLUMNS.length,
				longestTask: Math.max(handed - start, longestLaterTask),
				longestLaterTask,
				reading: read - start,
				handing: handed - read,
				answered: answered - start,
				inForce: inForce - start,
				undone,
				longestUndoTask: await undoTask.end()
			};
			Object.assign(globalThis, { pasteTimes: times });
		})();
	});
	await navigator.clipboard.writeText(makeBlock(rows));
	globalThis.document.body.focus();
}

/** Waits for Ctrl+V on a page with nothing else on it and takes the text alone: what the browser needs for it, whatever a page does. */
function prepareFloor(): void {
	addEventListener('paste', (event) => {
		const start = performance.now();
		event.clipboardData!.getData('text/plain');
		Object.assign(globalThis, { floor: performance.now() - start });
	});
	globalThis.document.body.focus();
}

Object.assign(globalThis, { preparePaste, prepareFloor, ready: true });
