import { m } from '#lib/i18n/generated/messages.js';
import type { Formats } from '../../i18n/formats.ts';

/** What M2.1 is made of; all known. */
export interface WorthParts {
	readonly check: number;
	readonly margin: number;
	readonly purchasesAMonth: number;
	readonly months: number;
	readonly worth: number;
}

const to = (value: number, digits: number): number => Number(value.toFixed(digits));

/** The formula of M2.1 with its numbers; what is written rounded only comes close to the result, and says so. */
export function worthFormula({ check, margin, purchasesAMonth, months, worth }: WorthParts, formats: Formats): string {
	const written = to(check, 2) * to(margin, 5) * to(purchasesAMonth, 4) * to(months, 2);
	return m.segments_worth_formula({
		check: formats.moneyExact(check),
		margin: formats.shareExact(margin),
		purchases: formats.decimal(purchasesAMonth, 4),
		months: formats.decimal(months, 2),
		equals: Math.abs(written - worth) < 0.005 ? '=' : '≈',
		worth: formats.moneyExact(worth)
	});
}
