import { expect, it } from 'vitest';
import { makeFormats } from '../../i18n/formats.ts';
import { m } from '../../i18n/generated/messages.js';
import type { QuickEstimate } from '../../state/quick-draft.svelte.ts';
import { fullLines } from './quick-result.ts';

const en = makeFormats('en', 'EUR');
const VALUES = { clients: 1000, purchasesPerYear: 4, averageCheck: 500, rate: 0.2, dormantShare: 0.5, margin: 0.3, churn: 0.25, contactCost: 3000 };
const estimate = (breakEvenRate: number | null): QuickEstimate => ({
	shareOfAll: 0.2,
	shareOfDormant: 0.4,
	contradiction: false,
	approached: 500,
	returned: 200,
	forgone: 400_000,
	profit: 120_000,
	churnMoney: 500_000,
	lifetimeYears: 4,
	worth: 2400,
	contactCost: 3000,
	cost: 1_500_000,
	value: -1_020_000,
	breakEvenRate
});
const breakEvenOf = (rate: number | null) => fullLines(estimate(rate), VALUES, en).find(({ id }) => id === 'quick.breakEvenRate')!;

it('says that contacts cannot pay, not by how much more than everyone', () => {
	expect(breakEvenOf(1.25)).toMatchObject({ value: 1.25, text: '>\u00a0100%', note: m.figures_cannot_pay() });
	expect(breakEvenOf(1)).toMatchObject({ text: '100%', note: m.quick_breakeven_note() });
	expect(breakEvenOf(null)).toMatchObject({ value: null, note: '' });
});
