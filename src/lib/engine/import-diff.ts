import { INT_MISSING, textAt, type Column, type Table, type TextColumn } from '../kernel/columns.ts';
import { SOURCE_ROW } from '../model/layer.ts';
import type { Role, Shape } from '../model/roles.ts';
import { knownLayers, pairedColumns, type KnownLayer } from './known-rows.ts';
import { isMissing, numberAt, type PlacedLayer } from './layer-rows.ts';
import type { CellValue, PatchCell } from './patches.ts';
import type { ImportDiff } from './protocol.ts';
import { isSame, RowPairing, type PairedColumn } from './row-pairing.ts';

/** What a newer export would do, down to the cell. */
export interface Comparison {
	readonly diff: ImportDiff;
	/** Rows of the export that are new, ascending. */
	readonly added: Uint32Array;
	readonly changes: readonly PatchCell[];
}

/** What makes an order the order it is, where it has no number; whatever else a row says may be brought up to date. */
const OF_AN_ORDER: readonly Role[] = ['client', 'date', 'amount', 'product', 'quantity', 'unitPrice', 'currency'];
const EXAMPLES = 20;

/** null when there is no row to compare with. `layers` are those of the same shape. */
export function compareWithKnown(layers: readonly PlacedLayer[], fresh: Table, shape: Shape): Comparison | null {
	const known = knownLayers(layers);
	const isThere = rowsThere(known);
	if (!isThere.includes(1)) return null;
	const columns = pairedColumns(known, fresh);
	const pairing = new RowPairing(isThere.length, fresh.rowCount);
	const all = new Uint8Array(fresh.rowCount).fill(1);
	pairing.pair(columns, isThere, all);
	const isExact = pairing.knownOf.map((row) => (row < 0 ? 0 : 1));
	const key = shape === 'clients' ? pairClients(pairing, columns, isThere) : pairOrders(pairing, columns, known, isThere);
	if (shape === 'orders') pairRepaired(pairing, columns, known, isThere, fresh);
	return outcome(known, fresh, columns, pairing, isExact, key);
}

/** Deleted rows are known still, so that they do not come back; a row typed and deleted again is not. */
function rowsThere(known: readonly KnownLayer[]): Uint8Array {
	const isThere = new Uint8Array(known.reduce((sum, { layer }) => sum + layer.rowCount, 0)).fill(1);
	for (const { layer, offset } of known) {
		if (layer.info.kind !== 'import') for (const row of layer.overlay.deleted) isThere[offset + row] = 0;
	}
	return isThere;
}

const named = (columns: readonly PairedColumn[], names: readonly Role[]): PairedColumn[] =>
	names.flatMap((name) => columns.find((column) => column.name === name) ?? []);

/** A client by its key; one that stands in several lists by the one that came last. */
function pairClients(pairing: RowPairing, columns: readonly PairedColumn[], isThere: Uint8Array): ImportDiff['key'] {
	const [client] = named(columns, ['client']);
	const lastOfClient = new Map<number, number>();
	for (let row = 0; row < isThere.length; row++) if (isThere[row] && client.known[row] !== 0) lastOfClient.set(client.known[row], row);
	const takesPart = new Uint8Array(isThere.length);
	for (const row of lastOfClient.values()) takesPart[row] = 1;
	pairing.pair(
		[client],
		takesPart,
		flags(client.fresh, (code) => code !== 0)
	);
	return 'client';
}

/**
 * By the order's number where both have one, of the same client or else of the same day, since numbers may begin anew each year; by what makes an order
 * where one of them has none. The product counts where both have the column.
 */
function pairOrders(pairing: RowPairing, columns: readonly PairedColumn[], known: readonly KnownLayer[], isThere: Uint8Array): ImportDiff['key'] {
	const [number] = named(columns, ['orderNumber']);
	let byNumber = false;
	for (const group of alikeLayers(known)) {
		const ofGroup = new Uint8Array(isThere.length);
		for (const { offset, layer } of group) ofGroup.set(isThere.subarray(offset, offset + layer.rowCount), offset);
		const has = (role: Role) => group[0].columns.has(role);
		const withNumber = (flag: boolean) => ofGroup.map((there, row) => (there && Boolean(number && number.known[row] !== 0) === flag ? 1 : 0));
		const freshWithNumber = number ? flags(number.fresh, (code) => code !== 0) : new Uint8Array(pairing.knownOf.length);
		const [numbered, unnumbered] = [withNumber(true), withNumber(false)];
		if (number && numbered.includes(1)) {
			byNumber = true;
			const roles: readonly Role[] = has('product') ? ['orderNumber', 'product'] : ['orderNumber'];
			pairing.pair(named(columns, [...roles, 'client']), numbered, freshWithNumber);
			pairing.pair(named(columns, [...roles, 'date']), numbered, freshWithNumber);
		}
		const ofAnOrder = named(columns, OF_AN_ORDER.filter(has));
		const all = new Uint8Array(pairing.knownOf.length).fill(1);
		if (unnumbered.includes(1)) pairing.pair(ofAnOrder, unnumbered, all);
		if (numbered.includes(1) && freshWithNumber.includes(0))
			pairing.pair(
				ofAnOrder,
				numbered,
				flags(freshWithNumber, (flag) => flag === 0)
			);
	}
	return byNumber ? 'orderNumber' : 'wholeRow';
}

/**
 * Rows one of whose cells could not be read, and that the source now has with that cell put right: all else they say tells, and without its day an order's
 * place in the file too, since a client may well pay the same again.
 */
