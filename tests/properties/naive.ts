import type { OfferCost } from '../../src/lib/model/library.ts';
import type { TypedLevers } from '../../src/lib/model/levers.ts';

/** The method said again, client by client and word by word (M13), as an oracle: slow, plain, sharing no code with the product. */
export interface NaiveOrder {
	readonly client: number;
	readonly day: number;
	readonly amount: number;
}
export interface NaiveClient {
	code: number;
	first: number;
	last: number;
	count: number;
	total: number;
	intervals: number[];
	bought: NaiveOrder[];
	category: number;
	decision: number;
}

const median = (values: number[]): number | null => {
	if (values.length === 0) return null;
	const sorted = [...values].sort((a, b) => a - b);
	const half = sorted.length / 2;
	return Number.isInteger(half) ? (sorted[half - 1] + sorted[half]) / 2 : sorted[Math.floor(half)];
};
const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);

/** Each return comes off the client's purchases of the same or earlier days, newest first, earlier returns first; a day returned whole is gone (M13.2). */
export function naiveNetted(orders: readonly NaiveOrder[], asOf: number): NaiveOrder[] {
	const left = orders.map((order, row) => ({ ...order, row, touched: false }));
	const returns = left.filter((order) => order.amount < 0 && order.day <= asOf).sort((a, b) => a.day - b.day || a.row - b.row);
	for (const returned of returns) {
		const before = left.filter((order) => order.client === returned.client && order.day <= returned.day && order.amount > 0);
		for (const order of before.sort((a, b) => b.day - a.day || b.row - a.row)) {
			const taken = Math.min(order.amount, -returned.amount);
			if (taken > 0) order.touched = true;
			order.amount -= taken;
			returned.amount += taken;
		}
		if (returned.amount === 0) returned.amount = -1;
	}
	return left.filter((order) => {
		const ofDay = left.filter(({ client, day, amount }) => client === order.client && day === order.day && amount >= 0);
		return order.amount < 0 || !ofDay.some(({ touched }) => touched) || ofDay.some(({ amount }) => amount > 0);
	});
}

export function naiveClients(orders: readonly NaiveOrder[], asOf: number): NaiveClient[] {
	const accepted = orders.filter((order) => order.day <= asOf && order.amount >= 0);
	return [...new Set(accepted.map((order) => order.client))].map((code) => {
		const own = accepted.filter((order) => order.client === code);
		const days = [...new Set(own.map((order) => order.day))].sort((a, b) => a - b);
		return {
			code,
			first: days[0],
			last: days[days.length - 1],
			count: days.length,
			total: sum(own.map((order) => order.amount)),
			intervals: days.slice(1).map((day, i) => day - days[i]),
			bought: own,
			category: 2,
			decision: 0
		};
	});
}

export function naiveCategories(clients: NaiveClient[]): void {
	const whole = sum(clients.map((client) => client.total));
	for (const client of clients) {
		const before = sum(clients.filter((other) => other.total > client.total).map((other) => other.total));
		client.category = client.total <= 0 ? 2 : before < 0.8 * whole ? 0 : before < 0.95 * whole ? 1 : 2;
	}
}

/** M12.4 as a weighted geometric mean, to nine decimal places, so that roots and logarithms stand on the same edges. */
export function missedByOwn(client: NaiveClient, asOf: number, common: number): number {
	const own = median(client.intervals);
	if (own === null) return (asOf - client.last) / common;
	const n = client.intervals.length;
	return Number(((asOf - client.last) / (own ** (n / (n + 3)) * common ** (3 / (n + 3)))).toFixed(9));
}

