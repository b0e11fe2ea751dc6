import { describe, expect, it } from 'vitest';
import { stageMove, type TakenArrows } from './stage-keys.ts';

const press = (key: string, held: object = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });
const moves = (keys: readonly string[], taken: TakenArrows) => keys.map((key) => stageMove(press(key), taken));

describe('keys on the stage', () => {
	it('of a clicker turn the questions wherever the focus is', () => {
		for (const taken of ['none', 'vertical', 'all'] as const) expect(moves(['PageDown', 'PageUp'], taken)).toEqual(['next', 'back']);
	});

	it('that are arrows turn them unless the focus has a use for arrows', () => {
		const arrows = ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'];
		expect(moves(arrows, 'none')).toEqual(['next', 'next', 'back', 'back']);
		expect(moves(arrows, 'all')).toEqual([null, null, null, null]);
	});

	it('up and down scroll what has more to show, left and right still turn', () => {
		expect(moves(['ArrowDown', 'ArrowUp'], 'vertical')).toEqual([null, null]);
		expect(moves(['ArrowRight', 'ArrowLeft'], 'vertical')).toEqual(['next', 'back']);
	});

	it('Escape leaves; letters, digits and whatever is pressed with another key are left alone', () => {
		expect(stageMove(press('Escape'), 'all')).toBe('leave');
		expect(moves(['a', '5', ' ', 'Enter', 'Tab', 'Home', 'End'], 'none').filter(Boolean)).toEqual([]);
		for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { shiftKey: true }])
			expect(stageMove(press('PageDown', held), 'none')).toBeNull();
	});
});
