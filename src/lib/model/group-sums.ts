/** Sums per status × category (status × 3 + category). Money is null where it cannot be known. */
export interface GroupSums {
	readonly clients: readonly number[];
	readonly revenue: readonly (number | null)[];
	readonly forgone: readonly (number | null)[];
	readonly worthClients: readonly number[];
	readonly worthValue: readonly (number | null)[];
	readonly cost: readonly (number | null)[];
}
