import { hypergeometricSlope } from '../../kernel/hypergeometric.ts';
import { MBG_NBD, type BuyingParameters, type FirstChances } from './likelihood.ts';

/** One client's purchases: x repeat ones, the last of them and the end of observation, in weeks since the first purchase. */
export interface BuyingHistory {
	readonly repeats: number;
	readonly lastAfter: number;
	readonly observed: number;
}

/**
 * The chance that a client has not left by the end of observation: 1 / (1 + a / (b + k − 1) × ((α + T) / (α + tₓ))^(r + x)), k chances to leave. In BG/NBD
 * it is 1 for every client of one purchase (M12.7), which is why that model is not used.
 */
export function chanceToBeThere({ r, alpha, a, b }: BuyingParameters, client: BuyingHistory, first: FirstChances = MBG_NBD): number {
	const chances = client.repeats + first;
	if (chances === 0) return 1;
	const ratio = (alpha + client.observed) / (alpha + client.lastAfter);
	return 1 / (1 + (a / (b + chances - 1)) * Math.pow(ratio, r + client.repeats));
}

/**
 * P(buys within `weeks` after the end of observation). Clients leave only after a purchase, so who is still there buys unless its rate, gamma (r + x, α + T),
 * lets none fall into that time: P = P(there) × (1 − ((α + T) / (α + T + t))^(r + x)).
 */
export function chanceToBuy(parameters: BuyingParameters, client: BuyingHistory, weeks: number, first: FirstChances = MBG_NBD): number {
	const until = parameters.alpha + client.observed;
	const stillNone = Math.pow(until / (until + weeks), parameters.r + client.repeats);
	return chanceToBeThere(parameters, client, first) * (1 - stillNone);
}

/**
 * Purchases expected within `weeks` after the end of observation (Fader, Hardie & Lee 2005, eq. 10; for MBG/NBD Batislam et al. 2007), k chances to leave:
 *
 *     P(there) × (a + b + k − 1) / (a − 1) × [ 1 − (1 − z)^(r + x) 2F1(r + x, b + k; a + b + k − 1; z) ],  z = t / (α + T + t)
 *
 * By Euler's transformation the bracket is 1 − (1 − z)^(a − 1) 2F1(a + b + k − 1 − r − x, a − 1; a + b + k − 1; z); with the leading 1 of its series taken
 * apart nothing is divided by zero at a = 1. NaN where the series does not settle.
 */
export function expectedPurchases(parameters: BuyingParameters, client: BuyingHistory, weeks: number, first: FirstChances = MBG_NBD): number {
	const { r, alpha, a, b } = parameters;
	const chances = client.repeats + first;
	const c = a + b + chances - 1;
	const z = weeks / (alpha + client.observed + weeks);
	const logRest = Math.log1p(-z);
	const beyondOne = a - 1;
	const leading = beyondOne === 0 ? -logRest : -Math.expm1(beyondOne * logRest) / beyondOne;
	const rest = hypergeometricSlope(c - r - client.repeats, beyondOne, c, z);
	return chanceToBeThere(parameters, client, first) * c * (leading - Math.exp(beyondOne * logRest) * rest);
}
