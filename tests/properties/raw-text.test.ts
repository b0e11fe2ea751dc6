import fc from 'fast-check';
import { expect, it } from 'vitest';
import { IntakeSession } from '../../src/lib/engine/intake-session.ts';
import { keptSourceOf, readKeptSource } from '../../src/lib/engine/kept-source.ts';
import { rawCells } from '../../src/lib/engine/raw-rows.ts';
import { proposalToDecision } from '../../src/lib/intake/mapping/inspect.ts';
import { readSource } from '../../src/lib/intake/read.ts';
import type { Source } from '../../src/lib/intake/types.ts';
import { SOURCE_ROW, type ImportLayer } from '../../src/lib/model/layer.ts';

/** The text of every cell of an import, accepted or not, is found again in the kept source: what was written into the file, to the letter. */

const text = fc.oneof(
	fc.string({ unit: fc.constantFrom('a', 'я', 'ї', 'é', '"', ',', ';', '\t', '\n', ' ', '1', '.', '–', '😀', '\u00a0', '='), maxLength: 8 }),
	fc.constantFrom('1 250,50', '(12)', '12-', '00123', '31.02.2025', '=1+1', '\u200bx', 'и\u0306', 'Итого', '')
);
const mostly = (good: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.oneof({ weight: 6, arbitrary: good }, { weight: 1, arbitrary: text });
const row = fc.tuple(
	mostly(fc.constantFrom('Анна', 'Борис', '  Вера\u00a0')),
	mostly(fc.constantFrom('01.02.2025', '2.3.25', '2025-04-05')),
	mostly(fc.constantFrom('5', '1 250,50', '7,10')),
	text
);
const file = fc.record({
	rows: fc.array(row, { minLength: 1, maxLength: 10 }),
	delimiter: fc.constantFrom(';', ',', '\t'),
	lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
	quotesAll: fc.boolean(),
	mark: fc.constantFrom('', '\ufeff'),
	title: fc.constantFrom('', 'Отчёт за месяц'),
	encoding: fc.constantFrom('utf-8' as const, 'utf-16le' as const)
});
type File = typeof file extends fc.Arbitrary<infer T> ? T : never;

const HEADER = ['Клиент', 'Дата', 'Сумма', 'Заметка'];
const isBlankRow = (cells: readonly string[]) => cells.join('').trim() === '';

/** The bytes of the file, and the rows as they stand in it by the number a person counts. */
function written({ rows, delimiter, lineEnd, quotesAll, mark, title, encoding }: File) {
	const cell = (one: string) => (quotesAll || /["\r\n;,\t]/.test(one) ? `"${one.replaceAll('"', '""')}"` : one);
	const byNumber = new Map<number, readonly string[]>();
	let lines = '';
	let number = 1;
	for (const cells of [...(title ? [[title]] : []), HEADER, ...rows]) {
		if (!isBlankRow(cells)) byNumber.set(number, cells);
		const line = cells.map(cell).join(delimiter) + lineEnd;
		number += line.split(/\r\n|\r|\n/).length - 1;
		lines += line;
	}
	const whole = (encoding === 'utf-16le' ? '\ufeff' : mark) + lines;
	return { bytes: encoding === 'utf-8' ? new TextEncoder().encode(whole) : new Uint8Array(Buffer.from(whole, 'utf16le')), byNumber };
}

async function keptRows(source: Source) {
	const session = new IntakeSession();
	const inspected = await session.read(source);
	if (!inspected.ok) return null;
	const decision = proposalToDecision(inspected.value);
	if (!decision.ok) return null;
	const typed = session.type(decision.value);
	if (!typed.ok) return null;
	const { encoding, delimiter, sheetName } = inspected.value;
	const grid = await readKeptSource(session.keptSource(), { sourceName: 'list.csv', encoding, delimiter, sheetName } as ImportLayer);
	const { table, issues } = session.content();
	const accepted = table.columns.get(SOURCE_ROW);
	if (accepted?.kind !== 'int') throw new Error('no source rows');
	return { grid, delimiter, numbers: new Set([...accepted.values, ...issues.map((issue) => issue.row)]) };
}

it('is recoverable from a delimited file, however it is written', async () => {
	let readings = 0;
	await fc.assert(
		fc.asyncProperty(file, async (one) => {
			const { bytes, byNumber } = written(one);
			const kept = await keptRows({ kind: 'file', name: 'list.csv', bytes });
			if (!kept || kept.delimiter !== one.delimiter) return;
			readings++;
			expect(kept.grid).not.toBeNull();
			for (const number of kept.numbers) expect([number, ...rawCells(kept.grid!, number)]).toEqual([number, ...byNumber.get(number)!]);
		}),
		{ numRuns: 150 }
	);
	expect(readings).toBeGreaterThan(75);
});

it('is recoverable from what was pasted, text or table', async () => {
	const html = fc.option(
		row.map((cells) => `<table><tr><td>Клиент<td>Дата<td>Сумма<td>x</tr><tr>${cells.map((one) => `<td>${one}`).join('')}</tr></table>`),
		{ nil: '' }
	);
	await fc.assert(
		fc.asyncProperty(file, html, async (one, table) => {
			const pasted = new TextDecoder().decode(written({ ...one, encoding: 'utf-8' }).bytes);
			const source: Source = { kind: 'clipboard', text: pasted, html: table };
			const grid = await readSource(source);
			if (!grid.ok) return;
			const { encoding, delimiter, sheetName } = grid.value;
			const again = await readKeptSource(keptSourceOf(source, grid.value), { sourceName: '', encoding, delimiter, sheetName } as ImportLayer);
			const textsOf = (of: NonNullable<typeof again>) => Array.from({ length: of.rowCount }, (_, at) => [of.sourceRow(at), ...rawCells(of, of.sourceRow(at))]);
			expect(again && textsOf(again)).toEqual(textsOf(grid.value));
		}),
		{ numRuns: 80 }
	);
});
