import type { EngineWorker } from '../engine/engine.worker.ts';
import type { GridActions } from '../engine/protocol.ts';
import type { Comlink } from '../engine/start.ts';
import { hearProgress } from './hear-progress.ts';

/** The engine's actions with what a function needs to be called from another thread. */
export function gridActionsOf(remote: Comlink.Remote<EngineWorker>): GridActions {
	return {
		copyRange: (range, writing) => remote.copyRange(range, writing),
		sumRange: (range) => remote.sumRange(range),
		findCells: (query, writing) => remote.findCells(query, writing),
		pasteBlock: (at, block, writing, stamp, onprogress) => hearProgress(onprogress, (hear) => remote.pasteBlock(at, block, writing, stamp, hear)),
		stopPaste: () => remote.stopPaste(),
		clearRange: (range, stamp) => remote.clearRange(range, stamp),
		fillDown: (range, stamp) => remote.fillDown(range, stamp),
		replaceCells: (query, replacement, writing, only, stamp) => remote.replaceCells(query, replacement, writing, only, stamp),
		deleteRows: (sheet, ranges, stamp) => remote.deleteRows(sheet, ranges, stamp),
		addRows: (shape, count, stamp) => remote.addRows(shape, count, stamp)
	};
}
