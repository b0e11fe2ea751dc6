import type { CellObject, Range, Sheet, WorkBook } from '@e965/xlsx';
import { isoFromDay } from '../../../kernel/days.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { IntakeError, IntakeErrorCode } from '../../../model/issues.ts';
import type { RawGrid } from '../../types.ts';
import { namedAsWorkbook } from '../../signature.ts';
import { saysOfEachRow } from '../merged-cells.ts';
import { RowsGrid } from '../rows-grid.ts';
import { fitsInflated, zipDirectory, type ZipEntry } from './zip-directory.ts';

/** More than this inside a workbook would not fit a browser's memory once read. */
const MAX_INFLATED = 256 * 2 ** 20;

/**
 * Reads .xlsx, .xlsm, .xlsb, .ods and old .xls: values as they were last calculated; no formula, macro or link is run. Dates become ISO text, numbers keep
 * their full precision, ids shown with leading zeros (format 00000) keep them.
 * @param sheetName sheet to read; by default the one with most cells of those that are not hidden
 * @errors source.tooLarge {name, megabytes, limit}; source.encrypted, source.notAWorkbook, source.unsupported, source.damaged, source.empty {name}
 */
export async function readWorkbook(bytes: Uint8Array, name: string, container: 'zip' | 'compound', sheetName?: string): Promise<Result<RawGrid, IntakeError>> {
	const refuse = (code: IntakeErrorCode): Result<RawGrid, IntakeError> => fail({ code, params: { name } });
	try {
		const refusal = container === 'zip' ? refusalOfZip(bytes, name) : refusalOfCompound(bytes, name);
		if (refusal) return fail(refusal);
		const xlsx = await import('@e965/xlsx');
		const workbook = xlsx.read(bytes, { type: 'array', dense: true, UTC: true, cellNF: true, cellFormula: false, cellHTML: false, bookVBA: false });
		return gridOf(workbook, (format) => xlsx.SSF.is_date(format), sheetName) ?? refuse('source.empty');
	} catch (error) {
		return refuse(/password|encrypt/i.test(String(error)) ? 'source.encrypted' : 'source.damaged');
	}
}

function refusalOfZip(bytes: Uint8Array, name: string): IntakeError | null {
	const entries = zipDirectory(bytes);
	if (!entries) return { code: 'source.damaged', params: { name } };
	if (entries.some((entry) => entry.encrypted)) return { code: 'source.encrypted', params: { name } };
	if (!isWorkbook(entries)) return { code: namedAsWorkbook(name) ? 'source.notAWorkbook' : 'source.unsupported', params: { name } };
	if (fitsInflated(bytes, entries, MAX_INFLATED)) return null;
	const declared = entries.reduce((sum, entry) => sum + entry.size, 0);
	return { code: 'source.tooLarge', params: { name, megabytes: Math.ceil(Math.max(declared, MAX_INFLATED) / 2 ** 20), limit: MAX_INFLATED / 2 ** 20 } };
}

