import { BLOCK_LENGTH, CompensatedSum } from '../kernel/sum.ts';
import type { DayNumber } from '../kernel/days.ts';
import type { Cell } from './prepare.ts';
import { missedCycles } from './thresholds.ts';
import type { LinearCost, WorthTerms } from './worth.ts';

/**
 * Σ min(floor(missed cycles), yearly purchases) × check over clients from…to − 1 (M13.9). Days descend slowly along a cell, so missed
 * cycles are taken anew only when the day changes. NaN when `yearly` is.
 */
export function forgoneOfRange(cell: Cell, from: number, to: number, asOf: DayNumber, cycleDays: number, yearly: number): number {
	const { lastDay, check } = cell;
	const sum = new CompensatedSum();
	let day = lastDay[from] + 1;
	let missed = 0;
	for (let start = from; start < to; start += BLOCK_LENGTH) {
		const end = Math.min(start + BLOCK_LENGTH, to);
		let block = 0;
		for (let i = start; i < end; i++) {
			if (lastDay[i] !== day) {
				day = lastDay[i];
				missed = Math.min(Math.floor(missedCycles(asOf - day, cycleDays)), yearly);
			}
			block += missed * check[i];
		}
		sum.add(block);
	}
	return sum.value;
}

export interface RangeWorth {
	/** Those worth returning, Σ (returnRate × worth − cost) over them, and what their offers cost, taken with the return rate. */
	clients: number;
	value: number;
	offers: number;
	turnedAway: number;
	/** Σ (worth − offer cost) over all of the range (M13.12). */
	worth: number;
}

/** Who is worth returning among clients from…to − 1 of known check, all under one offer (M13.11). */
export function worthOfRange(check: Float64Array, from: number, to: number, worthPerCheck: number, offer: LinearCost, terms: WorthTerms): RangeWorth {
	const { returnRate, contactCost } = terms;
	const { fixed, share } = offer;
	const value = new CompensatedSum();
	const offers = new CompensatedSum();
	const worthSum = new CompensatedSum();
	let clients = 0;
	let turnedAway = 0;
	for (let start = from; start < to; start += BLOCK_LENGTH) {
		const end = Math.min(start + BLOCK_LENGTH, to);
		let blockValue = 0;
		let blockOffers = 0;
		let blockWorth = 0;
		for (let i = start; i < end; i++) {
			const worth = check[i] * worthPerCheck;
			const offerCost = fixed + share * check[i];
			const back = returnRate * worth;
			const cost = contactCost + offerCost * returnRate;
			blockWorth += worth - offerCost;
			if (back > cost) {
				clients++;
				blockValue += back - cost;
				blockOffers += offerCost * returnRate;
			} else if (back > 0) turnedAway++;
		}
		value.add(blockValue);
		offers.add(blockOffers);
		worthSum.add(blockWorth);
	}
	return { clients, value: value.value, offers: offers.value, turnedAway, worth: worthSum.value };
}
