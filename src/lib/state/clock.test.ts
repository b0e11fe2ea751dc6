import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followDay, today } from './clock.ts';

beforeEach(() => {
	vi.useFakeTimers({ now: new Date(2026, 10, 30, 23, 50) });
	vi.stubGlobal('document', new EventTarget());
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

it('an open page is told of each new day, once, until it is closed', () => {
	const told: number[] = [];
	const first = today();
	const end = followDay((day) => told.push(day));
	vi.advanceTimersByTime(9 * 60_000);
	expect(told).toEqual([]);
	vi.advanceTimersByTime(2 * 60_000);
	expect(told).toEqual([first + 1]);
	vi.advanceTimersByTime(24 * 3_600_000);
	expect(told).toEqual([first + 1, first + 2]);
	end();
	vi.advanceTimersByTime(48 * 3_600_000);
	expect(told).toHaveLength(2);
});

it('a machine that slept over midnight is told when the page is seen again', () => {
	const told: number[] = [];
	const first = today();
	const end = followDay((day) => told.push(day));
	vi.setSystemTime(new Date(2026, 11, 3, 8));
	document.dispatchEvent(new Event('visibilitychange'));
	expect(told).toEqual([first + 3]);
	end();
});
