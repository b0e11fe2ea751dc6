import { Comlink, startEngine, startIntake } from '../../../src/lib/engine/start.ts';
import { applyChanges, emptyDocument } from '../../../src/lib/model/document.ts';
import type { ImportLayer } from '../../../src/lib/model/layer.ts';

const TODAY = 20_700;

export interface ImportTimes {
	readonly rows: number;
	readonly clients: number;
	/** Milliseconds of each stage, from the file's bytes at hand to the first rows of the Clients sheet on the page. */
	readonly stages: Readonly<Record<string, number>>;
	/** How often the stages told how far they were. */
	readonly progressTold: number;
	/** Milliseconds of main-thread tasks over 50 ms meanwhile. */
	readonly longTasks: readonly number[];
	/** Milliseconds from asking to stop until another import could begin. */
	readonly stopped: number;
}

/** The same calls the import's screens make, without waiting for a person between them. `url` is a file of orders on this server. */
async function measureImport(url: string): Promise<ImportTimes> {
	const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
	const engine = startEngine((address) => address, 'ru');
	const { document } = applyChanges(emptyDocument('plan', 'copy', 0, 'Bench', 'UAH'), []);
	await engine.remote.open(document, TODAY);
	const stopping = startIntake((address) => address);
	void stopping.remote.read({ kind: 'file', name: 'orders.csv', bytes: bytes.slice() });
	await new Promise((resolve) => setTimeout(resolve, 100));
	const asked = performance.now();
	stopping.stop();
	const intake = startIntake((address) => address);
	await intake.remote.read({ kind: 'clipboard', text: 'a;b', html: '' });
	const stopped = performance.now() - asked;

	const longTasks: number[] = [];
	const observer = new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration)));
	observer.observe({ entryTypes: ['longtask'] });
	const stages: Record<string, number> = {};
	let from = performance.now();
	const done = (stage: string): void => {
		stages[stage] = performance.now() - from;
		from = performance.now();
	};
	const inspected = await intake.remote.read(Comlink.transfer({ kind: 'file', name: 'orders.csv', bytes }, [bytes.buffer]));
	if (!inspected.ok) throw new Error(inspected.error.code);
	done('read');
	let progressTold = 0;
	const onprogress = Comlink.proxy(() => {
		progressTold++;
	});
	const typed = await intake.remote.type(inspected.value.decision, onprogress);
	if (!typed.ok) throw new Error(typed.error.code);
	done('type');
	const { port1, port2 } = new MessageChannel();
	const considered = engine.remote.consider('c', Comlink.transfer(port1, [port1]));
	await intake.remote.deliver(Comlink.transfer(port2, [port2]));
	await considered;
	await engine.remote.compare('c');
	done('deliver');
	const { shape, mapping } = inspected.value.decision;
	const layer = { id: 'orders', kind: 'import', shape, mapping, importedAt: 0, headers: inspected.value.headers } as unknown as ImportLayer;
	const settled = await engine.remote.settle('c', layer, 'add');
	done('settle');
	await engine.remote.change([{ group: 'layer', key: 'orders', value: layer }]);
	const evaluation = await engine.remote.evaluate({ revision: 1, live: null, windows: [] });
	await engine.remote.arrange({ sheet: 'clients', sort: [], filters: [] });
	await engine.remote.rows({ sheet: 'clients', start: 0, end: 60 });
	done('table');
	observer.disconnect();
	engine.stop();
	intake.stop();
	return { rows: settled.rowCount, clients: evaluation.assessment.figures['clients.total'] ?? 0, stages, progressTold, longTasks, stopped };
}

Object.assign(globalThis, { measureImport, ready: true });
