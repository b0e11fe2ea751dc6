import { m } from '#lib/i18n/generated/messages.js';
import {
	BY_RULES,
	KPIS,
	NOTHING_OFFERED,
	REWARDS,
	type Kpi,
	type Reward,
	type StrategyAnswers,
	type StrategyQuestion
} from '../../../model/strategy-settings.ts';
import type { StrategyMeans } from '../../../model/strategy.ts';
import { reasonName } from '../../plan/library-words.ts';
import { CHANNEL_WORDS } from '../../../i18n/library-words.ts';

/** Stands for an answer that is typed, in the list of answers. */
export const OWN_WORDS = '\u0000own';

export const QUESTION_WORDS: Readonly<Record<StrategyQuestion, () => string>> = {
	whom: m.strategy_question_whom,
	channels: m.strategy_question_channels,
	person: m.strategy_question_person,
	terms: m.strategy_question_terms,
	reward: m.strategy_question_reward,
	kpi: m.strategy_question_kpi
};

const WHOM_WORDS = { contact: m.strategy_whom_contact, letGo: m.strategy_whom_letGo } as const;

const REWARD_WORDS: Readonly<Record<Reward, () => string>> = {
	perReturned: m.strategy_reward_perReturned,
	goodReview: m.strategy_reward_goodReview,
	none: m.strategy_reward_none
};

const KPI_WORDS: Readonly<Record<Kpi, () => string>> = {
	returned: m.strategy_kpi_returned,
	gain: m.strategy_kpi_gain,
	revenue: m.strategy_kpi_revenue,
	reached: m.strategy_kpi_reached,
	repeat: m.strategy_kpi_repeat
};

/** What may be answered. */
export function choicesOf(
	question: Exclude<StrategyQuestion, 'channels'>,
	{ people, returnReasons }: StrategyMeans
): readonly { value: string; label: string }[] {
	switch (question) {
		case 'whom':
			return (['contact', 'letGo'] as const).map((value) => ({ value, label: WHOM_WORDS[value]() }));
		case 'person':
			return [{ value: BY_RULES, label: m.strategy_person_rules() }, ...people.map(({ id, name }) => ({ value: id, label: name }))];
		case 'terms':
			return [
				{ value: NOTHING_OFFERED, label: m.strategy_terms_none() },
				...returnReasons.filter(({ enabled }) => enabled).map((reason) => ({ value: reason.id, label: reasonName(reason) }))
			];
		case 'reward':
			return REWARDS.map((value) => ({ value, label: REWARD_WORDS[value]() }));
		case 'kpi':
			return KPIS.map((value) => ({ value, label: KPI_WORDS[value]() }));
	}
}

/** An answer in words. */
export function answerText(question: StrategyQuestion, answer: StrategyAnswers[StrategyQuestion], means: StrategyMeans): string {
	if (answer === null) return m.strategy_no_answer();
	if (typeof answer !== 'string') return answer.map((channel) => CHANNEL_WORDS[channel]()).join(', ');
	const choice = question === 'channels' ? undefined : choicesOf(question, means).find(({ value }) => value === answer);
	return choice?.label ?? (question === 'reward' || question === 'kpi' ? answer : m.strategy_gone());
}
