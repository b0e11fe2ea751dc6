import { describe, expect, it } from 'vitest';
import { contactCosts } from '../../src/lib/analysis/economics/contact-costs.ts';
import { funnelOf } from '../../src/lib/analysis/economics/funnel.ts';
import { breakEvenPurchases } from '../../src/lib/analysis/economics/offer-models.ts';
import { paybackOf } from '../../src/lib/analysis/economics/payback.ts';
import { clientsOfRate, compareToAcquisition, convertRate, PUBLISHED_RATES } from '../../src/lib/analysis/economics/rates.ts';
import { englishSchool, shoeShop } from '../../src/lib/analysis/economics/reference-cases.ts';
import { CHANNEL_SETTINGS, costPerReachedOf, NAME_IN_SUBJECT_LIFT } from '../../src/lib/model/economics-settings.ts';
import { cell, economics, levers, NO_TERMS, terms } from './economics-scene.ts';

/** 1,000 lost clients of check 100, 100 days silent: each worth 1,440. */
const THOUSAND = [cell(1000, 100, 100, ['call'])];

describe('M2.3, M2.4 a thousand calls at 10 each', () => {
	const { plan } = economics(THOUSAND, terms({ call: { costPerContact: 10 } }));

	it('M2.4: nine of ten say no, and a hundred return', () => {
		expect(plan.approached).toBe(1000);
		expect(plan.returned).toBeCloseTo(100, 9);
	});

	it('M2.3: their worth against what returning them costs', () => {
		expect(plan.cost).toBeCloseTo(10_000, 6);
		expect(plan.back).toBeCloseTo(144_000, 6);
		expect(plan.net).toBeCloseTo(134_000, 6);
		expect(plan.roi).toBeCloseTo(13.4, 9);
		expect(plan.costPerReturned).toBeCloseTo(100, 9);
		expect(plan.breakEvenRate).toBeCloseTo(10_000 / 1_440_000, 12);
	});

	it('M2.2: a quarter of those who return leave within a year', () => {
		expect(plan.kept).toBeCloseTo(75, 9);
	});

	it('M5.5: a bonus of 20 for each who returns', () => {
		const { plan: paid } = economics(THOUSAND, terms({ call: { costPerContact: 10 } }, {}, { bonus: 20 }));
		expect(paid.bonusCost).toBeCloseTo(2000, 9);
		expect(paid.net).toBeCloseTo(132_000, 6);
		expect(paid.breakEvenRate).toBeCloseTo(10_000 / 1_420_000, 12);
	});

	it('M13.15: less 4 % who come back by themselves, 6 % are gained', () => {
		const gained = economics(THOUSAND, terms({ call: { costPerContact: 10 } }), levers(), { active: null, sleeping: null, lost: 0.04 });
		expect(gained.plan.netIncremental).toBeCloseTo(0.06 * 1_440_000 - 10_000, 6);
		expect(plan.netIncremental).toBeNull();
	});

	it('M13.15: everyone who returns takes the offer and earns the bonus, those too who would have come anyway', () => {
		const assumed = terms({ call: { costPerContact: 10 } }, { kind: 'gift', giftCost: 60 }, { bonus: 20 });
		const { plan: gained } = economics(THOUSAND, assumed, levers(), { active: null, sleeping: null, lost: 0.04 });
		expect(gained.netIncremental).toBeCloseTo(0.06 * 1_440_000 - 10_000 - 100 * (60 + 20), 6);
	});
});

describe('M2.8 keeping against winning', () => {
	it('a new client at 500 means 100 to keep one; returned for 100 it is 5 times cheaper', () => {
		expect(compareToAcquisition(500, 100)).toEqual({ keeping: 100, timesCheaper: 5 });
		expect(compareToAcquisition(500, null)).toEqual({ keeping: 100, timesCheaper: null });
		expect(compareToAcquisition(null, 100)).toBeNull();
	});
});

