import type { AnswerOf, PlanSession } from '../../state/contract.ts';
import { liveAnswer, type LiveAnswer } from '../questions/live-answer.svelte.ts';
import type { QuickValues } from './quick-result.ts';

export interface PlanQuick {
	readonly answer: LiveAnswer<AnswerOf<'quick'>>;
	/** What the estimate is made of, as the plan has it; null until it is known. */
	readonly values: QuickValues | null;
}

/** The quick estimate of a plan, with every move of a lever. To be called while a component is made. */
export function planQuick(session: () => PlanSession): PlanQuick {
	const answer = liveAnswer(session, 'quick', () => ({}));
	const values = $derived.by((): QuickValues | null => {
		const evaluation = session().evaluation;
		if (!answer.value || !evaluation) return null;
		const { clients, dormantShare, estimate } = answer.value;
		const { purchasesPerYear, averageCheck, margin, churn } = evaluation.assessment.levers;
		return {
			clients,
			purchasesPerYear: purchasesPerYear.value,
			averageCheck: averageCheck.value,
			rate: estimate.shareOfAll,
			dormantShare,
			margin: margin.value,
			churn: churn.value,
			contactCost: estimate.contactCost
		};
	});
	return {
		answer,
		get values() {
			return values;
		}
	};
}
