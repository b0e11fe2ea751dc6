import { expect, it } from 'vitest';
import { timerText } from './timer-text.ts';

it.each([
	[600_000, '10:00'],
	[599_999, '10:00'],
	[599_000, '9:59'],
	[60_000, '1:00'],
	[59_001, '1:00'],
	[1, '0:01'],
	[0, '0:00'],
	[-999, '0:00'],
	[-1000, '+0:01'],
	[-61_500, '+1:01'],
	[7_200_000, '120:00']
])('%d ms left read %s', (left, text) => expect(timerText(left)).toBe(text));
