import { describe, expect, it } from 'vitest';
import { FIGURES, formulaTokens } from './figure-registry.ts';
import { FIGURE_IDS } from './figures.ts';

describe('the registry of figures', () => {
	it.each(FIGURE_IDS)('%s: every symbol of its formulas is an input or per client, and every input is used', (id) => {
		const { formula, closed, inputs } = FIGURES[id];
		const tokens = [...formulaTokens(formula, inputs), ...formulaTokens(closed ?? '', inputs)];
		const words = tokens.flatMap((token) => (token.kind === 'text' ? (token.text.match(/[A-Za-z]+/g) ?? []) : []));
		expect(words.filter((word) => word !== 'median' && word !== 'min')).toEqual([]);
		const used = tokens.flatMap((token) => (token.kind === 'input' ? [token.input.symbol] : []));
		expect(new Set(used)).toEqual(new Set(inputs.map((input) => input.symbol)));
		expect(formulaTokens(closed ?? '', inputs).filter((token) => token.kind === 'perClient')).toEqual([]);
	});

	it('gives each symbol of a figure one meaning', () => {
		for (const id of FIGURE_IDS) {
			const symbols = FIGURES[id].inputs.map((input) => input.symbol);
			expect(new Set(symbols).size, id).toBe(symbols.length);
		}
	});
});
