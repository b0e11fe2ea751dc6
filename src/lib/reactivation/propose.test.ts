import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromIso } from '../kernel/days.ts';
import type { Outcome } from '../model/contacts.ts';
import { CHANNELS } from '../model/library.ts';
import { newPerson } from '../model/people.ts';
import { CATEGORIES, CONSENTS, STATUSES } from '../model/standing.ts';
import { effectiveLibrary } from '../model/library-in-force.ts';
import { strategyOf } from '../model/strategy.ts';
import { SPARSE_FACTS } from './client-facts.fixture.ts';
import { planContact } from './propose.ts';
import type { ClientChoices, ClientFacts, PlanContext } from './types.ts';
import { isWorkingDay } from './working-days.ts';

const asOf = dayFromIso('2026-02-17')!;
const best = newPerson('best', 'Ольга', true);
const people = [newPerson('p1', 'Иван', false), best, newPerson('p2', 'Anna', false)];
const context: PlanContext = { asOf, cycleDays: 30, people, ...effectiveLibrary(new Map()) };
const none: ClientChoices = { person: null, channel: null, contactReason: null, returnReason: null };
const facts = (over: Partial<ClientFacts> = {}): ClientFacts => ({
	...SPARSE_FACTS,
	clientKey: 'Anna',
	status: 'lost',
	category: 'B',
	missedCycles: 5,
	daysSince: 150,
	lastDay: asOf - 150,
	purchaseCount: 2,
	...over
});
const plan = (over: Partial<ClientFacts>, choices: Partial<ClientChoices> = {}, within = context) => planContact(facts(over), { ...none, ...choices }, within);

describe('channel', () => {
	it('is a call for A, a message for B, nothing for C', () => {
		expect(plan({ category: 'A' }).channel.value).toBe('call');
		expect(plan({ category: 'B' }).channel.value).toBe('messenger');
		expect(plan({ category: 'C' }).channel.value).toBeNull();
		expect(plan({ category: 'C' }).gaps).toContain('channel');
	});

	it('falls back on the contacts there are', () => {
		expect(plan({ hasMessenger: false }).channel.value).toBe('email');
		expect(plan({ hasMessenger: false, hasEmail: false }).channel.value).toBe('sms');
		expect(plan({ category: 'A', hasPhone: false, hasMessenger: false }).channel.value).toBe('email');
		expect(plan({ hasPhone: false, hasEmail: false, hasMessenger: false }).gaps).toContain('channel');
		expect(plan({ hasPhone: false, hasEmail: false, hasMessenger: false, hasAddress: true }).channel.value).toBe('letter');
	});

	it('keeps to personal channels while consent is unknown', () => {
		const { channel, closed } = plan({ consent: 'unknown', hasMessenger: false });
		expect(channel.value).toBe('call');
		expect(closed).toEqual({ messenger: 'contactMissing', sms: 'consentUnknown', email: 'consentUnknown', letter: 'contactMissing', robot: 'consentUnknown' });
		expect(plan({ consent: 'unknown', hasPhone: false, hasMessenger: false }).channel.value).toBeNull();
	});

	it('closes everything at a no, even what was chosen by hand', () => {
		const { channel, closed, gaps } = plan({ consent: 'no' }, { channel: 'call' });
		expect(channel).toEqual({ value: null, byHand: true });
		expect(new Set(Object.values(closed))).toEqual(new Set(['consentNo']));
		expect(Object.keys(closed)).toHaveLength(CHANNELS.length);
		expect(gaps).toContain('channel');
	});

	it('lets a choice by hand stand on a closed channel, as a gap', () => {
		const { channel, gaps } = plan({ hasPhone: false }, { channel: 'call' });
		expect(channel).toEqual({ value: 'call', byHand: true });
		expect(gaps).toContain('channel');
	});
});