function isWorkbook(entries: readonly ZipEntry[]): boolean {
	const has = (test: RegExp): boolean => entries.some((entry) => test.test(entry.name));
	if (has(/^xl\/workbook\.(xml|bin)$/i)) return true;
	return has(/^content\.xml$/) && has(/^META-INF\/manifest\.xml$/) && !has(/^word\//);
}

/** Names in the directory of a compound file, in UTF-16. */
function refusalOfCompound(bytes: Uint8Array, name: string): IntakeError | null {
	if (holds(bytes, 'EncryptedPackage')) return { code: 'source.encrypted', params: { name } };
	if (holds(bytes, 'Workbook') || holds(bytes, 'Book')) return null;
	return { code: namedAsWorkbook(name) ? 'source.notAWorkbook' : 'source.unsupported', params: { name } };
}

function holds(bytes: Uint8Array, word: string): boolean {
	const mark = Uint8Array.from([...word].flatMap((letter) => [letter.charCodeAt(0), 0]));
	for (let at = bytes.indexOf(mark[0]); at >= 0; at = bytes.indexOf(mark[0], at + 1)) {
		if (mark.every((byte, i) => bytes[at + i] === byte)) return true;
	}
	return false;
}

function gridOf(workbook: WorkBook, isDateFormat: (format: string) => boolean, wanted?: string): Result<RawGrid, IntakeError> | null {
	const filled = workbook.SheetNames.map((name, index) => {
		const rows = rowsOf(workbook.Sheets[name]);
		return { name, rows, cells: cellsWithValue(rows), isHidden: Boolean(workbook.Workbook?.Sheets?.[index]?.Hidden) };
	});
	const withData = filled.filter((sheet) => sheet.cells > 0);
	if (withData.length === 0) return null;
	const visible = withData.filter(({ isHidden }) => !isHidden);
	const largest = (visible.length > 0 ? visible : withData).reduce((best, sheet) => (sheet.cells > best.cells ? sheet : best));
	const chosen = withData.find((sheet) => sheet.name === wanted) ?? largest;
	const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
	const read = readerOf(isDateFormat, date1904);
	const texts: string[][] = [];
	const numbers: (number | null)[][] = [];
	for (let i = 0; i < chosen.rows.length; i++) {
		const row = chosen.rows[i] ?? [];
		const cells = Array.from(row, (cell) => read(cell));
		texts.push(cells.map((cell) => cell.text));
		numbers.push(cells.map((cell) => cell.number));
	}
	carryMergedDown(workbook.Sheets[chosen.name]?.['!merges'] ?? [], texts, numbers);
	const sheetNames = withData.map((sheet) => sheet.name);
	const serialEpoch = date1904 ? 1904 : 1900;
	return ok(new RowsGrid({ encoding: '', delimiter: 'workbook', sheetNames, sheetName: chosen.name, firstRow: 1, texts, numbers, serialEpoch }));
}

/** A text merged with cells below it stands in each of their rows that has something of its own. Merged cells do not overlap: no more are written than there are. */
function carryMergedDown(merges: readonly Range[], texts: string[][], numbers: readonly (readonly (number | null)[])[]): void {
	let left = texts.reduce((sum, row) => sum + row.length, 0);
	for (const { s, e } of merges) {
		const text = texts[s.r]?.[s.c] ?? '';
		if (e.r === s.r || numbers[s.r]?.[s.c] != null || !saysOfEachRow(text)) continue;
		for (let r = s.r + 1; r <= Math.min(e.r, texts.length - 1) && left > 0; r++, left--) {
			if (texts[r].every((other) => other === '')) continue;
			while (texts[r].length < s.c) texts[r].push('');
			texts[r][s.c] = text;
		}
	}
}

type DenseRows = readonly (readonly (CellObject | undefined)[] | undefined)[];

function rowsOf(sheet: Sheet | undefined): DenseRows {
	const data: unknown = sheet?.['!data'];
	return Array.isArray(data) ? (data as DenseRows) : [];
}

function cellsWithValue(rows: DenseRows): number {
	let count = 0;
	for (const row of rows) for (const cell of row ?? []) if (cell && cell.t !== 'z' && cell.v !== undefined && cell.v !== '') count++;
	return count;
}

interface CellReading {
	readonly text: string;
	readonly number: number | null;
}
const EMPTY: CellReading = { text: '', number: null };

function readerOf(isDateFormat: (format: string) => boolean, date1904: boolean): (cell: CellObject | undefined) => CellReading {
	const kinds = new Map<string, FormatKind>();
	const kindOf = (format: string): FormatKind => {
		let kind = kinds.get(format);
		if (kind === undefined) kinds.set(format, (kind = formatKind(format, isDateFormat)));
		return kind;
	};
	return (cell) => {
		if (!cell || cell.v === undefined || cell.t === 'z') return EMPTY;
		if (cell.t === 'd' && cell.v instanceof Date) return { text: cell.v.toISOString().slice(0, 19).replace('T', ' ').replace(' 00:00:00', ''), number: null };
		if (cell.t !== 'n' || typeof cell.v !== 'number')
			return { text: cell.t === 'e' || cell.t === 'b' ? (cell.w ?? String(cell.v)) : String(cell.v), number: null };
		const kind = typeof cell.z === 'string' ? kindOf(cell.z) : 'number';
		if (kind === 'date') return { text: isoOfSerial(cell.v, date1904), number: null };
		if (kind === 'time' || kind === 'padded') return { text: cell.w ?? String(cell.v), number: null };
		return { text: String(cell.v), number: cell.v };
	};
}

type FormatKind = 'number' | 'date' | 'time' | 'padded';

function formatKind(format: string, isDateFormat: (format: string) => boolean): FormatKind {
	if (/^0{2,}$/.test(format)) return 'padded';
	if (!isDateFormat(format)) return 'number';
	const plain = format.replace(/\[[^\]]*\]|"[^"]*"|\\./g, '');
	return /[dy]/i.test(plain) || /m{3,}/i.test(plain) ? 'date' : 'time';
}

const EPOCH_1900 = -25_569;
const EPOCH_1904 = -24_107;
/** Excel's calendar has a 29 February 1900, which never was: earlier serials are one day off. */
const FIRST_TRUE_SERIAL = 61;

function isoOfSerial(serial: number, date1904: boolean): string {
	const seconds = Math.round(serial * 86_400);
	const whole = Math.floor(seconds / 86_400);
	const day = date1904 ? whole + EPOCH_1904 : whole + EPOCH_1900 + (whole < FIRST_TRUE_SERIAL ? 1 : 0);
	const rest = seconds - whole * 86_400;
	if (whole < 0 || whole > 2_958_465) return String(serial);
	const two = (value: number): string => String(value).padStart(2, '0');
	return rest === 0 ? isoFromDay(day) : `${isoFromDay(day)} ${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}`;
}
