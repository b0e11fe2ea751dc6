import type { IntakeError, Issue, ReportRowCode } from '../model/issues.ts';
import type { ImportRules, StatusMeanings } from '../model/layer.ts';
import type { DateOrder, Mapping, OrderStatus, Role, Shape } from '../model/roles.ts';
import type { Table } from '../kernel/columns.ts';
import type { Result } from '../kernel/result.ts';
import type { SerialEpoch } from './normalize/dates.ts';

export type Source =
	| { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
	/** What the clipboard held; html is used when it has a table. */
	| { readonly kind: 'clipboard'; readonly text: string; readonly html: string };

/** A source read as a grid of texts, before anything is typed. */
export interface RawGrid {
	readonly encoding: string;
	/** True where other encodings make as plausible a text: the person is shown the alternatives. Absent: sure. */
	readonly encodingUnsure?: boolean;
	/** Other encodings a text may be in, the likeliest first. Absent or empty: none. */
	readonly encodings?: readonly EncodingChoice[];
	/** ';' ',' '\t' 'aligned' or 'workbook' | 'html' */
	readonly delimiter: string;
	/** Sheets of a workbook with data; empty otherwise. */
	readonly sheetNames: readonly string[];
	readonly sheetName: string;
	/** Lines of the source above the grid's first row that were taken for a title; their filled cells joined by a space. */
	readonly above?: readonly string[];
	readonly rowCount: number;
	readonly columnCount: number;
	/** Cell text as it stood; '' beyond the row's end. */
	cell(row: number, column: number): string;
	/** The number a workbook's cell holds, exact; null where it holds none. Absent in grids made of text alone. */
	number?(row: number, column: number): number | null;
	/** The year a workbook counts its days from; absent in grids made of text alone. */
	readonly serialEpoch?: SerialEpoch;
	/** Cells the row has in the source; the columns of the grid where rows cannot be short. */
	cellCount(row: number): number;
	/** The first cell with more than `limit` letters (bytes, in delimited text); null where there is none. */
	longCell(limit: number): { readonly row: number; readonly column: number } | null;
	/** Row number in the source as a person counts, from 1 (lines inside quotes and blank lines count as they do in the file). */
	sourceRow(row: number): number;
}

export interface ProposedMapping {
	readonly shape: Shape;
	/** Rows that name the columns: 0 none, 1 the usual, more are joined into one name a column. */
	readonly headerRows: number;
	readonly mapping: Mapping;
	/** True when the mapping is the one a person chose for a source with the same headers before. */
	readonly remembered: boolean;
	/** null when no date column was found. */
	readonly dateOrder: DateOrder | null;
	/** Both day and month are possible in every row: the person must be asked. */
	readonly dateOrderAmbiguous: boolean;
	readonly decimal: '.' | ',';
	/** Currencies the amounts are in, ISO 4217, the one of most rows first; empty where none is named. With two or more the person must choose. */
	readonly currencies: readonly CurrencyShare[];
}

export interface CurrencyShare {
	readonly code: string;
	readonly rows: number;
}

/** One way to read the same bytes. */
export interface EncodingChoice {
	readonly encoding: string;
	/** A few texts of the source that tell encodings apart, as they read in this one. */
	readonly sample: readonly string[];
}

/** What the mapping step shows. Column indexes are from 0. */
export interface Inspection {
	readonly encoding: string;
	/** Other plausible encodings, the likeliest first, and whether the person should look; empty for what is no delimited text. */
	readonly encodings: readonly EncodingChoice[];
	readonly encodingUnsure: boolean;
	readonly delimiter: string;
	readonly sheetNames: readonly string[];
	readonly sheetName: string;
	readonly rowCount: number;
	readonly columnCount: number;
	readonly headers: readonly string[];
	/** Lines above the table that are not part of it, such as a report's title; their filled cells joined by a space. */
	readonly above: readonly string[];
	/** The first rows (up to 20) as texts, header row excluded when there is one. */
	readonly preview: readonly (readonly string[])[];
	readonly proposal: ProposedMapping;
	/** The proposal taken as it stands; a role that is required may still miss its column. */
	readonly decision: MappingDecision;
}

/** The mapping as the person left it. */
export interface MappingDecision extends Omit<ImportRules, 'furtherLines'> {
	readonly shape: Shape;
	readonly mapping: Mapping;
	readonly sheetName: string;
	/** An encoding chosen by the person; null takes the one found. */
	readonly encoding: string | null;
}

export interface TypedImport {
	readonly table: Table;
	readonly issues: readonly Issue[];
	readonly headers: readonly string[];
	readonly reportRows: ReportRows;
	readonly statusWords: readonly StatusWord[];
	readonly statusWordsUnasked: UnaskedWords;
	/** Rows that are further lines of the order above: see `further-lines.ts`. */
	readonly furtherLines: number;
}

/** A text of the status column that is none of the known words, and what the person said it means; null: nothing yet, and the order counts. */
export interface StatusWord {
	readonly text: string;
	readonly rows: number;
	readonly means: OrderStatus | null;
}

/** Words of the status column nobody knows that are too many to ask about: their orders count. */
export interface UnaskedWords {
	readonly words: number;
	readonly rows: number;
}

/** Rows of one kind that a report has besides its data, whether they were left out or not. `row` as a person counts in the source. */
export interface ReportRowsFound {
	readonly rows: number;
	/** The first three. */
	readonly examples: readonly { readonly row: number; readonly raw: string }[];
}
export type ReportRows = Readonly<Partial<Record<ReportRowCode, ReportRowsFound>>>;

/** What the person already changed; the rest is proposed to suit. With `mapping`, date order and decimal sign are told by its columns. */
export type InspectOverride = Partial<Pick<MappingDecision, 'shape' | 'headerRows' | 'mapping'>> & {
	/** What a person decided for an earlier source with the same headers (`headerKey`); what is changed here goes before it. */
	readonly remembered?: RememberedMapping;
};

/** A decision kept for the next source with the same headers. The source itself goes before the date order and the decimal sign where it tells them. */
export interface RememberedMapping extends Pick<MappingDecision, 'shape' | 'headerRows' | 'mapping' | 'leaveOut' | 'dateOrder' | 'decimal'> {
	/** The one currency that was taken of several, where there was such a choice. */
	readonly currency: string | null;
	readonly statuses?: StatusMeanings;
}

/** Share done, 0…1; throws nothing, returns false to stop. */
export type Progress = (share: number) => void;

/** Implemented in `read.ts`, `mapping/inspect.ts` and `mapping/parse-map.ts`. */
export type ReadSource = (source: Source, sheetName?: string, encoding?: string) => Promise<Result<RawGrid, IntakeError>>;
export type Inspect = (grid: RawGrid, override?: InspectOverride) => Result<Inspection, IntakeError>;
/** `client=Header,date=3` → mapping; a number is a column from 1. `missing` does not exist, `repeated` is a role given twice. */
export type ParseMap = (text: string, headers: readonly string[]) => Result<Mapping, { missing: string } | { repeated: Role }>;
export type { Role };