describe('M5.3, M11 channel and person together', () => {
	it('falls to light channels after the one personal attempt', () => {
		const refused: Outcome = {
			...{ clientKey: 'Anna', day: asOf - 3, person: 'best', channel: 'call', contactReason: null, returnReason: null, message: null, variant: null },
			...{ sells: false, result: 'refused', objection: '', note: '', nextDay: null }
		};
		expect(plan({ category: 'A', outcomes: [refused] }).channel.value).toBe('email');
		expect(plan({ category: 'A', outcomes: [{ ...refused, result: 'noAnswer' }] }).channel.value).toBe('call');
		expect(plan({ category: 'A', outcomes: [refused], hasEmail: false, consent: 'unknown' }).gaps).toContain('channel');
		expect(plan({ category: 'A', outcomes: [refused] }, { channel: 'call' }).channel.value).toBe('call');
	});

	it('takes the first channel somebody works in, and says so where nobody does', () => {
		const writes = { ...newPerson('w', 'Ира', true), channels: ['email'] as const };
		expect(plan({ category: 'A' }, {}, { ...context, people: [writes] })).toMatchObject({ channel: { value: 'email' }, person: { value: 'w' } });
		expect(plan({ category: 'A', hasEmail: false }, {}, { ...context, people: [writes] })).toMatchObject({
			channel: { value: 'call' },
			person: { value: null },
			gaps: ['person']
		});
	});

	it('never asks the manager the client had where a person was at fault', () => {
		const left = { category: 'A', manager: 'ОЛЬГА', leavingReason: 'нахамили' } as const;
		const knowing = { ...context, leavingReasonOf: () => 'service' };
		expect(plan(left).person.value).toBe('best');
		expect(['p1', 'p2']).toContain(plan(left, {}, knowing).person.value);
	});
});

describe('reason to contact', () => {
	it('takes the nearest to the client first', () => {
		const birthday = dayFromIso('1980-03-01');
		const lastDay = dayFromIso('2025-03-10')!;
		const firstDay = dayFromIso('2023-03-05');
		expect(plan({ birthday, lastDay, firstDay }).contactReason.value).toBe('birthday');
		expect(plan({ lastDay, firstDay }).contactReason.value).toBe('orderLastYear');
		expect(plan({ firstDay }).contactReason.value).toBe('firstPurchaseAnniversary');
		expect(plan({ status: 'sleeping', missedCycles: 1.5 }).contactReason.value).toBe('cycleReminder');
		expect(['usefulArticle', 'newArrivals']).toContain(plan({ status: 'sleeping', missedCycles: 2.5 }).contactReason.value);
		expect(['companyNews', 'serviceChange', 'serviceSurvey']).toContain(plan({}).contactReason.value);
	});

	it('does not give a hundred lost clients all the same', () => {
		const counts = new Map<string | null, number>();
		for (let i = 0; i < 300; i++) {
			const { value } = plan({ clientKey: `Client ${i}` }).contactReason;
			counts.set(value, (counts.get(value) ?? 0) + 1);
		}
		expect([...counts.keys()].sort()).toEqual(['companyNews', 'serviceChange', 'serviceSurvey']);
		for (const count of counts.values()) expect(count).toBeGreaterThan(60);
	});

	it('passes over what is switched off', () => {
		const off = { ...context, contactReasons: context.contactReasons.map((reason) => ({ ...reason, enabled: reason.id === 'serviceSurvey' })) };
		expect(plan({ birthday: dayFromIso('1980-03-01') }, {}, off).contactReason.value).toBe('serviceSurvey');
		expect(plan({ status: 'sleeping' }, {}, off).gaps).toContain('contactReason');
	});
});

describe('reason to return', () => {
	it('is that of the group, none for C', () => {
		expect(plan({ category: 'A' }).returnReason.value).toBe('personalPromise');
		expect(plan({ status: 'sleeping', category: 'B' }).returnReason.value).toBe('somethingNew');
		expect(plan({ category: 'C' }).gaps).toContain('returnReason');
	});
});

describe('M7.2 reason to return and reason for leaving', () => {
	const answered = (leavingReason: string, over: Partial<ClientFacts> = {}) => plan({ leavingReason, ...over }).returnReason.value;
	it('the one that answers why the client left comes before that of the group', () => {
		expect(answered('prices')).toBe('specialTerms');
		expect(answered('noBonus')).toBe('points');
		expect(answered('quality', { status: 'sleeping' })).toBe('compensation');
		expect(answered('complaintsIgnored')).toBe('personalPromise');
		expect(answered('a rival opened next door')).toBe('betterService');
	});

	it('C gets none, whatever it left for', () => {
		expect(answered('prices', { category: 'C' })).toBeNull();
	});

	it("one's own answers before the method's, and nothing that is switched off does", () => {
		const own = { ...context.returnReasons[0], id: 'own', leavingReasons: ['prices', 'next door'] };
		const within = { ...context, returnReasons: [own, ...context.returnReasons] };
		expect(plan({ leavingReason: 'prices' }, {}, within).returnReason.value).toBe('own');
		expect(plan({ leavingReason: 'next door' }, {}, within).returnReason.value).toBe('own');
		const off = { ...context, returnReasons: context.returnReasons.map((reason) => ({ ...reason, enabled: reason.id !== 'specialTerms' })) };
		expect(plan({ leavingReason: 'prices' }, {}, off).returnReason.value).toBe('betterService');
	});
});

