import type { FieldChange, Stamped } from './fields.ts';
import type { Person } from './library.ts';

export type PeopleFields = ReadonlyMap<string, Stamped<Person | null>>;

/** Everyone who talks to clients (M5.3), by name. */
export function effectivePeople(fields: PeopleFields): readonly Person[] {
	const people: Person[] = [];
	for (const { value } of fields.values()) if (value !== null) people.push(value);
	return people.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
}

/** Of whom nothing but the name is known yet. */
export const newPerson = (id: string, name: string, best: boolean): Person => ({ id, name, best, role: null, capacityPerDay: null, channels: [] });

export const setPerson = (person: Person): FieldChange => ({ group: 'person', key: person.id, value: person });
export const removePerson = (id: string): FieldChange => ({ group: 'person', key: id, value: null });

/** One person takes category A: naming another releases the one before. null: nobody. */
export function setBestPerson(people: readonly Person[], id: string | null): readonly FieldChange[] {
	return people.filter((person) => person.best !== (person.id === id)).map((person) => setPerson({ ...person, best: person.id === id }));
}
