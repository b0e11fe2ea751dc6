/**
 * The what-if kernel at 100,000 clients against one plain pass over the same typed arrays, and the reduction of 1,000,000 orders:
 * `node tests/bench/kernel.bench.ts [clients] [orders]`. Ratios are medians of one run, the two sides taking turns (target: at most 1.5).
 */
import { assessPrepared } from '../../src/lib/analysis/assess.ts';
import { categorize } from '../../src/lib/analysis/categorize.ts';
import { prepare, type Prepared } from '../../src/lib/analysis/prepare.ts';
import { summarize } from '../../src/lib/analysis/summarize.ts';
import type { History, Judgement, OfferCosts, PurchaseRows } from '../../src/lib/analysis/types.ts';
import type { OfferCost } from '../../src/lib/model/library.ts';
import { CATEGORY_C, DECISION_EXCLUDE } from '../../src/lib/model/standing.ts';
import { median, percentile, seeded } from './measure.ts';

const clients = Number(process.argv[2] ?? 100_000);
const rowCount = Number(process.argv[3] ?? 1_000_000);
const AS_OF = 19_000;
const ROUNDS = 400;

/** Clients who start at any time within four years, buy at their own rate and stop at any time; rows in no order. */
function someOrders(): PurchaseRows {
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
function plainPass(history: History, { category, decision }: Judgement, cycleDays: number, perYear: number, contactCost: number): PlainFigures {
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

/** Reads every array once and adds up what it reads: the least a pass can do. */
function barestPass({ lastDay, total, check, intervalCount, clientCount }: History, { category, decision }: Judgement): number {
	let sum = 0;
	for (let p = 0; p < clientCount; p++) sum += lastDay[p] + total[p] + check[p] + intervalCount[p] + category[p] + decision[p];
	return sum;
}

function timed(times: number[], work: () => unknown): void {
	const start = performance.now();
	work();
	times.push(performance.now() - start);
}

function rateKernel(prepared: Prepared): void {
	const { history, judgement } = prepared;
	const { levers } = assessPrepared(prepared, {});
	const perYear = levers.purchasesPerYear.value ?? NaN;
	const contactCost = levers.contactCost.value ?? NaN;
	const kernel: number[] = [];
	const plain: number[] = [];
	const barest: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		const cycle = 60 + round / 4;
		timed(kernel, () => assessPrepared(prepared, { cycle }));
		timed(plain, () => plainPass(history, judgement, cycle, perYear, contactCost));
		timed(barest, () => barestPass(history, judgement));
	}
	const milliseconds = Object.fromEntries(
		Object.entries({ kernel, plain, barest }).map(([name, times]) => [name, { median: median(times).toFixed(3), p95: percentile(times, 0.95).toFixed(3) }])
	);
	const ratios = { 'kernel.toPlainPass': median(kernel) / median(plain), 'kernel.toBarestPass': median(kernel) / median(barest) };
	console.log(JSON.stringify({ clients: history.clientCount, ...ratios, information: { milliseconds } }, null, '\t'));
}

const orders = someOrders();
const reductions: number[] = [];
for (let round = 0; round < 7; round++) timed(reductions, () => summarize(orders, null, clients, AS_OF));
const history = summarize(orders, null, clients, AS_OF);
const judgement = { category: categorize(history.total, true), decision: new Uint8Array(history.clientCount) };
const byGroup = Array.from({ length: 9 }, (_, group): OfferCost => (group % 3 === 1 ? { kind: 'shareOfCheck', share: 0.1 } : { kind: 'none' }));
const offers: OfferCosts = { byGroup, byPosition: new Map() };
const preparations: number[] = [];
for (let round = 0; round < 20; round++) timed(preparations, () => prepare(history, judgement, offers));
rateKernel(prepare(history, judgement, offers));
console.log(
	JSON.stringify(
		{ orders: rowCount, information: { 'summarize, ms': median(reductions).toFixed(0), 'prepare, ms': median(preparations).toFixed(1) } },
		null,
		'\t'
	)
);
