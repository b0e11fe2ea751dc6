import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportLayer } from '../model/layer.ts';
import { takeUnsaved, UnsavedSteps, type Deed } from './unsaved-steps.ts';

const named = (value: string): Deed => ({ kind: 'commit', label: 'rename', changes: [{ group: 'plan', key: 'name', value }] });
const imported: Deed = { kind: 'commit', label: 'import', changes: [{ group: 'layer', key: 'l1', value: { id: 'l1' } as ImportLayer }] };

beforeEach(() => {
	const kept = new Map<string, string>();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, text: string) => void kept.set(key, text),
		removeItem: (key: string) => void kept.delete(key)
	});
});

function noted(...deeds: Deed[]): UnsavedSteps {
	const unsaved = new UnsavedSteps('p1');
	deeds.forEach((deed, at) => unsaved.add(deed, 10 + at, 11 + at));
	unsaved.putDown();
	return unsaved;
}

describe('steps a closed page had no time to save', () => {
	it('are given out once, in their order', () => {
		noted(named('Roses'), { kind: 'undo' });
		expect(takeUnsaved('p1', 10)).toEqual([named('Roses'), { kind: 'undo' }]);
		expect(takeUnsaved('p1', 10)).toEqual([]);
	});

	it('leave out what storage took in after all', () => {
		noted(named('Roses'), named('Tulips'));
		expect(takeUnsaved('p1', 11)).toEqual([named('Tulips')]);
	});

	it('are let go where the plan stands elsewhere than where they began', () => {
		noted(named('Roses'));
		expect(takeUnsaved('p1', 9)).toEqual([]);
	});

	it('end before rows that were brought in', () => {
		noted(named('Roses'), imported, named('Tulips'));
		expect(takeUnsaved('p1', 10)).toEqual([named('Roses')]);
	});

	it('are forgotten once the plan is saved', () => {
		noted(named('Roses')).clear();
		expect(takeUnsaved('p1', 10)).toEqual([]);
	});
});
