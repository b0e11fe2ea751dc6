import { currencyOf, fieldValue } from './document.ts';
import type { PlanDocument } from './fields.ts';

/** The setting that says which currency a plan was in when it took its starter. */
export const STARTER_CURRENCY_KEY = 'starter/currency';

/** The currency whose scale a plan's examples are on: another one chosen later leaves sums as they are. '' for none. */
export function starterCurrencyOf(document: PlanDocument): string {
	const taken = fieldValue(document, 'setting', STARTER_CURRENCY_KEY);
	return typeof taken === 'string' ? taken : currencyOf(document);
}
