import { m } from '#lib/i18n/generated/messages.js';
import type { Formats } from '#lib/i18n/formats.ts';
import type { IntakeError, IntakeErrorCode, Issue, IssueCode } from '#lib/model/issues.ts';
import type { DateOrder, Role, Shape } from '#lib/model/roles.ts';
import { ROLES } from '#lib/model/roles.ts';

type Words = () => string;

/** What a column means. */
export const ROLE_WORDS: Readonly<Record<Role, Words>> = {
	client: m.intake_role_client,
	date: m.intake_role_date,
	amount: m.intake_role_amount,
	firstPurchase: m.intake_role_first_purchase,
	lastPurchase: m.intake_role_last_purchase,
	count: m.intake_role_count,
	total: m.intake_role_total,
	name: m.intake_role_name,
	phone: m.intake_role_phone,
	email: m.intake_role_email,
	messenger: m.intake_role_messenger,
	address: m.intake_role_address,
	consent: m.intake_role_consent,
	birthday: m.intake_role_birthday,
	orderNumber: m.intake_role_order_number,
	product: m.intake_role_product,
	quantity: m.intake_role_quantity,
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

export const SHAPE_WORDS: Readonly<Record<Shape, { readonly name: Words; readonly hint: Words }>> = {
	orders: { name: m.intake_shape_orders, hint: m.intake_shape_orders_hint },
	clients: { name: m.intake_shape_clients, hint: m.intake_shape_clients_hint }
};

export const DATE_ORDER_WORDS: Readonly<Record<DateOrder, Words>> = {
	dmy: m.intake_date_order_dmy,
	mdy: m.intake_date_order_mdy,
	ymd: m.intake_date_order_ymd
};

/** Why a row or a cell did not go in as it stood. */
export const ISSUE_WORDS: Readonly<Record<IssueCode, Words>> = {
	'client.missing': m.intake_issue_client_missing,
	'date.missing': m.intake_issue_date_missing,
	'date.unreadable': m.intake_issue_date_unreadable,
	'date.impossible': m.intake_issue_date_impossible,
	'amount.missing': m.intake_issue_amount_missing,
	'amount.unreadable': m.intake_issue_amount_unreadable,
	'count.unreadable': m.intake_issue_count_unreadable,
	'total.unreadable': m.intake_issue_total_unreadable,
	firstAfterLast: m.intake_issue_first_after_last,
	'row.short': m.intake_issue_row_short,
	'row.return': m.intake_issue_row_return,
	'row.future': m.intake_issue_row_future,
	'row.duplicateClient': m.intake_issue_row_duplicate_client,
	'row.cancelled': m.intake_issue_row_cancelled,
	'row.setApart': m.intake_issue_row_set_apart,
	'row.incomplete': m.intake_issue_row_incomplete,
	'row.otherCurrency': m.intake_issue_row_other_currency,
	'row.secondTable': m.intake_issue_row_second_table,
	'currency.unknown': m.intake_issue_currency_unknown,
	'row.total': m.intake_issue_row_total,
	'row.repeatedHeader': m.intake_issue_row_repeated_header,
	'row.group': m.intake_issue_row_group,
	'cell.unreadable': m.intake_issue_cell_unreadable,
	'cell.digitsLost': m.intake_issue_cell_digits_lost
};

export const EFFECT_WORDS: Readonly<Record<Issue['effect'], Words>> = {
	rejected: m.intake_effect_rejected,
	toRepair: m.intake_effect_to_repair,
	leftOut: m.intake_effect_left_out,
	cellEmpty: m.intake_effect_cell_empty,
	kept: m.intake_effect_kept
};

type ErrorWords = (params: IntakeError['params'], formats: Formats) => string;
const count = (value: string | number | undefined, formats: Formats): string => (typeof value === 'number' ? formats.count(value) : String(value ?? '—'));
const roleName = (code: string | number | undefined): string => ROLE_WORDS[ROLES.find((role) => role === code) ?? 'client']();
const limitWords = ({ limit, columns }: IntakeError['params'], formats: Formats): string =>
	columns === undefined ? m.intake_error_limit_megabytes({ limit: count(limit, formats) }) : m.intake_error_limit_columns({ limit: count(limit, formats) });
/** Where reading failed first, and what stands there, cut to what fits a sentence. */
const exampleOf = ({ row, raw }: IntakeError['params'], formats: Formats) => ({ row: count(row, formats), raw: String(raw ?? '').slice(0, 60) });

/** Why a source could not be taken at all, and what to do. */
const ERROR_WORDS: Readonly<Record<IntakeErrorCode, ErrorWords>> = {
	'source.empty': () => m.intake_error_source_empty(),
	'source.notATable': () => m.intake_error_source_not_a_table(),
	'source.picture': () => m.intake_error_source_picture(),
	'source.notAWorkbook': () => m.intake_error_source_not_a_workbook(),
	'source.tooLarge': (params, formats) => m.intake_error_source_too_large({ limit: limitWords(params, formats) }),
	'source.cellTooLong': ({ row, column, limit }, formats) =>
		m.intake_error_source_cell_too_long({ row: count(row, formats), column: count(column, formats), limit: count(limit, formats) }),
	'source.damaged': () => m.intake_error_source_damaged(),
	'source.encrypted': () => m.intake_error_source_encrypted(),
	'source.unsupported': () => m.intake_error_source_unsupported(),
	'columns.tooFew': (params, formats) => m.intake_error_columns_too_few({ found: count(params.found, formats), needed: count(params.needed, formats) }),
	'columns.missingRole': (params) => m.intake_error_columns_missing_role({ roles: roleName(params.role) }),
	'rows.none': () => m.intake_error_rows_none(),
	'rows.noneReadable': (params, formats) => m.intake_error_rows_none_readable(exampleOf(params, formats)),
	'rows.noneReadableDates': (params, formats) => m.intake_error_rows_none_readable_dates(exampleOf(params, formats)),
	'amounts.currencies': ({ currencies }) => m.intake_error_amounts_currencies({ currencies: String(currencies ?? '—') })
};

export const errorWords = (error: IntakeError, formats: Formats): string => ERROR_WORDS[error.code](error.params, formats);

/** How the text was read, for a person who wonders about strange letters or columns. */
export function delimiterWords(delimiter: string): string {
	const known: Readonly<Record<string, Words>> = {
		';': m.intake_delimiter_semicolon,
		',': m.intake_delimiter_comma,
		'\t': m.intake_delimiter_tab,
		aligned: m.intake_delimiter_aligned,
		workbook: m.intake_delimiter_workbook,
		html: m.intake_delimiter_html
	};
	return known[delimiter]?.() ?? delimiter;
}
