import type { BaseRateRefusal } from '../../analysis/base-rate/cutoffs.ts';
import { detectableRise } from '../../analysis/comparison/detectable.ts';
import { valueOf } from '../../analysis/levers.ts';
import { gainOf } from '../../analysis/uplift.ts';
import type { DayNumber } from '../../kernel/days.ts';
import { partOf } from '../../kernel/steps.ts';
import { CompensatedSum } from '../../kernel/sum.ts';
import type { Arm } from '../../model/contacts.ts';
import { controlTerms, LEAST_IN_ARM } from '../../model/control-settings.ts';
import { PUBLISHED_RETURNS } from '../../model/published-returns.ts';
import { CATEGORIES, LOST, SLEEPING, STATUSES, type Category, type Status } from '../../model/standing.ts';
import type { ClientRows } from '../client-rows.ts';
import { armsOfClients, armsOn, leftAlone, plannedClients, type ArmsOfClients, type PlannedClient } from '../control-group.ts';
import { chosenRates, sharesByStatus } from './base-rate.ts';
import type { AnalysisContext } from './context.ts';

export interface ControlGroup {
	readonly status: Status;
	readonly category: Category;
	readonly contacted: number;
	readonly control: number;
}

export interface ControlClient {
	readonly clientKey: string;
	readonly name: string;
	readonly status: Status | null;
	readonly category: Category;
}

/** Of clients left alone, the share that is expected to come back: measured here, or between what others measured. */
export type ExpectedReturns = { readonly kind: 'measured' | 'published'; readonly low: number; readonly high: number };

export interface ControlAnswer {
	readonly startedOn: DayNumber | null;
	readonly share: number;
	/** Clients of the comparison, by status and category; those with nobody in them are left out. */
	readonly groups: readonly ControlGroup[];
	readonly contacted: number;
	readonly control: number;
	/** Worth returning, but closed to every channel: in neither arm. */
	readonly unreachable: number;
	/** Contacted because a person insists: outside the comparison. */
	readonly byHand: readonly ControlClient[];
	/** Who is left alone, by name; the first of them. */
	readonly alone: readonly ControlClient[];
	readonly aloneCount: number;
	/** Since the start, in no comparison; `open`: of these whose arm is not written down yet. */
	readonly joined: { readonly contacted: number; readonly control: number; readonly open: number };
	readonly expected: ExpectedReturns | null;
	/** Why nothing was measured here. */
	readonly refusal: BaseRateRefusal | null;
	/** Days within which returns are counted; null where that cannot be told. */
	readonly horizonDays: number | null;
	/** The smallest rise that shows, at the low and the high end of what is expected; null where none does. */
	readonly detectable: { readonly low: number | null; readonly high: number | null } | null;
	/** What is not asked for: value of contacting those left alone, all of it and beyond what comes by itself; null unknown. */
	readonly cost: { readonly gross: number | null; readonly incremental: number | null };
}

/** As many names as are read. */
const MOST_NAMED = 200;

/** Whom the comparison leaves alone, what it can show and what it costs (M12.3). */
export const control = (context: AnalysisContext): Promise<ControlAnswer> => context.run(controlSteps(context));

function* controlSteps(context: AnalysisContext): Generator<number, ControlAnswer> {
	const { document, dataset, assessment } = context;
	const rows = context.reader();
	const terms = controlTerms(document);
	const arms = armsOfClients(document, dataset.identity);
	const { planned, unreachable } = yield* partOf(plannedClients(rows), 0, 0.4);
	const measured = yield* partOf(chosenRates(context), 0.4, 0.95);
	const alone = leftAlone(planned, document, arms, dataset.identity);
	const byHand = new Set(terms.byHand.map((key) => dataset.identity.resolve(key)));
	const groups = groupsOf(
		terms.startedOn === null
			? drawnClients(planned, alone, byHand)
			: armedClients(context.readerAt(terms.startedOn), armsOn(terms.startedOn, document, dataset.identity), byHand)
	);
	const named = yield* partOf(namedClients(rows, new Set([...alone, ...byHand])), 0.95, 1);
	const sum = (arm: 'contacted' | 'control'): number => groups.reduce((all, group) => all + group[arm], 0);
	const [contacted, left] = [sum('contacted'), sum('control')];
	const base = sharesByStatus(measured);
	const expected = expectedReturns(groups, base);
	const since = new Set([...terms.joinedOn.keys()].map((key) => dataset.identity.resolve(key)));
	const joined = terms.startedOn === null ? [] : planned.filter(({ clientKey }) => (!arms.has(clientKey) || since.has(clientKey)) && !byHand.has(clientKey));
	const joinedAlone = joined.filter(({ clientKey }) => alone.has(clientKey)).length;
	const returnRate = valueOf(assessment.levers.returnRate);
	return {
		startedOn: terms.startedOn,
		share: terms.share,
		groups,
		contacted,
		control: left,
		unreachable,
		byHand: named.filter(({ clientKey }) => byHand.has(clientKey)),
		alone: named.filter(({ clientKey }) => alone.has(clientKey)).slice(0, MOST_NAMED),
		aloneCount: alone.size,
		joined: { contacted: joined.length - joinedAlone, control: joinedAlone, open: joined.filter(({ clientKey }) => !arms.has(clientKey)).length },
		expected,
		refusal: measured.refusal,
		horizonDays: measured.horizonDays,
		detectable:
			expected && left >= LEAST_IN_ARM && contacted >= LEAST_IN_ARM
				? { low: detectableRise(expected.low, contacted, left), high: detectableRise(expected.high, contacted, left) }
				: null,
		cost: costOf(
			planned.filter(({ clientKey }) => alone.has(clientKey)),
			rows,
			(client) => gainOf(client, returnRate, base)
		)
	};
}

