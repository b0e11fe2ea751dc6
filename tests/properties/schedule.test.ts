import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayFromIso } from '../../src/lib/kernel/days.ts';
import type { Outcome, OutcomeResult } from '../../src/lib/model/contacts.ts';
import { OUTCOME_RESULTS } from '../../src/lib/model/contacts.ts';
import { CHANNELS } from '../../src/lib/model/library.ts';
import { CATEGORIES, CONSENTS, STATUSES } from '../../src/lib/model/standing.ts';
import { yearlessDay } from '../../src/lib/model/yearless.ts';
import { closedChannels } from '../../src/lib/reactivation/channels.ts';
import { openReasons } from '../../src/lib/reactivation/schedule/open-reasons.ts';
import { isQuietDay } from '../../src/lib/reactivation/schedule/planner.ts';
import { AS_OF, clientOf, outcomeOf, person, planned, setupOf } from '../../src/lib/reactivation/schedule/schedule.fixture.ts';
import { timesOfDay } from '../../src/lib/reactivation/schedule/times.ts';
import { type PlannedTouch, type ScheduleClient } from '../../src/lib/reactivation/schedule/types.ts';
import { LANES } from '../../src/lib/model/contacts.ts';

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 2 });

const anyOutcome: fc.Arbitrary<Outcome> = fc
	.record({
		day: fc.integer({ min: AS_OF - 60, max: AS_OF }),
		result: fc.constantFrom<OutcomeResult>(...OUTCOME_RESULTS.filter((result) => result !== 'askedToStop')),
		contactReason: maybe(fc.constantFrom('companyNews', 'serviceSurvey', 'usefulArticle')),
		returnReason: fc.option(fc.constant('freeReturn'), { freq: 5 })
	})
	.map(outcomeOf);

const anyTouch = fc.record(
	{
		day: fc.integer({ min: AS_OF - 10, max: AS_OF + 80 }),
		person: fc.constantFrom('p', 'q', 'gone'),
		channel: fc.constantFrom(...CHANNELS),
		contactReason: fc.constantFrom('birthday', 'season', 'gone'),
		skipped: fc.boolean()
	},
	{ requiredKeys: [] }
);

/** What a person set for all contacts of a client. */
const anyChoice = {
	person: fc.constantFrom('p', 'q', 'gone'),
	channel: fc.constantFrom<string>(...CHANNELS, 'gone'),
	contactReason: fc.constantFrom('birthday', 'season', 'gone'),
	returnReason: fc.constantFrom('freeReturn', 'gone')
};
/** With its year and without. */
const LEAP_BIRTHDAY = fc.constantFrom(dayFromIso('1988-02-29')!, yearlessDay(2, 29)!);

const anyClient = (key: string, byHand: boolean): fc.Arbitrary<ScheduleClient> =>
	fc
		.record({
			value: maybe(fc.integer({ min: 0, max: 5 })),
			excluded: fc.boolean(),
			cycleDays: fc.integer({ min: 1, max: 400 }),
			choices: byHand ? fc.record(anyChoice, { requiredKeys: [] }) : fc.constant({}),
			touches: byHand ? fc.dictionary(fc.constantFrom('0', '1', '2', '3'), anyTouch, { maxKeys: 3 }) : fc.constant({}),
			facts: fc.record({
				status: fc.constantFrom(...STATUSES),
				category: fc.constantFrom(...CATEGORIES),
				missedCycles: fc.double({ min: 0, max: 9, noNaN: true }),
				lastDay: fc.integer({ min: AS_OF - 900, max: AS_OF }),
				firstDay: maybe(fc.integer({ min: AS_OF - 2000, max: AS_OF - 900 })),
				birthday: maybe(fc.oneof(fc.integer({ min: 0, max: 15_000 }), LEAP_BIRTHDAY)),
				familyDate: maybe(LEAP_BIRTHDAY),
				purchaseCount: maybe(fc.integer({ min: 1, max: 9 })),
				lastContact: maybe(fc.integer({ min: AS_OF - 40, max: AS_OF + 5 })),
				consent: fc.constantFrom(...CONSENTS),
				hasPhone: fc.boolean(),
				hasEmail: fc.boolean(),
				hasMessenger: fc.boolean(),
				hasAddress: fc.boolean(),
				wrongNumber: fc.boolean(),
				askedToStop: fc.boolean(),
				isControl: fc.boolean(),
				outcomes: fc.array(anyOutcome, { maxLength: 4 }).map((made) => made.sort((a, b) => a.day - b.day))
			})
		})
		.map((given) => clientOf(key, given as Parameters<typeof clientOf>[1]));

