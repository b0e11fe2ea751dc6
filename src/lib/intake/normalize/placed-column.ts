import { PlacedTextColumn } from '../../kernel/columns.ts';
import { NOT_IN_PLACE, type DelimitedGrid } from '../readers/delimited/grid.ts';
import { ByteDictionary } from './byte-dictionary.ts';
import { cleanText } from '../../kernel/text.ts';

const SAMPLE = 2000;
/** In a small table nothing is gained. */
const LEAST_ROWS = 4 * SAMPLE;

/** Whether, by a sample, texts of a column hardly repeat: a dictionary would hold nearly all of them, and cost a string for each. */
export function mostDiffer(grid: DelimitedGrid, column: number, rows: Uint32Array): boolean {
	if (rows.length < LEAST_ROWS) return false;
	const texts = new ByteDictionary(grid.bytes);
	const stride = Math.floor(rows.length / SAMPLE);
	let filled = 0;
	for (let i = 0; i < SAMPLE * stride; i += stride) {
		if (!grid.locate(rows[i], column) || grid.from === grid.to) continue;
		texts.code(grid.from, grid.to);
		filled++;
	}
	return texts.count > 0.3 * filled && filled > 0.1 * SAMPLE;
}

/** A column of texts left where they stand; only what doubled quotes stand in is made a string now. */
export function textsInPlace(grid: DelimitedGrid, column: number, rows: Uint32Array): PlacedTextColumn {
	const from = new Uint32Array(rows.length);
	const to = new Uint32Array(rows.length);
	const otherwise = new Map<number, string>();
	grid.places(column, rows, 0, from, to);
	for (let i = from.indexOf(NOT_IN_PLACE); i >= 0; i = from.indexOf(NOT_IN_PLACE, i)) {
		const text = cleanText(grid.cell(rows[i], column));
		if (text !== '') otherwise.set(i, text);
		from[i] = to[i] = 0;
	}
	return new PlacedTextColumn({ bytes: grid.bytes, encoding: grid.decodeAs, from, to, otherwise });
}
