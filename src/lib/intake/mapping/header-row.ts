import { dateEvidence } from '../normalize/dates.ts';
import { cleanText } from '../normalize/text.ts';
import type { RawGrid } from '../types.ts';
import { EXACT, meaningsOf } from './headers/match.ts';

/** Words for two different things in one row are no chance. */
const MEANINGS_OF_A_HEADER = 2;

/** A wide row tells what it is by its first cells. */
const LOOKED_INTO = 200;

/** One name a column, joined from the rows that name the columns; all '' where there are none. */
export function headersOf(grid: RawGrid, headerRows: number): readonly string[] {
	const rows = Array.from({ length: Math.min(headerRows, grid.rowCount) }, (_, row) => row);
	return Array.from({ length: grid.columnCount }, (_, column) => cleanText(rows.map((row) => grid.cell(row, column)).join(' ')));
}

/** Whether a row of texts names columns: words for two things at least, whatever stands beside them (years may head columns too), but no date. */
export function namesColumns(texts: readonly string[]): boolean {
	const named = new Set(
		texts
			.slice(0, LOOKED_INTO)
			.map(knownMeaning)
			.filter((meaning) => meaning !== undefined)
	);
	return named.size >= MEANINGS_OF_A_HEADER && dateEvidence(texts).dates === 0;
}

function knownMeaning(text: string): string | undefined {
	return [...meaningsOf(text)].find(([, score]) => score >= EXACT)?.[0];
}
