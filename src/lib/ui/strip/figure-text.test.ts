import { describe, expect, it } from 'vitest';
import { makeFormats } from '../../i18n/formats.ts';
import { FIGURE_IDS } from '../../model/figures.ts';
import { cannotPay, deltaOf, figureText, rateText } from './figure-text.ts';

const ru = makeFormats('ru', 'RUB');
const points = (size: string) => `${size} pp`;

describe('a figure as written', () => {
	it('is a dash when unknown, whatever its kind', () => {
		for (const id of FIGURE_IDS) expect(figureText(ru, id, null), id).toBe('—');
	});

	it('keeps to its place however large the sum', () => {
		expect(figureText(ru, 'revenue.total', 8_911_407.9)).toBe('8\u202f911\u202f408\u00a0₽');
		for (const value of [9_999_999, 123_456_789, 98_765_432_100, 1.5e12]) expect(figureText(ru, 'revenue.total', value).length).toBeLessThanOrEqual(13);
	});

	it('is shortened sooner where it has less room, and never cut', () => {
		expect(figureText(ru, 'worth.value', 18_434_570)).toBe('18\u202f434\u202f570\u00a0₽');
		expect(figureText(ru, 'worth.value', 18_434_570, 10)).toBe(ru.compactMoney(18_434_570));
	});
});

describe('the break-even rate', () => {
	it('is only called more than all when nobody could reach it', () => {
		expect(figureText(ru, 'return.breakEvenRate', 9443.9)).toBe('>\u00a0100\u00a0%');
		expect(figureText(ru, 'return.breakEvenRate', 1)).toBe('100\u00a0%');
		expect(rateText(makeFormats('uk', 'UAH'), 1.2)).toBe('>\u00a0100%');
		expect([1.2, 1, null, undefined].map(cannotPay)).toEqual([true, false, false, false]);
	});
});

describe('a delta against the baseline', () => {
	it('is unknown when either side is', () => {
		expect(deltaOf(ru, 'clients.lost', null, 5, points)).toBeNull();
		expect(deltaOf(ru, 'clients.lost', 5, null, points)).toBeNull();
	});

	it('gives direction and size, shares in points', () => {
		expect(deltaOf(ru, 'clients.lost', 1755, 1875, points)).toEqual({ direction: 'less', size: '120' });
		expect(deltaOf(ru, 'churn.rate', 0.3, 0.25, points)).toEqual({ direction: 'more', size: '5,0 pp' });
	});

	it('is nothing where no change can be seen', () => {
		expect(deltaOf(ru, 'return.breakEvenRate', 0.0037075, 0.0037071, points)).toBeNull();
		expect(deltaOf(ru, 'clients.lost', 7, 7, points)).toBeNull();
	});
});
