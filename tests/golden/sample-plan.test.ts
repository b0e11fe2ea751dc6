import { expect, it } from 'vitest';
import { assessClient } from '../../src/lib/analysis/assess-client.ts';
import { assess } from '../../src/lib/analysis/assess.ts';
import { categorize } from '../../src/lib/analysis/categorize.ts';
import { summarize } from '../../src/lib/analysis/summarize.ts';
import { textAt, type DayColumn, type NumberColumn, type TextColumn } from '../../src/lib/kernel/columns.ts';
import { dayFromIso, isoFromDay } from '../../src/lib/kernel/days.ts';
import { effectiveLibrary } from '../../src/lib/model/library-in-force.ts';
import { CHANNELS } from '../../src/lib/model/library.ts';
import { newPerson } from '../../src/lib/model/people.ts';
import { flowerShop } from '../../src/lib/starters/flower-shop/starter.ts';
import { makeSampleShop } from '../../src/lib/starters/sample/make-shop.ts';
import { sampleOrders } from '../../src/lib/starters/sample/sample-orders.ts';
import { starterTexts } from '../../src/lib/starters/texts.ts';
import { CATEGORIES, CONSENTS, STATUSES } from '../../src/lib/model/standing.ts';
import { makeOfferCosts } from '../../src/lib/reactivation/offer-costs.ts';
import { SPARSE_FACTS } from '../../src/lib/reactivation/client-facts.fixture.ts';
import { planContact } from '../../src/lib/reactivation/propose.ts';
import type { PlannedContact } from '../../src/lib/reactivation/types.ts';

const { products } = await starterTexts(flowerShop, 'ru');

/** The plan of the sample shop, opened three weeks before 8 March. */
function samplePlan(): readonly { key: string; category: string; contact: PlannedContact }[] {
	const shop = makeSampleShop(flowerShop.base, products, 'ru');
	const asOf = dayFromIso('2026-02-16')!;
	const { columns } = sampleOrders(asOf, shop, 'RUB').table;
	const client = columns.get('client') as TextColumn;
	const rows = {
		client: client.codes.map((code) => code - 1),
		day: (columns.get('date') as DayColumn).values,
		amount: (columns.get('amount') as NumberColumn).values
	};
	const history = summarize(rows, null, shop.clients.name.length, asOf);
	const judgement = { category: categorize(history.total, true), decision: new Uint8Array(history.clientCount) };
	const library = effectiveLibrary(new Map());
	const offers = makeOfferCosts(library.returnReasons, []);
	const { levers } = assess(history, judgement, offers, {});
	const people = [newPerson('olha', 'Ольга', true), newPerson('ivan', 'Иван', false)];
	const context = { asOf, cycleDays: levers.cycle.value!, people, ...library };
	const none = { person: null, channel: null, contactReason: null, returnReason: null };
	return Array.from({ length: history.clientCount }, (_, p) => ({ p, own: assessClient(history, judgement, offers, levers, p) }))
		.filter(({ own }) => own.worthReturning)
		.map(({ p, own }) => {
			const key = textAt({ ...client, codes: history.client.map((code) => code + 1) }, p);
			const of = shop.clients.name.indexOf(key);
			const { birthday, consent, phone, email, messenger } = shop.clients;
			const facts = {
				...SPARSE_FACTS,
				clientKey: key,
				status: STATUSES[own.status!],
				category: CATEGORIES[judgement.category[p]],
				missedCycles: own.missedCycles!,
				daysSince: own.daysSince,
				firstDay: history.firstDay[p],
				lastDay: history.lastDay[p],
				purchaseCount: history.purchaseCount[p],
				birthday: dayFromIso(birthday[of]),
				consent: CONSENTS.find((given) => given === consent[of]) ?? ('unknown' as const),
				hasPhone: phone[of] !== '',
				hasEmail: email[of] !== '',
				hasMessenger: messenger[of] !== ''
			};
			return { key, category: facts.category, contact: planContact(facts, none, context) };
		});
}

const tally = (values: readonly (string | null)[]) => {
	const counts: Record<string, number> = {};
	for (const value of values) counts[value ?? 'none'] = (counts[value ?? 'none'] ?? 0) + 1;
	return counts;
};

const plan = samplePlan();

it('gives everyone worth returning a person, a reason to contact and a reason to return', () => {
	expect(plan.length).toBeGreaterThan(60);
	expect(plan.flatMap(({ contact }) => contact.gaps).filter((gap) => gap !== 'channel')).toEqual([]);
	for (const { category, contact } of plan) expect(contact.person.value).toBe(category === 'A' ? 'olha' : 'ivan');
});

it('leaves without a channel only those who said no or left no usable contact', () => {
	for (const { key, contact } of plan) expect(contact.gaps.includes('channel'), key).toBe(Object.keys(contact.closed).length === CHANNELS.length);
});

it('chooses as it always has', () => {
	expect({
		reasonsToContact: tally(plan.map(({ contact }) => contact.contactReason.value)),
		reasonsToReturn: tally(plan.map(({ contact }) => contact.returnReason.value)),
		channels: tally(plan.map(({ contact }) => contact.channel.value))
	}).toMatchInlineSnapshot(`
		{
		  "channels": {
		    "call": 14,
		    "email": 11,
		    "messenger": 17,
		    "none": 18,
		    "sms": 17,
		  },
		  "reasonsToContact": {
		    "birthday": 4,
		    "companyNews": 9,
		    "cycleReminder": 11,
		    "firstPurchaseAnniversary": 7,
		    "newArrivals": 4,
		    "orderLastYear": 10,
		    "serviceChange": 9,
		    "serviceSurvey": 12,
		    "usefulArticle": 3,
		    "yearlyRefresh": 8,
		  },
		  "reasonsToReturn": {
		    "betterService": 48,
		    "ownTerms": 5,
		    "personalPromise": 6,
		    "somethingNew": 18,
		  },
		}
	`);
});

it('offers the feast two weeks ahead to those who bought for 8 March', () => {
	const dates = plan.filter(({ contact }) => contact.contactReason.value === 'orderLastYear').map(({ contact }) => isoFromDay(contact.date));
	// 20 February is the last working day two weeks before 6, 7 and 8 March.
	expect(tally(dates)['2026-02-20']).toBe(3);
});
