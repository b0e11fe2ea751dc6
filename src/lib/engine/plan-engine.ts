import { assessPrepared } from '../analysis/assess.ts';
import type { Assessment } from '../analysis/types.ts';
import type { DayNumber } from '../kernel/days.ts';
import { applyChanges, asOfTyped, baselineOf, clientFieldsOf, consentOf, layersOf, returnsOf, typedLevers } from '../model/document.ts';
import { effectiveLibrary, type Library } from '../model/library-in-force.ts';
import { effectivePeople } from '../model/people.ts';
import { splitClientFieldKey, type ClientField, type FieldChange, type FieldGroup, type PlanDocument } from '../model/fields.ts';
import type { ImportLayer, KeptSource, LayerContent } from '../model/layer.ts';
import { DECISION_EXCLUDE } from '../model/standing.ts';
import { writePlanFile, type FileLayer } from '../share/plan-file/write.ts';
import type { RejectedRows } from '../share/rejected-rows/write.ts';
import { cleaningReport } from './cleaning.ts';
import { ClientDetails } from './client-details.ts';
import { ClientRows, type ClientOverlay } from './client-rows.ts';
import { columnValues } from './column-values.ts';
import { dataQuality } from './data-quality.ts';
import { buildDataset, type Dataset } from './dataset.ts';
import { findDuplicates } from './duplicate-clients.ts';
import { ClientCells, OrderCells } from './grid/cells.ts';
import { groupClients } from './groups.ts';
import { identityOf } from './identity.ts';
import { countProblemRows, listIssues, type PlacedIssue } from './issue-list.ts';
import { placeLayers, withHandRows, type PlacedLayer } from './layer-rows.ts';
import { withMerged } from './merged-fields.ts';
import { OrderRows } from './order-rows.ts';
import { phoneBookOf, type PhoneBook } from './phone-book.ts';
import type {
	CleaningReport,
	ColumnValues,
	DataQuality,
	DuplicateProposal,
	Engine,
	EvaluateRequest,
	Evaluation,
	GroupRow,
	OrderColumn,
	PlanRow,
	Sheet,
	View,
	Window,
	WindowRows
} from './protocol.ts';
import { RawRows } from './raw-rows.ts';
import { openIssues } from './row-problems.ts';
import { CANCELLED, INCOMPLETE, SET_APART } from './row-reasons.ts';
import { standAsOf, type Standing } from './standing.ts';
import { arrangeRows } from './views.ts';

/** What makes other rows: everything else leaves them as they are. */
const ROW_GROUPS: ReadonlySet<FieldGroup> = new Set<FieldGroup>(['layer', 'cell', 'row']);
const IDENTITY_FIELDS: ReadonlySet<ClientField> = new Set<ClientField>(['mergedInto', 'setApart']);

/** Where the engine finds the contents of imports: storage in the browser, a Map in tests. */
export interface LayerSource {
	load(layerId: string): Promise<LayerContent>;
	/** Absent where no sources are kept. */
	loadSource?(layerId: string): Promise<KeptSource | null>;
}

/** The engine itself, without a thread around it: the worker and the tests run this same class. */
export class PlanEngine implements Engine {
	readonly #source: LayerSource;
	readonly #collator: Intl.Collator;
	readonly #contents = new Map<string, LayerContent>();
	readonly #rawRows = new RawRows((layerId) => this.#source.loadSource?.(layerId) ?? Promise.resolve(null));
	#document: PlanDocument | null = null;
	#today: DayNumber = 0;
	#layers: readonly PlacedLayer[] = [];
	#dataset: Dataset = buildDataset([], identityOf(new Map()));
	#orderRows = new OrderRows(this.#dataset);
	#problemRows = 0;
	#details = new ClientDetails(this.#dataset);
	#phones: PhoneBook | null = null;
	#overlay: ClientOverlay = new Map();
	#library: Library = effectiveLibrary(new Map());
	/** Under the document's day; and under the last other day asked for: a dragged one, or the baseline's. */
	#standing: Standing | null = null;
	#otherStanding: Standing | null = null;
	#pinned: Assessment | null | undefined;
	readonly #views = new Map<Sheet, View>();
	/** Row indexes of the Orders sheet, client codes of the others, as last settled. */
	readonly #orders = new Map<Sheet, Uint32Array>();

	/** `locale` decides how texts are sorted. */
	constructor(source: LayerSource, locale?: string) {
		this.#source = source;
		this.#collator = new Intl.Collator(locale, { numeric: true });
	}

	async open(document: PlanDocument, today: DayNumber): Promise<void> {
		await this.#loadLayers(document);
		this.#document = document;
		this.#today = today;
		this.#views.clear();
		this.#rebuild();
	}

	held(layerId: string): LayerContent | undefined {
		return this.#contents.get(layerId);
	}

	/** Puts an import's rows in before the document speaks of them, so that they need not be read back from storage. */
	hold(layerId: string, content: LayerContent): void {
		this.#contents.set(layerId, content);
	}

