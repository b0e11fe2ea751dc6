import { NO_CLIENT } from '../analysis/types.ts';
import { INT_MISSING, type Column, type NumberColumn, type TextColumn } from '../kernel/columns.ts';
import type { OrderStatus } from '../model/roles.ts';
import type { PlacedLayer } from './layer-rows.ts';
import type { RowLeftOut } from './protocol.ts';
import { isOfNoPurchase } from './row-problems.ts';

/** Why a row does not count, whatever the day: codes of the column of reasons. */
export const COUNTS = 0;
export const DELETED = 1;
export const CANCELLED = 2;
export const INCOMPLETE = 3;
export const SET_APART = 4;
/** Tells of somebody who tried or asked and never bought (M6.2a): nothing is wrong with it. */
export const NEVER_BOUGHT = 5;
export const LEFT_OUT: readonly (RowLeftOut | null)[] = [null, null, 'row.cancelled', 'row.incomplete', 'row.setApart', 'row.neverBought'];

/**
 * One reason a row of a layer. `clients` are the codes of its rows' clients, NO_CLIENT where the client is missing; `isApart` says of which rows the
 * client is set apart. Without a client, a day (the last purchase in lists) or an amount (in orders) a row is incomplete, unless it tells of a trial, a visit or a
 * contact of somebody who bought nothing. A cancelled or returned order is
 * no purchase, whatever else its row lacks; a returned one with a negative amount is the return itself and stays (M13.2).
 */
export function reasonsOf(layer: PlacedLayer, clients: Uint32Array, isApart: Uint8Array | null): Uint8Array {
	const reasons = new Uint8Array(layer.rowCount);
	const isOrders = layer.info.shape === 'orders';
	const day = daysOf(layer.columns.get(isOrders ? 'date' : 'lastPurchase'));
	const amount = isOrders ? (layer.columns.get('amount') as NumberColumn | undefined)?.values : undefined;
	for (let row = 0; row < reasons.length; row++) {
		const isIncomplete = clients[row] === NO_CLIENT || !day || day[row] === INT_MISSING || (isOrders && (!amount || Number.isNaN(amount[row])));
		if (isIncomplete) reasons[row] = isOfNoPurchase(layer, row) ? NEVER_BOUGHT : INCOMPLETE;
		if (isApart?.[row]) reasons[row] = SET_APART;
	}
	const status = isOrders ? (layer.columns.get('status') as TextColumn | undefined) : undefined;
	if (status) markCancelled(reasons, status, amount);
	for (const row of layer.overlay.deleted) if (row < reasons.length) reasons[row] = DELETED;
	return reasons;
}

const daysOf = (column: Column | undefined): Int32Array | undefined => (column?.kind === 'day' ? column.values : undefined);

function markCancelled(reasons: Uint8Array, { codes, dictionary }: TextColumn, amount: Float64Array | undefined): void {
	const kinds = Uint8Array.from(dictionary, (text) => (text === ('cancelled' satisfies OrderStatus) ? 1 : text === ('returned' satisfies OrderStatus) ? 2 : 0));
	if (!kinds.some((kind) => kind > 0)) return;
	for (let row = 0; row < reasons.length; row++) {
		const kind = kinds[codes[row]];
		if (kind === 1 || (kind === 2 && !(amount && amount[row] < 0))) reasons[row] = CANCELLED;
	}
}
