import type { RoomTotals } from './room-totals.ts';

/** One of those whose totals are on a board. */
export interface Participant {
	/** In order of arrival, from 1; it stays when others leave, so that "participant 3" is one and the same all evening. */
	readonly number: number;
	/** Typed on the board; '': as the totals call themselves. */
	readonly name: string;
	readonly totals: RoomTotals;
}

/** Plans of a room side by side: totals only, of each participant once. */
export interface Board {
	readonly id: string;
	readonly name: string;
	/** Milliseconds since the epoch. */
	readonly changedAt: number;
	readonly participants: readonly Participant[];
}

/** No room has more. */
export const MAX_PARTICIPANTS = 200;

/** A change of a board; a participant of the value null leaves. `place`: where it is to stand, where it is not there yet. */
export type BoardChange =
	| { readonly kind: 'name'; readonly name: string }
	| { readonly kind: 'participant'; readonly id: string; readonly value: Participant | null; readonly place: number };

/** The board with the changes made, in their order, and what takes them back. The same board where nothing differs. */
export function applyBoardChanges(board: Board, changes: readonly BoardChange[]): { readonly board: Board; readonly inverse: readonly BoardChange[] } {
	const inverse: BoardChange[] = [];
	let changed = board;
	for (const change of changes) {
		if (change.kind === 'name') {
			if (change.name === changed.name) continue;
			inverse.unshift({ kind: 'name', name: changed.name });
			changed = { ...changed, name: change.name };
			continue;
		}
		const { id, value, place } = change;
		const at = changed.participants.findIndex(({ totals }) => totals.id === id);
		if (at < 0 && value === null) continue;
		inverse.unshift({ kind: 'participant', id, value: changed.participants[at] ?? null, place: at < 0 ? place : at });
		const participants = [...changed.participants];
		if (value === null) participants.splice(at, 1);
		else if (at < 0) participants.splice(Math.min(place, participants.length), 0, value);
		else participants[at] = value;
		changed = { ...changed, participants };
	}
	return { board: changed, inverse };
}

export interface Arrival {
	readonly changes: readonly BoardChange[];
	/** Of those that came: new here, in the place of their older totals, and here already as new or newer; and those for whom there is no room. */
	readonly added: number;
	readonly replaced: number;
	readonly known: number;
	readonly refused: number;
}

/** What participants that come change on a board: each is on it once, by its newest totals. A name typed here stays. */
export function arrive(board: Board, coming: readonly Pick<Participant, 'name' | 'totals'>[]): Arrival {
	const here = new Map(board.participants.map((participant) => [participant.totals.id, participant]));
	let next = Math.max(0, ...board.participants.map(({ number }) => number)) + 1;
	const changes: BoardChange[] = [];
	const counts = { added: 0, replaced: 0, known: 0, refused: 0 };
	for (const { name, totals } of coming) {
		const former = here.get(totals.id);
		if (former && totals.madeAt <= former.totals.madeAt) {
			counts.known++;
			continue;
		}
		if (!former && here.size >= MAX_PARTICIPANTS) {
			counts.refused++;
			continue;
		}
		const value = former ? { ...former, name: former.name || name, totals } : { number: next++, name, totals };
		here.set(totals.id, value);
		counts[former ? 'replaced' : 'added']++;
		changes.push({ kind: 'participant', id: totals.id, value, place: MAX_PARTICIPANTS });
	}
	return { changes, ...counts };
}

/**
 * What each participant is called, in their order: as typed here, else by its plan, else by its number; all by their numbers where names are hidden. Those who
 * would be called the same are numbered, so that they can be told apart.
 */
export function shownNames(participants: readonly Participant[], hidden: boolean, numbered: (number: number) => string): readonly string[] {
	const names = participants.map(({ name, number, totals }) => (hidden ? '' : name || totals.plan) || numbered(number));
	const times = new Map<string, number>();
	for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
	const seen = new Map<string, number>();
	return names.map((name) => {
		if (times.get(name) === 1) return name;
		const turn = (seen.get(name) ?? 0) + 1;
		seen.set(name, turn);
		return `${name} (${turn})`;
	});
}
