import { boardWords } from '../i18n/share/board.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Board } from '../model/board.ts';
import { writeBoardPage } from '../share/board/page.ts';
import { writeBoardTable } from '../share/board/table.ts';
import type { ExportedFile } from '../share/exported-file.ts';
import { writeBoardFile } from '../share/totals/room-file.ts';
import { today } from './clock.ts';

/** `board` is opened again on a board; `table` is for a spreadsheet; `page` opens anywhere, and is what is printed. */
export const BOARD_FILES = ['board', 'table', 'page'] as const;
export type BoardFile = (typeof BOARD_FILES)[number];

/** A file of a board. `names`: of its participants, as they are shown; where they are `hidden`, none is in the file. */
export function boardFile(kind: BoardFile, board: Board, names: readonly string[], hidden: boolean, locale: Locale): ExportedFile {
	const words = boardWords(
		locale,
		board.participants.map(({ totals }) => totals.currency)
	);
	if (kind === 'table') return writeBoardTable(board, names, words, 'excel');
	if (kind === 'page') return writeBoardPage(board, names, words, today());
	return writeBoardFile(hidden ? unnamed(board) : board, words.title);
}

const unnamed = (board: Board): Board => ({
	...board,
	participants: board.participants.map(({ number, totals }) => ({ number, name: '', totals: { ...totals, plan: '' } }))
});
