import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../../scripts/setup/root.mjs';

/** What the comparison needs of DuckDB. */
interface DuckDB {
	readonly DuckDBInstance: { create(path: string, options: Readonly<Record<string, string>>): Promise<{ connect(): Promise<Connection> }> };
}
interface Connection {
	run(sql: string): Promise<{ getColumns(): Promise<readonly (readonly unknown[])[]> }>;
	createAppender(table: string): Promise<Appender>;
}
interface Appender {
	appendUInteger(value: number): void;
	appendInteger(value: number): void;
	appendDouble(value: number): void;
	endRow(): void;
	closeSync(): void;
}

const VERSION = '1.5.6-r.1';

/**
 * DuckDB in a folder of its own, fetched when the bench first asks for it: 60 MB of a program that only this comparison uses are no part of what everybody
 * installs, and not every registry holds all of its platforms, without which no lock file is whole.
 */
export async function duckDB(): Promise<DuckDB> {
	const folder = join(root, 'node_modules/.cache/rouse-bench');
	const require = createRequire(join(folder, 'package.json'));
	try {
		return require('@duckdb/node-api') as DuckDB;
	} catch {
		mkdirSync(folder, { recursive: true });
		execFileSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', `@duckdb/node-api@${VERSION}`], { stdio: 'inherit' });
		return require('@duckdb/node-api') as DuckDB;
	}
}
