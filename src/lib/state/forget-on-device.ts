import type { ForgottenClient } from '../engine/forget/forget-client.ts';
import { fail, type Result } from '../kernel/result.ts';
import { relatedPlanIds } from '../storage/forget.ts';
import { holdPlan } from './lock.ts';
import { forgetUnsaved } from './unsaved-steps.ts';

/**
 * Has a client taken out of a plan this page writes, and of the plans that share its rows. `plan.openElsewhere` while another page writes one of those:
 * what it saves next would bring the client back.
 */
export async function forgetOnDevice(planId: string, forget: () => Promise<Result<ForgottenClient, string>>): Promise<Result<ForgottenClient, string>> {
	const related = await relatedPlanIds(planId);
	if (!related.ok) return fail(related.error.code);
	const others = await Promise.all(related.value.slice(1).map((id) => holdPlan(id, { onLost: () => undefined })));
	try {
		if (others.some(({ holding }) => holding !== 'writer')) return fail('plan.openElsewhere');
		const forgotten = await forget();
		if (forgotten.ok) for (const id of related.value) forgetUnsaved(id);
		return forgotten;
	} finally {
		for (const other of others) other.release();
	}
}
