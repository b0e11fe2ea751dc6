import { minimize, type Minimum } from '../../kernel/minimize.ts';
import { DAYS_PER_WEEK, type BuyingHistories } from './buying-histories.ts';
import { logLikelihood, MBG_NBD, type BuyingParameters, type FirstChances } from './likelihood.ts';

/** Why there is no model (M12.7): too few who bought again, no maximum found, or one that says the model does not suit these clients. */
export type FitRefusal = 'tooFewRepeats' | 'notConverged' | 'ratesDoNotFit' | 'nobodyLeaves' | 'leavingDoesNotFit';

export interface FittedModel {
	readonly parameters: BuyingParameters;
	readonly logLikelihood: number;
	readonly clients: number;
	readonly repeatClients: number;
}
export type Fit = { readonly ok: true; readonly model: FittedModel } | { readonly ok: false; readonly refusal: FitRefusal };

/** Four numbers are not to be learned from fewer who bought again. */
export const FEWEST_REPEAT_CLIENTS = 30;

/** Beyond these a parameter runs off to nothing or to infinity: all that is left is a simpler model, and what it says of single clients is not sound. */
const SMALLEST = 1e-3;
const LARGEST = 1e3;

/** A slope below this share of ln L is flat: parameters then stand within a hundred-thousandth of themselves. */
const FLAT = 1e-8;

/** Where the search begins: (r, a, b), α following from the mean rate of the clients. The likelihood may have flat stretches, so there is more than one. */
const STARTS = [
	[0.5, 1, 2],
	[1.5, 0.3, 3],
	[0.2, 2, 1]
] as const;

/**
 * The most likely parameters of the clients' histories, from several starts, in logarithms, so that all stay positive. Yields the share done.
 * Deterministic: equal histories give equal parameters.
 */
export function* fitModel(histories: BuyingHistories, first: FirstChances = MBG_NBD): Generator<number, Fit> {
	if (histories.repeatClients < FEWEST_REPEAT_CLIENTS) return { ok: false, refusal: 'tooFewRepeats' };
	const rate = meanRate(histories);
	let best: Minimum | null = null;
	for (let start = 0; start < STARTS.length; start++) {
		const [r, a, b] = STARTS[start];
		let within = 0;
		const steps = minimize(
			function* (point, gradient) {
				const value = yield* logLikelihood(histories, parametersAt(point), first, gradient);
				for (let i = 0; i < gradient.length; i++) gradient[i] = -gradient[i];
				return -value;
			},
			[r, r / rate, a, b].map(Math.log),
			FLAT,
			(iteration) => (within = 1 - 0.93 ** iteration)
		);
		let step = steps.next();
		for (; !step.done; step = steps.next()) yield (start + within) / STARTS.length;
		if (Number.isFinite(step.value.value) && (best === null || step.value.value < best.value)) best = step.value;
	}
	if (best === null) return { ok: false, refusal: 'notConverged' };
	const parameters = parametersAt(best.point);
	const refusal = degenerate(parameters);
	if (refusal !== null) return { ok: false, refusal };
	if (!best.converged) return { ok: false, refusal: 'notConverged' };
	const { clientCount, repeatClients } = histories;
	return { ok: true, model: { parameters, logLikelihood: -best.value, clients: clientCount, repeatClients } };
}

function parametersAt(point: Float64Array): BuyingParameters {
	const [r, alpha, a, b] = point.map(Math.exp);
	return { r, alpha, a, b };
}

/** Repeat purchases of a client in a week, over all. */
function meanRate({ repeats, observed, clients }: BuyingHistories): number {
	let purchases = 0;
	let weeks = 0;
	for (let i = 0; i < repeats.length; i++) {
		purchases += clients[i] * repeats[i];
		weeks += (clients[i] * observed[i]) / DAYS_PER_WEEK;
	}
	return purchases / weeks;
}

/** What a parameter at an end of its range means. */
function degenerate({ r, alpha, a, b }: BuyingParameters): FitRefusal | null {
	if (![r, alpha, a, b].every(Number.isFinite)) return 'notConverged';
	if (a < SMALLEST || a / (a + b) < SMALLEST) return 'nobodyLeaves';
	if (r > LARGEST || r < SMALLEST || alpha < SMALLEST) return 'ratesDoNotFit';
	if (a > LARGEST || b > LARGEST || b < SMALLEST) return 'leavingDoesNotFit';
	return null;
}
