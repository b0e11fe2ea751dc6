import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ROOM_FILE_EXTENSIONS } from '../../src/lib/ui/board/pending-files.ts';
import { PLAN_FILE_EXTENSION, ROW_FILE_EXTENSIONS } from '../../src/lib/ui/base/pick-file.ts';

const manifest = JSON.parse(readFileSync(new URL('../../static/manifest.webmanifest', import.meta.url), 'utf8'));
const OPENED = [...ROW_FILE_EXTENSIONS, PLAN_FILE_EXTENSION, ...ROOM_FILE_EXTENSIONS].sort();

test('the system may open with the application every file the application opens, and no other', () => {
	expect(manifest.file_handlers).toHaveLength(1);
	const [{ action, accept }] = manifest.file_handlers;
	expect(action).toBe(manifest.start_url);
	expect(Object.values<string[]>(accept).flat().sort()).toEqual(OPENED);
});

test('what is shared goes to an address of the scope, as a file or as text, by a request that carries a body', () => {
	const { action, method, enctype, params } = manifest.share_target;
	expect([action, method, enctype]).toEqual(['./share', 'POST', 'multipart/form-data']);
	expect(params.text).toBe('text');
	const [{ name, accept }] = params.files;
	expect(name).toBe('file');
	expect(accept.filter((type: string) => type.startsWith('.')).sort()).toEqual(OPENED);
});
