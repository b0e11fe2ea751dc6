import type { NumberColumn } from '../../kernel/columns.ts';
import type { TypedRole } from './typed-role.ts';

/** Beyond this six decimals are past what a Float64 holds exactly. */
const LARGE = 1e9;

/**
 * Money worked out here is rounded to six decimals, and no further: coarser would change true values (weights such as 0.345 kg, prices of thousandths),
 * while 0.1 × 3 must be 0.3 as it is on paper, not 0.30000000000000004. M13 sums money as Float64.
 */
export function roundedMoney(value: number): number {
	return Math.abs(value) < LARGE ? Math.round(value * 1e6) / 1e6 : value;
}

/** The amount of each row: unit price × quantity; missing where either is. */
export function amountOfPrice(typed: readonly TypedRole[]): NumberColumn {
	const valuesOf = (wanted: 'unitPrice' | 'quantity') => typed.find(({ role }) => role === wanted)!.values;
	const [price, quantity] = [valuesOf('unitPrice'), valuesOf('quantity')];
	const values = new Float64Array(price.length);
	for (let i = 0; i < values.length; i++) values[i] = roundedMoney(price[i] * quantity[i]);
	return { kind: 'number', values };
}
