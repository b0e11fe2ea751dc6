import type { FigureId, FigureValues } from './figures.ts';
import type { LeverName, LeversInForce } from './levers.ts';

export type FigureUnit = 'count' | 'money' | 'share' | 'shareOfApproached' | 'sharePerYear' | 'days' | 'years' | 'perYear';

/** Values that stand between the rows and the figures, with their units. An assessment carries each under its name. */
export const PART_UNITS = {
	'history.days': 'days',
	'history.years': 'years',
	'clients.purchases': 'count',
	'check.revenue': 'money',
	'check.purchases': 'count',
	'clients.withInterval': 'count',
	'cycle.intervals': 'count',
	'status.sleepingDays': 'days',
	'status.lostDays': 'days',
	'churn.gone': 'count',
	'churn.base': 'count',
	'churn.simpleGone': 'count',
	'churn.simpleBase': 'count',
	'forgone.sleeping': 'money',
	'forgone.lost': 'money',
	'forgone.unknownClients': 'count',
	'worth.considered': 'count',
	'worth.unknownClients': 'count',
	'worth.expectedReturn': 'money',
	'campaign.offers': 'money',
	'return.costs': 'money',
	'return.worth': 'money'
} as const satisfies Record<string, FigureUnit>;
export type PartName = keyof typeof PART_UNITS;
export type PartValues = Readonly<Record<PartName, number | null>>;

/** A symbol of a formula and where its number stands. */
export type FormulaInput =
	| { readonly symbol: string; readonly kind: 'figure'; readonly of: FigureId }
	| { readonly symbol: string; readonly kind: 'lever'; readonly of: LeverName }
	| { readonly symbol: string; readonly kind: 'part'; readonly of: PartName };

/**
 * Symbols that have a value for each client only: d days since the last purchase, m missed cycles, p number of purchases, i an
 * interval, x total, y yearly purchases, k own check, w worth, o offer cost.
 */
const PER_CLIENT_SYMBOLS = ['d', 'm', 'p', 'i', 'x', 'y', 'k', 'w', 'o'] as const;
export type PerClientSymbol = (typeof PER_CLIENT_SYMBOLS)[number];

export interface FigureDefinition {
	readonly id: FigureId;
	readonly unit: FigureUnit;
	/** Id of the rule in the method. */
	readonly rule: string;
	/** In symbols: # counts clients, Σ sums over clients, ⌊ ⌋ is the whole part. '' where the figure is a plain count of rows. */
	readonly formula: string;
	/** The same with the sums over clients taken, only + − × / over `inputs`; null where the formula is a count or a median. */
	readonly closed: string | null;
	/** Every symbol of both formulas that is not per client. */
	readonly inputs: readonly FormulaInput[];
}

const figure = (symbol: string, of: FigureId): FormulaInput => ({ symbol, kind: 'figure', of });
const lever = (symbol: string, of: LeverName): FormulaInput => ({ symbol, kind: 'lever', of });
const part = (symbol: string, of: PartName): FormulaInput => ({ symbol, kind: 'part', of });

const N = figure('N', 'clients.total');
const F = figure('f', 'purchasesPerYear');
const A = figure('a', 'averageCheck');
const CHURN = figure('r', 'churn.rate');
const CYCLE = figure('c', 'cycle.days');
const SLEEPING = lever('s', 'sleepingAfter');
const LOST = lever('l', 'lostAfter');
const GRACE = lever('g', 'grace');
const RATE = lever('q', 'returnRate');
const CONTACT = lever('t', 'contactCost');

function define(id: FigureId, unit: FigureUnit, rule: string, formula: string, closed: string | null, ...inputs: FormulaInput[]): FigureDefinition {
	return { id, unit, rule, formula, closed, inputs };
}

