import { PlanEngine } from '../plan-engine.ts';
import type { CellRange, CellWriting, ClipboardBlock, RangeSums, Sheet } from '../protocol.ts';
import type { SheetCells } from './cells.ts';
import { copyRange } from './copy.ts';
import { sumRange } from './sums.ts';

/** The engine with what the grid does like a spreadsheet. */
export class GridEngine extends PlanEngine {
	async copyRange(range: CellRange, writing: CellWriting): Promise<ClipboardBlock> {
		return copyRange(this.#cells(range.sheet), range, writing);
	}

	async sumRange(range: CellRange): Promise<RangeSums> {
		return sumRange(this.#cells(range.sheet), range);
	}

	#cells(sheet: Sheet): SheetCells {
		return sheet === 'orders' ? this.orderCells() : this.clientCells(sheet);
	}
}
