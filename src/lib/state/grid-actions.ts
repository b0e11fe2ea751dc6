import type { EngineWorker } from '../engine/engine.worker.ts';
import type { GridActions } from '../engine/protocol.ts';
import { Comlink } from '../engine/start.ts';

/** The engine's actions with what a function needs to be called from another thread. */
export function gridActionsOf(remote: Comlink.Remote<EngineWorker>): GridActions {
	return {
		copyRange: (range, writing) => remote.copyRange(range, writing),
		sumRange: (range) => remote.sumRange(range),
		findCells: (query, writing) => remote.findCells(query, writing),
		pasteBlock: (at, block, writing, stamp, onprogress) => remote.pasteBlock(at, block, writing, stamp, onprogress && Comlink.proxy(onprogress)),
		stopPaste: () => remote.stopPaste(),
		clearRange: (range, stamp) => remote.clearRange(range, stamp),
		fillDown: (range, stamp) => remote.fillDown(range, stamp),
		replaceCells: (query, replacement, writing, only, stamp) => remote.replaceCells(query, replacement, writing, only, stamp),
		deleteRows: (sheet, ranges, stamp) => remote.deleteRows(sheet, ranges, stamp),
		addRows: (shape, count, stamp) => remote.addRows(shape, count, stamp)
	};
}
