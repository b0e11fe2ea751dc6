import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readPlanFile } from '../../src/lib/share/plan-file/read.ts';
import { writePlanFile } from '../../src/lib/share/plan-file/write.ts';

const folder = new URL('../fixtures/plan-files/', import.meta.url);
/** A plan file of every format there has been. */
const files = readdirSync(folder).map((name) => new Uint8Array(readFileSync(new URL(name, folder))));

type Mutation = (file: Uint8Array) => Uint8Array;

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const place = (file: Uint8Array, at: number): number => Math.floor(at * file.length);

const bytesChanged: fc.Arbitrary<Mutation> = fc.array(fc.tuple(share, fc.nat(255)), { minLength: 1, maxLength: 8 }).map((changes) => (file) => {
	const changed = file.slice();
	for (const [at, byte] of changes) changed[place(file, at)] = byte;
	return changed;
});
const bytesCut: fc.Arbitrary<Mutation> = fc.tuple(share, share).map(([from, to]) => (file) => {
	const [start, end] = [place(file, from), place(file, to)].sort((a, b) => a - b);
	return Uint8Array.of(...file.subarray(0, start), ...file.subarray(end));
});
const bytesPut: fc.Arbitrary<Mutation> = fc.tuple(share, fc.uint8Array({ minLength: 1, maxLength: 40 })).map(([at, bytes]) => (file) => {
	const start = place(file, at);
	return Uint8Array.of(...file.subarray(0, start), ...bytes, ...file.subarray(start));
});

const HOSTILE = [
	'{"__proto__":{"polluted":1}}',
	'{"constructor":{"prototype":{"polluted":1}}}',
	'1e999',
	'-0',
	'9007199254740993',
	'[[[[[[]]]]]]',
	'"\\ud800"',
	'""',
	'null',
	'true',
	`"${'x'.repeat(200_000)}"`
];
const anyJson = fc.oneof(fc.constantFrom(...HOSTILE), fc.json());

/** One value of a JSON part becomes another, or a member is put in; its sum is right, so that the reader gets to see it. */
const jsonChanged: fc.Arbitrary<Mutation> = fc
	.tuple(share, share, anyJson, fc.constantFrom('value', 'member', 'whole'))
	.map(([which, at, json, how]) => (file) => {
		const parts = unzipSync(file);
		const names = Object.keys(parts).filter((name) => name.endsWith('.json'));
		const name = names[Math.floor(which * names.length)];
		const text = new TextDecoder().decode(parts[name]);
		const spots = [...text.matchAll(how === 'member' ? /\{/g : /(?<=[:[,]\s*)("(?:[^"\\]|\\.)*"|-?\d[\d.e+-]*|null|true|false)/g)];
		const spot = spots[Math.floor(at * spots.length)];
		const changed =
			how === 'whole' || !spot
				? json
				: how === 'member'
					? `${text.slice(0, spot.index + 1)}"__proto__":${json},${text.slice(spot.index + 1)}`
					: text.slice(0, spot.index) + json + text.slice(spot.index + spot[0].length);
		return zipSync({ ...parts, [name]: strToU8(changed) });
	});

/** Reads `cases` broken plan files. Throws with the smallest that throws, leaves something on a prototype, or opens and cannot be saved and opened again. */
export function fuzzPlanFiles(cases: number, seed: number): void {
	const mutations = fc.array(fc.oneof({ weight: 2, arbitrary: jsonChanged }, bytesChanged, bytesCut, bytesPut), { minLength: 1, maxLength: 1 });
	fc.assert(
		fc.property(fc.constantFrom(...files), mutations, (file, [mutate]) => {
			const read = readPlanFile(mutate(file));
			if ('polluted' in {}) throw new Error('a prototype was changed');
			if (!read.ok) return;
			const again = readPlanFile(writePlanFile(read.value.document, read.value.layers));
			if (!again.ok) throw new Error(`opens, but not again: ${again.error.detail}`);
		}),
		{ numRuns: cases, seed }
	);
}
