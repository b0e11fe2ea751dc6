import { describe, expect, it } from 'vitest';
import { dayFromIso } from '../../kernel/days.ts';
import { finish } from '../../kernel/steps.ts';
import { Planner } from './planner.ts';
import { AS_OF, clientOf, outcomeOf, person, planned, setupOf, type ClientGiven } from './schedule.fixture.ts';
import { weekdayOf } from './open-days.ts';

const touchesOf = (given: ClientGiven, setup = setupOf()) => planned([clientOf('c', given)], setup).of('c');

describe('M6.3 useful matter first, the offer last', () => {
	it('a lost client hears up to two useful things, three weeks apart, before the one offer', () => {
		const touches = touchesOf({}, setupOf({ capContacts: 9 }));
		expect(touches.map(({ sells, returnReason }) => [sells, returnReason !== null])).toEqual([
			[false, false],
			[false, false],
			[true, true]
		]);
		expect(touches.every(({ lane }) => lane === 'winBack')).toBe(true);
		for (let i = 1; i < touches.length; i++) expect(touches[i].day - touches[i - 1].day).toBeGreaterThanOrEqual(21);
		expect(touches.map(({ ordinal }) => ordinal)).toEqual([0, 1, 2]);
	});

	it('what sells is kept for the end: a sleeping client is told of new arrivals with the offer', () => {
		const touches = touchesOf({ facts: { status: 'sleeping', missedCycles: 1.5, lastDay: AS_OF - 90 } }, setupOf({ capContacts: 9 }));
		expect(touches.map(({ contactReason }) => contactReason)).toEqual(['cycleReminder', 'usefulArticle', 'newArrivals']);
		expect(touches.every(({ lane }) => lane === 'wake')).toBe(true);
	});

	it('no reason comes twice, noted contacts counted', () => {
		const heard = [outcomeOf({ contactReason: 'companyNews', day: AS_OF - 40 })];
		const reasons = touchesOf({ facts: { outcomes: heard } }).map(({ contactReason }) => contactReason);
		expect(reasons).not.toContain('companyNews');
		expect(new Set(reasons).size).toBe(reasons.length);
		const unheard = [outcomeOf({ contactReason: 'companyNews', day: AS_OF - 40, result: 'noAnswer' })];
		const again = planned([clientOf('c', { facts: { outcomes: unheard } })], setupOf({ capContacts: 9 })).of('c');
		expect(again.map(({ contactReason }) => contactReason)).toContain('companyNews');
	});
});

describe('M11 how many attempts', () => {
	it('a call is the last of A’s contacts, and the only one; before it come messages', () => {
		const touches = touchesOf({ facts: { category: 'A' } }, setupOf({ capContacts: 9 }));
		expect(touches.map(({ channel }) => channel)).toEqual(['messenger', 'messenger', 'call']);
	});

	it('where only a call is open, one call says both', () => {
		const touches = touchesOf({ facts: { category: 'A', hasEmail: false, hasMessenger: false, consent: 'unknown' } });
		expect(touches).toHaveLength(1);
		expect(touches[0]).toMatchObject({ channel: 'call' });
		expect(touches[0].returnReason).not.toBeNull();
	});

	it('after the offer, a refusal or a return there is nothing more to do', () => {
		const why = (result: 'sent' | 'refused' | 'returned', returnReason: string | null) =>
			planned([clientOf('c', { facts: { outcomes: [outcomeOf({ result, returnReason })] } })]).whyNone('c');
		expect(why('sent', 'freeReturn')).toBe('attemptsMade');
		expect(why('refused', null)).toBe('attemptsMade');
		expect(why('returned', null)).toBe('cameBack');
		expect(why('sent', null)).toBeNull();
	});

	it('light contacts made count', () => {
		const outcomes = [outcomeOf({ contactReason: 'companyNews', day: AS_OF - 60 }), outcomeOf({ contactReason: 'serviceChange', day: AS_OF - 30 })];
		const touches = touchesOf({ facts: { outcomes } });
		expect(touches).toHaveLength(1);
		expect(touches[0]).toMatchObject({ ordinal: 2, contactReason: 'serviceSurvey', sells: true });
	});

	it('a client nobody reached is tried again in two days; an agreed day is kept', () => {
		const after = (over: Parameters<typeof outcomeOf>[0]) => touchesOf({ facts: { outcomes: [outcomeOf({ day: AS_OF, ...over })] } })[0].day;
		expect(after({ result: 'noAnswer' })).toBe(AS_OF + 2);
		expect(after({ result: 'interested', nextDay: AS_OF + 8 })).toBe(AS_OF + 8);
	});
});

