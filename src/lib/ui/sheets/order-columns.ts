import { m } from '#lib/i18n/generated/messages.js';
import { UNKNOWN } from '../../i18n/formats.ts';
import type { Formats } from '../../i18n/formats.ts';
import type { DayNumber } from '../../kernel/days.ts';
import { ATTRIBUTE_PREFIX, SOURCE_ROW } from '../../model/layer.ts';
import type { Role } from '../../model/roles.ts';
import { CONSENTS } from '../../model/standing.ts';
import type { OrderColumn, OrderRow } from '../../state/contract.ts';
import type { CellEditing, GridColumn } from '../grid/column.ts';
import { isRole } from './client-changes.ts';
import { CONSENT_WORDS } from './marks.ts';
import { dayAsTyped, numberAsTyped, readDay, readNumber, readText, readWhole } from './readings.ts';

/** The engine's name of the column that says why a row does not count. */
export const LEFT_OUT = 'leftOut';

export const TITLES: Readonly<Record<Role, () => string>> = {
	client: m.sheets_col_client,
	date: m.sheets_col_date,
	amount: m.sheets_col_amount,
	firstPurchase: m.sheets_col_firstPurchase,
	lastPurchase: m.sheets_col_lastPurchase,
	count: m.sheets_col_count,
	total: m.sheets_col_total,
	name: m.sheets_col_name,
	phone: m.sheets_col_phone,
	email: m.sheets_col_email,
	messenger: m.sheets_col_messenger,
	consent: m.sheets_col_consent,
	birthday: m.sheets_col_birthday,
	orderNumber: m.sheets_col_orderNumber,
	product: m.sheets_col_product,
	quantity: m.sheets_col_quantity,
	status: m.intake_role_status,
	unitPrice: m.intake_role_unit_price,
	cost: m.intake_role_cost,
	margin: m.intake_role_margin,
	currency: m.intake_role_currency,
	familyDate: m.intake_role_family_date,
	profession: m.intake_role_profession,
	manager: m.intake_role_manager,
	segment: m.intake_role_segment,
	wholesale: m.intake_role_wholesale,
	lastVisit: m.intake_role_last_visit,
	lastContact: m.intake_role_last_contact,
	trialDate: m.intake_role_trial_date,
	leavingReason: m.intake_role_leaving_reason,
	bonusBalance: m.intake_role_bonus_balance,
	bonusExpiry: m.intake_role_bonus_expiry,
	discountShare: m.intake_role_discount_share,
	debt: m.intake_role_debt,
	instalments: m.intake_role_instalments,
	nps: m.intake_role_nps,
	notes: m.intake_role_notes
};
const REQUIRED: ReadonlySet<string> = new Set(['client']);

/** Who, when and how much have room; the client's name takes what is left. */
function narrowColumns(cells: readonly GridColumn<OrderRow>[]): GridColumn<OrderRow>[] {
	const first = (...keys: string[]) => cells.filter(({ key }) => keys.includes(key)).slice(0, 1);
	return [
		...first('client').map((column) => ({ ...column, width: 150, grow: 1 })),
		...first('date', 'lastPurchase').map((column) => ({ ...column, width: 104 })),
		...first('amount', 'total').map((column) => ({ ...column, width: 104 }))
	];
}

/** Columns of the Orders sheet: where a row came from, what it says, and why it may not count. */
export function orderColumns(columns: readonly OrderColumn[], formats: Formats, today: DayNumber, narrow: boolean): GridColumn<OrderRow>[] {
	const cells = columns
		.filter(({ key }) => key !== SOURCE_ROW)
		.map((column) => (column.key === 'consent' ? consentColumn() : cellColumn(column, formats, today)));
	if (narrow) return narrowColumns(cells);
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
		text: ({ leftOut }) => (leftOut === 'row.return' ? m.sheets_left_out_return() : leftOut === 'row.future' ? m.sheets_left_out_future() : '')
	};
	return [source, ...cells, leftOut];
}

/** Consent comes in as a code, whatever words the source had for it. */
function consentColumn(): GridColumn<OrderRow> {
	const words = CONSENTS.map((value) => ({ value: value as string, label: CONSENT_WORDS[value]() }));
	const text = ({ cells }: OrderRow): string => words.find(({ value }) => value === cells.consent)?.label ?? String(cells.consent ?? '');
	const byHand = (row: OrderRow): boolean => row.edited.includes('consent');
	return {
		key: 'consent',
		title: TITLES.consent(),
		width: 120,
		text,
		edited: byHand,
		filter: { kind: 'oneOf', options: words },
		editing: {
			kind: 'choice',
			current: (row) => (byHand(row) ? String(row.cells.consent ?? '') : ''),
			choices: (row) => [{ value: '', label: byHand(row) ? m.sheets_edit_from_data() : m.sheets_choice_current_data({ text: text(row) || UNKNOWN }) }, ...words]
		}
	};
}

function cellColumn({ key, kind }: OrderColumn, formats: Formats, today: DayNumber): GridColumn<OrderRow> {
	const number = kind === 'number' || kind === 'int';
	const money = key === 'amount' || key === 'total';
	const numberAt = (row: OrderRow): number | null => {
		const value = row.cells[key];
		return typeof value === 'number' ? value : null;
	};
	const text = (row: OrderRow): string => {
		const value = row.cells[key] ?? null;
		if (kind === 'day') return formats.date(numberAt(row));
		if (!number) return value === null ? '' : String(value);
		if (value === null) return UNKNOWN;
		return money ? formats.fixed(numberAt(row), 2) : formats.decimal(numberAt(row), 3);
	};
	return {
		key,
		title: isRole(key) ? TITLES[key]() : key.slice(ATTRIBUTE_PREFIX.length),
		width: key === 'client' ? 200 : kind === 'text' ? 150 : 120,
		align: number ? 'end' : 'start',
		filter: kind === 'text' ? { kind: 'text' } : { kind: 'range', of: kind === 'day' ? 'day' : 'number' },
		text,
		edited: (row) => row.edited.includes(key),
		...(number ? { sum: numberAt, writeSum: money ? formats.money : (value: number) => formats.decimal(value) } : {}),
		...(isRole(key) ? { editing: editingOf(key, kind, formats, today) } : {})
	};
}

function editingOf(key: Role, kind: OrderColumn['kind'], formats: Formats, today: DayNumber): CellEditing<OrderRow> {
	return {
		kind: 'text',
		numeric: kind === 'number' || kind === 'int',
		initial: ({ cells }) => {
			const value = cells[key] ?? null;
			if (value === null) return '';
			if (typeof value === 'string') return value;
			return kind === 'day' ? dayAsTyped(value, formats) : numberAsTyped(value, formats);
		},
		read: (text) => {
			if (kind === 'day') return readDay(text, today, formats);
			if (kind === 'int') return readWhole(text, formats);
			return kind === 'number' ? readNumber(text, formats) : readText(text, REQUIRED.has(key));
		}
	};
}
