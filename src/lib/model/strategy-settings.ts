import { CHANNELS, type Channel } from './library.ts';
import { CATEGORIES, STATUSES, type Category, type Status } from './standing.ts';
import type { FieldChange, PlanDocument } from './fields.ts';
import { settingsUnder } from './settings.ts';

/** What is asked of every group (M5): whether it is contacted, through what, by whom, on what terms, how those who do the work are rewarded, and the figure it is judged by. */
export const STRATEGY_QUESTIONS = ['whom', 'channels', 'person', 'terms', 'reward', 'kpi'] as const;
export type StrategyQuestion = (typeof STRATEGY_QUESTIONS)[number];

/** Settings of the strategy all start with it. */
export const STRATEGY_SETTINGS = 'strategy/';
/** The column by whose values groups are split; '' none. */
export const STRATEGY_BY = `${STRATEGY_SETTINGS}by`;

/** Clients of one status and category, those with one value of the column of STRATEGY_BY, or all of them. */
export interface StrategyGroup {
	readonly status: Status;
	readonly category: Category;
	/** '' is a value too: not stated; null: the whole group. */
	readonly value: string | null;
}

export const strategyKey = ({ status, category, value }: StrategyGroup, question: StrategyQuestion): string =>
	`${STRATEGY_SETTINGS}${status}/${category}/${value === null ? '' : `${value}/`}${question}`;

/** A group and a question of a key under STRATEGY_SETTINGS, without that start; null for anything else. A value may hold slashes. */
export function readStrategyKey(rest: string): { readonly group: StrategyGroup; readonly question: StrategyQuestion } | null {
	const parts = rest.split('/');
	if (parts.length < 3) return null;
	const status = STATUSES.find((one) => one === parts[0]);
	const category = CATEGORIES.find((one) => one === parts[1]);
	const question = STRATEGY_QUESTIONS.find((one) => one === parts[parts.length - 1]);
	if (!status || !category || !question) return null;
	return { group: { status, category, value: parts.length === 3 ? null : parts.slice(2, -1).join('/') }, question };
}

/** What is answered for a group; null: nothing yet. */
export interface StrategyAnswers {
	/** `letGo`: no contact, nothing spent (M3.4). */
	readonly whom: 'contact' | 'letGo' | null;
	/** In the order they are tried. */
	readonly channels: readonly Channel[] | null;
	/** Id of a person, or BY_RULES. */
	readonly person: string | null;
	/** Id of a reason to return, or NOTHING_OFFERED. */
	readonly terms: string | null;
	/** A code of REWARDS, of KPIS, or a person's own words. */
	readonly reward: string | null;
	readonly kpi: string | null;
}

/** The rules choose for each client (M5.3, M11). */
export const BY_RULES = 'rules';
/** Nothing is offered (M6.3). */
export const NOTHING_OFFERED = 'none';
/** How those who do the work are rewarded (M5.5). */
export const REWARDS = ['perReturned', 'goodReview', 'none'] as const;
export type Reward = (typeof REWARDS)[number];
/** Figures the work is judged by (M5.6); `gain` is what the campaign itself adds (M12.1). */
export const KPIS = ['returned', 'gain', 'revenue', 'reached', 'repeat'] as const;
export type Kpi = (typeof KPIS)[number];

export const NO_ANSWERS: StrategyAnswers = { whom: null, channels: null, person: null, terms: null, reward: null, kpi: null };

/** What a setting holds as an answer; what it cannot mean is none. */
export function withAnswer(answers: StrategyAnswers, question: StrategyQuestion, held: string): StrategyAnswers {
	switch (question) {
		case 'whom':
			return held === 'contact' || held === 'letGo' ? { ...answers, whom: held } : answers;
		case 'channels': {
			const channels = [...new Set(held.split(','))].filter((name): name is Channel => (CHANNELS as readonly string[]).includes(name));
			return channels.length > 0 ? { ...answers, channels } : answers;
		}
		default:
			return held === '' ? answers : { ...answers, [question]: held };
	}
}

export const textOfAnswer = (answer: StrategyAnswers[StrategyQuestion]): string | null =>
	answer === null || typeof answer === 'string' ? answer : answer.join(',');

export const setStrategyAnswer = (group: StrategyGroup, question: StrategyQuestion, answer: StrategyAnswers[StrategyQuestion]): FieldChange => ({
	group: 'setting',
	key: strategyKey(group, question),
	value: textOfAnswer(answer)
});

/** Takes every answer back; `onlyValues`: those of single values of the column alone. */
export function clearedStrategy(document: PlanDocument, onlyValues: boolean): readonly FieldChange[] {
	return [...settingsUnder(document, STRATEGY_SETTINGS).keys()]
		.filter((rest) => {
			const read = readStrategyKey(rest);
			return read !== null && !(onlyValues && read.group.value === null);
		})
		.map((rest) => ({ group: 'setting', key: STRATEGY_SETTINGS + rest, value: null }));
}
