import { describe, expect, it } from 'vitest';
import { daysReaching } from '../analysis/thresholds.ts';
import { applyChanges, emptyDocument, typedLevers } from './document.ts';
import type { FieldChange } from './fields.ts';
import { deletePreset, FIXED_LOST, presetInForce, renamePreset, ruleOf, savePreset, statusPresets, takeRule, type StatusPreset } from './status-presets.ts';

const planWith = (...changes: FieldChange[]) => applyChanges(emptyDocument('plan', 'copy', 0, 'Plan', 'EUR'), changes).document;
const OWN = { sleepingAfter: 1.5, lostAfter: 5, grace: 0.1, ownCycles: 1 };
const inDays = (sleeping: number, lost: number): StatusPreset => ({
	id: 'd',
	owner: 'example',
	rule: 'M11',
	name: null,
	basis: { kind: 'days', sleeping, lost }
});

describe('rules of status', () => {
	it('hold the method’s, the other reading, grace, days, a quantile and own cycles, each with whose it is (M11)', () => {
		const presets = statusPresets(planWith());
		expect(presets.map(({ id, owner }) => `${id}: ${owner}`)).toEqual([
			'method: K',
			'nextCycle: otherReading',
			'twoThree: example',
			'grace: grace',
			'ownCycles: evidence',
			'fixedDays: example',
			'quantile: evidence'
		]);
		expect(presets.slice(0, 2).map((preset) => ruleOf(preset, 60, null))).toEqual([
			{ sleepingAfter: 1, lostAfter: 3, grace: 0, ownCycles: 0 },
			{ sleepingAfter: 2, lostAfter: 4, grace: 0, ownCycles: 0 }
		]);
	});

	it('express days in cycles so that the same days reach them, whatever the cycle', () => {
		for (const cycle of [7, 33.25, 52.5, 60, 61.75, 365])
			for (let days = 1; days < 200; days++) {
				const rule = ruleOf(inDays(days, days * 2), cycle, null);
				if (typeof rule === 'string') throw new Error(rule);
				expect(daysReaching(rule.sleepingAfter, cycle), `${days} of ${cycle}`).toBe(days);
				expect(daysReaching(rule.lostAfter, cycle), `${days * 2} of ${cycle}`).toBe(days * 2);
			}
	});

	it('take a quantile for sleeping and three times as long for lost', () => {
		const quantile = statusPresets(planWith()).find(({ id }) => id === 'quantile')!;
		expect(ruleOf(quantile, 50, 100)).toEqual({ sleepingAfter: 2, lostAfter: 6, grace: 0, ownCycles: 0 });
		expect(ruleOf(quantile, 50, null)).toBe('noIntervals');
	});

	it('are none without a cycle, the wrong way round, and beyond what a threshold may be', () => {
		expect(ruleOf(inDays(30, 90), null, null)).toBe('noCycle');
		expect(ruleOf(inDays(90, 30), 60, null)).toBe('lostBeforeSleeping');
		expect(ruleOf(inDays(90, 3650), 7, null)).toBe('outOfReach');
	});

	it('can be saved under a name, called otherwise, and taken away', () => {
		const saved = planWith(...savePreset('own-1', 'Summer', OWN));
		expect(statusPresets(saved).at(-1)).toEqual({ id: 'own-1', owner: 'person', rule: 'M11', name: 'Summer', basis: { kind: 'cycles', rule: OWN } });
		const renamed = applyChanges(saved, [renamePreset('own-1', 'Winter')]).document;
		expect(statusPresets(renamed).at(-1)?.name).toBe('Winter');
		expect(statusPresets(applyChanges(renamed, deletePreset('own-1')).document)).toHaveLength(7);
	});

	it('pass over what a file from elsewhere spoiled', () => {
		const spoiled = planWith(...savePreset('own-1', 'Summer', OWN), { group: 'setting', key: 'statusPreset/own-1/lostAfter', value: 0.5 });
		expect(statusPresets(spoiled)).toHaveLength(7);
		expect(statusPresets(planWith({ group: 'setting', key: FIXED_LOST.key, value: -4 }))[5].basis).toMatchObject({ lost: FIXED_LOST.preset });
	});

	it('come into force as levers, of which only what differs from the method is typed', () => {
		const taken = planWith(...takeRule(OWN));
		expect(typedLevers(taken)).toEqual(OWN);
		expect(typedLevers(applyChanges(taken, takeRule({ sleepingAfter: 1, lostAfter: 4, grace: 0, ownCycles: 0 })).document)).toEqual({ lostAfter: 4 });
		const rules = statusPresets(taken).map((preset) => ({ id: preset.id, rule: ruleOf(preset, 60, null) }));
		expect(presetInForce(rules, { sleepingAfter: 2, lostAfter: 4, grace: 0, ownCycles: 0 })).toBe('nextCycle');
		expect(presetInForce(rules, OWN)).toBeNull();
	});
});
