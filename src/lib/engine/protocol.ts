import type { Assessment, ClientAssessment } from '../analysis/types.ts';
import type { DayNumber } from '../kernel/days.ts';
import type { AnalysisFigureValues } from '../model/analysis-figures.ts';
import type { ClientFlag } from '../model/client-flags.ts';
import type { FieldChange, PlanDocument } from '../model/fields.ts';
import type { Issue, IssueCode } from '../model/issues.ts';
import type { AsOfInForce, TypedLevers } from '../model/levers.ts';
import type { DateOrder, Shape } from '../model/roles.ts';
import type { RfmSegment } from '../model/rfm-segments.ts';
import type { Category, Consent, Decision } from '../model/standing.ts';
import type { PlannedContact } from '../reactivation/types.ts';
import type { RejectedRows } from '../share/rejected-rows/write.ts';
import type { StandInWords } from '../share/plan-file/stand-ins.ts';
import type { AnalysisId } from './analyses/registry.ts';
import type { CleaningReport } from './cleaning-report.ts';
import type { DataQuality } from './data-quality.ts';
import type { DuplicateProposal } from './duplicate-clients.ts';
import type { GroupRow } from './groups.ts';
import type { PartAsked } from './part-of-plan.ts';

export type Sheet = 'orders' | 'clients' | 'plan';

/** An attribute or role column of the Orders sheet, in the order it is shown. */
export interface OrderColumn {
	/** `client`, `date`, `amount`… or `attribute:<header>` */
	readonly key: string;
	readonly kind: 'text' | 'day' | 'number' | 'int';
}

export interface OrderRow {
	readonly layerId: string;
	readonly rowIndex: number;
	/** As a person counts in the source, from 1. */
	readonly sourceRow: number;
	/** By column key; days as DayNumber, missing as null. */
	readonly cells: Readonly<Record<string, string | number | null>>;
	/** Keys of cells changed by hand. */
	readonly edited: readonly string[];
	/** Set when the figures leave the row aside. */
	readonly leftOut: RowLeftOut | null;
	/** Cells that could not be read, or hold nothing where something is needed. */
	readonly problems: readonly CellProblem[];
}

export type RowLeftOut = 'row.return' | 'row.future' | 'row.cancelled' | 'row.setApart' | 'row.incomplete' | 'row.neverBought';

/** A column of the Orders sheet that is not shown: how many cells of a row are marked. Rows with problems are those from 1 on. */
export const PROBLEM_COLUMN = 'problem';

/** A cell marked in place: what stands there, why it does not count, and what it most likely means. */
export interface CellProblem {
	readonly column: string;
	readonly code: IssueCode;
	/** The text as it stood in the source or was typed; '' for an empty cell. */
	readonly raw: string;
	/** A value that one tap puts there; null when there is nothing to propose. */
	readonly repair: string | number | null;
}

export interface ClientRow extends ClientAssessment {
	readonly clientKey: string;
	readonly name: string;
	readonly phone: string;
	readonly email: string;
	readonly messenger: string;
	readonly consent: Consent;
	readonly birthday: DayNumber | null;
	readonly firstDay: DayNumber | null;
	readonly lastDay: DayNumber;
	readonly purchaseCount: number | null;
	readonly total: number | null;
	readonly medianInterval: number | null;
	readonly category: Category;
	/** True when a person set it (M3.5). */
	readonly categoryByHand: boolean;
	/** Set by hand on the client's card (M3.2, M3.4). */
	readonly flags: readonly ClientFlag[];
	/** Quintiles of recency, frequency and money, as in 5-4-3; '' where one is unknown, then there is no segment either. */
	readonly rfm: string;
	readonly rfmSegment: RfmSegment | null;
	readonly decision: Decision;
	/** What else is known of the client, by the keys of `clientColumns`; days as DayNumber, missing as null, texts as ''. */
	readonly details: Readonly<Record<string, string | number | null>>;
	readonly edited: readonly string[];
}

export interface PlanRow extends ClientRow {
	readonly contact: PlannedContact;
	/** What approaching the client adds beyond what comes by itself (M13.15); null where that is not known, or not yet measured. */
	readonly gain: number | null;
}
export type SheetRow = OrderRow | ClientRow | PlanRow;

export interface SortKey {
	readonly column: string;
	readonly descending: boolean;
}

/** Filters combine with AND. `text` is a case-insensitive substring over the column, or over all text columns when column is ''. */
export type Filter =
	| { readonly kind: 'text'; readonly column: string; readonly contains: string }
	| { readonly kind: 'range'; readonly column: string; readonly from: number | null; readonly to: number | null }
	| { readonly kind: 'oneOf'; readonly column: string; readonly values: readonly string[] };

