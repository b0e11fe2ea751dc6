import { netReturns } from '../analysis/net-returns.ts';
import { groupOrders } from '../analysis/order-history.ts';
import { summarize } from '../analysis/summarize.ts';
import type { PurchaseRows } from '../analysis/types.ts';
import { PHONE_COUNTRIES } from '../intake/normalize/phones.ts';
import { isPseudoClient } from '../intake/normalize/pseudo-clients.ts';
import { INT_MISSING, textAt, type TextColumn } from '../kernel/columns.ts';
import type { ReturnsRule } from '../model/levers.ts';
import type { OrderStatus } from '../model/roles.ts';
import type { CleaningReport, ExampleDay, ExampleOrder, PseudoClient } from './cleaning-report.ts';
import type { ClientRows } from './client-rows.ts';
import { findDuplicates } from './duplicate-clients.ts';
import { CANCELLED, INCOMPLETE, SET_APART } from './row-reasons.ts';

/** A few, to see what a step does. */
const EXAMPLES = 3;

/** Every step of cleaning as it stands, under the document's day and rule. */
export function cleaningReport(reader: ClientRows, rule: ReturnsRule): CleaningReport {
	const { dataset } = reader.sources;
	const incomplete = dataset.orders ? dataset.orderReasons : dataset.listReasons;
	return {
		returns: returnsStep(reader, rule),
		sameDay: sameDayStep(reader, rule),
		cancelled: cancelledStep(reader),
		pseudo: { proposed: proposedPseudo(reader), setApart: clientsSetApart(reader) },
		duplicates: {
			proposed: findDuplicates(reader),
			merged: [...dataset.identity.merged].flatMap(([into, keys]) => keys.map((clientKey) => ({ clientKey, into, intoName: nameOf(reader, into) })))
		},
		phones: phonesStep(reader),
		repair: { rows: incomplete.reduce((count, reason) => count + (reason === INCOMPLETE ? 1 : 0), 0) }
	};
}

function returnsStep(reader: ClientRows, rule: ReturnsRule): CleaningReport['returns'] {
	const { dataset, history } = reader.sources;
	const { orders, list, clientKeys } = dataset;
	const revenueUnder = (other: ReturnsRule) => (other === rule ? history : summarize(orders, list, clientKeys.length, history.asOf, other)).revenue;
	const rows: number[] = [];
	for (let row = 0; orders && row < orders.amount.length; row++) {
		if (orders.amount[row] < 0 && orders.day[row] <= history.asOf && orders.day[row] !== INT_MISSING && isClient(reader, row)) rows.push(row);
	}
	const unmatched = orders && rows.length > 0 ? netReturns(orders, history.asOf).unmatchedRows.length : 0;
	const revenue = rows.length > 0 ? { net: revenueUnder('net'), drop: revenueUnder('drop') } : { net: history.revenue, drop: history.revenue };
	return {
		rule,
		rows: rows.length,
		matched: rows.length - unmatched,
		unmatched,
		byStatus: returnedRows(reader, rows),
		revenue,
		examples: rows.slice(0, EXAMPLES).map((row) => exampleOf(reader, row))
	};
}

/** How many of these rows of orders have the status of a return. */
function returnedRows({ sources: { dataset } }: ClientRows, rows: readonly number[]): number {
	let count = 0;
	for (const { offset, rowCount, columns } of dataset.orderLayers) {
		const status = columns.get('status') as TextColumn | undefined;
		if (status)
			count += rows.filter((row) => row >= offset && row < offset + rowCount && textAt(status, row - offset) === ('returned' satisfies OrderStatus)).length;
	}
	return count;
}

/** The rows the figures join, under the same rule for returns. */
function sameDayStep(reader: ClientRows, rule: ReturnsRule): CleaningReport['sameDay'] {
	const { dataset, history } = reader.sources;
	if (!dataset.orders) return { rows: null, purchases: null, examples: [] };
	const { start, day, amount } = groupOrders(countedAs(dataset.orders, rule, history.asOf), dataset.clientKeys.length, history.asOf);
	const examples: ExampleDay[] = [];
	let purchases = 0;
	for (let code = 0; code + 1 < start.length; code++) {
		for (let from = start[code], to = from; from < start[code + 1]; from = to) {
			while (to < start[code + 1] && day[to] === day[from]) to++;
			purchases++;
			if (to - from < 2 || examples.length === EXAMPLES) continue;
			const amounts = [...amount.subarray(from, to)];
			examples.push({ name: reader.text('name', history.position[code]), day: day[from], amounts, sum: amounts.reduce((sum, one) => sum + one, 0) });
		}
	}
	return { rows: day.length, purchases, examples };
}

