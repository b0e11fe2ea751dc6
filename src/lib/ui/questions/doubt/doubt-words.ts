import { m } from '#lib/i18n/generated/messages.js';
import { UNKNOWN, type Formats } from '../../../i18n/formats.ts';
import { FIGURES_IN_DOUBT, UNCERTAIN_LEVERS, type FigureInDoubt, type RangePart, type UncertainLever } from '../../../model/doubt.ts';
import { isBuiltIn, type BuiltIn, type Scenario } from '../../../model/scenarios.ts';
import type { AnswerOf } from '../../../state/contract.ts';
import { leverText } from '../../levers/lever-text.ts';
import { LEVER_WORDS } from '../../../i18n/lever-words.ts';
import { deltaOf, figureText } from '../../strip/figure-text.ts';
import { FIGURE_NAMES } from '../../../i18n/figure-names.ts';

export type MethodRange = NonNullable<AnswerOf<'doubt'>['method'][UncertainLever]>;
export type Sought = NonNullable<AnswerOf<'goal'>['sought']>;

export const PART_WORDS: Readonly<Record<RangePart, () => string>> = { low: m.doubt_part_low, likely: m.doubt_part_likely, high: m.doubt_part_high };

const SOURCE_WORDS: Readonly<Record<MethodRange['source'], () => string>> = {
	share: m.doubt_source_share,
	rateOfSources: m.doubt_source_rateofsources,
	rateOfCalls: m.doubt_source_rateofcalls,
	band: m.doubt_source_band,
	bandAndMeasured: m.doubt_source_band_measured,
	assumption: m.doubt_source_assumption,
	halfToDouble: m.doubt_source_halftodouble,
	medians: m.doubt_source_medians,
	readings: m.doubt_source_readings
};

export const leverName = (lever: UncertainLever): string => LEVER_WORDS[lever].name();

/** What the method says of a lever, and why. */
export function methodText(formats: Formats, lever: UncertainLever, method: MethodRange | null): string {
	if (method === null) return m.doubt_method_none();
	const at = (value: number): string => leverText(formats, lever, value);
	return m.doubt_method({ low: at(method.low), high: at(method.high), source: SOURCE_WORDS[method.source](), rule: method.rule });
}

export const figureChoices = (): { value: FigureInDoubt; label: string }[] => FIGURES_IN_DOUBT.map((id) => ({ value: id, label: FIGURE_NAMES[id]() }));
export const leverChoices = (): { value: UncertainLever; label: string }[] => UNCERTAIN_LEVERS.map((lever) => ({ value: lever, label: leverName(lever) }));

/** What a lever would have to be, in a sentence. */
export function soughtText(formats: Formats, lever: UncertainLever, figure: FigureInDoubt, present: number | null, sought: Sought): string {
	const name = leverName(lever);
	switch (sought.kind) {
		case 'met': {
			const value = leverText(formats, lever, sought.value);
			const now = leverText(formats, lever, present);
			const sentence = value === now ? m.doubt_goal_met_here({ lever: name, value }) : m.doubt_goal_met({ lever: name, value, now });
			return sought.several ? `${sentence} ${m.doubt_goal_several()}` : sentence;
		}
		case 'nearest':
			return m.doubt_goal_nearest({ lever: name, value: leverText(formats, lever, sought.value), reached: figureText(formats, figure, sought.reached) });
		case 'indifferent':
			return m.doubt_goal_indifferent({ lever: name, reached: figureText(formats, figure, sought.reached) });
		case 'unknown':
			return m.doubt_goal_unknown();
	}
}

/** The break-even of a lever as it stands in the table. */
export function breakEvenText(formats: Formats, lever: UncertainLever, sought: Sought): string {
	switch (sought.kind) {
		case 'met':
			return leverText(formats, lever, sought.value);
		case 'nearest':
			return m.doubt_even_never();
		case 'indifferent':
			return m.doubt_even_indifferent();
		case 'unknown':
			return UNKNOWN;
	}
}

const SCENARIO_NAMES: Readonly<Record<BuiltIn, () => string>> = {
	cautious: m.doubt_scenario_cautious,
	base: m.doubt_scenario_base,
	bold: m.doubt_scenario_bold
};
export function scenarioName({ id, name }: Pick<Scenario, 'id' | 'name'>): string {
	if (name !== '') return name;
	return isBuiltIn(id) ? SCENARIO_NAMES[id]() : m.doubt_scenario_own();
}

/** A difference to the base with its sign; '' where nothing can be seen or told. */
export function differenceText(formats: Formats, id: FigureInDoubt, value: number | null, base: number | null): string {
	const delta = deltaOf(formats, id, value, base, (size) => m.figures_points({ size }));
	return delta ? `${delta.direction === 'more' ? '+' : '−'}${delta.size}` : '';
}
