import { isByStatus } from '../analysis/offers.ts';
import type { OfferCosts, Terms, TermsByStatus } from '../analysis/types.ts';
import type { OfferCost, ReturnReason } from '../model/library.ts';
import { returnReasonAnswering, returnReasonOfGroup } from '../model/library-in-force.ts';
import { CATEGORIES, STATUSES, type Category, type Status } from '../model/standing.ts';
import { NO_STRATEGY, type Strategy } from '../model/strategy.ts';
import type { StrategyAnswers } from '../model/strategy-settings.ts';

const NO_COST: OfferCost = { kind: 'none' };

/** What the offer to each group costs, by its strategy or as the library proposes it: index status × 3 + category; null: let go. */
export function offerCostsByGroup(reasons: readonly ReturnReason[], strategy: Strategy = NO_STRATEGY): readonly Terms[] {
	return STATUSES.flatMap((status) => CATEGORIES.map((category) => termsOf(reasons, strategy.of(status, category, null), status, category)));
}

function termsOf(reasons: readonly ReturnReason[], answers: StrategyAnswers, status: Status, category: Category): Terms {
	if (answers.whom === 'letGo') return null;
	if (answers.terms === null) return returnReasonOfGroup(reasons, status, category)?.cost ?? NO_COST;
	return reasons.find(({ id }) => id === answers.terms)?.cost ?? NO_COST;
}

/** Clients as the parts of a strategy see them, by position. */
export interface StrategyClients {
	readonly count: number;
	categoryAt(position: number): Category;
	/** Their value in the column by which groups are split; null: they are not. */
	valueAt(position: number): string | null;
}

/** Whether any offer costs something: else no client's own can change a figure. */
export const anyOfferCosts = (reasons: readonly ReturnReason[]): boolean => reasons.some(({ enabled, cost }) => enabled && cost.kind !== 'none');

/**
 * What the offer that answers a reason for leaving costs for a client of this category (M7.2); null where the client's group costs as much whatever its status, so that it
 * need not be counted by itself.
 */
export function makeAnsweringCost(reasons: readonly ReturnReason[]): (leavingReason: string, category: Category) => OfferCost | null {
	const byGroup = offerCostsByGroup(reasons);
	const known = new Map<string, OfferCost | null>();
	return (leavingReason, category) => {
		const key = `${category}/${leavingReason}`;
		let cost = known.get(key);
		if (cost === undefined) {
			const answering = returnReasonAnswering(reasons, leavingReason, category)?.cost ?? null;
			const ofCategory = CATEGORIES.indexOf(category);
			const differs = answering && STATUSES.some((_, status) => !sameCost(answering, byGroup[status * 3 + ofCategory] ?? NO_COST));
			cost = differs ? answering : null;
			known.set(key, cost);
		}
		return cost;
	};
}

function sameCost(a: OfferCost, b: OfferCost): boolean {
	if (a.kind === 'fixed') return b.kind === 'fixed' && a.amount === b.amount;
	if (a.kind === 'shareOfCheck') return b.kind === 'shareOfCheck' && a.share === b.share;
	return b.kind === 'none';
}

/**
 * The costs the analysis counts with: of what was chosen by hand, else of what the strategy names, else of what answers the reason for leaving, else of what the
 * library proposes to the group. `chosen` gives, by position, the id of the reason a person chose for a client; an id that no longer exists costs nothing (the
 * plan shows it as a gap).
 */
export function makeOfferCosts(
	reasons: readonly ReturnReason[],
	chosen: Iterable<readonly [position: number, reasonId: string]>,
	answering: Iterable<readonly [position: number, cost: OfferCost]> = [],
	under: { readonly strategy: Strategy; readonly clients: StrategyClients } | null = null
): OfferCosts {
	const costOf = new Map(reasons.map((reason) => [reason.id, reason.cost]));
	const byPosition = new Map<number, OfferCost | TermsByStatus>();
	if (under?.strategy.hasValues) for (const [position, terms] of termsOfParts(reasons, under.strategy, under.clients)) byPosition.set(position, terms);
	for (const [position, cost] of answering) {
		if (!under || under.strategy === NO_STRATEGY) byPosition.set(position, cost);
		else byPosition.set(position, answeringUnder(reasons, under.strategy, under.clients, position, cost));
	}
	for (const [position, reasonId] of chosen) {
		const cost = costOf.get(reasonId) ?? NO_COST;
		const part = byPosition.get(position);
		byPosition.set(position, isByStatus(part) ? onlyWhereAsked(part, cost) : cost);
	}
	return { byGroup: offerCostsByGroup(reasons, under?.strategy), byPosition };
}

/** Clients whose part of a group is answered for otherwise than the whole. */
function* termsOfParts(
	reasons: readonly ReturnReason[],
	strategy: Strategy,
	{ count, categoryAt, valueAt }: StrategyClients
): Generator<readonly [position: number, terms: TermsByStatus]> {
	const known = new Map<string, TermsByStatus | null>();
	for (let position = 0; position < count; position++) {
		const [category, value] = [categoryAt(position), valueAt(position)];
		const part = `${category}/${value}`;
		let terms = known.get(part);
		if (terms === undefined) {
			const own = STATUSES.map((status) => strategy.own({ status, category, value }));
			const differs = own.some(({ whom, terms }) => whom !== null || terms !== null);
			const [active, sleeping, lost] = STATUSES.map((status) => termsOf(reasons, strategy.of(status, category, value), status, category));
			terms = differs ? [active, sleeping, lost] : null;
			known.set(part, terms);
		}
		if (terms) yield [position, terms];
	}
}

function answeringUnder(
	reasons: readonly ReturnReason[],
	strategy: Strategy,
	{ categoryAt, valueAt }: StrategyClients,
	position: number,
	cost: OfferCost
): TermsByStatus {
	const [category, value] = [categoryAt(position), valueAt(position)];
	const [active, sleeping, lost] = STATUSES.map((status) => {
		const answers = strategy.of(status, category, value);
		return answers.whom !== 'letGo' && answers.terms === null ? cost : termsOf(reasons, answers, status, category);
	});
	return [active, sleeping, lost];
}

const onlyWhereAsked = ([active, sleeping, lost]: TermsByStatus, cost: OfferCost): TermsByStatus => [active && cost, sleeping && cost, lost && cost];
