import { fail, type Result } from '../kernel/result.ts';
import { holdPlans } from './hold-plans.ts';

interface Merge {
	/** Ids of the plans it will write, the one that takes the file in first. Asked while that one is held. */
	plansWritten(): Promise<Result<readonly string[], string>>;
	merge(): Promise<Result<void, string>>;
}

/**
 * Has a plan file merged into a plan, and whoever was forgotten in either copy taken out of the plans that share its rows. `plan.mergeElsewhere` while
 * another page writes one of those: it would not see what came, and what it saves next would fail or bring a client back.
 */
export async function mergeOnDevice(planId: string, { plansWritten, merge }: Merge): Promise<Result<void, string>> {
	const plan = await holdPlans([planId]);
	if (!plan) return fail('plan.mergeElsewhere');
	try {
		const written = await plansWritten();
		if (!written.ok) return written;
		const others = await holdPlans(written.value.slice(1));
		if (!others) return fail('plan.mergeElsewhere');
		try {
			const merged = await merge();
			if (merged.ok) for (const held of [plan, others]) held.announceChange();
			return merged;
		} finally {
			others.release();
		}
	} finally {
		plan.release();
	}
}
