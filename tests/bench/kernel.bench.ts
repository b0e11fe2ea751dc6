/**
 * The what-if kernel at 100,000 clients against one plain pass over the same typed arrays, and the reduction of 1,000,000 orders:
 * `node tests/bench/kernel.bench.ts [clients] [orders]`. With own cycles (M12.4) an answer must come within a frame, 8 ms. Ratios are medians of one run, the two sides taking turns (target: at most 1.5).
 */
import { assessPrepared } from '../../src/lib/analysis/assess.ts';
import { categorize } from '../../src/lib/analysis/categorize.ts';
import { prepare, type Prepared } from '../../src/lib/analysis/prepare.ts';
import { summarize } from '../../src/lib/analysis/summarize.ts';
import type { History, Judgement, OfferCosts } from '../../src/lib/analysis/types.ts';
import type { OfferCost } from '../../src/lib/model/library.ts';
import { median, percentile } from './measure.ts';
import { AS_OF, plainPass, someOrders } from './some-orders.ts';

const clients = Number(process.argv[2] ?? 100_000);
const rowCount = Number(process.argv[3] ?? 1_000_000);
const ROUNDS = 400;

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
	const ownCycles: number[] = [];
	const plain: number[] = [];
	const barest: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		const cycle = 60 + round / 4;
		timed(kernel, () => assessPrepared(prepared, { cycle }));
		timed(ownCycles, () => assessPrepared(prepared, { cycle, ownCycles: 1 }));
		timed(plain, () => plainPass(history, judgement, cycle, perYear, contactCost));
		timed(barest, () => barestPass(history, judgement));
	}
	const milliseconds = Object.fromEntries(
		Object.entries({ kernel, ownCycles, plain, barest }).map(([name, times]) => [
			name,
			{ p5: percentile(times, 0.05).toFixed(3), median: median(times).toFixed(3), p95: percentile(times, 0.95).toFixed(3) }
		])
	);
	const ratios = {
		'kernel.toPlainPass': median(kernel) / median(plain),
		'kernel.toBarestPass': median(kernel) / median(barest),
		'ownCycles.toPlainPass': median(ownCycles) / median(plain)
	};
	console.log(JSON.stringify({ clients: history.clientCount, ...ratios, information: { milliseconds } }, null, '\t'));
}

const orders = someOrders(clients, rowCount);
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
