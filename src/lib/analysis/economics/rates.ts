import { shareOf } from './funnel.ts';

/** What a rate is a share of (M11). */
export const RATE_BASES = ['all', 'dormant', 'approached', 'reached', 'interested'] as const;
export type RateBase = (typeof RATE_BASES)[number];
export type RateStage = 'interested' | 'returned';

/** Clients of each base; null unknown. */
export type BaseCounts = Readonly<Record<RateBase, number | null>>;

export interface BasedRate {
	readonly rate: number;
	readonly base: RateBase;
	readonly stage: RateStage;
}

/** How many clients a rate means; null where its base is not counted. */
export function clientsOfRate({ rate, base }: Pick<BasedRate, 'rate' | 'base'>, counts: BaseCounts): number | null {
	const whole = counts[base];
	return whole === null ? null : rate * whole;
}

/** The same clients as a share of another base: above 1 where that base is smaller than they are, null where it is empty or not counted. */
export function convertRate(rate: Pick<BasedRate, 'rate' | 'base'>, to: RateBase, counts: BaseCounts): number | null {
	return shareOf(clientsOfRate(rate, counts), counts[to]);
}

export interface PublishedRate extends BasedRate {
	readonly id: 'sober' | 'ofEveryone' | 'robotInterest';
	readonly rule: string;
	/** Which article: K, R or C of the method. */
	readonly source: 'K' | 'R' | 'C';
}

/** The rates the sources name, each with the base and the stage it has there (M2.4, M2.5, M8.8; M11). */
export const PUBLISHED_RATES: readonly PublishedRate[] = [
	{ id: 'sober', rule: 'M2.4', source: 'K', rate: 0.1, base: 'dormant', stage: 'returned' },
	{ id: 'ofEveryone', rule: 'M2.5', source: 'R', rate: 0.2, base: 'all', stage: 'returned' },
	{ id: 'robotInterest', rule: 'M8.8', source: 'C', rate: 0.36, base: 'reached', stage: 'interested' }
];

export interface AcquisitionComparison {
	/** M2.8: keeping costs a fifth of winning. */
	readonly keeping: number;
	/** How many times cheaper a returned client is than a new one; below 1 it is dearer. */
	readonly timesCheaper: number | null;
}
const KEEPING_IS_CHEAPER = 5;

export function compareToAcquisition(acquisitionCost: number | null, costPerReturned: number | null): AcquisitionComparison | null {
	if (acquisitionCost === null) return null;
	return { keeping: acquisitionCost / KEEPING_IS_CHEAPER, timesCheaper: shareOf(acquisitionCost, costPerReturned) };
}
