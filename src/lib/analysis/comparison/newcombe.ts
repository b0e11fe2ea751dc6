import { wilsonInterval, type Interval } from '../../kernel/wilson.ts';

/** Of `clients`, how many `returned`. */
export interface Returns {
	readonly clients: number;
	readonly returned: number;
}

export interface RateDifference extends Interval {
	readonly difference: number;
}

/**
 * The difference of two independent shares with its 95 % interval: the hybrid score interval built of the two Wilson intervals, without continuity correction
 * (Newcombe 1998, method 10). null where one of them has no clients.
 */
export function rateDifference(one: Returns, other: Returns): RateDifference | null {
	const [a, b] = [wilsonInterval(one.returned, one.clients), wilsonInterval(other.returned, other.clients)];
	if (a === null || b === null) return null;
	const [p, q] = [one.returned / one.clients, other.returned / other.clients];
	const difference = p - q;
	return {
		difference,
		low: Math.max(-1, difference - Math.hypot(p - a.low, b.high - q)),
		high: Math.min(1, difference + Math.hypot(a.high - p, q - b.low))
	};
}
