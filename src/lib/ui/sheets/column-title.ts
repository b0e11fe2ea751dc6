import { m } from '#lib/i18n/generated/messages.js';
import { ATTRIBUTE_PREFIX } from '../../model/layer.ts';
import type { Role } from '../../model/roles.ts';
import { ROLE_WORDS } from '../import/intake-words.ts';
import { isRole } from './client-changes.ts';

/** The words of the import, shorter where the sheet has less room for them. */
const TITLES: Readonly<Record<Role, () => string>> = {
	...ROLE_WORDS,
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
	quantity: m.sheets_col_quantity
};

/** Columns that follow from the method. */
const MARKS: Readonly<Record<string, () => string>> = { category: m.sheets_col_category_hint, ending: m.diagnosis_ending, rfmSegment: m.segments_col_segment };

/** What a column is called: a role's word, a mark's, or an attribute's own header. */
export const columnTitle = (key: string): string =>
	isRole(key) ? TITLES[key]() : Object.hasOwn(MARKS, key) ? MARKS[key]() : key.slice(ATTRIBUTE_PREFIX.length);