export interface View {
	readonly sheet: Sheet;
	readonly sort: readonly SortKey[];
	readonly filters: readonly Filter[];
}

/** Rows start…end − 1 of the current view of a sheet. */
export interface Window {
	readonly sheet: Sheet;
	readonly start: number;
	readonly end: number;
}

export interface WindowRows {
	readonly sheet: Sheet;
	readonly start: number;
	readonly rows: readonly SheetRow[];
	/** Rows in the view, after its filters. */
	readonly total: number;
}

export interface EvaluateRequest {
	/** Grows with each request; an answer with a smaller one than the newest applied is dropped. */
	readonly revision: number;
	/** Levers as they stand while one is being dragged; null takes the document's. */
	readonly live: LiveLevers | null;
	/** Visible rows to send along, recomputed under these levers in the order last settled. */
	readonly windows: readonly Window[];
}

/** Rows as the person counts them. */
export interface RowCounts {
	/** Rows of the Orders sheet, deleted ones aside. */
	readonly orders: number;
	/** Rows of imports with a problem still, however many problems each has. */
	readonly issues: number;
	/** Returns taken off earlier purchases, whole (M13.2). */
	readonly nettedReturns: number;
	/** Rows of the Orders sheet with a marked cell. */
	readonly marked: number;
	/** Rows the figures leave aside, by why. */
	readonly future: number;
	readonly returns: number;
	readonly incomplete: number;
	readonly cancelled: number;
	readonly setApart: number;
}

export interface Evaluation {
	readonly revision: number;
	/** null while the plan has no rows. */
	readonly asOf: AsOfInForce | null;
	readonly assessment: Assessment;
	/** The same under the pinned baseline; null when none is pinned. */
	readonly baseline: Assessment | null;
	readonly windows: readonly WindowRows[];
	readonly rowCounts: RowCounts;
	readonly newestPurchaseDay: DayNumber | null;
	readonly firstPurchaseDay: DayNumber | null;
}

/** A rectangle of a sheet: rows start…end − 1 of its current view, in these columns, in the order they are shown. */
export interface CellRange {
	readonly sheet: Sheet;
	readonly start: number;
	readonly end: number;
	readonly columns: readonly string[];
}

