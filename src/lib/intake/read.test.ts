import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSource } from './read.ts';
import type { RawGrid } from './types.ts';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const file = (bytes: Uint8Array, name = 'list.csv') => readSource({ kind: 'file', name, bytes });
const paste = (text: string, html = '') => readSource({ kind: 'clipboard', text, html });

async function errorOf(result: ReturnType<typeof readSource>): Promise<string> {
	const read = await result;
	return read.ok ? 'read' : read.error.code;
}

async function rowsOf(result: ReturnType<typeof readSource>): Promise<string[][]> {
	const read = await result;
	if (!read.ok) throw new Error(read.error.code);
	return textsOf(read.value);
}

function textsOf(grid: RawGrid): string[][] {
	return Array.from({ length: grid.rowCount }, (_, row) => Array.from({ length: grid.columnCount }, (_, column) => grid.cell(row, column)));
}

describe('what is no list of rows is refused by what it is, not by its name', () => {
	const cases: [string, Uint8Array, string, string][] = [
		['0 bytes', new Uint8Array(0), 'list.csv', 'source.empty'],
		['blank lines alone', bytesOf(' \r\n\t\r\n'), 'list.txt', 'source.empty'],
		['a byte order mark alone', bytesOf('\xef\xbb\xbf'), 'list.csv', 'source.empty'],
		['separators alone', bytesOf(';;;\r\n;;;\r\n'), 'list.csv', 'source.empty'],
		['a PNG named .csv', bytesOf('\x89PNG\r\n\x1a\n0000'), 'list.csv', 'source.picture'],
		['a JPEG', bytesOf('\xff\xd8\xff\xe0\x00\x10JFIF'), 'photo.jpg', 'source.picture'],
		['a HEIC', bytesOf('\0\0\0\x18ftypheic\0\0'), 'photo.heic', 'source.picture'],
		['a WEBP', bytesOf('RIFF\x10\0\0\0WEBPVP8 '), 'a.webp', 'source.picture'],
		['a PDF named .xlsx', bytesOf('%PDF-1.7\n%\xe2\xe3'), 'report.xlsx', 'source.notAWorkbook'],
		['a PDF', bytesOf('%PDF-1.7\n%\xe2\xe3'), 'report.pdf', 'source.unsupported'],
		['a zip of texts', zipSync({ 'a.txt': bytesOf('hello') }), 'a.zip', 'source.unsupported'],
		['a zip of texts named .xlsx', zipSync({ 'a.txt': bytesOf('hello') }), 'a.xlsx', 'source.notAWorkbook'],
		['a zip cut short', zipSync({ 'xl/workbook.xml': bytesOf('hello'.repeat(99)) }).subarray(0, 60), 'a.xlsx', 'source.damaged'],
		['a workbook of nonsense', zipSync({ 'xl/workbook.xml': bytesOf('hello') }), 'a.xlsx', 'source.damaged'],
		[
			'an encrypted workbook',
			bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + '\0'.repeat(500) + 'E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0'),
			'a.xlsx',
			'source.encrypted'
		],
		['a Word document of old', bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + '\0'.repeat(500) + 'W\0o\0r\0d\0'), 'a.doc', 'source.unsupported'],
		['bytes that are no text', bytesOf('ab\0\x01\0\0\x02c\0\0zz\x03\0d'), 'list.csv', 'source.notATable'],
		['a web page without a table', bytesOf('<!doctype html><html><body><p>Hi</p></body></html>'), 'list.xls', 'source.notATable']
	];
	it.each(cases)('%s', async (_, bytes, name, code) => {
		expect(await errorOf(file(bytes, name))).toBe(code);
	});

	it('a bomb: little packed, much within, whether its directory tells or not', async () => {
		const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(64 * 2 ** 20) }, { level: 1 });
		const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
		const entry = view.getUint32(bomb.length - 6, true);
		for (const declared of [300 * 2 ** 20, 1000]) {
			view.setUint32(entry + 24, declared, true);
			expect(await errorOf(file(bomb, 'a.xlsx'))).toBe('source.tooLarge');
		}
	});

	it('a row of a million columns', async () => {
		const read = await file(bytesOf('a,'.repeat(1_000_000)));
		expect(read).toEqual({ ok: false, error: { code: 'source.tooLarge', params: { name: 'list.csv', columns: 1_000_001, limit: 16_384 } } });
	});

	it('an empty paste, and a picture on the clipboard', async () => {
		expect(await errorOf(paste(''))).toBe('source.empty');
		expect(await errorOf(paste(' \n\u00a0\t\n'))).toBe('source.empty');
		expect(await errorOf(paste('', '<img src="data:x">'))).toBe('source.picture');
		expect(await errorOf(paste('', '<table><tr><td> </td></tr></table>'))).toBe('source.empty');
	});
});

