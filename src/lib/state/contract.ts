import type {
	AnalysisId,
	AnswerOf,
	Engine,
	Evaluation,
	GridActions,
	GridEdit,
	DateEffect,
	ImportChoice,
	ImportDiff,
	Inspection,
	MappingDecision,
	ParamsOf,
	Questions,
	ReasonCount,
	RejectedRows,
	ReportRows,
	StatusWord,
	UnaskedWords,
	Source,
	Window,
	WindowRows
} from '../engine/protocol.ts';
import type { ForgottenClient } from '../engine/forget/forget-client.ts';
import type { PlanFileLook } from '../engine/start.ts';
import type { DayNumber } from '../kernel/days.ts';
import type { Result } from '../kernel/result.ts';
import type { FieldChange, PlanDocument } from '../model/fields.ts';
import type { IntakeError, Issue, ReportRowCode } from '../model/issues.ts';
import type { ImportLayer } from '../model/layer.ts';
import type { Choices } from '../model/merge-plans.ts';
import type { DateOrder, OrderStatus } from '../model/roles.ts';
import type { LeverName, LeverRefusal, TypedLevers } from '../model/levers.ts';
import type { StandInWords } from '../share/plan-file/stand-ins.ts';
import type { PlanDifference } from '../model/plan-difference.ts';
import type { Snapshot } from '../storage/snapshots.ts';
import type { StarterAsked } from './new-from-starter.ts';
import type { Rehearsal } from './rehearsal.ts';

/** What the screen may say about saving; `saved` only when storage has confirmed every change. */
export type SaveState = { readonly kind: 'saved'; readonly at: number } | { readonly kind: 'saving' } | { readonly kind: 'failed'; readonly code: string };

/** `writer` may change the plan; `reader` sees it, because another tab is writing, or may be. */
export type Holding = 'writer' | 'reader';

/** What a change was, for the undo menu and the announcement. Words are found by it. */
export type ChangeLabel =
	| 'lever'
	| 'asOf'
	| 'cell'
	| 'paste'
	| 'cut'
	| 'clear'
	| 'fill'
	| 'replaceText'
	| 'addRows'
	| 'deleteRows'
	| 'merge'
	| 'mergeFile'
	| 'split'
	| 'setApart'
	| 'country'
	| 'client'
	| 'planChoice'
	| 'import'
	| 'removeImport'
	| 'baseline'
	| 'scenario'
	| 'library'
	| 'people'
	| 'rename'
	| 'currency'
	| 'returns'
	| 'setting'
	| 'starter'
	| 'touch'
	| 'outcome'
	| 'control'
	| 'workshop'
	| 'reset'
	| 'restore';

/**
 * One open plan as the screen sees it (session.svelte.ts). All properties are reactive ($state.raw or $derived); components read
 * them and call the methods, they never assign.
 */
export interface PlanSession {
	readonly document: PlanDocument;
	/** null until the first answer of the engine. */
	readonly evaluation: Evaluation | null;
	/** Levers being dragged right now, not yet committed. */
	readonly liveLevers: TypedLevers;
	/** The day being dragged right now; null when none is. */
	readonly liveAsOf: DayNumber | null;
	readonly typedLevers: TypedLevers;
	readonly name: string;
	readonly currency: string;
	/** Goes on with the calendar while the plan is open. */
	readonly today: DayNumber;
	readonly save: SaveState;
	/** When the plan was last written to a file by this person, and whether it has changed since; null never. */
	readonly savedToFile: { readonly at: number; readonly way: 'file' | 'download'; readonly changedSince: boolean } | null;
	readonly holding: Holding;
	/** A newer version of the application is open in another tab: nothing can be saved from here any more. */
	readonly outdated: boolean;
	readonly undoLabel: ChangeLabel | null;
	readonly redoLabel: ChangeLabel | null;
	/** Grows whenever the locked screen refused a change of a client. */
	readonly lockedOut: number;
	/** Grows whenever rows may have changed other than by a lever being dragged: the grid then asks again. */
	readonly rowsRevision: number;
	/** Long work under way in the engine (recounting after an import); null when idle. */
	readonly busy: 'opening' | 'recounting' | null;

