/** Reads one file as the application would, and tells what came of it: `node read-file.ts <path>` prints the outcome and by how many MB memory rose above the file. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { inspect, proposalToDecision } from '../../../src/lib/intake/mapping/inspect.ts';
import { typeGrid } from '../../../src/lib/intake/import.ts';
import { readSource } from '../../../src/lib/intake/read.ts';

// What the reader of workbooks takes for itself is no part of the file's share.
await import('../../../src/lib/intake/readers/workbook/read.ts');
await import('@e965/xlsx');
const path = process.argv[2];
const bytes = new Uint8Array(readFileSync(path));
const before = process.resourceUsage().maxRSS;

async function outcome(): Promise<string> {
	const grid = await readSource({ kind: 'file', name: basename(path), bytes });
	if (!grid.ok) {
		const { code, params } = grid.error;
		return params.row === undefined ? code : `${code} in row ${params.row}, column ${params.column}`;
	}
	const inspection = inspect(grid.value);
	if (!inspection.ok) return inspection.error.code;
	const decision = proposalToDecision(inspection.value);
	if (!decision.ok) return decision.error.code;
	const typed = typeGrid(grid.value, decision.value);
	if (!typed.ok) return typed.error.code;
	const amounts = typed.value.table.columns.get('amount');
	const sum = amounts?.kind === 'number' ? amounts.values.reduce((total, value) => total + value, 0) : 0;
	const { rowCount } = typed.value.table;
	return `${rowCount} ${rowCount === 1 ? 'row' : 'rows'}, amounts ${sum}`;
}

console.log(JSON.stringify({ outcome: await outcome(), roseBy: (process.resourceUsage().maxRSS - before) / 1024 }));
