import { textAt } from '../kernel/columns.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { layersOf, planName } from '../model/document.ts';
import { splitCellKey, splitRowKey, type PlanDocument } from '../model/fields.ts';
import { tombstonesOf } from '../model/forgotten.ts';
import { canMerge, mergeArrived, previewMerge, type MergePreview } from '../model/merge-preview.ts';
import type { Choices, Conflict } from '../model/merge-plans.ts';
import { partPersonOf } from '../model/part-plan.ts';
import { effectivePeople } from '../model/people.ts';
import { forgetAgain } from './forget/forget-client.ts';
import { asNewPlan, withLayerIds } from '../share/plan-file/as-new-plan.ts';
import { PlanFileFault, type PlanFileErrorCode } from '../share/plan-file/codes.ts';
import { readPlanFile, type PlanFile } from '../share/plan-file/read.ts';
import { isSealed, unseal } from '../share/plan-file/seal.ts';
import { relatedPlanIds } from '../storage/forget.ts';
import { admitLayers } from '../storage/admit-layers.ts';
import type { StorageErrorCode } from '../storage/errors.ts';
import { listPlans, loadDocument, rewritePlan } from '../storage/plans.ts';
import { takeSnapshotOfStored } from '../storage/snapshots.ts';

export interface AdmittedPlan {
	readonly document: PlanDocument;
	readonly rowCount: number;
}

/** Ids of the plan and the copy that the file becomes here, and the time its rows are kept, in milliseconds since the epoch. */
export interface NewPlanIds {
	readonly id: string;
	readonly copy: string;
	readonly savedAt: number;
}

/** A plan here of which the file holds a copy or a part. */
export interface CopyHere extends MergePreview {
	readonly planId: string;
	readonly name: string;
	readonly updatedAt: number;
	/** Of whom the row of a conflict in a cell tells, by the conflict's key in the fields; only where the file's rows say. */
	readonly clientOfRow: ReadonlyMap<string, string>;
	/** Names of people by id, of here and of the file. */
	readonly people: Readonly<Record<string, string>>;
}

/** What a plan file is, before anything is taken in. */
export interface PlanFileLook {
	readonly name: string;
	readonly currency: string;
	readonly rowCount: number;
	/** Cut out for one person. */
	readonly isPart: boolean;
	/** The one it was written from first, then the last changed. */
	readonly copies: readonly CopyHere[];
}

type Failure = PlanFileErrorCode | StorageErrorCode;

/** One plan file on its way in: looked at, then opened as a new plan, or merged into the plan it is a copy of. */
export class PlanFileArrival {
	#file: PlanFile | null = null;

	/** Reads the file and finds what is here of it; takes nothing in. `passphrase`: for an encrypted file, null until it is known. */
	async look(bytes: Uint8Array, passphrase: string | null): Promise<Result<PlanFileLook, Failure>> {
		if (isSealed(bytes) && passphrase === null) return fail('planFile.encrypted');
		const plain = isSealed(bytes) ? await unsealed(bytes, passphrase!) : ok(bytes);
		if (!plain.ok) return plain;
		const file = readPlanFile(plain.value);
		if (!file.ok) return fail(file.error.code);
		this.#file = file.value;
		const { document } = file.value;
		const copies = await this.#copiesHere(document);
		if (!copies.ok) return copies;
		return ok({
			name: planName(document),
			currency: String(document.fields.plan.get('currency')?.value ?? ''),
			rowCount: rowsOf(document),
			isPart: partPersonOf(document) !== null,
			copies: copies.value
		});
	}

	/** Keeps its rows on this device. Nothing that is here already is written over; the caller saves the document. */
	async admit(ids: NewPlanIds, newLayerId: () => string): Promise<Result<AdmittedPlan, Failure>> {
		const { document, layers } = this.#read();
		const admitted = await admitLayers(layers, ids.savedAt, newLayerId);
		if (!admitted.ok) return fail(admitted.error.code);
		const opened = asNewPlan(document, ids.id, ids.copy, undefined, admitted.value);
		return ok({ document: opened, rowCount: rowsOf(opened) });
	}

