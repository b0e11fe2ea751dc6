import { PlacedTextColumn } from '../../kernel/columns.ts';
import { cleanText } from '../../kernel/text.ts';
import { NOT_IN_PLACE, type DelimitedGrid } from '../readers/delimited/grid.ts';
import { ByteDictionary } from './byte-dictionary.ts';
import { takeCells, type ColumnTyping } from './column-typing.ts';

const SAMPLE = 2000;
/** In a small table nothing is gained. */
const LEAST_ROWS = 4 * SAMPLE;

/** Whether, by a sample, texts of a column hardly repeat: a dictionary would hold nearly all of them, and cost a string for each. */
export function mostDiffer(grid: DelimitedGrid, column: number, rows: Uint32Array): boolean {
	if (rows.length < LEAST_ROWS) return false;
	const stride = Math.floor(rows.length / SAMPLE);
	const sample = Uint32Array.from({ length: SAMPLE }, (_, i) => rows[i * stride]);
	const texts = new ByteDictionary(grid.bytes);
	const codes = new Uint32Array(SAMPLE);
	takeCells(grid, sample, [{ column, take: (cells) => texts.codeCells(cells, codes), finish: () => codes }]);
	const filled = codes.filter((code) => code !== 0).length;
	return texts.count > 0.3 * filled && filled > 0.1 * SAMPLE;
}

/** A column of texts left where they stand; only what doubled quotes stand in is made a string. */
export function textsInPlace(grid: DelimitedGrid, column: number, rows: Uint32Array): ColumnTyping<PlacedTextColumn> {
	const from = new Uint32Array(rows.length);
	const to = new Uint32Array(rows.length);
	const otherwise = new Map<number, string>();
	return {
		column,
		take: (cells) => {
			from.set(cells.from.subarray(0, cells.count), cells.first);
			to.set(cells.to.subarray(0, cells.count), cells.first);
			for (let i = 0; i < cells.count; i++) {
				if (cells.from[i] !== NOT_IN_PLACE) continue;
				const at = cells.first + i;
				const text = cleanText(grid.cell(rows[at], column));
				if (text !== '') otherwise.set(at, text);
				from[at] = to[at] = 0;
			}
		},
		finish: () => new PlacedTextColumn({ bytes: grid.bytes, encoding: grid.decodeAs, from, to, otherwise })
	};
}
