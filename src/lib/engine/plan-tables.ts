import { assessPrepared } from '../analysis/assess.ts';
import type { Assessment } from '../analysis/types.ts';
import type { DayNumber } from '../kernel/days.ts';
import { firstIndexes } from '../kernel/grouping.ts';
import { finish } from '../kernel/steps.ts';
import { applyChanges, asOfTyped, baselineOf, clientFieldsOf, consentOf, layersOf, returnsOf, typedLevers } from '../model/document.ts';
import { CATEGORY_SETTINGS, categoryTerms } from '../model/category-rules.ts';
import { consumptionCycle } from '../starters/consumption-in-force.ts';
import { examplesOf, STARTER_KEY } from '../starters/in-force.ts';
import { STARTER_CURRENCY_KEY } from '../model/starter-currency.ts';
import { leavingReasonsInForce, REASON_SETTINGS } from '../model/diagnosis-settings.ts';
import { effectiveLibrary, type Library } from '../model/library-in-force.ts';
import { WORK_SETTINGS } from '../model/outcomes.ts';
import { holidaysAreQuiet } from '../model/schedule-settings.ts';
import { isPublicHoliday } from '../reactivation/holidays.ts';
import { settingsUnder } from '../model/settings.ts';
import { strategyOf, type Strategy } from '../model/strategy.ts';
import { STRATEGY_SETTINGS } from '../model/strategy-settings.ts';
import { effectivePeople } from '../model/people.ts';
import { splitClientFieldKey, type ClientField, type FieldChange, type FieldGroup, type PlanDocument } from '../model/fields.ts';
import type { ImportLayer, KeptSource, LayerContent } from '../model/layer.ts';
import { DECISION_EXCLUDE } from '../model/standing.ts';
import { sharesByStatus, type MeasuredRates } from './analyses/base-rate.ts';
import { ClientDetails } from './client-details.ts';
import { ClientRows, type ClientOverlay } from './client-rows.ts';
import { armsOfClients, drawsAnew, leftAlone, plannedClients } from './control-group.ts';
import { buildDataset, type Dataset } from './dataset.ts';
import { identityOf } from './identity.ts';
import { countProblemRows } from './issue-list.ts';
import { clientToPlan, KeptSchedule, touchesOfClients, type KeptPlan, type ScheduleSource } from './kept-schedule.ts';
import { placeLayers, withHandRows, type PlacedLayer } from './layer-rows.ts';
import { withMerged } from './merged-fields.ts';
import { OrderRows } from './order-rows.ts';
import { outcomesOfClients, type OutcomesOfClients } from './outcomes-of-clients.ts';
import { phoneBookOf, type PhoneBook } from './phone-book.ts';
import { keptPurchaseDays } from './kept-purchase-days.ts';
import type { Sheet, View } from './protocol.ts';
import { scheduleRules } from '../reactivation/schedule/rules.ts';
import { standAsOf, type Standing } from './standing.ts';
import { arrangeRows } from './views.ts';

/** What makes other rows: everything else leaves them as they are. */
const ROW_GROUPS: ReadonlySet<FieldGroup> = new Set<FieldGroup>(['layer', 'cell', 'row']);
const IDENTITY_FIELDS: ReadonlySet<ClientField> = new Set<ClientField>(['mergedInto', 'setApart']);

/** What base rates do not hang on: who does what in the plan. */
const BESIDE_BASE: ReadonlySet<FieldGroup> = new Set<FieldGroup>(['client', 'library', 'person', 'touch', 'outcome', 'arm']);
/** Nor what is kept of contacts that were made. */
const isOfWork = (group: FieldGroup, key: string): boolean => group === 'setting' && key.startsWith(WORK_SETTINGS);
/** What rows of clients show besides what follows from their purchases. */
const OF_ROWS: readonly FieldGroup[] = ['client', 'library', 'person', 'touch', 'outcome', 'arm'];

/** Where the engine finds the contents of imports: storage in the browser, a Map in tests. */
export interface LayerSource {
	load(layerId: string): Promise<LayerContent>;
	/** Absent where no sources are kept. */
	loadSource?(layerId: string): Promise<KeptSource | null>;
}

