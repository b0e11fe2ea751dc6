import type { DayNumber } from '../../kernel/days.ts';

/** Cycles after the cut-off within which a client may come back (M12.1: "within three cycles"). */
export const HORIZON_CYCLES = 3;

/** Earlier days looked at beside the cut-off, to see whether the answer holds. */
export const MOST_EARLIER = 3;

/** Why nobody's return can be measured. */
export type BaseRateRefusal = 'noOrders' | 'noCycle' | 'horizonBeyondData' | 'beforeData' | 'tooShort';

export interface Measurement {
	readonly cutoff: DayNumber;
	readonly horizonDays: number;
	/** Earlier cut-offs, newest first, each one horizon before the next. */
	readonly earlier: readonly DayNumber[];
}

export interface NoMeasurement {
	readonly refusal: BaseRateRefusal;
	/** null where it cannot be told either. */
	readonly horizonDays: number | null;
}

/** The days a measurement may be taken at, and what a person asked for; null is automatic. */
export interface MeasurementAsked {
	readonly asOf: DayNumber;
	readonly firstPurchaseDay: DayNumber | null;
	/** The cycle in force at as-of. */
	readonly cycleDays: number | null;
	readonly cutoff: DayNumber | null;
	readonly horizonDays: number | null;
}

/**
 * Where to stand, and how long to look (M12.1). Automatic: three cycles in force, in whole days (a half up), before as-of, if the data reach back at
 * least as long before that day; else they are too short. A cut-off or horizon that was asked for is taken as it is, if it ends by as-of.
 */
export function chooseCutoffs(asked: MeasurementAsked): Measurement | NoMeasurement {
	const { asOf, firstPurchaseDay, cycleDays } = asked;
	const horizonDays = asked.horizonDays ?? (cycleDays === null ? null : Math.max(1, Math.round(HORIZON_CYCLES * cycleDays)));
	const refused = (refusal: BaseRateRefusal): NoMeasurement => ({ refusal, horizonDays });
	if (firstPurchaseDay === null) return refused('noOrders');
	if (horizonDays === null) return refused('noCycle');
	const cutoff = asked.cutoff ?? asOf - horizonDays;
	if (cutoff + horizonDays > asOf) return refused('horizonBeyondData');
	const reaches = (day: DayNumber): boolean => day - firstPurchaseDay >= horizonDays;
	if (asked.cutoff === null && !reaches(cutoff)) return refused('tooShort');
	if (cutoff < firstPurchaseDay) return refused('beforeData');
	const earlier: DayNumber[] = [];
	for (let day = cutoff - horizonDays; earlier.length < MOST_EARLIER && reaches(day); day -= horizonDays) earlier.push(day);
	return { cutoff, horizonDays, earlier };
}
