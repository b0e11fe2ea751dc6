import type { Channel, Person, ReturnReason } from './library.ts';
import { returnReasonOfGroup } from './library-in-force.ts';
import { CATEGORIES, STATUSES, type Category, type Status } from './standing.ts';
import {
	BY_RULES,
	NO_ANSWERS,
	NOTHING_OFFERED,
	readStrategyKey,
	STRATEGY_QUESTIONS,
	withAnswer,
	type StrategyAnswers,
	type StrategyGroup,
	type StrategyQuestion
} from './strategy-settings.ts';

/** The answers to the five questions of M5, by group. */
export interface Strategy {
	/** The column by which groups are split; null: they are not. */
	readonly by: string | null;
	/** Answers for single values of it were given. */
	readonly hasValues: boolean;
	/** What holds for a client: the answers for its value, else those for its whole group. `value` null: the whole group. */
	of(status: Status, category: Category, value: string | null): StrategyAnswers;
	/** What was answered for this very group, without what it takes from the whole. */
	own(group: StrategyGroup): StrategyAnswers;
}

export const NO_STRATEGY: Strategy = { by: null, hasValues: false, of: () => NO_ANSWERS, own: () => NO_ANSWERS };

/** Reads the settings of a strategy, as they stand after `strategy/`. */
export function strategyOf(settings: ReadonlyMap<string, string | number>): Strategy {
	if (settings.size === 0) return NO_STRATEGY;
	const by = String(settings.get('by') ?? '') || null;
	const whole = new Map<string, StrategyAnswers>();
	const ofValues = new Map<string, Map<string, StrategyAnswers>>();
	for (const [rest, held] of settings) {
		const read = readStrategyKey(rest);
		if (!read) continue;
		const { status, category, value } = read.group;
		const group = `${status}/${category}`;
		if (value === null) whole.set(group, withAnswer(whole.get(group) ?? NO_ANSWERS, read.question, String(held)));
		else if (by !== null) {
			const values = ofValues.get(group) ?? new Map<string, StrategyAnswers>();
			ofValues.set(group, values.set(value, withAnswer(values.get(value) ?? NO_ANSWERS, read.question, String(held))));
		}
	}
	const joined = new Map<string, StrategyAnswers>();
	return {
		by,
		hasValues: ofValues.size > 0,
		own: ({ status, category, value }) =>
			(value === null ? whole.get(`${status}/${category}`) : ofValues.get(`${status}/${category}`)?.get(value)) ?? NO_ANSWERS,
		of(status, category, value) {
			const group = `${status}/${category}`;
			const ofGroup = whole.get(group) ?? NO_ANSWERS;
			const own = value === null ? undefined : ofValues.get(group)?.get(value);
			if (own === undefined) return ofGroup;
			const key = `${group}/${value}`;
			let answers = joined.get(key);
			if (!answers) joined.set(key, (answers = joinAnswers(own, ofGroup)));
			return answers;
		}
	};
}

const joinAnswers = (own: StrategyAnswers, ofGroup: StrategyAnswers): StrategyAnswers => ({
	whom: own.whom ?? ofGroup.whom,
	channels: own.channels ?? ofGroup.channels,
	person: own.person ?? ofGroup.person,
	terms: own.terms ?? ofGroup.terms,
	reward: own.reward ?? ofGroup.reward,
	kpi: own.kpi ?? ofGroup.kpi
});

/** Questions without an answer. Of a group that is let go nothing more is asked. */
export const gapsOf = (answers: StrategyAnswers): readonly StrategyQuestion[] =>
	answers.whom === 'letGo' ? [] : STRATEGY_QUESTIONS.filter((question) => answers[question] === null);

/** What proposals are made from. */
export interface StrategyMeans {
	readonly people: readonly Person[];
	readonly returnReasons: readonly ReturnReason[];
}

/** A: a person and a call; B: letters and messages; C, if it is contacted at all, letters (M3.4, M7.2, M8). */
const CHANNELS_BY_CATEGORY: Readonly<Record<Category, readonly Channel[]>> = {
	A: ['call', 'messenger', 'email'],
	B: ['messenger', 'email', 'sms'],
	C: ['email', 'sms']
};

/** What the method answers for a group: A a person and a call, B letters and messages, C nothing (M3.4, M5, M7.2). */
export function proposedAnswers(status: Status, category: Category, { people, returnReasons }: StrategyMeans): StrategyAnswers {
	const best = category === 'A' ? people.find((person) => person.best && person.capacityPerDay !== 0) : undefined;
	return {
		whom: category === 'C' ? 'letGo' : 'contact',
		channels: CHANNELS_BY_CATEGORY[category],
		person: best?.id ?? BY_RULES,
		terms: returnReasonOfGroup(returnReasons, status, category)?.id ?? NOTHING_OFFERED,
		reward: status === 'active' ? 'goodReview' : 'perReturned',
		kpi: status === 'active' ? 'repeat' : status === 'sleeping' ? 'returned' : 'gain'
	};
}

/** Every whole group with what the method answers for it; of those let go nothing but that. */
export function presetByValue(means: StrategyMeans): readonly { readonly group: StrategyGroup; readonly answers: StrategyAnswers }[] {
	return STATUSES.flatMap((status) =>
		CATEGORIES.map((category) => {
			const answers = proposedAnswers(status, category, means);
			return { group: { status, category, value: null }, answers: answers.whom === 'letGo' ? { ...NO_ANSWERS, whom: answers.whom } : answers };
		})
	);
}
