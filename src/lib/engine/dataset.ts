import type { ClientRows, PurchaseRows } from '../analysis/types.ts';
import { INT_MISSING, type Column, type DayColumn, type IntColumn, type NumberColumn, type TextColumn } from '../kernel/columns.ts';
import type { CellEdit } from '../model/document.ts';
import type { ImportLayer, LayerContent } from '../model/layer.ts';
import type { CellColumn } from '../model/fields.ts';
import type { Role } from '../model/roles.ts';

export interface LoadedLayer {
	readonly info: ImportLayer;
	readonly content: LayerContent;
}

/** A layer's place in the rows of all layers of its shape. */
export interface PlacedLayer extends LoadedLayer {
	/** Global row index of the layer's first row. */
	readonly offset: number;
}

/** Hand edits of imported cells: layer → column → row → value. */
export type CellEdits = ReadonlyMap<string, ReadonlyMap<CellColumn, ReadonlyMap<number, string | number>>>;

/** All layers of a plan put together with the edits on them. Clients have codes 0…clientCount − 1 in the order they first appear. */
export interface Dataset {
	readonly clientKeys: readonly string[];
	readonly orders: PurchaseRows | null;
	readonly list: ClientRows | null;
	readonly orderLayers: readonly PlacedLayer[];
	readonly listLayers: readonly PlacedLayer[];
	readonly edits: CellEdits;
}

export function indexEdits(edits: ReadonlyMap<string, readonly CellEdit[]>): CellEdits {
	const byLayer = new Map<string, Map<CellColumn, Map<number, string | number>>>();
	for (const [layerId, ofLayer] of edits) {
		const byColumn = new Map<CellColumn, Map<number, string | number>>();
		for (const { rowIndex, column, value } of ofLayer) {
			const byRow = byColumn.get(column);
			if (byRow) byRow.set(rowIndex, value);
			else byColumn.set(column, new Map([[rowIndex, value]]));
		}
		byLayer.set(layerId, byColumn);
	}
	return byLayer;
}

export function placeLayers(layers: readonly LoadedLayer[]): PlacedLayer[] {
	let offset = 0;
	return layers.map((layer) => {
		const placed = { ...layer, offset };
		offset += layer.content.table.rowCount;
		return placed;
	});
}

export const columnOf = (layer: LoadedLayer, name: string): Column | undefined => layer.content.table.columns.get(name);

export function buildDataset(layers: readonly LoadedLayer[], edits: CellEdits): Dataset {
	const clients = new ClientCodes();
	const orderLayers = placeLayers(layers.filter((layer) => layer.info.shape === 'orders'));
	const listLayers = placeLayers(layers.filter((layer) => layer.info.shape === 'clients'));

	const orderClients = orderLayers.map((layer) => clients.ofLayer(layer, edits));
	const listClients = listLayers.map((layer) => clients.ofLayer(layer, edits));
	const orders = orderLayers.length
		? {
				client: joinUint32(orderClients),
				day: joinInt32(orderLayers.map((layer) => wholeNumbers(layer, 'date', edits))),
				amount: joinFloat64(orderLayers.map((layer) => numbers(layer, 'amount', edits)))
			}
		: null;
	const list = listLayers.length
		? {
				client: joinUint32(listClients),
				firstDay: joinInt32(listLayers.map((layer) => wholeNumbers(layer, 'firstPurchase', edits))),
				lastDay: joinInt32(listLayers.map((layer) => wholeNumbers(layer, 'lastPurchase', edits))),
				purchaseCount: joinInt32(listLayers.map((layer) => wholeNumbers(layer, 'count', edits))),
				total: joinFloat64(listLayers.map((layer) => numbers(layer, 'total', edits)))
			}
		: null;

	return { clientKeys: clients.keys, orders, list, orderLayers, listLayers, edits };
}

/** One code a client key over all layers. */
class ClientCodes {
	readonly keys: string[] = [];
	readonly #codeOf = new Map<string, number>();

	#code(key: string): number {
		let code = this.#codeOf.get(key);
		if (code === undefined) {
			code = this.keys.length;
			this.#codeOf.set(key, code);
			this.keys.push(key);
		}
		return code;
	}

	ofLayer(layer: LoadedLayer, edits: CellEdits): Uint32Array {
		const column = columnOf(layer, 'client') as TextColumn;
		const edited = edits.get(layer.info.id)?.get('client');
		const codes = new Uint32Array(column.codes.length);
		const global = new Int32Array(column.dictionary.length).fill(-1);
		for (let row = 0; row < codes.length; row++) {
			const replaced = edited?.get(row);
			if (replaced !== undefined) {
				codes[row] = this.#code(String(replaced));
				continue;
			}
			const local = column.codes[row];
			if (global[local] < 0) global[local] = this.#code(column.dictionary[local]);
			codes[row] = global[local];
		}
		return codes;
	}
}

function wholeNumbers(layer: LoadedLayer, role: Role, edits: CellEdits): Int32Array {
	const column = columnOf(layer, role) as DayColumn | IntColumn | undefined;
	const values = column?.values ?? new Int32Array(layer.content.table.rowCount).fill(INT_MISSING);
	return withEdits(values, edits.get(layer.info.id)?.get(role));
}

function numbers(layer: LoadedLayer, role: Role, edits: CellEdits): Float64Array {
	const column = columnOf(layer, role) as NumberColumn | undefined;
	const values = column?.values ?? new Float64Array(layer.content.table.rowCount).fill(NaN);
	return withEdits(values, edits.get(layer.info.id)?.get(role));
}

/** The imported values themselves when nothing was edited: a layer is never written to. */
function withEdits<T extends Int32Array | Float64Array>(values: T, edited: ReadonlyMap<number, string | number> | undefined): T {
	if (!edited?.size) return values;
	const copy = values.slice() as T;
	for (const [row, value] of edited) copy[row] = Number(value);
	return copy;
}

function joinUint32(parts: readonly Uint32Array[]): Uint32Array {
	return parts.length === 1 ? parts[0] : join(parts, (length) => new Uint32Array(length));
}
function joinInt32(parts: readonly Int32Array[]): Int32Array {
	return parts.length === 1 ? parts[0] : join(parts, (length) => new Int32Array(length));
}
function joinFloat64(parts: readonly Float64Array[]): Float64Array {
	return parts.length === 1 ? parts[0] : join(parts, (length) => new Float64Array(length));
}

function join<T extends Uint32Array | Int32Array | Float64Array>(parts: readonly T[], make: (length: number) => T): T {
	const joined = make(parts.reduce((sum, part) => sum + part.length, 0));
	let offset = 0;
	for (const part of parts) {
		joined.set(part, offset);
		offset += part.length;
	}
	return joined;
}
