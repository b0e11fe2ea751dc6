import type { Outcome } from '../model/contacts.ts';
import type { Channel, Person } from '../model/library.ts';
import type { LeavingReasonId } from '../model/leaving-reasons.ts';
import { candidateOf, chooseStably, type Candidate } from './stable-choice.ts';
import type { ClientFacts } from './types.ts';

/** Why a client left, where a person was at fault: then another one makes the attempt (M5.3, M11 "who contacts"). */
const A_PERSON_AT_FAULT: ReadonlySet<string> = new Set<LeavingReasonId>(['service', 'complaintsIgnored', 'indifference']);

/** Channels in which one person speaks to another. A message without a named sender is a light touch. */
export const isPersonal = (channel: Channel, person: string | null): boolean => channel === 'call' || (channel === 'messenger' && person !== null);

/**
 * Whether the one personal attempt was made (M5.3, M11 "how many attempts"): somebody spoke to the client and was heard. A call nobody took, a number that is
 * somebody else's and a message nobody answered are none.
 */
export function personalAttemptMade(outcomes: readonly Outcome[]): boolean {
	return outcomes.some(({ channel, person, result }) => isPersonal(channel, person) && result !== 'noAnswer' && result !== 'wrongNumber' && result !== 'sent');
}

/** The name a person is recognized by, however it is spaced and capitalized. */
export const plainName = (name: string): string => name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();

/** Of a client, what decides who talks to it. */
export type AssignedBy = Pick<ClientFacts, 'category' | 'manager' | 'leavingReason' | 'ending'>;

interface Colleague {
	readonly person: Person;
	readonly plainName: string;
	readonly candidate: Candidate;
}

/** Who may talk to clients, prepared once for all of them. */
export class Team {
	readonly ids: ReadonlySet<string>;
	readonly #all: readonly Colleague[];
	readonly #reasonOf: (leavingReason: string) => string;

	/** `reasonOf` gives the id of the reason a client's words mean. */
	constructor(people: readonly Person[], reasonOf: (leavingReason: string) => string) {
		this.ids = new Set(people.map(({ id }) => id));
		this.#all = people.map((person) => ({ person, plainName: plainName(person.name), candidate: candidateOf(person.id) }));
		this.#reasonOf = reasonOf;
	}

	/** Somebody who had the client was at fault, as far as is known. */
	personAtFault({ leavingReason, ending }: Pick<AssignedBy, 'leavingReason' | 'ending'>): boolean {
		return ending === 'finalBreak' || (leavingReason !== '' && A_PERSON_AT_FAULT.has(this.#reasonOf(leavingReason)));
	}

	/** Whether this person may be given this client by the rules; `channel` null: whichever. */
	mayTalk(id: string, client: AssignedBy, channel: Channel | null): boolean {
		return this.#allowed(client, channel).some(({ person }) => person.id === id);
	}

	/** Whether there is somebody for the channel: the person chosen by hand, else anybody the rules may give it to. With nobody named at all the channel does not decide. */
	works(client: AssignedBy, channel: Channel, chosen: string | null): boolean {
		const own = this.#all.find(({ person }) => person.id === chosen);
		if (own) return worksIn(own.person, channel);
		return this.#all.length === 0 || this.#allowed(client, channel).length > 0;
	}

	/**
	 * Who talks to the client (M5.3, M11): the one it knows, unless that one sells or a person was at fault; else the best one for A and the others for the
	 * rest, those who win clients last. null: nobody may.
	 */
	choose(client: AssignedBy, hash: number, channel: Channel | null): string | null {
		const allowed = this.#allowed(client, channel);
		const manager = plainName(client.manager);
		const known = manager === '' ? [] : allowed.filter((one) => one.plainName === manager && !sells(one));
		if (known.length > 0) return chooseOf(known, hash);
		const keepers = orAll(allowed, (one) => !sells(one));
		const best = allowed.filter(({ person }) => person.best);
		if (client.category === 'A') return chooseOf(best.length > 0 ? best : keepers, hash);
		return chooseOf(
			orAll(keepers, ({ person }) => !person.best),
			hash
		);
	}

	/** Who has time at all, works in the channel, and is not the one at fault. */
	#allowed(client: AssignedBy, channel: Channel | null): readonly Colleague[] {
		const barred = client.manager !== '' && this.personAtFault(client) ? plainName(client.manager) : null;
		return this.#all.filter((one) => one.person.capacityPerDay !== 0 && (channel === null || worksIn(one.person, channel)) && one.plainName !== barred);
	}
}

/** None ticked: all. */
const worksIn = ({ channels }: Person, channel: Channel): boolean => channels.length === 0 || channels.includes(channel);

const sells = ({ person }: Colleague): boolean => person.role === 'sales';

const chooseOf = (colleagues: readonly Colleague[], hash: number): string | null =>
	chooseStably(
		hash,
		colleagues.map(({ candidate }) => candidate)
	);

function orAll(colleagues: readonly Colleague[], fits: (one: Colleague) => boolean): readonly Colleague[] {
	const fitting = colleagues.filter(fits);
	return fitting.length > 0 ? fitting : colleagues;
}
