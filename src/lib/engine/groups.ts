import type { FigureValues } from '../model/figures.ts';
import { ACTIVE, LOST, SLEEPING } from '../model/standing.ts';
import { finish } from '../kernel/steps.ts';
import { sumOf } from '../kernel/sum.ts';
import type { ClientRows } from './client-rows.ts';

/** Clients that share a value of a column, under the levers in force. What cannot be known is null. */
export interface GroupRow {
	/** '' where it is not stated; null: all groups that are not given by themselves. */
	readonly value: string | null;
	readonly clients: number;
	/** null without a cycle. */
	readonly active: number | null;
	readonly sleeping: number | null;
	readonly lost: number | null;
	readonly revenue: number | null;
	readonly forgone: number | null;
	readonly worthClients: number | null;
	readonly worthValue: number | null;
}

/** Longer lists are no groups any more; the rest are one row. */
const MOST_GROUPS = 200;

/** Clients read between two looks at what else there is to do. */
const AT_ONCE = 2000;

/** A group with its clients, by their positions in the history. */
export interface ClientGroup {
	readonly row: GroupRow;
	readonly positions: readonly number[];
}

/** Clients by their value in a text column, the group that forgoes most first. Every sum over the rows is that of the figures. */
export const groupClients = (reader: ClientRows, figures: FigureValues, column: string): readonly GroupRow[] =>
	finish(groupsOf(reader, figures, column)).map(({ row }) => row);

/** The same with who is in each. Yields the share done. */
export function* groupsOf(reader: ClientRows, figures: FigureValues, column: string): Generator<number, readonly ClientGroup[]> {
	const { history } = reader.sources;
	const positions = new Map<string, number[]>();
	for (let position = 0; position < history.clientCount; position++) {
		if (position % AT_ONCE === AT_ONCE - 1) yield position / history.clientCount / 2;
		const value = reader.text(column, position);
		const group = positions.get(value);
		if (group) group.push(position);
		else positions.set(value, [position]);
	}
	const known = { status: figures['clients.active'] !== null, worth: figures['worth.clients'] !== null };
	const groups: ClientGroup[] = [];
	let done = 0;
	for (const [value, members] of positions) {
		groups.push({ positions: members, row: sumGroup(value, members, reader, known) });
		done += members.length;
		yield 0.5 + done / history.clientCount / 2;
	}
	groups.sort((a, b) => inOrder(a.row, b.row));
	if (groups.length <= MOST_GROUPS) return groups;
	const rest = groups.slice(MOST_GROUPS).flatMap((group) => group.positions);
	return [...groups.slice(0, MOST_GROUPS), { positions: rest, row: sumGroup(null, rest, reader, known) }];
}

function sumGroup(
	value: string | null,
	positions: readonly number[],
	reader: ClientRows,
	known: { readonly status: boolean; readonly worth: boolean }
): GroupRow {
	const { history } = reader.sources;
	const counts = [0, 0, 0];
	const revenue = new Float64Array(positions.length);
	const forgone = new Float64Array(positions.length);
	const worth: number[] = [];
	positions.forEach((position, i) => {
		const { status, ...client } = reader.assessment(position);
		if (status !== null) counts[status]++;
		revenue[i] = history.total[position];
		forgone[i] = client.forgone ?? NaN;
		if (client.worthReturning) worth.push(client.expectedValue ?? NaN);
	});
	const ofStatus = (status: number) => (known.status ? counts[status] : null);
	return {
		value,
		clients: positions.length,
		active: ofStatus(ACTIVE),
		sleeping: ofStatus(SLEEPING),
		lost: ofStatus(LOST),
		revenue: sumKnown(revenue),
		forgone: known.status ? sumKnown(forgone) : null,
		worthClients: known.worth ? worth.length : null,
		worthValue: known.worth ? sumKnown(Float64Array.from(worth)) : null
	};
}

/** One unknown part makes a sum unknown. */
function sumKnown(values: Float64Array): number | null {
	const sum = sumOf(values);
	return Number.isFinite(sum) ? sum : null;
}

const inOrder = (a: GroupRow, b: GroupRow): number =>
	(b.forgone ?? -1) - (a.forgone ?? -1) || b.clients - a.clients || ((a.value ?? '') < (b.value ?? '') ? -1 : 1);
