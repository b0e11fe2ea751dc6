import { describe, expect, it } from 'vitest';
import { wantsFile, type NudgeFacts } from './file-nudge.ts';

const DAY = 86_400_000;
const facts = (more: Partial<NudgeFacts>): NudgeFacts => ({ firstRowsAt: 0, savedToFile: null, putOffAt: null, now: 30 * DAY, ...more });

describe('a reminder to save to a file', () => {
	it('comes for real rows in no file, from the second day', () => {
		expect(wantsFile(facts({}))).toBe(true);
		expect(wantsFile(facts({ firstRowsAt: null }))).toBe(false);
		expect(wantsFile(facts({ now: DAY - 1 }))).toBe(false);
	});

	it('comes again for an old file with changes since', () => {
		expect(wantsFile(facts({ savedToFile: { at: 16 * DAY, changedSince: true } }))).toBe(true);
		expect(wantsFile(facts({ savedToFile: { at: 16 * DAY, changedSince: false } }))).toBe(false);
		expect(wantsFile(facts({ savedToFile: { at: 17 * DAY, changedSince: true } }))).toBe(false);
	});

	it('can be put off', () => {
		expect(wantsFile(facts({ putOffAt: 17 * DAY }))).toBe(false);
		expect(wantsFile(facts({ putOffAt: 16 * DAY }))).toBe(true);
	});
});