	/** Ids of the plans a merge writes: the plan itself, and where somebody was forgotten in either copy those that share its rows. */
	async plansMergeWrites(planId: string): Promise<Result<readonly string[], StorageErrorCode>> {
		const { document, layers } = this.#read();
		const here = await loadDocument(planId);
		if (!here.ok) return fail(here.error.code);
		if ([here.value, document].every(({ fields }) => tombstonesOf(fields).length === 0)) return ok([planId]);
		const related = await relatedPlanIds(planId, layers.keys());
		return related.ok ? related : fail(related.error.code);
	}

	/** Merges it into a plan here as one step that can be undone. Whoever has a plan open that it writes must have let it go. `at`: milliseconds since the epoch. */
	async merge(planId: string, choices: Choices, label: string, at: number, newLayerId: () => string): Promise<Result<void, Failure>> {
		const { document, layers } = this.#read();
		const isWhole = partPersonOf(document) === null;
		const admitted = await admitLayers(isWhole ? layers : new Map(), at, newLayerId);
		if (!admitted.ok) return fail(admitted.error.code);
		const before = await takeSnapshotOfStored(planId, 'merge', at);
		if (!before.ok) return fail(before.error.code);
		const arrived = withLayerIds(document, admitted.value);
		const merged = await rewritePlan(planId, (here) => mergeArrived(here, arrived, choices), label, at);
		return merged.ok ? forgetAgain(planId, at, newLayerId) : fail(merged.error.code);
	}

	async #copiesHere(document: PlanDocument): Promise<Result<readonly CopyHere[], StorageErrorCode>> {
		const listed = await listPlans();
		if (!listed.ok) return fail(listed.error.code);
		const copies: CopyHere[] = [];
		for (const { id, name, updatedAt, trashedAt } of listed.value) {
			if (trashedAt !== null) continue;
			const loaded = await loadDocument(id);
			// One that cannot be read takes nothing in; that is no reason to refuse the file.
			if (!loaded.ok || !canMerge(loaded.value, document)) continue;
			const preview = previewMerge(mergeArrived(loaded.value, document));
			copies.push({ planId: id, name, updatedAt, ...preview, clientOfRow: this.#clientsOfRows(preview.conflicts), people: namesOf(document, loaded.value) });
		}
		return ok(copies.sort((a, b) => Number(b.planId === document.id) - Number(a.planId === document.id)));
	}

	#clientsOfRows(conflicts: readonly Conflict[]): ReadonlyMap<string, string> {
		const { layers } = this.#read();
		const clients = new Map<string, string>();
		for (const { group, key } of conflicts) {
			if (group !== 'cell' && group !== 'row') continue;
			const { layerId, rowIndex } = group === 'cell' ? splitCellKey(key) : splitRowKey(key);
			const table = layers.get(layerId)?.content.table;
			const column = table?.columns.get('client');
			if (column?.kind === 'text' && rowIndex < table!.rowCount) clients.set(key, textAt(column, rowIndex));
		}
		return clients;
	}

	#read(): PlanFile {
		if (!this.#file) throw new Error('no plan file has been looked at');
		return this.#file;
	}
}

const rowsOf = (document: PlanDocument): number => layersOf(document).reduce((sum, { rowCount }) => sum + rowCount, 0);

function namesOf(...documents: readonly PlanDocument[]): Readonly<Record<string, string>> {
	const people = documents.flatMap(({ fields }) => effectivePeople(fields.person));
	return Object.fromEntries(people.map(({ id, name }) => [id, name]));
}

/** What a sealed file holds. */
export async function unsealed(bytes: Uint8Array, passphrase: string): Promise<Result<Uint8Array, PlanFileErrorCode>> {
	try {
		return ok(await unseal(bytes, passphrase));
	} catch (thrown) {
		if (thrown instanceof PlanFileFault) return fail(thrown.code);
		throw thrown;
	}
}
