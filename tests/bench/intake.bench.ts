/**
 * A delimited text of 1,000,000 orders, bytes to validated, normalised columns, against udsv's raw parse of the same text into arrays of strings (goal 0.6, memory 0.4):
 * `node tests/bench/intake.bench.ts [rows]`. Both sides run in processes of their own and take turns; times are medians, ratios of one run.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeOrdersCsv } from './intake/orders-csv.ts';
import { median } from './measure.ts';

const rows = Number(process.argv[2] ?? 1_000_000);
const TURNS = 3;
const ROUNDS = 5;

interface Measured {
	readonly rows: number;
	readonly times: readonly number[];
	readonly roseBy: number;
}

const scratch = mkdtempSync(join(tmpdir(), 'rouse-intake-'));

function run(side: string, path: string, rounds: number): Measured {
	return JSON.parse(
		execFileSync(process.execPath, [join(import.meta.dirname, 'intake/side.ts'), side, path, String(rounds)], { encoding: 'utf8' })
	) as Measured;
}

try {
	const path = join(scratch, 'orders.csv');
	await writeOrdersCsv(path, rows, 100_000);
	const sides = { ours: [] as number[], inspected: [] as number[], udsv: [] as number[] };
	for (let turn = 0; turn < TURNS; turn++) {
		for (const [side, times] of Object.entries(sides)) times.push(...run(side, path, ROUNDS).times);
	}
	const memory = { ours: run('ours', path, 1).roseBy, udsv: run('udsv', path, 1).roseBy };
	const milliseconds = Object.fromEntries(Object.entries(sides).map(([side, times]) => [side, Math.round(median(times))]));
	console.log(
		JSON.stringify(
			{
				rows,
				'intake.toUdsv': Number((median(sides.ours) / median(sides.udsv)).toFixed(2)),
				'intake.withInspection.toUdsv': Number((median(sides.inspected) / median(sides.udsv)).toFixed(2)),
				'intake.memory.toUdsv': Number((memory.ours / memory.udsv).toFixed(2)),
				information: {
					megabytes: Math.round(statSync(path).size / 1e6),
					milliseconds,
					'memory above the source, MB': { ours: Math.round(memory.ours), udsv: Math.round(memory.udsv) }
				}
			},
			null,
			'\t'
		)
	);
} finally {
	rmSync(scratch, { recursive: true, force: true });
}
