/** Terms after which a series is given up: near z = 1 it hardly shrinks. */
const MOST_TERMS = 100_000;

/**
 * (2F1(a, b; c; z) − 1) / b of Gauss' hypergeometric function, for |z| < 1: its power series Σ (a)ₙ (b)ₙ / ((c)ₙ n!) zⁿ (Abramowitz & Stegun 15.1.1) without the
 * leading 1, over b, which has a value at b = 0 too. NaN where it does not settle.
 */
export function hypergeometricSlope(a: number, b: number, c: number, z: number): number {
	let term = (a / c) * z;
	let sum = term;
	for (let n = 1; n < MOST_TERMS; n++) {
		term *= (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z;
		sum += term;
		if (Math.abs(term) <= Number.EPSILON * Math.abs(sum)) return sum;
	}
	return NaN;
}
