import { expect, it } from 'vitest';
import { filesUnder, read } from './support/files.ts';

/** What the method says of cycle and status (M1), money (M2) and whom to return (M3). */
const RULES = [
	...['M1.1', 'M1.2', 'M1.3', 'M1.4', 'M1.5', 'M1.5a', 'M1.6'],
	...['M2.1', 'M2.2', 'M2.3', 'M2.4', 'M2.5', 'M2.6', 'M2.7', 'M2.8', 'M2.8a', 'M2.9', 'M2.10'],
	...['M3.1', 'M3.2', 'M3.3', 'M3.4', 'M3.5']
];
const TITLE = /\b(?:it|describe)(?:\.each\([^]*?\))?\(\s*(['`])([^]*?)\1/g;
const NAMED = /M\d+\.\d+[a-z]?/g;

it('every rule of M1–M3 has a test that names it', () => {
	const named = new Set(
		['src', 'cli', 'tests']
			.flatMap((folder) => filesUnder(folder, /\.test\.ts$/))
			.flatMap((file) => [...read(file).matchAll(TITLE)].flatMap(([, , title]) => title.match(NAMED) ?? []))
	);
	expect(RULES.filter((rule) => !named.has(rule))).toEqual([]);
});
