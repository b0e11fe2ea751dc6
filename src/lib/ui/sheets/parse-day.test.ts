import { describe, expect, it } from 'vitest';
import { dayFromIso } from '../../kernel/days.ts';
import { parseDay } from './parse-day.ts';

const day = dayFromIso('2025-12-31');

describe('parseDay', () => {
	it.each(['31.12.2025', '31/12/2025', '31-12-25', ' 2025-12-31 ', '2025.12.31', '20251231'])('reads %s', (text) => {
		expect(parseDay(text)).toBe(day);
	});

	it('takes two figures of a year for those of a source: a birthday of 85 is no day to come', () => {
		expect(['12.05.85', '12.05.30', '12.05.29'].map(parseDay)).toEqual(['1985-05-12', '1930-05-12', '2029-05-12'].map(dayFromIso));
	});

	it('takes the day first, since the month never leads here', () => {
		expect(parseDay('03.04.2025')).toBe(dayFromIso('2025-04-03'));
	});

	it.each(['31.04.2025', '29.02.2025', '32.01.2025', '12.31.2025', '2025-13-01', '', 'yesterday', '31.12', '1.1.999'])('refuses %s', (text) => {
		expect(parseDay(text)).toBeNull();
	});

	it('knows leap years', () => {
		expect(parseDay('29.02.2024')).toBe(dayFromIso('2024-02-29'));
	});
});
