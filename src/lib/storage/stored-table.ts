import { PlacedTextColumn, type Column, type Table } from '../kernel/columns.ts';
import { columnOfJoined, joinTexts } from '../kernel/joined-texts.ts';
import { StorageFault } from './errors.ts';
import { packTextsInParts, unpackTexts } from './packed-texts.ts';
import type { PackedTexts } from './packed-texts.ts';
import type { ChunkRecord, StoredColumn, StoredTable } from './records.ts';

type Values = Int32Array | Uint32Array | Float64Array;

/** Rows of a part. A value that crosses to the browser's storage process in one piece must stay well below 128 MB. */
const ROWS_A_PART = 1 << 20;
const BYTES_A_PART = 1 << 26;

/** A table as its description and the records that hold it. `prefix` tells tables of one layer apart. */
export function storeTable(layerId: string, prefix: string, table: Table): { stored: StoredTable; chunks: ChunkRecord[] } {
	const columns: StoredColumn[] = [];
	const chunks: ChunkRecord[] = [];
	for (const [name, column] of table.columns) {
		const key = `${prefix}${columns.length}`;
		const { kind, values, texts } = partsOf(column);
		[...values, ...texts].forEach((data, part) => chunks.push({ layerId, column: key, part, data }));
		columns.push({ name, kind, valueParts: values.length, textParts: texts.length });
	}
	return { stored: { rowCount: table.rowCount, columns }, chunks };
}

/** `chunksOf` gives the records of one column in order. */
export async function restoreTable(prefix: string, stored: StoredTable, chunksOf: (column: string) => PromiseLike<readonly ChunkRecord[]>): Promise<Table> {
	const read = await Promise.all(stored.columns.map((_, index) => chunksOf(`${prefix}${index}`)));
	const columns = new Map<string, Column>();
	stored.columns.forEach((column, index) => columns.set(column.name, restoreColumn(column, stored.rowCount, read[index])));
	return { rowCount: stored.rowCount, columns };
}

interface ColumnParts {
	readonly kind: StoredColumn['kind'];
	readonly values: readonly Values[];
	readonly texts: readonly (PackedTexts | Uint8Array)[];
}

function partsOf(column: Column): ColumnParts {
	if (column instanceof PlacedTextColumn) {
		const { bytes, ends } = joinTexts(column);
		return { kind: 'joined', values: valueParts(ends), texts: byteParts(bytes) };
	}
	if (column.kind === 'text') return { kind: 'text', values: valueParts(column.codes), texts: packTextsInParts(column.dictionary) };
	return { kind: column.kind, values: valueParts(column.values), texts: [] };
}

function byteParts(bytes: Uint8Array): Uint8Array[] {
	const parts: Uint8Array[] = [];
	for (let start = 0; start === 0 || start < bytes.length; start += BYTES_A_PART) parts.push(bytes.slice(start, start + BYTES_A_PART));
	return parts;
}

function valueParts(values: Values): Values[] {
	const parts: Values[] = [];
	for (let start = 0; start === 0 || start < values.length; start += ROWS_A_PART) {
		const end = Math.min(values.length, start + ROWS_A_PART);
		// A view would drag its whole buffer into the record.
		const whole = end - start === values.length && values.byteLength === values.buffer.byteLength;
		parts.push(whole ? values : values.slice(start, end));
	}
	return parts;
}

const ARRAY_OF_KIND = { text: Uint32Array, joined: Uint32Array, int: Int32Array, day: Int32Array, number: Float64Array } as const;

function restoreColumn(column: StoredColumn, rowCount: number, chunks: readonly ChunkRecord[]): Column {
	const damaged = () => new StorageFault('storage.damaged', `column ${column.name}`);
	if (chunks.length !== column.valueParts + column.textParts) throw damaged();
	const ArrayOfKind = ARRAY_OF_KIND[column.kind];
	const parts = chunks.slice(0, column.valueParts).map(({ data }) => {
		if (!(data instanceof ArrayOfKind)) throw damaged();
		return data;
	});
	if (parts.reduce((sum, part) => sum + part.length, 0) !== rowCount) throw damaged();
	const values = parts.length === 1 ? parts[0] : concatenate(new ArrayOfKind(rowCount), parts);
	if (column.kind === 'joined') {
		const bytes = chunks.slice(column.valueParts).map(({ data }) => {
			if (!(data instanceof Uint8Array)) throw damaged();
			return data;
		});
		const ends = values as Uint32Array;
		const joined = bytes.length === 1 ? bytes[0] : concatenate(new Uint8Array(bytes.reduce((sum, part) => sum + part.length, 0)), bytes);
		if (rowCount > 0 && ends[rowCount - 1] !== joined.length) throw damaged();
		return columnOfJoined({ bytes: joined, ends });
	}
	if (column.kind !== 'text') return { kind: column.kind, values } as Column;
	const dictionary: string[] = [];
	for (const { data } of chunks.slice(column.valueParts)) unpackTexts(data as PackedTexts, dictionary);
	return { kind: 'text', codes: values as Uint32Array, dictionary };
}

function concatenate<T extends Values | Uint8Array>(whole: T, parts: readonly T[]): T {
	let start = 0;
	for (const part of parts) {
		whole.set(part, start);
		start += part.length;
	}
	return whole;
}
