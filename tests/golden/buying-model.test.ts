import { describe, expect, it } from 'vitest';
import { buyingHistories } from '../../src/lib/analysis/buying-model/buying-histories.ts';
import { fitModel, type Fit, type FittedModel } from '../../src/lib/analysis/buying-model/fit.ts';
import { chanceToBeThere, chanceToBuy, expectedPurchases } from '../../src/lib/analysis/buying-model/forecast.ts';
import { BG_NBD, logLikelihood, MBG_NBD, type FirstChances } from '../../src/lib/analysis/buying-model/likelihood.ts';
import { chancesToBuy, outlook } from '../../src/lib/analysis/buying-model/outlook.ts';
import { statusesAt } from '../../src/lib/analysis/base-rate/statuses-at.ts';
import { leversInForce } from '../../src/lib/analysis/levers.ts';
import { summarize } from '../../src/lib/analysis/summarize.ts';
import { cdnowModels, cdnowOrders, day, onlineRetailOrders, ordersOf, publishedVectors, type FixtureOrders } from './fixtures.ts';
import { finished } from './generators.ts';

const historyAt = (orders: FixtureOrders, asOf: number) => summarize(orders.rows, null, orders.names.length, asOf);
const cdnow = historyAt(cdnowOrders(), day('1997-09-30'));
const published = publishedVectors();

function modelOf(fit: Fit): FittedModel {
	if (!fit.ok) throw new Error(fit.refusal);
	return fit.model;
}
const fitOf = (orders: FixtureOrders, asOf: number): Fit => finished(fitModel(buyingHistories(historyAt(orders, asOf))));

describe('BG/NBD, whose answers are published, by the likelihood MBG/NBD shares with it', () => {
	const { parameters, logLikelihood: value } = modelOf(finished(fitModel(buyingHistories(cdnow), BG_NBD)));

	it('has the parameters and the likelihood of CDNOW', () => {
		const { r, alpha, a, b, LL } = published.bgnbd_cdnow;
		expect(parameters.r).toBeCloseTo(r, 3);
		expect(parameters.alpha).toBeCloseTo(alpha, 3);
		expect(parameters.a).toBeCloseTo(a, 3);
		expect(parameters.b).toBeCloseTo(b, 3);
		expect(value).toBeCloseTo(LL, 1);
	});

	it('expects what is printed of client 1, and of a new client', () => {
		const { x, t_x, T, t, expected } = published.bgnbd_cond_exp;
		expect(expectedPurchases(parameters, { repeats: x, lastAfter: t_x, observed: T }, t, BG_NBD)).toBeCloseTo(expected, 3);
		const { t: weeks, expected: purchases } = published.bgnbd_expectation;
		const newClient = { repeats: 0, lastAfter: 0, observed: 0 };
		for (const [i, until] of weeks.entries()) expect(expectedPurchases(parameters, newClient, until, BG_NBD)).toBeCloseTo(purchases[i], 3);
	});

	it('gives a new client no purchase within 39 weeks as likely as is printed', () => {
		const [r, alpha, a, b] = published.bgnbd_pmf.params;
		const chance = chanceToBuy({ r, alpha, a, b }, { repeats: 0, lastAfter: 0, observed: 0 }, 39, BG_NBD);
		expect(1 - chance).toBeCloseTo(published.bgnbd_pmf.t39_n0, 7);
	});

	it('M12.7: takes every client of one purchase for one who is still there, MBG/NBD does not', () => {
		const once = { repeats: 0, lastAfter: 0, observed: 39 };
		expect(chanceToBeThere(parameters, once, BG_NBD)).toBe(1);
		expect(chanceToBeThere(parameters, once, MBG_NBD)).toBeCloseTo(0.637, 3);
	});
});

describe('MBG/NBD of CDNOW at 1997-09-30', () => {
	const { parameters, logLikelihood: value, clients, repeatClients } = modelOf(finished(fitModel(buyingHistories(cdnow))));

	it('has the parameters lifetimes finds', () => {
		expect(parameters.r).toBeCloseTo(0.525, 3);
		expect(parameters.alpha).toBeCloseTo(6.183, 3);
		expect(parameters.a).toBeCloseTo(0.891, 3);
		expect(parameters.b).toBeCloseTo(1.614, 3);
		expect(value).toBeCloseTo(-9582.136, 3);
		expect({ clients, repeatClients }).toEqual({ clients: 2357, repeatClients: 946 });
	});

	it('says of every client what was computed by others, to seven places', () => {
		const models = cdnowModels();
		expect(models).toHaveLength(2357);
		for (const { client, there, buys, purchases } of models) {
			expect(chanceToBeThere(parameters, client)).toBeCloseTo(there, 6);
			for (const [weeks, chance] of buys) expect(chanceToBuy(parameters, client, weeks)).toBeCloseTo(chance, 6);
			for (const [weeks, expected] of purchases)
				expect(Math.abs(expectedPurchases(parameters, client, weeks) - expected)).toBeLessThan(1e-6 * Math.max(1, expected));
		}
	});

	it('adds up over statuses to the same clients, and expects no more buyers than clients or purchases', () => {
		const statuses = statusesAt(cdnow, leversInForce(cdnow, {}).levers)!;
		const rows = finished(outlook(cdnow, statuses, parameters, 273));
		expect(rows.map((row) => row.clients)).toEqual([240, 310, 1807]);
		const chances = chancesToBuy(cdnow, parameters, 273);
		expect(rows.reduce((sum, row) => sum + row.buyers, 0)).toBeCloseTo(
			chances.reduce((sum, chance) => sum + chance, 0),
			8
		);
		for (const { clients: count, buyers, purchases } of rows) {
			expect(buyers).toBeLessThan(count);
			expect(purchases!).toBeGreaterThan(buyers);
		}
	});

	it('knows an expectation at a = 1 too, between those beside it', () => {
		const client = { repeats: 2, lastAfter: 20, observed: 39 };
		const at = (a: number): number => expectedPurchases({ ...parameters, a }, client, 39);
		expect(at(1)).toBeLessThan(at(0.999));
		expect(at(1)).toBeGreaterThan(at(1.001));
		expect(at(1)).toBeCloseTo((at(0.999) + at(1.001)) / 2, 6);
	});
});

