import { FIGURES_IN_DOUBT, UNCERTAIN_LEVERS, type FigureInDoubt, type UncertainLever } from './doubt.ts';
import type { FieldChange, PlanDocument } from './fields.ts';
import { FIGURES } from './figure-registry.ts';
import { settingNumber, settingText, type NumberSetting } from './settings.ts';

/** What is sought, and what the table shows. */
export interface GoalChoice {
	/** Which lever is to bring which figure where; without a target no goal is set. */
	readonly lever: UncertainLever;
	readonly figure: FigureInDoubt;
	readonly target: number | null;
	/** The two levers of the table, down and across, and its figure. */
	readonly down: UncertainLever;
	readonly across: UncertainLever;
	readonly shown: FigureInDoubt;
}

const DEFAULTS = {
	lever: 'returnRate',
	figure: 'worth.value',
	down: 'returnRate',
	across: 'margin',
	shown: 'worth.value'
} as const satisfies Partial<GoalChoice>;
export type GoalChoiceName = keyof typeof DEFAULTS;

const keyOf = (name: GoalChoiceName): string => `goal/${name}`;

/** Money can be lost, counts and shares cannot. */
export function targetSetting(figure: FigureInDoubt): NumberSetting {
	const { unit, rule } = FIGURES[figure];
	return { key: `goal/target/${figure}`, unit, rule, preset: null, min: unit === 'money' ? -1e15 : 0, max: 1e15, minExclusive: false };
}

export function goalChoice(document: PlanDocument): GoalChoice {
	const lever = (name: 'lever' | 'down' | 'across'): UncertainLever =>
		UNCERTAIN_LEVERS.find((known) => known === settingText(document, keyOf(name))) ?? DEFAULTS[name];
	const figure = (name: 'figure' | 'shown'): FigureInDoubt => FIGURES_IN_DOUBT.find((known) => known === settingText(document, keyOf(name))) ?? DEFAULTS[name];
	const sought = figure('figure');
	return {
		lever: lever('lever'),
		figure: sought,
		target: settingNumber(document, targetSetting(sought)),
		down: lever('down'),
		across: lever('across'),
		shown: figure('shown')
	};
}

export const chooseGoal = (name: GoalChoiceName, value: UncertainLever | FigureInDoubt): FieldChange => ({ group: 'setting', key: keyOf(name), value });
