import type { LeverRange, UncertainLever } from '../../model/doubt.ts';
import type { LeversInForce } from '../../model/levers.ts';
import type { FigureValues } from '../../model/figures.ts';

/** Where a proposed range comes from; words are found by it. */
export type RangeSource = 'share' | 'rateOfSources' | 'rateOfCalls' | 'band' | 'bandAndMeasured' | 'assumption' | 'halfToDouble' | 'medians' | 'readings';

/** What the method says a lever may lie between. */
export interface MethodRange extends Pick<LeverRange, 'low' | 'high'> {
	readonly source: RangeSource;
	readonly rule: string;
}

/** M8.8: of 5,000 contacts 2,188 were reached; their call conversion rose from 18 % to 30 % (M11). As shares of those approached. */
const REACHED = 2188 / 5000;
const CALLS = { low: 0.18 * REACHED, high: 0.3 * REACHED };
/** M2.5: 20 % of all clients. */
const OF_ALL = 0.2;
/** M1.5 */
const LOST_A_YEAR = { low: 0.1, high: 0.25 };
/** Points to each side of a margin. */
const MARGIN_POINTS = 0.1;

/**
 * Ranges proposed by the method (M1.5, M2.5, M11, M12.5), round what the lever would be untyped, so that taking one does not move the next; null where the method has none.
 * Rates are brought to the lever's own base before they are compared.
 */
export function methodRange(lever: UncertainLever, levers: LeversInForce, figures: FigureValues): MethodRange | null {
	const exact = exactRange(lever, levers, figures);
	return exact && { ...exact, low: threeDigits(exact.low), high: threeDigits(exact.high) };
}

/** A proposal is no measurement: 7.88 % is written 7.88 %, not 7.87752 %. */
const threeDigits = (value: number): number => Number(value.toPrecision(3));

/** The band of M1.5; a measured churn beyond it is no less true. */
function churnRange(measured: number | null): MethodRange {
	const { low, high } = LOST_A_YEAR;
	if (measured === null || (measured >= low && measured <= high)) return { low, high, source: 'band', rule: 'M1.5' };
	return { low: Math.min(low, measured), high: Math.max(high, measured), source: 'bandAndMeasured', rule: 'M1.5' };
}

function exactRange(lever: UncertainLever, levers: LeversInForce, figures: FigureValues): MethodRange | null {
	const untyped = levers[lever].untyped;
	switch (lever) {
		case 'returnableShare':
			return { low: 0.05, high: 0.9, source: 'share', rule: 'M2.5' };
		case 'returnRate':
			return returnRates(figures);
		case 'churn':
			return churnRange(untyped || null);
		case 'margin':
			if (untyped === null) return null;
			return { low: Math.max(untyped / 2, untyped - MARGIN_POINTS), high: Math.min(1, untyped + MARGIN_POINTS), source: 'assumption', rule: 'M13.10' };
		case 'contactCost':
			return untyped === null ? null : { low: untyped / 2, high: untyped * 2, source: 'halfToDouble', rule: 'M13.11' };
		case 'cycle': {
			const pooled = figures['cycle.pooledDays'];
			if (untyped === null || pooled === null || pooled <= 0) return null;
			return { low: Math.min(pooled, untyped), high: Math.max(pooled, untyped), source: 'medians', rule: 'M12.5' };
		}
		case 'sleepingAfter':
			return { low: 1, high: 2, source: 'readings', rule: 'M11' };
		case 'lostAfter':
			return { low: 3, high: 4, source: 'readings', rule: 'M11' };
		case 'purchasesPerYear':
		case 'averageCheck':
		case 'grace':
			return null;
	}
}

/** [R]'s 20 % of all clients is a larger share of those who sleep or are lost; where it would be more than all of them, calls alone speak. */
function returnRates(figures: FigureValues): MethodRange {
	const dormant = (figures['clients.sleeping'] ?? 0) + (figures['clients.lost'] ?? 0);
	const ofDormant = dormant > 0 ? (OF_ALL * (figures['clients.total'] ?? 0)) / dormant : NaN;
	if (!(ofDormant <= 1)) return { ...CALLS, source: 'rateOfCalls', rule: 'M11' };
	return { low: CALLS.low, high: ofDormant, source: 'rateOfSources', rule: 'M11' };
}
