import type { FigureValues } from '../model/figures.ts';
import { ACTIVE, LOST, SLEEPING } from '../model/standing.ts';
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

/** Clients by their value in a text column, the group that forgoes most first. Every sum over the rows is that of the figures. */
export function groupClients(reader: ClientRows, figures: FigureValues, column: string): readonly GroupRow[] {
	const { history } = reader.sources;
	const positions = new Map<string, number[]>();
	for (let position = 0; position < history.clientCount; position++) {
		const value = reader.text(column, position);
		const group = positions.get(value);
		if (group) group.push(position);
		else positions.set(value, [position]);
	}
	const known = { status: figures['clients.active'] !== null, worth: figures['worth.clients'] !== null };
	const rows = Array.from(positions, ([value, group]) => ({ group, row: sumGroup(value, group, reader, known) })).sort((a, b) => inOrder(a.row, b.row));
	if (rows.length <= MOST_GROUPS) return rows.map(({ row }) => row);
	const rest = rows.slice(MOST_GROUPS).flatMap(({ group }) => group);
	return [...rows.slice(0, MOST_GROUPS).map(({ row }) => row), sumGroup(null, rest, reader, known)];
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