describe('M2.9 purchases after which an offer is earned again', () => {
	it('a gift of 60 at a margin of 30 a purchase: two; with contacts of 100 a returned client, six', () => {
		const { groups, plan } = economics(THOUSAND, terms({ call: { costPerContact: 10 } }, { kind: 'gift', giftCost: 60 }));
		expect(groups).toHaveLength(1);
		expect(groups[0].afterOffer).toEqual({ exact: 2, whole: 2, months: 2 });
		expect(groups[0].afterAll.exact).toBeCloseTo(160 / 30, 9);
		expect(groups[0].afterAll.whole).toBe(6);
		expect(groups[0].afterAll.months).toBeCloseTo(160 / 30, 9);
		expect(plan.offerCost).toBeCloseTo(6000, 6);
		expect(plan.offerLimit).toBeCloseTo(1440 - 100, 6);
	});

	it.each([
		['15 % off two purchases of 100', { kind: 'discount', discountShare: 0.15, discountPurchases: 2 }, 30],
		['points of 10 % of the check, half of them spent', { kind: 'points', pointsShare: 0.1, pointsRedeemed: 0.5 }, 5],
		['three free returns at 4', { kind: 'free', freeCost: 4, freeUses: 3 }, 12]
	] as const)('%s', (_, offer, cost) => {
		const { groups } = economics(THOUSAND, terms({ call: { costPerContact: 10 } }, offer));
		expect(groups[0].meanOffer).toBeCloseTo(cost, 9);
		expect(groups[0].afterOffer.exact).toBeCloseTo(cost / 30, 9);
	});

	it('is unknown while the offer has no number, and names the number', () => {
		const { plan, groups, missingOffer } = economics(THOUSAND, terms({ call: { costPerContact: 10 } }, { kind: 'points', pointsShare: 0.1 }));
		expect([plan.offerCost, plan.cost, plan.net, plan.roi, plan.breakEvenRate]).toEqual([null, null, null, null, null]);
		expect(groups[0].afterOffer.whole).toBeNull();
		expect(missingOffer).toEqual([{ channel: null, name: 'pointsRedeemed' }]);
	});

	it('never where a purchase earns nothing', () => {
		expect(breakEvenPurchases(60, 0, 12).exact).toBeNull();
		expect(breakEvenPurchases(90, 30, 12).whole).toBe(3);
		expect(breakEvenPurchases(60, 30, null)).toEqual({ exact: 2, whole: 2, months: null });
	});
});

describe('M2.10 the result month by month', () => {
	const flow = { contacts: 1000, contactsPerMonth: null, costPerContact: 10, fixedCost: 0, costOfReturned: 0, marginPerYear: 36_000 };
	const months = (ramp: number, changed = {}) => paybackOf([{ ...flow, ...changed }], ramp, 0.25);

	it('all at once: 3,000 a month against 10,000 pays back in the fourth', () => {
		const { cumulated, month } = months(1);
		expect([...cumulated.slice(0, 4)].map(Math.round)).toEqual([-7000, -4000, -1000, 2000]);
		expect(month).toBe(4);
	});

	it('over a ramp of four months it takes one more', () => {
		const { cumulated, month } = months(4);
		expect([...cumulated.slice(0, 5)].map(Math.round)).toEqual([-9250, -7750, -5500, -2500, 500]);
		expect(month).toBe(5);
	});

	it('a quarter is gone after every full year, and in the end the worth of M2.1 has come back', () => {
		const { back, cumulated } = months(1);
		expect([back[11], back[12], back[23], back[24]].map((value) => Math.round(value * 100) / 100)).toEqual([3000, 2250, 2250, 1687.5]);
		expect(cumulated[599]).toBeCloseTo(134_000, -1);
	});

	it('contacts fill the months: 400 a month take three', () => {
		const { cost, month } = months(1, { contactsPerMonth: 400 });
		expect([...cost.slice(0, 4)].map(Math.round)).toEqual([4000, 4000, 2000, 0]);
		// 1,200 + 2,400 + 3,000 + 3,000 against 10,000: in the fifth month.
		expect(month).toBe(5);
	});

	it('a half month at the end of the ramp takes half a share', () => {
		const { back } = months(2.5);
		// 40 %, 80 %, then all of 3,000.
		expect([...back.slice(0, 4)].map(Math.round)).toEqual([1200, 2400, 3000, 3000]);
	});

	it('never, where less comes back than was spent', () => {
		expect(months(1, { marginPerYear: 2000 }).month).toBeNull();
		expect(months(1, { marginPerYear: 0, costPerContact: 0 }).month).toBeNull();
		expect(months(1, { costPerContact: 0 }).month).toBe(1);
	});

	it('the economics ask for the same: working days of 50 calls', () => {
		const found = economics(THOUSAND, terms({ call: { costPerContact: 10, perDay: 50 } }));
		expect(found.days).toBe(20);
		expect(found.weeks).toBe(4);
		// 50 × 5 a week are 1,087 a month: all in the first.
		expect(found.payback?.month).toBe(4);
	});
});

