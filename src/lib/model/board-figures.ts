import { quantilesInPlace } from '../kernel/quantile.ts';
import type { Participant } from './board.ts';
import { isOfBusiness, type RoomTotals } from './room-totals.ts';
import { STATUSES, type Status } from './standing.ts';

export type BoardUnit = 'count' | 'share' | 'shareOfApproached' | 'money' | 'months' | 'days';

interface BoardColumn {
	readonly unit: BoardUnit;
	/** `never`: known, and no number. */
	readonly of: (totals: RoomTotals) => number | 'never' | null;
}

/** A share of the clients, of which there must be some. */
const shareOfClients =
	(status: Status) =>
	({ figures }: RoomTotals): number | null => {
		const [part, all] = [figures[`clients.${status}`], figures['clients.total']];
		return part === null || all === null || all === 0 ? null : part / all;
	};

/** What a board compares, in the order of its columns. */
export const BOARD_COLUMNS = {
	clients: { unit: 'count', of: ({ figures }) => figures['clients.total'] },
	active: { unit: 'share', of: shareOfClients('active') },
	sleeping: { unit: 'share', of: shareOfClients('sleeping') },
	lost: { unit: 'share', of: shareOfClients('lost') },
	forgone: { unit: 'money', of: ({ figures }) => figures['forgone.topDown'] },
	breakEven: { unit: 'shareOfApproached', of: ({ figures }) => figures['return.breakEvenRate'] },
	payback: { unit: 'months', of: ({ payback }) => payback },
	cycle: { unit: 'days', of: ({ figures }) => figures['cycle.days'] },
	worthClients: { unit: 'count', of: ({ figures }) => figures['worth.clients'] },
	worthValue: { unit: 'money', of: ({ figures }) => figures['worth.value'] }
} as const satisfies Readonly<Record<string, BoardColumn>>;
export type BoardColumnId = keyof typeof BOARD_COLUMNS;
export const BOARD_COLUMN_IDS = Object.keys(BOARD_COLUMNS) as readonly BoardColumnId[];

export const boardValue = (id: BoardColumnId, totals: RoomTotals): number | 'never' | null => BOARD_COLUMNS[id].of(totals);
export const boardUnit = (id: BoardColumnId): BoardUnit => BOARD_COLUMNS[id].unit;

/** Shares of all clients by status; null where one is not known. */
export function statusShares(totals: RoomTotals): readonly [active: number, sleeping: number, lost: number] | null {
	const [active, sleeping, lost] = STATUSES.map((status) => shareOfClients(status)(totals));
	return active === null || sleeping === null || lost === null ? null : [active, sleeping, lost];
}

/** How the values of a room lie. Each is null where too few are known. */
export interface Spread {
	/** Numbers it is of; beside them those not known, and those known to be no number (it never pays back). */
	readonly known: number;
	readonly unknown: number;
	readonly never: number;
	readonly median: number | null;
	/** Between these lies the middle half (Hyndman & Fan 1996, type 7); of fewer than four nothing is said. */
	readonly quartiles: readonly [low: number, high: number] | null;
	readonly ends: readonly [least: number, most: number] | null;
}

/** Fewer have no middle half. */
const LEAST_FOR_QUARTILES = 4;

export function spreadOf(values: readonly (number | 'never' | null)[]): Spread {
	const known = Float64Array.from(values.filter((value) => typeof value === 'number'));
	const never = values.filter((value) => value === 'never').length;
	const counts = { known: known.length, never, unknown: values.length - known.length - never };
	if (known.length === 0) return { ...counts, median: null, quartiles: null, ends: null };
	const [least, low, median, high, most] = quantilesInPlace(known, [0, 0.25, 0.5, 0.75, 1]);
	return { ...counts, median, quartiles: known.length < LEAST_FOR_QUARTILES ? null : [low, high], ends: [least, most] };
}

/** Those that medians and spread are of: invented clients tell nothing of the room. */
export const counting = (participants: readonly Participant[]): readonly Participant[] => participants.filter(({ totals }) => isOfBusiness(totals));

/** Participants whose money can be compared: those of one currency. '' is none stated. */
export interface CurrencyGroup {
	readonly currency: string;
	readonly participants: readonly Participant[];
}

/** By currency, the most participants first, then in the order they came. */
export function byCurrency(participants: readonly Participant[]): readonly CurrencyGroup[] {
	const groups = new Map<string, Participant[]>();
	for (const participant of participants) {
		const { currency } = participant.totals;
		const group = groups.get(currency);
		if (group) group.push(participant);
		else groups.set(currency, [participant]);
	}
	return [...groups].map(([currency, list]) => ({ currency, participants: list })).sort((a, b) => b.participants.length - a.participants.length);
}

/** The spread of a column over those that count: of money one for each currency, never one over several. */
export function columnSpreads(
	id: BoardColumnId,
	participants: readonly Participant[]
): readonly { readonly currency: string | null; readonly spread: Spread }[] {
	const of = (list: readonly Participant[]) => spreadOf(counting(list).map(({ totals }) => boardValue(id, totals)));
	if (boardUnit(id) !== 'money') return [{ currency: null, spread: of(participants) }];
	return byCurrency(participants).map(({ currency, participants: list }) => ({ currency, spread: of(list) }));
}

/** How participants can be put in order: as they came, or by a column, the largest first. */
export const BOARD_ORDERS = ['arrival', 'lost', 'forgone', 'breakEven', 'payback'] as const satisfies readonly ('arrival' | BoardColumnId)[];
export type BoardOrder = (typeof BOARD_ORDERS)[number];

/** What never comes stands before all numbers, what is not known behind them; money of one currency stands together. */
export function inOrder(participants: readonly Participant[], order: BoardOrder): readonly Participant[] {
	if (order === 'arrival') return participants;
	const groups = boardUnit(order) === 'money' ? byCurrency(participants).map((group) => group.participants) : [participants];
	const size = ({ totals }: Participant): number => {
		const value = boardValue(order, totals);
		return value === 'never' ? Infinity : (value ?? -Infinity);
	};
	return groups.flatMap((group) => group.toSorted((a, b) => (size(a) === size(b) ? a.number - b.number : size(b) - size(a))));
}
