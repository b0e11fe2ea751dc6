import { INT_MISSING, textAt, type Column } from '../kernel/columns.ts';
import { ATTRIBUTE_PREFIX, SOURCE_ROW } from '../model/layer.ts';
import { ROLES, ROLE_KIND, type Role } from '../model/roles.ts';
import { columnOf, type CellEdits, type PlacedLayer } from './dataset.ts';
import type { OrderColumn, OrderRow } from './protocol.ts';
import type { RowReader } from './views.ts';

/** The rows of the Orders sheet (of a list of clients, where a plan has no orders), read from the layers with the edits over them. */
export class OrderRows implements RowReader {
	readonly columns: readonly OrderColumn[];
	readonly textColumns: readonly string[];
	readonly rowCount: number;
	readonly #layers: readonly PlacedLayer[];
	readonly #edits: CellEdits;
	readonly #kinds: ReadonlyMap<string, OrderColumn['kind']>;

	constructor(layers: readonly PlacedLayer[], edits: CellEdits) {
		this.#layers = layers;
		this.#edits = edits;
		this.columns = columnsOf(layers);
		this.#kinds = new Map(this.columns.map(({ key, kind }) => [key, kind]));
		this.textColumns = this.columns.filter(({ kind }) => kind === 'text').map(({ key }) => key);
		this.rowCount = layers.reduce((sum, layer) => sum + layer.content.table.rowCount, 0);
	}

	isText(column: string): boolean {
		return this.#kinds.get(column) === 'text';
	}

	/** The layer a global row belongs to. */
	layerOf(row: number): PlacedLayer {
		let layer = this.#layers[0];
		for (const candidate of this.#layers) if (candidate.offset <= row) layer = candidate;
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
		const edited = this.#edits
			.get(layer.info.id)
			?.get(column as Role)
			?.get(row - layer.offset);
		if (edited !== undefined) return edited === '' ? null : edited;
		if (column === SOURCE_ROW) return this.sourceRow(row);
		const found = columnOf(layer, column);
		if (found?.kind === 'text') return textAt(found, row - layer.offset) || null;
		const value = numberIn(found, row - layer.offset);
		return Number.isNaN(value) ? null : value;
	}

	has(column: string): boolean {
		return this.#kinds.has(column);
	}

	sourceRow(row: number): number {
		const layer = this.layerOf(row);
		return numberIn(columnOf(layer, SOURCE_ROW), row - layer.offset);
	}

	number(column: string, row: number): number {
		if (column === SOURCE_ROW) return this.sourceRow(row);
		const layer = this.layerOf(row);
		const edited = this.#edits
			.get(layer.info.id)
			?.get(column as Role)
			?.get(row - layer.offset);
		return edited === undefined ? numberIn(columnOf(layer, column), row - layer.offset) : Number(edited);
	}

	text(column: string, row: number): string {
		const layer = this.layerOf(row);
		const edited = this.#edits
			.get(layer.info.id)
			?.get(column as Role)
			?.get(row - layer.offset);
		if (edited !== undefined) return String(edited);
		const found = columnOf(layer, column);
		return found?.kind === 'text' ? textAt(found, row - layer.offset) : '';
	}

	row(row: number, leftOut: OrderRow['leftOut']): OrderRow {
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
			if (
				this.#edits
					.get(layer.info.id)
					?.get(key as Role)
					?.has(rowIndex)
			)
				edited.push(key);
		}
		return { layerId: layer.info.id, rowIndex, sourceRow: this.sourceRow(row), cells, edited, leftOut, problems: [] };
	}
}

function numberIn(column: Column | undefined, index: number): number {
	if (!column || column.kind === 'text') return NaN;
	const value = column.values[index];
	return value === INT_MISSING ? NaN : value;
}

/** Roles in their own order, then attributes as the sources had them. */
function columnsOf(layers: readonly PlacedLayer[]): OrderColumn[] {
	const present = new Map<string, OrderColumn['kind']>();
	for (const role of ROLES) {
		if (layers.some((layer) => columnOf(layer, role))) present.set(role, ROLE_KIND[role]);
	}
	for (const layer of layers) {
		for (const [name, column] of layer.content.table.columns) {
			if (name.startsWith(ATTRIBUTE_PREFIX) && !present.has(name)) present.set(name, column.kind);
		}
	}
	return [...present].map(([key, kind]) => ({ key, kind }));
}