const countedAs = (orders: PurchaseRows, rule: ReturnsRule, asOf: number): PurchaseRows =>
	rule === 'net' ? { ...orders, amount: netReturns(orders, asOf).amount } : orders;

function cancelledStep(reader: ClientRows): CleaningReport['cancelled'] {
	const { orderReasons } = reader.sources.dataset;
	const examples: ExampleOrder[] = [];
	let rows = 0;
	for (let row = 0; row < orderReasons.length; row++) {
		if (orderReasons[row] !== CANCELLED) continue;
		rows++;
		if (examples.length < EXAMPLES) examples.push(exampleOf(reader, row));
	}
	return { rows, examples };
}

function proposedPseudo(reader: ClientRows): PseudoClient[] {
	const { history, overlay } = reader.sources;
	const decided = overlay.get('setApart');
	const found: PseudoClient[] = [];
	for (let position = 0; position < history.clientCount; position++) {
		const clientKey = reader.clientKey(position);
		const name = reader.text('name', position);
		if (!isPseudoClient(name) || decided?.has(clientKey)) continue;
		const count = history.purchaseCount[position];
		const total = history.total[position];
		found.push({ clientKey, name, purchases: count === INT_MISSING ? null : count, total: Number.isNaN(total) ? null : total });
	}
	return found;
}

/** Those a person set apart, with the rows that stand under each. */
function clientsSetApart(reader: ClientRows): PseudoClient[] {
	const { dataset, overlay } = reader.sources;
	const rowsOf = new Map<string, number>();
	for (const [key, value] of overlay.get('setApart') ?? []) if (value === 'yes') rowsOf.set(key, 0);
	if (rowsOf.size === 0) return [];
	for (const [layers, reasons] of [
		[dataset.orderLayers, dataset.orderReasons],
		[dataset.listLayers, dataset.listReasons]
	] as const) {
		for (const { offset, rowCount, columns } of layers) {
			const column = columns.get('client') as TextColumn | undefined;
			const keys = column?.dictionary.map((text) => dataset.identity.resolve(text));
			for (let row = 0; column && keys && row < rowCount; row++) {
				if (reasons[offset + row] !== SET_APART) continue;
				const key = keys[column.codes[row]];
				rowsOf.set(key, (rowsOf.get(key) ?? 0) + 1);
			}
		}
	}
	return Array.from(rowsOf, ([clientKey, rows]) => ({
		clientKey,
		name: String(overlay.get('name')?.get(clientKey) ?? clientKey),
		purchases: rows,
		total: null
	}));
}

function phonesStep(reader: ClientRows): CleaningReport['phones'] {
	const { history, phones } = reader.sources;
	const examples: { before: string; after: string }[] = [];
	const unreadable: string[] = [];
	let clients = 0;
	let readable = 0;
	for (let position = 0; position < history.clientCount; position++) {
		const before = reader.text('phone', position);
		if (before === '') continue;
		clients++;
		if (phones.phones(before).length === 0) {
			if (unreadable.length < EXAMPLES && !unreadable.includes(before)) unreadable.push(before);
			continue;
		}
		readable++;
		if (examples.length === EXAMPLES) continue;
		const after = phones.shown(before);
		if (after !== before) examples.push({ before, after });
	}
	return { of: phones.of, countries: PHONE_COUNTRIES, clients, readable, examples, unreadable };
}

function exampleOf(reader: ClientRows, row: number): ExampleOrder {
	const { dataset, history } = reader.sources;
	const code = dataset.orderClients[row];
	const day = dataset.orders!.day[row];
	const amount = dataset.orders!.amount[row];
	const position = history.position[code] ?? -1;
	return {
		name: position >= 0 ? reader.text('name', position) : (dataset.clientKeys[code] ?? ''),
		day: day === INT_MISSING ? null : day,
		amount: Number.isNaN(amount) ? null : amount
	};
}

const isClient = ({ sources: { dataset } }: ClientRows, row: number): boolean => dataset.orders!.client[row] < dataset.clientKeys.length;

function nameOf(reader: ClientRows, clientKey: string): string {
	const { dataset, history } = reader.sources;
	const position = history.position[dataset.clientKeys.indexOf(clientKey)] ?? -1;
	return position >= 0 ? reader.text('name', position) : clientKey;
}
