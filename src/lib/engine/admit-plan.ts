import { fail, ok, type Result } from '../kernel/result.ts';
import { layersOf } from '../model/document.ts';
import type { PlanDocument } from '../model/fields.ts';
import { asNewPlan } from '../share/plan-file/as-new-plan.ts';
import type { PlanFileErrorCode } from '../share/plan-file/codes.ts';
import { readPlanFile } from '../share/plan-file/read.ts';
import type { StorageErrorCode } from '../storage/errors.ts';
import { admitLayers } from '../storage/admit-layers.ts';

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

/** Reads a plan file and keeps its rows on this device. Nothing that is here already is written over; the caller saves the document. */
export async function admitPlan(
	bytes: Uint8Array,
	ids: NewPlanIds,
	newLayerId: () => string
): Promise<Result<AdmittedPlan, PlanFileErrorCode | StorageErrorCode>> {
	const file = readPlanFile(bytes);
	if (!file.ok) return fail(file.error.code);
	const admitted = await admitLayers(file.value.layers, ids.savedAt, newLayerId);
	if (!admitted.ok) return fail(admitted.error.code);
	const document = asNewPlan(file.value.document, ids.id, ids.copy, undefined, admitted.value);
	return ok({ document, rowCount: layersOf(document).reduce((sum, { rowCount }) => sum + rowCount, 0) });
}
