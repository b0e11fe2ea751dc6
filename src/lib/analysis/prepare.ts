import { CATEGORY_C, DECISION_EXCLUDE, DECISION_INCLUDE } from '../model/standing.ts';
import { rhythmsOf, type Rhythms } from './own-cycles.ts';
import type { History, Judgement, OfferCosts } from './types.ts';

/** How a client's yearly purchases are known (M13.9): by an interval of its own, from one purchase only, or not, its check being unknown. */
export const REPEAT = 0;
const ONCE = 1;
export const UNKNOWN_CHECK = 2;

/** Clients that every lever treats alike, side by side in memory, newest last purchase first. */
export interface Cell {
	readonly category: number;
	readonly kind: number;
	/** Worth returning is a question of arithmetic and the group's offer alone; false for category C, for excluded clients and for `singles`. */
	readonly byArithmetic: boolean;
	/** Positions in the history. */
	readonly position: Uint32Array;
	readonly lastDay: Int32Array;
	readonly check: Float64Array;
	readonly total: Float64Array;
}

/** A history sorted into cells for one judgement and one set of offers: what stays the same while levers move. */
export interface Prepared {
	readonly history: History;
	readonly judgement: Judgement;
	readonly offers: OfferCosts;
	readonly cells: readonly Cell[];
	readonly rhythms: Rhythms;
	/** Positions whose worth is taken one by one: included by hand, or with an offer of their own. */
	readonly singles: Uint32Array;
}

const KINDS = 3;
const CELLS = 3 * KINDS * 2;

/** Linear in the number of clients; to be kept until rows, judgement or offers change. */
export function prepare(history: History, judgement: Judgement, offers: OfferCosts): Prepared {
	const { clientCount, check, intervalCount, lastDay, total } = history;
	const { category, decision } = judgement;
	const keys = new Uint8Array(clientCount);
	const sizes = new Uint32Array(CELLS);
	const singles: number[] = [];
	const anyOwnOffer = offers.byPosition.size > 0;
	for (let p = 0; p < clientCount; p++) {
		const kind = Number.isNaN(check[p]) ? UNKNOWN_CHECK : intervalCount[p] > 0 ? REPEAT : ONCE;
		const withheld = category[p] === CATEGORY_C || decision[p] === DECISION_EXCLUDE;
		const single = decision[p] === DECISION_INCLUDE || (anyOwnOffer && !withheld && offers.byPosition.has(p));
		if (single) singles.push(p);
		keys[p] = (category[p] * KINDS + kind) * 2 + (withheld || single ? 0 : 1);
		sizes[keys[p]]++;
	}
	const cells = Array.from(sizes, (size, key) => ({
		category: Math.floor(key / (2 * KINDS)),
		kind: Math.floor(key / 2) % KINDS,
		byArithmetic: key % 2 === 1,
		position: new Uint32Array(size),
		lastDay: new Int32Array(size),
		check: new Float64Array(size),
		total: new Float64Array(size)
	}));
	const filled = new Uint32Array(CELLS);
	for (let p = 0; p < clientCount; p++) {
		const cell = cells[keys[p]];
		const i = filled[keys[p]]++;
		cell.position[i] = p;
		cell.lastDay[i] = lastDay[p];
		cell.check[i] = check[p];
		cell.total[i] = total[p];
	}
	return {
		history,
		judgement,
		offers,
		cells: cells.filter((cell) => cell.lastDay.length > 0),
		rhythms: rhythmsOf(history),
		singles: Uint32Array.from(singles)
	};
}
