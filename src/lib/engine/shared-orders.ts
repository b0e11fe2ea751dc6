import type { TextColumn } from '../kernel/columns.ts';
import type { ClientRows } from './client-rows.ts';

/** Order numbers of which a larger share stands under two clients are no numbers of orders. */
const MOST_SHARED = 0.2;

/**
 * Orders that stand under several clients, by number: the same number on the same day, for many a shop begins anew with 1 every year. Positions may
 * come more than once.
 */
export function sharedOrders({ sources: { dataset, history } }: ClientRows): ReadonlyMap<string, readonly number[]> {
	const { orders } = dataset;
	const shared = new Map<string, number[]>();
	if (!orders) return shared;
	const codeOf = new Map<string, number>();
	const lastRow: number[] = [];
	for (const { offset, columns } of dataset.orderLayers) {
		const column = columns.get('orderNumber') as TextColumn | undefined;
		if (!column) continue;
		const codes = Uint32Array.from(column.dictionary, (number) => codeFor(number, codeOf));
		for (let row = 0; row < column.codes.length; row++) {
			const global = offset + row;
			const position = history.position[orders.client[global]] ?? -1;
			if (column.codes[row] === 0 || position < 0) continue;
			const code = codes[column.codes[row]];
			const before = lastRow[code];
			lastRow[code] = global;
			if (before === undefined || orders.day[before] !== orders.day[global] || orders.client[before] === orders.client[global]) continue;
			const number = column.dictionary[column.codes[row]];
			const positions = shared.get(number) ?? [];
			positions.push(history.position[orders.client[before]], position);
			shared.set(number, positions);
		}
	}
	return shared.size > codeOf.size * MOST_SHARED ? new Map() : shared;
}

function codeFor(number: string, codeOf: Map<string, number>): number {
	let code = codeOf.get(number);
	if (code === undefined) {
		code = codeOf.size;
		codeOf.set(number, code);
	}
	return code;
}
