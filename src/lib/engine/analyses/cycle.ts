import {
	intervalBars,
	intervalsOf,
	LEAST_OWNERS,
	medianIntervals,
	rhythmsByGroup,
	type GroupRhythm,
	type IntervalBars,
	type Intervals
} from '../../analysis/intervals.ts';
import { lateShare, ruleDays } from '../../analysis/status-rules.ts';
import { NO_CLIENT, type History } from '../../analysis/types.ts';
import { partOf } from '../../kernel/steps.ts';
import { returnsOf } from '../../model/document.ts';
import type { OrderColumn } from '../protocol.ts';
import type { AnalysisContext } from './context.ts';
import { keptIntervals, ruleInForce } from './kept-intervals.ts';

/** One way to take the cycle. */
export interface CycleChoice {
	/** null: not known. */
	readonly days: number | null;
	/** Share of normal intervals that it would call late under the threshold and grace in force; null without orders or intervals. */
	readonly late: number | null;
}

export interface GroupCycle extends GroupRhythm {
	/** '' where it is not stated. */
	readonly value: string;
}

export interface CycleAnswer {
	readonly clients: number;
	readonly clientsWithInterval: number;
	/** null: a list of clients has no single intervals. */
	readonly intervals: number | null;
	readonly own: CycleChoice;
	readonly pooled: CycleChoice;
	readonly inForce: CycleChoice;
	/** As told by use (M1.3). */
	readonly use: CycleChoice;
	/** Every client by its own shrunk cycle; `days` is null, since each has another. */
	readonly shrunk: CycleChoice;
	readonly bars: IntervalBars;
	/** Days of silence from which one cycle for all calls a client sleeping, and lost; null without a cycle. */
	readonly sleepingDays: number | null;
	readonly lostDays: number | null;
	/** Client columns to group by; `hasProducts`: rows of orders name a product. */
	readonly columns: readonly OrderColumn[];
	readonly hasProducts: boolean;
	/** Groups with an interval, those of most clients first; null where none was asked for. */
	readonly groups: readonly GroupCycle[] | null;
	/** Owners with an interval that a group needs to have a cycle of its own. */
	readonly leastOwners: number;
	/** How many groups there are besides. */
	readonly moreGroups: number;
}

export interface CycleParams {
	/** A cycle told by use, in days; null where it is not. */
	readonly use: number | null;
	/** By what clients are grouped: nothing, a product of the orders, or a column of the clients. */
	readonly by: { readonly kind: 'none' } | { readonly kind: 'product' } | { readonly kind: 'column'; readonly column: string };
}

const MOST_GROUPS = 60;
const ROWS_A_STEP = 10_000;
const CLIENTS_A_STEP = 2000;

/** What the cycle could be, and how late each choice calls what was normal (M1.2, M12.5); per group or product where data allow (M1.6). */
export const cycle = (context: AnalysisContext, params: CycleParams): Promise<CycleAnswer> => context.run(cycleSteps(context, params));

function* cycleSteps(context: AnalysisContext, { by, use }: CycleParams): Generator<number, CycleAnswer> {
	const { standing, assessment, dataset } = context;
	const { history } = standing;
	const intervals = keptIntervals(context);
	yield 0.1;
	const rule = { ...ruleInForce(context), ownCycles: 0 };
	const inForceDays = assessment.levers.cycle.value;
	const choices: CycleChoice[] = [];
	for (const days of [history.ownCycleDays, history.pooledCycleDays, inForceDays, use]) {
		choices.push({ days, late: days === null ? null : lateShare(intervals, history, days, rule) });
		yield 0.1 + 0.05 * choices.length;
	}
	const [own, pooled, inForce, byUse] = choices;
	const shrunk = { days: null, late: inForceDays === null ? null : lateShare(intervals, history, inForceDays, { ...rule, ownCycles: 1 }) };
	yield 0.35;
	const bars = intervalBars(intervals, Math.max(history.ownCycleDays ?? 0, inForceDays ?? 0));
	yield 0.4;
	const days = inForceDays === null ? null : ruleDays(rule, inForceDays);
	const groups = yield* partOf(groupSteps(context, intervals, by, days && days.sleeping), 0.4, 1);
	return {
		clients: history.clientCount,
		clientsWithInterval: history.clientsWithInterval,
		intervals: dataset.orders ? history.pooledIntervals : null,
		own,
		pooled,
		inForce,
		use: byUse,
		shrunk,
		bars,
		sleepingDays: days && days.sleeping,
		lostDays: days && days.lost,
		columns: context.reader().columns.filter(({ kind }) => kind === 'text'),
		hasProducts: dataset.orderLayers.some(({ columns }) => columns.has('product')),
		groups: groups && groups.slice(0, MOST_GROUPS),
		leastOwners: LEAST_OWNERS,
		moreGroups: Math.max(0, (groups?.length ?? 0) - MOST_GROUPS)
	};
}

