import { describe, expect, it } from 'vitest';
import { assess } from '../../analysis/assess.ts';
import { categorize } from '../../analysis/categorize.ts';
import { summarize } from '../../analysis/summarize.ts';
import { makeFormats } from '../../i18n/formats.ts';
import { FIGURE_IDS } from '../../model/figures.ts';
import type { TypedLevers } from '../../model/levers.ts';
import { explainFigure, explanationText } from './explanation.ts';

const en = makeFormats('en', 'UAH');
/** The five clients of the issue: A, B, C, D, E as of day 1000. */
const ROWS = [
	[0, 300, 100],
	[0, 340, 120],
	[0, 380, 80],
	[0, 980, 100],
	[1, 500, 50],
	[1, 560, 50],
	[1, 620, 50],
	[2, 700, 400],
	[3, 400, 30],
	[3, 430, 30],
	[4, 920, 200],
	[4, 950, 220]
];

function assessment(rows: readonly (readonly number[])[], typed: TypedLevers = {}) {
	const column = (at: number) => rows.map((row) => row[at]);
	const history = summarize(
		{ client: Uint32Array.from(column(0)), day: Int32Array.from(column(1)), amount: Float64Array.from(column(2)) },
		null,
		rows.length === 0 ? 0 : Math.max(...column(0)) + 1,
		1000
	);
	const judgement = { category: categorize(history.total, true), decision: new Uint8Array(history.clientCount) };
	return assess(history, judgement, { byGroup: new Array(9).fill({ kind: 'none' }), byPosition: new Map() }, typed);
}
const five = assessment(ROWS);

describe('an explanation', () => {
	it('has words for every figure, with rows and without, and never a hole', () => {
		for (const given of [five, assessment([]), assessment([[0, 990, 10]])])
			for (const id of FIGURE_IDS) {
				const text = explanationText(explainFigure(id, given, 0, en));
				expect(text, id).not.toMatch(/NaN|undefined|null|figures_|levers_|\{\w+\}/);
			}
	});

	it('puts the numbers in the formula', () => {
		const { formulaInNumbers, inputs } = explainFigure('churn.rate', five, 0, en);
		expect(formulaInNumbers).toBe('2 / 4 = 50%');
		expect(inputs.map(({ symbol }) => symbol)).toEqual(['', 'G', 'B']);
		expect(explainFigure('lifetime.years', five, 0, en).formulaInNumbers).toBe('1 / 50% = 2');
	});

	it('says that a result comes close where numbers are written shorter than they are', () => {
		expect(explainFigure('forgone.topDown', five, 0, en).formulaInNumbers).toContain(' ≈ ');
		const exact = assessment(ROWS, { purchasesPerYear: 2, averageCheck: 10 });
		expect(explainFigure('forgone.topDown', exact, 0, en).formulaInNumbers).toContain(' = ');
	});

	it('says that a typed figure does not come from its formula, and what the data say', () => {
		const { formulaInNumbers, override } = explainFigure('cycle.days', assessment(ROWS, { cycle: 60 }), 0, en);
		expect(formulaInNumbers).toBeNull();
		expect(override).toContain('60');
		expect(override).toContain('35');
		expect(explainFigure('averageCheck', five, 0, en).override).toBeNull();
	});

	it('says that churn is the preset where the history is too short, and never that it was measured', () => {
		const short = ROWS.filter(([, day]) => day > 600);
		const { override, inputs, behind } = explainFigure('churn.rate', assessment(short), 0, en);
		expect(override).toContain('25%');
		expect(inputs[0].origin?.text).toContain('M13.8');
		expect(behind).toBeNull();
	});

	it('leads to the lever and to the figures it is made of', () => {
		const inputs = explainFigure('forgone.topDown', five, 0, en).inputs;
		expect(inputs.map(({ lever, figure }) => lever ?? figure)).toEqual(['clients.total', 'returnableShare', 'purchasesPerYear', 'averageCheck']);
	});

	it('tells how many the cost alone turned away', () => {
		const dear = assessment(ROWS, { contactCost: 1e6 });
		expect(dear.turnedAwayByCost).toBe(3);
		expect(explainFigure('worth.clients', dear, 0, en).caveats.join(' ')).toContain('3 more clients');
		expect(explainFigure('worth.clients', five, 0, en).caveats.join(' ')).not.toContain('3 more clients');
	});

	it('says on which side of the break-even the return rate stands', () => {
		expect(explainFigure('return.breakEvenRate', five, 0, en).caveats[0]).toContain('pays');
		expect(explainFigure('return.breakEvenRate', assessment(ROWS, { returnRate: 0.001 }), 0, en).caveats[0]).toContain('loss');
	});
});

describe('the clients behind', () => {
	it('are those who became lost within the year, for churn', () => {
		// Lost from 3 × 35 = 105 days of silence on.
		expect(explainFigure('churn.rate', five, 0, en).behind).toEqual({
			sheet: 'clients',
			filters: [{ kind: 'range', column: 'daysSince', from: 105, to: 469 }]
		});
	});

	it('are the plan itself for those worth returning, and nobody while a figure is unknown', () => {
		expect(explainFigure('worth.clients', five, 0, en).behind).toEqual({ sheet: 'plan', filters: [] });
		expect(explainFigure('clients.lost', assessment([[0, 990, 10]]), 0, en).behind).toBeNull();
	});
});
