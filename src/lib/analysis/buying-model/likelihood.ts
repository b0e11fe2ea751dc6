import { digamma, logGamma } from '../../kernel/gamma.ts';
import { DAYS_PER_WEEK, type BuyingHistories } from './buying-histories.ts';

/**
 * Purchase rates of clients are gamma (r, α; time in weeks), chances to leave for good beta (a, b). A client may leave right after a purchase: in BG/NBD
 * after each but the first, in MBG/NBD after the first too.
 */
export interface BuyingParameters {
	readonly r: number;
	readonly alpha: number;
	readonly a: number;
	readonly b: number;
}

/** At how many purchases besides the x repeat ones a client may leave: 1 in MBG/NBD, 0 in BG/NBD, by which the published answers of that older model are met. */
export type FirstChances = 0 | 1;
export const MBG_NBD: FirstChances = 1;
export const BG_NBD: FirstChances = 0;

/** Histories looked at between two breaths: well under a millisecond's work. */
const SLICE = 4096;

/**
 * ln L of all clients, and its slopes by ln r, ln α, ln a, ln b written into `gradient`. With k = x + 1 chances to leave (BG/NBD: k = x):
 *
 *     L = Γ(r + x) αʳ / Γ(r) × [ B(a, b + k) / B(a, b) × (α + T)^−(r + x)  +  (k > 0) B(a + 1, b + k − 1) / B(a, b) × (α + tₓ)^−(r + x) ]
 *
 * Fader, Hardie & Lee 2005, eq. 6 (BG/NBD); Batislam, Denizel & Filiztekin 2007 (MBG/NBD). What hangs on x or on a day alone is worked out once for each.
 */
export function* logLikelihood(
	histories: BuyingHistories,
	{ r, alpha, a, b }: BuyingParameters,
	first: FirstChances,
	gradient: Float64Array
): Generator<void, number> {
	const { repeats, lastAfter, observed, clients } = histories;
	const byCount = termsByCount(largest(repeats), r, a, b, first);
	const logs = logsByDay(largest(observed), alpha);
	gradient.fill(0);
	let total = 0;
	const logAlpha = Math.log(alpha);
	for (let start = 0; start < repeats.length; start += SLICE) {
		const end = Math.min(start + SLICE, repeats.length);
		let sum = 0;
		let byR = 0;
		let byAlpha = 0;
		let byA = 0;
		let byB = 0;
		for (let i = start; i < end; i++) {
			const x = repeats[i];
			const logEnd = logs[observed[i]];
			const logLast = logs[lastAfter[i]];
			const times = clients[i];
			const power = r + x;
			// How much likelier it is that the client left after the last purchase than that it stayed, as a logarithm.
			const left = byCount.left[x] + power * (logEnd - logLast);
			const odds = Math.exp(-Math.abs(left));
			const gone = left > 0 ? 1 / (1 + odds) : odds / (1 + odds);
			sum += times * (byCount.value[x] + r * logAlpha - power * logEnd + Math.max(left, 0) + Math.log1p(odds));
			byR += times * (byCount.byR[x] + logAlpha - logEnd + gone * (logEnd - logLast));
			byAlpha += times * (r / alpha - power * ((1 - gone) * Math.exp(-logEnd) + gone * Math.exp(-logLast)));
			byA += times * (byCount.byA[x] + gone / a);
			byB += times * (byCount.byB[x] - gone * byCount.leftByB[x]);
		}
		total += sum;
		gradient[0] += r * byR;
		gradient[1] += alpha * byAlpha;
		gradient[2] += a * byA;
		gradient[3] += b * byB;
		yield;
	}
	return total;
}

interface TermsByCount {
	/** ln Γ(r + x) − ln Γ(r) + ln B(a, b + k) − ln B(a, b), and its slopes. */
	readonly value: Float64Array;
	readonly byR: Float64Array;
	readonly byA: Float64Array;
	readonly byB: Float64Array;
	/** ln (a / (b + k − 1)), −∞ where no chance to leave has been; and 1 / (b + k − 1). */
	readonly left: Float64Array;
	readonly leftByB: Float64Array;
}

function termsByCount(most: number, r: number, a: number, b: number, first: FirstChances): TermsByCount {
	const column = (): Float64Array => new Float64Array(most + 1);
	const terms = { value: column(), byR: column(), byA: column(), byB: column(), left: column(), leftByB: column() };
	const none = { value: logGamma(a + b) - logGamma(r) - logGamma(b), byR: digamma(r), byBoth: digamma(a + b), byB: digamma(b) };
	for (let x = 0; x <= most; x++) {
		const chances = x + first;
		const byBoth = none.byBoth - digamma(a + b + chances);
		terms.value[x] = none.value + logGamma(r + x) + logGamma(b + chances) - logGamma(a + b + chances);
		terms.byR[x] = digamma(r + x) - none.byR;
		terms.byA[x] = byBoth;
		terms.byB[x] = byBoth + digamma(b + chances) - none.byB;
		terms.left[x] = chances === 0 ? -Infinity : Math.log(a / (b + chances - 1));
		terms.leftByB[x] = chances === 0 ? 0 : 1 / (b + chances - 1);
	}
	return terms;
}

/** ln (α + weeks) for every whole number of days up to `most`. */
function logsByDay(most: number, alpha: number): Float64Array {
	const logs = new Float64Array(most + 1);
	for (let day = 0; day <= most; day++) logs[day] = Math.log(alpha + day / DAYS_PER_WEEK);
	return logs;
}

function largest(values: Int32Array): number {
	let most = 0;
	for (const value of values) if (value > most) most = value;
	return most;
}
