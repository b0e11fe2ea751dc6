import { describe, expect, it } from 'vitest';
import type { CellOffsets } from './offsets.ts';
import { scan } from './scan.ts';

const SEMICOLON = 0x3b;
/** The least: an edge after every 32 bytes. */
const RUN = 1;
/** A first line of every such length puts each sign of what follows beside an edge. */
const LENGTHS = Array.from({ length: 40 }, (_, length) => length + 1);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function rowsOf(bytes: Uint8Array, { rowCount, first, starts, line }: CellOffsets): [number, ...string[]][] {
	const text = (k: number): string => new TextDecoder().decode(bytes.subarray(starts[k], starts[k + 1] - 1));
	return Array.from({ length: rowCount }, (_, row) => [
		line[row],
		...Array.from({ length: first[row + 1] - first[row] - 1 }, (_, column) => text(first[row] + column))
	]);
}

describe('at the edge of what is looked at at once', () => {
	it.each<[string, string, [number, ...string[]][]]>([
		[
			'a quoted cell with a delimiter and a line end in it',
			'ab;"c;\nd";e\nf;g',
			[
				[1, 'ab', '"c;\nd"', 'e'],
				[3, 'f', 'g']
			]
		],
		['a quoted cell over many edges', `"${'x;'.repeat(9)}";y`, [[1, `"${'x;'.repeat(9)}"`, 'y']]],
		[
			'CR the last of a run, LF the first of the next',
			'abc\r\nde\r\n',
			[
				[1, 'abc'],
				[2, 'de']
			]
		],
		['a delimiter the last of a run', 'abc;d', [[1, 'abc', 'd']]],
		[
			'a line end the last of a run',
			'abc\nd;\n',
			[
				[1, 'abc'],
				[2, 'd', '']
			]
		],
		[
			'empty lines across an edge',
			'ab\n\n\n\nc',
			[
				[1, 'ab'],
				[5, 'c']
			]
		],
		['the last row without a line end, a delimiter its last byte', 'ab;cde;', [[1, 'ab', 'cde', '']]],
		['one row that fits', 'ab;c', [[1, 'ab', 'c']]],
		['less than a run', 'a;', [[1, 'a', '']]],
		[
			'a quote that never closes',
			'a;"b;c;d\ne',
			[
				[1, 'a', '"b', 'c', 'd'],
				[2, 'e']
			]
		],
		['a sign below the line ends is no separator', 'a\tb\u0000\u000b;c', [[1, 'a\tb\u0000\u000b', 'c']]],
		[
			'signs next to a separator by their number, right behind one',
			';:;;::a\n\u000e\u000eb;:',
			[
				[1, '', ':', '', '::a'],
				[2, '\u000e\u000eb', ':']
			]
		],
		['nothing', '', []]
	])('%s', (_, text, rows) => {
		const bytes = bytesOf(text);
		expect(rowsOf(bytes, scan(bytes, SEMICOLON, Infinity, RUN))).toEqual(rows);
		for (const length of LENGTHS) {
			const above = 'x'.repeat(length);
			const below = bytesOf(`${above}\n${text}`);
			const moved = rows.map(([line, ...cells]) => [line + 1, ...cells]);
			expect(rowsOf(below, scan(below, SEMICOLON, Infinity, RUN))).toEqual([[1, above], ...moved]);
		}
	});

	it('bytes that begin anywhere in their memory', () => {
		for (const before of [0, 1, 2, 3, 5]) {
			const memory = bytesOf(`${';\n"'.repeat(2).slice(0, before)}ab;"c\n";d\r\ne;f${';\n;'.slice(0, before % 4)}`);
			const bytes = memory.subarray(before, before + 14);
			expect(rowsOf(bytes, scan(bytes, SEMICOLON, Infinity, RUN))).toEqual([
				[1, 'ab', '"c\n"', 'd'],
				[3, 'e', 'f']
			]);
		}
	});

	it('rows whose cells all stand as they are, without quotes or spaces around', () => {
		const rows = ['a;b c;', ';;', '"a";b', 'a; b', 'a ;b', ' a;b', 'a;b ', 'a;"', 'я;б', '- ;'];
		for (const lineEnd of ['\n', '\r\n', '\r']) {
			const bytes = bytesOf(rows.map((row) => row + lineEnd).join(''));
			expect(Array.from(scan(bytes, SEMICOLON, Infinity, RUN).plain)).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 1, 0]);
		}
	});

	it('no more rows than are asked for', () => {
		const bytes = bytesOf('a;b\nc;d\ne;f');
		expect(rowsOf(bytes, scan(bytes, SEMICOLON, 2, RUN))).toEqual([
			[1, 'a', 'b'],
			[2, 'c', 'd']
		]);
	});
});
