import { describe, expect, it } from 'vitest';
import type { FieldChange } from './fields.ts';
import { NO_HISTORY, withRedone, withStep, withUndone, type ChangeHistory } from './history.ts';

const changes = (count: number): FieldChange[] => Array.from({ length: count }, (_, index) => ({ group: 'lever', key: String(index), value: 1 }));
const after = (...sizes: number[]): ChangeHistory =>
	sizes.reduce<ChangeHistory>((history, size, index) => withStep(history, { label: `s${index}`, changes: changes(size) }), NO_HISTORY);
const labels = ({ undo }: ChangeHistory) => undo.map(({ label }) => label);

describe('the history of a plan', () => {
	it('moves steps between what can be undone and made again; a new step ends the latter', () => {
		const undone = withUndone(withUndone(after(1, 2), changes(3)), changes(4));
		expect([undone.undo.length, undone.redo.map(({ label }) => label)]).toEqual([0, ['s1', 's0']]);
		const redone = withRedone(undone, changes(5));
		expect([labels(redone), redone.undo[0].changes.length, redone.redo.length]).toEqual([['s0'], 5, 1]);
		expect(withStep(redone, { label: 'new', changes: [] })).toMatchObject({ first: 0, redo: [] });
	});

	it('lets the oldest steps go above 500, and keeps count of them', () => {
		const long = after(...Array.from({ length: 503 }, () => 1));
		expect([long.first, long.undo.length, labels(long)[0], labels(long).at(-1)]).toEqual([3, 500, 's3', 's502']);
	});

	it('lets the oldest steps go above 200,000 changes, never the newest', () => {
		expect(labels(after(100_000, 60_000, 40_000))).toEqual(['s0', 's1', 's2']);
		expect(labels(after(100_001, 60_000, 40_000))).toEqual(['s1', 's2']);
		expect([labels(after(5, 200_001)), after(5, 200_001).first]).toEqual([['s1'], 1]);
	});
});
