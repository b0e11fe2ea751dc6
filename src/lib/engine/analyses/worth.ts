import { bandsOf, spreadOf, type WorthBand, type WorthSpread } from '../../analysis/worth-spread.ts';
import { worthOf } from '../../analysis/worth.ts';
import { lifetimeYears } from '../../analysis/churn.ts';
import { monthsOf, perMonth, type Months, type Years } from '../../kernel/periods.ts';
import type { AnalysisContext } from './context.ts';

/** The formula of M2.1 with an average client's numbers; null is unknown. */
export interface WorthFormula {
	readonly check: number | null;
	readonly margin: number | null;
	readonly purchasesAMonth: number | null;
	readonly lifetimeYears: Years | null;
	readonly lifetimeMonths: Months | null;
	readonly worth: number | null;
}

export interface WorthGroup extends WorthSpread {
	/** The value of the column; '' where it is not stated. */
	readonly value: string;
	/** Worth more than what returning costs (M2.3), among those whose both are known; whether they are to be returned at all is another question. */
	readonly exceedsCost: number;
	readonly costKnown: number;
}

export interface WorthAnswer {
	readonly formula: WorthFormula;
	readonly spread: WorthSpread;
	readonly bands: readonly WorthBand[];
	readonly groups: readonly WorthGroup[];
	/** Cost of approaching a client, on the average of those whose cost is known; null where none is. */
	readonly cost: number | null;
	readonly exceedsCost: number;
	readonly costKnown: number;
}

/** What a client is worth: of an average one by formula, of each by its own check, and by the groups of a column (M2.1–M2.4). */
export const worth = (context: AnalysisContext, params: WorthParams): Promise<WorthAnswer> => context.run(worthSteps(context, params));

export interface WorthParams {
	/** A text column of the clients. */
	readonly column: string;
}

/** So many clients are read between two looks at what else there is to do. */
const AT_ONCE = 2000;

function* worthSteps(context: AnalysisContext, { column }: WorthParams): Generator<number, WorthAnswer> {
	const reader = context.reader();
	const { clientCount } = context.standing.history;
	const { returnRate } = context.assessment.levers;
	const values = new Float64Array(clientCount);
	const costs = new Float64Array(clientCount);
	const positions = new Map<string, number[]>();
	for (let position = 0; position < clientCount; position++) {
		const client = reader.assessment(position);
		values[position] = client.worth ?? NaN;
		costs[position] = client.cost ?? NaN;
		const value = reader.text(column, position);
		const group = positions.get(value);
		if (group) group.push(position);
		else positions.set(value, [position]);
		if (position % AT_ONCE === AT_ONCE - 1) yield (0.8 * (position + 1)) / clientCount;
	}
	const exceeds = (at: readonly number[]) => againstCost(at, values, costs, returnRate.value ?? NaN);
	const all = Array.from({ length: clientCount }, (_, position) => position);
	yield 0.82;
	const spread = spreadOf(values);
	yield 0.86;
	const bands = bandsOf(values, spread.mean);
	const groups: WorthGroup[] = [];
	for (const [value, at] of positions) {
		groups.push({ value, ...spreadOf(Float64Array.from(at, (p) => values[p])), ...exceeds(at) });
		yield 0.88 + (0.1 * groups.length) / positions.size;
	}
	return {
		formula: formulaOf(context),
		spread,
		bands,
		groups: groups.sort((a, b) => (b.sum ?? -1) - (a.sum ?? -1) || (a.value < b.value ? -1 : 1)),
		cost: spreadOf(costs).mean,
		...exceeds(all)
	};
}

function formulaOf({ assessment }: AnalysisContext): WorthFormula {
	const { levers } = assessment;
	const check = levers.averageCheck.value;
	const margin = levers.margin.value;
	const purchasesAMonth = levers.purchasesPerYear.value === null ? null : perMonth(levers.purchasesPerYear.value);
	const years = lifetimeYears(levers.churn.value);
	const months = years === null ? null : monthsOf(years);
	const known = check !== null && margin !== null && purchasesAMonth !== null && months !== null;
	return {
		check,
		margin,
		purchasesAMonth,
		lifetimeYears: years,
		lifetimeMonths: months,
		worth: known ? worthOf(check * margin, purchasesAMonth, months) : null
	};
}

/** M2.3: what comes back of a client approached, the return rate × its worth, against what approaching it costs. */
function againstCost(
	at: readonly number[],
	values: Float64Array,
	costs: Float64Array,
	rate: number
): { readonly exceedsCost: number; readonly costKnown: number } {
	let exceedsCost = 0;
	let costKnown = 0;
	for (const p of at) {
		if (Number.isNaN(values[p]) || Number.isNaN(costs[p])) continue;
		costKnown++;
		if (rate * values[p] > costs[p]) exceedsCost++;
	}
	return { exceedsCost, costKnown };
}
