import { startIntake, type PlanFileLook } from '../engine/start.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { PlanDocument } from '../model/fields.ts';
import type { Choices } from '../model/merge-plans.ts';
import { newId, now } from './clock.ts';
import type { ArrivedPlan, ChangeLabel, OpenedPlanFile } from './contract.ts';
import { adoptFile } from './disk-file.ts';
import { mergeOnDevice } from './merge-on-device.ts';
import { trustedScriptUrl } from './trusted.ts';

type Save = (document: PlanDocument, rowCount: number) => Promise<Result<string, string>>;

/** Looks at a plan file in a worker of its own, which ends when the file is let go or has gone where it belongs. `save` puts a new plan into the list. */
export async function lookAtPlanFile({ bytes, handle }: OpenedPlanFile, passphrase: string | null, save: Save): Promise<Result<ArrivedPlan, string>> {
	const { remote, stop } = startIntake(trustedScriptUrl);
	const look = await remote.look(bytes, passphrase);
	if (look.ok) return ok(arrivedPlan(look.value));
	stop();
	return look;

	/** An encrypted file stays as it is: the next save would write it open. */
	async function adopt(planId: string, isWhole: boolean): Promise<void> {
		if (handle && passphrase === null) await adoptFile(planId, handle, bytes, isWhole);
	}

	function arrivedPlan(seen: PlanFileLook): ArrivedPlan {
		return {
			look: seen,
			async openAsNew() {
				const admitted = await remote.admitPlan({ id: newId(), copy: newId(), savedAt: now() });
				stop();
				if (!admitted.ok) return admitted;
				const saved = await save(admitted.value.document, admitted.value.rowCount);
				if (saved.ok) await adopt(saved.value, true);
				return saved;
			},
			async mergeInto(planId: string, choices: Choices) {
				const merged = await mergeOnDevice(planId, {
					plansWritten: () => remote.plansMergeWrites(planId),
					merge: () => remote.mergePlan(planId, new Map(choices), 'mergeFile' satisfies ChangeLabel, now())
				});
				stop();
				if (!merged.ok) return merged;
				await adopt(planId, !seen.isPart);
				return ok(planId);
			},
			close: stop
		};
	}
}
