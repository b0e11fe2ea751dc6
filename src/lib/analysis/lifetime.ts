/** Years the curve of survivors is told for. */
export const SURVIVOR_YEARS = 10;

/** How many of today's clients are still here as years go by, under one churn a year. */
export interface Survivors {
	/** (1 − churn)ⁿ for n = 0…10: each year loses its share of those left (M11: 0.75⁴ = 32 %). */
	readonly left: readonly number[];
	/** 1 − n × churn, not below 0: as if as many left each year as in the first, which is how a base is "renewed in 4 years" [K]. */
	readonly straight: readonly number[];
	/** Years after which half have left; 0 when all leave in the first. */
	readonly halfYears: number;
}

/** null when churn is unknown or nobody leaves: then nothing tells how long a client stays (M2.2). */
export function survivorsOf(yearlyChurn: number | null): Survivors | null {
	if (yearlyChurn === null || !(yearlyChurn > 0)) return null;
	const years = Array.from({ length: SURVIVOR_YEARS + 1 }, (_, n) => n);
	return {
		left: years.map((n) => (1 - yearlyChurn) ** n),
		straight: years.map((n) => Math.max(0, 1 - n * yearlyChurn)),
		halfYears: yearlyChurn >= 1 ? 0 : Math.LN2 / -Math.log1p(-yearlyChurn)
	};
}
