import type { Assessment } from '../../analysis/types.ts';
import type { DayNumber } from '../../kernel/days.ts';
import type { PlanDocument } from '../../model/fields.ts';
import type { TypedLevers } from '../../model/levers.ts';
import type { ClientRows } from '../client-rows.ts';
import type { PackWorkbook } from '../exports/pack-workbook.ts';
import type { Dataset } from '../dataset.ts';
import type { KeptPlan } from '../kept-schedule.ts';
import type { Standing } from '../standing.ts';
import type { FoundRates, MeasuredRates } from './base-rate.ts';

/** What an analysis is given: the plan as it stands, under the levers in force, those being moved among them. */
export interface AnalysisContext {
	readonly document: PlanDocument;
	readonly dataset: Dataset;
	readonly standing: Standing;
	readonly assessment: Assessment;
	readonly typed: TypedLevers;
	readonly today: DayNumber;
	/** The same rows and judgements as of another day. */
	standAt(day: DayNumber): Standing;
	/** Clients one by one. */
	reader(): ClientRows;
	/** The same as they stood on another day, under the levers in force then: what was typed, else what the data said. */
	readerAt(day: DayNumber): ClientRows;
	/** Base rates as they were measured on this very plan; null: not yet, or levers still move. */
	readonly measured: MeasuredRates | null;
	/** Keeps them, for whoever asks next and for the gain of each row; nothing is kept of levers that still move. */
	keepMeasured(found: FoundRates): MeasuredRates;
	/** The plan of contacts under the document's levers: while one moves, contacts stay where they are. */
	scheduled(): Generator<number, KeptPlan>;
	/** Clients one by one under the document's levers. */
	settled(): ClientRows;
	/** Rows of the Plan sheet in the order and under the filters it has on screen, as positions in the history of `settled`. */
	planPositions(): readonly number[];
	/** Puts a workbook together elsewhere, where a worker was lent for it; null: here. */
	readonly pack: PackWorkbook | null;
	/** Drives a long computation in slices, so that levers are answered meanwhile; it yields the share done, 0…1. */
	run<T>(steps: Generator<number, T>): Promise<T>;
}
