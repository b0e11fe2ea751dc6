import { describe, expect, it } from 'vitest';
import { assess } from '../../src/lib/analysis/assess.ts';
import { categorize } from '../../src/lib/analysis/categorize.ts';
import { summarize } from '../../src/lib/analysis/summarize.ts';
import { FIGURES, formulaTokens, inputValue } from '../../src/lib/model/figure-registry.ts';
import { FIGURE_IDS } from '../../src/lib/model/figures.ts';
import { cdnowOrders, day } from './fixtures.ts';

/** Numbers and + − × / only, × and / before + and −. */
function calculate(text: string): number {
	return text
		.split(/ (?=[+−] )/)
		.map((term) => {
			const negative = term.startsWith('− ');
			const factors = term.replace(/^[+−] /, '').split(/ (?=[×/] )/);
			const value = factors
				.slice(1)
				.reduce((product, factor) => (factor.startsWith('× ') ? product * Number(factor.slice(2)) : product / Number(factor.slice(2))), Number(factors[0]));
			return negative ? -value : value;
		})
		.reduce((sum, term) => sum + term, 0);
}

describe('a formula with the numbers written in', () => {
	const orders = cdnowOrders();
	const history = summarize(orders.rows, null, orders.names.length, day('1998-06-30'));
	const judgement = { category: categorize(history.total, true), decision: new Uint8Array(history.clientCount) };
	const offers = { byGroup: Array.from({ length: 9 }, (_, group) => ({ kind: 'fixed', amount: group / 2 }) as const), byPosition: new Map() };
	const assessment = assess(history, judgement, offers, {});

	it.each(FIGURE_IDS.filter((id) => FIGURES[id].closed !== null))('gives %s', (id) => {
		const { closed, inputs } = FIGURES[id];
		const text = formulaTokens(closed ?? '', inputs)
			.map((token) => (token.kind === 'input' ? String(inputValue(token.input, assessment)) : token.kind === 'text' ? token.text : token.symbol))
			.join('');
		const figure = assessment.figures[id] ?? NaN;
		expect(Math.abs(calculate(text) - figure), `${id} = ${text}`).toBeLessThanOrEqual(1e-10 * Math.abs(figure));
	});
});
