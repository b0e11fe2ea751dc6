import { defaultAsOf, newestPurchaseUpTo } from '../analysis/as-of.ts';
import { prepare, type Prepared } from '../analysis/prepare.ts';
import { summarize } from '../analysis/summarize.ts';
import type { History, Judgement, OfferCosts } from '../analysis/types.ts';
import type { DayNumber } from '../kernel/days.ts';
import type { AsOfInForce, ReturnsRule } from '../model/levers.ts';
import type { ReturnReason } from '../model/library.ts';
import type { CategoryTerms } from '../model/category-rules.ts';
import { DECISIONS, DECISION_NONE } from '../model/standing.ts';
import { makeOfferCosts } from '../reactivation/offer-costs.ts';
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
	/** Rules for a category besides margin, and what they are read from; absent: margin alone (M13.13). */
	readonly category?: { readonly terms: CategoryTerms; readonly details: ClientDetails };
}

/** `typed` null takes the default day of M13.14. */
export function standAsOf(dataset: Dataset, overlay: ClientOverlay, rules: StandingRules, typed: DayNumber | null): Standing {
	const { returnReasons, returns, today, category } = rules;
	const asOf: AsOfInForce = typed === null ? defaultAsOf(newestPurchaseUpTo(dataset.orders, dataset.list, today), today) : { day: typed, origin: 'typed' };
	const history = summarize(dataset.orders, dataset.list, dataset.clientKeys.length, asOf.day, returns);
	const sources = category ? { dataset, details: category.details, overlay, history } : null;
	const categories = categoriesOf(history, dataset.clientKeys, overlay, category?.terms, sources);
	const judgement: Judgement = { category: categories.category, decision: decisionsOf(history, dataset.clientKeys, overlay) };
	const offers = makeOfferCosts(returnReasons, chosenReasons(history, dataset.clientKeys, overlay));
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