/** What a plan's tables are derived from, and what is derived: kept until a change makes it untrue. */
export class PlanTables {
	readonly #source: LayerSource;
	protected readonly collator: Intl.Collator;
	readonly #contents = new Map<string, LayerContent>();
	#document: PlanDocument | null = null;
	protected today: DayNumber = 0;
	protected layers: readonly PlacedLayer[] = [];
	protected dataset: Dataset = buildDataset([], identityOf(new Map()));
	protected orderRows = new OrderRows(this.dataset);
	protected problemRows = 0;
	#details = new ClientDetails(this.dataset);
	#phones: PhoneBook | null = null;
	#overlay: ClientOverlay = new Map();
	#library: Library = effectiveLibrary(new Map());
	#outcomes: OutcomesOfClients = new Map();
	/** Who is left alone for comparison (M12.3), drawn when first asked for. */
	#alone: ReadonlySet<string> | null = null;
	readonly #schedule = new KeptSchedule();
	/** Under the document's day; and under the last other day asked for: a dragged one, or the baseline's. */
	#standing: Standing | null = null;
	#otherStanding: Standing | null = null;
	#pinned: Assessment | null | undefined;
	/** Base rates (M12.1) as last measured; null: not since something changed that they hang on. */
	protected measured: MeasuredRates | null = null;
	readonly #views = new Map<Sheet, View>();
	/** Row indexes of the Orders sheet, client codes of the others, as last settled. */
	readonly #orders = new Map<Sheet, Uint32Array>();

	/** `locale` decides how texts are sorted. */
	constructor(source: LayerSource, locale?: string) {
		this.#source = source;
		this.collator = new Intl.Collator(locale, { numeric: true });
	}

	async open(document: PlanDocument, today: DayNumber): Promise<void> {
		await this.#loadLayers(document);
		this.#document = document;
		this.today = today;
		this.#views.clear();
		this.measured = null;
		this.#alone = null;
		this.#schedule.forget();
		this.#rebuild();
	}

	/** Another day has come: what hangs on it is derived anew. */
	async turnTo(today: DayNumber): Promise<void> {
		this.today = today;
		this.measured = null;
		this.#alone = null;
		this.#schedule.forget();
		this.#restand();
	}

	/** Forgets the rows it holds: they are read anew when the plan is next opened. */
	letGo(): void {
		this.#contents.clear();
	}

	held(layerId: string): LayerContent | undefined {
		return this.#contents.get(layerId);
	}

	/** Puts an import's rows in before the document speaks of them, so that they need not be read back from storage. */
	hold(layerId: string, content: LayerContent): void {
		this.#contents.set(layerId, content);
	}

	async change(changes: readonly FieldChange[]): Promise<void> {
		const before = this.document;
		const { document, applied } = applyChanges(before, changes);
		await this.#loadLayers(document);
		this.#document = document;
		const groups = new Set<FieldGroup>(applied.map(({ group }) => group));
		const standsOtherwise = applied.some(
			({ group, key }) =>
				(group === 'plan' && (key === 'asOf' || key === 'returns' || key === 'currency')) ||
				(group === 'setting' &&
					(key === STARTER_KEY ||
						key === STARTER_CURRENCY_KEY ||
						key.startsWith(CATEGORY_SETTINGS) ||
						key.startsWith(REASON_SETTINGS) ||
						key.startsWith(STRATEGY_SETTINGS)))
		);
		const otherRows = applied.some(({ group, key }) => ROW_GROUPS.has(group) || (group === 'client' && IDENTITY_FIELDS.has(splitClientFieldKey(key).field)));
		if (otherRows || applied.some(({ group, key }) => !BESIDE_BASE.has(group) && !isOfWork(group, key) && !key.startsWith(STRATEGY_SETTINGS)))
			this.measured = null;
		if (applied.some((one) => drawsAnew(one, document))) this.#alone = null;
		if (otherRows) this.#rebuild();
		else if (standsOtherwise || OF_ROWS.some((group) => groups.has(group))) this.#restand();
		else this.#unsettle();
		this.#schedule.note(applied, before, this.dataset.identity);
	}

