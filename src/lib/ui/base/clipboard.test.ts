import { afterEach, describe, expect, it, vi } from 'vitest';
import { sourceFromClipboard } from '../import/intake-doors.ts';
import { blockOf, readClipboard } from './clipboard.ts';

const LONG = 'a\tb\n'.repeat(250_000);

/** What an event or the browser's clipboard would give, and the types that were asked of it. */
function clipboardOf(parts: Readonly<Record<string, string>>, files: readonly File[] = []) {
	const asked: string[] = [];
	const getData = (type: string): string => {
		asked.push(type);
		return parts[type] ?? '';
	};
	const getType = async (type: string): Promise<Blob> => new Blob([getData(type)]);
	vi.stubGlobal('navigator', { clipboard: { read: async () => [{ types: Object.keys(parts), getType }] } });
	return { asked, data: { getData, files } as unknown as DataTransfer };
}

afterEach(() => vi.unstubAllGlobals());

describe('what the clipboard holds', () => {
	it('is text and HTML, or nothing', async () => {
		const { data } = clipboardOf({ 'text/plain': 'a', 'text/html': '<b>a</b>' });
		expect(blockOf(data)).toEqual({ text: 'a', html: '<b>a</b>' });
		expect(await readClipboard()).toEqual({ text: 'a', html: '<b>a</b>' });
		expect(blockOf(clipboardOf({}).data)).toBeNull();
		expect(blockOf(null)).toBeNull();
	});

	it('is asked for its text alone where that is long, by a key, a button and an import alike', async () => {
		const { asked, data } = clipboardOf({ 'text/plain': LONG, 'text/html': '<table>' });
		expect(blockOf(data)).toEqual({ text: LONG, html: '' });
		expect(await readClipboard()).toEqual({ text: LONG, html: '' });
		expect(await sourceFromClipboard(data)).toEqual({ kind: 'clipboard', text: LONG, html: '' });
		expect(asked).toEqual(['text/plain', 'text/plain', 'text/plain']);
	});

	it('is unknown where the browser refuses', async () => {
		vi.stubGlobal('navigator', { clipboard: { read: () => Promise.reject(new Error('refused')) } });
		expect(await readClipboard()).toBeNull();
	});

	it('is a file where no text stands beside it', async () => {
		const file = new File(['x'], 'picture.png');
		expect(await sourceFromClipboard(clipboardOf({ 'text/plain': ' ' }, [file]).data)).toMatchObject({ kind: 'file', name: 'picture.png' });
		expect(await sourceFromClipboard(clipboardOf({ 'text/plain': 'a' }, [file]).data)).toEqual({ kind: 'clipboard', text: 'a', html: '' });
		expect(await sourceFromClipboard(clipboardOf({}).data)).toEqual({ kind: 'clipboard', text: '', html: '' });
	});
});
