import type { GridColumn } from './column.ts';

/** What can be said of selected rows. */
export interface SelectionSum {
	readonly rows: number;
	/** Written sums; null where the column has no numbers or no value is known. */
	readonly sum: string | null;
	readonly average: string | null;
}

/** Adds up the column in focus, or `fallback` where that one has no numbers. Unknown values are left out, of the average too. */
export function addUp<Row>(rows: readonly Row[], columns: readonly GridColumn<Row>[], focused: string | null, fallback: string): SelectionSum | null {
	if (rows.length < 2) return null;
	const column = columns.find(({ key, sum }) => key === focused && sum) ?? columns.find(({ key, sum }) => key === fallback && sum);
	const values = column?.sum ? rows.map(column.sum).filter((value): value is number => value !== null && Number.isFinite(value)) : [];
	if (!column?.writeSum || values.length === 0) return { rows: rows.length, sum: null, average: null };
	const total = values.reduce((sum, value) => sum + value, 0);
	return { rows: rows.length, sum: column.writeSum(total), average: column.writeSum(total / values.length) };
}
