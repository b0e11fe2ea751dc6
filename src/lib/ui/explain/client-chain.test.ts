import { describe, expect, it } from 'vitest';
import { makeFormats } from '../../i18n/formats.ts';
import type { CategoryReason, ClientChain } from '../../state/contract.ts';
import { categoryWhy, chainLines, chainText } from './client-chain.ts';

const en = makeFormats('en', 'UAH');
const REASON: CategoryReason = {
	category: 'A',
	basis: 'rules',
	flags: [],
	reason: '',
	place: { rank: 12, of: 400, shareAbove: 0.31 },
	margin: 900,
	upToA: 0.8,
	upToB: 0.95,
	points: [{ id: 'margin', weight: 1, points: 0.9 }]
};
const CHAIN: ClientChain = {
	asOf: 1000,
	lastDay: 890,
	assessment: {
		daysSince: 110,
		missedCycles: 2.75,
		status: 1,
		check: 600,
		yearlyPurchases: 6,
		worth: 7200,
		forgone: 1200,
		offerCost: 50,
		cost: 15,
		expectedValue: 705,
		worthReturning: true,
		letGo: false
	},
	category: REASON,
	rfm: '2-4-4',
	rfmSegment: 'atRisk',
	cycleDays: 40,
	sleepingAfter: 1,
	lostAfter: 3,
	margin: 0.5,
	lifetimeYears: 4,
	returnRate: 0.1,
	contactCost: 10,
	rows: [],
	rowCount: 0
};
/** Spaces of every width as one. */
const plain = (text: string): string => text.replace(/\s/g, ' ');
const textOf = (chain: ClientChain): string => plain(chainText('Anna', chainLines(chain, en)).replaceAll('\n', '|'));

describe('how a client comes to its figures', () => {
	it('M2.1, M2.3, M13.5, M13.9: every step has the client’s own numbers in it', () => {
		const text = textOf(CHAIN);
		expect(text).toContain('110 days ÷ 40 days = 2.75');
		expect(text).toContain('sleeping: sleeping from 1, lost from 3 missed cycles');
		expect(text).toMatch(/600\.00 × 50% × 0\.5 a month × 48 months = \S*7,200\.00/);
		expect(text).toMatch(/2 purchases × \S*600\.00 = \S*1,200\.00/);
		expect(text).toMatch(/10\.00 \+ 10% × \S*50\.00 = \S*15\.00/);
		expect(text).toMatch(/10% × \S*7,200\.00 − \S*15\.00 = \S*705\.00/);
		expect(text.startsWith('Anna|')).toBe(true);
	});

	it('says that data are lacking in place of a number that is not known', () => {
		const { assessment } = CHAIN;
		const unknown = { ...assessment, missedCycles: null, status: null, worth: null, forgone: null, cost: null, expectedValue: null, worthReturning: false };
		const text = textOf({ ...CHAIN, cycleDays: null, lifetimeYears: null, assessment: unknown });
		expect(text.match(/not enough data/g)).toHaveLength(7);
		expect(text).not.toMatch(/NaN|Infinity|∞/);
	});
});

describe('why a client has its category', () => {
	const why = (change: Partial<CategoryReason>): string => plain(categoryWhy({ ...REASON, ...change }, en));

	it('M13.13: by its place, its margin, or its points where other rules count', () => {
		expect(why({})).toBe('it is among those who bring the first 80% of the margin, rank 12 of 400');
		expect(why({ category: 'C', place: null, margin: -5 })).toBe('it brings no margin');
		expect(why({ category: 'B', place: null, margin: null })).toBe('its margin is not known, so it stands in the middle');
		const points = [
			{ id: 'margin', weight: 1, points: 0.9 },
			{ id: 'debt', weight: 2, points: null }
		] as const;
		expect(why({ points })).toContain('by points: Margin 0.9 × 1, Debt — × 2');
	});

	it('M3.2–M3.5: by its flags, by hand with the reason, or by the rules while flags disagree', () => {
		expect(why({ basis: 'flags', flags: ['rude'], category: 'C' })).toBe('flag: rude, toxic, makes scenes');
		expect(why({ basis: 'hand', flags: ['rude'], reason: 'a friend' })).toBe('chosen by hand: a friend; flag: rude, toxic, makes scenes');
		expect(why({ basis: 'flagsDisagree', flags: ['promising', 'paysBadly'] })).toContain('(promising, pays badly)');
	});
});
