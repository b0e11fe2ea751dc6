import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTCOME_RESULTS, type Outcome } from '../model/contacts.ts';
import { CHANNELS, PERSON_ROLES, type Channel, type Person } from '../model/library.ts';
import { newPerson } from '../model/people.ts';
import { CATEGORIES } from '../model/standing.ts';
import { personalAttemptMade, plainName, Team, type AssignedBy } from './assignment.ts';
import { stableHash } from './stable-choice.ts';

const person = (id: string, over: Partial<Person> = {}): Person => ({ ...newPerson(id, id, false), ...over });
const olga = person('olga', { name: 'Ольга Петрова', best: true, role: 'retention' });
const ivan = person('ivan', { name: 'Иван', role: 'service' });
const anna = person('anna', { name: 'Anna', role: 'sales' });
const client = (over: Partial<AssignedBy> = {}): AssignedBy => ({ category: 'B', manager: '', leavingReason: '', ending: '', ...over });
const choose = (people: readonly Person[], over: Partial<AssignedBy> = {}, channel: Channel | null = 'call') =>
	new Team(people, (text) => text).choose(client(over), stableHash('client'), channel);

describe('M5.3 who talks to a client', () => {
	it('is the best one for A, the others for the rest, those who sell last', () => {
		expect(choose([olga, ivan, anna], { category: 'A' })).toBe('olga');
		expect(choose([olga, ivan, anna])).toBe('ivan');
		expect(choose([olga, anna])).toBe('olga');
		expect(choose([anna])).toBe('anna');
	});

	it('is never the one who was at fault, however the name is written, but another', () => {
		for (const leavingReason of ['service', 'complaintsIgnored', 'indifference']) {
			expect(choose([olga, ivan], { category: 'A', manager: ' ольга  ПЕТРОВА', leavingReason })).toBe('ivan');
			expect(choose([olga], { category: 'A', manager: 'Ольга Петрова', leavingReason })).toBeNull();
		}
		expect(choose([olga, ivan], { category: 'A', manager: 'Ольга Петрова', ending: 'finalBreak' })).toBe('ivan');
	});

	it('is the one the client knows where there is a bond, also for A, unless that one sells (M11)', () => {
		expect(choose([olga, ivan], { category: 'A', manager: 'иван', leavingReason: 'prices' })).toBe('ivan');
		expect(choose([olga, ivan, anna], { manager: 'Anna' })).toBe('ivan');
		expect(choose([olga, ivan], { manager: 'somebody who left' })).toBe('ivan');
	});

	it('works in the channel and has time', () => {
		expect(choose([olga, { ...ivan, channels: ['email'] }])).toBe('olga');
		expect(choose([olga, { ...ivan, capacityPerDay: 0 }])).toBe('olga');
		expect(choose([{ ...olga, capacityPerDay: 0 }])).toBeNull();
	});

	it('knows a reason by what clients call it', () => {
		const team = new Team([olga, ivan], (text) => (text === 'нахамили' ? 'service' : text));
		expect(team.personAtFault(client({ leavingReason: 'нахамили' }))).toBe(true);
		expect(team.personAtFault(client({ leavingReason: 'дорого' }))).toBe(false);
	});
});

const anyPerson = fc.record({
	name: fc.constantFrom('Ольга', 'Иван', 'Anna', 'Юрій'),
	best: fc.boolean(),
	role: fc.constantFrom(null, ...PERSON_ROLES),
	capacityPerDay: fc.constantFrom(null, 0, 1, 40),
	channels: fc.subarray([...CHANNELS])
});
const anyPeople = fc.array(anyPerson, { maxLength: 6 }).map((people) => people.map((one, i): Person => ({ ...one, id: `p${i}` })));
const anyClient = fc.record({
	category: fc.constantFrom(...CATEGORIES),
	manager: fc.constantFrom('', 'ольга', ' ИВАН ', 'Anna', 'nobody'),
	leavingReason: fc.constantFrom('', 'service', 'complaintsIgnored', 'indifference', 'prices'),
	ending: fc.constantFrom('', 'finalBreak', 'pause')
});

describe('for any team and client', () => {
	const name = new Map<string, string>();
	it('M11 the former manager is never asked where a person was at fault, nor anyone without time or skill', () => {
		fc.assert(
			fc.property(anyPeople, anyClient, fc.string(), fc.constantFrom(...CHANNELS), (people, any, key, channel) => {
				const team = new Team(people, (text) => text);
				const chosen = people.find(({ id }) => id === team.choose(any, stableHash(key), channel));
				if (!chosen) return;
				name.set(chosen.id, chosen.name);
				if (team.personAtFault(any)) expect(plainName(chosen.name)).not.toBe(plainName(any.manager));
				expect(chosen.capacityPerDay).not.toBe(0);
				expect(chosen.channels.length === 0 || chosen.channels.includes(channel)).toBe(true);
				expect(team.mayTalk(chosen.id, any, channel)).toBe(true);
			})
		);
		expect(name.size).toBeGreaterThan(1);
	});

	it('the order of the people is irrelevant', () => {
		fc.assert(
			fc.property(anyPeople, anyClient, fc.string(), (people, any, key) => {
				const of = (team: readonly Person[]) => new Team(team, (text) => text).choose(any, stableHash(key), null);
				expect(of([...people].reverse())).toBe(of(people));
			})
		);
	});
});

describe('M11 one personal attempt', () => {
	const outcome = (over: Partial<Outcome>): Outcome => ({
		clientKey: 'a',
		day: 0,
		person: 'ivan',
		channel: 'call',
		contactReason: null,
		returnReason: null,
		message: null,
		variant: null,
		sells: false,
		result: 'refused',
		objection: '',
		note: '',
		nextDay: null,
		...over
	});

	it('is made when the client was heard, not when nobody answered', () => {
		const made = OUTCOME_RESULTS.filter((result) => personalAttemptMade([outcome({ result })]));
		expect(made).toEqual(['refused', 'interested', 'returned', 'askedToStop']);
		expect(personalAttemptMade([])).toBe(false);
	});

	it('is a call or a message of a named person', () => {
		const made = CHANNELS.filter((channel) => personalAttemptMade([outcome({ channel })]));
		expect(made).toEqual(['call', 'messenger']);
		expect(personalAttemptMade([outcome({ channel: 'messenger', person: null })])).toBe(false);
	});
});
