import { INT_MISSING, textAt, TextColumnBuilder, type Column, type NumberColumn, type Table, type TextColumn } from '../../kernel/columns.ts';
import { FORGOTTEN_ROW, type Forgotten } from '../../model/forgotten.ts';
import type { Issue } from '../../model/issues.ts';
import { PATCH_COLUMNS, SOURCE_ROW, type LayerContent } from '../../model/layer.ts';
import { numberAt } from '../layer-rows.ts';
import { PatchBuilder } from '../patch-builder.ts';

/** Which rows of a layer say nothing any more. */
export interface RowsToBlank {
	/** Rows of the client. */
	readonly whole: ReadonlySet<number>;
	/** Rows that came in as the client's and were given to another by hand: their texts go, day and amount are the other's. */
	readonly texts: ReadonlySet<number>;
}

/**
 * A layer without a client. Rows keep their place, since others are known by it; texts are coded anew, so that none stays behind in a dictionary. The same
 * content comes back where it says nothing of the client.
 */
export function blankRows(content: LayerContent, rows: RowsToBlank, forgotten: Forgotten): LayerContent {
	const table = rows.whole.size + rows.texts.size > 0 ? blankTable(content.table, rows) : content.table;
	const issues = withoutIssues(content, rows, [...forgotten.named]);
	const patch = content.patch && withoutCells(content.patch, forgotten);
	return table === content.table && issues === content.issues && patch === content.patch ? content : { table, issues, patch };
}

function blankTable({ rowCount, columns }: Table, { whole, texts }: RowsToBlank): Table {
	const blank = new Map<string, Column>();
	for (const [name, column] of columns) {
		if (column.kind === 'text') {
			const builder = new TextColumnBuilder(rowCount);
			for (let row = 0; row < rowCount; row++) builder.push(whole.has(row) || texts.has(row) ? '' : textAt(column, row));
			blank.set(name, builder.finish());
			continue;
		}
		const values = column.values.slice();
		const nothing = name === SOURCE_ROW ? FORGOTTEN_ROW : column.kind === 'number' ? NaN : INT_MISSING;
		for (const row of whole) values[row] = nothing;
		blank.set(name, { kind: column.kind, values } as Column);
	}
	return { rowCount, columns: blank };
}

/** Of the client's rows none; of rows that stayed out those that name the client. */
function withoutIssues({ table, issues }: LayerContent, { whole, texts }: RowsToBlank, named: readonly string[]): readonly Issue[] {
	const source = table.columns.get(SOURCE_ROW);
	const sourceRows = new Set([...whole, ...texts].map((row) => numberAt(source, row)));
	const kept = issues.filter(({ row, raw }) => {
		const text = raw.toLowerCase();
		return !sourceRows.has(row) && !named.some((name) => text.includes(name));
	});
	return kept.length === issues.length ? issues : kept;
}

/** Cells that this layer changes of rows of the client, or to the client. */
function withoutCells(patch: Table, { clientKeys, rows }: Forgotten): Table | null {
	const text = (name: string) => patch.columns.get(name) as TextColumn;
	const [layers, columns, texts] = [text(PATCH_COLUMNS.layer), text(PATCH_COLUMNS.column), text(PATCH_COLUMNS.text)];
	const at = patch.columns.get(PATCH_COLUMNS.row) as { readonly values: Int32Array };
	const numbers = patch.columns.get(PATCH_COLUMNS.number) as NumberColumn;
	const kept = new PatchBuilder();
	let dropped = 0;
	for (let i = 0; i < patch.rowCount; i++) {
		const place = { layerId: textAt(layers, i), rowIndex: at.values[i] };
		const value = textAt(texts, i);
		if (rows.get(place.layerId)?.has(place.rowIndex) || clientKeys.has(value)) dropped++;
		else kept.push(place, textAt(columns, i), Number.isNaN(numbers.values[i]) ? value : numbers.values[i]);
	}
	return dropped === 0 ? patch : kept.finish();
}
