import { describe, expect, it } from 'vitest';
import { otherAddress } from './other-address.ts';

const pages = ['./', './plan/'].map((page) => new URL(page, 'https://host.example/x/y/service-worker.js'));
const meant = (address: string) => otherAddress(new URL(address, 'https://host.example/x/y/'), pages)?.href ?? null;

describe('otherAddress', () => {
	it('finds the page behind a missing slash or a spelled out index.html', () => {
		expect(meant('plan?id=7#a')).toBe('https://host.example/x/y/plan/?id=7#a');
		expect(meant('plan/index.html?id=7')).toBe('https://host.example/x/y/plan/?id=7');
		expect(meant('index.html')).toBe('https://host.example/x/y/');
		expect(meant('/x/y')).toBe('https://host.example/x/y/');
	});

	it('leaves every other address to the network', () => {
		expect(meant('plan/')).toBeNull();
		expect(meant('plans')).toBeNull();
		expect(meant('plan/deeper')).toBeNull();
		expect(meant('/plan')).toBeNull();
		expect(meant('handbook.html')).toBeNull();
	});
});