describe('the likelihood', () => {
	it('of three clients is the formula said plainly, for both models', () => {
		const [r, alpha, a, b] = [0.6, 5, 0.8, 1.7];
		const orders = ordersOf([
			['once', 0, 1],
			['twice', 0, 1],
			['twice', 70, 1],
			['often', 14, 1],
			['often', 28, 1],
			['often', 28, 1],
			['often', 98, 1]
		]);
		const beta = (p: number, q: number): number => (gamma(p) * gamma(q)) / gamma(p + q);
		const plain = (x: number, tx: number, T: number, first: FirstChances): number => {
			const k = x + first;
			const left = k > 0 ? (beta(a + 1, b + k - 1) / beta(a, b)) * (alpha + tx) ** -(r + x) : 0;
			return Math.log(((gamma(r + x) * alpha ** r) / gamma(r)) * ((beta(a, b + k) / beta(a, b)) * (alpha + T) ** -(r + x) + left));
		};
		for (const first of [BG_NBD, MBG_NBD]) {
			const value = finished(logLikelihood(buyingHistories(historyAt(orders, 140)), { r, alpha, a, b }, first, new Float64Array(4)));
			expect(value).toBeCloseTo(plain(0, 0, 20, first) + plain(1, 10, 20, first) + plain(2, 12, 18, first), 8);
		}
	});

	it('has the slopes its differences show', () => {
		const histories = buyingHistories(cdnow);
		const at = [0.6, 5, 0.8, 1.7].map(Math.log);
		const valueAt = (point: readonly number[], gradient = new Float64Array(4)): number => {
			const [r, alpha, a, b] = point.map(Math.exp);
			return finished(logLikelihood(histories, { r, alpha, a, b }, MBG_NBD, gradient));
		};
		const gradient = new Float64Array(4);
		valueAt(at, gradient);
		for (let i = 0; i < 4; i++) {
			const moved = (by: number) => valueAt(at.map((value, j) => (i === j ? value + by : value)));
			expect(gradient[i]).toBeCloseTo((moved(1e-5) - moved(-1e-5)) / 2e-5, 2);
		}
	});

	it('takes clients of equal history together and loses none', () => {
		const histories = buyingHistories(cdnow);
		expect(histories.clients.reduce((sum, count) => sum + count, 0)).toBe(2357);
		expect(histories.clients.length).toBeLessThan(1100);
	});
});

/** Γ by its integral from 0 to 60, in steps too fine to matter here: shares nothing with the product. */
function gamma(x: number): number {
	if (x < 2) return gamma(x + 1) / x;
	let sum = 0;
	for (let i = 0; i < 60_000; i++) {
		const t = (i + 0.5) / 1000;
		sum += (t ** (x - 1) * Math.exp(-t)) / 1000;
	}
	return sum;
}

describe('M12.7: a fit that means nothing is not shown', () => {
	const times = (count: number, days: (client: number) => readonly number[]) =>
		ordersOf(Array.from({ length: count }, (_, c) => days(c).map((at) => [`client ${c}`, at, 10] as const)).flat());

	it('of a wholesaler whose clients never seem to leave', () => {
		expect(fitOf(onlineRetailOrders(), day('2011-12-09'))).toEqual({ ok: false, refusal: 'nobodyLeaves' });
	});

	it('of clients none or hardly any of whom bought again', () => {
		expect(
			fitOf(
				times(500, (c) => (c < 29 ? [c, c + 40] : [c])),
				700
			)
		).toEqual({ ok: false, refusal: 'tooFewRepeats' });
		expect(
			fitOf(
				times(500, (c) => [c]),
				700
			)
		).toEqual({ ok: false, refusal: 'tooFewRepeats' });
	});

	it('of clients who all keep one step', () => {
		expect(
			fitOf(
				times(100, () => [0, 28]),
				800
			)
		).toEqual({ ok: false, refusal: 'ratesDoNotFit' });
	});

	it('of clients who bought once, but for a few the day after', () => {
		expect(
			fitOf(
				times(500, (c) => (c < 35 ? [c, c + 1] : [c])),
				2000
			)
		).toEqual({ ok: false, refusal: 'leavingDoesNotFit' });
	});
});
