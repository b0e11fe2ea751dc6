import { linkOfPlan } from '../share/link/assumptions-link.ts';
import type { PlanSession } from './contract.ts';

export { changesOfLink, readLink, type LinkedAssumptions, type LinkRefusal } from '../share/link/assumptions-link.ts';

/** What stands behind `#` in the address of this plan's assumptions. */
export function linkOf({ document, evaluation }: PlanSession): string {
	const assessment = evaluation?.assessment;
	return linkOfPlan(document, assessment?.levers ?? null, assessment?.figures['clients.total'] ?? null);
}
