import { m } from '#lib/i18n/generated/messages.js';
import { ROLES_OF_SHAPE, type Role, type Shape } from '#lib/model/roles.ts';

/** Meanings of columns in the order people look for them. */
const GROUPS = ['who', 'purchase', 'contacts', 'details'] as const;
export type RoleGroup = (typeof GROUPS)[number];

const GROUP_OF: Readonly<Partial<Record<Role, RoleGroup>>> = {
	client: 'who',
	name: 'who',
	phone: 'contacts',
	email: 'contacts',
	messenger: 'contacts',
	address: 'contacts',
	consent: 'contacts',
	date: 'purchase',
	amount: 'purchase',
	firstPurchase: 'purchase',
	lastPurchase: 'purchase',
	count: 'purchase',
	total: 'purchase',
	orderNumber: 'purchase',
	status: 'purchase',
	product: 'purchase',
	quantity: 'purchase',
	unitPrice: 'purchase',
	cost: 'purchase',
	margin: 'purchase',
	currency: 'purchase'
};

export const GROUP_WORDS: Readonly<Record<RoleGroup, () => string>> = {
	who: m.intake_group_who,
	purchase: m.intake_group_purchase,
	contacts: m.intake_group_contacts,
	details: m.intake_group_details
};

/** Every meaning a column of this shape may have, once, what is required first in its group. */
export function roleGroups(shape: Shape): readonly { readonly group: RoleGroup; readonly roles: readonly Role[] }[] {
	const { required, optional } = ROLES_OF_SHAPE[shape];
	const roles = [...required, ...optional];
	return GROUPS.map((group) => ({ group, roles: roles.filter((role) => (GROUP_OF[role] ?? 'details') === group) }));
}
