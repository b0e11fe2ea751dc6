import { Comlink, startEngine } from '../../../src/lib/engine/start.ts';
import { TextColumnBuilder, transferablesOf, type Column } from '../../../src/lib/kernel/columns.ts';
import { applyChanges, emptyDocument } from '../../../src/lib/model/document.ts';
import type { ImportLayer, LayerContent } from '../../../src/lib/model/layer.ts';

const AS_OF = 20_700;

/** Orders over two years; a client's number of orders is very uneven, as in life. */
function makeOrders(clients: number): LayerContent {
	const rows = clients * 5;
	let seed = 1;
	const random = () => (seed = (seed * 1_664_525 + 1_013_904_223) >>> 0) / 2 ** 32;
	const client = new TextColumnBuilder(rows);
	const sourceRow = new Int32Array(rows);
	const date = new Int32Array(rows);
	const amount = new Float64Array(rows);
	for (let row = 0; row < rows; row++) {
		// The first orders name every client once, so that none is missing.
		client.push(`Клиент ${row < clients ? row : Math.floor(random() ** 2 * clients)}`);
		sourceRow[row] = row + 2;
		date[row] = AS_OF - Math.floor(random() * 700);
		amount[row] = Math.round(random() * 1e6) / 100;
	}
	const columns = new Map<string, Column>([
		['sourceRow', { kind: 'int', values: sourceRow }],
		['client', client.finish()],
		['date', { kind: 'day', values: date }],
		['amount', { kind: 'number', values: amount }]
	]);
	return { table: { rowCount: rows, columns }, issues: [], patch: null };
}

export interface LeverTimes {
	readonly clients: number;
	/** Milliseconds from asking to having the figures and the visible rows on the page, one entry a move. */
	readonly roundTrips: readonly number[];
	/** Milliseconds of an empty message to the same worker and back: the floor. */
	readonly emptyTrips: readonly number[];
	/** Milliseconds of main-thread tasks over 50 ms while levers moved. */
	readonly longTasks: readonly number[];
}

async function measureLevers(clients: number, moves: number): Promise<LeverTimes> {
	const { remote, stop } = startEngine((url) => url, 'ru');
	const content = makeOrders(clients);
	const { port1, port2 } = new MessageChannel();
	const considered = remote.consider('orders', Comlink.transfer(port1, [port1]));
	port2.postMessage({ content, source: null }, transferablesOf(content.table));
	await considered;
	const layer = { id: 'orders', shape: 'orders', importedAt: 0, mapping: { client: 0, date: 1, amount: 2 } } as unknown as ImportLayer;
	await remote.settle('orders', layer, 'add');
	const { document } = applyChanges(emptyDocument('plan', 'copy', 0, 'Bench', 'UAH'), [{ group: 'layer', key: 'orders', value: layer }]);
	await remote.open(document, AS_OF);
	await remote.arrange({ sheet: 'clients', sort: [{ column: 'worth', descending: true }], filters: [] });

	const longTasks: number[] = [];
	const observer = new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration)));
	const windows = [{ sheet: 'clients' as const, start: 400, end: 440 }];
	const move = (revision: number) =>
		remote.evaluate({ revision, live: { levers: { cycle: 20 + (revision % 90) / 2, lostAfter: 2 + (revision % 7) / 5 }, asOf: null }, windows });
	for (let revision = 0; revision < 50; revision++) await move(revision);
	observer.observe({ entryTypes: ['longtask'] });
	const roundTrips: number[] = [];
	const emptyTrips: number[] = [];
	let found = 0;
	for (let revision = 0; revision < moves; revision++) {
		const start = performance.now();
		const evaluation = await move(revision);
		roundTrips.push(performance.now() - start);
		found = evaluation.assessment.figures['clients.total'] ?? 0;
		const empty = performance.now();
		await remote.held('none');
		emptyTrips.push(performance.now() - empty);
		await new Promise((resolve) => requestAnimationFrame(resolve));
	}
	observer.disconnect();
	stop();
	return { clients: found, roundTrips, emptyTrips, longTasks };
}

Object.assign(globalThis, { measureLevers, ready: true });