	/** While a slider moves: figures, charts and visible rows follow; nothing is committed. */
	moveLever(name: LeverName, value: number): void;
	/** On release or on entry: one undoable step. A refusal leaves everything as it was. */
	setLever(name: LeverName, value: number): LeverRefusal | null;
	resetLever(name: LeverName): void;
	resetAllLevers(): void;
	/** A move that ends without a value (Escape, pointer cancelled). */
	cancelMove(): void;
	/** While the day is dragged: figures, charts and visible rows stand at `day`; nothing is committed. */
	moveAsOf(day: DayNumber): void;
	/** null: back to the default of M13.14. */
	setAsOf(day: DayNumber | null): void;
	/** The levers as they are, or as a scenario has them. */
	pinBaseline(levers?: TypedLevers): void;
	clearBaseline(): void;
	/** Any other undoable change, one step. */
	change(changes: readonly FieldChange[], label: ChangeLabel): void;
	undo(): void;
	redo(): void;

	/** Tells which rows are visible; their values come with every evaluation in `windowRows`. */
	setWindow(window: Window): void;
	/** Newest rows of the visible window, following a lever while it moves. */
	readonly windowRows: WindowRows | null;
	/** The worker's answers: rows of a view (sorting and filtering happen there), columns, problems, sums. */
	readonly ask: Questions;
	/**
	 * Answers one of the method's questions; null when a newer one of its kind overtook it or it was stopped. `live`: under the levers being moved, if any is.
	 * `onprogress` hears the share done, 0…1.
	 */
	analyse<I extends AnalysisId>(id: I, params: ParamsOf<I>, options: { live: boolean; onprogress?: (share: number) => void }): Promise<AnswerOf<I> | null>;
	stopAnalysis(id: AnalysisId): void;
	/** What the grid does like a spreadsheet; what comes of it is committed with `commitEdit`. */
	readonly actions: GridActions;
	/** Commits what an action in the grid came to, one undoable step. */
	commitEdit(edit: GridEdit, label: ChangeLabel): void;

	/** Begins bringing rows in; the flow says what to ask. */
	readonly importFlow: ImportFlow | null;
	beginImport(source: Source): void;
	/** Writes what is not on the device yet. */
	flush(): Promise<void>;
	/** Takes a client out of everything on this device for good; `plan.openElsewhere` while another page holds the plan or a copy. */
	forgetClient(clientKey: string): Promise<Result<ForgottenClient, string>>;
	/** Removes one import, undoable. */
	removeLayer(layerId: string): void;

	readonly snapshots: KeptSnapshots;

	exportPlan(): Promise<Uint8Array>;
	/** A file for somebody else; `passphrase`: encrypted with it, null: open to whoever has it. */
	makeCopy(copy: CopyAsked, passphrase: string | null): Promise<Uint8Array>;
	/** How many clients a part for this person would hold. */
	partSize(personId: string): Promise<number>;
	/** `file`: written and read back; `download`: handed to the browser. */
	markSavedToFile(way: 'file' | 'download'): void;
	takeOver(): Promise<void>;
	/** After saving has failed: once more. */
	saveAgain(): Promise<void>;
	close(): Promise<void>;
}

/** The plan as it was at other times (plan-snapshots.svelte.ts). Failures are codes of `errors` messages. */
export interface KeptSnapshots {
	/** The newest first; null until `refresh` has read them. */
	readonly list: readonly Snapshot[] | null;
	refresh(): Promise<Result<void, string>>;
	/** Fields changed since. */
	changedSince(snapshot: Snapshot): number;
	/** Keeps the plan as it stands, under a name or ''. */
	keep(name: string): Promise<Result<void, string>>;
	remove(number: number): Promise<Result<void, string>>;
	/** Makes the plan what it was, one undoable step; as it stands it is kept before. */
	restore(number: number): Promise<Result<void, string>>;
	/** What restoring would change. */
	compare(number: number): Promise<Result<SnapshotComparison, string>>;
	/** Restores into a copy nobody sees, and compares every field and row. */
	rehearse(number: number): Promise<Result<Rehearsal, string>>;
}

export interface SnapshotComparison {
	/** From the plan as it stands to the snapshot. */
	readonly difference: PlanDifference;
	/** The snapshot's figures. */
	readonly evaluation: Evaluation;
}

