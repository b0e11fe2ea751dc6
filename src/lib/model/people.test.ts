import { expect, it } from 'vitest';
import { effectivePeople, newPerson, removePerson, setBestPerson, setPerson } from './people.ts';

const olha = newPerson('p1', 'Ольга', true);
const ivan = newPerson('p2', 'Иван', false);

it('lists people by name, without those removed', () => {
	const fields = new Map([
		['p1', { value: olha, counter: 1, copy: 'a' }],
		['p3', { value: null, counter: 4, copy: 'a' }],
		['p2', { value: ivan, counter: 2, copy: 'a' }]
	]);
	expect(effectivePeople(fields)).toEqual([ivan, olha]);
	expect(removePerson('p3')).toEqual({ group: 'person', key: 'p3', value: null });
});

it('has one best person at a time, and changes only what differs', () => {
	expect(setBestPerson([olha, ivan], 'p2')).toEqual([setPerson({ ...olha, best: false }), setPerson({ ...ivan, best: true })]);
	expect(setBestPerson([olha, ivan], 'p1')).toEqual([]);
	expect(setBestPerson([olha, ivan], null)).toEqual([setPerson({ ...olha, best: false })]);
});