const anyPlan = (byHand: boolean) =>
	fc.record({
		clients: fc.integer({ min: 0, max: 12 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, n) => anyClient(`c${n}`, byHand)))),
		rules: fc.record({
			horizonDays: fc.integer({ min: 7, max: 120 }),
			capContacts: fc.integer({ min: 1, max: 4 }),
			capDays: fc.integer({ min: 1, max: 60 }),
			maxLight: fc.integer({ min: 0, max: 4 }),
			winBackGapDays: fc.integer({ min: 1, max: 30 }),
			quietWeekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 6 }).map((days) => new Set(days))
		}),
		capacity: maybe(fc.integer({ min: 0, max: 2 })),
		holiday: fc.integer({ min: AS_OF, max: AS_OF + 20 })
	});
const setupFor = ({ rules, capacity, holiday }: { rules: object; capacity: number | null; holiday: number }) =>
	setupOf(rules, [person('p', capacity), person('q', capacity)], (day) => day === holiday);

const isByRule = ({ byHand }: PlannedTouch) => byHand.length === 0;

it('M6.4 the rules never go over the cap, whatever was made before', () => {
	fc.assert(
		fc.property(anyPlan(false), (plan) => {
			const setup = setupFor(plan);
			const schedule = planned(plan.clients, setup);
			const { capContacts, capDays } = setup.rules;
			for (const { facts } of plan.clients) {
				const noted = facts.outcomes.filter(({ result }) => result !== 'wrongNumber').map(({ day }) => day);
				const { lastContact } = facts;
				const made = lastContact === null || lastContact > AS_OF || noted.includes(lastContact) ? noted : [...noted, lastContact];
				const days = schedule.of(facts.clientKey).map(({ day }) => day);
				// Spans that contacts made have filled already are nobody's plan: only those with a planned contact count.
				for (const day of days) {
					const all = [...made, ...days].sort((a, b) => a - b);
					for (const from of all.filter((one) => one <= day && one > day - capDays)) {
						expect(all.filter((one) => one >= from && one < from + capDays).length).toBeLessThanOrEqual(capContacts);
					}
				}
			}
		})
	);
});

it('M12.3, M12.9 nobody who said no, asked to stop, was taken out or is left for comparison is contacted, even by hand', () => {
	fc.assert(
		fc.property(anyPlan(true), (plan) => {
			const schedule = planned(plan.clients, setupFor(plan));
			for (const { facts, excluded } of plan.clients) {
				if (excluded || facts.isControl || facts.askedToStop || facts.consent === 'no') expect(schedule.of(facts.clientKey)).toEqual([]);
			}
		})
	);
});

it('M12.9 the rules use no channel that is closed, and plan nothing for a client who has none', () => {
	fc.assert(
		fc.property(anyPlan(true), (plan) => {
			const schedule = planned(plan.clients, setupFor(plan));
			for (const { facts } of plan.clients) {
				const closed = closedChannels(facts);
				for (const { channel, byHand } of schedule.of(facts.clientKey)) {
					expect(channel).not.toBeNull();
					if (!byHand.includes('channel')) expect(closed).not.toHaveProperty(channel!);
				}
			}
		})
	);
});

it('M6.2 who was born on 29 February, in a year known or not, is congratulated in a common year on the first working day from the 28th on', () => {
	fc.assert(
		fc.property(LEAP_BIRTHDAY, fc.constantFrom(...STATUSES), fc.integer({ min: 5, max: 300 }), (birthday, status, ago) => {
			const client = clientOf('c', { facts: { birthday, status, lastDay: AS_OF - ago, category: 'A' } });
			const wish = planned([client], setupOf({ quietWeekdays: new Set() }))
				.of('c')
				.find(({ contactReason }) => contactReason === 'birthday');
			// 28 February 2026 is a Saturday: the next working day is 2 March.
			expect(wish?.day).toBe(dayFromIso('2026-03-02'));
		})
	);
});

it('M12.9 the rules keep quiet days and quiet hours, and the horizon', () => {
	fc.assert(
		fc.property(anyPlan(true), (plan) => {
			const setup = setupFor(plan);
			const schedule = planned(plan.clients, setup);
			for (const { day, byHand } of schedule.touches()) {
				if (byHand.includes('day')) continue;
				expect(isQuietDay(setup, day)).toBe(false);
				expect(day).toBeGreaterThanOrEqual(AS_OF);
				expect(day).toBeLessThanOrEqual(AS_OF + setup.rules.horizonDays);
			}
		})
	);
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 1438 }), fc.integer({ min: 1, max: 1440 }), (count, from, length) => {
			const hours = { contactFrom: from, contactUntil: Math.min(1440, from + length) };
			for (const time of timesOfDay(count, hours)) expect(time >= hours.contactFrom && time < hours.contactUntil).toBe(true);
		})
	);
});

