import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/setup/root.mjs';

export interface Report {
	readonly categories: Readonly<
		Record<string, { readonly score: number | null; readonly auditRefs: readonly { readonly id: string; readonly weight: number }[] }>
	>;
	readonly audits: Readonly<Record<string, { readonly title: string; readonly score: number | null; readonly displayValue?: string }>>;
}
export type Lighthouse = (
	url: string,
	flags: { readonly port: number; readonly output: 'json'; readonly logLevel: 'error'; readonly onlyCategories: readonly string[] }
) => Promise<{ readonly lhr: Report } | undefined>;

const VERSION = '13.5.0';

/** Lighthouse in a folder of its own, fetched when it is first asked for: 114 packages and 170 MB for this one check are no part of what everybody installs. */
export async function fetchLighthouse(): Promise<Lighthouse> {
	const folder = join(root, 'node_modules/.cache/rouse-lighthouse');
	const entry = join(folder, 'node_modules/lighthouse/core/index.js');
	if (!existsSync(entry)) {
		mkdirSync(folder, { recursive: true });
		execFileSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', `lighthouse@${VERSION}`], { stdio: 'inherit' });
	}
	const { default: lighthouse } = (await import(pathToFileURL(entry).href)) as { readonly default: Lighthouse };
	return lighthouse;
}