export function naiveFigures(
	orders: readonly NaiveOrder[],
	clients: NaiveClient[],
	asOf: number,
	byGroup: readonly OfferCost[],
	own: ReadonlyMap<number, OfferCost>,
	typed: TypedLevers
) {
	const n = clients.length;
	const dataCycle = median(clients.flatMap((client) => median(client.intervals) ?? []));
	const cycle = typed.cycle ?? dataCycle;
	const grace = typed.grace ?? 0;
	const sleepingAfter = (typed.sleepingAfter ?? 1) + grace;
	const lostAfter = (typed.lostAfter ?? 3) + grace;
	const purchases = sum(clients.map((client) => client.count));
	const revenue = sum(clients.map((client) => client.total));
	const first = n > 0 ? Math.min(...clients.map((client) => client.first)) : null;
	const perYear = typed.purchasesPerYear ?? (first === null || asOf === first ? null : purchases / n / ((asOf - first) / 365.25));
	const lastYear = clients.flatMap((client) => client.bought.filter((order) => order.day > asOf - 365));
	const ofCheck =
		typed.checkWindow === 1
			? { revenue: sum(lastYear.map(({ amount }) => amount)), purchases: new Set(lastYear.map(({ client, day }) => `${client} ${day}`)).size }
			: { revenue, purchases };
	const check = typed.averageCheck ?? (ofCheck.purchases > 0 ? ofCheck.revenue / ofCheck.purchases : null);
	let churn: number | null = typed.churn ?? 0.25;
	let churnSimple: number | null = null;
	if (first !== null && dataCycle !== null && cycle !== null && asOf - first >= 365 + 3 * dataCycle) {
		const becomesLost = (client: NaiveClient): number => client.last + lostAfter * cycle;
		const shareGone = (of: NaiveClient[]): number | null => (of.length === 0 ? null : of.filter((client) => becomesLost(client) <= asOf).length / of.length);
		const notLostBefore = clients.filter((client) => becomesLost(client) > asOf - 365);
		if (typed.churn === undefined) churn = shareGone(notLostBefore);
		churnSimple = shareGone(notLostBefore.filter((client) => client.first <= asOf - 365));
	}
	const lifetime = churn === null || churn === 0 ? null : 1 / churn;
	const contactCost = typed.contactCost ?? (check === null ? null : 0.02 * check);
	const margin = typed.margin ?? 0.3;
	const rate = typed.returnRate ?? 0.1;
	const counts = [0, 0, 0];
	let forgone: number | null = 0;
	let worthClients = 0;
	let worthValue: number | null = 0;
	let campaignCost: number | null = 0;
	let evenCost = 0;
	let evenWorth = 0;
	let evenOffers = 0;
	let turnedAway = 0;
	let candidates = 0;
	let knownCandidates = 0;
	for (const client of clients) {
		if (cycle === null) break;
		const missed = typed.ownCycles === 1 ? missedByOwn(client, asOf, cycle) : (asOf - client.last) / cycle;
		const status = missed >= lostAfter ? 2 : missed >= sleepingAfter ? 1 : 0;
		counts[status]++;
		const ownCheck = client.total / client.count;
		const yearly = client.intervals.length > 0 ? 365.25 / cycle : perYear;
		if (status > 0) forgone = forgone === null || yearly === null ? null : forgone + Math.min(Math.floor(missed), yearly) * ownCheck;
		const inQuestion = client.decision === 2 || (client.decision === 0 && status > 0 && client.category !== 2);
		if (!inQuestion) continue;
		candidates++;
		const worth = yearly === null || lifetime === null ? null : ownCheck * margin * (yearly / 12) * (12 * lifetime);
		const offer = own.get(client.code) ?? byGroup[status * 3 + client.category];
		const offerCost = offer.kind === 'none' ? 0 : offer.kind === 'fixed' ? offer.amount : offer.share * ownCheck;
		const cost: number | null = contactCost === null ? null : contactCost + offerCost * rate;
		if (worth !== null && contactCost !== null) {
			knownCandidates++;
			evenCost += contactCost;
			evenWorth += worth;
			evenOffers += offerCost;
		}
		if (client.decision === 2 || (worth !== null && cost !== null && rate * worth > cost)) {
			worthClients++;
			campaignCost = campaignCost === null || cost === null ? null : campaignCost + cost;
			worthValue = worthValue === null || worth === null || cost === null ? null : worthValue + rate * worth - cost;
		} else if (worth !== null && rate * worth > 0) turnedAway++;
	}
	const worthKnown = cycle !== null && lifetime !== null && contactCost !== null && (candidates === 0 || knownCandidates > 0);
	const yearlyRevenue = perYear === null || check === null || n === 0 ? null : n * perYear * check;
	// What is left of two equal sums after rounding is nothing.
	const evenLeft = Math.abs(evenWorth - evenOffers) < 1e-12 * evenWorth ? 0 : evenWorth - evenOffers;
	const statuses = cycle !== null || n === 0;
	const figures = {
		'clients.total': n,
		'clients.active': statuses ? counts[0] : null,
		'clients.sleeping': statuses ? counts[1] : null,
		'clients.lost': statuses ? counts[2] : null,
		'clients.oneTime': clients.filter((client) => client.count === 1).length,
		'cycle.days': cycle,
		'cycle.pooledDays': median(clients.flatMap((client) => client.intervals)),
		'orders.count': orders.filter((order) => order.day <= asOf && order.amount >= 0).length,
		'revenue.total': revenue,
		purchasesPerYear: perYear,
		averageCheck: check,
		'churn.rate': churn,
		'lifetime.years': lifetime,
		'forgone.topDown': yearlyRevenue === null ? null : yearlyRevenue * (typed.returnableShare ?? 0.2),
		'forgone.churn': yearlyRevenue === null || churn === null ? null : churn * yearlyRevenue,
		'forgone.byClient': cycle === null ? null : forgone,
		'worth.clients': worthKnown ? worthClients : null,
		'worth.value': worthKnown ? worthValue : null,
		'campaign.cost': worthKnown ? campaignCost : null,
		'return.breakEvenRate': worthKnown && evenLeft > 0 ? evenCost / evenLeft : null
	};
	/** How much rounding of its two sums grows in their difference. */
	const breakEvenGrowth = evenLeft > 0 ? evenWorth / evenLeft : 1;
	return { figures, churnSimple, turnedAway: worthKnown ? turnedAway : null, breakEvenGrowth };
}