/** A copy of the plan for somebody else: all of it, nothing personal in it, or what one person works from without the money. */
export type CopyAsked =
	| { readonly kind: 'whole' }
	| { readonly kind: 'masked'; readonly words: StandInWords }
	| { readonly kind: 'part'; readonly personId: string; readonly planName: string };

/** Rows that went in, rows of other imports that were brought up to date, and those of the new ones that wait for a repair. */
export interface ImportOutcome {
	readonly added: number;
	readonly changed: number;
	readonly toRepair: number;
	readonly rejected: number;
}

/** Bringing rows in, from the source to the accepted layer (import-flow.svelte.ts). */
export interface ImportFlow {
	readonly phase: 'reading' | 'mapping' | 'typing' | 'review' | 'failed';
	/** 0…1 while reading or typing; null when it cannot be told. */
	readonly progress: number | null;
	readonly sourceName: string;
	readonly inspection: Inspection | null;
	/** The proposal, then what the person made of it. */
	readonly decision: MappingDecision | null;
	readonly error: IntakeError | null;
	/** After typing: what would go in. */
	readonly result: {
		readonly accepted: number;
		/** They go in too, but do not count until the cells that could not be read are filled. */
		readonly toRepair: number;
		readonly rejected: number;
		readonly issues: readonly Issue[];
		readonly issueTotal: number;
		/** Rows by reason, of all issues. */
		readonly reasons: readonly ReasonCount[];
		/** Rows of a report that are no data, by kind, left out or not. */
		readonly reportRows: ReportRows;
		/** Words of the status column that only the person knows the meaning of. */
		readonly statusWords: readonly StatusWord[];
		/** What of them is not listed, as it would be too many to ask about. */
		readonly statusWordsUnasked: UnaskedWords;
		/** Rows that are further lines of the order above and take its client and date. */
		readonly furtherLines: number;
	} | null;
	/** Another sheet of the workbook, another encoding, or other header rows: looks again. */
	reinspect(override: Partial<Pick<MappingDecision, 'shape' | 'headerRows' | 'sheetName' | 'encoding'>>): void;
	/** What the person chose. When other columns are now read as dates or amounts, how those are written is told anew. */
	decide(decision: MappingDecision): void;
	/** The text does not tell its encoding: the question stays once it is answered, so that another answer can be given. */
	readonly encodingAsked: boolean;
	/** Whether the person has said what comes first in dates that can be read both ways. */
	readonly datesAnswered: boolean;
	answerDates(order: DateOrder): void;
	/** What each answer would make of the source; null while it is being counted, and where it cannot be. */
	readonly dateEffects: readonly DateEffect[] | null;
	/** Proposes the columns anew, without what was chosen for the same headers before. */
	forgetMapping(): void;
	/** Types all rows under the decision and shows what would go in. */
	type(): void;
	/** In the review: leaves rows of this kind out or takes them in, and types anew. */
	leaveOut(code: ReportRowCode, out: boolean): void;
	/** In the review: what a word of the status column means, null where the person does not say, and types anew. */
	sayStatus(text: string, means: OrderStatus | null): void;
	/** Rows of the same shape the plan has already; null when it has none. `sameFile`: the import that came from these very bytes. */
	readonly present: { readonly rowCount: number; readonly sameFile: ImportLayer | null } | null;
	/** In the review: what the rows would do to those present; null when none are. */
	readonly diff: ImportDiff | null;
	/** Takes the typed rows into the plan, one undoable step. */
	accept(how: ImportChoice): void;
	/** What has come of it, once the rows are in the plan. */
	readonly outcome: ImportOutcome | null;
	/** From the review or a failure back to the columns as they were chosen; nothing when there are none. */
	back(): void;
	/** In the review: rows that would be in no figure because of how they are written, for a file of their own. */
	rejectedRows(): Promise<RejectedRows>;
	/** Stops whatever runs and leaves the plan as it was. */
	cancel(): void;
}

export interface PlanSummary {
	readonly id: string;
	readonly name: string;
	readonly createdAt: number;
	readonly updatedAt: number;
	readonly trashedAt: number | null;
	readonly rowCount: number;
	readonly clientCount: number | null;
}

