import type { TextColumn } from '../../kernel/columns.ts';
import { TextOfBytes } from '../../kernel/text-of-bytes.ts';
import { NOT_IN_PLACE, type DelimitedGrid } from '../readers/delimited/grid.ts';
import { ByteDictionary } from './byte-dictionary.ts';
import { cleanText } from '../../kernel/text.ts';

/**
 * A column of texts coded by the bytes of its cells; a string is made once for each different text. Cells that need cleaning (blanks of other kinds, doubled
 * quotes) are joined afterwards to the texts they clean to.
 */
export function textsOfBytes(grid: DelimitedGrid, column: number, rows: Uint32Array): TextColumn {
	const from = new Uint32Array(rows.length);
	const to = new Uint32Array(rows.length);
	grid.places(column, rows, 0, from, to);
	const bytes = new ByteDictionary(grid.bytes);
	const codes = new Uint32Array(rows.length);
	let isCleaning = false;
	for (let i = 0; i < rows.length; i++) {
		if (from[i] === to[i]) continue;
		if (from[i] === NOT_IN_PLACE) isCleaning = true;
		else codes[i] = bytes.code(from[i], to[i]);
	}
	const textOf = new TextOfBytes(bytes.texts, grid.decodeAs);
	const texts = Array.from({ length: bytes.count }, (_, i) => {
		const place = bytes.placeOf(i + 1);
		return textOf.slice(place.from, place.to);
	});
	const isClean = texts.map((text) => cleanText(text) === text);
	if (isCleaning || isClean.includes(false)) return cleaned(grid, column, rows, from, codes, texts, isClean);
	return { kind: 'text', codes, dictionary: ['', ...texts] };
}

/** `codes` by bytes become codes by cleaned texts: clean ones first, in the order they came. */
function cleaned(
	grid: DelimitedGrid,
	column: number,
	rows: Uint32Array,
	from: Uint32Array,
	codes: Uint32Array,
	texts: readonly string[],
	isClean: readonly boolean[]
): TextColumn {
	const dictionary = ['', ...texts.filter((_, i) => isClean[i])];
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
	const textCodes = [0, ...texts.map((text) => codeOfText(cleanText(text)))];
	for (let i = 0; i < rows.length; i++) {
		codes[i] = from[i] === NOT_IN_PLACE ? codeOfText(cleanText(grid.cell(rows[i], column))) : textCodes[codes[i]];
	}
	return { kind: 'text', codes, dictionary };
}
