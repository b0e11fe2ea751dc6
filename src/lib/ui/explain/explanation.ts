import { m } from '#lib/i18n/generated/messages.js';
import type { Formats } from '../../i18n/formats.ts';
import { FIGURES, formulaTokens, inputValue, PART_UNITS, type FigureUnit, type FormulaInput } from '../../model/figure-registry.ts';
import type { FigureId } from '../../model/figures.ts';
import { LEVERS, type LeverName } from '../../model/levers.ts';
import type { Assessment } from '../../state/contract.ts';
import { isMoney, leverText } from '../levers/lever-text.ts';
import { originWords } from '../levers/lever-words.ts';
import { LEVER_WORDS } from '../../i18n/lever-words.ts';
import { exactText, figureText } from '../strip/figure-text.ts';
import { FIGURE_NAMES } from '../../i18n/figure-names.ts';
import { UNKNOWN_WORDS, whyUnknown } from '../strip/why-unknown.ts';
import { caveatsOf } from './caveats.ts';
import { clientsBehind, type ClientsBehind } from './clients-behind.ts';
import { groupsBehind, type GroupBehind } from './groups-behind.ts';
import { FIGURE_EXPLANATIONS } from '../../i18n/figure-explanations.ts';
import { PART_WORDS, SYMBOL_WORDS } from './input-words.ts';

/** One thing a figure is made of. */
export interface ExplainedInput {
	readonly symbol: string;
	readonly name: string;
	/** As written; null where it differs by client. */
	readonly value: string | null;
	readonly origin: { readonly text: string; readonly title: string } | null;
	/** The lever to pull, or the figure to open. */
	readonly lever: LeverName | null;
	readonly figure: FigureId | null;
}

/** All there is to say about a figure, in the language on screen. */
export interface Explanation {
	readonly id: FigureId;
	readonly name: string;
	readonly value: string;
	readonly unknown: string | null;
	readonly meaning: string;
	readonly formulaInWords: string;
	/** '' where there is nothing to write in symbols. */
	readonly formulaInSymbols: string;
	/** With the numbers in it; null where it is a count or a median, or not what stands. */
	readonly formulaInNumbers: string | null;
	/** Said when the figure is typed or the method's, not counted by its formula. */
	readonly override: string | null;
	readonly inputs: readonly ExplainedInput[];
	readonly caveats: readonly string[];
	readonly changes: string;
	readonly rule: string;
	readonly behind: ClientsBehind | null;
	/** The groups it is the sum of. */
	readonly groups: readonly GroupBehind[];
}

/** Figures that a lever can stand in for. */
const LEVER_OF_FIGURE: Readonly<Partial<Record<FigureId, LeverName>>> = {
	'cycle.days': 'cycle',
	purchasesPerYear: 'purchasesPerYear',
	averageCheck: 'averageCheck',
	'churn.rate': 'churn'
};

/** `futureRows` lie after the as-of day and are in no figure. */
export function explainFigure(id: FigureId, assessment: Assessment, futureRows: number, formats: Formats): Explanation {
	const { unit, rule, formula, closed, inputs } = FIGURES[id];
	const words = FIGURE_EXPLANATIONS[id];
	const value = assessment.figures[id];
	const override = overrideOf(id, assessment, formats);
	return {
		id,
		name: FIGURE_NAMES[id](),
		value: figureText(formats, id, value),
		unknown: value === null ? m.figures_explain_unknown({ reason: UNKNOWN_WORDS[whyUnknown(id, assessment, futureRows)]() }) : null,
		meaning: words.meaning(),
		formulaInWords: words.formula(),
		formulaInSymbols: formula,
		formulaInNumbers:
			closed === null || value === null || override !== null
				? null
				: `${numbersIn(closed, inputs, assessment, formats)} ${sameAsWritten(inputs, assessment) ? '=' : '≈'} ${exactText(formats, unit, value)}`,
		override,
		inputs: [...ownLever(id, assessment, formats), ...symbolsOf(formula, closed, inputs, assessment, formats)],
		caveats: value === null ? [] : caveatsOf(id, assessment, formats),
		changes: words.changes(),
		rule: words.source === null ? m.figures_explain_rule({ rule }) : m.figures_explain_source({ rule, source: words.source }),
		behind: value === null ? null : clientsBehind(id, assessment),
		groups: value === null ? [] : groupsBehind(id, assessment, formats)
	};
}

