import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { INT_MISSING, textAt, type Column } from '../../src/lib/kernel/columns.ts';
import { isoFromDay } from '../../src/lib/kernel/days.ts';
import { typeGrid } from '../../src/lib/intake/import.ts';
import { inspect, proposalToDecision } from '../../src/lib/intake/mapping/inspect.ts';
import { readSource } from '../../src/lib/intake/read.ts';
import type { Cell, Expected } from './case.ts';
import { corpus } from './corpus.ts';

const folder = new URL('./files/', import.meta.url);
const fileOf = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, folder)));

function valueAt(column: Column, row: number): Cell {
	if (column.kind === 'text') return textAt(column, row);
	const value = column.values[row];
	if (Number.isNaN(value) || (column.kind !== 'number' && value === INT_MISSING)) return null;
	return column.kind === 'day' ? isoFromDay(value) : value;
}

async function read(name: string, currency: string | undefined): Promise<Expected> {
	const grid = await readSource({ kind: 'file', name, bytes: fileOf(name) });
	if (!grid.ok) throw new Error(grid.error.code);
	const inspection = inspect(grid.value);
	if (!inspection.ok) throw new Error(inspection.error.code);
	const decision = proposalToDecision(inspection.value);
	if (!decision.ok) throw new Error(JSON.stringify(decision.error));
	const result = typeGrid(grid.value, { ...decision.value, currency: currency === undefined ? null : { kind: 'only', code: currency } });
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	const { table, issues } = result.value;
	const { encoding, delimiter } = inspection.value;
	const { shape, headerRows, mapping, dateOrder, decimal } = decision.value;
	return {
		encoding,
		delimiter,
		shape,
		headerRows,
		mapping: mapping as Record<string, number>,
		dateOrder,
		decimal,
		...(currency === undefined ? {} : { currency }),
		columns: [...table.columns.keys()],
		rows: Array.from({ length: table.rowCount }, (_, row) => [...table.columns.values()].map((column) => valueAt(column, row))),
		issues: issues.map((issue) => [issue.row, issue.column, issue.code, issue.raw, issue.effect])
	};
}

describe('the corpus', () => {
	it('is what its script makes', () => {
		const names = corpus.flatMap(({ name }) => [name, `${name}.expected.json`]);
		expect(readdirSync(folder).sort()).toEqual([...names].sort());
		for (const { name, bytes, expected } of corpus) {
			expect(fileOf(name), name).toEqual(bytes);
			expect(JSON.parse(new TextDecoder().decode(fileOf(`${name}.expected.json`))), name).toEqual(expected);
		}
	});

	it.each(corpus.map(({ name, expected }) => [name, expected] as const))('%s becomes the table beside it', async (name, expected) => {
		expect(await read(name, expected.currency)).toEqual(expected);
	});
});
