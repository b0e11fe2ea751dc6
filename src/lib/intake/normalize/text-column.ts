import type { TextColumn } from '../../kernel/columns.ts';
import { NOT_IN_PLACE, type DelimitedGrid } from '../readers/delimited/grid.ts';
import { ByteDictionary } from './byte-dictionary.ts';
import { cleanText } from '../../kernel/text.ts';

/**
 * A column of texts coded by the bytes of its cells; a string is made once for each different text. Cells that need cleaning (blanks of other kinds, doubled
 * quotes) are joined afterwards to the texts they clean to.
 */
export function textsOfBytes(grid: DelimitedGrid, column: number, rows: Uint32Array): TextColumn {
	const bytes = new ByteDictionary(grid.bytes);
	const codes = new Uint32Array(rows.length);
	const dictionary: string[] = [''];
	/** By byte code; UNCLEAN where the text is not as it stands. */
	const textCode: number[] = [0];
	const unclean: number[] = [];
	const from = new Uint32Array(rows.length);
	const to = new Uint32Array(rows.length);
	grid.places(column, rows, 0, from, to);
	for (let i = 0; i < rows.length; i++) {
		if (from[i] === NOT_IN_PLACE) {
			unclean.push(i);
			continue;
		}
		if (from[i] === to[i]) continue;
		const before = bytes.count;
		const code = bytes.code(from[i], to[i]);
		if (bytes.count > before) {
			const text = grid.text(from[i], to[i]);
			const isClean = cleanText(text) === text;
			textCode.push(isClean ? dictionary.length : UNCLEAN);
			if (isClean) dictionary.push(text);
		}
		if (textCode[code] === UNCLEAN) unclean.push(i);
		else codes[i] = textCode[code];
	}
	if (unclean.length > 0) joinUnclean(grid, column, rows, unclean, codes, dictionary);
	return { kind: 'text', codes, dictionary };
}

const UNCLEAN = -1;

function joinUnclean(grid: DelimitedGrid, column: number, rows: Uint32Array, unclean: readonly number[], codes: Uint32Array, dictionary: string[]): void {
	const codeOf = new Map(dictionary.map((text, code) => [text, code]));
	for (const i of unclean) {
		const text = cleanText(grid.cell(rows[i], column));
		let code = codeOf.get(text);
		if (code === undefined) {
			code = dictionary.length;
			dictionary.push(text);
			codeOf.set(text, code);
		}
		codes[i] = code;
	}
}