	async arrange(view: View): Promise<{ total: number }> {
		this.#views.set(view.sheet, view);
		this.#orders.delete(view.sheet);
		return { total: this.order(view.sheet).length };
	}

	protected get document(): PlanDocument {
		if (!this.#document) throw new Error('the engine has no plan open');
		return this.#document;
	}

	async #loadLayers(document: PlanDocument): Promise<void> {
		for (const { id } of storedLayersOf(document)) if (!this.#contents.has(id)) this.#contents.set(id, await this.#source.load(id));
	}

	#rebuild(): void {
		const document = this.document;
		this.layers = placeLayers(withHandRows(layersOf(document), this.#contents, document.fields), document.fields);
		this.dataset = buildDataset(this.layers, identityOf(clientFieldsOf(document)));
		this.#details = new ClientDetails(this.dataset);
		this.orderRows = new OrderRows(this.dataset);
		this.problemRows = countProblemRows(this.layers);
		this.#restand();
	}

	#restand(): void {
		this.#overlay = withMerged(clientFieldsOf(this.document), this.dataset, this.#details);
		this.#library = effectiveLibrary(this.document.fields.library);
		this.#outcomes = outcomesOfClients(this.document, this.dataset.identity);
		this.#standing = null;
		this.#otherStanding = null;
		this.#unsettle();
	}

	#strategy(): Strategy {
		return strategyOf(settingsUnder(this.document, STRATEGY_SETTINGS));
	}