	async change(changes: readonly FieldChange[]): Promise<void> {
		const { document, applied } = applyChanges(this.#opened(), changes);
		await this.#loadLayers(document);
		this.#document = document;
		const groups = new Set<FieldGroup>(applied.map(({ group }) => group));
		const standsOtherwise = applied.some(({ group, key }) => group === 'plan' && (key === 'asOf' || key === 'returns'));
		const otherRows = applied.some(({ group, key }) => ROW_GROUPS.has(group) || (group === 'client' && IDENTITY_FIELDS.has(splitClientFieldKey(key).field)));
		if (otherRows) this.#rebuild();
		else if (standsOtherwise || groups.has('client') || groups.has('library') || groups.has('person')) this.#restand();
		else this.#unsettle();
	}

	async evaluate({ revision, live, windows }: EvaluateRequest): Promise<Evaluation> {
		const document = this.#opened();
		const standing = this.#standingAt(live?.asOf ?? null);
		const { history } = standing;
		const assessment = assessPrepared(standing.prepared, live?.levers ?? typedLevers(document));
		const reader = this.#reader(standing, assessment);
		return {
			revision,
			asOf: this.#dataset.orders || this.#dataset.list ? standing.asOf : null,
			assessment,
			baseline: this.#baseline(),
			windows: windows.map((window) => this.#window(window, standing, reader)),
			rowCounts: {
				orders: this.#orderRows.base.length,
				issues: this.#problemRows,
				marked: this.#orderRows.markedRowCount,
				future: history.futureRows.length,
				returns: history.returnRows.length,
				nettedReturns: history.nettedReturns,
				incomplete: this.#orderRows.reasonCounts[INCOMPLETE],
				cancelled: this.#orderRows.reasonCounts[CANCELLED],
				setApart: this.#orderRows.reasonCounts[SET_APART]
			},
			newestPurchaseDay: history.newestPurchaseDay,
			firstPurchaseDay: history.firstPurchaseDay
		};
	}

	async arrange(view: View): Promise<{ total: number }> {
		this.#views.set(view.sheet, view);
		this.#orders.delete(view.sheet);
		return { total: this.#order(view.sheet).length };
	}

	async rows(window: Window): Promise<WindowRows> {
		const standing = this.#standingAt(null);
		return this.#window(window, standing, this.#settledReader());
	}

	async orderColumns(): Promise<readonly OrderColumn[]> {
		return this.#orderRows.columns;
	}

	async clientColumns(): Promise<readonly OrderColumn[]> {
		return this.#settledReader().columns;
	}

	async columnValues(sheet: Sheet, column: string): Promise<ColumnValues> {
		if (sheet === 'orders') return columnValues(this.#orderRows, this.#orderRows.base, column, this.#collator);
		const reader = this.#settledReader();
		return columnValues(reader, this.#positions(sheet, reader, []), column, this.#collator);
	}

	async groups(column: string): Promise<readonly GroupRow[]> {
		const { figures } = assessPrepared(this.#standingAt(null).prepared, typedLevers(this.#opened()));
		return groupClients(this.#settledReader(), figures, column);
	}

	async duplicates(): Promise<readonly DuplicateProposal[]> {
		return findDuplicates(this.#settledReader());
	}

	async cleaning(): Promise<CleaningReport> {
		return cleaningReport(this.#settledReader(), returnsOf(this.#opened()));
	}

	async quality(): Promise<DataQuality> {
		return dataQuality(this.#settledReader(), returnsOf(this.#opened()));
	}

	async issues(start: number, end: number): Promise<{ total: number; issues: readonly PlacedIssue[] }> {
		const { total, issues } = listIssues(this.#layers, this.#orderRows, this.#standingAt(null).history, start, end);
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
		const reader = this.#settledReader();
		const { position } = this.#standingAt(null).history;
		return Array.from(this.#order('plan'), (code) => reader.planRow(position[code]));
	}

	async exportPlan(): Promise<Uint8Array> {
		const layers = new Map<string, FileLayer>();
		for (const { id } of storedLayersOf(this.#opened())) layers.set(id, { content: this.#contents.get(id)!, source: await this.#rawRows.source(id) });
		return writePlanFile(this.#opened(), layers);
	}

	/** The cells of a sheet's current view, for the actions of the grid. */
	protected orderCells(): OrderCells {
		const standing = this.#standingAt(null);
		return new OrderCells(this.#orderRows, this.#order('orders'), (row) => this.#orderRows.leftOut(row, standing.history));
	}

	protected clientCells(sheet: Exclude<Sheet, 'orders'>): ClientCells {
		const { position } = this.#standingAt(null).history;
		return new ClientCells(
			this.#settledReader(),
			Array.from(this.#order(sheet), (code) => position[code])
		);
	}

	protected get layers(): readonly PlacedLayer[] {
		return this.#layers;
	}

	protected get document(): PlanDocument {
		return this.#opened();
	}

	#layer(layerId: string): PlacedLayer | undefined {
		return this.#layers.find(({ info }) => info.id === layerId);
	}

	#opened(): PlanDocument {
		if (!this.#document) throw new Error('the engine has no plan open');
		return this.#document;
	}

	async #loadLayers(document: PlanDocument): Promise<void> {
		for (const { id } of storedLayersOf(document)) if (!this.#contents.has(id)) this.#contents.set(id, await this.#source.load(id));
	}

	#rebuild(): void {
		const document = this.#opened();
		this.#layers = placeLayers(withHandRows(layersOf(document), this.#contents, document.fields), document.fields);
		this.#dataset = buildDataset(this.#layers, identityOf(clientFieldsOf(document)));
		this.#details = new ClientDetails(this.#dataset);
		this.#orderRows = new OrderRows(this.#dataset);
		this.#problemRows = countProblemRows(this.#layers);
		this.#restand();
	}

	#restand(): void {
		this.#overlay = withMerged(clientFieldsOf(this.#opened()), this.#dataset, this.#details);
		this.#library = effectiveLibrary(this.#opened().fields.library);
		this.#standing = null;
		this.#otherStanding = null;
		this.#unsettle();
	}

	#unsettle(): void {
		this.#orders.clear();
		this.#pinned = undefined;
	}

	/** null: the document's own day. */
	#standingAt(day: DayNumber | null): Standing {
		const rules = { returnReasons: this.#library.returnReasons, returns: returnsOf(this.#opened()), today: this.#today };
		const stand = (typed: DayNumber | null) => standAsOf(this.#dataset, this.#overlay, rules, typed);
		this.#standing ??= stand(asOfTyped(this.#opened()));
		if (day === null || day === this.#standing.asOf.day) return this.#standing;
		if (this.#otherStanding?.asOf.day !== day) this.#otherStanding = stand(day);
		return this.#otherStanding;
	}

	#baseline(): Assessment | null {
		if (this.#pinned === undefined) {
			const pinned = baselineOf(this.#opened());
			const standing = pinned && this.#standingAt(pinned.asOf);
			this.#pinned = standing ? assessPrepared(standing.prepared, pinned!.levers) : null;
		}
		return this.#pinned;
	}

	#reader(standing: Standing, { levers }: Assessment): ClientRows {
		const { contactReasons, returnReasons } = this.#library;
		// Without a cycle nobody has a status, so no row asks for a plan; 1 keeps the arithmetic defined.
		const cycleDays = levers.cycle.value ?? 1;
		const plan = { asOf: standing.asOf.day, cycleDays, people: effectivePeople(this.#opened().fields.person), contactReasons, returnReasons };
		this.#phones = phoneBookOf(this.#opened(), this.#details, this.#dataset.clientKeys.length, this.#phones);
		return new ClientRows({
			dataset: this.#dataset,
			details: this.#details,
			phones: this.#phones,
			overlay: this.#overlay,
			consent: consentOf(this.#opened()),
			plan,
			levers,
			...standing
		});
	}

	#settledReader(): ClientRows {
		const standing = this.#standingAt(null);
		return this.#reader(standing, assessPrepared(standing.prepared, typedLevers(this.#opened())));
	}

	/** Rows of a sheet under its view, kept until something other than a moving lever changes them. */
	#order(sheet: Sheet): Uint32Array {
		let order = this.#orders.get(sheet);
		if (!order) {
			const { filters, sort } = this.#views.get(sheet) ?? { filters: [], sort: [] };
			if (sheet === 'orders') {
				order = arrangeRows(this.#orderRows.base, this.#orderRows, filters, sort, this.#collator);
			} else {
				const reader = this.#settledReader();
				const { client } = this.#standingAt(null).history;
				order = arrangeRows(this.#positions(sheet, reader, filters), reader, filters, sort, this.#collator).map((position) => client[position]);
			}
			this.#orders.set(sheet, order);
		}
		return order;
	}

	/** The Plan sheet holds who is worth returning; a filter that asks for excluded clients shows them too. */
	#positions(sheet: Sheet, reader: ClientRows, filters: View['filters']): Uint32Array {
		const { history, judgement } = this.#standingAt(null);
		const all = upTo(history.clientCount);
		if (sheet !== 'plan') return all;
		const withExcluded = filters.some((filter) => filter.kind === 'oneOf' && filter.column === 'decision' && filter.values.includes('exclude'));
		return all.filter((position) => reader.assessment(position).worthReturning || (withExcluded && judgement.decision[position] === DECISION_EXCLUDE));
	}

	#window({ sheet, start, end }: Window, standing: Standing, reader: ClientRows): WindowRows {
		const order = this.#order(sheet);
		const visible = order.subarray(start, end);
		if (sheet === 'orders') return { sheet, start, rows: Array.from(visible, (row) => this.#orderRows.row(row, standing.history)), total: order.length };
		// A client may have no purchase yet on a dragged day: its row then has nothing new to show.
		const positions = Array.from(visible, (code) => standing.history.position[code]).filter((position) => position >= 0);
		return { sheet, start, rows: positions.map((position) => (sheet === 'plan' ? reader.planRow(position) : reader.clientRow(position))), total: order.length };
	}
}

function upTo(count: number): Uint32Array {
	return Uint32Array.from({ length: count }, (_, index) => index);
}

/** Layers with a content of their own; rows typed by hand are fields. */
const storedLayersOf = (document: PlanDocument): readonly ImportLayer[] => layersOf(document).filter(({ kind }) => kind !== 'hand');
