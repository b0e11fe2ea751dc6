/** What a row of the source is: one purchase, or one client. */
export type Shape = 'orders' | 'clients';

/** What is known of a client besides its purchases. Either shape may have these columns; of several rows the newest that says something counts. */
export const CLIENT_ROLES = [
	'name',
	'phone',
	'email',
	'messenger',
	'address',
	'consent',
	'birthday',
	'familyDate',
	'profession',
	'manager',
	'segment',
	'wholesale',
	'lastVisit',
	'lastContact',
	'trialDate',
	'leavingReason',
	'bonusBalance',
	'bonusExpiry',
	'discountShare',
	'debt',
	'instalments',
	'nps',
	'notes'
] as const;
export type ClientRole = (typeof CLIENT_ROLES)[number];

/** Days that tell of somebody who tried or asked, with or without a purchase (M6.2a). */
export const INTEREST_ROLES = ['trialDate', 'lastVisit', 'lastContact'] as const satisfies readonly ClientRole[];

/** What a column means. A column without a role is kept as an attribute. */
export const ROLES = [
	'client',
	'date',
	'amount',
	'firstPurchase',
	'lastPurchase',
	'count',
	'total',
	'orderNumber',
	'status',
	'product',
	'quantity',
	'unitPrice',
	'cost',
	'margin',
	'currency',
	...CLIENT_ROLES
] as const;
export type Role = (typeof ROLES)[number];

/** Where the amount of an order has no column of its own, it is unit price × quantity: see `missingRole`. */
export const ROLES_OF_SHAPE: Readonly<Record<Shape, { readonly required: readonly Role[]; readonly optional: readonly Role[] }>> = {
	orders: {
		required: ['client', 'date', 'amount'],
		optional: ['orderNumber', 'status', 'product', 'quantity', 'unitPrice', 'cost', 'margin', 'currency', ...CLIENT_ROLES]
	},
	clients: {
		required: ['client', 'lastPurchase'],
		optional: ['firstPurchase', 'count', 'total', 'cost', 'margin', 'currency', ...CLIENT_ROLES]
	}
};

/**
 * How a role's cells are typed. `cost` and `margin` are money of the row, in units of its amount; `discountShare` is a share, 0…1; `nps` a whole
 * number 0…10; `status` an OrderStatus; `consent` and `wholesale` 'yes', 'no' or '' (unknown).
 */
export const ROLE_KIND: Readonly<Record<Role, 'text' | 'day' | 'number' | 'int'>> = {
	client: 'text',
	date: 'day',
	amount: 'number',
	firstPurchase: 'day',
	lastPurchase: 'day',
	count: 'int',
	total: 'number',
	orderNumber: 'text',
	status: 'text',
	product: 'text',
	quantity: 'number',
	unitPrice: 'number',
	cost: 'number',
	margin: 'number',
	currency: 'text',
	name: 'text',
	phone: 'text',
	email: 'text',
	messenger: 'text',
	address: 'text',
	consent: 'text',
	birthday: 'day',
	familyDate: 'day',
	profession: 'text',
	manager: 'text',
	segment: 'text',
	wholesale: 'text',
	lastVisit: 'day',
	lastContact: 'day',
	trialDate: 'day',
	leavingReason: 'text',
	bonusBalance: 'number',
	bonusExpiry: 'day',
	discountShare: 'number',
	debt: 'number',
	instalments: 'text',
	nps: 'int',
	notes: 'text'
};

/** What came of an order. Rows of the last two are no purchases. */
export type OrderStatus = 'done' | 'cancelled' | 'returned';

/** Column index in the source (from 0) by role. */
export type Mapping = Readonly<Partial<Record<Role, number>>>;

/** A role a source of this shape cannot do without and that has no column; null when nothing is missing. */
export function missingRole(shape: Shape, mapping: Mapping): Role | null {
	const missing = ROLES_OF_SHAPE[shape].required.find((role) => mapping[role] === undefined);
	if (missing === 'amount' && mapping.unitPrice !== undefined && mapping.quantity !== undefined) return null;
	return missing ?? null;
}

/** dmy: 31.12.2025; mdy: 12/31/2025; ymd: 2025-12-31 or 20251231. Decided per column. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/**
 * A year of two figures below it is of 2000, from it on of 1900: 00–29 are 2000–2029, 30–99 are 1930–1999, as spreadsheets read them. It does not move with
 * today, so that the same list reads the same next year; a day after today is taken as it stands, and the figures leave it aside (M13.1).
 */
export const TWO_DIGIT_PIVOT = 30;

/** Days that come round every year: their year may be missing (yearless.ts). */
export const YEARLY_ROLES: ReadonlySet<string> = new Set<Role>(['birthday', 'familyDate']);
