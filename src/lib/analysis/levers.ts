import { DAYS_PER_YEAR } from '../kernel/days.ts';
import { LEVERS, type LeverInForce, type LeverName, type LeversInForce, type TypedLevers } from '../model/levers.ts';
import { measureChurn, type ChurnMeasure } from './churn.ts';
import { isUsableMargin } from './margins.ts';
import { raisedBy } from './thresholds.ts';
import type { History } from './types.ts';

/** Share of the average check that a contact is taken to cost until someone types it (M13.11). */
export const DEFAULT_CONTACT_SHARE = 0.02;

/** The levers as they stand, and the churn measured under them. */
export interface ResolvedLevers {
	readonly levers: LeversInForce;
	readonly churn: ChurnMeasure;
	readonly churnKnown: boolean;
	readonly churnSimple: number | null;
}

/** Takes what was typed, else what the data say, else a trade's example, else the method's preset (M13.4, 13.6, 13.8, 13.10, 13.11). */
export function leversInForce(history: History, typed: TypedLevers): ResolvedLevers {
	const { examples = NO_EXAMPLES } = history;
	const cycle = fromData(typed.cycle, history.ownCycleDays, examples.cycle);
	const sleepingAfter = preset('sleepingAfter', typed);
	const lostAfter = preset('lostAfter', typed);
	const grace = preset('grace', typed);
	const churn = measureChurn(history, cycle.value, raisedBy(valueOf(lostAfter), valueOf(grace)));
	const checkWindow = preset('checkWindow', typed);
	const averageCheck = fromData(typed.averageCheck, averageCheckOf(purchasesForCheck(history, valueOf(checkWindow))), examples.averageCheck);
	const levers: LeversInForce = {
		cycle,
		sleepingAfter,
		lostAfter,
		grace,
		ownCycles: preset('ownCycles', typed),
		churn: churn.known ? fromData(typed.churn, churn.rate) : preset('churn', typed),
		returnableShare: preset('returnableShare', typed),
		returnRate: preset('returnRate', typed),
		purchasesPerYear: fromData(typed.purchasesPerYear, purchasesPerYear(history), examples.purchasesPerYear),
		averageCheck,
		checkWindow,
		margin: history.margin
			? fromData(typed.margin, isUsableMargin(history.margin.share) ? history.margin.share : null)
			: (exampleOf(typed.margin, examples.margin) ?? preset('margin', typed)),
		contactCost: exampleOf(typed.contactCost, examples.contactCost) ?? defaultContactCost(typed.contactCost, averageCheck.value)
	};
	return { levers, churn, churnKnown: churn.known, churnSimple: churn.simpleRate };
}

/** Years from the first purchase in the data to as-of; null when a client's first purchase is not known. */
export function yearsOfHistory(history: History): number | null {
	if (history.firstPurchaseDay === null || !history.firstDaysKnown) return null;
	return (history.asOf - history.firstPurchaseDay) / DAYS_PER_YEAR;
}

/** Purchases per client and year over the whole reach of the data (M13.6); null when it has no length. */
export function purchasesPerYear(history: History): number | null {
	return quotient(quotient(history.purchases, history.clientCount), yearsOfHistory(history));
}

/** The purchases the data's average check is taken from (M13.6): all of them, or with a `checkWindow` of 1 those in (as-of − 365, as-of]. */
export function purchasesForCheck(history: History, checkWindow: number): { readonly revenue: number | null; readonly purchases: number | null } {
	return checkWindow === 1 ? history.lastYear : { revenue: history.revenue, purchases: history.purchases };
}

const averageCheckOf = ({ revenue, purchases }: ReturnType<typeof purchasesForCheck>): number | null => quotient(revenue, purchases);

function quotient(part: number | null, whole: number | null): number | null {
	return part === null || whole === null || whole === 0 ? null : part / whole;
}

const NO_EXAMPLES: TypedLevers = {};

/** An example stands only where the data are silent. */
function fromData(typed: number | undefined, measured: number | null, example?: number): LeverInForce {
	const ofTrade = measured === null ? exampleOf(typed, example) : null;
	if (ofTrade) return ofTrade;
	if (typed !== undefined) return { value: typed, origin: 'typed', untyped: measured };
	return { value: measured, origin: 'data', untyped: measured };
}

/** null: the trade gives none. */
function exampleOf(typed: number | undefined, example: number | undefined): LeverInForce | null {
	if (example === undefined) return null;
	return typed === undefined ? { value: example, origin: 'example', untyped: example } : { value: typed, origin: 'typed', untyped: example };
}

function preset(name: LeverName, typed: TypedLevers): LeverInForce {
	const untyped = LEVERS[name].preset;
	const value = typed[name];
	return value === undefined ? { value: untyped, origin: 'preset', untyped } : { value, origin: 'typed', untyped };
}

/** A share of the average check in force, so that it follows a typed check (M13.6). */
function defaultContactCost(typed: number | undefined, averageCheck: number | null): LeverInForce {
	const untyped = averageCheck === null ? null : DEFAULT_CONTACT_SHARE * averageCheck;
	return typed === undefined ? { value: untyped, origin: 'preset', untyped } : { value: typed, origin: 'typed', untyped };
}

/** A lever that always has a preset. */
export function valueOf(lever: LeverInForce): number {
	if (lever.value === null) throw new Error('a lever with a preset has no value');
	return lever.value;
}
