import { startIntake, type PlanFileLook } from '../engine/start.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { PlanDocument } from '../model/fields.ts';
import type { Choices } from '../model/merge-plans.ts';
import { newId, now } from './clock.ts';
import type { ArrivedPlan, ChangeLabel } from './contract.ts';
import { holdPlan } from './lock.ts';
import { trustedScriptUrl } from './trusted.ts';

type Save = (document: PlanDocument, rowCount: number) => Promise<Result<string, string>>;

/** Looks at a plan file in a worker of its own, which ends when the file is let go or has gone where it belongs. `save` puts a new plan into the list. */
export async function lookAtPlanFile(bytes: Uint8Array, passphrase: string | null, save: Save): Promise<Result<ArrivedPlan, string>> {
	const { remote, stop } = startIntake(trustedScriptUrl);
	const look = await remote.look(bytes, passphrase);
	if (look.ok) return ok(arrivedPlan(look.value));
	stop();
	return look;

	function arrivedPlan(seen: PlanFileLook): ArrivedPlan {
		return {
			look: seen,
			async openAsNew() {
				const admitted = await remote.admitPlan({ id: newId(), copy: newId(), savedAt: now() });
				stop();
				return admitted.ok ? save(admitted.value.document, admitted.value.rowCount) : admitted;
			},
			async mergeInto(planId: string, choices: Choices) {
				// A plan that another tab is writing would not see what came, and its next save would fail.
				const hold = await holdPlan(planId, { onLost: () => undefined });
				const merged =
					hold.holding === 'writer' ? await remote.mergePlan(planId, new Map(choices), 'mergeFile' satisfies ChangeLabel, now()) : fail('plan.mergeElsewhere');
				hold.release();
				stop();
				return merged.ok ? ok(planId) : merged;
			},
			close: stop
		};
	}
}
