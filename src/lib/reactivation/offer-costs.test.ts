import { describe, expect, it } from 'vitest';
import type { ReturnReason } from '../model/library.ts';
import { BUILT_IN_RETURN_REASONS } from '../model/return-reasons.ts';
import type { Category } from '../model/standing.ts';
import { strategyOf } from '../model/strategy.ts';
import { anyOfferCosts, makeAnsweringCost, makeOfferCosts, offerCostsByGroup } from './offer-costs.ts';

const bunch: ReturnReason = {
	kind: 'return',
	id: 'x1',
	rule: '',
	text: 'A bunch for every tenth visit',
	leavingReasons: [],
	statuses: ['sleeping', 'lost'],
	categories: ['B'],
	cost: { kind: 'fixed', amount: 300 },
	enabled: true
};

it('the built-in library costs nothing, so that it changes no figure of M13', () => {
	expect(offerCostsByGroup(BUILT_IN_RETURN_REASONS)).toEqual(Array.from({ length: 9 }, () => ({ kind: 'none' })));
});

it('the costs of groups stand at status × 3 + category', () => {
	const costs = offerCostsByGroup([bunch, ...BUILT_IN_RETURN_REASONS]);
	expect(costs.flatMap((cost, group) => (cost?.kind === 'fixed' ? [group] : []))).toEqual([4, 7]);
});

it('a reason that is switched off is passed over', () => {
	expect(offerCostsByGroup([{ ...bunch, enabled: false }])[7]).toEqual({ kind: 'none' });
});

it('a client costs what the reason chosen for it costs; one that is gone costs nothing', () => {
	const { byPosition } = makeOfferCosts(
		[bunch],
		[
			[7, 'x1'],
			[9, 'gone']
		]
	);
	expect([...byPosition]).toEqual([
		[7, { kind: 'fixed', amount: 300 }],
		[9, { kind: 'none' }]
	]);
});

it('M7.2 what answers a reason for leaving is counted where it costs otherwise than the group’s offer', () => {
	const discount: ReturnReason = { ...BUILT_IN_RETURN_REASONS.find(({ id }) => id === 'specialTerms')!, cost: { kind: 'shareOfCheck', share: 0.1 } };
	const reasons = [discount, ...BUILT_IN_RETURN_REASONS.filter(({ id }) => id !== 'specialTerms')];
	const costOf = makeAnsweringCost(reasons);
	expect(costOf('prices', 'A')).toEqual({ kind: 'shareOfCheck', share: 0.1 });
	expect(costOf('prices', 'C')).toBeNull();
	expect(costOf('service', 'A')).toBeNull();
	expect(costOf('', 'A')).toBeNull();
	expect(anyOfferCosts(BUILT_IN_RETURN_REASONS)).toBe(false);
	expect(anyOfferCosts(reasons)).toBe(true);
});

it('M7.2 a free answer is counted too where the group is offered something that costs', () => {
	expect(makeAnsweringCost([bunch, ...BUILT_IN_RETURN_REASONS])('service', 'B')).toEqual({ kind: 'none' });
	expect(makeAnsweringCost([bunch, ...BUILT_IN_RETURN_REASONS])('service', 'A')).toBeNull();
});

it('M3.5 a choice by hand stands over what answers the reason for leaving', () => {
	const { byPosition } = makeOfferCosts(
		[bunch],
		[[7, 'x1']],
		[
			[7, { kind: 'none' }],
			[8, { kind: 'fixed', amount: 5 }]
		]
	);
	expect([...byPosition]).toEqual([
		[7, { kind: 'fixed', amount: 300 }],
		[8, { kind: 'fixed', amount: 5 }]
	]);
});

describe('M5 the strategy of a group', () => {
	const lostB = 7;
	const strategyOfB = (answers: Readonly<Record<string, string>>) => strategyOf(new Map(Object.entries({ by: 'segment', ...answers })));
	const clients = { count: 3, categoryAt: (): Category => 'B', valueAt: (position: number) => ['Kyiv', 'Lviv', ''][position] };

	it('names the reason whose cost counts, or lets go', () => {
		const costs = (answers: Readonly<Record<string, string>>) => offerCostsByGroup([bunch], strategyOfB(answers))[lostB];
		expect(costs({})).toEqual(bunch.cost);
		expect(costs({ 'lost/B/terms': 'none' })).toEqual({ kind: 'none' });
		expect(costs({ 'lost/B/terms': 'gone' })).toEqual({ kind: 'none' });
		expect(costs({ 'lost/B/terms': 'x1', 'lost/B/whom': 'letGo' })).toBeNull();
		expect(offerCostsByGroup([{ ...bunch, categories: [] }], strategyOfB({ 'lost/B/terms': 'x1' }))[lostB]).toEqual(bunch.cost);
	});

	it('of a part of it counts for the clients of that part, by status', () => {
		const strategy = strategyOfB({ 'lost/B/Kyiv/terms': 'none', 'lost/B/Lviv/whom': 'letGo', 'sleeping/B/Lviv/channels': 'sms' });
		const { byGroup, byPosition } = makeOfferCosts([bunch], [], [], { strategy, clients });
		expect(byGroup[lostB]).toEqual(bunch.cost);
		expect([...byPosition]).toEqual([
			[0, [{ kind: 'none' }, bunch.cost, { kind: 'none' }]],
			[1, [{ kind: 'none' }, bunch.cost, null]]
		]);
	});

	it('gives way to a reason chosen for a client, but a client let go stays so', () => {
		const { byPosition } = makeOfferCosts([bunch], [[1, 'x1']], [], { strategy: strategyOfB({ 'lost/B/Lviv/whom': 'letGo' }), clients });
		expect(byPosition.get(1)).toEqual([bunch.cost, bunch.cost, null]);
	});

	it('stands over what answers a reason for leaving, which stands where the strategy names none (M7.2)', () => {
		const discount = { kind: 'shareOfCheck', share: 0.1 } as const;
		const strategy = strategyOfB({ 'lost/B/terms': 'none', 'sleeping/B/Lviv/whom': 'letGo' });
		const { byPosition } = makeOfferCosts(
			[bunch],
			[],
			[
				[0, discount],
				[1, discount]
			],
			{ strategy, clients }
		);
		expect(byPosition.get(0)).toEqual([discount, discount, { kind: 'none' }]);
		expect(byPosition.get(1)).toEqual([discount, null, { kind: 'none' }]);
	});
});