describe('person', () => {
	it('is the best one for A and the others for the rest', () => {
		expect(plan({ category: 'A' }).person.value).toBe('best');
		const others = new Set(Array.from({ length: 40 }, (_, i) => plan({ clientKey: `c${i}` }).person.value));
		expect(others).toEqual(new Set(['p1', 'p2']));
	});

	it('is whoever there is, or a gap', () => {
		expect(plan({ category: 'B' }, {}, { ...context, people: [best] }).person.value).toBe('best');
		expect(plan({ category: 'A' }, {}, { ...context, people: [] }).gaps).toContain('person');
	});

	it('stays when a third one joins, but for those whom the newcomer takes', () => {
		const joined = { ...context, people: [...people, newPerson('p3', 'Юрій', false)] };
		for (let i = 0; i < 60; i++) {
			const after = plan({ clientKey: `c${i}` }, {}, joined).person.value;
			if (after !== 'p3') expect(after).toBe(plan({ clientKey: `c${i}` }).person.value);
		}
	});
});

describe('choices by hand', () => {
	it('win over the rules', () => {
		const planned = plan({ category: 'A' }, { person: 'p2', channel: 'email', contactReason: 'faultMended', returnReason: 'points' });
		expect(planned).toMatchObject({
			person: { value: 'p2', byHand: true },
			channel: { value: 'email', byHand: true },
			contactReason: { value: 'faultMended', byHand: true },
			returnReason: { value: 'points', byHand: true },
			gaps: []
		});
	});

	it('that no longer exist are gaps', () => {
		const planned = plan({}, { person: 'gone', channel: 'pigeon', contactReason: 'gone', returnReason: 'gone' });
		expect(planned.gaps).toEqual(['person', 'channel', 'contactReason', 'returnReason']);
	});
});

describe('date', () => {
	it('is the day of the occasion', () => {
		expect(plan({ birthday: dayFromIso('1980-03-01') }).date).toBe(dayFromIso('2026-03-02'));
	});

	it('follows a reason chosen by hand, when its occasion fits', () => {
		const birthday = dayFromIso('1980-03-01');
		expect(plan({ birthday }, { contactReason: 'faultMended' }).date).not.toBe(dayFromIso('2026-03-02'));
		expect(plan({}, { contactReason: 'birthday' }).date).toBeGreaterThan(asOf);
	});

	it('spreads a group over the coming weeks', () => {
		const dates = new Set(Array.from({ length: 200 }, (_, i) => plan({ clientKey: `c${i}` }).date));
		expect(dates.size).toBeGreaterThan(12);
	});
});

