import { defaultAsOf, newestPurchaseUpTo } from '../analysis/as-of.ts';
import { prepare, type Prepared } from '../analysis/prepare.ts';
import { summarize } from '../analysis/summarize.ts';
import type { History, Judgement, OfferCosts } from '../analysis/types.ts';
import type { DayNumber } from '../kernel/days.ts';
import type { AsOfInForce, ReturnsRule, TypedLevers } from '../model/levers.ts';
import type { OfferCost, ReturnReason } from '../model/library.ts';
import type { CategoryTerms } from '../model/category-rules.ts';
import { CATEGORIES, CATEGORY_C, DECISIONS, DECISION_NONE } from '../model/standing.ts';
import { NO_STRATEGY, type Strategy } from '../model/strategy.ts';
import { anyOfferCosts, makeAnsweringCost, makeOfferCosts } from '../reactivation/offer-costs.ts';
import { strategyValueOf } from './strategy-values.ts';
import { categoriesOf, type Categories } from './categories.ts';
import type { ClientDetails } from './client-details.ts';
import type { ClientOverlay } from './client-rows.ts';
import type { Dataset } from './dataset.ts';

/** What follows from the rows, the day and the judgements, before any lever is looked at. */
export interface Standing {
	readonly asOf: AsOfInForce;
	readonly history: History;
	readonly judgement: Judgement;
	/** What the categories of the judgement follow from. */
	readonly categories: Categories;
	readonly offers: OfferCosts;
	/** What no lever changes, counted once. */
	readonly prepared: Prepared;
}

export interface StandingRules {
	readonly returnReasons: readonly ReturnReason[];
	readonly returns: ReturnsRule;
	readonly today: DayNumber;
	/** Levers that stand where neither a person nor the rows say anything. */
	readonly examples?: TypedLevers;
	/** Answers to the five questions of M5, by group. */
	readonly strategy?: Strategy;
	/** Rules for a category besides margin, and what they are read from; absent: margin alone (M13.13). */
	readonly category?: { readonly terms: CategoryTerms; readonly details: ClientDetails };
	/** Why clients left, by their position's code, and what a text means; absent: the groups' offers alone. */
	readonly leaving?: { readonly details: ClientDetails; readonly idOf: (text: string) => string };
}

/** `typed` null takes the default day of M13.14. */
export function standAsOf(dataset: Dataset, overlay: ClientOverlay, rules: StandingRules, typed: DayNumber | null): Standing {
	const { returnReasons, returns, today, examples, category, leaving, strategy = NO_STRATEGY } = rules;
	const asOf: AsOfInForce = typed === null ? defaultAsOf(newestPurchaseUpTo(dataset.orders, dataset.list, today), today) : { day: typed, origin: 'typed' };
	const history = { ...summarize(dataset.orders, dataset.list, dataset.clientKeys.length, asOf.day, returns), examples };
	const sources = category ? { dataset, details: category.details, overlay, history } : null;
	const categories = categoriesOf(history, dataset.clientKeys, overlay, category?.terms, sources);
	const judgement: Judgement = { category: categories.category, decision: decisionsOf(history, dataset.clientKeys, overlay) };
	const answering = leaving && anyOfferCosts(returnReasons) ? answeringCosts(history, judgement, dataset.clientKeys, overlay, returnReasons, leaving) : [];
	const { by } = strategy;
	const clients = {
		count: history.clientCount,
		categoryAt: (position: number) => CATEGORIES[judgement.category[position]],
		valueAt: (position: number) =>
			by === null || !category ? null : strategyValueOf(by, category.details, overlay, history.client[position], dataset.clientKeys)
	};
	const offers = makeOfferCosts(returnReasons, chosenReasons(history, dataset.clientKeys, overlay), answering, { strategy, clients });
	return { asOf, history, judgement, categories, offers, prepared: prepare(history, judgement, offers) };
}

/** Decisions by hand (M3.5). */
function decisionsOf(history: History, clientKeys: readonly string[], overlay: ClientOverlay): Uint8Array {
	const decision = new Uint8Array(history.clientCount).fill(DECISION_NONE);
	const decisions = overlay.get('decision');
	for (let position = 0; decisions && position < history.clientCount; position++) {
		decision[position] = Math.max(
			DECISION_NONE,
			DECISIONS.findIndex((name) => name === decisions.get(clientKeys[history.client[position]]))
		);
	}
	return decision;
}

function* chosenReasons(history: History, clientKeys: readonly string[], overlay: ClientOverlay): Generator<readonly [position: number, reasonId: string]> {
	const chosen = overlay.get('returnReason');
	for (let position = 0; chosen && position < history.clientCount; position++) {
		const id = chosen.get(clientKeys[history.client[position]]);
		if (id !== undefined) yield [position, String(id)];
	}
}

/** Of those whose reason for leaving is known and answered by something that costs otherwise than what their group is offered (M7.2, M13.11). */
function* answeringCosts(
	history: History,
	judgement: Judgement,
	clientKeys: readonly string[],
	overlay: ClientOverlay,
	returnReasons: readonly ReturnReason[],
	{ details, idOf }: NonNullable<StandingRules['leaving']>
): Generator<readonly [position: number, cost: OfferCost]> {
	const byHand = overlay.get('leavingReason');
	const inRows = details.columns.some(({ key }) => key === 'leavingReason');
	if (!byHand && !inRows) return;
	const costOf = makeAnsweringCost(returnReasons);
	for (let position = 0; position < history.clientCount; position++) {
		if (judgement.category[position] === CATEGORY_C) continue;
		const code = history.client[position];
		const text = String(byHand?.get(clientKeys[code]) ?? (inRows ? details.text('leavingReason', code) : ''));
		const cost = text === '' ? null : costOf(idOf(text), CATEGORIES[judgement.category[position]]);
		if (cost) yield [position, cost];
	}
}
