import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromIso } from '../kernel/days.ts';
import { OUTCOME_RESULTS, type Outcome } from '../model/contacts.ts';
import { effectiveLibrary } from '../model/library-in-force.ts';
import { STATUSES } from '../model/standing.ts';
import { SPARSE_FACTS } from './client-facts.fixture.ts';
import { isSpent, occasionsWithin } from './fitting-occasions.ts';
import { NO_TERMS } from './occasions.ts';
import { planContact } from './propose.ts';
import type { ClientChoices, ClientFacts, PlanContext } from './types.ts';

const asOf = dayFromIso('2026-02-17')!;
const context: PlanContext = { asOf, cycleDays: 30, people: [], ...effectiveLibrary(new Map()), terms: { ...NO_TERMS, country: 'RU', normDays: 182 } };
const none: ClientChoices = { person: null, channel: null, contactReason: null, returnReason: null };
const heard = (contactReason: string, over: Partial<Outcome> = {}): Outcome => ({
	clientKey: 'Anna',
	day: asOf - 30,
	person: null,
	channel: 'call',
	contactReason,
	returnReason: null,
	message: null,
	variant: null,
	sells: false,
	result: 'interested',
	objection: '',
	note: '',
	nextDay: null,
	...over
});
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
const ids = (over: Partial<ClientFacts>, used: readonly string[] = []) => occasionsWithin(facts(over), context, new Set(used)).map(({ reasonId }) => reasonId);

describe('M6.1 never the same reason twice', () => {
	it('passes over what was heard, and tries again what was not', () => {
		const outcomes = [heard('companyNews'), heard('serviceChange', { result: 'noAnswer' })];
		expect(ids({ outcomes })).not.toContain('companyNews');
		expect(ids({ outcomes })).toContain('serviceChange');
	});

	it('lets a birthday come round again, but not within the same year', () => {
		const birthday = dayFromIso('1980-03-01')!;
		expect(ids({ birthday, outcomes: [heard('birthday', { day: asOf - 350 })] })[0]).toBe('birthday');
		expect(ids({ birthday, outcomes: [heard('birthday', { day: asOf - 299 })] })).not.toContain('birthday');
		expect(isSpent({ id: 'companyNews', trigger: 'whileLost' }, facts({ outcomes: [heard('companyNews', { day: asOf - 3000 })] }), asOf)).toBe(true);
	});

	it('leaves a choice by hand, and says when it was heard', () => {
		const outcomes = [heard('companyNews')];
		const planned = planContact(facts({ outcomes }), { ...none, contactReason: 'companyNews' }, context);
		expect(planned.contactReason).toEqual({ value: 'companyNews', byHand: true });
		expect(planned.heardBefore).toBe(asOf - 30);
		expect(planContact(facts(), { ...none, contactReason: 'companyNews' }, context).heardBefore).toBeNull();
	});

	it('holds whatever was heard, for the one contact and for a chain of them', () => {
		const reasonIds = context.contactReasons.map(({ id }) => id);
		const outcome = fc.record({ id: fc.constantFrom(...reasonIds), ago: fc.integer({ min: 0, max: 900 }), result: fc.constantFrom(...OUTCOME_RESULTS) });
		const day = fc.option(fc.integer({ min: -25_000, max: asOf }), { nil: null });
		fc.assert(
			fc.property(fc.array(outcome), fc.constantFrom(...STATUSES), day, day, (noted, status, birthday, firstDay) => {
				const outcomes = noted.map(({ id, ago, result }) => heard(id, { day: asOf - ago, result })).sort((a, b) => a.day - b.day);
				const client = facts({ outcomes, status, birthday, firstDay, familyDate: birthday });
				const reached = outcomes.filter(({ result }) => result !== 'noAnswer' && result !== 'wrongNumber');
				const chain = occasionsWithin(client, context, new Set());
				expect(new Set(chain.map(({ reasonId }) => reasonId)).size).toBe(chain.length);
				const proposed = planContact(client, none, context).contactReason.value;
				for (const id of [...chain.map(({ reasonId }) => reasonId), ...(proposed === null ? [] : [proposed])]) {
					const last = reached.findLast(({ contactReason }) => contactReason === id);
					if (last) expect(asOf - last.day, id).toBeGreaterThanOrEqual(300);
					if (last) expect(['cycleReminder', 'usefulArticle', 'newArrivals', 'companyNews', 'serviceChange', 'serviceSurvey']).not.toContain(id);
				}
			})
		);
	});
});

describe('M6.3 a chain of occasions', () => {
	it('begins with what is useful and ends with what sells', () => {
		fc.assert(
			fc.property(fc.constantFrom(...STATUSES), fc.integer({ min: 1, max: 800 }), (status, daysSince) => {
				const sells = occasionsWithin(facts({ status, daysSince, lastDay: asOf - daysSince, missedCycles: daysSince / 30 }), context, new Set()).map(
					(each) => each.sells
				);
				expect(sells).toEqual([...sells].sort((a, b) => Number(a) - Number(b)));
			})
		);
	});

	it('is in the order of what is nearest to the client, and without what was used', () => {
		const birthday = dayFromIso('1980-04-20');
		expect(ids({ birthday }).slice(0, 1)).toEqual(['birthday']);
		expect(occasionsWithin(facts({ birthday }), context, new Set()).findLast(({ sells }) => !sells)?.reasonId).toBe('publicHoliday');
		expect(ids({ birthday }).at(-1)).toBe('serviceNormDue');
		expect(ids({ birthday }, ['birthday'])[0]).not.toBe('birthday');
	});

	it('gives days within the time asked for, never before as-of', () => {
		const client = facts({
			birthday: dayFromIso('1980-02-17'),
			firstDay: dayFromIso('2024-05-01'),
			lastDay: asOf - 120,
			purchaseDays: [asOf - 330, asOf - 120]
		});
		for (const { day, latest } of occasionsWithin(client, context, new Set())) {
			if (day !== null) expect(day).toBeGreaterThanOrEqual(asOf);
			if (day !== null) expect(day).toBeLessThanOrEqual(asOf + 93);
			if (day !== null && latest !== null) expect(latest).toBeGreaterThanOrEqual(day);
		}
	});
});
