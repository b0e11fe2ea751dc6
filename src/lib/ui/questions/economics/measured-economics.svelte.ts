import { m } from '#lib/i18n/generated/messages.js';
import type { AnswerOf, PlanSession } from '../../../state/contract.ts';
import { liveAnswer, type LiveAnswer } from '../live-answer.svelte.ts';
import { REFUSALS } from '../prediction/prediction-words.ts';

export interface MeasuredEconomics {
	readonly answer: LiveAnswer<AnswerOf<'economics'>>;
	/** Why what the campaign itself adds is not known where the money is; '' while nothing hinders, or it is still being measured. */
	readonly whyNoGain: string;
}

/**
 * The economics with every move of a lever, and beside them who comes back by themselves (M12.1), which is measured when levers rest and may come later. To be
 * called while a component is made.
 */
export function measuredEconomics(session: () => PlanSession): MeasuredEconomics {
	const measured = liveAnswer(session, 'baseRate', () => ({}), { live: false });
	const baseRates = $derived.by(() => {
		if (!measured.value) return null;
		const { figures } = measured.value;
		return { active: figures['baseRate.active'] ?? null, sleeping: figures['baseRate.sleeping'] ?? null, lost: figures['baseRate.lost'] ?? null };
	});
	const answer = liveAnswer(session, 'economics', () => (baseRates ? { baseRates } : {}));
	return {
		answer,
		get whyNoGain() {
			const refusal = measured.value?.refusal ?? null;
			if (refusal) return REFUSALS[refusal]();
			return baseRates && Object.values(baseRates).includes(null) ? m.economics_no_base_rates() : '';
		}
	};
}
