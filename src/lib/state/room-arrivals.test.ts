import { afterEach, expect, it, vi } from 'vitest';
import { madeAt } from './room-arrivals.ts';

const NOW = 1_771_243_200_000;
afterEach(() => vi.useRealTimers());

it('takes a plan to be of the day its file was last written', () => {
	vi.useFakeTimers({ now: NOW });
	expect(madeAt({ lastModified: NOW - 5 })).toBe(NOW - 5);
	// A clock that goes ahead, or a file that tells no time.
	expect(madeAt({ lastModified: NOW + 5 })).toBe(NOW);
	expect(madeAt({ lastModified: 0 })).toBe(NOW);
});
