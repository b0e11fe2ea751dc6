import { assessPrepared } from '../analysis/assess.ts';
import { returnsOf, typedLevers } from '../model/document.ts';
import { maskedCopy } from '../share/plan-file/masked-copy.ts';
import { writePlanFile, type FileLayer } from '../share/plan-file/write.ts';
import type { RejectedRows } from '../share/rejected-rows/write.ts';
import type { AnalysisFigureValues } from '../model/analysis-figures.ts';
import type { AnalysisContext } from './analyses/context.ts';
import { ANALYSES, FIGURE_ANALYSES, type AnalysisId } from './analyses/registry.ts';
import { runSteps, Stopped, type Steering } from './analyses/run-steps.ts';
import { cleaningReport } from './cleaning.ts';
import { type ClientRows } from './client-rows.ts';
import { columnValues } from './column-values.ts';
import { dataQuality } from './data-quality.ts';
import { findDuplicates } from './duplicate-clients.ts';
import type { PackWorkbook } from './exports/pack-workbook.ts';
import { ClientCells, OrderCells } from './grid/cells.ts';
import { groupClients } from './groups.ts';
import { listIssues, type PlacedIssue } from './issue-list.ts';
import { type PlacedLayer } from './layer-rows.ts';
import type {
	CleaningReport,
	ColumnValues,
	DataQuality,
	DuplicateProposal,
	Engine,
	EvaluateRequest,
	Evaluation,
	GroupRow,
	LiveLevers,
	OrderColumn,
	PlanCopy,
	PlanRow,
	Sheet,
	Window,
	WindowRows
} from './protocol.ts';
import { clientsOf, partOfPlan } from './part-of-plan.ts';
import { PlanTables, storedLayersOf, type LayerSource } from './plan-tables.ts';
import { RawRows } from './raw-rows.ts';
import { openIssues } from './row-problems.ts';
import { CANCELLED, INCOMPLETE, SET_APART } from './row-reasons.ts';
import { type Standing } from './standing.ts';

/** The engine itself, without a thread around it: the worker and the tests run this same class. */
export class PlanEngine extends PlanTables implements Engine {
	readonly #rawRows: RawRows;
	/** Grows with each request of an analysis and each stop: what was begun under a smaller number is overtaken. */
	readonly #turns = new Map<AnalysisId, number>();

	#measurements = 0;
	/** What puts workbooks together elsewhere, if anything does. */
	protected packer: PackWorkbook | null = null;

	constructor(source: LayerSource, locale?: string) {
		super(source, locale);
		this.#rawRows = new RawRows((layerId) => source.loadSource?.(layerId) ?? Promise.resolve(null));
	}

