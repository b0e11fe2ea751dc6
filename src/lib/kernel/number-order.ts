import { firstIndexes, orderByKey } from './grouping.ts';

const DIGIT = 0x1_0000;

/**
 * The indexes of `values` from the largest value to the smallest, equals in their own order; NaN has no place and is not to be among them. Where there
 * are many, four stable counting sorts over 16 bits each: linear, and without calling a comparison.
 */
export function descendingOrder(values: Float64Array): Uint32Array {
	if (values.length < DIGIT / 16) return firstIndexes(values.length).sort((a, b) => values[b] - values[a] || a - b);
	const words = new Uint32Array(values.slice().buffer);
	const keys = new Uint32Array(values.length);
	let order = firstIndexes(values.length);
	for (let digit = 0; digit < 4; digit++) {
		for (let i = 0; i < values.length; i++) {
			const high = words[2 * i + 1];
			const word = digit < 2 ? words[2 * i] : high;
			const bits = digit % 2 === 0 ? word & 0xffff : word >>> 16;
			// Bits of positive numbers ascend with them and those of negative ones descend; the sign bit itself the other way round.
			const negative = high >>> 31 === 1;
			keys[i] = digit === 3 ? (negative ? bits : bits ^ 0x7fff) : negative ? bits : bits ^ 0xffff;
		}
		order = orderByKey(order, keys, 0, DIGIT);
	}
	return order;
}
