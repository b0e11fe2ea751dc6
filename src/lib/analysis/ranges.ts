import { BLOCK_LENGTH, CompensatedSum } from '../kernel/sum.ts';
import type { DayNumber } from '../kernel/days.ts';
import type { Cell } from './prepare.ts';
import { missedCycles } from './thresholds.ts';
import type { LinearCost, WorthTerms } from './worth.ts';

export interface RangeMoney {
	revenue: number;
	/** Sum of the clients' own checks. */
	checks: number;
	/** Σ min(floor(missed cycles), yearly purchases) × check (M13.9); NaN when `yearly` is. */
	forgone: number;
}

/**
 * Money of clients from…to − 1 of a cell. Days descend slowly along a cell, so missed cycles are taken anew only when the day changes;
 * the three sums run side by side, which costs no more than one.
 */
export function moneyOfRange(cell: Cell, from: number, to: number, asOf: DayNumber, cycleDays: number, yearly: number): RangeMoney {
	const { lastDay, check, total } = cell;
	const revenue = new CompensatedSum();
	const checks = new CompensatedSum();
	const forgone = new CompensatedSum();
	let day = lastDay[from] + 1;
	let missed = 0;
	for (let start = from; start < to; start += BLOCK_LENGTH) {
		const end = Math.min(start + BLOCK_LENGTH, to);
		let blockRevenue = 0;
		let blockChecks = 0;
		let blockForgone = 0;
		for (let i = start; i < end; i++) {
			if (lastDay[i] !== day) {
				day = lastDay[i];
				missed = Math.min(Math.floor(missedCycles(asOf - day, cycleDays)), yearly);
			}
			blockRevenue += total[i];
			blockChecks += check[i];
			blockForgone += missed * check[i];
		}
		revenue.add(blockRevenue);
		checks.add(blockChecks);
		forgone.add(blockForgone);
	}
	return { revenue: revenue.value, checks: checks.value, forgone: forgone.value };
}

/** The same where each client has missed cycles of its own: from…to − 1 of clients put in order of their status. */
export function moneyByMissed(
	{ check, total, missed }: { readonly check: Float64Array; readonly total: Float64Array; readonly missed: Float64Array },
	from: number,
	to: number,
	yearly: number
): RangeMoney {
	const revenue = new CompensatedSum();
	const checks = new CompensatedSum();
	const forgone = new CompensatedSum();
	for (let start = from; start < to; start += BLOCK_LENGTH) {
		const end = Math.min(start + BLOCK_LENGTH, to);
		let blockRevenue = 0;
		let blockChecks = 0;
		let blockForgone = 0;
		for (let i = start; i < end; i++) {
			blockRevenue += total[i];
			blockChecks += check[i];
			blockForgone += Math.min(Math.floor(missed[i]), yearly) * check[i];
		}
		revenue.add(blockRevenue);
		checks.add(blockChecks);
		forgone.add(blockForgone);
	}
	return { revenue: revenue.value, checks: checks.value, forgone: forgone.value };
}

export interface RangeWorth {
	/** How many are worth returning, and the sum of their checks; worth and offer cost are linear in the check. */
	clients: number;
	checks: number;
	turnedAway: number;
}

/** Who is worth returning among clients from…to − 1 of known check, all under one offer (M13.11). */
export function worthOfRange(check: Float64Array, from: number, to: number, worthPerCheck: number, offer: LinearCost, terms: WorthTerms): RangeWorth {
	const { returnRate, contactCost } = terms;
	const { fixed, share } = offer;
	const checks = new CompensatedSum();
	let clients = 0;
	let turnedAway = 0;
	for (let start = from; start < to; start += BLOCK_LENGTH) {
		const end = Math.min(start + BLOCK_LENGTH, to);
		let block = 0;
		for (let i = start; i < end; i++) {
			const back = returnRate * (check[i] * worthPerCheck);
			// Arithmetic instead of a branch: who is worth returning is as good as random along a cell.
			const returned = Number(back > contactCost + (fixed + share * check[i]) * returnRate);
			clients += returned;
			block += returned * check[i];
			turnedAway += Number(back > 0) * (1 - returned);
		}
		checks.add(block);
	}
	return { clients, checks: checks.value, turnedAway };
}
