import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/setup/root.mjs';

/** Files of the repository under a folder, as paths from the root with `/`. */
export function filesUnder(folder: string, pattern: RegExp): string[] {
	if (!existsSync(join(root, folder))) return [];
	return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
		.filter((path) => pattern.test(path) && !path.startsWith('src/lib/i18n/generated/'))
		.sort();
}

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');
