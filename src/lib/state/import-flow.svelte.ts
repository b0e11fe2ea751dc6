import { Comlink, startIntake, type Running } from '../engine/start.ts';
import type { EngineWorker } from '../engine/engine.worker.ts';
import type { IntakeWorker } from '../engine/intake.worker.ts';
import type { TypedSummary } from '../engine/intake-session.ts';
import type { DateEffect, Inspection, MappingDecision, RejectedRows, Source } from '../engine/protocol.ts';
import { headerKey, remembered } from '../engine/remembered-mappings.ts';
import type { Result } from '../kernel/result.ts';
import type { IntakeError, ReportRowCode } from '../model/issues.ts';
import type { ImportLayer } from '../model/layer.ts';
import { missingRole, type DateOrder, type OrderStatus } from '../model/roles.ts';
import { CandidateImport } from './candidate-import.ts';
import { newId, now, today } from './clock.ts';
import type { ImportChoice, ImportDiff, ImportFlow, ImportOutcome } from './contract.ts';
import { hearProgress } from './hear-progress.ts';
import { rulesOf, withoutStatuses } from './import-rules.ts';
import { recallMapping, rememberMapping } from './mapping-memory.ts';
import { trustedScriptUrl } from './trusted.ts';

export interface ImportTarget {
	readonly engine: Comlink.Remote<EngineWorker>;
	/** The rows are in the engine: the document may speak of them. They still have to be kept. */
	onaccepted(layer: ImportLayer, how: ImportChoice): void;
	/** Imports the plan has now. */
	layers(): readonly ImportLayer[];
	onclosed(): void;
}

export class ImportFlowState implements ImportFlow {
	#phase = $state.raw<ImportFlow['phase']>('reading');
	#progress = $state.raw<number | null>(null);
	#inspection = $state.raw<Inspection | null>(null);
	#decision = $state.raw<MappingDecision | null>(null);
	#error = $state.raw<IntakeError | null>(null);
	#result = $state.raw<TypedSummary | null>(null);
	#answeredOrder = $state.raw<DateOrder | null>(null);
	#dateEffects = $state.raw<readonly DateEffect[] | null>(null);
	#diff = $state.raw<ImportDiff | null>(null);
	#outcome = $state.raw<ImportOutcome | null>(null);
	#fingerprint = $state.raw('');
	#encodingAsked = $state.raw(false);

	readonly sourceName: string;
	readonly #intake: Running<IntakeWorker>;
	readonly #target: ImportTarget;
	readonly #candidate: CandidateImport;
	#headerKey: string | null = null;
	#closed = false;

	constructor(source: Source, target: ImportTarget) {
		this.sourceName = source.kind === 'file' ? source.name : '';
		this.#target = target;
		this.#intake = startIntake(trustedScriptUrl);
		this.#candidate = new CandidateImport(this.#intake.remote, target.engine);
		const moved = source.kind === 'file' ? Comlink.transfer(source, [source.bytes.buffer as ArrayBuffer]) : source;
		void this.#look(this.#intake.remote.read(moved), true);
	}

	get phase() {
		return this.#phase;
	}
	get progress() {
		return this.#progress;
	}
	get inspection() {
		return this.#inspection;
	}
	get decision() {
		return this.#decision;
	}
	get error() {
		return this.#error;
	}
	get result() {
		return this.#result;
	}

