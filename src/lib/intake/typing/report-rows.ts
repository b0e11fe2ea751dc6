import type { TextColumn } from '../../kernel/columns.ts';
import type { ReportRowCode } from '../../model/issues.ts';
import { readNumber } from '../normalize/numbers.ts';
import type { MappingDecision, RawGrid } from '../types.ts';
import { textsOf } from './second-table.ts';

const WORDS = String.raw`(?:(?:grand |sub[ -]?)?totals?|(?:общий |промежуточный )?итоги?|итого|подытог|всего|(?:загальний |проміжний )?підсумок|всього|усього|разом)`;
/** The word alone, a colon or a sign beside it: a client is hardly called so. */
const TOTAL = new RegExp(String.raw`^${WORDS}[ :=.–-]*$`, 'iu');
/** Итого за март, Total for Anna; and as spreadsheets write it after the name of a group: Анна Итог, Anna Total. */
const TOTAL_OF = new RegExp(String.raw`^${WORDS}(?!\p{L})|(?<!\p{L})${WORDS}[ :=.–-]*$`, 'iu');

/** Fewer columns leave in doubt whether a client alone in its row heads a group or lacks the rest. */
const COLUMNS_OF_A_REPORT = 4;

/** What a row of a report is besides data; null for data. `hasDate`: the row has a readable date of its own. */
export type ReportRowOf = (row: number, hasDate: boolean) => ReportRowCode | null;

/**
 * Tells what a row of a report is that is no data. Beside a word for totals stand figures alone; where the row has a date of its own, the word must be
 * all there is in place of the client.
 * @param isHeader whether these texts are the header again
 */
export function reportRows(grid: RawGrid, decision: MappingDecision, isHeader: (texts: readonly string[]) => boolean): ReportRowOf {
	const { date, lastPurchase, client } = decision.mapping;
	const dateColumn = date ?? lastPurchase;
	const isFigure = (text: string): boolean => !/\p{L}/u.test(text) || readNumber(text, decision.decimal) !== null;
	return (row, hasDate) => {
		const cells = textsOf(grid, row);
		const filled = cells.flatMap((text, column) => (text === '' || (hasDate && column === dateColumn) ? [] : [column]));
		const hasWord = (column: number): boolean => (hasDate ? column === client && TOTAL.test(cells[column]) : TOTAL_OF.test(cells[column]));
		const word = filled.find(hasWord);
		if (word !== undefined && filled.every((column) => column === word || isFigure(cells[column]))) return 'row.total';
		if (hasDate) return null;
		if (isHeader(cells)) return 'row.repeatedHeader';
		if (filled.length !== 1 || isFigure(cells[filled[0]]) || filled[0] === dateColumn) return null;
		const mayHead = filled[0] !== client || (decision.shape === 'orders' && grid.columnCount >= COLUMNS_OF_A_REPORT);
		return mayHead ? 'row.group' : null;
	};
}

/** Tells whether texts of a row are the header once more: all names as they were joined, or one of the rows they were joined from. */
export function headerAgain(grid: RawGrid, headerRows: number, headers: readonly string[]): (texts: readonly string[]) => boolean {
	const known = [headers, ...Array.from({ length: Math.min(headerRows, grid.rowCount) }, (_, row) => textsOf(grid, row))].filter(
		(texts) => texts.filter((text) => text !== '').length > 1
	);
	return (texts) => known.some((header) => header.every((text, column) => text === texts[column]));
}

/** Letters the words for totals begin with, small or capital: most of a million clients need no closer look. */
const FIRST_LETTERS: ReadonlySet<number> = new Set([...'gstиопвзурGSTИОПВЗУР'].map((letter) => letter.charCodeAt(0)));

/** Of each text, 1 where it is a word for totals. */
export function totalMarks(texts: TextColumn): Uint8Array {
	const { dictionary } = texts;
	const marks = new Uint8Array(dictionary.length);
	for (let code = 0; code < dictionary.length; code++) {
		const text = dictionary[code];
		if (text.length < 30 && FIRST_LETTERS.has(text.charCodeAt(0)) && TOTAL.test(text)) marks[code] = 1;
	}
	return marks;
}
