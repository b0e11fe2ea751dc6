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
	/** ',' only together with another delimiter than the comma. */
	readonly decimal: '.' | ',';
	/** The byte order mark by which Excel knows UTF-8. */
	readonly bom: boolean;
}

const LINE_END = '\r\n';

/** Rows as CSV text (RFC 4180), one line the headers. No cell of text can become a formula in the spreadsheet that opens it. */
export function writePlanCsv<Row>(rows: Iterable<Row>, columns: readonly CsvColumn<Row>[], style: CsvStyle): string {
	if (style.decimal === style.delimiter) throw new TypeError('the decimal sign and the delimiter are the same');
	const line = (cells: readonly string[]) => cells.join(style.delimiter) + LINE_END;
	let text = (style.bom ? '\ufeff' : '') + line(columns.map(({ header }) => textCell(header)));
	for (const row of rows) text += line(columns.map(({ value }) => cellOf(value(row), style)));
	return text;
}

function cellOf(value: string | number | null, style: CsvStyle): string {
	if (value === null) return '';
	if (typeof value === 'string') return textCell(value);
	if (!Number.isFinite(value)) return '';
	return style.decimal === ',' ? String(value).replace('.', ',') : String(value);
}

function textCell(text: string): string {
	const harmless = defuse(text);
	return /["\r\n;,\t]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
