import type { Filter, SortKey } from './protocol.ts';

/** How a sheet's rows are read while sorting and filtering. `row` is an index into the sheet's base rows. */
export interface RowReader {
	/** NaN where nothing is known. */
	number(column: string, row: number): number;
	text(column: string, row: number): string;
	isText(column: string): boolean;
	/** Whether a text filter finds `wanted` (in lower case) here; absent: where the text contains it. */
	holds?(column: string, row: number, wanted: string): boolean;
	/** Columns a filter over "all text" looks into. */
	readonly textColumns: readonly string[];
}

/** Rows that pass every filter, in the order of the sort keys; rows equal under them keep their base order. Unknown values come last. */
export function arrangeRows(base: Uint32Array, reader: RowReader, filters: readonly Filter[], sort: readonly SortKey[], collator: Intl.Collator): Uint32Array {
	const kept = filters.length === 0 ? base.slice() : base.filter((row) => filters.every((filter) => passes(filter, reader, row)));
	if (sort.length === 0) return kept;
	const ranks = sort.map((key) => ranksOf(kept, reader, key, collator));
	const order = Uint32Array.from(kept.keys());
	order.sort((a, b) => {
		for (const rank of ranks) {
			const difference = rank[a] - rank[b];
			if (difference !== 0) return difference;
		}
		return a - b;
	});
	return order.map((index) => kept[index]);
}

function passes(filter: Filter, reader: RowReader, row: number): boolean {
	if (filter.kind === 'range') {
		const value = reader.number(filter.column, row);
		return value >= (filter.from ?? -Infinity) && value <= (filter.to ?? Infinity);
	}
	if (filter.kind === 'oneOf') return filter.values.includes(reader.text(filter.column, row));
	const wanted = filter.contains.toLocaleLowerCase();
	const columns = filter.column === '' ? reader.textColumns : [filter.column];
	return columns.some((column) => reader.holds?.(column, row, wanted) ?? reader.text(column, row).toLocaleLowerCase().includes(wanted));
}

/** One ascending number a kept row, so that the comparison itself never touches text or direction. */
function ranksOf(kept: Uint32Array, reader: RowReader, key: SortKey, collator: Intl.Collator): Float64Array {
	const sign = key.descending ? -1 : 1;
	const ranks = new Float64Array(kept.length);
	if (!reader.isText(key.column)) {
		for (let i = 0; i < kept.length; i++) {
			const value = reader.number(key.column, kept[i]);
			ranks[i] = Number.isNaN(value) ? Infinity : sign * value;
		}
		return ranks;
	}
	const texts = Array.from(kept, (row) => reader.text(key.column, row));
	const distinct = [...new Set(texts)].sort(collator.compare);
	const rankOf = new Map(distinct.map((text, rank) => [text, sign * rank]));
	for (let i = 0; i < kept.length; i++) ranks[i] = texts[i] === '' ? Infinity : rankOf.get(texts[i])!;
	return ranks;
}
