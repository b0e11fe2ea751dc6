import { isAmountOfPrice } from '../intake/typing/needed.ts';
import { roundedMoney } from '../intake/typing/money.ts';
import { textAt, type Column, type Table, type TextColumn } from '../kernel/columns.ts';
import type { OrderStatus } from '../model/roles.ts';
import type { CellValue, LayerOverlay, LoadedLayer } from './patches.ts';

/**
 * The changes of a layer whose amounts are unit price × quantity, with the amounts of the rows whose price or quantity a person changed worked out anew;
 * an amount a person typed stays. Where either is missing now, so is the amount.
 */
export function withAmountsOfPrice({ info: { shape, mapping }, content: { table } }: LoadedLayer, overlay: LayerOverlay): LayerOverlay {
	const { byHand } = overlay;
	const rows = new Set([...(byHand.get('unitPrice')?.keys() ?? []), ...(byHand.get('quantity')?.keys() ?? [])]);
	if (rows.size === 0 || !isAmountOfPrice(shape, mapping) || mapping.unitPrice === undefined || mapping.quantity === undefined) return overlay;
	const amounts = new Map<number, CellValue>();
	const givenBack = returnsGivenBack(table);
	for (const row of rows) {
		const amount = roundedMoney(current('unitPrice', row, table, overlay) * current('quantity', row, table, overlay));
		amounts.set(row, Number.isNaN(amount) ? '' : givenBack(row) ? -Math.abs(amount) : amount);
	}
	for (const [row, typed] of byHand.get('amount') ?? []) amounts.set(row, typed);
	return { ...overlay, byHand: new Map([...byHand, ['amount', amounts]]) };
}

/** NaN where nothing is known. */
function current(role: 'unitPrice' | 'quantity', row: number, table: Table, { byHand, patched }: LayerOverlay): number {
	const changed = byHand.get(role)?.get(row) ?? patched.get(role)?.get(row);
	if (changed !== undefined) return typeof changed === 'number' ? changed : NaN;
	return numberOf(table.columns.get(role), row);
}

const numberOf = (column: Column | undefined, row: number): number => (column?.kind === 'number' ? column.values[row] : NaN);

/** Tells the returns of a list that names them beside sales, both without a sign: their amounts were made negative when they came in. */
function returnsGivenBack({ rowCount, columns }: Table): (row: number) => boolean {
	const status = columns.get('status') as TextColumn | undefined;
	const isReturn = (row: number): boolean => status !== undefined && textAt(status, row) === ('returned' satisfies OrderStatus);
	if (!status?.dictionary.includes('returned' satisfies OrderStatus)) return () => false;
	for (let row = 0; row < rowCount; row++) {
		const priced = numberOf(columns.get('unitPrice'), row) * numberOf(columns.get('quantity'), row);
		if (isReturn(row) && priced > 0 && numberOf(columns.get('amount'), row) < 0) return isReturn;
	}
	return () => false;
}
