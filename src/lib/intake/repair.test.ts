import { describe, expect, it } from 'vitest';
import { isoFromDay } from '../kernel/days.ts';
import type { DateOrder, Role } from '../model/roles.ts';
import { proposeRepair } from './repair.ts';

describe('a day', () => {
	const proposed = (raw: string, dateOrder: DateOrder = 'dmy'): string | null => {
		const day = proposeRepair('date', raw, { dateOrder, decimal: ',' });
		return typeof day === 'number' ? isoFromDay(day) : day;
	};
	it.each([
		['O5.О3.2O25', 'dmy', '2025-03-05'],
		['l2.03.2025', 'dmy', '2025-03-12'],
		['05..03.2025', 'dmy', '2025-03-05'],
		['05.03,2025', 'dmy', '2025-03-05'],
		['05 . 03 . 2025', 'dmy', '2025-03-05'],
		['05,03,25', 'dmy', '2025-03-05'],
		['от 05.03.2025 г.', 'dmy', '2025-03-05'],
		['Заказ 12 від 05.03.2025', 'dmy', '2025-03-05'],
		['оплачено 5 марта 2025 г. наличными', 'dmy', '2025-03-05'],
		['05.03.202514:22', 'dmy', '2025-03-05'],
		['2025-03-0514:22:10', 'dmy', '2025-03-05'],
		['05032025', 'dmy', '2025-03-05'],
		['05.032025', 'dmy', '2025-03-05'],
		['05032025', 'mdy', '2025-05-03'],
		['2025.13.05', 'dmy', '2025-05-13'],
		['2025-31-12', 'ymd', '2025-12-31'],
		['03/25/2025', 'dmy', '2025-03-25'],
		['25/03/2025', 'mdy', '2025-03-25'],
		['="05.03.2025"', 'dmy', '2025-03-05'],
		['«5» Марта 2025', 'dmy', '2025-03-05'],
		['paid 03/05/2025', 'mdy', '2025-03-05']
	] as const)('%s in %s is %s', (raw, order, iso) => {
		expect(proposed(raw, order)).toBe(iso);
	});
	it.each([
		'',
		'вчера',
		'31.02.2025',
		'32.01.2025',
		'2025.31.02',
		'13.13.2025',
		'05.03.225',
		'05.03.20255',
		'01.02.2025-05.02.2025',
		'01.02.2025 или 05.02.2025',
		'31.02.2025 (05.03.2025)',
		'март 2025',
		'192.168.10.12',
		'25.12.24.11'
	])('%s is none', (raw) => {
		expect(proposed(raw)).toBeNull();
	});
	it('two figures of a year leave a swap in doubt', () => {
		expect(proposed('25/12/24', 'mdy')).toBeNull();
		expect(proposed('03.25.24', 'dmy')).toBe('2024-03-25');
	});
});

describe('a number', () => {
	const proposed = (raw: string, decimal: '.' | ',' = ',', role: Role = 'amount') => proposeRepair(role, raw, { dateOrder: 'dmy', decimal });
	it.each([
		['1O0,5О', ',', 100.5],
		['l2З', ',', 123],
		['12,,50', ',', 12.5],
		['12.,50', ',', 12.5],
		['1 20 0,50', ',', 1200.5],
		['12 ,50', ',', 12.5],
		['12, 50 грн', ',', 12.5],
		['12.50', ',', 12.5],
		['12,50', '.', 12.5],
		['1 200.50 руб.', ',', 1200.5],
		['1.200.50', '.', 1200.5],
		['1.200.50', ',', 1200.5],
		['-1.200.50', ',', -1200.5],
		['1,200,500', ',', 1200500],
		["'1200", ',', 1200],
		['="1200,5"', ',', 1200.5],
		['1 200 руб. 50 коп.', ',', 1200.5],
		['15 грн 5 коп', '.', 15.05]
	] as const)('%s with %s is %s', (raw, decimal, value) => {
		expect(proposed(raw, decimal)).toBe(value);
	});
	it.each([
		'',
		'много',
		'1 200 руб + доставка',
		'100-200',
		'12 50',
		'1200 500',
		'1 2 0 0',
		'1 200 50',
		'1,.200',
		'100/200',
		'1.20.50',
		'5 000 и 300',
		'Об',
		'12:30',
		'около 500'
	])('%s is none', (raw) => {
		expect(proposed(raw)).toBeNull();
	});
	it('counts are whole, an NPS is ten at most', () => {
		expect(proposed('1O', ',', 'count')).toBe(10);
		expect(proposed('2,5', ',', 'count')).toBeNull();
		expect(proposed('-3', ',', 'count')).toBeNull();
		expect(proposed('1l', ',', 'nps')).toBeNull();
		expect(proposed('1О', ',', 'nps')).toBe(10);
	});
	it('a text has nothing to propose', () => {
		expect(proposed('', ',', 'client')).toBeNull();
		expect(proposed('Анна', ',', 'client')).toBeNull();
	});
});
