import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveLibrary } from './library-in-force.ts';
import { newPerson } from './people.ts';
import { CATEGORIES, STATUSES } from './standing.ts';
import { NO_ANSWERS, readStrategyKey, setStrategyAnswer, STRATEGY_QUESTIONS, STRATEGY_SETTINGS, strategyKey, type StrategyGroup } from './strategy-settings.ts';
import { gapsOf, presetByValue, proposedAnswers, strategyOf } from './strategy.ts';

const { returnReasons } = effectiveLibrary(new Map());
const means = { people: [newPerson('p', 'Иван', false), newPerson('best', 'Ольга', true)], returnReasons };
const settings = (entries: Readonly<Record<string, string>>) => strategyOf(new Map(Object.entries(entries)));

describe('M5 the answers of a group', () => {
	it('are those of its value, else of the whole group, question by question', () => {
		const strategy = settings({
			...{ by: 'attribute:City', 'lost/A/channels': 'call,email', 'lost/A/whom': 'contact' },
			'lost/A/Kyiv/channels': 'sms'
		});
		expect(strategy.of('lost', 'A', 'Kyiv')).toEqual({ ...NO_ANSWERS, whom: 'contact', channels: ['sms'] });
		expect(strategy.of('lost', 'A', 'Lviv').channels).toEqual(['call', 'email']);
		expect(strategy.of('lost', 'B', 'Kyiv')).toEqual(NO_ANSWERS);
		expect(strategy.own({ status: 'lost', category: 'A', value: 'Kyiv' })).toEqual({ ...NO_ANSWERS, channels: ['sms'] });
	});

	it('of values hold only while groups are split', () => {
		expect(settings({ 'lost/A/Kyiv/whom': 'letGo' }).of('lost', 'A', 'Kyiv')).toEqual(NO_ANSWERS);
	});

	it('that mean nothing are none', () => {
		const strategy = settings({ 'lost/A/whom': 'perhaps', 'lost/A/channels': 'pigeon,,call,call', 'lost/D/whom': 'letGo', 'lost/A/terms': '' });
		expect(strategy.of('lost', 'A', null)).toEqual({ ...NO_ANSWERS, channels: ['call'] });
	});

	it('leave gaps where there is none, but for groups that are let go', () => {
		expect(gapsOf(NO_ANSWERS)).toEqual(STRATEGY_QUESTIONS);
		expect(gapsOf({ ...NO_ANSWERS, whom: 'letGo' })).toEqual([]);
		expect(gapsOf(proposedAnswers('lost', 'A', means))).toEqual([]);
	});
});

describe('M3, M8 what is proposed', () => {
	it('is a person and a call for A, letters and messages for B, nothing for C', () => {
		expect(proposedAnswers('lost', 'A', means)).toMatchObject({ whom: 'contact', person: 'best', terms: 'personalPromise' });
		expect(proposedAnswers('lost', 'A', means).channels?.[0]).toBe('call');
		expect(proposedAnswers('lost', 'B', means).channels).toEqual(['messenger', 'email', 'sms']);
		expect(proposedAnswers('lost', 'B', means)).toMatchObject({ person: 'rules', terms: 'betterService' });
		expect(proposedAnswers('lost', 'C', means)).toMatchObject({ whom: 'letGo', terms: 'none' });
	});

	it('by value leaves no gap in any group', () => {
		const preset = presetByValue(means);
		expect(preset).toHaveLength(9);
		for (const { answers } of preset) expect(gapsOf(answers)).toEqual([]);
		const changes = preset.flatMap(({ group, answers }) => STRATEGY_QUESTIONS.map((question) => setStrategyAnswer(group, question, answers[question])));
		const written = new Map(changes.filter(({ value }) => value !== null).map(({ key, value }) => [key.slice(STRATEGY_SETTINGS.length), String(value)]));
		const strategy = strategyOf(written);
		for (const { group, answers } of preset) expect(strategy.own(group)).toEqual(answers);
	});
});

it('a key tells its group and question back, whatever the value holds', () => {
	const anyGroup: fc.Arbitrary<StrategyGroup> = fc.record({
		...{ status: fc.constantFrom(...STATUSES), category: fc.constantFrom(...CATEGORIES) },
		value: fc.option(fc.oneof(fc.string(), fc.constantFrom('a/b', '/', 'whom', '', 'kpi/')))
	});
	fc.assert(
		fc.property(anyGroup, fc.constantFrom(...STRATEGY_QUESTIONS), (group, question) => {
			expect(readStrategyKey(strategyKey(group, question).slice(STRATEGY_SETTINGS.length))).toEqual({ group, question });
		})
	);
	expect(readStrategyKey('by')).toBeNull();
});
