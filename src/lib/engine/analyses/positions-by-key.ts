import type { History } from '../../analysis/types.ts';
import type { ClientRows } from '../client-rows.ts';

const byHistory = new WeakMap<History, ReadonlyMap<string, number>>();

/** Positions of clients in the history by their keys. */
export function positionsByKey(rows: ClientRows): ReadonlyMap<string, number> {
	const { history } = rows.sources;
	let positions = byHistory.get(history);
	if (!positions) {
		positions = new Map(Array.from({ length: history.clientCount }, (_, position) => [rows.clientKey(position), position]));
		byHistory.set(history, positions);
	}
	return positions;
}
