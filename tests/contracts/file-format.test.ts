import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { PATCH_COLUMNS } from '../../src/lib/model/layer.ts';
import { readPlanFile } from '../../src/lib/share/plan-file/read.ts';
import { PLAN_FILE_FORMAT, writePlanFile } from '../../src/lib/share/plan-file/write.ts';
import { read } from './support/files.ts';

const document = read('docs/FILE-FORMAT.md');
/** What a table of the document names in its first column, and in the second. */
const rowsUnder = (heading: string): string[][] =>
	[
		...document
			.slice(document.indexOf(`## ${heading}`))
			.split('\n## ')[0]
			.matchAll(/^\| `([^|]+)` \| (.+) \|$/gm)
	].map(([, name, rest]) => [name, rest]);

// A file of the newest format with rows, a patch and a source in it.
const fixture = readFileSync(new URL(`../fixtures/plan-files/format-${PLAN_FILE_FORMAT}.rouse`, import.meta.url));
const plan = readPlanFile(new Uint8Array(fixture));
if (!plan.ok) throw new Error(plan.error.detail);
const parts = unzipSync(writePlanFile(plan.value.document, plan.value.layers));
const json = (name: string) => JSON.parse(new TextDecoder().decode(parts[name])) as Record<string, unknown>;
const ids = [...plan.value.layers.keys()];

it('names every part of a plan file, and none that is not there', () => {
	const kinds = new Set(Object.keys(parts).map((name) => ids.reduce((kind, id) => kind.replace(id, '<id>'), name)));
	expect(
		rowsUnder('Parts')
			.map(([name]) => name)
			.sort()
	).toEqual([...kinds].sort());
});

it.each(rowsUnder('Parts').filter(([name]) => name.endsWith('.json')))('names every member of %s', (name, says) => {
	for (const member of Object.keys(json(name.replace('<id>', ids[0])))) expect(says).toContain(`\`${member}\``);
});

it('names every group of fields, in their order', () => {
	expect(rowsUnder('plan.json').map(([name]) => name)).toEqual(Object.keys(json('plan.json').fields as object));
});

it('names the format, the columns of a patch and the settings of copies as they are', () => {
	expect(document).toContain(`format ${PLAN_FILE_FORMAT}, the newest`);
	for (const column of Object.values(PATCH_COLUMNS)) expect(document).toContain(`\`${column}\``);
});