function pairRepaired(pairing: RowPairing, columns: readonly PairedColumn[], known: readonly KnownLayer[], isThere: Uint8Array, fresh: Table): void {
	const all = new Uint8Array(fresh.rowCount).fill(1);
	for (const { offset, layer, columns: own } of known) {
		for (const role of ['amount', 'client', 'date'] as const) {
			const lacking = new Uint8Array(isThere.length);
			for (let row = 0; row < layer.rowCount; row++) lacking[offset + row] = Number(isThere[offset + row] === 1 && isMissing(own.get(role), row));
			if (!lacking.includes(1)) continue;
			const others = columns.filter(({ name }) => name !== role && own.has(name));
			pairing.pair(role === 'date' ? [...others, sourceRows(known, fresh)] : others, lacking, all);
		}
	}
}

function sourceRows(known: readonly KnownLayer[], fresh: Table): PairedColumn {
	const rows = known.flatMap(({ layer, columns }) => Array.from({ length: layer.rowCount }, (_, row) => numberAt(columns.get(SOURCE_ROW), row)));
	return {
		name: SOURCE_ROW,
		known: Float64Array.from(rows),
		fresh: Float64Array.from({ length: fresh.rowCount }, (_, row) => numberAt(fresh.columns.get(SOURCE_ROW), row))
	};
}

/** Layers that have the same of the columns an order is known by. */
function alikeLayers(known: readonly KnownLayer[]): KnownLayer[][] {
	const groups = new Map<string, KnownLayer[]>();
	for (const one of known) {
		const signature = [...OF_AN_ORDER, 'orderNumber'].filter((role) => one.columns.has(role)).join();
		const group = groups.get(signature);
		if (group) group.push(one);
		else groups.set(signature, [one]);
	}
	return [...groups.values()];
}

function flags(values: PairedColumn['fresh'] | Uint8Array, test: (value: number) => boolean): Uint8Array {
	const flagged = new Uint8Array(values.length);
	for (let row = 0; row < values.length; row++) flagged[row] = test(values[row]) ? 1 : 0;
	return flagged;
}

function outcome(
	known: readonly KnownLayer[],
	fresh: Table,
	columns: readonly PairedColumn[],
	pairing: RowPairing,
	isExact: Int32Array,
	key: ImportDiff['key']
): Comparison {
	const added: number[] = [];
	const changes: PatchCell[] = [];
	const examples: ImportDiff['examples'][number][] = [];
	let changed = 0;
	let same = 0;
	let keptByHand = 0;
	for (let row = 0; row < fresh.rowCount; row++) {
		const knownRow = pairing.knownOf[row];
		if (knownRow < 0) added.push(row);
		else if (isExact[row]) same++;
		else {
			const of = layerOf(known, knownRow);
			const rowIndex = knownRow - of.offset;
			const before = changes.length;
			for (const column of columns) {
				if (isSame(column.known[knownRow], column.fresh[row])) continue;
				const cell = changedCell(of, rowIndex, column.name, fresh, row);
				if (cell === 'kept') keptByHand++;
				else if (cell !== null) {
					changes.push(cell);
					if (examples.length < EXAMPLES) examples.push(exampleOf(of, cell, fresh, row));
				}
			}
			if (changes.length > before) changed++;
			else same++;
		}
	}
	let absent = 0;
	for (const { layer, offset } of known) {
		for (let row = 0; row < layer.rowCount; row++) if (!pairing.isPaired[offset + row] && !layer.overlay.deleted.has(row)) absent++;
	}
	const diff: ImportDiff = { key, added: added.length, changed, same, absent, keptByHand, examples };
	return { diff, added: Uint32Array.from(added), changes };
}

/**
 * The change a cell makes; 'kept' where a person said otherwise; null where it makes none: an export that says nothing takes nothing away, and a deleted
 * row stays as it is.
 */
function changedCell({ layer, columns }: KnownLayer, rowIndex: number, column: string, fresh: Table, row: number): PatchCell | 'kept' | null {
	const came = fresh.columns.get(column)!;
	if (isMissing(came, row) || layer.overlay.deleted.has(rowIndex)) return null;
	const value = valueAt(came, row);
	const isByHand = layer.overlay.byHand.get(column)?.has(rowIndex) || (layer.info.kind !== 'import' && !isMissing(columns.get(column), rowIndex));
	if (isByHand) return valueAt(layer.columns.get(column), rowIndex) === value ? null : 'kept';
	return { layerId: layer.info.id, rowIndex, column, value };
}

function exampleOf({ columns }: KnownLayer, { column, rowIndex, value }: PatchCell, fresh: Table, row: number): ImportDiff['examples'][number] {
	const before = columns.get(column);
	return {
		sourceRow: numberAt(fresh.columns.get(SOURCE_ROW), row),
		client: textAt(fresh.columns.get('client') as TextColumn, row),
		column,
		before: isMissing(before, rowIndex) ? null : valueAt(before, rowIndex),
		after: value
	};
}

function valueAt(column: Column | undefined, row: number): CellValue {
	if (!column) return '';
	if (column.kind === 'text') return textAt(column, row);
	const value = column.values[row];
	return value === INT_MISSING || Number.isNaN(value) ? '' : value;
}

function layerOf(known: readonly KnownLayer[], row: number): KnownLayer {
	let low = 0;
	let high = known.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >>> 1;
		if (known[middle].offset <= row) low = middle;
		else high = middle - 1;
	}
	return known[low];
}