	get present() {
		const layers = this.#target.layers().filter(({ shape }) => shape === this.#decision?.shape);
		if (layers.length === 0) return null;
		const sameFile = layers.find(({ fingerprint }) => fingerprint !== '' && fingerprint === this.#fingerprint) ?? null;
		return { rowCount: layers.reduce((sum, { rowCount }) => sum + rowCount, 0), sameFile };
	}

	get diff() {
		return this.#diff;
	}
	get outcome() {
		return this.#outcome;
	}
	get dateEffects() {
		return this.#dateEffects;
	}

	get encodingAsked() {
		return this.#encodingAsked;
	}

	get datesAnswered() {
		return this.#answeredOrder !== null;
	}

	reinspect(override: Partial<Pick<MappingDecision, 'shape' | 'headerRows' | 'sheetName' | 'encoding'>>): void {
		this.#phase = 'reading';
		const { shape, headerRows, encoding } = this.#decision ?? {};
		const otherwiseRead = override.sheetName !== undefined || override.encoding !== undefined;
		// Another sheet is another table: only what is said of the bytes holds for it.
		const kept = override.sheetName === undefined ? { shape, headerRows, encoding } : { encoding };
		void this.#look(this.#intake.remote.reinspect({ ...kept, ...override }), otherwiseRead);
	}

	decide(decision: MappingDecision): void {
		const former = this.#decision?.mapping;
		this.#decision = former?.status === decision.mapping.status ? decision : withoutStatuses(decision);
		if (former?.date !== decision.mapping.date || former?.lastPurchase !== decision.mapping.lastPurchase) this.#answeredOrder = null;
		if (former !== decision.mapping) void this.#retell(decision);
	}

	answerDates(order: DateOrder): void {
		this.#answeredOrder = order;
		if (this.#decision) this.#decision = { ...this.#decision, dateOrder: order };
	}

	forgetMapping(): void {
		this.#phase = 'reading';
		void this.#look(this.#intake.remote.reinspect({}), false);
	}

	leaveOut(code: ReportRowCode, out: boolean): void {
		if (!this.#decision) return;
		const others = this.#decision.leaveOut.filter((other) => other !== code);
		this.#decision = { ...this.#decision, leaveOut: out ? [...others, code] : others };
		void this.#type();
	}

	sayStatus(text: string, means: OrderStatus | null): void {
		if (!this.#decision) return;
		const { statuses, ...rest } = this.#decision;
		const others = Object.entries(statuses ?? {}).filter(([known]) => known !== text);
		const said = means === null ? others : [...others, [text, means] as const];
		this.#decision = said.length === 0 ? rest : { ...rest, statuses: Object.fromEntries(said) };
		void this.#type();
	}

	type(): void {
		void this.#type();
	}

	accept(how: ImportChoice): void {
		void this.#accept(how);
	}

	back(): void {
		if (!this.#inspection) return;
		this.#candidate.drop();
		this.#phase = 'mapping';
	}

	rejectedRows(): Promise<RejectedRows> {
		return this.#intake.remote.rejectedRows();
	}

	cancel(): void {
		if (this.#closed) return;
		this.#closed = true;
		this.#candidate.drop();
		this.#intake.stop();
		this.#target.onclosed();
	}

	/** `isNew`: its headers have not been seen yet, and may be known from an earlier source. */
	async #look(answer: Promise<Result<Inspection, IntakeError>>, isNew: boolean): Promise<void> {
		let inspected = await answer;
		if (this.#closed) return;
		if (inspected.ok && isNew) {
			this.#headerKey = headerKey(inspected.value.headers);
			const remembered = this.#headerKey === null ? null : recallMapping(this.#headerKey);
			if (remembered) inspected = await this.#intake.remote.reinspect({ remembered });
			if (this.#closed) return;
		}
		if (!inspected.ok) return this.#fail(inspected.error);
		this.#inspection = inspected.value;
		this.#encodingAsked ||= inspected.value.encodingUnsure;
		this.#decision = this.#withAnswers(inspected.value, inspected.value.decision);
		this.#phase = 'mapping';
		void this.#countEffects();
	}

	/** What day first and month first would make of the rows, where that is the question. */
	async #countEffects(): Promise<void> {
		const [inspection, decision] = [this.#inspection, this.#decision];
		this.#dateEffects = null;
		if (!inspection?.proposal.dateOrderAmbiguous || !decision || missingRole(decision.shape, decision.mapping) !== null) return;
		const effects = await this.#intake.remote.dateEffects(decision, today());
		if (!this.#closed && this.#inspection === inspection) this.#dateEffects = effects;
	}

	/** Day and month, and the decimal sign, as the columns of a changed mapping are written. */
	async #retell({ shape, headerRows, mapping }: MappingDecision): Promise<void> {
		const inspected = await this.#intake.remote.reinspect({ shape, headerRows, mapping });
		if (this.#closed || !inspected.ok || this.#decision?.mapping !== mapping) return;
		const { dateOrder, decimal } = inspected.value.proposal;
		this.#inspection = inspected.value;
		this.#decision = this.#withAnswers(inspected.value, { ...this.#decision, dateOrder: dateOrder ?? this.#decision.dateOrder, decimal });
		void this.#countEffects();
	}

	/** What the person has answered stays answered while the question is the same. */
	#withAnswers({ proposal }: Inspection, decision: MappingDecision): MappingDecision {
		const former = this.#decision;
		const dateOrder = proposal.dateOrderAmbiguous ? (this.#answeredOrder ?? decision.dateOrder) : decision.dateOrder;
		const codes = new Set(proposal.currencies.map(({ code }) => code));
		const rule = decision.currency ?? former?.currency ?? null;
		const named = rule === null ? [] : rule.kind === 'only' ? [rule.code] : Object.keys(rule.rates);
		return { ...decision, dateOrder, currency: named.some((code) => codes.has(code)) ? rule : null };
	}

	/** In the review the list stays on screen while it is made anew. */
	async #type(): Promise<void> {
		const decision = this.#decision;
		if (!decision) return;
		this.#candidate.drop();
		if (this.#phase !== 'review') this.#phase = 'typing';
		this.#progress = 0;
		const typed = await hearProgress(
			(share) => (this.#progress = share),
			async (hear) => this.#intake.remote.type(decision, hear)
		);
		if (this.#closed || this.#decision !== decision) return;
		if (!typed.ok) return this.#fail(typed.error);
		this.#fingerprint = await this.#intake.remote.fingerprint();
		const diff = this.present === null ? null : await this.#candidate.compare();
		if (this.#closed || this.#decision !== decision) return;
		this.#progress = null;
		this.#result = typed.value;
		this.#diff = diff;
		this.#phase = 'review';
	}

	async #accept(how: ImportChoice): Promise<void> {
		const { inspection, decision, result } = { inspection: this.#inspection, decision: this.#decision, result: this.#result };
		if (!inspection || !decision || !result || this.#phase !== 'review' || this.#progress !== null) return;
		this.#phase = 'typing';
		const layer: ImportLayer = {
			id: newId(),
			kind: 'import',
			shape: decision.shape,
			sourceName: this.sourceName,
			sheetName: decision.sheetName,
			importedAt: now(),
			headers: decision.headerRows > 0 ? inspection.headers : [],
			mapping: decision.mapping,
			rules: rulesOf(decision, result.statusWords, result.furtherLines),
			encoding: inspection.encoding,
			delimiter: inspection.delimiter,
			fingerprint: this.#fingerprint,
			rowCount: result.accepted + result.toRepair,
			changedCount: 0,
			rejectedCount: result.rejected
		};
		const { rowCount, changedCount } = await this.#candidate.settle(layer, how);
		if (this.#closed) return;
		if (this.#headerKey !== null) rememberMapping(this.#headerKey, remembered(decision));
		this.#outcome = { added: rowCount, changed: changedCount, toRepair: how === 'update' && this.#diff ? 0 : result.toRepair, rejected: result.rejected };
		if (rowCount + changedCount > 0) this.#target.onaccepted({ ...layer, rowCount, changedCount }, how);
		this.cancel();
	}

	/** Currencies that only rows beyond those looked at first name: the question has to speak of them too. */
	#askFor(codes: readonly string[]): void {
		if (!this.#inspection) return;
		const { proposal } = this.#inspection;
		const unknown = codes.filter((code) => proposal.currencies.every((known) => known.code !== code)).map((code) => ({ code, rows: 0 }));
		this.#inspection = { ...this.#inspection, proposal: { ...proposal, currencies: [...proposal.currencies, ...unknown] } };
	}

	#fail(error: IntakeError): void {
		if (error.code === 'amounts.currencies') this.#askFor(String(error.params.currencies).split(', '));
		this.#progress = null;
		this.#error = error;
		this.#phase = 'failed';
	}
}
