/** Normal quantiles: 97.5 % for a two-sided test at 5 %, and the power asked for. */
const Z_TWO_SIDED = 1.959963984540054;
export const Z_POWER_80 = 0.8416212335729143;

/**
 * The smallest rise over `base` that a comparison of two groups shows with the given power at a two-sided 5 % (M12.3): the normal approximation of the test of
 * two proportions, pooled variance under no difference and separate ones under the difference (Fleiss, Levin & Paik 2003, 4.3, without continuity
 * correction), solved for the difference. null where not even everyone's return would show.
 */
export function detectableRise(base: number, contacted: number, control: number, zPower = Z_POWER_80): number | null {
	if (contacted < 1 || control < 1 || base >= 1) return null;
	const beyond = (rise: number): number => {
		const raised = base + rise;
		const pooled = (contacted * raised + control * base) / (contacted + control);
		const underNone = Math.sqrt(pooled * (1 - pooled) * (1 / contacted + 1 / control));
		const underRise = Math.sqrt((raised * (1 - raised)) / contacted + (base * (1 - base)) / control);
		return rise - Z_TWO_SIDED * underNone - zPower * underRise;
	};
	// What lies beyond chance grows ever faster with the rise: there is one crossing, or none.
	let [low, high] = [0, 1 - base];
	if (beyond(high) < 0) return null;
	while (high - low > 1e-9) {
		const middle = (low + high) / 2;
		if (beyond(middle) < 0) low = middle;
		else high = middle;
	}
	return high;
}
