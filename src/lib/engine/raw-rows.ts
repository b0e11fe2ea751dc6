import type { RawGrid } from '../intake/types.ts';
import type { Issue } from '../model/issues.ts';
import type { ImportLayer, KeptSource } from '../model/layer.ts';
import type { RejectedRows } from '../share/rejected-rows/write.ts';
import type { PlacedIssue } from './issue-list.ts';
import { readKeptSource } from './kept-source.ts';
import { rejectedRowsOf, withCells } from './rejected-rows.ts';

/** All cells of a row as they stand in the source; none where the source has no such row. `sourceRow` as a person counts, from 1. */
export function rawCells(grid: RawGrid, sourceRow: number): readonly string[] {
	let [low, high] = [0, grid.rowCount];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (grid.sourceRow(middle) < sourceRow) low = middle + 1;
		else high = middle;
	}
	if (low === grid.rowCount || grid.sourceRow(low) !== sourceRow) return [];
	return Array.from({ length: grid.cellCount(low) }, (_, column) => grid.cell(low, column));
}

/** Rows of imports as their files have them: the kept source is read again, the last one stays at hand. */
export class RawRows {
	readonly #load: (layerId: string) => Promise<KeptSource | null>;
	#last: { readonly layerId: string; readonly grid: Promise<RawGrid | null> } | null = null;

	constructor(load: (layerId: string) => Promise<KeptSource | null>) {
		this.#load = load;
	}

	/** The source of a layer as it came; null when none is kept. */
	source(layerId: string): Promise<KeptSource | null> {
		return this.#load(layerId);
	}

	/** The cells of each of these source rows; null when no source is kept. */
	async rows(layer: ImportLayer, sourceRows: readonly number[]): Promise<readonly (readonly string[])[] | null> {
		const grid = await this.#grid(layer);
		return grid && sourceRows.map((sourceRow) => rawCells(grid, sourceRow));
	}

	/** Rows that are in no figure by these issues; null when no source is kept. */
	async rejected(layer: ImportLayer, issues: readonly Issue[]): Promise<RejectedRows | null> {
		const rejected = rejectedRowsOf(issues);
		const sourceRows = rejected.map(({ sourceRow }) => sourceRow);
		const cells = await this.rows(layer, sourceRows);
		return cells && withCells(layer.headers, rejected, (index) => cells[index]);
	}

	/** The engine keeps days and numbers; rows it leaves aside are shown as they stand in the file, where that is kept. */
	async asInFile(issues: readonly PlacedIssue[], layerOf: (layerId: string) => ImportLayer): Promise<readonly PlacedIssue[]> {
		const rewritten = issues.filter(({ effect, column }) => effect === 'leftOut' && column !== null);
		const texts = new Map<PlacedIssue, string>();
		for (const layerId of new Set(rewritten.map((issue) => issue.layerId))) {
			const ofLayer = rewritten.filter((issue) => issue.layerId === layerId);
			const sourceRows = ofLayer.map(({ row }) => row);
			const rows = await this.rows(layerOf(layerId), sourceRows);
			ofLayer.forEach((issue, index) => rows && texts.set(issue, rows[index][issue.column! - 1] ?? ''));
		}
		return texts.size === 0 ? issues : issues.map((issue) => ({ ...issue, raw: texts.get(issue) ?? issue.raw }));
	}

	#grid(layer: ImportLayer): Promise<RawGrid | null> {
		if (this.#last?.layerId !== layer.id) this.#last = { layerId: layer.id, grid: this.#read(layer) };
		return this.#last.grid;
	}

	async #read(layer: ImportLayer): Promise<RawGrid | null> {
		// Without the file's own text everything else still holds: a source that cannot be read is none.
		const kept = layer.kind === 'import' ? await this.#load(layer.id).catch(() => null) : null;
		return kept && readKeptSource(kept, layer);
	}
}
