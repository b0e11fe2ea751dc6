/** The share of today's clients still here after as many whole years as a client stays on average (M11: 0.75⁴ = 32 %). */
export function survivors(churnRate: number | null): { readonly years: number; readonly share: number } | null {
	if (churnRate === null || churnRate <= 0) return null;
	const years = Math.max(1, Math.round(1 / churnRate));
	return { years, share: (1 - churnRate) ** years };
}