/** A plan file that comes in. `handle`: where it stands on the disk, if the system or a save told; it is the plan's file from then on. */
export interface OpenedPlanFile {
	readonly name: string;
	readonly bytes: Uint8Array;
	readonly handle: FileSystemFileHandle | null;
}

/** A plan file that was looked at and waits for where to go (arrived-plan.ts). */
export interface ArrivedPlan {
	readonly look: PlanFileLook;
	/** Both return the id of the plan to go to. */
	openAsNew(): Promise<Result<string, string>>;
	/** One step that can be undone in the plan it goes into. `choices`: conflicts that are to stand otherwise. */
	mergeInto(planId: string, choices: Choices): Promise<Result<string, string>>;
	/** Lets the file go. */
	close(): void;
}

/** The start page's list (plans.svelte.ts). */
export interface Plans {
	readonly list: readonly PlanSummary[];
	readonly bin: readonly PlanSummary[];
	readonly loaded: boolean;
	/** A code of `errors` messages when storage cannot be used. */
	readonly failure: string | null;
	refresh(): Promise<void>;
	/** Each returns the id of the plan to go to. `changes`: what the plan begins with. */
	create(name: string, currency: string, changes?: readonly FieldChange[]): Promise<Result<string, string>>;
	/** With the assumptions of a trade, and its invented clients if they are asked for. */
	createFromStarter(asked: StarterAsked): Promise<Result<string, string>>;
	/** Looks at a plan file and takes nothing in; fails with `planFile.encrypted` until its passphrase is given. */
	lookAtFile(file: OpenedPlanFile, passphrase: string | null): Promise<Result<ArrivedPlan, string>>;
	rename(id: string, name: string): Promise<void>;
	duplicate(id: string, name: string): Promise<void>;
	trash(id: string): Promise<void>;
	restore(id: string): Promise<void>;
	deleteForever(id: string): Promise<void>;
	/** Everything kept on this device as it stands, for when it cannot be read: a file no version of the application is needed for. */
	rawCopy(): Promise<Result<Blob, string>>;
}
export type { Snapshot, SnapshotReason } from '../storage/snapshots.ts';
export { KEPT_SNAPSHOTS, PROTECTED_DAYS } from '../storage/snapshot-retention.ts';
export type { ForgottenClient, Rehearsal, StarterAsked };
export type { Engine };
export type { CopyHere, PlanFileLook } from '../engine/start.ts';
/** The engine's types and those of the stages below it, for the layer above, which does not reach below state. */
export type {
	AnalysisId,
	AnswerOf,
	Assessment,
	CalendarDay,
	CalendarRow,
	CategoryReason,
	ChannelClosed,
	ClientAssessment,
	ClientChain,
	ClientRow,
	ContactDetails,
	ExportPreview,
	ExportRefusal,
	LeftOut,
	DateEffect,
	Evaluation,
	Filter,
	Histogram,
	Inspection,
	MappingDecision,
	MessageFacts,
	OrderColumn,
	OrderRow,
	ParamsOf,
	PlannedContact,
	PlannedTouch,
	PlanRow,
	ReportRows,
	StatusWord,
	UnaskedWords,
	Proposal,
	ProposedMapping,
	Sheet,
	SheetRow,
	SortKey,
	Segments,
	Source,
	SourceRow,
	OccasionLack,
	PublicHoliday,
	TouchRow,
	TouchWarning,
	View,
	WarningKind,
	WhyNone,
	Window,
	WindowRows,
	WorthBand,
	WorthGroup,
	CellPlace,
	CellProblem,
	CellRange,
	CellWriting,
	CleaningReport,
	CollectNext,
	Collectible,
	ColumnValues,
	ClipboardBlock,
	EditStamp,
	DataQuality,
	DuplicateClient,
	DuplicateProposal,
	DuplicateReason,
	ExampleDay,
	ExampleOrder,
	GroupRow,
	MergedClient,
	PseudoClient,
	FindQuery,
	GridActions,
	GridEdit,
	ImportChoice,
	ImportDiff,
	PasteTarget,
	Questions,
	RangeSums,
	RejectedRow,
	RejectedRows,
	RowLeftOut,
	RowSpan
} from '../engine/protocol.ts';
export { PROBLEM_COLUMN } from '../engine/protocol.ts';
