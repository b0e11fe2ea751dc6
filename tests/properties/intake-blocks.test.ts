import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isBlank, cleanText } from '../../src/lib/kernel/text.ts';
import { textAt } from '../../src/lib/kernel/columns.ts';
import { takeCells } from '../../src/lib/intake/normalize/column-typing.ts';
import { codedTextTyping, dayTyping, numberTyping } from '../../src/lib/intake/normalize/columns.ts';
import { textsInPlace } from '../../src/lib/intake/normalize/placed-column.ts';
import { readDate } from '../../src/lib/intake/normalize/dates.ts';
import { readNumber } from '../../src/lib/intake/normalize/numbers.ts';
import { DelimitedGrid } from '../../src/lib/intake/readers/delimited/grid.ts';
import { scan } from '../../src/lib/intake/readers/delimited/scan.ts';

/** Where a text is cut into runs of bytes and blocks of rows must not show in what is read. */

const nonsense = fc.string({ unit: fc.constantFrom('a', 'я', '"', '""', ';', '\n', '\r', '\r\n', ' ', '\t', '\u0001', '1'), maxLength: 60 });

it('finds the same cells whatever so many bytes are looked at at once', () => {
	fc.assert(
		fc.property(nonsense, fc.integer({ min: 0, max: 3 }), fc.constantFrom(4, 8, 12, 32), fc.constantFrom(1, 3, Infinity), (text, shift, run, maxRows) => {
			const bytes = new TextEncoder().encode(text);
			const shifted = new Uint8Array(bytes.length + shift).subarray(shift);
			shifted.set(bytes);
			expect(scan(shifted, 0x3b, maxRows, run)).toEqual(scan(bytes, 0x3b, maxRows));
		}),
		{ numRuns: 2000 }
	);
});

it('types a column as its cells one by one, whatever so many rows are taken at once', () => {
	const cell = fc.oneof(
		fc.constantFrom(
			'01.02.2025',
			'2025-02-01 10:00',
			'31.02.2025',
			'1250,50',
			'-7',
			'1 000',
			'Анна',
			' Анна ',
			'"Анна"',
			'"О""К"',
			'',
			' ',
			'"a\nb"',
			'\u00a0'
		),
		fc.string({ unit: fc.constantFrom('1', '2', '.', ',', ' ', 'я'), maxLength: 10 })
	);
	const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 });
	fc.assert(
		fc.property(rows, fc.integer({ min: 1, max: 5 }), fc.boolean(), (cells, blockRows, isReversed) => {
			const bytes = new TextEncoder().encode(cells.map((row) => row.join(';')).join('\n'));
			const grid = new DelimitedGrid({ bytes, decodeAs: 'utf-8', encoding: 'utf-8' }, { kind: 'separated', delimiter: ';' });
			const asked = Uint32Array.from({ length: grid.rowCount }, (_, i) => (isReversed ? grid.rowCount - 1 - i : i));
			for (let column = 0; column <= grid.columnCount; column++) {
				const [days, numbers, coded, placed] = [
					dayTyping(grid, column, asked, 'dmy', null),
					numberTyping(grid, column, asked, ','),
					codedTextTyping(grid, column, asked),
					textsInPlace(grid, column, asked)
				];
				let told = 0;
				takeCells(grid, asked, [days, numbers, coded, placed], () => told++, blockRows);
				expect(told).toBe(4);
				const raw = Array.from(asked, (row) => grid.cell(row, column));
				expect(Array.from(days.finish().values)).toEqual(raw.map((text) => readDate(text, 'dmy').day ?? -0x8000_0000));
				expect(Array.from(numbers.finish().values)).toEqual(raw.map((text) => readNumber(text, ',') ?? NaN));
				expect(Array.from(numbers.finish().states, (state) => state === 1)).toEqual(raw.map(isBlank));
				for (const texts of [coded.finish(), placed.finish()]) expect(raw.map((_, i) => textAt(texts, i))).toEqual(raw.map(cleanText));
			}
		}),
		{ numRuns: 500 }
	);
});
