import type { ForgottenClient } from '../engine/forget/forget-client.ts';
import { fail, type Result } from '../kernel/result.ts';
import { relatedPlanIds } from '../storage/forget.ts';
import { holdPlans } from './hold-plans.ts';
import { forgetUnsaved } from './unsaved-steps.ts';

/**
 * Has a client taken out of a plan this page writes, and of the plans that share its rows. `plan.openElsewhere` while another page writes one of those:
 * what it saves next would bring the client back.
 */
export async function forgetOnDevice(planId: string, forget: () => Promise<Result<ForgottenClient, string>>): Promise<Result<ForgottenClient, string>> {
	const related = await relatedPlanIds(planId);
	if (!related.ok) return fail(related.error.code);
	const others = await holdPlans(related.value.slice(1));
	if (!others) return fail('plan.openElsewhere');
	try {
		const forgotten = await forget();
		if (!forgotten.ok) return forgotten;
		for (const id of related.value) forgetUnsaved(id);
		others.announceChange();
		return forgotten;
	} finally {
		others.release();
	}
}
