import { loadModule } from '../engine/load-module.ts';
import { startEngine, startIntake } from '../engine/start.ts';
import { tryWaysOut, type TriedWay } from '../engine/ways-out.ts';
import { trustedScriptUrl } from './trusted.ts';

export type { TriedWay, WayOut, WayState } from '../engine/ways-out.ts';

/** Where code of Rouse runs. */
export const PLACES = ['page', 'engine', 'intake', 'serviceWorker'] as const;
export type Place = (typeof PLACES)[number];

/** null: it does not run here, or gave no answer. */
export type SelfTest = Readonly<Record<Place, readonly TriedWay[] | null>>;

/** How long the service worker may take for its answer, in milliseconds. */
const PATIENCE = 10_000;

/** Tries every way out, in the page and in each kind of worker, started as they are for a plan. */
export async function runSelfTest(): Promise<SelfTest> {
	const [page, engine, intake, serviceWorker] = await Promise.all([
		tryWaysOut(loadModule),
		inWorker(startEngine(trustedScriptUrl, '')),
		inWorker(startIntake(trustedScriptUrl)),
		inServiceWorker()
	]);
	return { page, engine, intake, serviceWorker };
}

async function inWorker({ remote, stop }: { readonly remote: { tryWaysOut(): Promise<readonly TriedWay[]> }; stop(): void }): Promise<readonly TriedWay[]> {
	try {
		return await remote.tryWaysOut();
	} finally {
		stop();
	}
}

function inServiceWorker(): Promise<readonly TriedWay[] | null> {
	const worker = navigator.serviceWorker?.controller;
	if (!worker) return Promise.resolve(null);
	return new Promise((settle) => {
		const { port1, port2 } = new MessageChannel();
		const end = (tried: readonly TriedWay[] | null): void => {
			port1.close();
			settle(tried);
		};
		// A service worker of an older version knows no such question.
		setTimeout(() => end(null), PATIENCE);
		port1.onmessage = ({ data }: MessageEvent<readonly TriedWay[]>) => end(data);
		worker.postMessage({ type: 'TRY_WAYS_OUT' }, [port2]);
	});
}
