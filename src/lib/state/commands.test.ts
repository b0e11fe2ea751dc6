import { expect, test, vi } from 'vitest';
import { commands, matchesShortcut, shortcutText } from './commands.svelte.ts';

const key = (key: string, code: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}) => ({
	key,
	code,
	ctrlKey: false,
	metaKey: false,
	shiftKey: false,
	altKey: false,
	...held
});

test('a letter is told by its place, so a Cyrillic layout has the same shortcuts', () => {
	expect(matchesShortcut(key('я', 'KeyZ', { ctrlKey: true }), 'Mod+Z', false)).toBe(true);
	expect(matchesShortcut(key('л', 'KeyK', { metaKey: true }), 'Mod+K', true)).toBe(true);
});

test('shift tells undo from redo', () => {
	const redo = key('Z', 'KeyZ', { ctrlKey: true, shiftKey: true });
	expect(matchesShortcut(redo, 'Mod+Z', false)).toBe(false);
	expect(matchesShortcut(redo, 'Mod+Shift+Z', false)).toBe(true);
});

test('the modifier is that of the keyboard in use, and Alt is never part of it', () => {
	expect(matchesShortcut(key('z', 'KeyZ', { ctrlKey: true }), 'Mod+Z', true)).toBe(false);
	expect(matchesShortcut(key('z', 'KeyZ', { metaKey: true }), 'Mod+Z', false)).toBe(false);
	expect(matchesShortcut(key('z', 'KeyZ', { ctrlKey: true, altKey: true }), 'Mod+Z', false)).toBe(false);
	expect(matchesShortcut(key('z', 'KeyZ'), 'Mod+Z', false)).toBe(false);
});

test('a mark is told by what it writes, wherever it stands', () => {
	expect(matchesShortcut(key('?', 'Digit7', { shiftKey: true }), '?', false)).toBe(true);
	expect(matchesShortcut(key('7', 'Digit7'), '?', false)).toBe(false);
});

test('function keys go with and without shift', () => {
	expect(matchesShortcut(key('F6', 'F6', { shiftKey: true }), 'F6', false)).toBe(false);
	expect(matchesShortcut(key('F6', 'F6', { shiftKey: true }), 'Shift+F6', false)).toBe(true);
});

test('where keys do nothing, the browser is kept from its own use of those that are known, and nothing is run', () => {
	const run = vi.fn();
	const forget = commands.register([{ id: 'files', title: () => 'Files', shortcut: 'Mod+O', enabled: () => false, run }]);
	const isHeld = (letter: string): boolean => {
		const event = Object.assign(new Event('keydown', { cancelable: true }), key(letter, `Key${letter.toUpperCase()}`, { ctrlKey: true }));
		commands.hold(event as unknown as KeyboardEvent);
		return event.defaultPrevented;
	};
	expect([isHeld('o'), isHeld('p')]).toEqual([true, false]);
	forget();
	expect(isHeld('o')).toBe(false);
	expect(run).not.toHaveBeenCalled();
});

test('shortcuts are written as on the keys', () => {
	expect(shortcutText('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z');
	expect(shortcutText('Mod+Shift+Z', true)).toBe('⌘⇧Z');
});
