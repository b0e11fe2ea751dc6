/**
 * A file of 1,000,000 orders in Chromium, from its bytes to the first rows of the Clients sheet (goal 2 s, progress told, no main-thread task over 50 ms):
 * `node tests/bench/import.bench.ts [rows]`. The person's own time between the steps is left out.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { withBenchPage } from './browser-page.ts';
import { percentile } from './measure.ts';
import type { ImportTimes } from './import/page.ts';
import { writeOrdersCsv } from './intake/orders-csv.ts';

const rows = Number(process.argv[2] ?? 1_000_000);
const TURNS = 3;
const folder = join(import.meta.dirname, 'import/made');
mkdirSync(folder, { recursive: true });
try {
	await writeOrdersCsv(join(folder, 'orders.csv'), rows, 100_000);
	const turns = await withBenchPage('import', ['comlink', 'dexie', 'fflate', 'htmlparser2', 'libphonenumber-js/min'], async (page) => {
		const measured: ImportTimes[] = [];
		for (let turn = 0; turn < TURNS; turn++) {
			await page.reload();
			await page.waitForFunction(() => 'ready' in globalThis);
			measured.push(
				await page.evaluate(
					(url) => (globalThis as unknown as { measureImport(url: string): Promise<ImportTimes> }).measureImport(url),
					'/tests/bench/import/made/orders.csv'
				)
			);
		}
		return measured;
	});
	const total = ({ stages }: ImportTimes): number => Object.values(stages).reduce((sum, time) => sum + time, 0);
	const typical = [...turns].sort((a, b) => total(a) - total(b))[TURNS >> 1];
	console.log(
		JSON.stringify(
			{
				rows: typical.rows,
				clients: typical.clients,
				'import.secondsOfTwo': Number((total(typical) / 2000).toFixed(2)),
				'import.tasksOver50ms': turns.reduce((sum, { longTasks }) => sum + longTasks.length, 0),
				'import.progressTold': typical.progressTold,
				information: {
					'stages, ms': Object.fromEntries(Object.entries(typical.stages).map(([stage, time]) => [stage, Math.round(time)])),
					'stopped and ready again, ms': Math.round(
						percentile(
							turns.map(({ stopped }) => stopped),
							0.5
						)
					),
					'longest tasks, ms': turns.map(({ longTasks }) => Math.round(Math.max(0, ...longTasks)))
				}
			},
			null,
			'\t'
		)
	);
} finally {
	rmSync(folder, { recursive: true, force: true });
}
