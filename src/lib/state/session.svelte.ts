import type { AnalysisId, AnswerOf, Evaluation, GridActions, GridEdit, ParamsOf, PlanCopy, Questions, Source, Window } from '../engine/protocol.ts';
import { lendPacker, sealPlanFile, type Running } from '../engine/start.ts';
import type { EngineWorker } from '../engine/engine.worker.ts';
import type { DayNumber } from '../kernel/days.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { currencyOf, layersOf, planName, typedLevers } from '../model/document.ts';
import type { FieldChange, PlanDocument } from '../model/fields.ts';
import { tombstonesOf } from '../model/forgotten.ts';
import type { ImportLayer } from '../model/layer.ts';
import { NO_HISTORY, type ChangeHistory } from '../model/history.ts';
import { refuseLever, type LeverName, type LeverRefusal, type TypedLevers } from '../model/levers.ts';
import { removeLayers } from '../starters/sample/remove-layers.ts';
import { onOutdated } from '../storage/database.ts';
import type { StorageErrorCode } from '../storage/errors.ts';
import type { ForgottenClient } from '../engine/forget/forget-client.ts';
import { changesAClient, veiledDocument } from '../model/veiled-document.ts';
import { requestProtection } from '../storage/persistence.ts';
import { countClientsOnce, lastSavedAt, loadDocument, loadHistory, saveDocument } from '../storage/plans.ts';
import { Autosave } from './autosave.ts';
import { followDay, newId, now, today } from './clock.ts';
import type { ChangeLabel, CopyAsked, Holding, ImportChoice, PlanSession, SaveState } from './contract.ts';
import { EditedPlan } from './edited-plan.svelte.ts';
import { forgetOnDevice } from './forget-on-device.ts';
import { FigureLoop } from './figure-loop.svelte.ts';
import { lastSavedToFile, rememberSavedToFile, type SavedToFile } from './file-memory.ts';
import { gridActionsOf } from './grid-actions.ts';
import { hearProgress } from './hear-progress.ts';
import { ImportFlowState } from './import-flow.svelte.ts';
import { KeptImports } from './kept-imports.ts';
import { holdPlan, type Hold } from './lock.ts';
import { PlanSnapshots } from './plan-snapshots.svelte.ts';
import { screenLock } from './screen-lock.svelte.ts';
import { trustedScriptUrl } from './trusted.ts';
import { takeUnsaved, UnsavedSteps, type Deed } from './unsaved-steps.ts';
import { storageCodeOf } from './worker-failure.ts';

export class Session implements PlanSession {
	#save = $state.raw<SaveState>({ kind: 'saving' });
	#lastFile = $state.raw<SavedToFile | null>(null);
	#holding = $state.raw<Holding>('reader');
	#outdated = $state.raw(false);
	#rowsRevision = $state.raw(0);
	#lockedOut = $state.raw(0);
	#busy = $state.raw<'opening' | 'recounting' | null>('opening');
	#importFlow = $state.raw<ImportFlowState | null>(null);

	#isCounted = false;

	readonly #plan: EditedPlan;
	#today = $state.raw(today());
	#endDays: () => void = () => {};
	readonly #engine: Running<EngineWorker>;
	/** Ends the worker that puts a workbook together, where one does. */
	#endPacker: () => void = () => undefined;
	readonly #autosave: Autosave;
	readonly #figures: FigureLoop;
	readonly #keptImports: KeptImports;
	readonly #unsaved: UnsavedSteps;
	readonly actions: GridActions;
	readonly snapshots: PlanSnapshots;
	/** The document's counter when it was last given out as a file's bytes. */
	#exportedCounter = 0;
	#hold: Hold | null = null;
	#closed = false;
	#forgetOutdated: () => void = () => undefined;
	#following: Promise<void> = Promise.resolve();
	/** The next state to be shown, until it is being read. */
	#followed: Promise<void> | null = null;

