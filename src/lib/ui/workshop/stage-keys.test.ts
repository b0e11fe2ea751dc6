import { describe, expect, it } from 'vitest';
import { stageMove } from './stage-keys.ts';

const press = (key: string, held: object = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });
const moves = (keys: readonly string[], taken: boolean) => keys.map((key) => stageMove(press(key), taken));

describe('keys on the stage', () => {
	it('of a clicker turn the questions wherever the focus is', () => {
		for (const taken of [true, false]) expect(moves(['PageDown', 'PageUp'], taken)).toEqual(['next', 'back']);
	});

	it('that are arrows turn them unless the focus has a use for arrows', () => {
		const arrows = ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'];
		expect(moves(arrows, false)).toEqual(['next', 'next', 'back', 'back']);
		expect(moves(arrows, true)).toEqual([null, null, null, null]);
	});

	it('Escape leaves; letters, digits and whatever is pressed with another key are left alone', () => {
		expect(stageMove(press('Escape'), true)).toBe('leave');
		expect(moves(['a', '5', ' ', 'Enter', 'Tab', 'Home', 'End'], false).filter(Boolean)).toEqual([]);
		for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { shiftKey: true }])
			expect(stageMove(press('PageDown', held), false)).toBeNull();
	});
});
