/** Lanczos' coefficients for g = 7 and nine terms (Godfrey): relative error of Γ below 1e-14 for x > 0. */
const LANCZOS = [
	0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012,
	9.9843695780195716e-6, 1.5056327351493116e-7
];
const HALF_LOG_TWO_PI = 0.9189385332046727;

/** ln Γ(x) for x > 0. */
export function logGamma(x: number): number {
	if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
	const shifted = x - 1;
	let sum = LANCZOS[0];
	for (let i = 1; i < LANCZOS.length; i++) sum += LANCZOS[i] / (shifted + i);
	const base = shifted + 7.5;
	return HALF_LOG_TWO_PI + (shifted + 0.5) * Math.log(base) - base + Math.log(sum);
}

/** From here on the asymptotic series of ψ is exact to the last places. */
const ASYMPTOTIC_FROM = 10;

/** ψ(x) = d ln Γ(x) / dx for x > 0: ψ(x) = ψ(x + 1) − 1 / x up to 10, then the asymptotic series (Abramowitz & Stegun 6.3.5, 6.3.18). */
export function digamma(x: number): number {
	let below = 0;
	let at = x;
	while (at < ASYMPTOTIC_FROM) below += 1 / at++;
	const inverse = 1 / (at * at);
	const series = inverse * (1 / 12 - inverse * (1 / 120 - inverse * (1 / 252 - inverse * (1 / 240 - inverse / 132))));
	return Math.log(at) - 1 / (2 * at) - series - below;
}
