import type { Column, Table } from '../kernel/columns.ts';
import { StorageFault } from './errors.ts';
import { packTextsInParts, unpackTexts } from './packed-texts.ts';
import type { PackedTexts } from './packed-texts.ts';
import type { ChunkRecord, StoredColumn, StoredTable } from './records.ts';

type Values = Int32Array | Uint32Array | Float64Array;

/** Rows of a part. A value that crosses to the browser's storage process in one piece must stay well below 128 MB. */
const ROWS_A_PART = 1 << 20;

/** A table as its description and the records that hold it. `prefix` tells tables of one layer apart. */
export function storeTable(layerId: string, prefix: string, table: Table): { stored: StoredTable; chunks: ChunkRecord[] } {
	const columns: StoredColumn[] = [];
	const chunks: ChunkRecord[] = [];
	for (const [name, column] of table.columns) {
		const key = `${prefix}${columns.length}`;
		const parts: ChunkRecord['data'][] = valueParts(valuesOf(column));
		const valuePartCount = parts.length;
		if (column.kind === 'text') parts.push(...packTextsInParts(column.dictionary));
		parts.forEach((data, part) => chunks.push({ layerId, column: key, part, data }));
		columns.push({ name, kind: column.kind, valueParts: valuePartCount, textParts: parts.length - valuePartCount });
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

const valuesOf = (column: Column): Values => (column.kind === 'text' ? column.codes : column.values);

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

const ARRAY_OF_KIND = { text: Uint32Array, int: Int32Array, day: Int32Array, number: Float64Array } as const;

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
	if (column.kind !== 'text') return { kind: column.kind, values } as Column;
	const dictionary: string[] = [];
	for (const { data } of chunks.slice(column.valueParts)) unpackTexts(data as PackedTexts, dictionary);
	return { kind: 'text', codes: values as Uint32Array, dictionary };
}

function concatenate(whole: Values, parts: readonly Values[]): Values {
	let start = 0;
	for (const part of parts) {
		whole.set(part, start);
		start += part.length;
	}
	return whole;
}
