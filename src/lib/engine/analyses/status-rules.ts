import { lateFromQuantile } from '../../analysis/intervals.ts';
import { missedOf } from '../../analysis/own-cycles.ts';
import { crossed, lateShare, ruleDays, statusesUnder } from '../../analysis/status-rules.ts';
import { settingNumber } from '../../model/settings.ts';
import { presetInForce, QUANTILE, ruleOf, statusPresets, type NoRule, type StatusPreset } from '../../model/status-presets.ts';
import type { StatusRule } from '../../model/status-rule.ts';
import { STATUSES } from '../../model/standing.ts';
import type { AnalysisContext } from './context.ts';
import { keptIntervals, ruleInForce } from './kept-intervals.ts';

/** A rule and what it makes of the clients; counts and share are null where it is no rule here, or nothing is known. */
export interface RuleEffect {
	readonly preset: StatusPreset;
	readonly rule: StatusRule | NoRule;
	/** Active, sleeping, lost. */
	readonly counts: readonly number[] | null;
	/** Share of normal intervals that it would call late; null without intervals of orders. */
	readonly late: number | null;
	/** Days of silence until sleeping and lost; null where each client has its own. */
	readonly days: { readonly sleeping: number; readonly lost: number } | null;
}

/** A client who stands in one cell of the comparison. */
export interface ChangingClient {
	readonly clientKey: string;
	readonly name: string;
	readonly daysSince: number;
	/** Missed cycles by the first and by the second rule's cycle. */
	readonly missed: readonly [number, number];
}

export interface RuleComparison {
	/** Status by the first rule × 3 + status by the second. */
	readonly counts: readonly number[];
	/** The clients of the cell asked for, longest silent last, MOST_LISTED at most; and the days of silence that make the cell, where both rules have one cycle for all. */
	readonly clients: readonly ChangingClient[];
	readonly days: { readonly from: number; readonly to: number | null } | null;
}

export interface StatusRulesAnswer {
	readonly rules: readonly RuleEffect[];
	/** Id of the preset that stands; null: thresholds of one's own. */
	readonly inForce: string | null;
	readonly current: RuleEffect;
	readonly quantileDays: number | null;
	readonly comparison: RuleComparison | null;
}

/** Two rules to compare, by preset id; CURRENT is the rule in force. `cell`: whose clients to list. */
export interface StatusRulesParams {
	readonly compare: readonly [string, string];
	readonly cell: readonly [number, number] | null;
}

export const CURRENT = 'current';
const MOST_LISTED = 100;

/** What each rule of the registry makes of the clients, and who changes status between two of them (M11). */
export const statusRules = (context: AnalysisContext, params: StatusRulesParams): Promise<StatusRulesAnswer> => context.run(ruleSteps(context, params));

/** A pass over the clients a step. */
function* ruleSteps(context: AnalysisContext, { compare, cell }: StatusRulesParams): Generator<number, StatusRulesAnswer> {
	const { document, assessment } = context;
	const cycleDays = assessment.levers.cycle.value;
	const intervals = keptIntervals(context);
	yield 0.2;
	const quantileDays = lateFromQuantile(intervals, settingNumber(document, QUANTILE) ?? NaN);
	yield 0.25;
	const presets = statusPresets(document);
	const rules: RuleEffect[] = [];
	for (const preset of presets) {
		rules.push(yield* effectOf(context, preset, ruleOf(preset, cycleDays, quantileDays)));
		yield 0.25 + (0.6 * rules.length) / presets.length;
	}
	const standingRule = ruleInForce(context);
	const current = yield* effectOf(
		context,
		{ id: CURRENT, owner: 'person', rule: 'M13.5', name: null, basis: { kind: 'cycles', rule: standingRule } },
		cycleDays === null ? 'noCycle' : standingRule
	);
	yield 0.9;
	const [first, second] = compare.map((id) => (id === CURRENT ? current : rules.find(({ preset }) => preset.id === id))?.rule ?? 'noCycle');
	return {
		rules,
		inForce: presetInForce(
			rules.map(({ preset, rule }) => ({ id: preset.id, rule })),
			standingRule
		),
		current,
		quantileDays,
		comparison: typeof first === 'string' || typeof second === 'string' || cycleDays === null ? null : yield* compared(context, cycleDays, first, second, cell)
	};
}

function* effectOf(context: AnalysisContext, preset: StatusPreset, rule: StatusRule | NoRule): Generator<number, RuleEffect> {
	const { history, prepared } = context.standing;
	const cycleDays = context.assessment.levers.cycle.value;
	if (typeof rule === 'string' || cycleDays === null) return { preset, rule, counts: null, late: null, days: null };
	const counts = new Array<number>(STATUSES.length).fill(0);
	for (const status of statusesUnder(history, prepared.rhythms, cycleDays, rule)) counts[status]++;
	yield 0.25;
	const late = lateShare(keptIntervals(context), history, cycleDays, rule);
	return { preset, rule, counts, late, days: rule.ownCycles === 1 ? null : ruleDays(rule, cycleDays) };
}

function* compared(
	context: AnalysisContext,
	cycleDays: number,
	first: StatusRule,
	second: StatusRule,
	cell: StatusRulesParams['cell']
): Generator<number, RuleComparison> {
	const { history, prepared } = context.standing;
	const before = statusesUnder(history, prepared.rhythms, cycleDays, first);
	yield 0.95;
	const after = statusesUnder(history, prepared.rhythms, cycleDays, second);
	yield 0.98;
	const clients: ChangingClient[] = [];
	if (cell) {
		const reader = context.reader();
		for (let p = 0; p < history.clientCount && clients.length < MOST_LISTED; p++) {
			if (before[p] !== cell[0] || after[p] !== cell[1]) continue;
			clients.push({
				clientKey: reader.clientKey(p),
				name: reader.text('name', p),
				daysSince: history.asOf - history.lastDay[p],
				missed: [missedOf(history, p, cycleDays, first.ownCycles === 1), missedOf(history, p, cycleDays, second.ownCycles === 1)]
			});
		}
	}
	return { counts: crossed(before, after), clients, days: cell && daysOfCell(first, second, cell, cycleDays) };
}

/** Where one cycle counts for all, a status is a stretch of days, and a cell what two stretches share. */
function daysOfCell(first: StatusRule, second: StatusRule, [a, b]: readonly [number, number], cycleDays: number): RuleComparison['days'] {
	if (first.ownCycles === 1 || second.ownCycles === 1) return null;
	const stretch = (rule: StatusRule, status: number) => {
		const { sleeping, lost } = ruleDays(rule, cycleDays);
		return [
			{ from: 0, to: sleeping - 1 },
			{ from: sleeping, to: lost - 1 },
			{ from: lost, to: Infinity }
		][status];
	};
	const [one, other] = [stretch(first, a), stretch(second, b)];
	const to = Math.min(one.to, other.to);
	return { from: Math.max(one.from, other.from), to: to === Infinity ? null : to };
}