	readonly #veiled: PlanDocument = $derived.by(() => veiledDocument(this.#plan.document));
	readonly typedLevers: TypedLevers = $derived.by(() => typedLevers(this.#plan.document));
	readonly name: string = $derived.by(() => planName(this.#plan.document));
	readonly currency: string = $derived.by(() => currencyOf(this.#plan.document));

	/** `startSpare` starts another engine, to look at the plan as it was. */
	constructor(document: PlanDocument, engine: Running<EngineWorker>, startSpare: () => Running<EngineWorker>) {
		this.#plan = new EditedPlan(document);
		this.#engine = engine;
		this.actions = gridActionsOf(engine.remote);
		this.#lastFile = lastSavedToFile(document.id);
		this.#keptImports = new KeptImports((layerId) => engine.remote.keep(layerId, now()));
		this.#unsaved = new UnsavedSteps(document.id);
		this.snapshots = new PlanSnapshots({
			planId: document.id,
			document: () => this.#plan.document,
			evaluation: () => this.evaluation,
			restore: (changes) => this.#commit(changes, 'restore'),
			engine: engine.remote,
			startSpare
		});
		this.#autosave = new Autosave(
			{ document, history: NO_HISTORY },
			{
				before: async () => {
					await this.snapshots.keeper.settled();
					return this.#keptImports.keepOwed();
				},
				save: ({ document, history }, at, counts) => saveDocument(document, history, at, counts),
				onstate: (state) => this.#say(state),
				now
			}
		);
		this.#figures = new FigureLoop({
			evaluate: (request) => engine.remote.evaluate(request),
			committed: () => this.typedLevers,
			onevaluated: (evaluation) => this.#count(evaluation)
		});
	}

	/** As the screen may see it: while it is locked, without anything of a client. */
	get document() {
		return screenLock.on ? this.#veiled : this.#plan.document;
	}
	get today(): DayNumber {
		return this.#today;
	}
	get undoLabel() {
		return this.#plan.undoLabel;
	}
	get redoLabel() {
		return this.#plan.redoLabel;
	}
	get evaluation() {
		return this.#figures.evaluation;
	}
	get liveLevers() {
		return this.#figures.liveLevers;
	}
	get liveAsOf() {
		return this.#figures.liveAsOf;
	}
	get save() {
		return this.#save;
	}
	get savedToFile() {
		return this.#lastFile && { at: this.#lastFile.at, way: this.#lastFile.way, changedSince: this.#lastFile.counter !== this.#plan.document.counter };
	}
	get holding() {
		return this.#holding;
	}
	get outdated() {
		return this.#outdated;
	}
	get lockedOut() {
		return this.#lockedOut;
	}
	get rowsRevision() {
		return this.#rowsRevision;
	}
	get busy() {
		return this.#busy;
	}
	get windowRows() {
		return this.#figures.windowRows;
	}
	get importFlow() {
		return this.#importFlow;
	}

	/** Fails with a storage code when the rows the plan speaks of cannot be read. */
	async start(): Promise<Result<void, StorageErrorCode>> {
		this.#hold = await holdPlan(this.#plan.document.id, {
			onLost: () => (this.#holding = 'reader'),
			flush: () => this.#yield(),
			onChanged: () => void this.#follow()
		});
		this.#forgetOutdated = onOutdated(() => this.#stopWriting());
		this.#holding = this.#hold.holding;
		const [opened] = await Promise.all([this.#show(this.#plan.document), this.#recall()]);
		this.#busy = null;
		if (!this.#closed) this.#endDays = followDay((day) => this.#turnTo(day));
		if (opened.ok) this.#makeUp();
		return opened;
	}

	moveLever(name: LeverName, value: number): void {
		if (refuseLever(name, value, this.#thresholds()) !== null) return;
		this.#figures.moveLever(name, value);
	}

	setLever(name: LeverName, value: number): LeverRefusal | null {
		const refusal = refuseLever(name, value, this.#thresholds());
		if (refusal === null) this.#commit([{ group: 'lever', key: name, value }], 'lever');
		this.cancelMove();
		return refusal;
	}

	resetLever(name: LeverName): void {
		this.#commit([{ group: 'lever', key: name, value: null }], 'reset');
		this.cancelMove();
	}

	resetAllLevers(): void {
		this.#commit(
			Object.keys(this.typedLevers).map((key) => ({ group: 'lever', key, value: null })),
			'reset'
		);
		this.cancelMove();
	}

	cancelMove(): void {
		this.#figures.endMove();
	}

	moveAsOf(day: DayNumber): void {
		this.#figures.moveAsOf(day);
	}

	setAsOf(day: DayNumber | null): void {
		this.#commit([{ group: 'plan', key: 'asOf', value: day }], 'asOf');
		this.cancelMove();
	}

	pinBaseline(levers: TypedLevers = this.typedLevers): void {
		const asOf = this.evaluation?.asOf;
		if (asOf) this.#commit([{ group: 'plan', key: 'baseline', value: { levers, asOf: asOf.day } }], 'baseline');
	}

	clearBaseline(): void {
		this.#commit([{ group: 'plan', key: 'baseline', value: null }], 'baseline');
	}

	change(changes: readonly FieldChange[], label: ChangeLabel): void {
		this.#commit(changes, label);
	}

	undo(): void {
		this.#do({ kind: 'undo' });
	}

	redo(): void {
		this.#do({ kind: 'redo' });
	}

	setWindow(window: Window): void {
		this.#figures.setWindow(window);
	}

	get ask(): Questions {
		return this.#engine.remote;
	}

	async analyse<I extends AnalysisId>(
		id: I,
		params: ParamsOf<I>,
		{ live, onprogress }: { live: boolean; onprogress?: (share: number) => void }
	): Promise<AnswerOf<I> | null> {
		const isWorkbook = id === 'export' && (params as ParamsOf<'export'>).format === 'workbook';
		if (isWorkbook) this.#endPacker = lendPacker(this.#engine.remote, trustedScriptUrl);
		try {
			const answer = await hearProgress(onprogress, (hear) => this.#engine.remote.analyse(id, params, live ? this.#figures.live : null, hear));
			// Whatever crosses from the worker comes as it was sent: the registry there says what that is.
			return answer as AnswerOf<I> | null;
		} finally {
			if (isWorkbook) this.#endPacker();
		}
	}

	stopAnalysis(id: AnalysisId): void {
		void this.#engine.remote.stopAnalysis(id);
	}

	commitEdit({ changes, unkeptLayerId }: GridEdit, label: ChangeLabel): void {
		if (unkeptLayerId !== null) this.#keptImports.owe(unkeptLayerId);
		this.#commit(changes, label);
	}

	exportPlan(): Promise<Uint8Array> {
		this.#exportedCounter = this.#plan.document.counter;
		return this.#engine.remote.exportPlan();
	}

	async makeCopy(asked: CopyAsked, passphrase: string | null): Promise<Uint8Array> {
		const bytes = await this.#engine.remote.exportPlan(planCopy(asked));
		return passphrase === null ? bytes : sealPlanFile(bytes, passphrase, trustedScriptUrl);
	}

	partSize(personId: string): Promise<number> {
		return this.#engine.remote.partSize(personId);
	}

	beginImport(source: Source): void {
		if (this.#holding !== 'writer') return;
		this.#importFlow?.cancel();
		this.#importFlow = new ImportFlowState(source, {
			engine: this.#engine.remote,
			onaccepted: (layer, how) => this.#takeLayer(layer, how),
			layers: () => layersOf(this.#plan.document),
			onclosed: () => (this.#importFlow = null)
		});
	}

	/**
	 * Takes a client out of this plan, of its copies and of all they keep, for good. Refused while another page has one of them open. What could be undone
	 * before cannot be any more.
	 */
	async forgetClient(clientKey: string): Promise<Result<ForgottenClient, string>> {
		if (this.#holding !== 'writer' || screenLock.on) return fail('plan.openElsewhere');
		this.#importFlow?.cancel();
		await this.snapshots.keeper.settled();
		await this.#autosave.flush();
		if (this.#save.kind === 'failed') return fail(this.#save.code);
		const stamp = { at: now(), salt: newId() };
		const forgotten = await forgetOnDevice(this.#plan.document.id, () => this.#engine.remote.forgetClient(clientKey, stamp));
		if (!forgotten.ok) return forgotten;
		await this.#reload();
		this.#hold?.announceChange();
		return forgotten;
	}

	removeLayer(layerId: string): void {
		this.#commit(removeLayers(this.#plan.document, [layerId]), 'removeImport');
	}

	markSavedToFile(way: SavedToFile['way']): void {
		this.#lastFile = { at: now(), counter: this.#exportedCounter, way };
		rememberSavedToFile(this.#plan.document.id, this.#lastFile);
	}

	async takeOver(): Promise<void> {
		if (this.#outdated) return;
		await this.#hold?.takeOver();
		// The person goes on from what the other page has saved.
		this.#save = { kind: 'saving' };
		await this.#follow();
		this.#holding = this.#hold?.holding ?? 'reader';
		this.#makeUp();
	}

	/** The page may be gone in a moment: what is not on the device yet is noted down at once, then written as far as there is time. */
	leave(): void {
		if (this.#holding === 'writer') this.#unsaved.putDown();
		void this.flush();
	}

	async flush(): Promise<void> {
		await this.#autosave.flush();
	}

	saveAgain(): Promise<void> {
		return this.#autosave.flush();
	}

	async close(): Promise<void> {
		this.#importFlow?.cancel();
		await this.#autosave.flush();
		this.#closed = true;
		this.#endDays();
		this.#forgetOutdated();
		this.#figures.stop();
		this.#hold?.release();
		this.#endPacker();
		this.#engine.stop();
	}

	#thresholds() {
		const { sleepingAfter, lostAfter } = { sleepingAfter: 1, lostAfter: 3, ...this.typedLevers, ...this.liveLevers };
		return { sleepingAfter, lostAfter };
	}

	#say(state: SaveState): void {
		this.#save = state;
		if (state.kind !== 'saved') return;
		this.#unsaved.clear();
		this.#hold?.announceChange();
	}

	#takeLayer(layer: ImportLayer, how: ImportChoice): void {
		void requestProtection();
		void this.snapshots.keeper.keep('import', this.#plan.document);
		this.#keptImports.owe(layer.id);
		const replaced = how === 'replace' ? layersOf(this.#plan.document).filter(({ shape }) => shape === layer.shape) : [];
		const removals = removeLayers(
			this.#plan.document,
			replaced.map(({ id }) => id)
		);
		this.#commit([...removals, { group: 'layer', key: layer.id, value: layer }], 'import');
	}

	#commit(changes: readonly FieldChange[], label: ChangeLabel): void {
		this.#do({ kind: 'commit', label, changes });
	}

	/** `again`: it was done before the page was closed, in front of an open screen. */
	#do(deed: Deed, again = false): void {
		if (this.#holding !== 'writer') return;
		if (!again && screenLock.on && changesOf(deed, this.#plan.history).some(changesAClient)) {
			this.#lockedOut++;
			return;
		}
		this.snapshots.keeper.beforeChange(this.#plan.document);
		const before = this.#plan.document.counter;
		const applied = deed.kind === 'commit' ? this.#plan.commit(deed.changes, deed.label) : deed.kind === 'undo' ? this.#plan.undo() : this.#plan.redo();
		if (applied === null) return;
		this.#unsaved.add(deed, before, this.#plan.document.counter);
		this.#tell(applied);
	}

	/** Does again what a page that was closed half way had no time to save. */
	#makeUp(): void {
		if (this.#holding !== 'writer') return;
		for (const deed of takeUnsaved(this.#plan.document.id, this.#plan.document.counter)) this.#do(deed, true);
	}

	/** Saves what was changed here and applies it to the engine's copy, in the same order. */
	#tell(applied: readonly FieldChange[]): void {
		const { document, history } = this.#plan;
		this.#autosave.change({ document, history });
		if (applied.length === 0) return;
		const recounts = applied.some(({ group }) => group === 'layer' || group === 'cell' || group === 'row');
		if (recounts) this.#busy = 'recounting';
		void this.#engine.remote.change(applied).then(() => {
			if (recounts) this.#busy = null;
			this.#rowsRevision++;
			this.#figures.ask();
		});
	}

	/** Another page takes over: a change made from here on would be lost. What cannot be written in time is noted down for that page to do again. */
	async #yield(): Promise<void> {
		this.#holding = 'reader';
		this.#unsaved.putDown();
		await this.#autosave.flush();
	}

	/** A newer version has the database: what is not in it yet is noted down, and done again there once this page is loaded anew. */
	#stopWriting(): void {
		if (this.#holding === 'writer') this.#unsaved.putDown();
		this.#outdated = true;
		this.#holding = 'reader';
		this.#hold?.release();
	}

	/** Shows what another page has saved, one state after the other; those overtaken meanwhile are left out. */
	#follow(): Promise<void> {
		this.#followed ??= this.#following.then(() => {
			this.#followed = null;
			return this.#reload();
		});
		return (this.#following = this.#followed);
	}

	/** The document as another page saved it. What this page could not save stays on its screen. */
	async #reload(): Promise<void> {
		if (this.#save.kind === 'failed' && this.#autosave.owes) return;
		const loaded = await loadDocument(this.#plan.document.id);
		if (!loaded.ok || this.#closed) return;
		this.#unsaved.clear();
		// A layer never changes but when a client is forgotten: then the rows are to be read anew.
		const [before, after] = [this.#plan.document, loaded.value].map(({ fields }) => tombstonesOf(fields).length);
		if (before !== after) await this.#engine.remote.letGo();
		this.#plan.replace(loaded.value);
		await this.#recall();
		const shown = await this.#show(loaded.value);
		if (!shown.ok) this.#save = { kind: 'failed', code: shown.error };
	}

	/** What can be undone in the document as it was just loaded. A history that cannot be read is none: the plan itself opens all the same. */
	async #recall(): Promise<void> {
		const { document } = this.#plan;
		const loaded = await loadHistory(document.id);
		const history = loaded.ok ? (loaded.value as ChangeHistory<ChangeLabel>) : NO_HISTORY;
		this.#plan.recall(history);
		this.#autosave.restart({ document, history });
	}

	/** Another day has come while the plan is open. */
	#turnTo(day: DayNumber): void {
		this.#today = day;
		void this.#engine.remote.turnTo(day).then(() => {
			this.#rowsRevision++;
			this.#figures.ask();
		});
	}

	/** Puts a stored document into the engine and asks for its figures. */
	async #show(document: PlanDocument): Promise<Result<void, StorageErrorCode>> {
		try {
			await this.#engine.remote.veil(screenLock.on);
			await this.#engine.remote.open(document, this.today);
		} catch (thrown) {
			return fail(storageCodeOf(thrown));
		}
		const saved = await lastSavedAt(document.id);
		this.#save = { kind: 'saved', at: saved.ok ? saved.value : now() };
		this.#rowsRevision++;
		this.#figures.ask();
		return ok(undefined);
	}

	#count({ rowCounts, assessment }: Evaluation): void {
		if (this.#holding !== 'writer') return;
		const clientCount = assessment.figures['clients.total'];
		this.#autosave.count({ rowCount: rowCounts.orders, clientCount });
		if (this.#isCounted || rowCounts.orders === 0) return;
		this.#isCounted = true;
		void countClientsOnce(this.#plan.document.id, clientCount);
	}
}

/** A copy with the names that it and what is new in it go by. */
function planCopy(asked: CopyAsked): PlanCopy {
	if (asked.kind === 'whole') return asked;
	return asked.kind === 'masked' ? { ...asked, id: newId(), copy: newId() } : { ...asked, copy: newId(), layerId: newId(), at: now() };
}

/** What a deed would change. */
function changesOf(deed: Deed, { undo, redo }: ChangeHistory): readonly FieldChange[] {
	if (deed.kind === 'commit') return deed.changes;
	return (deed.kind === 'undo' ? undo : redo).at(-1)?.changes ?? [];
}
