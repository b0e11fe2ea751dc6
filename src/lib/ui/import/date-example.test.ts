import { expect, test } from 'vitest';
import { dayFromCivil } from '../../kernel/days.ts';
import { dayOfExample, tellingDate } from './date-example.ts';

test('one text, two days', () => {
	expect(dayOfExample('03/04/2025 10:15', 'dmy')).toBe(dayFromCivil(2025, 4, 3));
	expect(dayOfExample('03/04/25', 'mdy')).toBe(dayFromCivil(2025, 3, 4));
	expect(dayOfExample('31.02.2025', 'dmy')).toBeNull();
	expect(dayOfExample('2025-03-04', 'dmy')).toBeNull();
});

test('an example tells the two apart', () => {
	expect(tellingDate(['', '05.05.2025', '06.05.2025'])).toBe('06.05.2025');
	expect(tellingDate(['05.05.2025', '25.05.2025'])).toBeNull();
});