describe('M11 when', () => {
	it('a good active client is reminded two weeks before the next purchase is due, once and without an offer', () => {
		const active = { status: 'active', missedCycles: 0.5, lastDay: AS_OF - 30 } as const;
		const touches = touchesOf({ facts: active, cycleDays: 60 });
		expect(touches).toHaveLength(1);
		expect(touches[0]).toMatchObject({ lane: 'remind', day: AS_OF + 16, sells: false, returnReason: null });
	});

	it('not when reminded already, nor of a short cycle earlier than half of it', () => {
		const active = { status: 'active', missedCycles: 0.5, lastDay: AS_OF - 4 } as const;
		expect(touchesOf({ facts: active, cycleDays: 14 })[0].day).toBe(AS_OF + 3);
		const reminded = clientOf('c', { facts: { ...active, outcomes: [outcomeOf({ day: AS_OF - 1 })] }, cycleDays: 14 });
		expect(planned([reminded]).whyNone('c')).toBe('notDue');
	});

	it('sleepers are spaced by their own cycles', () => {
		const sleeping = { status: 'sleeping', missedCycles: 1.5, lastDay: AS_OF - 90 } as const;
		const [first, second] = touchesOf({ facts: sleeping, cycleDays: 60 });
		expect(second.day - first.day).toBeGreaterThanOrEqual(30);
		expect(second.day - first.day).toBeLessThanOrEqual(33);
	});

	it('a birthday is congratulated on the day, or on the first allowed day after it', () => {
		const birthday = (iso: string) => touchesOf({ facts: { birthday: dayFromIso(iso)! } }).find(({ contactReason }) => contactReason === 'birthday')?.day;
		expect(birthday('1980-03-10')).toBe(dayFromIso('2026-03-10'));
		expect(birthday('1980-03-01')).toBe(dayFromIso('2026-03-02'));
		const holiday = setupOf({}, [], (day) => day === dayFromIso('2026-03-10'));
		expect(touchesOf({ facts: { birthday: dayFromIso('1980-03-10')! } }, holiday).find(({ contactReason }) => contactReason === 'birthday')?.day).toBe(
			dayFromIso('2026-03-11')
		);
	});

	it('29 February is kept in a common year', () => {
		const touches = planned([clientOf('c', { facts: { birthday: dayFromIso('1980-02-29')! } })]).of('c');
		// Saturday the 28th: congratulated on Monday.
		expect(touches.find(({ contactReason }) => contactReason === 'birthday')?.day).toBe(dayFromIso('2026-03-02'));
	});
});

describe('M6.4 a cap over all lanes', () => {
	it('counts contacts made', () => {
		const outcomes = [outcomeOf({ contactReason: 'companyNews', day: AS_OF - 3 }), outcomeOf({ contactReason: 'serviceChange', day: AS_OF - 1 })];
		const [next] = touchesOf({ facts: { outcomes } }, setupOf({ winBackGapDays: 1 }));
		expect(next.day).toBeGreaterThanOrEqual(AS_OF - 3 + 30);
	});

	it('a birthday that the cap leaves no room for is let pass', () => {
		const outcomes = [outcomeOf({ day: AS_OF - 3 }), outcomeOf({ day: AS_OF - 1 })];
		const touches = touchesOf({ facts: { outcomes, birthday: dayFromIso('1980-03-02')! } });
		expect(touches.map(({ contactReason }) => contactReason)).not.toContain('birthday');
	});
});

describe('capacity', () => {
	it('fills the days of a person from the first on, A before B, the larger value first', () => {
		const clients = [
			clientOf('small', { value: 1 }),
			clientOf('large', { value: 9 }),
			clientOf('a', { value: 0, facts: { category: 'A' } }),
			clientOf('unknown', { value: null })
		];
		const schedule = planned(clients, setupOf({}, [person('p', 2)]));
		const day = (key: string) => schedule.next(key)!.day;
		expect([day('a'), day('large'), day('small'), day('unknown')]).toEqual([AS_OF + 1, AS_OF + 1, AS_OF + 2, AS_OF + 2]);
	});

	it('of nobody is said, and nothing planned', () => {
		const schedule = planned([clientOf('c', { choices: { person: 'p' } })], setupOf({}, [person('p', 0)]));
		expect(schedule.touches()).toEqual([]);
		expect(schedule.whyNone('c')).toBe('personCannot');
	});

	it('that is too small for the horizon leaves the last ones without a day', () => {
		const clients = Array.from({ length: 30 }, (_, n) => clientOf(`c${n}`, { value: n }));
		const schedule = planned(clients, setupOf({ horizonDays: 7 }, [person('p', 1)]));
		expect(schedule.touches()).toHaveLength(5);
		expect(schedule.none().get('noRoom')).toBe(25);
		expect(schedule.next('c29')).not.toBeNull();
	});
});

