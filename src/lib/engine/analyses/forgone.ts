import { forgoneWays, KEEPING_IS_CHEAPER, type ForgoneWays } from '../../analysis/forgone-ways.ts';
import type { GroupSums } from '../../model/group-sums.ts';
import type { AnalysisContext } from './context.ts';

export interface ForgoneAnswer extends ForgoneWays {
	/** Status × category, as in the assessment. */
	readonly groups: GroupSums;
	readonly clients: number;
	/** Sleeping and lost clients; null without a cycle. */
	readonly silent: number | null;
	readonly returnRate: number | null;
	readonly keepingIsCheaper: number;
}

/** What the silence costs, three ways (M11). */
export function forgone({ assessment }: AnalysisContext): ForgoneAnswer {
	const { figures, levers, groups } = assessment;
	const sleeping = figures['clients.sleeping'];
	const lost = figures['clients.lost'];
	return {
		...forgoneWays(assessment),
		groups,
		clients: figures['clients.total'] ?? 0,
		silent: sleeping === null || lost === null ? null : sleeping + lost,
		returnRate: levers.returnRate.value,
		keepingIsCheaper: KEEPING_IS_CHEAPER
	};
}
