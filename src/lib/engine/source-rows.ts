import type { History } from '../analysis/types.ts';
import type { DayNumber } from '../kernel/days.ts';
import { INT_MISSING } from '../kernel/columns.ts';
import type { Dataset } from './dataset.ts';
import { OrderRows } from './order-rows.ts';
import type { RowLeftOut } from './protocol.ts';

/** One row that tells of a client, and where it came from. */
export interface SourceRow {
	readonly layerId: string;
	/** The name of the file or what it was pasted as; '' for rows typed by hand. */
	readonly sourceName: string;
	readonly sheetName: string;
	/** As a person counts in the source, from 1. */
	readonly sourceRow: number;
	/** The day of the order, or the last purchase in a list of clients; null where none can be read. */
	readonly day: DayNumber | null;
	/** Of the order, or the total in a list. */
	readonly amount: number | null;
	readonly leftOut: RowLeftOut | null;
	/** A cell of it was changed by hand since. */
	readonly edited: boolean;
}

/** The rows of one client (a code), the newest first; also those that do not count. */
export function rowsOfClient(dataset: Dataset, history: History, code: number): readonly SourceRow[] {
	const rows = new OrderRows(dataset);
	const ofOrders = dataset.orderLayers.length > 0;
	const codes = ofOrders ? dataset.orderClients : dataset.listClients;
	const found: number[] = [];
	for (let row = 0; row < codes.length; row++) if (codes[row] === code) found.push(row);
	const days = ofOrders ? dataset.orders!.day : dataset.list?.lastDay;
	const amounts = ofOrders ? dataset.orders!.amount : dataset.list?.total;
	return found
		.map((row) => {
			const { info } = rows.layerOf(row);
			const { layerId, sourceRow, leftOut, edited } = rows.row(row, history);
			const day = days?.[row] ?? INT_MISSING;
			const amount = amounts?.[row] ?? NaN;
			return {
				layerId,
				sourceName: info.kind === 'hand' ? '' : info.sourceName,
				sheetName: info.sheetName,
				sourceRow,
				day: day === INT_MISSING ? null : day,
				amount: Number.isNaN(amount) ? null : amount,
				leftOut,
				edited: edited.length > 0
			};
		})
		.sort((a, b) => (b.day ?? -Infinity) - (a.day ?? -Infinity) || b.sourceRow - a.sourceRow);
}