interface Compared {
	readonly stratum: number;
	readonly arm: Arm;
}

/** Before the start: those of the plan. */
function* drawnClients(planned: readonly PlannedClient[], alone: ReadonlySet<string>, byHand: ReadonlySet<string>): Generator<Compared> {
	for (const { clientKey, stratum } of planned) if (!byHand.has(clientKey)) yield { stratum, arm: alone.has(clientKey) ? 'control' : 'contacted' };
}

/** After it: those whose arm was written down, where they stood on that day. */
function* armedClients(then: ClientRows, arms: ArmsOfClients, byHand: ReadonlySet<string>): Generator<Compared> {
	const { history, judgement } = then.sources;
	for (let position = 0; position < history.clientCount; position++) {
		const arm = arms.get(then.clientKey(position));
		if (arm === undefined || arm === 'both' || byHand.has(then.clientKey(position))) continue;
		const { status } = then.assessment(position);
		if (status !== null) yield { stratum: status * CATEGORIES.length + judgement.category[position], arm };
	}
}

function groupsOf(compared: Iterable<Compared>): readonly ControlGroup[] {
	const groups = STATUSES.flatMap((status) => CATEGORIES.map((category) => ({ status, category, contacted: 0, control: 0 })));
	for (const { stratum, arm } of compared) groups[stratum][arm]++;
	return groups.filter(({ contacted, control: left }) => contacted + left > 0);
}

/** So many clients are looked at between two breaths. */
const AT_ONCE = 2000;

/** By name. */
function* namedClients(rows: ClientRows, keys: ReadonlySet<string>): Generator<number, readonly ControlClient[]> {
	const { history, judgement } = rows.sources;
	const found: ControlClient[] = [];
	for (let position = 0; position < history.clientCount; position++) {
		if (position % AT_ONCE === AT_ONCE - 1) yield position / history.clientCount;
		const clientKey = rows.clientKey(position);
		if (!keys.has(clientKey)) continue;
		const { status } = rows.assessment(position);
		found.push({
			clientKey,
			name: rows.text('name', position),
			status: status === null ? null : STATUSES[status],
			category: CATEGORIES[judgement.category[position]]
		});
	}
	return found.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Weighted by how many of each status are compared. Others measured no active clients: without a base rate here those are left out of the weights. */
function expectedReturns(groups: readonly ControlGroup[], base: readonly (number | null)[]): ExpectedReturns | null {
	const clients = STATUSES.map((status) => groups.filter((group) => group.status === status).reduce((sum, group) => sum + group.contacted + group.control, 0));
	const weighted = (rates: readonly (number | null)[]): number | null => {
		let [sum, weight] = [0, 0];
		for (const [status, count] of clients.entries()) {
			const rate = rates[status];
			if (rate === null) continue;
			sum += rate * count;
			weight += count;
		}
		return weight === 0 ? null : sum / weight;
	};
	if (clients.every((count, status) => count === 0 || base[status] !== null)) {
		const rate = weighted(base);
		return rate === null ? null : { kind: 'measured', low: rate, high: rate };
	}
	const published = (end: 'low' | 'high'): (number | null)[] =>
		STATUSES.map((_, status) => (status === SLEEPING ? PUBLISHED_RETURNS.sleeping[end] : status === LOST ? PUBLISHED_RETURNS.lost[end] : null));
	const [low, high] = [weighted(published('low')), weighted(published('high'))];
	return low === null || high === null ? null : { kind: 'published', low, high };
}

type Assessed = ReturnType<ClientRows['assessment']>;

function costOf(left: readonly PlannedClient[], rows: ClientRows, gain: (client: Assessed) => number | null): ControlAnswer['cost'] {
	const sumOf = (valueOfClient: (client: Assessed) => number | null): number | null => {
		const sum = new CompensatedSum();
		for (const { position } of left) {
			const value = valueOfClient(rows.assessment(position));
			if (value === null) return null;
			sum.add(value);
		}
		return sum.value;
	};
	return { gross: sumOf(({ expectedValue }) => expectedValue), incremental: sumOf(gain) };
}

export interface ControlStart {
	readonly day: DayNumber;
	readonly arms: readonly { readonly clientKey: string; readonly arm: Arm }[];
}

/** What the start writes down: the as-of day, and an arm for everyone the plan would contact. */
export const controlStart = (context: AnalysisContext): Promise<ControlStart> => context.run(startSteps(context));

function* startSteps(context: AnalysisContext): Generator<number, ControlStart> {
	const { document, dataset, standing } = context;
	const { planned } = yield* plannedClients(context.reader());
	const alone = leftAlone(planned, document, new Map(), dataset.identity);
	return { day: standing.asOf.day, arms: planned.map(({ clientKey }) => ({ clientKey, arm: alone.has(clientKey) ? 'control' : 'contacted' })) };
}

/** Those who joined the plan since the start, each with the arm it has by the same lot and the day it is written down on. */
export const controlJoin = (context: AnalysisContext): Promise<ControlStart> => context.run(joinSteps(context));

function* joinSteps(context: AnalysisContext): Generator<number, ControlStart> {
	const { document, dataset, standing } = context;
	const { planned } = yield* plannedClients(context.reader());
	const arms = armsOfClients(document, dataset.identity);
	const insisted = new Set(controlTerms(document).byHand.map((key) => dataset.identity.resolve(key)));
	const alone = leftAlone(planned, document, arms, dataset.identity);
	const open = planned.filter(({ clientKey }) => !arms.has(clientKey) && !insisted.has(clientKey));
	return { day: standing.asOf.day, arms: open.map(({ clientKey }) => ({ clientKey, arm: alone.has(clientKey) ? 'control' : 'contacted' })) };
}
