import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { INT_MISSING, textAt, type Column } from '../kernel/columns.ts';
import { isoFromDay } from '../kernel/days.ts';
import { typeGrid } from './import.ts';
import { inspect, proposalToDecision } from './mapping/inspect.ts';
import { readSource } from './read.ts';

const folder = new URL('../../../tests/fixtures/intake/', import.meta.url);

interface Expected {
	encoding: string;
	delimiter: string;
	shape: string;
	dateOrder: string;
	decimal: string;
	columns: string[];
	rows: (string | number | null)[][];
	/** row, column, code, raw, effect */
	issues: (string | number | null)[][];
}

function valueAt(column: Column, row: number): string | number | null {
	if (column.kind === 'text') return textAt(column, row);
	const value = column.values[row];
	if (Number.isNaN(value) || (column.kind !== 'number' && value === INT_MISSING)) return null;
	return column.kind === 'day' ? isoFromDay(value) : value;
}

it.each(readdirSync(folder).filter((name) => !name.endsWith('.expected.json')))('%s becomes the table beside it, by its own proposal', async (name) => {
	const expected = JSON.parse(readFileSync(new URL(`${name}.expected.json`, folder), 'utf8')) as Expected;
	const grid = await readSource({ kind: 'file', name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) });
	if (!grid.ok) throw new Error(grid.error.code);
	const inspection = inspect(grid.value);
	if (!inspection.ok) throw new Error(inspection.error.code);
	const decision = proposalToDecision(inspection.value);
	if (!decision.ok) throw new Error(JSON.stringify(decision.error));
	const result = typeGrid(grid.value, decision.value);
	if (!result.ok) throw new Error(result.error.code);
	const { table, issues } = result.value;
	const { encoding, delimiter } = inspection.value;
	const { shape, dateOrder, decimal } = decision.value;
	expect({
		encoding,
		delimiter,
		shape,
		dateOrder,
		decimal,
		columns: [...table.columns.keys()],
		rows: Array.from({ length: table.rowCount }, (_, row) => [...table.columns.values()].map((column) => valueAt(column, row))),
		issues: issues.map((issue) => [issue.row, issue.column, issue.code, issue.raw, issue.effect])
	}).toEqual(expected);
});
