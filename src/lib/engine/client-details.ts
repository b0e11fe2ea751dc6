import { textAt, type Column } from '../kernel/columns.ts';
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

/** A layer's rows as a part of all: their clients, and their days. */
interface Part {
	/** How many rows stand before its own. */
	readonly begin: number;
	readonly codes: Uint32Array;
	readonly days: Int32Array;
}

/**
 * Each client's rows together, by one counting sort. In order of days, those without one first, a client's rows come when they are first asked for: of a large table most clients are
 * not looked at.
 */
class RowsOfClients {
	readonly #parts: readonly Part[];
	/** Rows of client c stand from #start[c] to #start[c + 1] − 1, counted through over all parts. */
	readonly #start: Uint32Array;
	readonly #rows: Uint32Array;
	readonly #isInOrder: Uint8Array;

	constructor(parts: readonly Part[], clientCount: number) {
		this.#parts = parts;
		this.#start = new Uint32Array(clientCount + 1);
		this.#isInOrder = new Uint8Array(clientCount);
		const start = this.#start;
		// Rows that tell of nobody stay out.
		for (const { codes } of parts) for (let row = 0; row < codes.length; row++) if (codes[row] < clientCount) start[codes[row] + 1]++;
		for (let c = 0; c < clientCount; c++) start[c + 1] += start[c];
		const next = start.slice();
		const rows = new Uint32Array(start[clientCount]);
		for (const { codes, begin } of parts) {
			for (let row = 0; row < codes.length; row++) if (codes[row] < clientCount) rows[next[codes[row]]++] = begin + row;
		}
		this.#rows = rows;
	}

	/** The first answer that is not null, from the client's newest row to its oldest; of one day the later row first. `read` is given the part's index and a row in it. */
	newest<T>(code: number, read: (part: number, row: number) => T | null): T | null {
		if (this.#isInOrder[code] === 0) this.#putInOrder(code);
		for (let i = this.#start[code + 1] - 1; i >= this.#start[code]; i--) {
			const part = this.#partOf(this.#rows[i]);
			const found = read(part, this.#rows[i] - this.#parts[part].begin);
			if (found !== null) return found;
		}
		return null;
	}

	#putInOrder(code: number): void {
		const rows = this.#rows.subarray(this.#start[code], this.#start[code + 1]);
		const days = Int32Array.from(rows, (row) => this.#dayOf(row));
		if (days.some((day, i) => i > 0 && day < days[i - 1])) {
			const order = days.map((_, i) => i).sort((a, b) => days[a] - days[b] || a - b);
			rows.set(Uint32Array.from(order, (i) => rows[i]));
		}
		this.#isInOrder[code] = 1;
	}

	#dayOf(row: number): number {
		const { days, begin } = this.#parts[this.#partOf(row)];
		return days[row - begin];
	}

	#partOf(row: number): number {
		let part = this.#parts.length - 1;
		while (this.#parts[part].begin > row) part--;
		return part;
	}
}

/**
 * What the rows say of each client besides its purchases: every role of CLIENT_ROLES and every attribute. Of several rows the one of the latest
 * purchase day that says something counts, of one day the later row. Nothing is kept but which rows are whose, made when first asked for.
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
		this.#rows ??= rowsOfClients(this.#dataset, this.#layers);
		return this.#rows.newest(code, (layer, row) => valueAt(reader, layer, row));
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

function rowsOfClients({ clientKeys, orders, orderClients, list, listClients }: Dataset, layers: readonly PlacedLayer[]): RowsOfClients {
	let begin = 0;
	const parts = layers.map(({ info, offset, rowCount }): Part => {
		const [codes, days] = info.shape === 'orders' ? [orderClients, orders!.day] : [listClients, list!.lastDay];
		const part = { begin, codes: codes.subarray(offset, offset + rowCount), days: days.subarray(offset, offset + rowCount) };
		begin += rowCount;
		return part;
	});
	return new RowsOfClients(parts, clientKeys.length);
}
