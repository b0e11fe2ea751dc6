import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { trustedScriptUrl } from './trusted.ts';

beforeEach(() => vi.stubGlobal('location', new URL('https://shop.example/x/y/plan/?id=1')));
afterEach(() => vi.unstubAllGlobals());

describe('trustedScriptUrl', () => {
	it('admits addresses of this origin, relative ones and its blobs', () => {
		expect(trustedScriptUrl('../service-worker.js')).toBe('https://shop.example/x/y/service-worker.js');
		expect(trustedScriptUrl('https://shop.example/a.js')).toBe('https://shop.example/a.js');
		expect(trustedScriptUrl('blob:https://shop.example/0c2f')).toBe('blob:https://shop.example/0c2f');
	});

	it.each([
		'https://other.example/a.js',
		'//other.example/a.js',
		'http://shop.example/a.js',
		'https://shop.example.evil.example/a.js',
		'https://shop.example:8443/a.js',
		'blob:https://other.example/0c2f',
		'blob:null/0c2f',
		'data:text/javascript,alert(1)',
		'javascript:alert(1)',
		'filesystem:https://shop.example/temporary/a.js'
	])('refuses %s', (url) => {
		expect(() => trustedScriptUrl(url)).toThrow(TypeError);
	});

	it('makes the policy once and asks it each time', () => {
		const createScriptURL = vi.fn((url: string) => ({ trusted: url }));
		const createPolicy = vi.fn(() => ({ createScriptURL }));
		vi.stubGlobal('trustedTypes', { createPolicy });
		trustedScriptUrl('/a.js');
		expect(trustedScriptUrl('/b.js')).toEqual({ trusted: '/b.js' });
		expect(createPolicy).toHaveBeenCalledTimes(1);
		expect(createScriptURL).toHaveBeenCalledTimes(2);
	});
});