it('M5.3 the rules keep a person’s capacity', () => {
	fc.assert(
		fc.property(anyPlan(true), (plan) => {
			const setup = setupFor(plan);
			const schedule = planned(plan.clients, setup);
			for (const touch of schedule.touches()) {
				if (plan.capacity === null || touch.person === null || touch.byHand.includes('day')) continue;
				const sameDay = schedule.touches().filter(({ day, person: of }) => day === touch.day && of === touch.person);
				// What was set by hand may be more than the day holds; the rules then add nothing to it.
				const hand = sameDay.filter(({ byHand }) => byHand.includes('day')).length;
				expect(sameDay.length).toBeLessThanOrEqual(Math.max(plan.capacity, hand));
			}
		})
	);
});

it('M6.1 a reason never comes twice to a client by the rules', () => {
	fc.assert(
		fc.property(anyPlan(false), (plan) => {
			const schedule = planned(plan.clients, setupFor(plan));
			for (const { facts } of plan.clients) {
				const heard = facts.outcomes.filter(({ result }) => result !== 'noAnswer' && result !== 'wrongNumber').map(({ contactReason }) => contactReason);
				const reasons = schedule.of(facts.clientKey).map(({ contactReason }) => contactReason);
				expect(new Set(reasons).size).toBe(reasons.length);
				for (const reason of reasons) expect(heard).not.toContain(reason);
			}
		})
	);
});

it('M6.3 the rules offer nothing before something useful was said, where anything light is open and there is more than one thing left to say', () => {
	fc.assert(
		fc.property(anyPlan(false), (plan) => {
			fc.pre(plan.rules.maxLight > 0);
			const setup = setupFor(plan);
			const schedule = planned(plan.clients, setup);
			for (const touch of schedule.touches().filter(isByRule)) {
				if (touch.returnReason === null || touch.channel === 'call') continue;
				const { facts } = plan.clients.find((client) => client.facts.clientKey === touch.clientKey)!;
				if (openReasons(facts, setup.context, setup.rules.horizonDays, new Set()).anyDay.length < 2) continue;
				const before = schedule.of(touch.clientKey).filter(({ day }) => day < touch.day).length;
				const heard = facts.outcomes.filter(({ day, result }) => day > facts.lastDay && result !== 'noAnswer' && result !== 'wrongNumber').length;
				expect(before + heard).toBeGreaterThan(0);
			}
		})
	);
});

it('the plan is the same in whatever order clients come, and total is the sum of its lanes, people and clients', () => {
	fc.assert(
		fc.property(anyPlan(true), (plan) => {
			const setup = setupFor(plan);
			const schedule = planned(plan.clients, setup);
			const touches = schedule.touches();
			expect(planned([...plan.clients].reverse(), setup).touches()).toEqual(touches);
			const sum = (parts: readonly number[]) => parts.reduce((a, b) => a + b, 0);
			expect(sum(LANES.map((lane) => touches.filter((touch) => touch.lane === lane).length))).toBe(touches.length);
			expect(sum(plan.clients.map(({ facts }) => schedule.of(facts.clientKey).length))).toBe(touches.length);
			expect(sum(plan.clients.map(({ facts }) => (schedule.next(facts.clientKey) ? 1 : 0))) + sum([...schedule.none().values()])).toBe(plan.clients.length);
		})
	);
});

it('what was set by hand is kept: day, person and channel of a contact that is planned', () => {
	fc.assert(
		fc.property(anyPlan(true), (plan) => {
			const schedule = planned(plan.clients, setupFor(plan));
			for (const { facts, touches } of plan.clients) {
				const last = facts.outcomes.at(-1)?.day ?? -Infinity;
				for (const touch of schedule.of(facts.clientKey)) {
					const choice = touches.get(touch.ordinal);
					if (!choice) continue;
					expect(choice.skipped).toBe(false);
					if (choice.day !== null && choice.day > last) expect(touch.day).toBe(choice.day);
					if (choice.person !== null && choice.person !== 'gone') expect(touch.person).toBe(choice.person);
					if (choice.channel !== null) expect(touch.channel).toBe(choice.channel);
				}
			}
		})
	);
});
