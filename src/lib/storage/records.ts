import type { FieldGroup } from '../model/fields.ts';
import type { PackedTexts } from './packed-texts.ts';

/** What the newest version of the database holds. Each shape is frozen with its version: change it only by a migration. */
export interface PlanRecord {
	readonly id: string;
	readonly copy: string;
	readonly counter: number;
	/** Milliseconds since the epoch, as all times here. */
	readonly createdAt: number;
	readonly updatedAt: number;
	readonly trashedAt: number | null;
	readonly name: string;
	readonly rowCount: number;
	readonly clientCount: number | null;
	/** Every layer the plan has or had: one taken back may be wanted again by undo. */
	readonly layerIds: readonly string[];
	/** Grows by one with each save; tells a writer that another one came between. */
	readonly revision: number;
	readonly history: StoredHistory;
}

/** Which records of `steps` are the plan's history: from number `first` on those to undo, the newest last; then those to make again, the next one first. */
export interface StoredHistory {
	readonly first: number;
	readonly undo: number;
	readonly redo: number;
}

/** One step of the history, its changes as columns that share an index. */
export interface StepRecord {
	readonly planId: string;
	readonly index: number;
	readonly label: string;
	/** Index into `groups` by change. */
	readonly groupCodes: Uint8Array;
	readonly groups: readonly FieldGroup[];
	readonly keys: PackedTexts;
	readonly values: readonly unknown[];
}

/** Fields of one group, as columns that share an index. */
export interface FieldsRecord {
	readonly planId: string;
	readonly group: FieldGroup;
	readonly keys: PackedTexts;
	readonly values: readonly unknown[];
	readonly counters: Float64Array;
	/** Index into `copies` by field. */
	readonly copyCodes: Uint32Array;
	readonly copies: readonly string[];
}

/** Why a plan was kept as it was: before the first change of a day, before what could go wrong at large, or because a person asked. */
export type SnapshotReason = 'daily' | 'import' | 'merge' | 'migration' | 'restore' | 'byHand';

/** A plan as it was. Layers never change, so it only names them. */
export interface SnapshotRecord {
	readonly planId: string;
	/** Counts up within the plan, whatever the clock says. */
	readonly number: number;
	readonly at: number;
	readonly reason: SnapshotReason;
	/** What a person called it; '' for one made by itself. */
	readonly name: string;
	readonly copy: string;
	readonly counter: number;
	readonly createdAt: number;
	readonly planName: string;
	/** null while nobody had counted. */
	readonly rowCount: number | null;
	readonly clientCount: number | null;
	readonly layerIds: readonly string[];
	/** By group, the number under which its fields are stored: its own, or that of an earlier snapshot in which they were the same. */
	readonly parts: Readonly<Partial<Record<FieldGroup, number>>>;
}

export interface SnapshotFieldsRecord extends FieldsRecord {
	readonly number: number;
}

/** What participants gave to one room, to be seen side by side: totals and assumptions, no rows of clients. */
export interface BoardRecord {
	readonly id: string;
	readonly name: string;
	readonly changedAt: number;
	/** Plain JSON each; whoever reads them checks what they are. */
	readonly participants: readonly unknown[];
	/** Steps that can be undone or made again, plain JSON too; boards of before have none. */
	readonly history?: unknown;
}

export interface StoredColumn {
	readonly name: string;
	/** `joined`: texts one after the other, without a dictionary. */
	readonly kind: 'text' | 'joined' | 'int' | 'day' | 'number';
	/** Records of `chunks` that hold its values, in order; of joined texts, where each ends. */
	readonly valueParts: number;
	/** Records that hold its dictionary, or its joined texts; 0 for a column without. */
	readonly textParts: number;
}

export interface StoredTable {
	readonly rowCount: number;
	readonly columns: readonly StoredColumn[];
}

export interface LayerRecord {
	readonly id: string;
	readonly savedAt: number;
	readonly table: StoredTable;
	/** Issues are a table too: a bad file has one in every row. */
	readonly issues: StoredTable;
	/** Cells of other layers that it changes; null where it changes none. */
	readonly patch: StoredTable | null;
	readonly source: StoredSource | null;
}

/** The source lies in chunks as it came: packing 48 MB of orders takes Chromium 2.4 s, storing them as they are a tenth of that. */
export interface StoredSource {
	readonly kind: 'file' | 'text' | 'html';
	readonly parts: number;
}

export interface ChunkRecord {
	readonly layerId: string;
	/** `t0`, `t1`… for the table's columns, `i0`… for those of the issues, `p0`… for those of the patch; `s` for the source. */
	readonly column: string;
	/** Values count from 0, the dictionary's parts follow them. */
	readonly part: number;
	readonly data: Int32Array | Uint32Array | Float64Array | Uint8Array | PackedTexts;
}
