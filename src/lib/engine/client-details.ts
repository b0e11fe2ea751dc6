import { INT_MISSING, textAt, type Column } from '../kernel/columns.ts';
import { ATTRIBUTE_PREFIX } from '../model/layer.ts';
import { CLIENT_ROLES, ROLE_KIND, type ClientRole } from '../model/roles.ts';
import type { Dataset } from './dataset.ts';
import { numberAt, type PlacedLayer } from './layer-rows.ts';
import type { OrderColumn } from './protocol.ts';

/** One column as every layer has it. */
interface ColumnReader {
	readonly kind: OrderColumn['kind'];
	/** By layer. */
	readonly columns: readonly (Column | undefined)[];
}

/** Each client's rows together, oldest purchase first; rows of the same day in the order they came. */
interface RowsOfClients {
	/** Rows of client c are start[c]…start[c + 1] − 1. */
	readonly start: Uint32Array;
	readonly layer: Uint16Array;
	readonly row: Uint32Array;
}

/**
 * What the rows say of each client besides its purchases: every role of CLIENT_ROLES and every attribute. Of several rows the one of the latest
 * purchase day that says something counts, of one day the later row. Nothing is kept but the order of the rows, made when first asked for.
 */
export class ClientDetails {
	/** Roles in their own order, then attributes as the sources had them. */
	readonly columns: readonly OrderColumn[];
	readonly #dataset: Dataset;
	readonly #layers: readonly PlacedLayer[];
	readonly #readers = new Map<string, ColumnReader>();
	#rows: RowsOfClients | null = null;

	constructor(dataset: Dataset) {
		this.#dataset = dataset;
		this.#layers = [...dataset.orderLayers, ...dataset.listLayers];
		this.columns = columnsOf(this.#layers);
	}

	/** '' where no row says anything, or the column holds days or numbers. */
	text(column: string, code: number): string {
		const reader = this.#reader(column);
		return reader.kind === 'text' ? String(this.#newest(reader, code) ?? '') : '';
	}

	/** NaN where no row says anything, or the column holds texts. */
	number(column: string, code: number): number {
		const reader = this.#reader(column);
		return reader.kind === 'text' ? NaN : Number(this.#newest(reader, code) ?? NaN);
	}

	#newest(reader: ColumnReader, code: number): string | number | null {
		if (reader.columns.length === 0) return null;
		const { start, layer, row } = (this.#rows ??= rowsOfClients(this.#dataset, this.#layers));
		for (let i = start[code + 1] - 1; i >= start[code]; i--) {
			const value = valueAt(reader, layer[i], row[i]);
			if (value !== null) return value;
		}
		return null;
	}

	#reader(name: string): ColumnReader {
		let reader = this.#readers.get(name);
		if (!reader) {
			const kind = this.columns.find(({ key }) => key === name)?.kind;
			const layers = kind === undefined ? [] : this.#layers;
			reader = { kind: kind ?? 'text', columns: layers.map((layer) => layer.columns.get(name)) };
			this.#readers.set(name, reader);
		}
		return reader;
	}
}

/** null where the cell says nothing; a text typed where a day or a number is wanted says nothing either. */
function valueAt(reader: ColumnReader, layer: number, row: number): string | number | null {
	const column = reader.columns[layer];
	if (!column) return null;
	if (column.kind === 'text') return textAt(column, row) || null;
	const value = numberAt(column, row);
	return Number.isNaN(value) ? null : value;
}

function columnsOf(layers: readonly PlacedLayer[]): OrderColumn[] {
	const inAny = (role: ClientRole) => layers.some((layer) => layer.columns.has(role));
	const columns: OrderColumn[] = CLIENT_ROLES.filter(inAny).map((key) => ({ key, kind: ROLE_KIND[key] }));
	const seen = new Set<string>();
	for (const layer of layers) {
		for (const [key, { kind }] of layer.columns) {
			if (!key.startsWith(ATTRIBUTE_PREFIX) || seen.has(key)) continue;
			seen.add(key);
			columns.push({ key, kind });
		}
	}
	return columns;
}

/** Counting sorts by day, then by client, that keep the order of what is equal. Rows that tell of nobody stay out. */
function rowsOfClients({ clientKeys, orders, orderClients, list, listClients }: Dataset, layers: readonly PlacedLayer[]): RowsOfClients {
	const codes = layers.map(({ info, offset, rowCount }) => (info.shape === 'orders' ? orderClients : listClients).subarray(offset, offset + rowCount));
	const days = layers.map(({ info, offset, rowCount }) => (info.shape === 'orders' ? orders!.day : list!.lastDay).subarray(offset, offset + rowCount));
	const isClient = (code: number) => code < clientKeys.length;
	const start = new Uint32Array(clientKeys.length + 1);
	for (const ofLayer of codes) for (let row = 0; row < ofLayer.length; row++) if (isClient(ofLayer[row])) start[ofLayer[row] + 1]++;
	for (let c = 0; c < clientKeys.length; c++) start[c + 1] += start[c];
	const next = start.slice();
	const layerOf = new Uint16Array(start[clientKeys.length]);
	const rowOf = new Uint32Array(layerOf.length);
	const put = (layer: number, row: number): void => {
		const code = codes[layer][row];
		if (!isClient(code)) return;
		const place = next[code]++;
		layerOf[place] = layer;
		rowOf[place] = row;
	};
	inOrderOfDays(days, put);
	return { start, layer: layerOf, row: rowOf };
}

/** Visits all rows, the earliest day first, those without a day before them; rows of one day as they come. */
function inOrderOfDays(days: readonly Int32Array[], visit: (layer: number, row: number) => void): void {
	let earliest = 0x7fff_ffff;
	let latest = INT_MISSING;
	let rows = 0;
	for (const ofLayer of days) {
		rows += ofLayer.length;
		for (let row = 0; row < ofLayer.length; row++) {
			const day = ofLayer[row];
			if (day === INT_MISSING) continue;
			if (day < earliest) earliest = day;
			if (day > latest) latest = day;
		}
	}
	const place = (day: number): number => (day === INT_MISSING ? 0 : day - earliest + 1);
	const next = new Uint32Array(Math.max(0, latest - earliest + 1) + 2);
	for (const ofLayer of days) for (let row = 0; row < ofLayer.length; row++) next[place(ofLayer[row]) + 1]++;
	for (let at = 0; at + 1 < next.length; at++) next[at + 1] += next[at];
	const rowAt = new Uint32Array(rows);
	const layerAt = new Uint16Array(rows);
	days.forEach((ofLayer, layer) => {
		for (let row = 0; row < ofLayer.length; row++) {
			const at = next[place(ofLayer[row])]++;
			rowAt[at] = row;
			layerAt[at] = layer;
		}
	});
	for (let at = 0; at < rows; at++) visit(layerAt[at], rowAt[at]);
}
