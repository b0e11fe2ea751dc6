import * as v from 'valibot';
import { count, day, finite, id, share } from './schema-parts.ts';

/**
 * The names and ranges of formats 3 and 4 as they were when those formats were released: nothing here follows the model of today. What the model
 * names besides these needs a format of its own (`frozen-lists.test.ts` says so).
 */
const amount = (max: number) => v.pipe(finite, v.minValue(0), v.maxValue(max));
const leverValues = {
	cycle: amount(36_525),
	sleepingAfter: amount(100),
	lostAfter: amount(100),
	grace: amount(5),
	ownCycles: share,
	churn: share,
	returnableShare: share,
	returnRate: share,
	purchasesPerYear: amount(10_000),
	averageCheck: amount(1e12),
	checkWindow: share,
	margin: share,
	contactCost: amount(1e9)
};
export const leverFits = ({ key, value }: { readonly key: string; readonly value: number | null }): boolean =>
	Object.hasOwn(leverValues, key) && (value === null || v.is(leverValues[key as keyof typeof leverValues], value));

/** A record, not an object: what was written in one order is read in it. */
export const levers = v.pipe(
	v.record(v.picklist(Object.keys(leverValues) as (keyof typeof leverValues)[]), v.number()),
	v.check((values) => Object.entries(values).every(([key, value]) => leverFits({ key, value })))
);

export const clientRoles = [
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

/** How the cells of a role are typed; a role that is not named here holds text. */
const roleKinds: Readonly<Record<string, 'day' | 'number' | 'int'>> = {
	date: 'day',
	amount: 'number',
	firstPurchase: 'day',
	lastPurchase: 'day',
	count: 'int',
	total: 'number',
	quantity: 'number',
	unitPrice: 'number',
	cost: 'number',
	margin: 'number',
	birthday: 'day',
	familyDate: 'day',
	lastVisit: 'day',
	lastContact: 'day',
	trialDate: 'day',
	bonusBalance: 'number',
	bonusExpiry: 'day',
	discountShare: 'number',
	debt: 'number',
	nps: 'int'
};

export const roles = [
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
	...clientRoles
] as const;
const role = v.picklist(roles);

export const reportRowCodes = ['row.total', 'row.repeatedHeader', 'row.group', 'row.secondTable'] as const;
export const issueCodes = [
	'client.missing',
	'date.missing',
	'date.unreadable',
	'date.impossible',
	'amount.missing',
	'amount.unreadable',
	'count.unreadable',
	'total.unreadable',
	'firstAfterLast',
	'row.short',
	'row.return',
	'row.future',
	'row.duplicateClient',
	'row.cancelled',
	'row.setApart',
	'row.incomplete',
	'row.otherCurrency',
	...reportRowCodes,
	'cell.unreadable',
	'currency.unknown',
	'cell.digitsLost'
] as const;

export const statuses = ['active', 'sleeping', 'lost'] as const;
export const categories = ['A', 'B', 'C'] as const;

/** A role, or an attribute's column. */
export const isCellColumn = (column: string): boolean => v.is(role, column) || column.startsWith('attribute:');

/** The key of a cell is `layer/row/column`; a text in a column of days or numbers is one that could not be read. */
export function cellFits({ key, value }: { readonly key: string; readonly value: string | number | null }): boolean {
	const [layerId, row, ...rest] = key.split('/');
	const column = rest.join('/');
	if (!v.is(id, layerId) || !v.is(count, Number(row)) || !isCellColumn(column)) return false;
	if (value === null || typeof value === 'string') return true;
	const kind = Object.hasOwn(roleKinds, column) ? roleKinds[column] : 'text';
	if (kind === 'text') return false;
	return kind === 'number' || v.is(kind === 'day' ? day : v.pipe(v.number(), v.integer()), value);
}

export function rowFits({ key }: { readonly key: string }): boolean {
	const slash = key.lastIndexOf('/');
	return v.is(id, key.slice(0, slash)) && v.is(count, Number(key.slice(slash + 1)));
}
