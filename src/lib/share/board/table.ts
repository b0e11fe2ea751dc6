import type { Board } from '../../model/board.ts';
import { BOARD_COLUMN_IDS, boardUnit, boardValue, type BoardColumnId } from '../../model/board-figures.ts';
import { LEVER_NAMES } from '../../model/levers.ts';
import type { RoomTotals } from '../../model/room-totals.ts';
import { writeCsv, type CsvColumn } from '../csv/write.ts';
import { fileName, textFile, type ExportedFile } from '../exported-file.ts';
import { csvStyle, rounded, writtenDay, type Program } from '../spreadsheet.ts';
import type { BoardWords } from './words.ts';

interface Row {
	readonly name: string;
	readonly totals: RoomTotals;
}

const SHARE_POWER = 10_000;

/** A line a participant, for a spreadsheet: figures, and every assumption with where it comes from. `names`: as they are shown, in order. */
export function writeBoardTable({ name, participants }: Board, names: readonly string[], words: BoardWords, program: Program): ExportedFile {
	const columns: CsvColumn<Row>[] = [
		{ header: words.participant, value: (row) => row.name },
		{ header: words.currency, value: ({ totals }) => totals.currency || words.noCurrency },
		{ header: words.asOf, value: ({ totals }) => (totals.asOf === null ? words.estimate : writtenDay(totals.asOf, words)) },
		{ header: words.sample, value: ({ totals }) => words.sampleIs[totals.sample ?? 'unknown'] },
		...BOARD_COLUMN_IDS.map((id): CsvColumn<Row> => ({ header: words.columns[id], value: ({ totals }) => cellOf(id, totals, words) })),
		...LEVER_NAMES.flatMap((lever): CsvColumn<Row>[] => [
			{ header: words.levers[lever], value: ({ totals }) => totals.levers[lever].value },
			{
				header: `${words.levers[lever]}, ${words.origin}`,
				value: ({ totals }) => (totals.levers[lever].value === null ? null : words.origins[totals.levers[lever].origin])
			}
		])
	];
	const rows = participants.map(({ totals }, place) => ({ name: names[place], totals }));
	return textFile(fileName(name || words.title, '.csv'), 'text/csv', writeCsv(rows, columns, csvStyle(program, words)));
}

function cellOf(id: BoardColumnId, totals: RoomTotals, words: BoardWords): string | number | null {
	const value = boardValue(id, totals);
	if (value === 'never') return words.never;
	return value !== null && boardUnit(id).startsWith('share') ? Math.round(value * SHARE_POWER) / SHARE_POWER : rounded(value);
}
