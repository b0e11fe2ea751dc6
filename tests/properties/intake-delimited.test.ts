import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { DelimitedGrid } from '../../src/lib/intake/readers/delimited/grid.ts';
import { scan } from '../../src/lib/intake/readers/delimited/scan.ts';
import { isUtf8 } from '../../src/lib/intake/readers/delimited/utf8.ts';
import { textsOfBytes } from '../../src/lib/intake/normalize/text-column.ts';
import { cleanText } from '../../src/lib/kernel/text.ts';

/** The scanner against papaparse, on texts written properly and on texts of nonsense. */

function gridOf(text: string, delimiter: string): DelimitedGrid {
	return new DelimitedGrid({ bytes: new TextEncoder().encode(text), decodeAs: 'utf-8', encoding: 'utf-8' }, { kind: 'separated', delimiter });
}

function rowsOf(grid: DelimitedGrid): string[][] {
	return Array.from({ length: grid.rowCount }, (_, row) => Array.from({ length: grid.cellCount(row) }, (_, column) => grid.cell(row, column)));
}

const delimiter = fc.constantFrom(';', ',', '\t', '|');
const newline = fc.constantFrom('\n', '\r\n', '\r');
const cell = fc.oneof(
	fc.string({ unit: fc.constantFrom('a', 'я', 'ї', '"', ',', ';', '\t', '|', '\n', '\r', ' ', '1', '.', '–', '😀', '\u00a0'), maxLength: 8 }),
	fc.string({ unit: 'grapheme', maxLength: 5 }),
	fc.constantFrom('1 250,50', '01.02.2025', 'ООО "Ромашка"', '')
);
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });

it('reads what papaparse wrote, as papaparse reads it', () => {
	fc.assert(
		fc.property(table, delimiter, newline, (rows, by, lineEnd) => {
			const text = Papa.unparse(rows, { delimiter: by, newline: lineEnd });
			const read = Papa.parse<string[]>(text, { delimiter: by, newline: lineEnd, skipEmptyLines: true }).data;
			expect(rowsOf(gridOf(text, by))).toEqual(read);
		}),
		{ numRuns: 500 }
	);
});

it('gives every cell of a text without quotes as it stood', () => {
	const plain = fc.string({ unit: fc.constantFrom('a', 'я', "'", ' ', '1', ',', '.', '\u2009'), maxLength: 6 });
	fc.assert(
		fc.property(fc.array(fc.array(plain, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }), newline, (rows, lineEnd) => {
			expect(rowsOf(gridOf(rows.map((row) => row.join(';')).join(lineEnd), ';'))).toEqual(rows);
		})
	);
});

it('reads any bytes without failing, its cells in order and within the bytes', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 200 }), delimiter, (bytes, by) => {
			const offsets = scan(bytes, by.charCodeAt(0));
			expect(offsets.first.length).toBe(offsets.rowCount + 1);
			for (let row = 0; row < offsets.rowCount; row++) {
				for (let k = offsets.first[row]; k < offsets.first[row + 1] - 1; k++) {
					expect(offsets.starts[k + 1] - 1).toBeGreaterThanOrEqual(offsets.starts[k]);
					expect(offsets.starts[k + 1] - 1).toBeLessThanOrEqual(bytes.length);
				}
			}
		}),
		{ numRuns: 500 }
	);
});

it('tells UTF-8 as the strict decoder does', () => {
	const strict = (bytes: Uint8Array): boolean => {
		try {
			new TextDecoder('utf-8', { fatal: true }).decode(bytes);
			return true;
		} catch {
			return false;
		}
	};
	const edges = fc.array(fc.constantFrom(0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xff), {
		maxLength: 6
	});
	fc.assert(
		fc.property(edges, (bytes) => {
			expect(isUtf8(Uint8Array.from(bytes))).toBe(strict(Uint8Array.from(bytes)));
		}),
		{ numRuns: 3000 }
	);
	fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => isUtf8(new TextEncoder().encode(text))));
});

it('codes a column of texts as its cleaned texts, one code a text', () => {
	const text = fc.string({ unit: fc.constantFrom('a', 'b', 'я', 'й', 'и\u0306', ' ', '\u00a0', '"', '\u200b'), maxLength: 3 });
	fc.assert(
		fc.property(fc.array(text, { minLength: 1, maxLength: 30 }), (cells) => {
			const grid = gridOf(
				Papa.unparse(
					cells.map((one) => [one, 'x']),
					{ delimiter: ';' }
				),
				';'
			);
			const column = textsOfBytes(
				grid,
				0,
				Uint32Array.from(cells, (_, row) => row)
			);
			expect(Array.from(column.codes, (code) => column.dictionary[code])).toEqual(cells.map(cleanText));
			expect(new Set(column.dictionary).size).toBe(column.dictionary.length);
			expect(column.dictionary[0]).toBe('');
		}),
		{ numRuns: 500 }
	);
});
