import { describe, expect, it } from 'vitest';
import { choicesInForce, NO_CHOICE, type TouchSet } from './contacts.ts';

const set = (clientKey: string, ordinal: number): TouchSet => ({ clientKey, ordinal, choice: { ...NO_CHOICE, message: clientKey } });

describe('choicesInForce', () => {
	it('is the same in whatever order two copies of a plan hold what was set: the client’s own, else that of the first key', () => {
		const touches = [set('M', 0), set('B', 0), set('C', 0), set('C', 1), set('B', 1), set('C', 2)];
		for (const order of [touches, [...touches].reverse()]) {
			const inForce = choicesInForce(order, 'M');
			expect([0, 1, 2].map((ordinal) => inForce.get(ordinal)?.message)).toEqual(['M', 'B', 'C']);
		}
	});
});
