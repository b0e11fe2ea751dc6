import { expect, it } from 'vitest';
import { filesUnder, read } from './support/files.ts';

const document = read('docs/SECURITY.md');

it('every promise names a test, and every test it names is there', () => {
	const promises = document.split('\n').filter((line) => line.startsWith('| ') && line.endsWith(' |'));
	const tests = [...filesUnder('src', /\.test\.ts$/), ...filesUnder('tests', /\.test\.ts$/)]
		.filter((path) => path !== 'tests/contracts/security.test.ts')
		.map(read)
		.join('\n');
	const rows = promises.slice(1);
	expect(rows.length).toBeGreaterThan(7);
	for (const row of rows) {
		const named = [
			...row
				.split(' | ')
				.at(-1)!
				.matchAll(/`([^`]+)`/g)
		]
			.map(([, name]) => name)
			.filter((name) => !name.startsWith('tests/'));
		expect(named, row).not.toEqual([]);
		for (const name of named) expect(tests.includes(`('${name}'`), name).toBe(true);
	}
});

it('uses none of the ways a policy cannot close', () => {
	const sources = filesUnder('src', /\.(ts|svelte)$/).filter((path) => !path.endsWith('.test.ts'));
	for (const path of sources) expect(read(path), path).not.toMatch(/RTCPeerConnection|WebTransport|rel=["'](?:dns-prefetch|preconnect|prefetch)/);
});
