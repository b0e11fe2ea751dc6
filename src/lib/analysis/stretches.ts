import { ACTIVE, LOST, SLEEPING } from '../model/standing.ts';
import type { Cell, Prepared } from './prepare.ts';
import { moneyByMissed, moneyOfRange, type RangeMoney } from './ranges.ts';
import { firstAtLeast } from './thresholds.ts';
import type { WorthTerms } from './worth.ts';

/** Days since the last purchase from which a client is sleeping, and lost. */
export interface StatusDays {
	readonly sleeping: number;
	readonly lost: number;
}

/** The clients of a cell in an order in which each status is one stretch: active ones, from `sleeping` on sleeping ones, from `lost` on lost ones. */
export interface Stretches {
	readonly check: Float64Array;
	readonly total: Float64Array;
	readonly sleeping: number;
	readonly lost: number;
	money(from: number, to: number, yearly: number): RangeMoney;
}

/** Who has which status, cell by cell and client by client. */
export interface StandingClients {
	ofCell(cell: Cell): Stretches;
	statusOf(position: number): number;
}

/** One cycle for all: clients stand in order of their last purchase, so that a status is a stretch of them as they are, found by binary search. */
export function standingByDays({ history }: Prepared, { cycleDays }: WorthTerms, days: StatusDays): StandingClients {
	const { asOf, lastDay } = history;
	return {
		ofCell(cell) {
			const lost = firstAtLeast(cell.lastDay, asOf, days.lost);
			const sleeping = Math.min(lost, firstAtLeast(cell.lastDay, asOf, days.sleeping));
			return { check: cell.check, total: cell.total, sleeping, lost, money: (from, to, yearly) => moneyOfRange(cell, from, to, asOf, cycleDays, yearly) };
		},
		statusOf(position) {
			const daysSince = asOf - lastDay[position];
			return daysSince >= days.lost ? LOST : daysSince >= days.sleeping ? SLEEPING : ACTIVE;
		}
	};
}

/** Own cycles: `missed` cycles by position decide, so the clients of a cell are first put in order of their status. */
export function standingByMissed(missed: Float64Array, { sleepingMissed, lostMissed }: WorthTerms): StandingClients {
	// Thresholds typed the wrong way round: whoever is lost is not sleeping.
	const awake = Math.min(sleepingMissed, lostMissed);
	return {
		statusOf: (position) => Number(missed[position] >= awake) + Number(missed[position] >= lostMissed),
		ofCell(cell) {
			const ordered = inOrderOfStatus(cell, missed, awake, lostMissed);
			return { ...ordered, money: (from, to, yearly) => moneyByMissed(ordered, from, to, yearly) };
		}
	};
}

/** Columns of a cell's clients put in order of their status. */
interface Ordered {
	readonly status: Uint8Array;
	readonly check: Float64Array;
	readonly total: Float64Array;
	readonly missed: Float64Array;
}

/** Written anew by every evaluation: taking megabytes of fresh memory sixty times a second would cost more than the sums. */
const rooms = new WeakMap<Cell, Ordered>();

function roomFor(cell: Cell): Ordered {
	let room = rooms.get(cell);
	if (!room) {
		const size = cell.position.length;
		room = { status: new Uint8Array(size), check: new Float64Array(size), total: new Float64Array(size), missed: new Float64Array(size) };
		rooms.set(cell, room);
	}
	return room;
}

/** The clients of a cell by status. Which one each has is as good as random along the cell, so it is found by arithmetic instead of a branch. */
function inOrderOfStatus(cell: Cell, missed: Float64Array, awake: number, lostMissed: number) {
	const { position, check, total } = cell;
	const size = position.length;
	const ordered = roomFor(cell);
	const { status } = ordered;
	let notActive = 0;
	let lost = 0;
	for (let i = 0; i < size; i++) {
		const m = missed[position[i]];
		const isLost = Number(m >= lostMissed);
		status[i] = Number(m >= awake) + isLost;
		notActive += Number(m >= awake);
		lost += isLost;
	}
	const from = { sleeping: size - notActive, lost: size - lost };
	const next = Int32Array.of(0, from.sleeping, from.lost);
	for (let i = 0; i < size; i++) {
		const place = next[status[i]]++;
		ordered.check[place] = check[i];
		ordered.total[place] = total[i];
		ordered.missed[place] = missed[position[i]];
	}
	return { ...ordered, ...from };
}