	async evaluate({ revision, live, windows }: EvaluateRequest): Promise<Evaluation> {
		const document = this.document;
		const standing = this.standingAt(live?.asOf ?? null);
		const { history } = standing;
		const assessment = assessPrepared(standing.prepared, live?.levers ?? typedLevers(document));
		const reader = this.reader(standing, assessment, live === null);
		return {
			revision,
			asOf: this.dataset.orders || this.dataset.list ? standing.asOf : null,
			assessment,
			baseline: this.baseline(),
			windows: windows.map((window) => this.#window(window, standing, reader)),
			rowCounts: {
				orders: this.orderRows.base.length,
				issues: this.problemRows,
				marked: this.orderRows.markedRowCount,
				future: history.futureRows.length,
				returns: history.returnRows.length,
				nettedReturns: history.nettedReturns,
				incomplete: this.orderRows.reasonCounts[INCOMPLETE],
				cancelled: this.orderRows.reasonCounts[CANCELLED],
				setApart: this.orderRows.reasonCounts[SET_APART]
			},
			newestPurchaseDay: history.newestPurchaseDay,
			firstPurchaseDay: history.firstPurchaseDay
		};
	}

	async rows(window: Window): Promise<WindowRows> {
		const standing = this.standingAt(null);
		return this.#window(window, standing, this.settledReader());
	}

	async orderColumns(): Promise<readonly OrderColumn[]> {
		return this.orderRows.columns;
	}

	async clientColumns(): Promise<readonly OrderColumn[]> {
		return this.settledReader().columns;
	}

	async columnValues(sheet: Sheet, column: string): Promise<ColumnValues> {
		if (sheet === 'orders') return columnValues(this.orderRows, this.orderRows.base, column, this.collator);
		const reader = this.settledReader();
		return columnValues(reader, this.positions(sheet, reader, []), column, this.collator);
	}

	async groups(column: string): Promise<readonly GroupRow[]> {
		const { figures } = assessPrepared(this.standingAt(null).prepared, typedLevers(this.document));
		return groupClients(this.settledReader(), figures, column);
	}

	async duplicates(): Promise<readonly DuplicateProposal[]> {
		return findDuplicates(this.settledReader());
	}

	async cleaning(): Promise<CleaningReport> {
		return cleaningReport(this.settledReader(), returnsOf(this.document));
	}

	async quality(): Promise<DataQuality> {
		return dataQuality(this.settledReader(), returnsOf(this.document));
	}

	async issues(start: number, end: number): Promise<{ total: number; issues: readonly PlacedIssue[] }> {
		const { total, issues } = listIssues(this.layers, this.orderRows, this.standingAt(null).history, start, end);
		return { total, issues: await this.#rawRows.asInFile(issues, (layerId) => this.#layer(layerId)!.info) };
	}

	async rawRows(layerId: string, sourceRows: readonly number[]): Promise<readonly (readonly string[])[] | null> {
		const layer = this.#layer(layerId);
		return layer ? this.#rawRows.rows(layer.info, sourceRows) : null;
	}

	async rejectedRows(layerId: string): Promise<RejectedRows | null> {
		const layer = this.#layer(layerId);
		return layer ? this.#rawRows.rejected(layer.info, openIssues(layer)) : null;
	}

	async planRows(): Promise<readonly PlanRow[]> {
		const reader = this.settledReader();
		return this.#planPositions().map((position) => reader.planRow(position));
	}

	async analyse(id: AnalysisId, params: unknown, live: LiveLevers | null, onprogress?: (share: number) => void): Promise<unknown> {
		const turn = this.#nextTurn(id);
		const context = this.#analysisContext(live, { stopped: () => this.#turns.get(id) !== turn, onprogress });
		try {
			// The registry's types tie an id to its parameters; across the thread they are any value.
			return await (ANALYSES[id] as (context: AnalysisContext, params: unknown) => unknown)(context, params);
		} catch (thrown) {
			if (thrown instanceof Stopped) return null;
			throw thrown;
		}
	}

	async stopAnalysis(id: AnalysisId): Promise<void> {
		this.#nextTurn(id);
	}

	async analysisFigures(): Promise<AnalysisFigureValues> {
		const context = this.#analysisContext(null, { stopped: () => false });
		let figures: AnalysisFigureValues = {};
		for (const count of FIGURE_ANALYSES) figures = { ...figures, ...(await count(context)) };
		return figures;
	}

	async exportPlan(copy: PlanCopy = { kind: 'whole' }): Promise<Uint8Array> {
		if (copy.kind === 'part') {
			const reader = this.settledReader();
			const part = partOfPlan(this.document, reader, clientsOf(reader, copy.personId), this.standingAt(null).asOf, copy);
			return writePlanFile(part.document, part.layers);
		}
		const layers = new Map<string, FileLayer>();
		for (const { id } of storedLayersOf(this.document)) {
			// The rows are in memory: where the device gives nothing back any more, the file is written without the source they came from.
			const source = await this.#rawRows.source(id).catch(() => null);
			layers.set(id, { content: this.held(id)!, source });
		}
		if (copy.kind === 'whole') return writePlanFile(this.document, layers);
		const masked = maskedCopy(this.document, layers, copy.words, copy);
		return writePlanFile(masked.document, masked.layers);
	}

	/** How many clients a part-plan would hold. */
	async partSize(personId: string): Promise<number> {
		return clientsOf(this.settledReader(), personId).length;
	}

	/** The cells of a sheet's current view, for the actions of the grid. */
	protected orderCells(): OrderCells {
		const standing = this.standingAt(null);
		return new OrderCells(this.orderRows, this.order('orders'), (row) => this.orderRows.leftOut(row, standing.history));
	}

	protected clientCells(sheet: Exclude<Sheet, 'orders'>): ClientCells {
		const { position } = this.standingAt(null).history;
		return new ClientCells(
			this.settledReader(),
			Array.from(this.order(sheet), (code) => position[code])
		);
	}

	#planPositions(): readonly number[] {
		const { position } = this.standingAt(null).history;
		return Array.from(this.order('plan'), (code) => position[code]);
	}

	#nextTurn(id: AnalysisId): number {
		const turn = (this.#turns.get(id) ?? 0) + 1;
		this.#turns.set(id, turn);
		return turn;
	}

	#analysisContext(live: LiveLevers | null, steering: Steering): AnalysisContext {
		const { document } = this;
		const standing = this.standingAt(live?.asOf ?? null);
		const typed = live?.levers ?? typedLevers(document);
		const assessment = assessPrepared(standing.prepared, typed);
		return {
			document,
			dataset: this.dataset,
			standing,
			assessment,
			typed,
			today: this.today,
			standAt: (day) => this.standingAt(day),
			reader: () => this.reader(standing, assessment, live === null),
			readerAt: (day) => {
				const then = this.standingAt(day);
				return this.reader(then, assessPrepared(then.prepared, typed), false);
			},
			measured: live === null ? this.measured : null,
			keepMeasured: (found) => {
				const measured = { ...found, measurement: ++this.#measurements };
				// Another document may have come meanwhile.
				if (live === null && document === this.document) this.measured = measured;
				return measured;
			},
			scheduled: () => this.scheduled(),
			settled: () => this.settledReader(),
			planPositions: () => this.#planPositions(),
			pack: this.packer,
			run: (steps) => runSteps(steps, steering)
		};
	}

	#layer(layerId: string): PlacedLayer | undefined {
		return this.layers.find(({ info }) => info.id === layerId);
	}

	#window({ sheet, start, end }: Window, standing: Standing, reader: ClientRows): WindowRows {
		const order = this.order(sheet);
		const visible = order.subarray(start, end);
		if (sheet === 'orders') return { sheet, start, rows: Array.from(visible, (row) => this.orderRows.row(row, standing.history)), total: order.length };
		// A client may have no purchase yet on a dragged day: its row then has nothing new to show.
		const positions = Array.from(visible, (code) => standing.history.position[code]).filter((position) => position >= 0);
		return { sheet, start, rows: positions.map((position) => (sheet === 'plan' ? reader.planRow(position) : reader.clientRow(position))), total: order.length };
	}
}
