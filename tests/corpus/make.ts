/** Writes the corpus of awkward files into tests/corpus/files, the expected table beside each: `node tests/corpus/make.ts`. The same files every time. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { corpus } from './corpus.ts';

const folder = new URL('./files/', import.meta.url);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const { name, bytes, expected } of corpus) {
	writeFileSync(new URL(name, folder), bytes);
	writeFileSync(new URL(`${name}.expected.json`, folder), `${JSON.stringify(expected, null, '\t')}\n`);
}
