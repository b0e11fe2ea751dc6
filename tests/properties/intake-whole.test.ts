import fc from 'fast-check';
import { expect, it } from 'vitest';
import { INT_MISSING } from '../../src/lib/kernel/columns.ts';
import { typeGrid } from '../../src/lib/intake/import.ts';
import { inspect, proposalToDecision } from '../../src/lib/intake/mapping/inspect.ts';
import { readSource } from '../../src/lib/intake/read.ts';
import { countRows } from '../../src/lib/intake/row-counts.ts';

/** Two seconds on a machine that has nothing else to do; a hundred times that where it has. */
const PATIENT = { timeout: 240_000 };

const cell = fc.oneof(
	fc.constantFrom(
		'Анна',
		'Client',
		'01.02.2025',
		'2025-13-45',
		'1 250,50',
		'99.9',
		'',
		' ',
		'да',
		'x\ty',
		'"',
		'-5',
		'0',
		'Дата',
		'Сумма',
		'Клиент',
		'Последняя покупка',
		'20250101',
		'=1+1',
		'Итого',
		'Анна Итог',
		'Total:'
	),
	fc.string({ maxLength: 6 })
);
const mostly = (good: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.oneof({ weight: 9, arbitrary: good }, { weight: 1, arbitrary: cell });
const day = fc.integer({ min: 1, max: 31 }).map((of) => `${of}.02.2025`);
const row = fc.oneof(
	{
		weight: 9,
		arbitrary: fc
			.tuple(mostly(fc.constantFrom('Анна', 'Борис', 'Вера', 'Всего')), mostly(day), mostly(fc.constantFrom('5', '1 250,50', '-7,1')), cell)
			.map((cells) => [...cells])
	},
	{ weight: 1, arbitrary: fc.array(cell, { minLength: 1, maxLength: 5 }) }
);
const header = fc.constantFrom(['Клиент', 'Дата', 'Сумма', 'Заметка'], ['Клиент', 'Последняя покупка', 'Количество покупок', 'Сумма'], null);
const text = fc
	.tuple(header, fc.array(row, { maxLength: 12 }), fc.constantFrom(';', ',', '\t', '   '), fc.constantFrom('\n', '\r\n', '\r'))
	.map(([head, rows, delimiter, lineEnd]) => [...(head ? [head] : []), ...rows].map((cells) => cells.join(delimiter)).join(lineEnd));
const clipboard = fc.tuple(
	text,
	fc.oneof(
		fc.constant(''),
		fc.string({ unit: fc.constantFrom('<table>', '<tr>', '<td rowspan=3>', '<td colspan=2>', '</td>', '</table>', 'a', '<br>', '&nbsp;', '<'), maxLength: 20 })
	)
);

it('whatever is pasted is typed or refused with a code; every row goes in, is listed, or is blank', PATIENT, async () => {
	await fc.assert(
		fc.asyncProperty(clipboard, async ([pasted, html]) => {
			const grid = await readSource({ kind: 'clipboard', text: pasted, html });
			if (!grid.ok) return;
			const inspection = inspect(grid.value);
			if (!inspection.ok) return;
			const decision = proposalToDecision(inspection.value);
			if (!decision.ok) return;
			const result = typeGrid(grid.value, decision.value);
			if (!result.ok) return;
			const { table, issues } = result.value;
			const rows = Array.from({ length: grid.value.rowCount }, (_, row) => row).slice(decision.value.headerRows);
			const withText = rows.filter(
				(row) =>
					Array.from({ length: grid.value.columnCount }, (_, column) => grid.value.cell(row, column))
						.join('')
						.trim() !== ''
			);
			const { accepted, toRepair, rejected } = countRows(table.rowCount, issues);
			expect(accepted + toRepair + rejected).toBe(withText.length);
			for (const column of table.columns.values()) expect(column.kind === 'text' ? column.codes.length : column.values.length).toBe(table.rowCount);
			const day = table.columns.get('date') ?? table.columns.get('lastPurchase');
			const client = table.columns.get('client');
			const amount = table.columns.get('amount');
			if (day?.kind !== 'day' || client?.kind !== 'text') throw new Error('a column is missing');
			const isComplete = (row: number): boolean =>
				client.codes[row] !== 0 && day.values[row] !== INT_MISSING && !(amount?.kind === 'number' && Number.isNaN(amount.values[row]));
			expect(Array.from({ length: table.rowCount }, (_, row) => row).filter(isComplete)).toHaveLength(accepted);
		}),
		{ numRuns: 400 }
	);
});

it('whatever bytes a file has, it is read or refused with a code', PATIENT, async () => {
	const start = fc.constantFrom('', 'PK\x03\x04', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '\xff\xfe', '\xef\xbb\xbf', '<table>', '%PDF-', 'Клиент;Дата;Сумма\n');
	await fc.assert(
		fc.asyncProperty(start, fc.uint8Array({ maxLength: 300 }), async (mark, rest) => {
			const bytes = Uint8Array.from([...Array.from(mark, (letter) => letter.charCodeAt(0) & 0xff), ...rest]);
			const grid = await readSource({ kind: 'file', name: 'list.xlsx', bytes });
			if (grid.ok) expect(inspect(grid.value)).toHaveProperty('ok');
			else expect(grid.error.params).toHaveProperty('name', 'list.xlsx');
		}),
		{ numRuns: 300 }
	);
});
