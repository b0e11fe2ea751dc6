import { finish } from '../../kernel/steps.ts';
import { defuse } from '../formula-text.ts';

/** One column of a table for spreadsheets. Headers and texts come in the person's language, numbers as numbers. */
export interface CsvColumn<Row> {
	readonly header: string;
	/** A text, a number (written whole, without grouping), or null for what is not known: an empty cell. */
	readonly value: (row: Row) => string | number | null;
}

export interface CsvStyle {
	/** Spreadsheets in Russian and Ukrainian expect ';', which leaves the comma to decimals; Google Sheets ','. */
	readonly delimiter: ';' | ',' | '\t';
	/** Where it is the delimiter too, numbers with decimals stand in quotes. */
	readonly decimal: '.' | ',';
	/** The byte order mark by which Excel knows UTF-8. */
	readonly bom: boolean;
}

const LINE_END = '\r\n';
const ROWS_A_STEP = 512;

/** Rows as CSV text (RFC 4180), one line the headers. No cell of text can become a formula in the spreadsheet that opens it. */
export const writeCsv = <Row>(rows: readonly Row[], columns: readonly CsvColumn<Row>[], style: CsvStyle): string => finish(csvSteps(rows, columns, style));

/** The same in short steps; yields the share done, 0…1. */
export function* csvSteps<Row>(rows: readonly Row[], columns: readonly CsvColumn<Row>[], style: CsvStyle): Generator<number, string> {
	const line = (cells: readonly string[]) => cells.join(style.delimiter) + LINE_END;
	let text = (style.bom ? '\ufeff' : '') + line(columns.map(({ header }) => textCell(header)));
	for (const [index, row] of rows.entries()) {
		if (index % ROWS_A_STEP === ROWS_A_STEP - 1) yield index / rows.length;
		text += line(columns.map(({ value }) => cellOf(value(row), style)));
	}
	return text;
}

function cellOf(value: string | number | null, style: CsvStyle): string {
	if (value === null) return '';
	if (typeof value === 'string') return textCell(value);
	if (!Number.isFinite(value)) return '';
	if (style.decimal === '.') return String(value);
	const written = String(value).replace('.', ',');
	return style.delimiter === ',' && written.includes(',') ? `"${written}"` : written;
}

function textCell(text: string): string {
	const harmless = defuse(text);
	return /["\r\n;,\t]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
