import { fail, ok, type Result } from '../kernel/result.ts';
import { applyChanges, emptyDocument } from '../model/document.ts';
import type { FieldChange, PlanDocument } from '../model/fields.ts';
import { NO_HISTORY } from '../model/history.ts';
import { changePlan, deletePlanForever, duplicatePlan, listPlans, restorePlan, saveDocument, trashPlan } from '../storage/plans.ts';
import { rawCopy } from '../storage/raw-copy.ts';
import { sweepLayers } from '../storage/removal.ts';
import { lookAtPlanFile } from './arrived-plan.ts';
import { newId, now } from './clock.ts';
import type { ArrivedPlan, ChangeLabel, OpenedPlanFile, Plans, PlanSummary, StarterAsked } from './contract.ts';
import { holdPlan } from './lock.ts';
import { forgetUnsaved } from './unsaved-steps.ts';

/** An import that no plan speaks of after a day was left behind by a page that was closed half way. */
const LEFT_BEHIND_AFTER = 86_400_000;

/** The plans on this device, for the start page. */
export class PlanList implements Plans {
	#all = $state.raw<readonly PlanSummary[]>([]);
	#loaded = $state.raw(false);
	#failure = $state.raw<string | null>(null);
	#swept = false;

	readonly list: readonly PlanSummary[] = $derived(this.#all.filter(({ trashedAt }) => trashedAt === null));
	readonly bin: readonly PlanSummary[] = $derived(this.#all.filter(({ trashedAt }) => trashedAt !== null));

	get loaded() {
		return this.#loaded;
	}
	get failure() {
		return this.#failure;
	}

	async refresh(): Promise<void> {
		const listed = await listPlans();
		this.#loaded = true;
		this.#failure = listed.ok ? null : listed.error.code;
		if (!listed.ok) return;
		this.#all = listed.value;
		if (!this.#swept) void sweepLayers(now() - LEFT_BEHIND_AFTER);
		this.#swept = true;
	}

	create(name: string, currency: string, changes: readonly FieldChange[] = []): Promise<Result<string, string>> {
		return this.#save(applyChanges(emptyDocument(newId(), newId(), now(), name, currency), changes).document, 0, null);
	}

	async createFromStarter(asked: StarterAsked): Promise<Result<string, string>> {
		// Starters are fetched when one is chosen: the page is there sooner without them.
		const part = await import('./new-from-starter.ts').catch(() => null);
		if (!part) return fail('sample.unreachable');
		const begun = await part.newFromStarter(asked);
		if (!begun.ok) return begun.error === 'sample.unreachable' ? begun : this.#failed(begun.error);
		return this.#save(begun.value.document, begun.value.rowCount, begun.value.clientCount);
	}

	lookAtFile(file: OpenedPlanFile, passphrase: string | null): Promise<Result<ArrivedPlan, string>> {
		return lookAtPlanFile(file, passphrase, (document, rowCount) => this.#save(document, rowCount, null));
	}

	/** A plan that another tab is writing keeps its name: a change from here would make that tab's next save fail. */
	async rename(id: string, name: string): Promise<void> {
		const hold = await holdPlan(id, { onLost: () => undefined });
		if (hold.holding === 'writer') await this.#then(changePlan(id, [{ group: 'plan', key: 'name', value: name }], 'rename' satisfies ChangeLabel, now()));
		else this.#failure = 'plan.openElsewhere';
		hold.release();
	}
	async duplicate(id: string, name: string): Promise<void> {
		await this.#then(duplicatePlan(id, newId(), newId(), name, now()));
	}
	async trash(id: string): Promise<void> {
		await this.#then(trashPlan(id, now()));
	}
	async restore(id: string): Promise<void> {
		await this.#then(restorePlan(id));
	}
	async deleteForever(id: string): Promise<void> {
		forgetUnsaved(id);
		await this.#then(deletePlanForever(id));
	}

	async rawCopy(): Promise<Result<Blob, string>> {
		const copy = await rawCopy();
		return copy.ok ? copy : fail(copy.error.code);
	}

	async #save(document: PlanDocument, rowCount: number, clientCount: number | null): Promise<Result<string, string>> {
		const saved = await saveDocument(document, NO_HISTORY, now(), { rowCount, clientCount });
		if (!saved.ok) return this.#failed(saved.error.code);
		await this.refresh();
		return ok(document.id);
	}

	async #then(work: Promise<Result<unknown, { readonly code: string }>>): Promise<void> {
		const done = await work;
		if (!done.ok) this.#failure = done.error.code;
		else await this.refresh();
	}

	#failed(code: string): Result<never, string> {
		this.#failure = code;
		return fail(code);
	}
}
