import type { History } from '../analysis/types.ts';
import { firstIndexes } from '../kernel/grouping.ts';
import { textAt } from '../kernel/columns.ts';
import { ATTRIBUTE_PREFIX, SOURCE_ROW } from '../model/layer.ts';
import { ROLES, ROLE_KIND } from '../model/roles.ts';
import type { Dataset } from './dataset.ts';
import { numberAt, type PlacedLayer } from './layer-rows.ts';
import { PROBLEM_COLUMN, type OrderColumn, type OrderRow, type RowLeftOut } from './protocol.ts';
import { countMarkedRows, mayHaveProblem, problemsOf } from './row-problems.ts';
import { DELETED, INCOMPLETE, LEFT_OUT } from './row-reasons.ts';
import type { RowReader } from './views.ts';

/** The rows of the Orders sheet (of a list of clients, where a plan has no orders), read from the layers with everything changed since. */
export class OrderRows implements RowReader {
	readonly columns: readonly OrderColumn[];
	readonly textColumns: readonly string[];
	/** Global rows the sheet has: all but those deleted. */
	readonly base: Uint32Array;
	readonly layers: readonly PlacedLayer[];
	/** Why a row does not count (row-reasons.ts), and how many rows there are of each reason. */
	readonly reasons: Uint8Array;
	readonly reasonCounts: Uint32Array;
	readonly #kinds: ReadonlyMap<string, OrderColumn['kind']>;
	#markedRowCount: number | null = null;

	constructor({ orderLayers, listLayers, orderReasons, listReasons }: Dataset) {
		this.layers = orderLayers.length ? orderLayers : listLayers;
		this.reasons = orderLayers.length ? orderReasons : listReasons;
		this.columns = columnsOf(this.layers);
		this.#kinds = new Map(this.columns.map(({ key, kind }) => [key, kind]));
		this.textColumns = this.columns.filter(({ kind }) => kind === 'text').map(({ key }) => key);
		const all = firstIndexes(this.reasons.length);
		this.reasonCounts = new Uint32Array(LEFT_OUT.length);
		for (const reason of this.reasons) this.reasonCounts[reason]++;
		this.base = this.reasonCounts[DELETED] > 0 ? all.filter((row) => this.reasons[row] !== DELETED) : all;
	}

	/** Rows with a marked cell: those the problem column finds from 1 on. Counted when first asked for. */
	get markedRowCount(): number {
		return (this.#markedRowCount ??= this.layers.reduce(
			(sum, layer) => sum + countMarkedRows(layer, (row) => [INCOMPLETE, DELETED].includes(this.reasons[layer.offset + row])),
			this.reasonCounts[INCOMPLETE]
		));
	}

	isText(column: string): boolean {
		return this.#kinds.get(column) === 'text';
	}

	/** The layer a global row belongs to. */
	layerOf(row: number): PlacedLayer {
		let layer = this.layers[0];
		for (const candidate of this.layers) if (candidate.offset <= row && candidate.rowCount > 0) layer = candidate;
		return layer;
	}

	kindOf(column: string): OrderColumn['kind'] | undefined {
		return this.#kinds.get(column);
	}

	/** The layer and the row in it by which a row's cells are kept. */
	place(row: number): { layerId: string; rowIndex: number } {
		const { info, offset } = this.layerOf(row);
		return { layerId: info.id, rowIndex: row - offset };
	}

	/** A day or a number, a text, or null for nothing; in a day's or number's column a text is one that could not be read. */
	value(column: string, row: number): string | number | null {
		const layer = this.layerOf(row);
		const rowIndex = row - layer.offset;
		const found = layer.columns.get(column);
		if (found?.kind === 'text') return textAt(found, rowIndex) || null;
		const value = numberAt(found, rowIndex);
		return Number.isNaN(value) ? (layer.unreadable.get(column)?.get(rowIndex) ?? null) : value;
	}

	has(column: string): boolean {
		return this.#kinds.has(column);
	}

	sourceRow(row: number): number {
		return this.number(SOURCE_ROW, row);
	}

	/** Of the problem column: how many cells of the row are marked. */
	number(column: string, row: number): number {
		const layer = this.layerOf(row);
		if (column === PROBLEM_COLUMN) return this.#mayHaveProblem(layer, row) ? problemsOf(layer, row - layer.offset).length : 0;
		return numberAt(layer.columns.get(column), row - layer.offset);
	}

	text(column: string, row: number): string {
		const layer = this.layerOf(row);
		const found = layer.columns.get(column);
		return found?.kind === 'text' ? textAt(found, row - layer.offset) : '';
	}

	/** Why the figures leave a row aside; whatever the day, or as the history stands. */
	leftOut(row: number, { futureRows, returnRows }: History): RowLeftOut | null {
		const reason = LEFT_OUT[this.reasons[row]];
		if (reason) return reason;
		if (includesSorted(futureRows, row)) return 'row.future';
		return includesSorted(returnRows, row) ? 'row.return' : null;
	}

	row(row: number, history: History): OrderRow {
		const layer = this.layerOf(row);
		const rowIndex = row - layer.offset;
		const cells: Record<string, string | number | null> = {};
		const edited: string[] = [];
		for (const { key, kind } of this.columns) {
			if (kind === 'text') cells[key] = this.text(key, row);
			else {
				const value = this.number(key, row);
				cells[key] = Number.isNaN(value) ? null : value;
			}
			if (layer.info.kind !== 'hand' && layer.overlay.byHand.get(key)?.has(rowIndex)) edited.push(key);
		}
		const problems = this.#mayHaveProblem(layer, row) ? problemsOf(layer, rowIndex) : [];
		return { layerId: layer.info.id, rowIndex, sourceRow: this.sourceRow(row), cells, edited, leftOut: this.leftOut(row, history), problems };
	}

	#mayHaveProblem(layer: PlacedLayer, row: number): boolean {
		return this.reasons[row] === INCOMPLETE || mayHaveProblem(layer, row - layer.offset);
	}
}

/** Roles in their own order, then attributes as the sources had them. */
function columnsOf(layers: readonly PlacedLayer[]): OrderColumn[] {
	const present = new Map<string, OrderColumn['kind']>();
	for (const role of ROLES) {
		if (layers.some((layer) => layer.columns.has(role))) present.set(role, ROLE_KIND[role]);
	}
	for (const layer of layers) {
		for (const [name, column] of layer.columns) {
			if (name.startsWith(ATTRIBUTE_PREFIX) && !present.has(name)) present.set(name, column.kind);
		}
	}
	return [...present].map(([key, kind]) => ({ key, kind }));
}

function includesSorted(sorted: Uint32Array, wanted: number): boolean {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (sorted[middle] < wanted) low = middle + 1;
		else high = middle;
	}
	return low < sorted.length && sorted[low] === wanted;
}
