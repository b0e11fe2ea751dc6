import { INT_MISSING, TextColumnBuilder, textAt } from '../kernel/columns.ts';
import type { Column, IntColumn, Table, TextColumn } from '../kernel/columns.ts';
import type { Issue } from '../model/issues.ts';

/** Most imports have none: then the table has no columns, and nothing is stored or read for them. */
export function issuesTable(issues: readonly Issue[]): Table {
	if (issues.length === 0) return { rowCount: 0, columns: new Map() };
	const row = new Int32Array(issues.length);
	const column = new Int32Array(issues.length);
	const code = new TextColumnBuilder(issues.length);
	const raw = new TextColumnBuilder(issues.length);
	const effect = new TextColumnBuilder(issues.length);
	issues.forEach((issue, index) => {
		row[index] = issue.row;
		column[index] = issue.column ?? INT_MISSING;
		code.push(issue.code);
		raw.push(issue.raw);
		effect.push(issue.effect);
	});
	return {
		rowCount: issues.length,
		columns: new Map<string, Column>([
			['row', { kind: 'int', values: row }],
			['column', { kind: 'int', values: column }],
			['code', code.finish()],
			['raw', raw.finish()],
			['effect', effect.finish()]
		])
	};
}

export function issuesOf(table: Table): Issue[] {
	if (table.rowCount === 0) return [];
	const row = (table.columns.get('row') as IntColumn).values;
	const column = (table.columns.get('column') as IntColumn).values;
	const text = (name: string, index: number) => textAt(table.columns.get(name) as TextColumn, index);
	return Array.from({ length: table.rowCount }, (_, index) => ({
		row: row[index],
		column: column[index] === INT_MISSING ? null : column[index],
		code: text('code', index) as Issue['code'],
		raw: text('raw', index),
		effect: text('effect', index) as Issue['effect']
	}));
}
