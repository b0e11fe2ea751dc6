import { expect, it } from 'vitest';
import { readsBack } from './read-back.ts';

const holding = (text: string) => ({ getFile: async () => new File([text], 'plan.xlsx') });
const written = new Blob(['what was written']);

it('is what was written, or not: cut short, changed in one letter, or gone', async () => {
	expect(await readsBack(holding('what was written'), written)).toBe(true);
	expect(await readsBack(holding('what was writ'), written)).toBe(false);
	expect(await readsBack(holding('what was writteN'), written)).toBe(false);
	expect(await readsBack(holding(''), written)).toBe(false);
});

it('is not known where the file cannot be read', async () => {
	expect(await readsBack({ getFile: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }, written)).toBeNull();
});
