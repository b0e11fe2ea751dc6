import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { writeRejectedRows, type RejectedRow, type RejectedRowsWords } from './write.ts';

const WORDS: RejectedRowsWords = {
	sourceRow: 'Строка',
	reason: 'Причина',
	effect: 'Что с ней',
	reasonOf: (code) => `(${code})`,
	effectOf: (effect) => effect.toUpperCase()
};
const row = (sourceRow: number, ...cells: string[]): RejectedRow => ({ sourceRow, codes: ['date.unreadable'], effect: 'rejected', cells });
const parsed = (text: string, delimiter: string) => Papa.parse<string[]>(text.slice(1).trimEnd(), { delimiter, newline: '\r\n' }).data;

describe('rejected rows as a file', () => {
	it('have their number, the reasons, what became of them and their own cells', () => {
		const rows: RejectedRow[] = [
			row(7, 'Анна', 'скоро', '1 250,50'),
			{ sourceRow: 9, codes: ['client.missing', 'amount.unreadable'], effect: 'toRepair', cells: ['', '01.02.2025', 'много; очень'] }
		];
		const text = writeRejectedRows({ headers: ['Клиент', 'Дата', 'Сумма'], rows }, WORDS, ';');
		expect(text.startsWith('\ufeff')).toBe(true);
		expect(parsed(text, ';')).toEqual([
			['Строка', 'Причина', 'Что с ней', 'Клиент', 'Дата', 'Сумма'],
			['7', '(date.unreadable)', 'REJECTED', 'Анна', 'скоро', '1 250,50'],
			['9', '(client.missing); (amount.unreadable)', 'TOREPAIR', '', '01.02.2025', 'много; очень']
		]);
	});

	it('are all as wide as the widest, with or without headers', () => {
		const read = parsed(writeRejectedRows({ headers: ['a'], rows: [row(1, 'x'), row(2, 'x', 'y', 'z'), row(3)] }, WORDS, ','), ',');
		expect(read.map((cells) => cells.slice(3))).toEqual([
			['a', '', ''],
			['x', '', ''],
			['x', 'y', 'z'],
			['', '', '']
		]);
	});

	it('cannot become formulas, in the cells or in the headers', () => {
		const read = parsed(writeRejectedRows({ headers: ['=1+1'], rows: [row(1, '=HYPERLINK("http://x")'), row(2, '@a')] }, WORDS, ','), ',');
		expect(read.map((cells) => cells[3])).toEqual(["'=1+1", '\'=HYPERLINK("http://x")', "'@a"]);
	});
});
