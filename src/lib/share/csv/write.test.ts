import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { defuse } from '../formula-text.ts';
import { writeCsv } from './write.ts';

const RU = { delimiter: ';', decimal: ',', bom: true } as const;
const EN = { delimiter: ',', decimal: '.', bom: false } as const;
const one = (value: string | number | null, style: Parameters<typeof writeCsv>[2] = EN) =>
	writeCsv([value], [{ header: 'x', value: (cell) => cell }], style).slice(3, -2);

describe('writeCsv', () => {
	it('writes headers, texts, numbers and what is not known', () => {
		const rows = [
			{ name: 'Анна; «Роза»', worth: 1234.5 },
			{ name: 'say "hi"\nthere', worth: null }
		];
		const columns = [
			{ header: 'Клиент', value: (row: (typeof rows)[0]) => row.name },
			{ header: 'Ценность', value: (row: (typeof rows)[0]) => row.worth }
		];
		expect(writeCsv(rows, columns, RU)).toBe('\ufeffКлиент;Ценность\r\n"Анна; «Роза»";1234,5\r\n"say ""hi""\nthere";\r\n');
		expect(writeCsv(rows, columns, EN)).toBe('Клиент,Ценность\r\n"Анна; «Роза»",1234.5\r\n"say ""hi""\nthere",\r\n');
	});

	it('never shows an unknown as a number', () => {
		expect([one(NaN), one(Infinity), one(null), one(0), one(-2.5)]).toEqual(['', '', '', '0', '-2.5']);
	});

	it('keeps a decimal comma together between commas', () => {
		expect(
			writeCsv(
				[1234.5, 12, null],
				[
					{ header: 'x', value: (cell) => cell },
					{ header: 'y', value: () => 'z' }
				],
				{ delimiter: ',', decimal: ',', bom: false }
			)
		).toBe('x,y\r\n"1234,5",z\r\n12,z\r\n,z\r\n');
	});

	it('reads back cell by cell, whatever the texts hold', () => {
		const table = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 3, maxLength: 3 }), { minLength: 1 });
		fc.assert(
			fc.property(table, (rows) => {
				const columns = [0, 1, 2].map((index) => ({ header: `h${index}`, value: (row: string[]) => row[index] }));
				const read = Papa.parse<string[]>(writeCsv(rows, columns, RU).slice(1), { delimiter: ';', newline: '\r\n' }).data;
				expect(read.slice(1, -1)).toEqual(rows.map((row) => row.map(defuse)));
			})
		);
	});
});

describe('defuse', () => {
	it.each([
		'=1+1',
		'+1+1',
		'-1+1',
		'-2-3',
		'@SUM(A1)',
		'\t=1',
		'\r=1',
		'\nx',
		' =1',
		'\u200b=1',
		'\u202e=1',
		'\ufeff=1',
		'＝1',
		'＠x',
		'=HYPERLINK("http://x";"y")',
		'-cmd|calc',
		'+A1',
		'-',
		'+',
		'+380-44-123-45-67',
		'+1e5+A1',
		'-5 x'
	])('takes the sting out of %j', (text) => expect(defuse(text)).toBe(`'${text}`));

	it.each([
		'+380441234567',
		'+380 44 123 45 67',
		'+7 (912) 345-67-89',
		'+1.202.555.0143',
		'-5',
		'-5,50',
		'-1 234.5',
		'+3',
		'',
		'Анна',
		'a=b',
		"'x",
		'12-05',
		'x@y.example'
	])('leaves %j alone', (text) => expect(defuse(text)).toBe(text));
});
