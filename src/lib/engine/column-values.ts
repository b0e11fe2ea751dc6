import type { ColumnValues } from './protocol.ts';
import type { RowReader } from './views.ts';

/** More than a person would choose from. */
const MOST_VALUES = 200;

/** Distinct texts of a column over these rows, the commonest first; equals as the collator has them. */
export function columnValues(reader: RowReader, rows: Iterable<number>, column: string, collator: Intl.Collator): ColumnValues {
	const counts = new Map<string, number>();
	for (const row of rows) {
		const text = reader.text(column, row);
		counts.set(text, (counts.get(text) ?? 0) + 1);
	}
	const values = Array.from(counts, ([value, count]) => ({ value, rows: count })).sort((a, b) => b.rows - a.rows || collator.compare(a.value, b.value));
	return { values: values.slice(0, MOST_VALUES), more: values.length > MOST_VALUES };
}