/** The explanation for the clipboard. */
export function explanationText(explanation: Explanation): string {
	const { name, value, unknown, meaning, formulaInWords, formulaInSymbols, formulaInNumbers, override, inputs, groups, caveats, changes, rule } = explanation;
	return [
		`${name}: ${unknown ?? value}`,
		meaning,
		'',
		`${m.figures_explain_how()}: ${formulaInWords}`,
		...(formulaInSymbols === '' ? [] : [formulaInSymbols]),
		...(formulaInNumbers === null ? [] : [formulaInNumbers]),
		...(override === null ? [] : [override]),
		...inputs.map(
			(input) =>
				`${input.symbol === '' ? '' : `${input.symbol} = `}${input.name}: ${input.value ?? m.figures_symbol_perClient()}${input.origin ? ` (${input.origin.text})` : ''}`
		),
		...groups.map((group) => `${group.name}: ${group.value}`),
		'',
		...caveats,
		`${m.figures_explain_changes()}: ${changes}`,
		rule
	].join('\n');
}

function overrideOf(id: FigureId, assessment: Assessment, formats: Formats): string | null {
	const name = LEVER_OF_FIGURE[id];
	if (name === undefined) return null;
	const { origin, value, untyped } = assessment.levers[name];
	if (origin === 'data' || value === null) return null;
	if (origin === 'preset') return m.figures_explain_preset({ value: leverText(formats, name, value) });
	if (origin === 'example') return m.figures_explain_example({ value: leverText(formats, name, value) });
	const measured = name !== 'churn' || assessment.churnKnown;
	const beside = untyped !== null && measured ? ` ${m.figures_explain_data_says({ value: leverText(formats, name, untyped) })}` : '';
	return m.figures_explain_typed({ value: leverText(formats, name, value) }) + beside;
}

/** The lever that can stand in for this very figure comes first. */
function ownLever(id: FigureId, assessment: Assessment, formats: Formats): ExplainedInput[] {
	const name = LEVER_OF_FIGURE[id];
	return name === undefined ? [] : [explainInput({ symbol: '', kind: 'lever', of: name }, assessment, formats)];
}

function symbolsOf(formula: string, closed: string | null, inputs: readonly FormulaInput[], assessment: Assessment, formats: Formats): ExplainedInput[] {
	const perClient = new Map<string, ExplainedInput>();
	for (const token of formulaTokens(`${formula} ${closed ?? ''}`, inputs)) {
		if (token.kind !== 'perClient') continue;
		perClient.set(token.symbol, { symbol: token.symbol, name: SYMBOL_WORDS[token.symbol](), value: null, origin: null, lever: null, figure: null });
	}
	return [...inputs.map((input) => explainInput(input, assessment, formats)), ...perClient.values()];
}

function explainInput(input: FormulaInput, assessment: Assessment, formats: Formats): ExplainedInput {
	const leverName = input.kind === 'lever' ? input.of : input.kind === 'figure' ? (LEVER_OF_FIGURE[input.of] ?? null) : null;
	const lever = leverName === null ? null : assessment.levers[leverName];
	return {
		symbol: input.symbol,
		name: input.kind === 'figure' ? FIGURE_NAMES[input.of]() : input.kind === 'lever' ? LEVER_WORDS[input.of].name() : PART_WORDS[input.of](),
		value: inputText(input, assessment, formats),
		origin: leverName === null || lever === null ? null : originWords(leverName, lever.value === null ? 'unknown' : lever.origin, LEVERS[leverName].rule),
		lever: leverName,
		figure: input.kind === 'figure' ? input.of : null
	};
}

function inputText(input: FormulaInput, assessment: Assessment, formats: Formats): string {
	const value = inputValue(input, assessment);
	if (input.kind === 'lever') return isMoney(input.of) ? formats.moneyExact(value) : leverText(formats, input.of, value);
	return exactText(formats, input.kind === 'figure' ? FIGURES[input.of].unit : PART_UNITS[input.of], value);
}

/** Digits after the point that an explanation writes of a value; fractions count as percent. */
const WRITTEN_DIGITS: Readonly<Record<FigureUnit, number>> = {
	count: 0,
	money: 2,
	share: 5,
	shareOfApproached: 5,
	sharePerYear: 5,
	days: 1,
	years: 3,
	perYear: 4
};

/** Whether the numbers, as they are written, are the very ones counted with: else the result only comes close to them. */
function sameAsWritten(inputs: readonly FormulaInput[], assessment: Assessment): boolean {
	return inputs.every((input) => {
		const value = inputValue(input, assessment);
		if (value === null) return true;
		const unit = input.kind === 'figure' ? FIGURES[input.of].unit : input.kind === 'part' ? PART_UNITS[input.of] : null;
		const digits = unit !== null ? WRITTEN_DIGITS[unit] : input.kind === 'lever' && isMoney(input.of) ? 2 : 4;
		return Math.abs(value - Number(value.toFixed(digits))) < 1e-9;
	});
}

/** The closed formula with a number in place of every symbol. */
function numbersIn(closed: string, inputs: readonly FormulaInput[], assessment: Assessment, formats: Formats): string {
	return formulaTokens(closed, inputs)
		.map((token) => (token.kind === 'input' ? inputText(token.input, assessment, formats) : token.kind === 'text' ? token.text : token.symbol))
		.join('');
}
