import type { History, Judgement, PurchaseRows } from '../../src/lib/analysis/types.ts';
import { CATEGORY_C, DECISION_EXCLUDE } from '../../src/lib/model/standing.ts';
import { seeded } from './measure.ts';

export const AS_OF = 19_000;

/** Clients who start at any time within four years, buy at their own rate and stop at any time; rows in no order. */
export function someOrders(clients: number, rowCount: number): PurchaseRows {
	const random = seeded(7);
	const from = Float64Array.from({ length: clients }, () => AS_OF - 1461 * random());
	const until = from.map((start) => start + (AS_OF - start) * random());
	const client = new Uint32Array(rowCount);
	const day = new Int32Array(rowCount);
	const amount = new Float64Array(rowCount);
	for (let row = 0; row < rowCount; row++) {
		const c = row < clients ? row : Math.floor(clients * random() * random());
		client[row] = c;
		day[row] = Math.floor(from[c] + (until[c] - from[c]) * random());
		amount[row] = Math.round(1e4 * random() ** 3) / 10;
	}
	return { client, day, amount };
}

interface PlainFigures {
	readonly counts: number[];
	revenue: number;
	forgone: number;
	worthClients: number;
	worthValue: number;
	cost: number;
	breakEvenWorth: number;
}

/** The figures that hang on the clients, one after the other, without groups, histogram or compensation. */
export function plainPass(history: History, { category, decision }: Judgement, cycleDays: number, perYear: number, contactCost: number): PlainFigures {
	const { asOf, lastDay, total, check, intervalCount, clientCount } = history;
	const sums = { counts: [0, 0, 0], revenue: 0, forgone: 0, worthClients: 0, worthValue: 0, cost: 0, breakEvenWorth: 0 };
	for (let p = 0; p < clientCount; p++) {
		const missed = (asOf - lastDay[p]) / cycleDays;
		const status = missed >= 3 ? 2 : missed >= 1 ? 1 : 0;
		sums.counts[status]++;
		sums.revenue += total[p];
		if (status === 0) continue;
		const yearly = intervalCount[p] > 0 ? 365.25 / cycleDays : perYear;
		sums.forgone += Math.min(Math.floor(missed), yearly) * check[p];
		if (category[p] === CATEGORY_C || decision[p] === DECISION_EXCLUDE) continue;
		const worth = check[p] * 0.3 * yearly * 4;
		sums.breakEvenWorth += worth;
		if (0.1 * worth > contactCost) {
			sums.worthClients++;
			sums.worthValue += 0.1 * worth - contactCost;
			sums.cost += contactCost;
		}
	}
	return sums;
}
