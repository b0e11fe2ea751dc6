import { dateEvidence } from '../normalize/dates.ts';
import { cleanText, isBlank } from '../../kernel/text.ts';
import type { RawGrid } from '../types.ts';
import { EXACT, LEAST, meaningsOf, type Scores } from './headers/match.ts';

/** Words for two different things in one row are no chance. */
const MEANINGS_OF_A_HEADER = 2;

/** A wide row tells what it is by its first cells. */
const LOOKED_INTO = 200;

/** More rows of names nobody puts above a table. */
export const MAX_HEADER_ROWS = 3;

/**
 * One name a column, joined from the rows that name the columns; all '' where there are none. A name above several columns (a merged cell) is carried
 * to the right over its empty neighbours, as far as the row below tells them apart.
 */
export function headersOf(grid: RawGrid, headerRows: number): readonly string[] {
	const rows = Math.min(headerRows, grid.rowCount);
	const joined = Array.from({ length: grid.columnCount }, () => '');
	for (let row = 0; row < rows; row++) {
		let above = '';
		for (let column = 0; column < grid.columnCount; column++) {
			const text = cleanText(grid.cell(row, column));
			const isToldApart = isFilledWithin(grid, column, row + 1, rows);
			const name = text === '' && isToldApart ? above : text;
			if (text !== '' || !isToldApart) above = isToldApart ? text : '';
			// A name merged over both rows is one name.
			if (name !== '' && !` ${joined[column]}`.endsWith(` ${name}`)) joined[column] += joined[column] === '' ? name : ` ${name}`;
		}
	}
	return joined;
}

function isFilledWithin(grid: RawGrid, column: number, from: number, to: number): boolean {
	for (let row = from; row < to; row++) if (!isBlank(grid.cell(row, column))) return true;
	return false;
}

/** What the columns' names may mean; where names are joined, the lowest alone speaks too, less surely. */
export function meaningsOfColumns(grid: RawGrid, headerRows: number, columns: number): readonly Scores[] {
	const names = headersOf(grid, headerRows).slice(0, columns);
	if (headerRows < 2) return names.map(meaningsOf);
	return names.map((name, column) => {
		const scores = new Map(meaningsOf(name));
		for (const [meaning, score] of meaningsOf(cleanText(grid.cell(headerRows - 1, column)))) {
			if (score - LOWER_NAME > (scores.get(meaning) ?? 0)) scores.set(meaning, score - LOWER_NAME);
		}
		return scores;
	});
}
const LOWER_NAME = 15;

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

/**
 * Whether a row of names of several columns each («Покупки | | Контакты | ») stands above a row of names («первая | последняя | телефон | почта»): every
 * gap in it is told apart below, some name of it covers two columns, and below are words, known ones among them.
 * @param rowsBetween how many rows of names that also cover several may follow
 */
export function isUpperHeader(grid: RawGrid, upperRow: number, rowsBetween = MAX_HEADER_ROWS - 2): boolean {
	const lowerRow = upperRow + 1;
	if (upperRow < 0 || lowerRow >= grid.rowCount) return false;
	const columns = Math.min(grid.columnCount, LOOKED_INTO);
	const textsOf = (row: number): string[] => Array.from({ length: columns }, (_, column) => cleanText(grid.cell(row, column)));
	const upper = textsOf(upperRow);
	const lower = textsOf(lowerRow);
	const lastOf = (texts: readonly string[]): number => texts.findLastIndex((text) => text !== '');
	if (lastOf(upper) * 2 < lastOf(lower) || upper.filter((text) => text !== '').length < 2) return false;
	if (upper.some((text) => NO_NAME.test(text)) || lower.some((text) => text !== '' && !/[\p{L}№#]/u.test(text))) return false;
	const isGap = (text: string, column: number): boolean => text === '' && lower[column] === '' && column < lastOf(upper);
	if (upper.some(isGap) && (rowsBetween === 0 || !isUpperHeader(grid, lowerRow, rowsBetween - 1))) return false;
	const coversTwo = upper.some((text, column) => text !== '' && lower[column] !== '' && upper[column + 1] === '' && Boolean(lower[column + 1]));
	return coversTwo && dateEvidence(lower).dates === 0 && lower.some((text) => Math.max(0, ...meaningsOf(text).values()) >= LEAST);
}

/** «Период:», 01.01.2025 – 31.12.2025: lines of a title. */
const NO_NAME = /:$|\d[./-]\d/;

function knownMeaning(text: string): string | undefined {
	return [...meaningsOf(text)].find(([, score]) => score >= EXACT)?.[0];
}
