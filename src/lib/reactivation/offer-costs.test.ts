import { expect, it } from 'vitest';
import type { ReturnReason } from '../model/library.ts';
import { BUILT_IN_RETURN_REASONS } from '../model/return-reasons.ts';
import { makeOfferCosts, offerCostsByGroup } from './offer-costs.ts';

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
	expect(costs.flatMap((cost, group) => (cost.kind === 'fixed' ? [group] : []))).toEqual([4, 7]);
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
