import { describe, expect, it } from 'vitest';
import { StorageFault, guarded, storageErrorOf } from './errors.ts';

const named = (name: string, more: object = {}) => Object.assign(new Error('the browser says'), { name }, more);

describe('storageErrorOf', () => {
	it.each([
		[named('QuotaExceededError'), 'storage.full'],
		[named('AbortError', { inner: named('QuotaExceededError') }), 'storage.full'],
		[named('OpenFailedError', { inner: named('QuotaExceededError') }), 'storage.full'],
		[named('OpenFailedError', { inner: named('VersionError') }), 'storage.newerVersion'],
		[named('OpenFailedError', { inner: named('UnknownError') }), 'storage.unavailable'],
		[named('DatabaseClosedError'), 'storage.closed'],
		[named('MissingAPIError'), 'storage.unavailable'],
		[named('constructor'), 'storage.failed'],
		[named('AbortError'), 'storage.failed'],
		['a string', 'storage.failed'],
		[undefined, 'storage.failed'],
		[named('AbortError', { inner: new StorageFault('storage.missing') }), 'storage.missing']
	] as const)('%#', (thrown, code) => {
		expect(storageErrorOf(thrown).code).toBe(code);
	});

	it('ends on errors that hold each other', () => {
		const loop: { name: string; inner?: unknown } = { name: 'AbortError' };
		loop.inner = loop;
		expect(storageErrorOf(loop).code).toBe('storage.failed');
	});
});

describe('guarded', () => {
	it('turns what is thrown into a value', async () => {
		expect(await guarded(() => Promise.resolve(7))).toEqual({ ok: true, value: 7 });
		expect(await guarded(() => Promise.reject(named('QuotaExceededError')))).toEqual({
			ok: false,
			error: { code: 'storage.full', detail: 'QuotaExceededError: the browser says' }
		});
	});
});
