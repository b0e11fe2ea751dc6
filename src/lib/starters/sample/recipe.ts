/** A way of buying: how many such clients, days between purchases, and what a purchase costs. */
export interface Habit {
	readonly clients: number;
	/** Companies instead of people. */
	readonly companies?: boolean;
	/** [0, 0]: for feasts alone, or once. */
	readonly interval: readonly [number, number];
	/** Days of history from the first purchase on; [0, 0]: one purchase. */
	readonly tenure: readonly [number, number];
	/** Share of these clients who still buy; the others stopped at some day of the past. */
	readonly stillHere: number;
	/** In a currency like the euro. */
	readonly check: readonly [number, number];
	/** Chance of a purchase for each feast that passes. */
	readonly feast: number;
	/** Places in the starter's list of products. */
	readonly products: readonly number[];
}

/** A date of the year that many buy for, and what they buy. */
export interface Feast {
	readonly month: number;
	readonly day: number;
	readonly products: readonly number[];
}

/** What an invented base is drawn from; the same seed gives the same base, in every language under other names. */
export interface ShopRecipe {
	readonly seed: number;
	/** Years of history. */
	readonly years: number;
	readonly feasts: readonly Feast[];
	readonly habits: readonly Habit[];
}
