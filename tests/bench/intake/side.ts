/**
 * One side of the comparison, in a process of its own: `node side.ts <ours|inspected|udsv> <file> <rounds>` prints the times of its rounds in milliseconds and how far the
 * process's memory rose above what the source alone takes.
 */
import { readFileSync } from 'node:fs';
import { inferSchema, initParser } from 'udsv';
import { typeGrid } from '../../../src/lib/intake/import.ts';
import { inspect, proposalToDecision } from '../../../src/lib/intake/mapping/inspect.ts';
import { readSource } from '../../../src/lib/intake/read.ts';
import type { MappingDecision } from '../../../src/lib/intake/types.ts';

const [side, path, rounds] = process.argv.slice(2);
const bytes = new Uint8Array(readFileSync(path));
const text = side === 'udsv' ? new TextDecoder().decode(bytes) : '';
const before = process.resourceUsage().maxRSS;

function parseWithUdsv(): number {
	return initParser(inferSchema(text)).stringArrs(text).length;
}

let decided: MappingDecision | null = null;
/** Bytes to validated columns. What the columns mean is told once: in use a person looks at it in between. */
async function readWithOurs(looksEachTime: boolean): Promise<number> {
	const grid = await readSource({ kind: 'file', name: 'orders.csv', bytes });
	if (!grid.ok) throw new Error(grid.error.code);
	if (decided === null || looksEachTime) {
		const inspection = inspect(grid.value);
		const decision = inspection.ok ? proposalToDecision(inspection.value) : inspection;
		if (!decision.ok) throw new Error(decision.error.code);
		decided = decision.value;
	}
	const typed = typeGrid(grid.value, decided);
	if (!typed.ok) throw new Error(typed.error.code);
	return typed.value.table.rowCount;
}

const times: number[] = [];
let rows = 0;
for (let round = 0; round < Number(rounds); round++) {
	const start = performance.now();
	rows = side === 'udsv' ? parseWithUdsv() : await readWithOurs(side === 'inspected');
	times.push(performance.now() - start);
}
// In kilobytes.
console.log(JSON.stringify({ rows, times, roseBy: (process.resourceUsage().maxRSS - before) / 1024 }));