/** How the page writes and reads values, so that what is copied reads back as what it was. */
export interface CellWriting {
	readonly dateOrder: DateOrder;
	readonly dateSeparator: string;
	readonly decimal: '.' | ',';
	/** Words for coded values by column and code: `status` → `lost` → «потерянный». */
	readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What an action in the grid comes to: the page commits `changes` as one undoable step. Contents of new layers are in the engine and on the device by then. */
export interface GridEdit {
	readonly changes: readonly FieldChange[];
	readonly cells: number;
	readonly addedRows: number;
	readonly deletedRows: number;
	/** Cells that stay as they are, because their column takes no values here; how many, and the first of them by name. */
	readonly untouched: number;
	/** Cells that went in as unreadable text and are marked. */
	readonly unreadable: number;
	/** Set when a layer's content could not be kept on the device: the page tries again with the next save. */
	readonly unkeptLayerId: string | null;
}

export interface RangeSums {
	readonly cells: number;
	readonly filled: number;
	/** Of cells that hold numbers; sum and average are null where there are none. */
	readonly numbers: number;
	readonly sum: number | null;
	readonly average: number | null;
}

export interface FindQuery {
	readonly sheet: Sheet;
	readonly columns: readonly string[];
	readonly text: string;
	readonly matchCase: boolean;
	readonly wholeCell: boolean;
}

export interface CellPlace {
	readonly row: number;
	readonly column: string;
}

export interface ColumnValues {
	readonly values: readonly { readonly value: string; readonly rows: number }[];
	/** True when there are more than are given. */
	readonly more: boolean;
}

/** Where a block is laid: rows start…end − 1 are selected, in the first `selectedColumns` of `columns`, which are all columns shown from the focused one on. */
export interface PasteTarget {
	readonly sheet: Sheet;
	readonly start: number;
	readonly end: number;
	readonly columns: readonly string[];
	readonly selectedColumns: number;
}

/** What the clipboard holds: lines of cells parted by tabs, and a table in HTML. Either may be ''. */
export interface ClipboardBlock {
	readonly text: string;
	readonly html: string;
}

/** Id and time (milliseconds since the epoch) for the layer an action makes when it is too large for single fields. */
export interface EditStamp {
	readonly layerId: string;
	readonly at: number;
}

/** Rows start…end − 1 of a sheet's view. */
export interface RowSpan {
	readonly start: number;
	readonly end: number;
}

/**
 * What the grid does like a spreadsheet, over a sheet's current view. Those that answer with a GridEdit leave the plan as it is: the page commits its
 * changes, so that an action is one step to undo.
 */
export interface GridActions {
	/** As the page shows it. A cell that a spreadsheet would take for a formula gets an apostrophe in front, which pasting takes off again. */
	copyRange(range: CellRange, writing: CellWriting): Promise<ClipboardBlock>;
	sumRange(range: CellRange): Promise<RangeSums>;
	/** `places` are the first 1,000 in the view's order, row by row. */
	findCells(query: FindQuery, writing: CellWriting): Promise<{ total: number; places: readonly CellPlace[] }>;
	/**
	 * One value fills the selection, a block that divides it is repeated over it, any other is laid from its top left corner. Below the last row the
	 * Orders sheet grows; beyond the last column cells are left out. `onprogress` hears the share done, 0…1.
	 * null: it was stopped, and nothing has changed.
	 */
	pasteBlock(at: PasteTarget, block: ClipboardBlock, writing: CellWriting, stamp: EditStamp, onprogress?: (share: number) => void): Promise<GridEdit | null>;
	stopPaste(): Promise<void>;
	/** Cells become empty; choices go back to the rule or the data. */
	clearRange(range: CellRange, stamp: EditStamp): Promise<GridEdit>;
	/** The first row's values go into the rows below it; a range of one row takes those of the row above. */
	fillDown(range: CellRange, stamp: EditStamp): Promise<GridEdit>;
	/** Replaces the text in every cell that has it, or in `only` one. */
	replaceCells(query: FindQuery, replacement: string, writing: CellWriting, only: CellPlace | null, stamp: EditStamp): Promise<GridEdit>;
	/** Rows of the Orders sheet; those of other sheets are derived and stay. */
	deleteRows(sheet: Sheet, ranges: readonly RowSpan[], stamp: EditStamp): Promise<GridEdit>;
	/** Empty rows after all others. */
	addRows(shape: Shape, count: number, stamp: EditStamp): Promise<GridEdit>;
}

/** What an order of day and month would make of a source: so that the question "day or month first?" says what the answer changes. */
export interface DateEffect {
	readonly order: 'dmy' | 'mdy';
	/** The day the statuses are taken at (M13.14); null where no row can be read in this order, then the statuses are null too. */
	readonly asOf: DayNumber | null;
	/** Clients; null where nobody bought twice, so that no cycle is known. */
	readonly active: number | null;
	readonly sleeping: number | null;
	readonly lost: number | null;
	/** Rows whose date would be none. */
	readonly unreadable: number;
}

/** `update`: new rows go in, rows known again are brought up to date, the same stay; `add`: all rows beside those there; `replace`: in their place. */
export type ImportChoice = 'update' | 'add' | 'replace';

/** What a source would do to the rows of its shape the plan has already. */
export interface ImportDiff {
	/** By what a row is known again. */
	readonly key: 'orderNumber' | 'wholeRow' | 'client';
	readonly added: number;
	readonly changed: number;
	readonly same: number;
	/** Rows there that the source does not have: they stay. */
	readonly absent: number;
	/** Cells the source has otherwise that stay, because a person edited them. */
	readonly keptByHand: number;
	/** The first changed cells. */
	readonly examples: readonly {
		readonly sourceRow: number;
		readonly client: string;
		readonly column: string;
		readonly before: string | number | null;
		readonly after: string | number | null;
	}[];
}

/** What can be asked of the engine: none of it changes the plan. */
export interface Questions {
	/** Sorts and filters a sheet anew under the document's levers; later windows follow this order. */
	arrange(view: View): Promise<{ total: number }>;
	rows(window: Window): Promise<WindowRows>;
	orderColumns(): Promise<readonly OrderColumn[]>;
	/** What is known of clients besides their purchases: roles and attributes, of the rows or set by hand. */
	clientColumns(): Promise<readonly OrderColumn[]>;
	/** The distinct texts of a column over all rows of a sheet, the commonest first, up to 200. */
	columnValues(sheet: Sheet, column: string): Promise<ColumnValues>;
	/** Clients by their value in a text column of `clientColumns`, or in 'consent', 'category' or 'rfmSegment', under the document's levers. */
	groups(column: string): Promise<readonly GroupRow[]>;
	/** Clients that are likely one and the same. */
	duplicates(): Promise<readonly DuplicateProposal[]>;
	/** Every step of cleaning as it stands, with examples. */
	cleaning(): Promise<CleaningReport>;
	/** How complete the data are, and what to collect next (M8.7a). */
	quality(): Promise<DataQuality>;
	issues(start: number, end: number): Promise<{ total: number; issues: readonly (Issue & { layerId: string })[] }>;
	/** All cells of these rows of an import as they stand in its source (rows as a person counts there); null when no source is kept. */
	rawRows(layerId: string, sourceRows: readonly number[]): Promise<readonly (readonly string[])[] | null>;
	/** Rows of an import that are in no figure because of how they are written; null when no source is kept. */
	rejectedRows(layerId: string): Promise<RejectedRows | null>;
	/** All plan rows in the view's order. */
	planRows(): Promise<readonly PlanRow[]>;
}

/** What a plan file holds: everything; everything without what is personal; what one person works from, without the money. */
export type PlanCopy =
	| { readonly kind: 'whole' }
	| { readonly kind: 'masked'; readonly words: StandInWords; readonly id: string; readonly copy: string }
	| ({ readonly kind: 'part' } & PartAsked);

/** Levers as they stand while one is being dragged. */
export interface LiveLevers {
	readonly levers: TypedLevers;
	readonly asOf: DayNumber | null;
}

/** The worker that owns a plan's tables. One engine holds one plan. */
export interface Engine extends Questions {
	/** Replaces what the engine holds. Layers are read from storage unless `contents` has them. */
	open(document: PlanDocument, today: DayNumber): Promise<void>;
	/** Another day has come while the plan is open. */
	turnTo(today: DayNumber): Promise<void>;
	/** Applies changed fields (edits, choices, levers, layers in or out) to the engine's copy. */
	change(changes: readonly FieldChange[]): Promise<void>;
	evaluate(request: EvaluateRequest): Promise<Evaluation>;
	/**
	 * Answers one of the registry's questions (analyses/registry.ts), whose types tell what it is given and what comes back; null when it was overtaken by a newer
	 * one of its kind or stopped. `onprogress` hears the share done, 0…1.
	 */
	analyse(id: AnalysisId, params: unknown, live: LiveLevers | null, onprogress?: (share: number) => void): Promise<unknown>;
	stopAnalysis(id: AnalysisId): Promise<void>;
	/** Figures with stable ids that are counted only when asked for. */
	analysisFigures(): Promise<AnalysisFigureValues>;
	/** The plan file's bytes; by default of the whole plan as it is. */
	exportPlan(copy?: PlanCopy): Promise<Uint8Array>;
	/** How many clients a part-plan for this person would hold. */
	partSize(personId: string): Promise<number>;
}

/** Types of the stages below, for the layers above, which reach no further down than here. */
export type { Assessment, ClientAssessment, Histogram } from '../analysis/types.ts';
export type { WorthBand } from '../analysis/worth-spread.ts';
export type { Inspection, MappingDecision, ProposedMapping, ReportRows, Source, StatusWord, UnaskedWords } from '../intake/types.ts';
export type { ChannelClosed, PlannedContact, Proposal } from '../reactivation/types.ts';
export type { ReasonCount } from '../intake/row-counts.ts';
export type { RejectedRow, RejectedRows } from '../share/rejected-rows/write.ts';
export type { AnalysisId, AnswerOf, ParamsOf } from './analyses/registry.ts';
export type { CategoryReason, ClientChain } from './analyses/client.ts';
export type { ContactDetails } from './analyses/contact-of.ts';
export type { ExportAsked, Exported, PreviewAsked } from './exports/export.ts';
export type { ExportPreview, ExportRefusal, LeftOut } from './exports/exporter.ts';
export type { Segments } from './analyses/segments.ts';
export type { WorthGroup } from './analyses/worth.ts';
export type { MessageFacts } from './analyses/message.ts';
export type { TouchRow } from './analyses/touches.ts';
export type { OccasionLack } from './analyses/occasions.ts';
export type { PublicHoliday } from '../reactivation/holidays.ts';
export type { CalendarAnswer, CalendarDay, CalendarRow, TouchAnswer } from './analyses/calendar.ts';
export type { TouchWarning, WarningKind } from '../reactivation/schedule/warnings.ts';
export type { WhyNone } from '../reactivation/schedule/types.ts';
export type { SourceRow } from './source-rows.ts';
export type { PlannedTouch } from '../reactivation/schedule/types.ts';
export type { CleaningReport, ExampleDay, ExampleOrder, MergedClient, PseudoClient } from './cleaning-report.ts';
export type { CollectNext, Collectible, DataQuality } from './data-quality.ts';
export type { DuplicateClient, DuplicateProposal, DuplicateReason } from './duplicate-clients.ts';
export type { GroupRow } from './groups.ts';
