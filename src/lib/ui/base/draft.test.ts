import { describe, expect, it, vi } from 'vitest';
import { Draft } from './draft.svelte.ts';

const refuse = () => 'no number';
const key = (name: string) => ({ key: name, stopPropagation: vi.fn() }) as unknown as KeyboardEvent;

describe('what is typed in a field', () => {
	it('is taken once, without the blanks around it', () => {
		const draft = new Draft<string>();
		const take = vi.fn(() => null);
		draft.text = ' 12 ';
		draft.enter('10', take);
		draft.enter('12', take);
		expect(take.mock.calls).toEqual([['12']]);
		expect(draft.text).toBeNull();
	});

	it('stays with the reason when it is refused, until the former text is typed again', () => {
		const draft = new Draft<string>();
		draft.text = 'x';
		draft.enter('10', refuse);
		expect([draft.text, draft.refusal]).toEqual(['x', 'no number']);
		draft.text = '10';
		draft.enter('10', refuse);
		expect([draft.text, draft.refusal]).toEqual([null, null]);
	});

	it('is taken back by Escape, which closes nothing else then', () => {
		const draft = new Draft<string>();
		const [resting, typing] = [key('Escape'), key('Escape')];
		draft.key(resting, () => {});
		draft.text = 'x';
		draft.enter('10', refuse);
		draft.key(typing, () => {});
		expect([draft.text, draft.refusal]).toEqual([null, null]);
		expect(resting.stopPropagation).not.toHaveBeenCalled();
		expect(typing.stopPropagation).toHaveBeenCalledOnce();
	});
});