/** What every figure is and how it comes about: read by the screen, the explanation and whatever writes formulas. */
export const FIGURES: Readonly<Record<FigureId, FigureDefinition>> = {
	'clients.total': define('clients.total', 'count', 'M13', '#(p ≥ 1)', null),
	'clients.active': define('clients.active', 'count', 'M1.4', '#(d / c < s + g)', null, CYCLE, SLEEPING, GRACE),
	'clients.sleeping': define('clients.sleeping', 'count', 'M1.4', '#(s + g ≤ d / c < l + g)', null, CYCLE, SLEEPING, LOST, GRACE),
	'clients.lost': define('clients.lost', 'count', 'M1.4', '#(d / c ≥ l + g)', null, CYCLE, LOST, GRACE),
	'clients.oneTime': define('clients.oneTime', 'count', 'M13.9', '#(p = 1)', null),
	'cycle.days': define('cycle.days', 'days', 'M13.4', 'median(median(i))', null),
	'cycle.pooledDays': define('cycle.pooledDays', 'days', 'M13.4', 'median(i)', null),
	'orders.count': define('orders.count', 'count', 'M13.1', '', null),
	'revenue.total': define('revenue.total', 'money', 'M13.1', 'Σ x', null),
	purchasesPerYear: define('purchasesPerYear', 'perYear', 'M13.6', 'P / N / T', 'P / N / T', part('P', 'clients.purchases'), N, part('T', 'history.years')),
	averageCheck: define('averageCheck', 'money', 'M13.6', 'R / P', 'R / P', part('R', 'check.revenue'), part('P', 'check.purchases')),
	'churn.rate': define('churn.rate', 'sharePerYear', 'M13.8', 'G / B', 'G / B', part('G', 'churn.gone'), part('B', 'churn.base')),
	'lifetime.years': define('lifetime.years', 'years', 'M13.10', '1 / r', '1 / r', CHURN),
	'forgone.topDown': define('forgone.topDown', 'money', 'M13.7', 'N × s × f × a', 'N × s × f × a', N, lever('s', 'returnableShare'), F, A),
	'forgone.churn': define('forgone.churn', 'money', 'M13.8', 'r × N × f × a', 'r × N × f × a', CHURN, N, F, A),
	'forgone.byClient': define('forgone.byClient', 'money', 'M13.9', 'Σ min(⌊m⌋, y) × k', 'S + L', part('S', 'forgone.sleeping'), part('L', 'forgone.lost')),
	'worth.clients': define('worth.clients', 'count', 'M13.11', '#(q × w > t + o × q)', null, RATE, CONTACT),
	'worth.value': define(
		'worth.value',
		'money',
		'M13.11',
		'Σ (q × w − (t + o × q))',
		'E − C',
		RATE,
		CONTACT,
		part('E', 'worth.expectedReturn'),
		figure('C', 'campaign.cost')
	),
	'campaign.cost': define(
		'campaign.cost',
		'money',
		'M13.11',
		'Σ (t + o × q)',
		'n × t + O',
		RATE,
		CONTACT,
		figure('n', 'worth.clients'),
		part('O', 'campaign.offers')
	),
	'return.breakEvenRate': define(
		'return.breakEvenRate',
		'shareOfApproached',
		'M13.12',
		'Σ t / Σ (w − o)',
		'K / W',
		CONTACT,
		part('K', 'return.costs'),
		part('W', 'return.worth')
	)
};

export type FormulaToken =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'input'; readonly input: FormulaInput }
	| { readonly kind: 'perClient'; readonly symbol: PerClientSymbol };

/** A formula cut into its symbols and what stands between them, so that a number can be written in each symbol's place. */
export function formulaTokens(formula: string, inputs: readonly FormulaInput[]): FormulaToken[] {
	return (formula.match(/[A-Za-z]+|[^A-Za-z]+/g) ?? []).map((text): FormulaToken => {
		const input = inputs.find((candidate) => candidate.symbol === text);
		if (input) return { kind: 'input', input };
		const symbol = PER_CLIENT_SYMBOLS.find((candidate) => candidate === text);
		return symbol ? { kind: 'perClient', symbol } : { kind: 'text', text };
	});
}

/** The number behind a symbol; null where it is unknown. */
export function inputValue(
	input: FormulaInput,
	from: { readonly figures: FigureValues; readonly levers: LeversInForce; readonly parts: PartValues }
): number | null {
	if (input.kind === 'figure') return from.figures[input.of];
	return input.kind === 'lever' ? from.levers[input.of].value : from.parts[input.of];
}
