import type { CurrencyRule } from '#lib/model/layer.ts';
import type { Inspection } from '#lib/state/contract.ts';

type Currencies = Inspection['proposal']['currencies'];

/** Rates as far as they are known without being typed: one of the plan's currency is one. */
export const firstRates = (currencies: Currencies, plan: string): CurrencyRule => ({
	kind: 'rates',
	rates: currencies.some(({ code }) => code === plan) ? { [plan]: 1 } : {}
});

/** A rate is more than nothing; anything else takes it away. */
export function withRate(rule: CurrencyRule & { kind: 'rates' }, code: string, rate: number): CurrencyRule {
	const others = Object.entries(rule.rates).filter(([other]) => other !== code);
	return { kind: 'rates', rates: Object.fromEntries(rate > 0 ? [...others, [code, rate]] : others) };
}

const goesIn = (rule: CurrencyRule, code: string): boolean => (rule.kind === 'only' ? rule.code === code : rule.rates[code] !== undefined);

/** Whether some rows would stay out, because their currency is not the chosen one or has no rate. */
export const leavesOut = (rule: CurrencyRule, currencies: Currencies): boolean => currencies.some(({ code }) => !goesIn(rule, code));

/** Several currencies want an answer that lets rows in. */
export function currencyAnswered(currencies: Currencies, rule: CurrencyRule | null): boolean {
	return currencies.length < 2 || (rule !== null && currencies.some(({ code }) => goesIn(rule, code)));
}