function* groupSteps(
	context: AnalysisContext,
	intervals: Intervals,
	by: CycleParams['by'],
	lateFrom: number | null
): Generator<number, readonly GroupCycle[] | null> {
	if (by.kind === 'none') return null;
	if (by.kind === 'column') return largestFirst(yield* byColumn(context, intervals, by.column, lateFrom));
	return largestFirst(yield* byProduct(context, lateFrom));
}

const largestFirst = (groups: readonly GroupCycle[]): readonly GroupCycle[] =>
	groups.filter(({ owners }) => owners > 0).sort((a, b) => b.owners - a.owners || (a.value < b.value ? -1 : 1));

/** Codes of texts in the order they come. */
class Values {
	readonly list: string[] = [];
	readonly #codes = new Map<string, number>();

	codeOf(value: string): number {
		let code = this.#codes.get(value);
		if (code === undefined) {
			code = this.list.length;
			this.list.push(value);
			this.#codes.set(value, code);
		}
		return code;
	}
}

function* byColumn(context: AnalysisContext, intervals: Intervals, column: string, lateFrom: number | null): Generator<number, GroupCycle[]> {
	const { history } = context.standing;
	const reader = context.reader();
	const values = new Values();
	const owners = intervals.start.length - 1;
	const groupOf = new Int32Array(owners).fill(-1);
	const medians = new Float64Array(owners).fill(NaN);
	for (let p = 0; p < history.clientCount; p++) {
		groupOf[history.client[p]] = values.codeOf(reader.text(column, p));
		medians[history.client[p]] = history.medianInterval[p];
		if (p % CLIENTS_A_STEP === CLIENTS_A_STEP - 1) yield (0.8 * (p + 1)) / history.clientCount;
	}
	return rhythmsByGroup(intervals, medians, groupOf, values.list.length, lateFrom).map((rhythm, code) => ({ value: values.list[code], ...rhythm }));
}

/** Intervals between a client's purchases of one product: an owner is a client and a product. */
interface ProductIntervals {
	readonly intervals: Intervals;
	readonly medians: Float64Array;
	/** By owner. */
	readonly productOf: Int32Array;
	readonly products: readonly string[];
}

/** Kept as long as the history they belong to: a moving lever changes only what is late. */
const kept = new WeakMap<History, ProductIntervals>();

/** A product's rhythm is that of its purchases alone. */
function* byProduct(context: AnalysisContext, lateFrom: number | null): Generator<number, GroupCycle[]> {
	const { history } = context.standing;
	const found = kept.get(history) ?? (yield* productIntervals(context));
	kept.set(history, found);
	const { intervals, medians, productOf, products } = found;
	return rhythmsByGroup(intervals, medians, productOf, products.length, lateFrom).map((rhythm, code) => ({ value: products[code], ...rhythm }));
}

function* productIntervals({ dataset, document, standing }: AnalysisContext): Generator<number, ProductIntervals> {
	const orders = dataset.orders ?? { client: new Uint32Array(0), day: new Int32Array(0), amount: new Float64Array(0) };
	const values = new Values();
	const ownerOf = new Map<number, number>();
	const productOf: number[] = [];
	const owner = new Uint32Array(orders.client.length).fill(NO_CLIENT);
	const clientCount = dataset.clientKeys.length;
	for (const { offset, rowCount, columns } of dataset.orderLayers) {
		const column = columns.get('product');
		if (column?.kind !== 'text') continue;
		const { codes, dictionary } = column;
		const products = dictionary.map((text) => (text === '' ? -1 : values.codeOf(text)));
		for (let row = 0; row < rowCount; row++) {
			if (row % ROWS_A_STEP === ROWS_A_STEP - 1) yield (0.8 * (offset + row)) / owner.length;
			const client = orders.client[offset + row];
			const product = products[codes[row]];
			if (client === NO_CLIENT || product < 0) continue;
			const pair = product * clientCount + client;
			let code = ownerOf.get(pair);
			if (code === undefined) {
				code = productOf.length;
				ownerOf.set(pair, code);
				productOf.push(product);
			}
			owner[offset + row] = code;
		}
	}
	const intervals = intervalsOf(orders, productOf.length, standing.history.asOf, returnsOf(document), owner);
	return { intervals, medians: medianIntervals(intervals), productOf: Int32Array.from(productOf), products: values.list };
}
