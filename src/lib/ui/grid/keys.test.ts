import { describe, expect, it } from 'vitest';
import { intentOf } from './keys.ts';

const press = (key: string, more: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> & { code?: string } = {}) => ({
	key,
	code: key,
	ctrlKey: false,
	metaKey: false,
	shiftKey: false,
	altKey: false,
	...more
});

describe('keys of the grid', () => {
	it('go by a cell, and to the edge with Ctrl; Shift extends', () => {
		expect(intentOf(press('ArrowDown'), false)).toEqual({ kind: 'go', row: 'on', column: 'stay', extend: false });
		expect(intentOf(press('ArrowRight', { ctrlKey: true, shiftKey: true }), false)).toEqual({ kind: 'go', row: 'stay', column: 'last', extend: true });
		expect(intentOf(press('End', { ctrlKey: true }), false)).toEqual({ kind: 'go', row: 'last', column: 'last', extend: false });
	});

	it('are found by their place in a Cyrillic layout', () => {
		expect(intentOf(press('ф', { code: 'KeyA', ctrlKey: true }), false)).toEqual({ kind: 'select', whole: 'all' });
		expect(intentOf(press('в', { code: 'KeyD', ctrlKey: true }), false)).toEqual({ kind: 'act', act: 'fillDown' });
	});

	it('take Command on Apple keyboards, and leave Ctrl to the system', () => {
		expect(intentOf(press('a', { code: 'KeyA', metaKey: true }), true)).toEqual({ kind: 'select', whole: 'all' });
		expect(intentOf(press('a', { code: 'KeyA', ctrlKey: true }), true)).toBeNull();
		expect(intentOf(press('a', { code: 'KeyA', metaKey: true }), false)).toBeNull();
	});

	it('add a row only with Shift, and take rows with Ctrl and minus', () => {
		expect(intentOf(press('+', { code: 'Equal', ctrlKey: true, shiftKey: true }), false)).toEqual({ kind: 'act', act: 'addRow' });
		expect(intentOf(press('=', { code: 'Equal', ctrlKey: true }), false)).toBeNull();
		expect(intentOf(press('-', { code: 'Minus', ctrlKey: true }), false)).toEqual({ kind: 'act', act: 'deleteRows' });
	});

	it('leave typing, Tab, Enter and whatever goes with Alt alone', () => {
		for (const key of ['a', 'Enter', 'Tab', 'Escape', 'F2']) expect(intentOf(press(key), false)).toBeNull();
		expect(intentOf(press('ArrowDown', { altKey: true }), false)).toBeNull();
	});
});
