import type { TextColumn } from '../../kernel/columns.ts';
import { cleanText } from '../../kernel/text.ts';
import { NOT_IN_PLACE, type DelimitedGrid } from '../readers/delimited/grid.ts';
import { ByteDictionary } from './byte-dictionary.ts';
import { typeColumn, type ColumnTyping } from './column-typing.ts';

/**
 * A column of texts coded by the bytes of its cells; a string is made once for each different text. Cells that need cleaning (blanks of other kinds, doubled
 * quotes) are joined afterwards to the texts they clean to.
 */
export function codedBytes(grid: DelimitedGrid, column: number, rows: Uint32Array): ColumnTyping<TextColumn> {
	const dictionary = new ByteDictionary(grid.bytes);
	const codes = new Uint32Array(rows.length);
	const others: number[] = [];
	return {
		column,
		take: (cells) => {
			dictionary.codeCells(cells, codes);
			for (let i = cells.first, k = cells.at; i < cells.first + cells.count; i++, k += cells.stride) if (cells.bounds[k] === NOT_IN_PLACE) others.push(i);
		},
		finish: () => {
			const texts = ['', ...dictionary.textsIn(grid.decodeAs)];
			if (others.length === 0 && texts.every((text) => cleanText(text) === text)) return { kind: 'text', codes, dictionary: texts };
			const textsOfOthers = others.map((i) => cleanText(grid.cell(rows[i], column)));
			return cleaned(codes, texts, others, textsOfOthers);
		}
	};
}

/** The column at once. */
export const textsOfBytes = (grid: DelimitedGrid, column: number, rows: Uint32Array): TextColumn => typeColumn(grid, rows, codedBytes(grid, column, rows));

/** `codes` by bytes become codes by cleaned texts: clean ones first, in the order they came. */
function cleaned(codes: Uint32Array, texts: readonly string[], others: readonly number[], textsOfOthers: readonly string[]): TextColumn {
	const dictionary = texts.filter((text) => cleanText(text) === text);
	const codeOf = new Map(dictionary.map((text, code) => [text, code]));
	const codeOfText = (text: string): number => {
		let code = codeOf.get(text);
		if (code === undefined) {
			code = dictionary.length;
			dictionary.push(text);
			codeOf.set(text, code);
		}
		return code;
	};
	const textCodes = texts.map((text) => codeOfText(cleanText(text)));
	for (let i = 0; i < codes.length; i++) codes[i] = textCodes[codes[i]];
	others.forEach((i, k) => (codes[i] = codeOfText(textsOfOthers[k])));
	return { kind: 'text', codes, dictionary };
}
