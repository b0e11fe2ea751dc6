import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/setup/root.mjs';
import { filesUnder, read } from './support/files.ts';

const PATH = /`((?:src|tests|scripts|docs|cli|static|\.ci)\/[\w@.+/-]+)`|\]\((?!https?:|#)([^)#\s]+)\)/g;

it.each(['README.md', 'CHANGELOG.md', ...filesUnder('docs', /\.md$/)])('every path that %s names is there', (document) => {
	const folder = document.split('/').slice(0, -1).join('/');
	const named = [...read(document).matchAll(PATH)].map(([, code, link]) => code ?? join(folder, link));
	expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