describe('M6.3a the chance fades with silence', () => {
	const silent = [cell(100, 40, 100, ['call']), cell(100, 70, 100, ['call']), cell(100, 100, 100, ['call'])];

	it('not at all until someone says so', () => {
		expect(economics(silent, terms({ call: { costPerContact: 10 } })).plan.returned).toBeCloseTo(30, 9);
	});

	it('by a fifth a cycle: 10 + 8 + 6.4 of three hundred', () => {
		const { plan } = economics(silent, terms({ call: { costPerContact: 10 } }, {}, { fade: 0.2 }));
		expect(plan.returned).toBeCloseTo(24.4, 9);
		expect(plan.back).toBeCloseTo(24.4 * 1440, 6);
	});
});

describe('M8 channels', () => {
	it('M8.1: of 1,000 letters 200 are opened, 300 with the name in the subject line', () => {
		const opened = CHANNEL_SETTINGS.email.reached.preset ?? NaN;
		expect(funnelOf(1000, { ...NO_TERMS, reached: opened }).reached).toBeCloseTo(200, 9);
		expect(funnelOf(1000, { ...NO_TERMS, reached: opened * (1 + NAME_IN_SUBJECT_LIFT) }).reached).toBeCloseTo(300, 9);
	});

	it('M8.2: of 1,000 messages 980 are read', () => {
		expect(funnelOf(1000, { ...NO_TERMS, reached: CHANNEL_SETTINGS.sms.reached.preset }).reached).toBeCloseTo(980, 9);
	});

	it('M8.3: a call of 12 minutes at 300 an hour costs 60, and its conversion has no published figure', () => {
		expect(contactCosts('call', { ...NO_TERMS, minutes: 12 }, null, 300, 10)).toMatchObject({ perContact: 60, source: 'channel', missing: [] });
		expect([CHANNEL_SETTINGS.call.reached.preset, CHANNEL_SETTINGS.call.interested.preset, CHANNEL_SETTINGS.call.returned.preset]).toEqual([null, null, null]);
	});

	it('M8.4: 2.5 hryvnias a successful call, no price in another currency', () => {
		expect(costPerReachedOf('robot', 'UAH').preset).toBe(2.5);
		expect(costPerReachedOf('robot', 'EUR').preset).toBeNull();
		expect(contactCosts('robot', { ...NO_TERMS, costPerReached: 2.5 }, 0.4376, null, 10).perContact).toBeCloseTo(1.094, 12);
	});

	it('M8.4: without the share reached its cost is asked for, and the assumption stands in', () => {
		expect(contactCosts('robot', { ...NO_TERMS, costPerReached: 2.5 }, null, null, 10)).toMatchObject({
			perContact: 10,
			source: 'assumption',
			missing: [{ channel: 'robot', name: 'reached' }]
		});
	});

	it('M8.5: advertising to 400 of 1,000 reaches half more of those, and costs what it costs', () => {
		const warmed = [cell(600, 100, 100, ['call']), cell(400, 100, 100, ['call', 'ads'])];
		const { plan } = economics(warmed, terms({ call: { costPerContact: 10, reached: 0.3 }, ads: { costPerContact: 2, fixedCost: 500, lift: 0.5 } }));
		expect(plan.funnel.reached).toBeCloseTo(600 * 0.3 + 400 * 0.45, 9);
		expect(plan.cost).toBeCloseTo(10_000 + 800 + 500, 6);
	});

	it('M8.5: advertising without a price leaves the cost unknown', () => {
		const { plan, missing } = economics([cell(10, 100, 100, ['call', 'ads'])], terms({ call: { costPerContact: 10 }, ads: {} }));
		expect([plan.cost, plan.net]).toEqual([null, null]);
		expect(missing).toContainEqual({ channel: 'ads', name: 'costPerContact' });
	});

	it('M8.6: each is approached once, by the first channel in use that is open', () => {
		const mixed = [cell(300, 100, 100, ['call', 'messenger']), cell(200, 100, 100, ['messenger']), cell(100, 100, 100, [])];
		const { base, plan, channels } = economics(mixed, terms({ call: { costPerContact: 20 }, messenger: { costPerContact: 1 } }));
		expect([base, plan.approached]).toEqual([600, 500]);
		expect(plan.cost).toBeCloseTo(300 * 20 + 200, 6);
		const messenger = channels.find(({ channel }) => channel === 'messenger');
		expect([messenger?.inPlan, messenger?.outcome.approached]).toEqual([200, 500]);
	});

	it('M8.8: the shoe shop', () => {
		const found = shoeShop();
		expect(found.reachedShare).toBeCloseTo(0.4376, 12);
		expect(found.interested).toBe(788);
		expect(found.cost).toBeCloseTo(5470, 9);
		// 5,470 / 788 = UAH 6.94 a lead; at USD 0.27 that is 25.71 hryvnias for a dollar.
		expect(found.costPerLeadPaid).toBeCloseTo(6.9416, 4);
		expect(found.impliedExchange).toBeCloseTo(25.71, 2);
	});

	it('M8.7, M8.8: the English school', () => {
		expect(englishSchool().morePerThousand).toBe(120);
		expect(englishSchool().times).toBeCloseTo(5 / 3, 12);
	});

	it('M8.8: the shoe shop’s robot in a plan of 5,000', () => {
		const robot = { costPerReached: 2.5, reached: 0.4376, interested: 0.36 };
		const { plan } = economics([cell(5000, 1500, 100, ['robot'])], terms({ robot }));
		expect(plan.funnel.reached).toBeCloseTo(2188, 9);
		expect(plan.funnel.interested).toBeCloseTo(787.68, 9);
		expect(plan.funnel.returned).toBeNull();
		expect(plan.cost).toBeCloseTo(5470, 6);
	});
});

describe('M11 a rate and its base', () => {
	const counts = { all: 1000, dormant: 500, approached: 400, reached: null, interested: null };
	const [sober, ofEveryone, robot] = PUBLISHED_RATES;

	it('of 1,000 clients, half dormant, [R] means 200 and [K] 50', () => {
		expect(clientsOfRate(ofEveryone, counts)).toBe(200);
		expect(clientsOfRate(sober, counts)).toBe(50);
	});

	it('the same clients as a share of another base', () => {
		expect(convertRate(ofEveryone, 'dormant', counts)).toBe(0.4);
		expect(convertRate(sober, 'all', counts)).toBe(0.05);
		expect(convertRate(sober, 'approached', counts)).toBe(0.125);
		expect(convertRate(robot, 'approached', counts)).toBeNull();
		expect(convertRate(sober, 'interested', counts)).toBeNull();
	});

	it('says when a return rate asks for more than are reached', () => {
		const reach = (reached: number) => economics(THOUSAND, terms({ call: { costPerContact: 1, reached, interested: 0.5 } })).contradiction;
		expect([reach(0.05), reach(0.15), reach(0.3)]).toEqual(['moreThanReached', 'moreThanInterested', null]);
	});
});
