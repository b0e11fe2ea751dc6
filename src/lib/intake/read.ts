import { fail, ok, type Result } from '../kernel/result.ts';
import type { IntakeError, IntakeErrorCode } from '../model/issues.ts';
import { belowTitle } from './mapping/title-rows.ts';
import { readClipboard, readHtml } from './readers/clipboard/read.ts';
import { decode } from './readers/delimited/decode.ts';
import { readDelimitedBytes } from './readers/delimited/read.ts';
import { namedAsWorkbook, signatureOf } from './signature.ts';
import type { RawGrid, ReadSource } from './types.ts';

/** A file may be this large: what follows would not fit a browser's memory. */
const MAX_BYTES = 512 * 2 ** 20;
/** A table may be this wide at most: Excel's own limit. */
const MAX_COLUMNS = 16_384;
/** A cell may be this long: what is longer is no cell, but most likely what stands between two stray quotes. */
const MAX_CELL = 2 ** 20;

/**
 * Reads a file or the clipboard into a grid of texts, from the header on where a report's title stands above it. What a file is, is told by its first bytes, not by its name.
 * @param sheetName the sheet of a workbook to read; by default the one with most cells of those that are not hidden
 * @param encoding what the person chose for a text file; by default it is found. A workbook and the clipboard have none to choose
 * @errors source.empty, source.picture, source.notAWorkbook (named as a workbook, yet something else), source.notATable, source.damaged, source.encrypted,
 * source.unsupported: all {name}; source.tooLarge {name, megabytes, limit} or {name, columns, limit}; source.cellTooLong {name, row, column, limit in letters}. `name` is '' for the clipboard.
 */
export const readSource: ReadSource = async (source, sheetName, encoding) => {
	const grid = source.kind === 'clipboard' ? await readClipboard(source.text, source.html) : await readFile(source.bytes, source.name, sheetName, encoding);
	if (!grid.ok) return grid;
	const name = source.kind === 'file' ? source.name : '';
	if (grid.value.columnCount > MAX_COLUMNS) return fail({ code: 'source.tooLarge', params: { name, columns: grid.value.columnCount, limit: MAX_COLUMNS } });
	const long = grid.value.longCell(MAX_CELL);
	if (long) return fail({ code: 'source.cellTooLong', params: { name, row: grid.value.sourceRow(long.row), column: long.column + 1, limit: MAX_CELL } });
	return ok(belowTitle(grid.value));
};

async function readFile(bytes: Uint8Array, name: string, sheetName?: string, encoding?: string): Promise<Result<RawGrid, IntakeError>> {
	const refuse = (code: IntakeErrorCode): Result<RawGrid, IntakeError> => fail({ code, params: { name } });
	if (bytes.length > MAX_BYTES) {
		return fail({ code: 'source.tooLarge', params: { name, megabytes: Math.ceil(bytes.length / 2 ** 20), limit: MAX_BYTES / 2 ** 20 } });
	}
	const signature = signatureOf(bytes);
	switch (signature) {
		case 'empty':
		case 'picture':
			return refuse(`source.${signature}`);
		case 'pdf':
		case 'other':
			return refuse(namedAsWorkbook(name) ? 'source.notAWorkbook' : 'source.unsupported');
		case 'zip':
		case 'compound': {
			const { readWorkbook } = await import('./readers/workbook/read.ts');
			return readWorkbook(bytes, name, signature, sheetName);
		}
		case 'markup':
			return readMarkup(bytes, encoding, refuse);
		default: {
			const grid = readDelimitedBytes(bytes, encoding);
			return grid.ok ? grid : refuse(grid.error.code);
		}
	}
}

/** A page of HTML, as some programs save under the name .xls. */
async function readMarkup(
	bytes: Uint8Array,
	encoding: string | undefined,
	refuse: (code: IntakeErrorCode) => Result<RawGrid, IntakeError>
): Promise<Result<RawGrid, IntakeError>> {
	const text = decode(bytes, encoding);
	const grid = text && (await readHtml(new TextDecoder(text.decodeAs).decode(text.bytes), text.encoding));
	return grid ? ok(grid) : refuse('source.notATable');
}
