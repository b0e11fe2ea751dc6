/** What the best companies lose of their base in a year: the source's band, not ours (M1.5 [K][S]). */
export const CHURN_BAND = { from: 0.1, to: 0.25 } as const;

/** What losses can be brought down to (M1.5 [K]). */
export const CHURN_TARGET = 0.1;

export type AgainstBand = 'below' | 'within' | 'above';

/** Where a churn a year stands against the band; its ends belong to it. */
export function againstBand(yearlyChurn: number): AgainstBand {
	if (yearlyChurn < CHURN_BAND.from) return 'below';
	return yearlyChurn > CHURN_BAND.to ? 'above' : 'within';
}
