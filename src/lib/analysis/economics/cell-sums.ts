import type { DayNumber } from '../../kernel/days.ts';
import { ACTIVE, LOST, SLEEPING, STATUSES } from '../../model/standing.ts';
import { REPEAT, UNKNOWN_CHECK } from '../prepare.ts';
import type { StatusDays } from '../stretches.ts';
import { daysReaching, firstAtLeast, missedCycles } from '../thresholds.ts';
import { linearCost, type LinearCost, type WorthTerms } from '../worth.ts';
import type { ReachCell } from './reach-cells.ts';
import type { ClientSums } from './types.ts';

export interface CellTerms {
	readonly asOf: DayNumber;
	readonly worth: WorthTerms;
	/** By how much a further missed cycle lowers the return rate (M6.3a). */
	readonly fade: number;
	/** The cost of the offer to a group (status × 3 + category), and whether offers chosen for single clients come before it. */
	readonly offerOf: (group: number) => LinearCost;
	readonly ownOffers: boolean;
	/** Groups that are not approached (M3.4). */
	readonly letGo: (group: number) => boolean;
}

/** The sums of a cell's clients by status: active, sleeping, lost. */
export type CellSums = readonly [active: ClientSums, sleeping: ClientSums, lost: ClientSums];

export const NO_CLIENTS: Readonly<ClientSums> = {
	clients: 0,
	weight: 0,
	checks: 0,
	worth: 0,
	weightedWorth: 0,
	offers: 0,
	weightedOffers: 0,
	yearlyPurchases: 0
};

export const worthPerCheckOf = ({ kind }: ReachCell, { worth }: CellTerms): number => (kind === REPEAT ? worth.worthPerCheckRepeat : worth.worthPerCheckOnce);

/** What is left of the return rate of a client who has missed so many whole cycles (M6.3a). */
const fadedTo = (cycles: number, fade: number): number => (1 - fade) ** Math.max(0, cycles - 1);

/** One cycle for all: a status is a stretch of the cell as it stands. Costs a few binary searches; with fading, one for each whole cycle in which someone bought last. */
export function sumsByDays(cell: ReachCell, terms: CellTerms, days: StatusDays): CellSums {
	const lost = firstAtLeast(cell.lastDay, terms.asOf, days.lost);
	const sleeping = Math.min(lost, firstAtLeast(cell.lastDay, terms.asOf, days.sleeping));
	return [
		sumsOfStretch(cell, ACTIVE, 0, sleeping, terms),
		sumsOfStretch(cell, SLEEPING, sleeping, lost, terms),
		sumsOfStretch(cell, LOST, lost, cell.lastDay.length, terms)
	];
}

/** Of the clients from…to − 1 of a cell, all of one status. */
function sumsOfStretch(cell: ReachCell, status: number, from: number, to: number, terms: CellTerms): ClientSums {
	const { asOf, fade, worth } = terms;
	const sums = { ...NO_CLIENTS };
	if (isLetGo(cell, status, terms)) return sums;
	for (let start = from; start < to;) {
		const cycles = Math.floor(missedCycles(asOf - cell.lastDay[start], worth.cycleDays));
		const end = fade === 0 ? to : Math.min(to, firstAtLeast(cell.lastDay, asOf, daysReaching(cycles + 1, worth.cycleDays)));
		addStretch(sums, cell, status, start, end, fadedTo(cycles, fade), terms);
		start = end;
	}
	return sums;
}

/** Own cycles (M13.5): each client stands where its own missed cycles, by position, put it, and its chance fades by them too. A pass over the cell. */
export function sumsByMissed(cell: ReachCell, terms: CellTerms, missed: Float64Array): CellSums {
	const { sleepingMissed, lostMissed } = terms.worth;
	// Thresholds typed the wrong way round: whoever is lost is not sleeping.
	const awake = Math.min(sleepingMissed, lostMissed);
	const byStatus: CellSums = [{ ...NO_CLIENTS }, { ...NO_CLIENTS }, { ...NO_CLIENTS }];
	for (let i = 0; i < cell.position.length; i++) {
		const ofClient = missed[cell.position[i]];
		const status = Number(ofClient >= awake) + Number(ofClient >= lostMissed);
		if (!isLetGo(cell, status, terms)) addStretch(byStatus[status], cell, status, i, i + 1, fadedTo(Math.floor(ofClient), terms.fade), terms);
	}
	return byStatus;
}

function isLetGo({ included, byStatus, category }: ReachCell, status: number, { letGo }: CellTerms): boolean {
	if (included) return false;
	return byStatus ? byStatus[status] === null : letGo(status * STATUSES.length + category);
}

/** Adds the clients from…to − 1, all of one status, whose return rate silence has lowered alike. */
function addStretch(sums: ClientSums, cell: ReachCell, status: number, from: number, to: number, factor: number, terms: CellTerms): void {
	const { worth, offerOf, ownOffers } = terms;
	const offer = cell.byStatus && ownOffers ? linearCost(cell.byStatus[status]) : offerOf(status * STATUSES.length + cell.category);
	const perCheck = worthPerCheckOf(cell, terms);
	const clients = to - from;
	const checks = cell.kind === UNKNOWN_CHECK ? NaN : cell.checks[to] - cell.checks[from];
	const offers =
		cell.own !== null && ownOffers
			? cell.own.fixed[to] - cell.own.fixed[from] + cell.own.ofChecks[to] - cell.own.ofChecks[from]
			: clients * offer.fixed + (offer.share === 0 ? 0 : offer.share * checks);
	sums.clients += clients;
	sums.weight += factor * clients;
	sums.checks += checks;
	sums.worth += perCheck * checks;
	sums.weightedWorth += factor * (perCheck * checks);
	sums.offers += offers;
	sums.weightedOffers += factor * offers;
	sums.yearlyPurchases += clients * (cell.kind === REPEAT ? worth.yearlyRepeat : worth.yearlyOnce);
}
