import { INT_MISSING, TextColumnBuilder, type Column } from '../../kernel/columns.ts';
import { civilFromDay, dayFromCivil, dayFromIso, type DayNumber } from '../../kernel/days.ts';
import { NO_SOURCE, SOURCE_ROW, type ImportLayer, type LayerContent } from '../../model/layer.ts';
import type { Mapping, Role } from '../../model/roles.ts';
import { scaleOf } from './scale.ts';

/**
 * A sample business without dates of its own, so that it reaches up to the day it is opened on. Ordinary orders lie a number of days back; feast orders
 * belong to the n-th last occurrence of a calendar date, so that 8 March stays on 8 March. Amounts are in a currency like the euro.
 */
export interface SampleShop {
	readonly feasts: readonly { readonly month: number; readonly day: number }[];
	readonly products: readonly string[];
	/** Columns by client; '' is not known. Birthdays are yyyy-mm-dd. */
	readonly clients: {
		readonly name: readonly string[];
		readonly phone: readonly string[];
		readonly email: readonly string[];
		readonly messenger: readonly string[];
		readonly consent: readonly string[];
		readonly birthday: readonly string[];
	};
	readonly orders: {
		readonly client: readonly number[];
		readonly daysAgo: readonly number[];
		readonly amount: readonly number[];
		readonly product: readonly number[];
	};
	readonly feastOrders: {
		readonly client: readonly number[];
		readonly feast: readonly number[];
		/** 0 is the latest occurrence up to the day of opening. */
		readonly yearsAgo: readonly number[];
		readonly daysBefore: readonly number[];
		readonly amount: readonly number[];
		readonly product: readonly number[];
	};
}

interface Order {
	readonly client: number;
	readonly day: DayNumber;
	readonly amount: number;
	readonly product: number;
}

/** The orders of the sample, oldest first, as an import would have brought them in. */
export function sampleOrders(today: DayNumber, shop: SampleShop, currency: string): LayerContent {
	const orders = [...ordinaryOrders(today, shop), ...feastOrders(today, shop)].sort((a, b) => a.day - b.day || a.client - b.client || a.amount - b.amount);
	const scale = scaleOf(currency);
	const text = (of: (order: Order) => string): Column => {
		const builder = new TextColumnBuilder(orders.length);
		for (const order of orders) builder.push(of(order));
		return builder.finish();
	};
	const columns = new Map<string, Column>([
		[SOURCE_ROW, { kind: 'int', values: Int32Array.from(orders, (_, row) => row + 1) }],
		['client', text((order) => shop.clients.name[order.client])],
		['date', { kind: 'day', values: Int32Array.from(orders, (order) => order.day) }],
		['amount', { kind: 'number', values: Float64Array.from(orders, (order) => order.amount * scale) }],
		['product', text((order) => shop.products[order.product])],
		['phone', text((order) => shop.clients.phone[order.client])],
		['email', text((order) => shop.clients.email[order.client])],
		['messenger', text((order) => shop.clients.messenger[order.client])],
		['consent', text((order) => shop.clients.consent[order.client])],
		['birthday', { kind: 'day', values: Int32Array.from(orders, (order) => dayFromIso(shop.clients.birthday[order.client]) ?? INT_MISSING) }]
	]);
	return { table: { rowCount: orders.length, columns }, issues: [], patch: null };
}

function ordinaryOrders(today: DayNumber, { orders }: SampleShop): Order[] {
	return orders.client.map((client, row) => ({ client, day: today - orders.daysAgo[row], amount: orders.amount[row], product: orders.product[row] }));
}

function feastOrders(today: DayNumber, { feastOrders: orders, feasts }: SampleShop): Order[] {
	const { year } = civilFromDay(today);
	return orders.client.map((client, row) => {
		const { month, day } = feasts[orders.feast[row]];
		const thisYear = dayFromCivil(year, month, day)!;
		const latest = thisYear <= today ? year : year - 1;
		const feast = dayFromCivil(latest - orders.yearsAgo[row], month, day)!;
		return { client, day: feast - orders.daysBefore[row], amount: orders.amount[row], product: orders.product[row] };
	});
}

const SAMPLE_ROLES: readonly Role[] = ['client', 'date', 'amount', 'product', 'phone', 'email', 'messenger', 'consent', 'birthday'];

/** The ledger that stands beside the sample's rows. */
export function sampleLayer(id: string, importedAt: number, sourceName: string, content: LayerContent): ImportLayer {
	return {
		...NO_SOURCE,
		id,
		kind: 'import',
		shape: 'orders',
		sourceName,
		importedAt,
		headers: SAMPLE_ROLES,
		mapping: Object.fromEntries(SAMPLE_ROLES.map((role, column) => [role, column])) as Mapping,
		rowCount: content.table.rowCount,
		changedCount: 0
	};
}
