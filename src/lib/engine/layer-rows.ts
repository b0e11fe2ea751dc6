import { INT_MISSING, textAt, type Column, type Table, type TextColumn } from '../kernel/columns.ts';
import { splitRowKey, type Fields } from '../model/fields.ts';
import { FORGOTTEN_ROW } from '../model/forgotten.ts';
import { SOURCE_ROW, type ImportLayer, type LayerContent } from '../model/layer.ts';
import { ROLE_KIND, ROLES_OF_SHAPE, type Role, type Shape } from '../model/roles.ts';
import { withAmountsOfPrice } from './amounts-of-price.ts';
import { NO_OVERLAY, overlaysOf, type CellValue, type LayerOverlay, type LoadedLayer } from './patches.ts';

/** A layer as the figures and the grid see it: its rows with everything changed since, in their place among the rows of all layers of its shape. */
export interface PlacedLayer extends LoadedLayer {
	/** Global row index of the layer's first row. */
	readonly offset: number;
	readonly rowCount: number;
	/** The imported columns themselves where nothing was changed; a layer is never written to. */
	readonly columns: ReadonlyMap<string, Column>;
	/** Texts that stand in columns of days and numbers without being one, by column and row. */
	readonly unreadable: ReadonlyMap<string, ReadonlyMap<number, string>>;
	readonly overlay: LayerOverlay;
}

/** As many rows as a sheet has elsewhere; a number beyond it is no row anybody typed. */
const HAND_ROWS_MOST = 1_048_576;

/** Layers of a plan with their contents; those of rows typed by hand have none but what the fields say. */
export function withHandRows(infos: readonly ImportLayer[], contents: ReadonlyMap<string, LayerContent>, fields: Fields): LoadedLayer[] {
	return infos.map((info) => ({ info, content: info.kind === 'hand' ? handContent(info, fields) : contents.get(info.id)! }));
}

/** Empty rows: their cells are an overlay like every other change. Rows that are not there (any more) count as deleted. */
function handContent({ id, shape }: ImportLayer, fields: Fields): LayerContent {
	const rowCount = 1 + handRows(id, fields).reduce((most, row) => Math.max(most, row), -1);
	const columns = new Map<string, Column>([[SOURCE_ROW, { kind: 'int', values: Int32Array.from({ length: rowCount }, (_, row) => row + 1) }]]);
	for (const role of ROLES_OF_SHAPE[shape].required) columns.set(role, emptyColumn(role, rowCount));
	return { table: { rowCount, columns }, issues: [], patch: null };
}

function handRows(id: string, fields: Fields): number[] {
	const rows: number[] = [];
	for (const [key, { value }] of fields.row) {
		const { layerId, rowIndex } = splitRowKey(key);
		if (value === 'added' && layerId === id && rowIndex >= 0 && rowIndex < HAND_ROWS_MOST) rows.push(rowIndex);
	}
	return rows;
}

/** Puts layers of each shape one after the other, with the changes of `fields` and of the layers themselves in their rows. */
export function placeLayers(layers: readonly LoadedLayer[], fields: Fields): PlacedLayer[] {
	const overlays = overlaysOf(layers, fields);
	const offsets: Record<Shape, number> = { orders: 0, clients: 0 };
	return layers.map((layer) => {
		const { info, content } = layer;
		const { rowCount } = content.table;
		const overlay = withAmountsOfPrice(layer, withAbsentRows(layer, overlays.get(info.id) ?? NO_OVERLAY, fields));
		const offset = offsets[info.shape];
		offsets[info.shape] += rowCount;
		return { ...layer, offset, rowCount, overlay, ...overlaid(content.table, [overlay.patched, overlay.byHand]) };
	});
}

function withAbsentRows({ info, content }: LoadedLayer, overlay: LayerOverlay, fields: Fields): LayerOverlay {
	if (info.kind !== 'hand') return withForgottenRows(content.table, overlay);
	const there = new Set(handRows(info.id, fields));
	const deleted = new Set(overlay.deleted);
	for (let row = 0; row < content.table.rowCount; row++) if (!there.has(row)) deleted.add(row);
	return { ...overlay, deleted };
}

/** Rows whose client was forgotten are gone for good. */
function withForgottenRows({ columns }: Table, overlay: LayerOverlay): LayerOverlay {
	const source = columns.get(SOURCE_ROW);
	if (source?.kind !== 'int' || !source.values.includes(FORGOTTEN_ROW)) return overlay;
	const deleted = new Set(overlay.deleted);
	source.values.forEach((sourceRow, row) => sourceRow === FORGOTTEN_ROW && deleted.add(row));
	return { ...overlay, deleted };
}

/** Columns with values over theirs, the later over the earlier. */
export function overlaid(table: Table, over: readonly LayerOverlay['patched'][]): Pick<PlacedLayer, 'columns' | 'unreadable'> {
	const changed = new Set(over.flatMap((values) => [...values.keys()]));
	if (changed.size === 0) return { columns: table.columns, unreadable: new Map() };
	const columns = new Map(table.columns);
	const unreadable = new Map<string, Map<number, string>>();
	for (const name of changed) {
		const base = table.columns.get(name) ?? emptyColumn(name, table.rowCount);
		const values = over.flatMap((one) => one.get(name) ?? []);
		if (base.kind === 'text') columns.set(name, overlaidTexts(base, values));
		else {
			const texts = new Map<number, string>();
			columns.set(name, { kind: base.kind, values: overlaidNumbers(base, values, texts) } as Column);
			if (texts.size > 0) unreadable.set(name, texts);
		}
	}
	return { columns, unreadable };
}

type Values = ReadonlyMap<number, CellValue>;

function overlaidTexts({ codes, dictionary }: TextColumn, over: readonly Values[]): TextColumn {
	const grown = dictionary.slice();
	const codeOf = new Map<string, number>([['', 0]]);
	const changed = codes.slice();
	for (const values of over) {
		for (const [row, value] of values) {
			const text = String(value);
			let code = codeOf.get(text);
			if (code === undefined) {
				code = grown.length;
				grown.push(text);
				codeOf.set(text, code);
			}
			changed[row] = code;
		}
	}
	return { kind: 'text', codes: changed, dictionary: grown };
}

function overlaidNumbers({ kind, values }: Exclude<Column, TextColumn>, over: readonly Values[], unreadable: Map<number, string>): Int32Array | Float64Array {
	const changed = values.slice();
	const missing = kind === 'number' ? NaN : INT_MISSING;
	for (const cells of over) {
		for (const [row, value] of cells) {
			changed[row] = typeof value === 'number' ? value : missing;
			if (typeof value === 'string' && value !== '') unreadable.set(row, value);
			else unreadable.delete(row);
		}
	}
	return changed;
}

/** A column where nothing is known: a role's by its kind, an attribute's of texts. */
export function emptyColumn(name: string, rowCount: number): Column {
	const kind = ROLE_KIND[name as Role] ?? 'text';
	if (kind === 'text') return { kind, codes: new Uint32Array(rowCount), dictionary: [''] };
	if (kind === 'number') return { kind, values: new Float64Array(rowCount).fill(NaN) };
	return { kind, values: new Int32Array(rowCount).fill(INT_MISSING) };
}

/** NaN where nothing is known. */
export function numberAt(column: Column | undefined, row: number): number {
	if (!column || column.kind === 'text') return NaN;
	const value = column.values[row];
	return value === INT_MISSING ? NaN : value;
}

export function isMissing(column: Column | undefined, row: number): boolean {
	if (!column) return true;
	return column.kind === 'text' ? textAt(column, row) === '' : Number.isNaN(numberAt(column, row));
}
