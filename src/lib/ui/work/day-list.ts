import type { DayNumber } from '../../kernel/days.ts';
import type { Outcome } from '../../model/contacts.ts';
import type { TouchRow } from '../../state/contract.ts';

/** Contacts to make, by when they are due, each in the order of the plan. */
export interface DayList {
	readonly overdue: readonly TouchRow[];
	readonly today: readonly TouchRow[];
	readonly coming: readonly TouchRow[];
}

/** The list of a day: a client comes once, with its first contact, and not again on a day it was contacted on, whatever the plan says (M6.4). */
export function dayList(rows: readonly TouchRow[], outcomes: readonly Outcome[], today: DayNumber): DayList {
	const seen = new Set<string>();
	for (const { clientKey, day } of outcomes) if (day === today) seen.add(clientKey);
	const first = rows.filter(({ clientKey }) => {
		if (seen.has(clientKey)) return false;
		seen.add(clientKey);
		return true;
	});
	return {
		overdue: first.filter(({ day }) => day < today),
		today: first.filter(({ day }) => day === today),
		coming: first.filter(({ day }) => day > today)
	};
}

export interface Progress {
	readonly done: number;
	readonly left: number;
}

/** How far a day is, by person; what has nobody counts under null. Those without contacts are left out. */
export function progressByPerson({ overdue, today }: DayList, outcomes: readonly Outcome[], day: DayNumber): ReadonlyMap<string | null, Progress> {
	const found = new Map<string | null, Progress>();
	const add = (person: string | null, done: number, left: number): void => {
		const before = found.get(person) ?? { done: 0, left: 0 };
		found.set(person, { done: before.done + done, left: before.left + left });
	};
	for (const outcome of outcomes) if (outcome.day === day) add(outcome.person, 1, 0);
	for (const { person } of [...overdue, ...today]) add(person, 0, 1);
	return found;
}

/** Whose turn it is once this client is done: the next that can be reached, at the end of the list the first of those left; null nobody's. */
export function clientAfter(rows: readonly TouchRow[], clientKey: string): string | null {
	const place = rows.findIndex((row) => row.clientKey === clientKey);
	const inTurn = [...rows.slice(place + 1), ...rows.slice(0, Math.max(0, place))];
	return (inTurn.find(({ channel }) => channel !== null) ?? inTurn[0])?.clientKey ?? null;
}
