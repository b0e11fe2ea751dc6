import { describe, expect, it } from 'vitest';
import { HeldKeys } from './held-keys.ts';

const press = (key: string, more: Partial<Record<'ctrlKey' | 'altKey', boolean>> = {}) => ({
	key,
	code: key,
	ctrlKey: false,
	metaKey: false,
	altKey: false,
	shiftKey: false,
	...more
});

describe('keys pressed while a row is on its way', () => {
	it('are nobody else’s business, and are typed in their order once the row is there', async () => {
		const typed: string[] = [];
		const keys = new HeldKeys(({ key }) => typed.push(key));
		expect(keys.take(press('a'))).toBe('passed');
		keys.hold();
		expect(['B', 'o', 'Tab', '5'].map((key) => keys.take(press(key)))).toEqual(Array<string>(4).fill('kept'));
		expect(typed).toEqual([]);
		await keys.play();
		expect(typed).toEqual(['B', 'o', 'Tab', '5']);
		expect(keys.take(press('a'))).toBe('passed');
	});

	it('leave commands and ways out to whom they belong', () => {
		const keys = new HeldKeys(() => undefined);
		keys.hold();
		const keyed = [press('z', { ctrlKey: true }), press('Enter', { altKey: true }), press('Escape'), press('ArrowUp'), press('F6')];
		expect(keyed.map((key) => keys.take(key))).toEqual(Array<string>(5).fill('elsewhere'));
		expect([press('Shift'), press('Control')].map((key) => keys.take(key))).toEqual(['passed', 'passed']);
	});

	it('wait again when one of them asks for the next row, and none overtakes another', async () => {
		const typed: string[] = [];
		const keys = new HeldKeys(({ key }) => {
			typed.push(key);
			if (key === 'Enter') keys.hold();
			if (key === 'a') expect(keys.take(press('!'))).toBe('kept');
		});
		keys.hold();
		for (const key of ['a', 'Enter', 'b']) keys.take(press(key));
		await keys.play();
		expect(typed).toEqual(['a', 'Enter']);
		keys.take(press('c'));
		await keys.play();
		expect(typed).toEqual(['a', 'Enter', 'b', '!', 'c']);
	});

	it('are forgotten when no row comes', async () => {
		const typed: string[] = [];
		const keys = new HeldKeys(({ key }) => typed.push(key));
		keys.hold();
		keys.take(press('a'));
		keys.drop();
		await keys.play();
		expect(typed).toEqual([]);
		expect(keys.take(press('b'))).toBe('passed');
	});
});
