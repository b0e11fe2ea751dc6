import { ATTRIBUTE_PREFIX, SOURCE_ROW } from '../model/layer.ts';
import type { Role } from '../model/roles.ts';
import { m } from './generated/messages.js';
import type { Message } from './message.ts';

/** What a column of the source means, by its role. */
const OF_ROLES: Readonly<Record<Role, Message>> = {
	client: m.columns_client,
	date: m.columns_date,
	amount: m.columns_amount,
	firstPurchase: m.columns_first_purchase,
	lastPurchase: m.columns_last_purchase,
	count: m.columns_count,
	total: m.columns_total,
	orderNumber: m.columns_order_number,
	status: m.columns_status,
	product: m.columns_product,
	quantity: m.columns_quantity,
	unitPrice: m.columns_unit_price,
	cost: m.columns_cost,
	margin: m.columns_margin,
	currency: m.columns_currency,
	name: m.columns_name,
	phone: m.columns_phone,
	email: m.columns_email,
	messenger: m.columns_messenger,
	address: m.columns_address,
	consent: m.columns_consent,
	birthday: m.columns_birthday,
	familyDate: m.columns_family_date,
	profession: m.columns_profession,
	manager: m.columns_manager,
	segment: m.columns_segment,
	wholesale: m.columns_wholesale,
	lastVisit: m.columns_last_visit,
	lastContact: m.columns_last_contact,
	trialDate: m.columns_trial_date,
	leavingReason: m.columns_leaving_reason,
	bonusBalance: m.columns_bonus_balance,
	bonusExpiry: m.columns_bonus_expiry,
	discountShare: m.columns_discount_share,
	debt: m.columns_debt,
	instalments: m.columns_instalments,
	nps: m.columns_nps,
	notes: m.columns_notes
};

/** Columns that are worked out, the same on every sheet. */
const WORKED_OUT: Readonly<Record<string, Message>> = {
	[SOURCE_ROW]: m.columns_source_row,
	leftOut: m.columns_left_out,
	lastDay: m.columns_last_day,
	daysSince: m.columns_days_since,
	missedCycles: m.columns_missed_cycles,
	category: m.columns_category,
	purchaseCount: m.columns_count,
	medianInterval: m.columns_median_interval,
	check: m.columns_check,
	worth: m.columns_worth,
	forgone: m.columns_forgone,
	decision: m.columns_decision,
	rfm: m.columns_rfm,
	rfmSegment: m.columns_rfm_segment,
	flagged: m.columns_flagged,
	ending: m.columns_ending,
	person: m.columns_person,
	channel: m.columns_channel,
	contactReason: m.columns_contact_reason,
	returnReason: m.columns_return_reason,
	expectedValue: m.columns_expected_value,
	gain: m.columns_gain
};

/** The same key means something else where rows are clients, or contacts with them. */
const OF_SHEETS: Readonly<Record<ColumnSheet, Readonly<Record<string, Message>>>> = {
	orders: {},
	clients: { status: m.columns_standing },
	plan: { status: m.columns_standing, date: m.columns_contact_date, cost: m.columns_contact_cost }
};
export type ColumnSheet = 'orders' | 'clients' | 'plan';

/** What a column of a sheet is, by the engine's name for it; null: nobody has said. */
export function explainColumn(sheet: ColumnSheet, key: string): string | null {
	const found = [OF_SHEETS[sheet], WORKED_OUT, OF_ROLES].find((words) => Object.hasOwn(words, key));
	if (found) return (found as Readonly<Record<string, Message>>)[key]();
	return key.startsWith(ATTRIBUTE_PREFIX) ? m.columns_attribute() : null;
}
