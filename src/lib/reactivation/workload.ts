import type { DayNumber } from '../kernel/days.ts';
import type { Channel, Person } from '../model/library.ts';

/** Weeks ahead over which what is planned is held against what people can do. */
export const LOAD_WEEKS = [1, 2, 4] as const;
const WORKING_DAYS_A_WEEK = 5;

/** Of a planned contact, what the work of a person is counted from. */
export interface LoadedTouch {
	readonly clientKey: string;
	readonly day: DayNumber;
	readonly person: string | null;
	readonly channel: Channel | null;
	/** What a person set stays with whom it was given to. */
	readonly byHand: readonly string[];
}

/** What one person is to do; by LOAD_WEEKS, each span with those before it and with what is due already. */
export interface PersonLoad {
	readonly id: string;
	readonly contacts: readonly number[];
	/** What they can do in that time; null: not limited. */
	readonly capacity: readonly (number | null)[];
	/** The first span that holds more than can be done, as its place in LOAD_WEEKS; null: all fit. */
	readonly over: number | null;
	/** Contacts a day with which every span would fit. */
	readonly neededPerDay: number;
	/** Weeks in which all of it could be done at today's capacity; null: not limited, or never. */
	readonly weeks: number | null;
	/** Who has room for what is too much in the first overloaded span, and for which clients. */
	readonly handOver: { readonly to: string; readonly clients: readonly string[] } | null;
}

export interface Workload {
	readonly people: readonly PersonLoad[];
	/** Contacts nobody is to make. */
	readonly nobodys: readonly number[];
}

/** Contacts of each person against capacity × working days (M5.3). `mayTalk`: whether the rules would give a client to a person. */
export function workloadOf(
	people: readonly Person[],
	touches: readonly LoadedTouch[],
	asOf: DayNumber,
	mayTalk: (person: string, touch: LoadedTouch) => boolean
): Workload {
	const spans = LOAD_WEEKS.map((weeks) => ({ until: asOf + weeks * 7, workingDays: weeks * WORKING_DAYS_A_WEEK }));
	const counted = (of: readonly LoadedTouch[]): number[] => spans.map(({ until }) => of.filter(({ day }) => day <= until).length);
	const capacityOf = ({ capacityPerDay }: Person) => spans.map(({ workingDays }) => (capacityPerDay === null ? null : capacityPerDay * workingDays));
	const known = new Map(people.map((person) => [person.id, touches.filter((touch) => touch.person === person.id)]));
	const room = (person: Person, span: number): number => (capacityOf(person)[span] ?? Infinity) - counted(known.get(person.id)!)[span];

	const handOver = (person: Person, span: number, tooMany: number): PersonLoad['handOver'] => {
		const movable = known
			.get(person.id)!
			.filter(({ day, byHand }) => day <= spans[span].until && !byHand.includes('person'))
			.sort((a, b) => b.day - a.day || (a.clientKey < b.clientKey ? -1 : 1));
		const others = people.filter((other) => other !== person && room(other, span) > 0);
		for (const other of others.sort((a, b) => room(b, span) - room(a, span) || (a.id < b.id ? -1 : 1))) {
			const clients = new Set(movable.filter((touch) => mayTalk(other.id, touch)).map(({ clientKey }) => clientKey));
			if (clients.size > 0) return { to: other.id, clients: [...clients].slice(0, Math.min(tooMany, room(other, span))) };
		}
		return null;
	};

	return {
		people: people.map((person) => {
			const contacts = counted(known.get(person.id)!);
			const capacity = capacityOf(person);
			const place = contacts.findIndex((count, span) => count > (capacity[span] ?? Infinity));
			const over = place < 0 ? null : place;
			return {
				id: person.id,
				contacts,
				capacity,
				over,
				neededPerDay: Math.max(...contacts.map((count, span) => Math.ceil(count / spans[span].workingDays))),
				weeks: person.capacityPerDay ? Math.ceil(contacts[contacts.length - 1] / (person.capacityPerDay * WORKING_DAYS_A_WEEK)) : null,
				handOver: over === null ? null : handOver(person, over, contacts[over] - (capacity[over] ?? 0))
			};
		}),
		nobodys: counted(touches.filter(({ person }) => person === null || !known.has(person)))
	};
}
