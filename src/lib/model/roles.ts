/** What a row of the source is: one purchase, or one client. */
export type Shape = 'orders' | 'clients';

/** What a column means. A column without a role is kept as an attribute. */
export const ROLES = [
	'client',
	'date',
	'amount',
	'firstPurchase',
	'lastPurchase',
	'count',
	'total',
	'name',
	'phone',
	'email',
	'messenger',
	'consent',
	'birthday',
	'orderNumber',
	'product',
	'quantity'
] as const;
export type Role = (typeof ROLES)[number];

export const ROLES_OF_SHAPE: Readonly<Record<Shape, { readonly required: readonly Role[]; readonly optional: readonly Role[] }>> = {
	orders: {
		required: ['client', 'date', 'amount'],
		optional: ['name', 'phone', 'email', 'messenger', 'consent', 'birthday', 'orderNumber', 'product', 'quantity']
	},
	clients: {
		required: ['client', 'lastPurchase'],
		optional: ['firstPurchase', 'count', 'total', 'name', 'phone', 'email', 'messenger', 'consent', 'birthday']
	}
};

/** How a role's cells are typed. */
export const ROLE_KIND: Readonly<Record<Role, 'text' | 'day' | 'number' | 'int'>> = {
	client: 'text',
	date: 'day',
	amount: 'number',
	firstPurchase: 'day',
	lastPurchase: 'day',
	count: 'int',
	total: 'number',
	name: 'text',
	phone: 'text',
	email: 'text',
	messenger: 'text',
	consent: 'text',
	birthday: 'day',
	orderNumber: 'text',
	product: 'text',
	quantity: 'number'
};

/** Column index in the source (from 0) by role. */
export type Mapping = Readonly<Partial<Record<Role, number>>>;

/** dmy: 31.12.2025; mdy: 12/31/2025; ymd: 2025-12-31 or 20251231. Decided per column. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';
