import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newPerson } from '../model/people.ts';
import { LOAD_WEEKS, workloadOf, type LoadedTouch } from './workload.ts';

const asOf = 20_000;
const person = (id: string, capacityPerDay: number | null) => ({ ...newPerson(id, id, false), capacityPerDay });
const touch = (clientKey: string, days: number, of: string | null, byHand: readonly string[] = []): LoadedTouch => ({
	...{ clientKey, person: of, byHand },
	day: asOf + days,
	channel: 'call'
});
const many = (count: number, days: number, of: string | null) => Array.from({ length: count }, (_, i) => touch(`${of}${days}-${i}`, days, of));
const all = () => true;

describe('M5.3 what is planned against what people can do', () => {
	it('counts 1, 2 and 4 weeks against capacity × working days, what is due already included', () => {
		const { people, nobodys } = workloadOf([person('a', 2)], [...many(3, -4, 'a'), ...many(7, 7, 'a'), ...many(1, 8, 'a'), ...many(5, 30, 'a')], asOf, all);
		expect(people).toEqual([{ id: 'a', contacts: [10, 11, 11], capacity: [10, 20, 40], over: null, neededPerDay: 2, weeks: 2, handOver: null }]);
		expect(nobodys).toEqual([0, 0, 0]);
	});

	it('says which span is too full, with what capacity it fits, and who has room for the rest', () => {
		const touches = [...many(12, 3, 'a'), ...many(4, 3, 'b')];
		const { people } = workloadOf([person('a', 1), person('b', 1), person('c', 0)], touches, asOf, all);
		expect(people[0]).toMatchObject({ over: 0, neededPerDay: 3, weeks: 3, handOver: { to: 'b', clients: ['a3-0'] } });
		expect(people[2]).toMatchObject({ over: null, weeks: null });
	});

	it('a capacity not known is no limit; of 0 takes nothing, and what it has by hand is too much', () => {
		const { people } = workloadOf([person('a', null), person('z', 0)], [...many(500, 1, 'a'), touch('x', 1, 'z', ['person'])], asOf, all);
		expect(people[0]).toMatchObject({ over: null, capacity: [null, null, null] });
		expect(people[1]).toMatchObject({ over: 0, neededPerDay: 1, handOver: null });
	});

	it('hands over only clients the other may be given', () => {
		const { people } = workloadOf([person('a', 1), person('b', null)], many(7, 1, 'a'), asOf, (_, { clientKey }) => clientKey === 'a1-3');
		expect(people[0].handOver).toEqual({ to: 'b', clients: ['a1-3'] });
	});

	it('counts every contact once, whoever makes it, and what is handed over stays within the room there is', () => {
		const anyTouch = fc.record({
			...{ clientKey: fc.string(), day: fc.integer({ min: asOf - 20, max: asOf + 40 }), person: fc.constantFrom(null, 'a', 'b', 'gone') },
			...{ channel: fc.constant('call' as const), byHand: fc.constant([] as string[]) }
		});
		fc.assert(
			fc.property(fc.array(anyTouch), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }), (touches, a, b) => {
				const { people, nobodys } = workloadOf([person('a', a), person('b', b)], touches, asOf, all);
				LOAD_WEEKS.forEach((weeks, span) => {
					const due = touches.filter(({ day }) => day <= asOf + weeks * 7).length;
					expect(people[0].contacts[span] + people[1].contacts[span] + nobodys[span]).toBe(due);
				});
				for (const { over, handOver } of people) {
					if (!handOver || over === null) continue;
					const to = people.find(({ id }) => id === handOver.to)!;
					expect(handOver.clients.length).toBeLessThanOrEqual(to.capacity[over]! - to.contacts[over]);
				}
			})
		);
	});
});
