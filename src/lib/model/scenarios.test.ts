import { describe, expect, it } from 'vitest';
import { applyChanges, emptyDocument, typedLevers } from './document.ts';
import type { FieldChange, PlanDocument } from './fields.ts';
import {
	bringBack,
	deleteScenario,
	leversOfScenario,
	newScenario,
	nextOrder,
	overrideChange,
	refuseOverride,
	renameScenario,
	scenariosOf,
	useScenario
} from './scenarios.ts';

const METHOD = { cautious: { returnRate: 0.05, churn: 0.25 }, bold: { returnRate: 0.4 } };
const plan = (...changes: FieldChange[]): PlanDocument => applyChanges(emptyDocument('plan', 'copy', 0, 'Shop', 'UAH'), changes).document;
const named = (document: PlanDocument, id: string) => scenariosOf(document, METHOD).find((scenario) => scenario.id === id)!;

describe('scenarios', () => {
	it('are cautious, base and bold at first, the outer two as the method has them', () => {
		const [cautious, base, bold] = scenariosOf(plan(), METHOD);
		expect([cautious.id, base.id, bold.id]).toEqual(['cautious', 'base', 'bold']);
		expect(cautious.overrides).toEqual({ returnRate: 0.05, churn: 0.25 });
		expect([...cautious.fromMethod]).toEqual(['returnRate', 'churn']);
		expect(base.overrides).toEqual({});
		expect(bold.overrides).toEqual({ returnRate: 0.4 });
	});

	it('hold what was typed over the method’s, and nothing where an override was taken out', () => {
		const document = plan(overrideChange('cautious', 'returnRate', 0.02), overrideChange('cautious', 'churn', null));
		const cautious = named(document, 'cautious');
		expect(cautious.overrides).toEqual({ returnRate: 0.02 });
		expect(cautious.fromMethod.size).toBe(0);
	});

	it('are made of present levers, stand behind the others and are renamed', () => {
		const first = plan(...newScenario('own-1', 'Spring', nextOrder(plan()), { margin: 0.4 }));
		const document = applyChanges(first, [...newScenario('own-0', 'Summer', nextOrder(first), {}), renameScenario('own-1', 'Autumn')]).document;
		expect(scenariosOf(document, METHOD).map(({ id, name }) => [id, name])).toEqual([
			['cautious', ''],
			['base', ''],
			['bold', ''],
			['own-1', 'Autumn'],
			['own-0', 'Summer']
		]);
		expect(named(document, 'own-1').overrides).toEqual({ margin: 0.4 });
		expect(named(document, 'own-0').overrides).toEqual({});
	});

	it('are deleted and come back by undo; a built-in one also as the method has it', () => {
		const before = plan(...newScenario('own-1', 'Spring', 3, { margin: 0.4 }), overrideChange('bold', 'margin', 0.5));
		const { document, inverse } = applyChanges(before, [...deleteScenario(before, 'own-1'), ...deleteScenario(before, 'bold')]);
		expect(scenariosOf(document, METHOD).map(({ id }) => id)).toEqual(['cautious', 'base']);
		expect(scenariosOf(applyChanges(document, inverse).document, METHOD)).toEqual(scenariosOf(before, METHOD));
		expect(named(applyChanges(document, [bringBack('bold')]).document, 'bold').overrides).toEqual({ returnRate: 0.4 });
	});

	it('are used by writing their overrides, and only those, to the levers', () => {
		const before = plan({ group: 'lever', key: 'margin', value: 0.2 });
		const { document, inverse } = applyChanges(before, useScenario(named(before, 'cautious')));
		expect(typedLevers(document)).toEqual({ margin: 0.2, returnRate: 0.05, churn: 0.25 });
		expect(leversOfScenario(typedLevers(before), named(before, 'cautious'))).toEqual(typedLevers(document));
		expect(typedLevers(applyChanges(document, inverse).document)).toEqual({ margin: 0.2 });
		expect(useScenario(named(before, 'base'))).toEqual([]);
	});

	it('take no value a lever would refuse, at the field or from a file', () => {
		expect(refuseOverride('churn', 0, {})).toBe('tooSmall');
		expect(refuseOverride('sleepingAfter', 4, { lostAfter: 3 })).toBe('lostBeforeSleeping');
		expect(refuseOverride('lostAfter', 2, { sleepingAfter: 1 })).toBeNull();
		expect(named(plan({ group: 'setting', key: 'scenario/bold/lever/churn', value: 7 }), 'bold').overrides).toEqual({ returnRate: 0.4 });
	});
});
