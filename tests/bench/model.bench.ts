/**
 * Fitting MBG/NBD to 100,000 clients, against plain passes over their histories and against building them from orders: `node tests/bench/model.bench.ts [clients]`.
 * The likelihood looks at every different history once, so one fit is some tens of passes, and no slice of it is long.
 */
import { backTest } from '../../src/lib/analysis/back-test/back-test.ts';
import { baseRates } from '../../src/lib/analysis/base-rate/base-rate.ts';
import { statusesAt } from '../../src/lib/analysis/base-rate/statuses-at.ts';
import { buyingHistories } from '../../src/lib/analysis/buying-model/buying-histories.ts';
import { fitModel } from '../../src/lib/analysis/buying-model/fit.ts';
import { chancesToBuy } from '../../src/lib/analysis/buying-model/outlook.ts';
import { leversInForce } from '../../src/lib/analysis/levers.ts';
import { summarize } from '../../src/lib/analysis/summarize.ts';
import { median, seeded } from './measure.ts';

const clients = Number(process.argv[2] ?? 100_000);
const DAYS = 1095;

/** Buyers of rates and chances to leave of their own, over three years. */
function simulate() {
	const chance = seeded(11);
	const client: number[] = [];
	const day: number[] = [];
	for (let c = 0; c < clients; c++) {
		const meanDays = 20 + 200 * chance();
		const leaves = 0.1 + 0.4 * chance();
		for (let at = Math.floor(DAYS * chance()); at <= DAYS; at += Math.ceil(-Math.log(1 - chance()) * meanDays)) {
			client.push(c);
			day.push(at);
			if (chance() < leaves) break;
		}
	}
	return { client: Uint32Array.from(client), day: Int32Array.from(day), amount: new Float64Array(day.length).fill(10) };
}

function timed<T>(run: () => T): { ms: number; value: T } {
	const start = performance.now();
	const value = run();
	return { ms: performance.now() - start, value };
}
const medianOf = (run: () => unknown): number => median(Array.from({ length: 7 }, () => timed(run).ms));

const orders = simulate();
const history = summarize(orders, null, clients, DAYS);
const histories = buyingHistories(history);
const plainPass = medianOf(() => {
	let sum = 0;
	for (let i = 0; i < clients; i++) {
		const x = histories.repeats[i % histories.repeats.length];
		sum += Math.log(6 + x) + Math.exp(-x) + Math.log1p(x);
	}
	return sum;
});
const summarizing = medianOf(() => summarize(orders, null, clients, DAYS));
const slices: number[] = [];
const { ms: fitting, value: fit } = timed(() => {
	const steps = fitModel(histories);
	for (;;) {
		const { ms, value } = timed(() => steps.next());
		slices.push(ms);
		if (value.done) return value.value;
	}
});
const cutoff = DAYS - 200;
const before = summarize(orders, null, clients, cutoff);
const { levers } = leversInForce(before, {});
const counting = medianOf(() => baseRates(before, history, levers));
const statuses = statusesAt(before, levers);
const testing = medianOf(() => statuses && fit.ok && [...backTest(before, history, statuses, null, chancesToBuy(before, fit.model.parameters, 200))]);

console.log(
	JSON.stringify(
		{
			clients,
			'model.fitToPlainPasses': Number((fitting / plainPass).toFixed(0)),
			'model.fitToSummarizing': Number((fitting / summarizing).toFixed(1)),
			'model.longestSliceToAFrame': Number((Math.max(...slices) / 16).toFixed(2)),
			'baseRate.countingToSummarizing': Number((counting / summarizing).toFixed(2)),
			'backTest.rankingToSummarizing': Number((testing / summarizing).toFixed(2)),
			information: {
				orders: orders.day.length,
				differentHistories: histories.repeats.length,
				fit: `${fitting.toFixed(0)} ms`,
				plainPass: `${plainPass.toFixed(2)} ms`,
				result: fit.ok ? fit.model : fit.refusal
			}
		},
		null,
		'\t'
	)
);
