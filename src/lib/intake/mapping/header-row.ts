import { dateEvidence } from '../normalize/dates.ts';
import { cleanText } from '../normalize/text.ts';
import type { RawGrid } from '../types.ts';
import { EXACT, meaningsOf } from './headers/match.ts';

/** Words for two different things in one row are no chance. */
const MEANINGS_OF_A_HEADER = 2;

/** Texts of the header row, one a column; all '' where there is none. */
export function headersOf(grid: RawGrid, hasHeader: boolean): readonly string[] {
	return Array.from({ length: grid.columnCount }, (_, column) => (hasHeader && grid.rowCount > 0 ? cleanText(grid.cell(0, column)) : ''));
}

/** Whether a row of texts names columns: words for two things at least, whatever stands beside them (years may head columns too), but no date. */
export function namesColumns(texts: readonly string[]): boolean {
	const named = new Set(texts.map(knownMeaning).filter((meaning) => meaning !== undefined));
	return named.size >= MEANINGS_OF_A_HEADER && dateEvidence(texts).dates === 0;
}

function knownMeaning(text: string): string | undefined {
	return [...meaningsOf(text)].find(([, score]) => score >= EXACT)?.[0];
}
