import { Comlink } from '../engine/start.ts';

type Hear = (share: number) => void;

/**
 * Asks a worker and hears the share done, 0…1, until it has answered. What it tells on its way comes over a channel of its own: the last of it may come
 * after the answer (in Firefox it often does), and would say of work that is done that it goes on.
 */
export async function hearProgress<T>(onprogress: Hear | undefined, ask: (hear: Hear | undefined) => Promise<T>): Promise<T> {
	let answered = false;
	const hear = (share: number): void => {
		if (!answered) onprogress?.(share);
	};
	try {
		return await ask(onprogress && Comlink.proxy(hear));
	} finally {
		answered = true;
	}
}
