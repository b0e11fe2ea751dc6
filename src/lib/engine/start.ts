import * as Comlink from 'comlink';
import engineUrl from './engine.worker.ts?worker&url';
import intakeUrl from './intake.worker.ts?worker&url';
import type { EngineWorker } from './engine.worker.ts';
import type { IntakeWorker } from './intake.worker.ts';

export interface Running<T> {
	readonly remote: Comlink.Remote<T>;
	/** Ends the worker at once, whatever it is doing. */
	stop(): void;
}

export type { CopyHere, PlanFileLook } from './plan-file-arrival.ts';

type TrustUrl = (url: string) => string;

/** `trust` lets the worker's address through the page's policy; `locale` decides how texts are sorted. */
export const startEngine = (trust: TrustUrl, locale: string): Running<EngineWorker> => start<EngineWorker>(engineUrl, trust, locale);
export const startIntake = (trust: TrustUrl): Running<IntakeWorker> => start<IntakeWorker>(intakeUrl, trust, '');

/** Encrypts a plan file in a worker of its own, which ends with it. */
export async function sealPlanFile(bytes: Uint8Array, passphrase: string, trust: TrustUrl): Promise<Uint8Array> {
	const { remote, stop } = startIntake(trust);
	try {
		return await remote.seal(bytes, passphrase);
	} finally {
		stop();
	}
}

/** Lends the engine a worker that puts a workbook together, so that it goes on answering. Returns what ends it, whatever it is doing. */
export function lendPacker(engine: Running<EngineWorker>['remote'], trust: TrustUrl): () => void {
	const { remote, stop } = startIntake(trust);
	const { port1, port2 } = new MessageChannel();
	void remote.serve(Comlink.transfer(port1, [port1]));
	void engine.lendPacker(Comlink.transfer(port2, [port2]));
	return stop;
}

/**
 * A worker started from a URL has the policy of its own response's headers, which a static host does not send; started from a blob it
 * inherits the page's. So the blob holds nothing but the import of the real module.
 */
function start<T>(moduleUrl: string, trust: TrustUrl, name: string): Running<T> {
	const absolute = new URL(moduleUrl, globalThis.location.href).href;
	let blobUrl = '';
	let worker: Worker | null = null;
	let stopped = false;

	function begin(code: string): Worker {
		blobUrl = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
		return (worker = new Worker(trust(blobUrl), { type: 'module', name }));
	}
	function end(): void {
		worker?.terminate();
		URL.revokeObjectURL(blobUrl);
	}

	const arrival = new Promise<Worker>((settle, refuse) => {
		const importing = begin(`import ${JSON.stringify(absolute)};postMessage(null);`);
		// WebKit asks the network for what a blob imports, past the service worker: without one the page asks, which the service worker answers.
		const fallBack = (): void => {
			end();
			codeAt(absolute).then((code) => {
				if (!stopped) settle(begin(code));
			}, refuse);
		};
		importing.addEventListener('error', fallBack, { once: true });
		importing.addEventListener(
			'message',
			() => {
				// What fails from now on fails at work, not on its way.
				importing.removeEventListener('error', fallBack);
				settle(importing);
			},
			{ once: true }
		);
	});
	return {
		remote: Comlink.wrap<T>(whenThere(arrival)),
		stop() {
			stopped = true;
			end();
		}
	};
}

async function codeAt(url: string): Promise<string> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${response.status} ${url}`);
	return response.text();
}

/** Speaks to a worker that is on its way: what is said meanwhile waits, in its order. */
function whenThere(arrival: Promise<Worker>): Comlink.Endpoint {
	return {
		postMessage: (message, transfer) => void arrival.then((worker) => worker.postMessage(message, transfer ?? [])),
		addEventListener: (type, listener) => void arrival.then((worker) => worker.addEventListener(type, listener)),
		removeEventListener: (type, listener) => void arrival.then((worker) => worker.removeEventListener(type, listener))
	};
}
export { Comlink };