it('M8 where no contacts of anybody are known yet, the days and reasons are planned without a channel', () => {
	const unknown = { ...setupOf(), contactsKnown: false };
	const touches = touchesOf({ facts: { hasPhone: false, hasEmail: false, hasMessenger: false } }, unknown);
	expect(touches.length).toBeGreaterThan(1);
	expect(touches.every(({ channel }) => channel === null)).toBe(true);
	expect(touchesOf({ facts: { hasPhone: false, hasEmail: false, hasMessenger: false, consent: 'no' } }, unknown)).toEqual([]);
});

describe('who is never contacted', () => {
	it.each([
		['control', { facts: { isControl: true } }],
		['askedToStop', { facts: { askedToStop: true } }],
		['consentNo', { facts: { consent: 'no' } }],
		['excluded', { excluded: true }],
		['noChannel', { facts: { hasPhone: false, hasEmail: false, hasMessenger: false } }]
	] as const)('M12.3, M12.9: %s', (why, given) => {
		const schedule = planned([clientOf('c', { ...given, touches: { 0: { day: AS_OF + 3, channel: 'call' } } })]);
		expect(schedule.of('c')).toEqual([]);
		expect(schedule.whyNone('c')).toBe(why);
	});
});

describe('what is set by hand', () => {
	it('stands on whatever day it is, and the next contact follows it', () => {
		const saturday = dayFromIso('2026-03-07')!;
		const touches = touchesOf({ touches: { 0: { day: saturday } } }, setupOf({ capContacts: 9 }));
		expect(touches[0]).toMatchObject({ ordinal: 0, day: saturday, byHand: ['day'] });
		expect(touches[1].day).toBeGreaterThanOrEqual(saturday + 21);
	});

	it('person, channel, reasons and wording are taken over, what no longer exists is not', () => {
		const set = { person: 'q', channel: 'email', contactReason: 'season', message: 'm1', variant: 'b' } as const;
		const setup = setupOf({}, [person('p', null), person('q', null)]);
		const [touch] = touchesOf({ touches: { 0: set } }, setup);
		expect(touch).toMatchObject({ ...set, sells: true });
		expect(touch.byHand).toEqual(['person', 'channel', 'contactReason']);
		expect(touchesOf({ touches: { 0: { person: 'gone' } } }, setup)[0].person).not.toBe('gone');
	});

	it('a contact that is skipped gives its day to the next, which keeps a number of its own', () => {
		const [first, second] = touchesOf({});
		const skipped = { skipped: true, contactReason: first.contactReason } as const;
		const [now] = touchesOf({ touches: { 0: skipped } });
		expect(now).toMatchObject({ ordinal: 1, day: first.day, contactReason: second.contactReason });
		const outcomes = [outcomeOf({ day: AS_OF, contactReason: now.contactReason })];
		expect(touchesOf({ facts: { outcomes }, touches: { 0: skipped } })[0]).toMatchObject({ ordinal: 2 });
	});

	it('what was set for a contact that has been made does not move to the next', () => {
		const outcomes = [outcomeOf({ day: AS_OF - 1 })];
		const [touch] = touchesOf({ facts: { outcomes }, touches: { 0: { day: AS_OF + 2, channel: 'email' } } });
		expect(touch).toMatchObject({ ordinal: 1, byHand: [] });
	});
});

describe('planning again after a change', () => {
	it('comes to the same as planning everything anew', () => {
		const clients = Array.from({ length: 60 }, (_, n) => clientOf(`c${n}`, { value: n % 7, facts: { birthday: AS_OF - 9000 + 3 * n } }));
		const setup = setupOf({}, [person('p', 2), person('q', 1)]);
		const planner = new Planner(setup);
		finish(planner.plan(clients.length, (index) => clients[index]));
		const changed = clientOf('c7', { value: 90, touches: { 0: { day: AS_OF + 6, person: 'q' } } });
		finish(planner.redraft(['c7', 'c9'], (key) => (key === 'c7' ? changed : null)));
		const anew = planned([...clients.filter(({ facts }) => facts.clientKey !== 'c7' && facts.clientKey !== 'c9'), changed].reverse(), setup);
		expect(finish(planner.share()).touches()).toEqual(anew.touches());
	});
});

it('days of the week are told before 1970 too', () => {
	expect(['2026-02-15', '2026-02-21', '1969-12-28'].map((iso) => weekdayOf(dayFromIso(iso)!))).toEqual([0, 6, 0]);
});
