import { utils, write, type BookType } from '@e965/xlsx';
import fc from 'fast-check';
import { typeGrid } from '../../src/lib/intake/import.ts';
import { inspect, proposalToDecision } from '../../src/lib/intake/mapping/inspect.ts';
import { readSource } from '../../src/lib/intake/read.ts';
import type { Source } from '../../src/lib/intake/types.ts';

const ROWS: readonly (readonly (string | number)[])[] = [
	['Клиент', 'Дата', 'Сумма', 'Телефон'],
	['Анна', '31.01.2025', '1 200,50', '+380671234567'],
	['Bühler, Jürgen', '2025-02-03', '-15', '00042'],
	['ООО "Ромашка"', '05/06/25', '(7.5)', '5.58E+12'],
	['Итого', '', 1193, '']
];

const bookOf = (bookType: BookType): Uint8Array => {
	const book = utils.book_new();
	utils.book_append_sheet(book, utils.aoa_to_sheet(ROWS.map((row) => [...row])), 'S');
	return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
};
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const csv = (delimiter: string, lineEnd: string): Uint8Array => encode(ROWS.map((row) => row.join(delimiter)).join(lineEnd));

/** What is broken: one file of each kind that is read. */
const SEEDS: readonly Uint8Array[] = [
	csv(';', '\n'),
	csv('\t', '\r\n'),
	csv(',', '\r'),
	encode(`<html><table>${ROWS.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table></html>`),
	...(['xlsx', 'xlsb', 'biff8', 'ods'] as const).map(bookOf)
];

interface Break {
	readonly at: number;
	readonly kind: 'change' | 'insert' | 'cut' | 'repeat';
	readonly byte: number;
}
const breaks = fc.array(
	fc.record({
		at: fc.double({ min: 0, max: 1, noNaN: true }),
		kind: fc.constantFrom('change' as const, 'insert' as const, 'cut' as const, 'repeat' as const),
		byte: fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(0x22, 0x3b, 0x2c, 0x09, 0x0a, 0x0d, 0x3c, 0x00, 0xff))
	}),
	{ minLength: 1, maxLength: 12 }
);

function broken(seed: Uint8Array, where: readonly Break[]): Uint8Array {
	let bytes = [...seed];
	for (const { at, kind, byte } of where) {
		const i = Math.floor(at * bytes.length);
		if (kind === 'change') bytes[i] = byte;
		else if (kind === 'insert') bytes.splice(i, 0, byte);
		else if (kind === 'cut') bytes = bytes.slice(0, i);
		else bytes.splice(i, 0, ...bytes.slice(Math.max(0, i - 40), i));
	}
	return Uint8Array.from(bytes);
}

const anySource: fc.Arbitrary<Source> = fc.oneof(
	{
		weight: 6,
		arbitrary: fc
			.tuple(fc.constantFrom(...SEEDS), breaks, fc.constantFrom('a.csv', 'a.xlsx', 'a.xls', 'a'))
			.map(([seed, where, name]): Source => ({ kind: 'file', name, bytes: broken(seed, where) }))
	},
	{ weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }).map((bytes): Source => ({ kind: 'file', name: 'a.txt', bytes })) },
	{
		weight: 2,
		arbitrary: fc
			.array(fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { maxLength: 5 }), { maxLength: 8 })
			.map((rows): Source => ({ kind: 'clipboard', text: rows.map((row) => row.join('\t')).join('\n'), html: '' }))
	},
	{
		weight: 1,
		arbitrary: fc
			.string({ unit: 'binary', maxLength: 200 })
			.map((text): Source => ({ kind: 'clipboard', text, html: `<table><tr><td>${text}</td></tr></table>` }))
	}
);

/** Whatever is read, the answer is a grid or a refusal by name; what can be typed is typed, every cell and every issue can be told. Nothing throws. */
async function comesBack(source: Source): Promise<void> {
	const grid = await readSource(source);
	if (!grid.ok) {
		if (grid.error.code === undefined) throw new Error('a refusal without a name');
		return;
	}
	const inspection = inspect(grid.value);
	if (!inspection.ok) return;
	const decision = proposalToDecision(inspection.value);
	if (!decision.ok) return;
	const typed = typeGrid(grid.value, decision.value);
	if (!typed.ok) return;
	for (const [name, column] of typed.value.table.columns) {
		const { length } = column.kind === 'text' ? column.codes : column.values;
		if (length !== typed.value.table.rowCount) throw new Error(`column ${name} has ${length} rows of ${typed.value.table.rowCount}`);
	}
	const last = grid.value.rowCount > 0 ? grid.value.sourceRow(grid.value.rowCount - 1) : 0;
	for (const issue of typed.value.issues) if (issue.row < 1 || issue.row > last) throw new Error(`an issue in row ${issue.row} of ${last}`);
}

/** Throws with the smallest source that breaks a reader. */
export function fuzzReaders(numRuns: number, seed: number): Promise<void> {
	return fc.assert(fc.asyncProperty(anySource, comesBack), { numRuns, seed });
}