describe('encodings', () => {
	const text = 'Клієнт;Дата;Сума\nҐанна Їжакевич;01.02.2025;5\n';
	const expected = [
		['Клієнт', 'Дата', 'Сума'],
		['Ґанна Їжакевич', '01.02.2025', '5']
	];
	const windows1251 = Uint8Array.from(text, (letter) => {
		const byte = Array.from({ length: 256 }, (_, i) => i).find((i) => new TextDecoder('windows-1251').decode(Uint8Array.of(i)) === letter);
		return byte ?? 0x3f;
	});
	const utf16 = (littleEndian: boolean): Uint8Array => {
		const view = new DataView(new ArrayBuffer(text.length * 2));
		[...text].forEach((letter, i) => view.setUint16(i * 2, letter.charCodeAt(0), littleEndian));
		return new Uint8Array(view.buffer);
	};
	const utf8 = new TextEncoder().encode(text);
	const cases: [string, Uint8Array, string][] = [
		['UTF-8', utf8, 'utf-8'],
		['UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8), 'utf-8'],
		['windows-1251', windows1251, 'windows-1251'],
		['UTF-16 with a mark', Uint8Array.of(0xff, 0xfe, ...utf16(true)), 'utf-16le'],
		['UTF-16, big end first, with a mark', Uint8Array.of(0xfe, 0xff, ...utf16(false)), 'utf-16be']
	];
	it.each(cases)('%s', async (_, bytes, encoding) => {
		const read = await file(bytes);
		expect(read.ok && read.value.encoding).toBe(encoding);
		expect(await rowsOf(file(bytes))).toEqual(expected);
	});

	it('UTF-16 without a mark, by its zero bytes', async () => {
		const plain = Uint8Array.from('Client;Date;Sum\nAnna;01.02.2025;5\n'.split('').flatMap((letter) => [letter.charCodeAt(0), 0]));
		expect(await rowsOf(file(plain))).toEqual([
			['Client', 'Date', 'Sum'],
			['Anna', '01.02.2025', '5']
		]);
	});

	it('UTF-16 without a mark in Cyrillic, whichever end is first', async () => {
		expect(await rowsOf(file(utf16(true)))).toEqual(expected);
		expect(await rowsOf(file(utf16(false)))).toEqual(expected);
	});

	it('accented Latin in one byte is windows-1252', async () => {
		expect(await rowsOf(file(bytesOf('Jos\xe9;Fran\xe7ois;M\xfcller\n')))).toEqual([['José', 'François', 'Müller']]);
	});
});

describe('layouts', () => {
	const cases: [string, string, string, string[][]][] = [
		[
			'decimal commas do not fool it',
			'Anna;01.02.2025;1 250,50\nBoris;02.02.2025;99,90',
			';',
			[
				['Anna', '01.02.2025', '1 250,50'],
				['Boris', '02.02.2025', '99,90']
			]
		],
		[
			'nor as many commas as semicolons',
			'1;5,5;6,5\n2;7,5;8,5',
			';',
			[
				['1', '5,5', '6,5'],
				['2', '7,5', '8,5']
			]
		],
		[
			'tabs with commas within',
			'A, b\t1,5\t2,5\nC, d\t2,5\t3,5',
			'\t',
			[
				['A, b', '1,5', '2,5'],
				['C, d', '2,5', '3,5']
			]
		],
		[
			'commas with quoted decimals',
			'Name,Date,Sum\n"Ко, Анна",2025-02-01,"1 250,50"',
			',',
			[
				['Name', 'Date', 'Sum'],
				['Ко, Анна', '2025-02-01', '1 250,50']
			]
		],
		[
			'a line break and a doubled quote within',
			'a;b\r\n"x\r\ny";"say ""so"""\r\n',
			';',
			[
				['a', 'b'],
				['x\r\ny', 'say "so"']
			]
		],
		[
			'CR alone',
			'a,b\rc,d\r',
			',',
			[
				['a', 'b'],
				['c', 'd']
			]
		],
		[
			'a stray quote',
			'a;b\n"Роги;1\nKopyta;2\n',
			';',
			[
				['a', 'b'],
				['"Роги', '1'],
				['Kopyta', '2']
			]
		],
		[
			'quotes within a word',
			'a;b\nООО "Рога";1\n"ООО" Рога;2',
			';',
			[
				['a', 'b'],
				['ООО "Рога"', '1'],
				['"ООО" Рога', '2']
			]
		],
		[
			'aligned by runs of spaces',
			'Anna Ko    01.02.2025   1 250,50\nBo         02.02.2025      99,90',
			'aligned',
			[
				['Anna Ko', '01.02.2025', '1 250,50'],
				['Bo', '02.02.2025', '99,90']
			]
		],
		[
			'aligned, numbers a space apart',
			' 00004 0001 19970101  2   29.33\n 00021 0002 19970101  3   63.34',
			'aligned',
			[
				['00004', '0001', '19970101', '2', '29.33'],
				['00021', '0002', '19970101', '3', '63.34']
			]
		]
	];
	it.each(cases)('%s', async (_, text, delimiter, rows) => {
		const read = await file(new TextEncoder().encode(text));
		expect(read.ok && read.value.delimiter).toBe(delimiter);
		expect(await rowsOf(file(new TextEncoder().encode(text)))).toEqual(rows);
		expect(await rowsOf(paste(text))).toEqual(rows);
	});

	it('a first line that tells Excel the separator is no row', async () => {
		const read = await file(bytesOf('sep=;\r\na;b,c\r\nd;e,f\r\n'));
		expect(read.ok && [textsOf(read.value), read.value.sourceRow(0)]).toEqual([
			[
				['a', 'b,c'],
				['d', 'e,f']
			],
			2
		]);
	});

	it('counts lines as a person does: blank ones and those within quotes too', async () => {
		const read = await paste('a\tb\n\n"x\ny"\t1\nz\t2');
		expect(read.ok && [0, 1, 2].map((row) => read.value.sourceRow(row))).toEqual([1, 3, 5]);
	});
});

describe('a table of the clipboard', () => {
	it('is read as a person sees it', async () => {
		const html = `<html><style>td{color:red}</style><body><!--StartFragment--><table><tr><th>Клиент</th><th colspan=2>Когда</th><th>Сумма</th></tr>
			<tr><td rowspan=2>Анна<br>Ко</td><td>01.02.2025</td><td>10:00</td><td>1&nbsp;250,50&nbsp;₽</td></tr>
			<tr><td>02.02.2025</td><td><script>evil()</script></td><td>5 &lt; 6</td></tr></table></body></html>`;
		expect(await rowsOf(paste('whatever', html))).toEqual([
			['Клиент', 'Когда', '', 'Сумма'],
			['Анна\nКо', '01.02.2025', '10:00', '1\u00a0250,50\u00a0₽'],
			['Анна\nКо', '02.02.2025', '', '5 < 6']
		]);
	});

	it('has a text merged over several rows in each that has something of its own, a figure once', async () => {
		const html = `<table><tr><td rowspan=2>Клиент</td><td>Дата</td><td>Сумма</td></tr><tr><td>когда</td><td>сколько</td></tr>
			<tr><td rowspan=3>Анна</td><td>01.02.2025</td><td rowspan=3>1&nbsp;250,50</td></tr><tr><td>02.02.2025</td></tr><tr></tr></table>`;
		expect(await rowsOf(paste('', html))).toEqual([
			['Клиент', 'Дата', 'Сумма'],
			['Клиент', 'когда', 'сколько'],
			['Анна', '01.02.2025', '1\u00a0250,50'],
			['Анна', '02.02.2025', '']
		]);
	});

	it('costs no more than its length, however many blanks a cell holds', async () => {
		const cell = (text: string) => `<table><tr><td>a</td><td>${text}</td></tr></table>`;
		expect(await rowsOf(paste('', cell(`b${'&#32;'.repeat(200_000)}c<br> <br>&nbsp;d `)))).toEqual([['a', 'b c\n\n\u00a0d']]);
	});

	it('without closing tags, and one cell alone gives way to the text', async () => {
		expect(await rowsOf(paste('', '<table><tr><td>a<td>b<tr><td>c<td>d</table>'))).toEqual([
			['a', 'b'],
			['c', 'd']
		]);
		expect(await rowsOf(paste('a;b', '<table><tr><td>a;b</td></tr></table>'))).toEqual([['a', 'b']]);
	});

	it('saved as a file with the name of a workbook', async () => {
		const page = '<html><head><meta charset="utf-8"></head><table><tr><td>Клієнт</td><td>Дата</td></tr><tr><td>Ї</td><td>01.02.2025</td></tr></table></html>';
		expect(await rowsOf(file(new TextEncoder().encode(page), 'export.xls'))).toEqual([
			['Клієнт', 'Дата'],
			['Ї', '01.02.2025']
		]);
	});
});