	#unsettle(): void {
		this.#orders.clear();
		this.#pinned = undefined;
	}

	/** null: the document's own day. */
	protected standingAt(day: DayNumber | null): Standing {
		const category = { terms: categoryTerms(this.document), details: this.#details };
		const leaving = { details: this.#details, idOf: leavingReasonsInForce(this.document).idOf };
		const rules = {
			returnReasons: this.#library.returnReasons,
			returns: returnsOf(this.document),
			today: this.today,
			examples: examplesOf(this.document),
			category,
			leaving,
			strategy: this.#strategy()
		};
		const stand = (typed: DayNumber | null) => standAsOf(this.dataset, this.#overlay, rules, typed);
		this.#standing ??= stand(asOfTyped(this.document));
		if (day === null || day === this.#standing.asOf.day) return this.#standing;
		if (this.#otherStanding?.asOf.day !== day) this.#otherStanding = stand(day);
		return this.#otherStanding;
	}

	protected baseline(): Assessment | null {
		if (this.#pinned === undefined) {
			const pinned = baselineOf(this.document);
			const standing = pinned && this.standingAt(pinned.asOf);
			this.#pinned = standing ? assessPrepared(standing.prepared, pinned!.levers) : null;
		}
		return this.#pinned;
	}

	/** `settled`: under the levers of the document, which measured base rates belong to. */
	protected reader(standing: Standing, { levers }: Assessment, settled: boolean): ClientRows {
		const { contactReasons, returnReasons } = this.#library;
		// Without a cycle nobody has a status, so no row asks for a plan; 1 keeps the arithmetic defined.
		const cycleDays = levers.cycle.value ?? 1;
		this.#phones = phoneBookOf(this.document, this.#details, this.dataset.clientKeys.length, this.#phones);
		const leaving = leavingReasonsInForce(this.document);
		const plan = {
			asOf: standing.asOf.day,
			cycleDays,
			people: effectivePeople(this.document.fields.person),
			contactReasons,
			returnReasons,
			strategy: this.#strategy(),
			leavingReasonOf: leaving.idOf,
			terms: {
				country: this.#phones.of.country,
				normDays: consumptionCycle(this.document),
				isMended: (text: string) => leaving.isMended(leaving.idOf(text))
			}
		};
		return new ClientRows({
			dataset: this.dataset,
			details: this.#details,
			phones: this.#phones,
			overlay: this.#overlay,
			consent: consentOf(this.document),
			plan,
			purchaseDays: () => keptPurchaseDays(this.dataset, standing.asOf.day, returnsOf(this.document)),
			outcomes: this.#outcomes,
			isControl: (clientKey) => this.alone().has(clientKey),
			schedule: this.#schedule.last?.schedule ?? null,
			levers,
			base: settled && this.measured ? sharesByStatus(this.measured) : null,
			...standing
		});
	}

	/** Under the levers of the document: a lever that moves draws nobody else. */
	protected alone(): ReadonlySet<string> {
		if (!this.#alone) {
			const { identity } = this.dataset;
			const { planned } = finish(plannedClients(this.settledReader()));
			this.#alone = leftAlone(planned, this.document, armsOfClients(this.document, identity), identity);
		}
		return this.#alone;
	}

	protected settledReader(): ClientRows {
		const standing = this.standingAt(null);
		return this.reader(standing, assessPrepared(standing.prepared, typedLevers(this.document)), true);
	}

	/** Contacts with everyone to be planned, under the document's levers (M11); made anew only as far as something changed. */
	protected *scheduled(): Generator<number, KeptPlan> {
		const former = this.#schedule.last;
		const plan = yield* this.#schedule.bring(() => this.#scheduleSource());
		// Rows that were in order by a contact's day, person or reason are in another.
		if (plan !== former) this.#orders.delete('plan');
		return plan;
	}

	/** Public holidays of the country, where it is known and its holidays are quiet. */
	#holidays(country: string | null): (day: DayNumber) => boolean {
		return holidaysAreQuiet(this.document) ? (day) => isPublicHoliday(country, day) : () => false;
	}

	#scheduleSource(): ScheduleSource {
		const rows = this.settledReader();
		const { history } = this.standingAt(null);
		const { clientKeys } = this.dataset;
		const touches = touchesOfClients(this.document, this.dataset.identity);
		const setup = {
			context: rows.sources.plan,
			rules: scheduleRules(this.document),
			isHoliday: this.#holidays(rows.sources.phones.of.country),
			contactsKnown: rows.hasContacts
		};
		return {
			setup,
			clientCount: history.clientCount,
			client: (position) => clientToPlan(rows, position, touches, setup),
			positionOf: (clientKey) => {
				const code = clientKeys.indexOf(clientKey);
				return code < 0 ? -1 : history.position[code];
			},
			alone: this.alone()
		};
	}

	/** Rows of a sheet under its view, kept until something other than a moving lever changes them. */
	protected order(sheet: Sheet): Uint32Array {
		let order = this.#orders.get(sheet);
		if (!order) {
			const { filters, sort } = this.#views.get(sheet) ?? { filters: [], sort: [] };
			if (sheet === 'orders') {
				order = arrangeRows(this.orderRows.base, this.orderRows, filters, sort, this.collator);
			} else {
				const reader = this.settledReader();
				const { client } = this.standingAt(null).history;
				order = arrangeRows(this.positions(sheet, reader, filters), reader, filters, sort, this.collator).map((position) => client[position]);
			}
			this.#orders.set(sheet, order);
		}
		return order;
	}

	/** The Plan sheet holds who is worth returning; a filter that asks for excluded clients shows them too. */
	protected positions(sheet: Sheet, reader: ClientRows, filters: View['filters']): Uint32Array {
		const { history, judgement } = this.standingAt(null);
		const all = firstIndexes(history.clientCount);
		if (sheet !== 'plan') return all;
		const withExcluded = filters.some((filter) => filter.kind === 'oneOf' && filter.column === 'decision' && filter.values.includes('exclude'));
		return all.filter((position) => reader.assessment(position).worthReturning || (withExcluded && judgement.decision[position] === DECISION_EXCLUDE));
	}
}

/** Layers with a content of their own; rows typed by hand are fields. */
export const storedLayersOf = (document: PlanDocument): readonly ImportLayer[] => layersOf(document).filter(({ kind }) => kind !== 'hand');
