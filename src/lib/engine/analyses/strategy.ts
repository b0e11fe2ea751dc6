import { valueOf } from '../../analysis/levers.ts';
import { linearCost, offerCostOf, worthTerms } from '../../analysis/worth.ts';
import { CompensatedSum } from '../../kernel/sum.ts';
import { CATEGORIES, DECISION_EXCLUDE, STATUSES, type Category, type Status } from '../../model/standing.ts';
import { NOTHING_OFFERED, STRATEGY_SETTINGS, type StrategyGroup } from '../../model/strategy-settings.ts';
import { returnReasonOfGroup } from '../../model/library-in-force.ts';
import { settingsUnder } from '../../model/settings.ts';
import { gapsOf, strategyOf, type Strategy } from '../../model/strategy.ts';
import type { ClientRows } from '../client-rows.ts';
import type { AnalysisContext } from './context.ts';

/** Who a group of the strategy is (M5.1). */
export interface StrategyGroupFound extends StrategyGroup {
	readonly clients: number;
	/** Σ worth of a client (M2.1); null where it is not known. */
	readonly worth: number | null;
	/** What contacts and offers to those asleep and lost would cost: saved if the group is let go. null: not known. */
	readonly cost: number | null;
}

export interface StrategyFound {
	/** Whole groups, each followed by its largest values where it is split. */
	readonly groups: readonly StrategyGroupFound[];
	/** Values that are not shown: they go by their whole group. */
	readonly more: number;
	readonly clients: number;
	/** Clients of groups that lack an answer. */
	readonly open: number;
	/** Clients let go, and what is not spent on them. */
	readonly letGo: { readonly clients: number; readonly saved: number | null };
}

const MOST_VALUES = 12;
const AT_ONCE = 1000;

class Group {
	clients = 0;
	readonly worth = new CompensatedSum();
	readonly cost = new CompensatedSum();
	add(worth: number | null, cost: number): void {
		this.clients++;
		this.worth.add(worth ?? NaN);
		this.cost.add(cost);
	}
}

const known = (sum: number): number | null => (Number.isFinite(sum) ? sum : null);

/** The groups of the strategy with how many clients they have and what these are worth (M5). null without a cycle: then there are no groups. */
export async function strategy({ document, assessment, reader, run }: AnalysisContext): Promise<StrategyFound | null> {
	if (assessment.figures['clients.active'] === null) return null;
	const strategy = strategyOf(settingsUnder(document, STRATEGY_SETTINGS));
	return run(groupsOf(reader(), strategy));
}

function* groupsOf(rows: ClientRows, strategy: Strategy): Generator<number, StrategyFound> {
	const { history, judgement, levers, plan } = rows.sources;
	const { contactCost } = worthTerms(levers);
	const returnRate = valueOf(levers.returnRate);
	const whole = new Map<string, Group>();
	const values = new Map<string, Map<string, Group>>();
	const reasons = new Map(plan.returnReasons.map((reason) => [reason.id, reason]));
	const letGo = new Group();
	let open = 0;
	for (let position = 0; position < history.clientCount; position++) {
		if (position % AT_ONCE === AT_ONCE - 1) yield position / history.clientCount;
		const { status, worth, check } = rows.assessment(position);
		const group = { status: STATUSES[status ?? 0], category: CATEGORIES[judgement.category[position]] };
		const value = strategy.by === null ? null : rows.strategyValue(position);
		const answers = strategy.of(group.status, group.category, value);
		const reason = answers.terms === NOTHING_OFFERED ? undefined : answers.terms === null ? proposed(rows, group) : reasons.get(answers.terms);
		const asked = group.status !== 'active' && judgement.decision[position] !== DECISION_EXCLUDE;
		const cost = asked ? contactCost + returnRate * (reason ? offerCostOf(linearCost(reason.cost), check ?? NaN) : 0) : 0;
		const name = `${group.status}/${group.category}`;
		groupIn(whole, name).add(worth, cost);
		if (value !== null) {
			let ofGroup = values.get(name);
			if (!ofGroup) values.set(name, (ofGroup = new Map()));
			groupIn(ofGroup, value).add(worth, cost);
		}
		if (answers.whom === 'letGo') letGo.add(worth, cost);
		else if (gapsOf(answers).length > 0) open++;
	}
	const groups: StrategyGroupFound[] = [];
	let more = 0;
	for (const status of STATUSES) {
		for (const category of CATEGORIES) {
			const found = whole.get(`${status}/${category}`);
			if (!found) continue;
			groups.push(shown(status, category, null, found));
			const split = [...(values.get(`${status}/${category}`) ?? [])].sort(([a, x], [b, y]) => y.clients - x.clients || (a < b ? -1 : 1));
			for (const [value, ofValue] of split.slice(0, MOST_VALUES)) groups.push(shown(status, category, value, ofValue));
			more += Math.max(0, split.length - MOST_VALUES);
		}
	}
	return { groups, more, clients: history.clientCount, open, letGo: { clients: letGo.clients, saved: known(letGo.cost.value) } };
}

const proposed = (rows: ClientRows, { status, category }: { status: Status; category: Category }) =>
	returnReasonOfGroup(rows.sources.plan.returnReasons, status, category) ?? undefined;

const shown = (status: Status, category: Category, value: string | null, { clients, worth, cost }: Group): StrategyGroupFound => ({
	...{ status, category, value, clients },
	worth: known(worth.value),
	cost: known(cost.value)
});

function groupIn(groups: Map<string, Group>, name: string): Group {
	let group = groups.get(name);
	if (!group) groups.set(name, (group = new Group()));
	return group;
}
