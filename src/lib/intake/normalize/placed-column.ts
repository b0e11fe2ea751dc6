import { PlacedTextColumn } from '../../kernel/columns.ts';
import { cleanText } from '../../kernel/text.ts';
import { NOT_IN_PLACE, type DelimitedGrid } from '../readers/delimited/grid.ts';
import { ByteDictionary } from './byte-dictionary.ts';
import { takeCells, type ColumnTyping, type PlacedCells } from './column-typing.ts';

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
			for (const i of copyBounds(cells, from, to)) {
				const text = cleanText(grid.cell(rows[i], column));
				if (text !== '') otherwise.set(i, text);
				from[i] = to[i] = 0;
			}
		},
		finish: () => new PlacedTextColumn({ bytes: grid.bytes, encoding: grid.decodeAs, from, to, otherwise })
	};
}

/** Writes where the cells stand, and tells which of them are not in place. */
function copyBounds({ first, count, bounds, at, stride }: PlacedCells, from: Uint32Array, to: Uint32Array): readonly number[] {
	const others: number[] = [];
	for (let i = first, k = at; i < first + count; i++, k += stride) {
		const start = bounds[k];
		if (start === NOT_IN_PLACE) others.push(i);
		from[i] = start;
		to[i] = bounds[k + 1] - 1;
	}
	return others;
}
