import type { CellWriting, PasteTarget } from '../protocol.ts';
import type { Block } from './block.ts';
import { readColumn } from './read-column.ts';
import type { SheetCells } from './cells.ts';
import type { SheetEdit } from './sheet-edit.ts';

/** Where a block goes: so many rows and columns from the corner on, `existing` of the rows in the view already. */
export interface Landing {
	readonly rows: number;
	readonly columns: number;
	readonly existing: number;
}

/** A block that divides the selection is repeated over it; any other is laid down once. */
export function landingOf(block: Block, at: PasteTarget, cells: SheetCells): Landing {
	const below = Math.max(0, cells.rowCount - at.start);
	const selected = at.end - at.start;
	const isRepeated = selected % block.rowCount === 0 && at.selectedColumns % block.columnCount === 0;
	const rows = isRepeated ? selected : block.rowCount;
	return { rows, columns: isRepeated ? at.selectedColumns : block.columnCount, existing: Math.min(rows, below) };
}

/** Rows of a column laid down at a time: what waits meanwhile is soon looked at. */
const ROWS_OF_A_STEP = 2_000;

/** Lays a block down; yields the share done. */
export function* paste(block: Block, at: PasteTarget, landing: Landing, edit: SheetEdit, writing: CellWriting): Generator<number, void> {
	const { rows, existing } = landing;
	const added = rows - existing;
	const columns = at.columns.slice(0, landing.columns);
	edit.counts.untouched += (landing.columns - columns.length) * rows;
	const newCells: Parameters<SheetEdit['append']>[1][number][] = [];
	for (const [index, key] of columns.entries()) {
		yield index / columns.length;
		if (!edit.takes(key)) {
			edit.counts.untouched += rows;
			continue;
		}
		const kind = edit.cells.kind(key);
		const read = readColumn(block, index % block.columnCount, key, kind, writing);
		for (let row = 0; row < existing; row++) {
			const from = row % block.rowCount;
			edit.put(at.start + row, key, read.value(from), read.isUnreadable(from));
			if (row % ROWS_OF_A_STEP === 0) yield (index + row / existing) / columns.length;
		}
		newCells.push({
			key,
			kind,
			value: (row) => read.value((existing + row) % block.rowCount),
			isUnreadable: (row) => read.isUnreadable((existing + row) % block.rowCount)
		});
	}
	if (added > 0 && newCells.length > 0 && !edit.append(added, newCells)) edit.counts.untouched += added * newCells.length;
	yield 1;
}
