import { Comlink, startIntake, type Running } from '../engine/start.ts';
import type { EngineWorker } from '../engine/engine.worker.ts';
import type { IntakeWorker } from '../engine/intake.worker.ts';
import type { TypedSummary } from '../engine/intake-session.ts';
import type { Inspection, MappingDecision, RejectedRows, Source } from '../engine/protocol.ts';
import type { Result } from '../kernel/result.ts';
import type { IntakeError } from '../model/issues.ts';
import type { ImportLayer, ImportRules } from '../model/layer.ts';
import type { DateOrder } from '../model/roles.ts';
import { newId, now } from './clock.ts';
import type { ImportChoice, ImportFlow } from './contract.ts';
import { trustedScriptUrl } from './trusted.ts';

export interface ImportTarget {
	readonly engine: Comlink.Remote<EngineWorker>;
	/** The rows are in the engine: the document may speak of them. `kept`: they are on the device too. */
	onaccepted(layer: ImportLayer, how: ImportChoice, kept: boolean): void;
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

	readonly sourceName: string;
	readonly #intake: Running<IntakeWorker>;
	readonly #target: ImportTarget;
	#closed = false;

	constructor(source: Source, target: ImportTarget) {
		this.sourceName = source.kind === 'file' ? source.name : '';
		this.#target = target;
		this.#intake = startIntake(trustedScriptUrl);
		const moved = source.kind === 'file' ? Comlink.transfer(source, [source.bytes.buffer as ArrayBuffer]) : source;
		void this.#look(this.#intake.remote.read(moved));
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
		return { rowCount: layers.reduce((sum, { rowCount }) => sum + rowCount, 0), sameName: layers.some(({ sourceName }) => sourceName === this.sourceName) };
	}

	get datesAnswered() {
		return this.#answeredOrder !== null;
	}

	reinspect(override: Partial<Pick<MappingDecision, 'shape' | 'headerRows' | 'sheetName' | 'encoding'>>): void {
		this.#phase = 'reading';
		const { shape, headerRows, encoding } = this.#decision ?? {};
		void this.#look(this.#intake.remote.reinspect({ shape, headerRows, encoding, ...override }));
	}

	decide(decision: MappingDecision): void {
		const former = this.#decision?.mapping;
		this.#decision = decision;
		if (former?.date !== decision.mapping.date || former?.lastPurchase !== decision.mapping.lastPurchase) this.#answeredOrder = null;
		if (former !== decision.mapping) void this.#retell(decision);
	}

	answerDates(order: DateOrder): void {
		this.#answeredOrder = order;
		if (this.#decision) this.#decision = { ...this.#decision, dateOrder: order };
	}

	forgetMapping(): void {
		this.#phase = 'reading';
		void this.#look(this.#intake.remote.reinspect({}));
	}

	type(): void {
		void this.#type();
	}

	accept(how: ImportChoice): void {
		void this.#accept(how);
	}

	back(): void {
		if (this.#inspection) this.#phase = 'mapping';
	}

	rejectedRows(): Promise<RejectedRows> {
		return this.#intake.remote.rejectedRows();
	}

	cancel(): void {
		if (this.#closed) return;
		this.#closed = true;
		this.#intake.stop();
		this.#target.onclosed();
	}

	async #look(answer: Promise<Result<Inspection, IntakeError>>): Promise<void> {
		const inspected = await answer;
		if (this.#closed) return;
		if (!inspected.ok) return this.#fail(inspected.error);
		this.#inspection = inspected.value;
		this.#decision = this.#withAnswers(inspected.value, inspected.value.decision);
		this.#phase = 'mapping';
	}

	/** Day and month, and the decimal sign, as the columns of a changed mapping are written. */
	async #retell({ shape, headerRows, mapping }: MappingDecision): Promise<void> {
		const inspected = await this.#intake.remote.reinspect({ shape, headerRows, mapping });
		if (this.#closed || !inspected.ok || this.#decision?.mapping !== mapping) return;
		const { dateOrder, decimal } = inspected.value.proposal;
		this.#inspection = inspected.value;
		this.#decision = this.#withAnswers(inspected.value, { ...this.#decision, dateOrder: dateOrder ?? this.#decision.dateOrder, decimal });
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

	async #type(): Promise<void> {
		const decision = this.#decision;
		if (!decision) return;
		this.#phase = 'typing';
		this.#progress = 0;
		const onprogress = Comlink.proxy((share: number) => {
			this.#progress = share;
		});
		const typed = await this.#intake.remote.type(decision, onprogress);
		if (this.#closed) return;
		this.#progress = null;
		if (!typed.ok) return this.#fail(typed.error);
		this.#result = typed.value;
		this.#phase = 'review';
	}

	async #accept(how: ImportChoice): Promise<void> {
		const { inspection, decision, result } = { inspection: this.#inspection, decision: this.#decision, result: this.#result };
		if (!inspection || !decision || !result || this.#phase !== 'review') return;
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
			rules: rulesOf(decision),
			encoding: inspection.encoding,
			delimiter: inspection.delimiter,
			fingerprint: await this.#intake.remote.fingerprint(),
			rowCount: result.accepted + result.toRepair,
			changedCount: 0,
			rejectedCount: result.rejected
		};
		const { port1, port2 } = new MessageChannel();
		const considered = this.#target.engine.consider(layer.id, Comlink.transfer(port1, [port1]));
		await this.#intake.remote.deliver(Comlink.transfer(port2, [port2]));
		await considered;
		const { kept } = await this.#target.engine.settle(layer.id, layer, how, layer.importedAt);
		if (this.#closed) return;
		this.#target.onaccepted(layer, how, kept.ok);
		this.cancel();
	}

	#fail(error: IntakeError): void {
		this.#error = error;
		this.#phase = 'failed';
	}
}

function rulesOf({ headerRows, dateOrder, decimal, leaveOut, currency }: MappingDecision): ImportRules {
	return { headerRows, dateOrder, decimal, leaveOut, currency };
}
