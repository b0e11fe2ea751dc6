import { survivorsOf, type Survivors } from '../../analysis/lifetime.ts';
import type { Assessment } from '../../analysis/types.ts';
import type { AnalysisContext } from './context.ts';

export interface LifetimeAnswer {
	readonly years: number | null;
	readonly churn: number | null;
	/** null where the lifetime is unknown. */
	readonly survivors: Survivors | null;
	/** Clients not lost at as-of: those the curve is of; null without a cycle. */
	readonly here: number | null;
	readonly unknown: LifetimeUnknown | null;
}

/** Why the lifetime is unknown: nobody to speak of, no cycle, nobody left in the year, or churn is not known. */
export type LifetimeUnknown = 'noRows' | 'noCycle' | 'nobodyLeft' | 'notEnough';

/** How long a client stays (M2.2, M11). A preset churn says nothing of a plan without clients. */
export function lifetime({ assessment }: AnalysisContext): LifetimeAnswer {
	const { figures } = assessment;
	const unknown = whyUnknown(assessment);
	const churn = unknown === 'noRows' ? null : figures['churn.rate'];
	const active = figures['clients.active'];
	const sleeping = figures['clients.sleeping'];
	return {
		years: unknown === null ? figures['lifetime.years'] : null,
		churn,
		survivors: unknown === null ? survivorsOf(churn) : null,
		here: active === null || sleeping === null ? null : active + sleeping,
		unknown
	};
}

function whyUnknown({ figures, levers }: Assessment): LifetimeUnknown | null {
	if (!figures['clients.total']) return 'noRows';
	if (figures['lifetime.years'] !== null) return null;
	if (figures['churn.rate'] === 0) return 'nobodyLeft';
	return levers.cycle.value === null ? 'noCycle' : 'notEnough';
}
