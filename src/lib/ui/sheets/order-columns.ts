import { m } from '#lib/i18n/generated/messages.js';
import { UNKNOWN } from '../../i18n/formats.ts';
import type { Formats } from '../../i18n/formats.ts';
import type { DayNumber } from '../../kernel/days.ts';
import { SOURCE_ROW } from '../../model/layer.ts';
import { YEARLY_ROLES, type Role } from '../../model/roles.ts';
import type { CellProblem, OrderColumn, OrderRow, RowLeftOut } from '../../state/contract.ts';
import type { CellEditing, GridColumn, ShownProblem } from '../grid/column.ts';
import { ISSUE_WORDS } from '../import/intake-words.ts';
import { isRole } from './client-changes.ts';
import { columnTitle } from './column-title.ts';
import { codedValues, codedWords, isOpen, wordOf } from './coded-values.ts';
import { explained } from './explained-columns.ts';
import { numberAsTyped, readValue, valueAsTyped, yearlyDayText } from './readings.ts';

/** The engine's name of the column that says why a row does not count. */
export const LEFT_OUT = 'leftOut';

export const LEFT_OUT_WORDS: Readonly<Record<RowLeftOut, () => string>> = {
	'row.return': m.sheets_left_out_return,
	'row.future': m.sheets_left_out_future,
	'row.cancelled': m.sheets_left_out_cancelled,
	'row.setApart': m.sheets_left_out_set_apart,
	'row.incomplete': m.sheets_left_out_incomplete,
	'row.neverBought': m.people_left_out_never_bought
};

/** Who, when and how much have room; the client's name takes what is left. */
function narrowColumns(cells: readonly GridColumn<OrderRow>[]): GridColumn<OrderRow>[] {
	const first = (...keys: string[]) => cells.filter(({ key }) => keys.includes(key)).slice(0, 1);
	return [
		...first('client').map((column) => ({ ...column, width: 150, grow: 1, pinned: false })),
		...first('date', 'lastPurchase').map((column) => ({ ...column, width: 104 })),
		...first('amount', 'total').map((column) => ({ ...column, width: 104 }))
	];
}

/** Columns of the Orders sheet: where a row came from, what it says, and why it may not count. */
export function orderColumns(columns: readonly OrderColumn[], formats: Formats, today: DayNumber, narrow: boolean): GridColumn<OrderRow>[] {
	const cells = columns
		.filter(({ key }) => key !== SOURCE_ROW)
		.map((column) => (isRole(column.key) && codedValues(column.key) && !isOpen(column.key) ? codedColumn(column.key) : cellColumn(column, formats, today)));
	if (narrow) return explained('orders', narrowColumns(cells));
	const source: GridColumn<OrderRow> = {
		key: SOURCE_ROW,
		title: m.sheets_col_source_row(),
		hint: m.sheets_col_source_row_hint(),
		width: 76,
		align: 'end',
		pinned: true,
		text: (row) => formats.count(row.sourceRow)
	};
	const leftOut: GridColumn<OrderRow> = {
		key: LEFT_OUT,
		title: m.sheets_col_left_out(),
		width: 150,
		grow: 1,
		sortable: false,
		words: () => Object.fromEntries(Object.entries(LEFT_OUT_WORDS).map(([code, words]) => [code, words()])),
		text: ({ leftOut }) => (leftOut ? LEFT_OUT_WORDS[leftOut]() : '')
	};
	return explained('orders', [source, ...cells, leftOut]);
}

/** A column of codes: one of its words is chosen. */
function codedColumn(key: Role): GridColumn<OrderRow> {
	const title = columnTitle(key);
	const words = codedValues(key) ?? [];
	const text = ({ cells }: OrderRow): string => wordOf(key, String(cells[key] ?? ''));
	const byHand = (row: OrderRow): boolean => row.edited.includes(key);
	return {
		key,
		title,
		width: widthFor(title, 120),
		text,
		words: () => codedWords(key),
		edited: byHand,
		filter: { kind: 'oneOf', options: words },
		editing: {
			kind: 'choice',
			current: (row) => (byHand(row) ? String(row.cells[key] ?? '') : ''),
			choices: (row) => [{ value: '', label: byHand(row) ? m.sheets_edit_from_data() : m.sheets_choice_current_data({ text: text(row) || UNKNOWN }) }, ...words]
		}
	};
}

/** Room for the whole title: in Russian and Ukrainian it is often the longest text of its column. */
const widthFor = (title: string, least: number): number => Math.min(260, Math.max(least, 8 * title.length + 34));

function cellColumn({ key, kind }: OrderColumn, formats: Formats, today: DayNumber): GridColumn<OrderRow> {
	const title = columnTitle(key);
	const number = kind === 'number' || kind === 'int';
	const money = key === 'amount' || key === 'total';
	const numberAt = (row: OrderRow): number | null => {
		const value = row.cells[key];
		return typeof value === 'number' ? value : null;
	};
	const problemOf = (row: OrderRow) => row.problems.find(({ column }) => column === key);
	const text = (row: OrderRow): string => {
		const value = row.cells[key] ?? null;
		const problem = problemOf(row);
		// What stands there can be seen, though it does not count.
		if (problem && (value === null || value === '')) return problem.raw;
		if (kind === 'day') return YEARLY_ROLES.has(key) ? yearlyDayText(numberAt(row), formats) : formats.date(numberAt(row));
		if (!number) return value === null ? '' : wordOf(key, String(value));
		if (value === null) return UNKNOWN;
		return money ? formats.fixed(numberAt(row), 2) : formats.decimal(numberAt(row), 3);
	};
	return {
		key,
		title,
		width: key === 'client' ? 200 : widthFor(title, kind === 'text' ? 150 : 120),
		align: number ? 'end' : 'start',
		filter: kind === 'text' ? { kind: 'text' } : { kind: 'range', of: kind === 'day' ? 'day' : 'number' },
		text,
		...(isOpen(key) ? { words: () => codedWords(key) } : {}),
		edited: (row) => row.edited.includes(key),
		problem: (row) => {
			const problem = isBlank(row) ? undefined : problemOf(row);
			return problem ? shownProblem(problem, kind, formats) : null;
		},
		pinned: key === 'client',
		...(number ? { writeSum: money ? formats.money : (value: number) => formats.decimal(value) } : {}),
		editing: editingOf(key, kind, formats, today)
	};
}

/** Nothing has been typed into the row yet: it waits to be filled, nothing is wrong with it. */
const isBlank = ({ cells }: OrderRow): boolean => Object.values(cells).every((value) => value === null || value === '');

function shownProblem({ code, raw, repair }: CellProblem, kind: OrderColumn['kind'], formats: Formats): ShownProblem {
	const written = (value: string | number): string =>
		typeof value === 'string' ? value : kind === 'day' ? formats.date(value) : numberAsTyped(value, formats);
	return { why: ISSUE_WORDS[code](), raw, repair: repair === null ? null : { text: written(repair), value: repair } };
}

function editingOf(key: string, kind: OrderColumn['kind'], formats: Formats, today: DayNumber): CellEditing<OrderRow> {
	return {
		kind: 'text',
		keepsUnread: m.grid_keeps_unread(),
		numeric: kind === 'number' || kind === 'int',
		initial: ({ cells, problems }) => {
			const value = cells[key] ?? null;
			return value === null ? (problems.find(({ column }) => column === key)?.raw ?? '') : valueAsTyped(value, key, kind, formats);
		},
		read: (text) => {
			// Emptied by hand: the cell holds nothing, whatever was imported.
			return text === '' ? { ok: true, value: '' } : readValue(text, key, kind, today, formats);
		}
	};
}