describe('M5 the strategy of a group', () => {
	const under = (answers: Readonly<Record<string, string>>): PlanContext => ({
		...context,
		strategy: strategyOf(new Map(Object.entries({ by: 'segment', ...answers })))
	});

	it('sets channels in their order, the person and the reason to return, between choices by hand and the rules', () => {
		const answers = { 'lost/B/channels': 'sms,email', 'lost/B/person': 'best', 'lost/B/terms': 'points' };
		expect(plan({}, {}, under(answers))).toMatchObject({ channel: { value: 'sms' }, person: { value: 'best' }, returnReason: { value: 'points' } });
		expect(plan({ hasPhone: false }, {}, under(answers)).channel.value).toBe('email');
		expect(plan({}, { channel: 'call', person: 'p1', returnReason: 'compensation' }, under(answers))).toMatchObject({
			channel: { value: 'call', byHand: true },
			person: { value: 'p1', byHand: true },
			returnReason: { value: 'compensation', byHand: true }
		});
		expect(plan({ status: 'sleeping' }, {}, under(answers)).channel.value).toBe('messenger');
	});

	it('of the client’s part of the group comes first', () => {
		const split = under({ 'lost/B/channels': 'sms', 'lost/B/Kyiv/channels': 'email' });
		expect(plan({ strategyValue: 'Kyiv' }, {}, split).channel.value).toBe('email');
		expect(plan({ strategyValue: 'Lviv' }, {}, split).channel.value).toBe('sms');
	});

	it('never gives a client to the one who was at fault, nor a contact to a closed channel', () => {
		const answers = under({ 'lost/B/person': 'best', 'lost/B/channels': 'sms' });
		expect(['p1', 'p2']).toContain(plan({ manager: 'ольга', leavingReason: 'service' }, {}, answers).person.value);
		expect(plan({ consent: 'unknown' }, {}, answers).gaps).toContain('channel');
		expect(plan({ consent: 'no' }, {}, answers).channel.value).toBeNull();
	});

	it('that offers nothing leaves no gap; a reason that is gone does (M6.3)', () => {
		expect(plan({}, {}, under({ 'lost/B/terms': 'none' }))).toMatchObject({ returnReason: { value: null }, gaps: [] });
		expect(plan({}, {}, under({ 'lost/B/terms': 'gone' })).gaps).toEqual(['returnReason']);
	});

	it('M3.4 lets go: no contact whatever was chosen, unless the client was taken in by hand', () => {
		fc.assert(
			fc.property(anyFacts, fc.option(fc.constantFrom(...CHANNELS)), (any, channel) => {
				const gone = under({ [`${any.status}/${any.category}/whom`]: 'letGo' });
				const planned = planContact(any, { ...none, channel }, gone);
				expect(planned).toMatchObject({ letGo: true, person: { value: null }, channel: { value: null }, contactReason: { value: null }, gaps: [] });
				expect(planContact({ ...any, includedByHand: true }, { ...none, channel }, gone)).toEqual(planContact(any, { ...none, channel }, context));
			})
		);
	});
});

const anyFacts: fc.Arbitrary<ClientFacts> = fc
	.record({
		clientKey: fc.string(),
		status: fc.constantFrom(...STATUSES),
		category: fc.constantFrom(...CATEGORIES),
		missedCycles: fc.double({ min: 0, max: 100, noNaN: true }),
		daysSince: fc.integer({ min: 0, max: 4000 }),
		firstDay: fc.option(fc.integer({ min: asOf - 4000, max: asOf })),
		lastDay: fc.integer({ min: asOf - 4000, max: asOf }),
		purchaseCount: fc.option(fc.integer({ min: 1, max: 50 })),
		birthday: fc.option(fc.integer({ min: -40_000, max: asOf + 400 })),
		consent: fc.constantFrom(...CONSENTS),
		hasPhone: fc.boolean(),
		hasEmail: fc.boolean(),
		hasMessenger: fc.boolean(),
		hasAddress: fc.boolean(),
		askedToStop: fc.boolean()
	})
	.map((known) => ({ ...SPARSE_FACTS, ...known }));

describe('for any client', () => {
	it('the rules never propose a closed channel, nor anything against a no', () => {
		fc.assert(
			fc.property(anyFacts, fc.option(fc.constantFrom(...CHANNELS)), (any, chosen) => {
				const { channel, closed } = planContact(any, { ...none, channel: chosen }, context);
				if (!channel.byHand && channel.value !== null) expect(closed[channel.value]).toBeUndefined();
				if (any.consent === 'no' || any.askedToStop) expect(channel.value).toBeNull();
			})
		);
	});

	it('the date is a working day from as-of on, within seven weeks', () => {
		fc.assert(
			fc.property(anyFacts, (any) => {
				const { date } = planContact(any, none, context);
				expect(isWorkingDay(date)).toBe(true);
				expect(date).toBeGreaterThanOrEqual(asOf);
				expect(date).toBeLessThanOrEqual(asOf + 49);
			})
		);
	});

	it('the plan depends on nothing but the client and what stands in the context', () => {
		fc.assert(
			fc.property(fc.array(anyFacts, { maxLength: 8 }), (clients) => {
				const reversed: PlanContext = {
					...context,
					people: [...people].reverse(),
					contactReasons: [...context.contactReasons].reverse()
				};
				const forward = clients.map((client) => planContact(client, none, context));
				const backward = [...clients].reverse().map((client) => planContact(client, none, reversed));
				expect(backward.reverse()).toEqual(forward);
			})
		);
	});

	it('the gaps are exactly the parts without a value or behind a closed channel', () => {
		fc.assert(
			fc.property(anyFacts, (any) => {
				const planned = planContact(any, none, context);
				for (const part of ['person', 'channel', 'contactReason', 'returnReason'] as const)
					expect(planned.gaps.includes(part)).toBe(planned[part].value === null);
			})
		);
	});
});
