import { defaultAsOf, newestPurchaseUpTo } from '../analysis/as-of.ts';
import { categorize } from '../analysis/categorize.ts';
import { prepare, type Prepared } from '../analysis/prepare.ts';
import { summarize } from '../analysis/summarize.ts';
import type { History, Judgement, OfferCosts } from '../analysis/types.ts';
import type { DayNumber } from '../kernel/days.ts';
import type { AsOfInForce, ReturnsRule } from '../model/levers.ts';
import type { ReturnReason } from '../model/library.ts';
import { CATEGORIES, DECISIONS, DECISION_NONE } from '../model/standing.ts';
import { makeOfferCosts } from '../reactivation/offer-costs.ts';
import type { ClientOverlay } from './client-rows.ts';
import type { Dataset } from './dataset.ts';

/** What follows from the rows, the day and the judgements, before any lever is looked at. */
export interface Standing {
	readonly asOf: AsOfInForce;
	readonly history: History;
	readonly judgement: Judgement;
	readonly offers: OfferCosts;
	/** What no lever changes, counted once. */
	readonly prepared: Prepared;
}

export interface StandingRules {
	readonly returnReasons: readonly ReturnReason[];
	readonly returns: ReturnsRule;
	readonly today: DayNumber;
}

/** `typed` null takes the default day of M13.14. */
export function standAsOf(dataset: Dataset, overlay: ClientOverlay, { returnReasons, returns, today }: StandingRules, typed: DayNumber | null): Standing {
	const asOf: AsOfInForce = typed === null ? defaultAsOf(newestPurchaseUpTo(dataset.orders, dataset.list, today), today) : { day: typed, origin: 'typed' };
	const history = summarize(dataset.orders, dataset.list, dataset.clientKeys.length, asOf.day, returns);
	const judgement = judge(history, dataset.clientKeys, overlay);
	const offers = makeOfferCosts(returnReasons, chosenReasons(history, dataset.clientKeys, overlay));
	return { asOf, history, judgement, offers, prepared: prepare(history, judgement, offers) };
}

/** Categories by the data (M13.13) with those set by hand over them, and decisions by hand (M3.5). */
function judge(history: History, clientKeys: readonly string[], overlay: ClientOverlay): Judgement {
	// Without costs every client has the same margin, a positive share of revenue (its lever refuses anything else): totals rank as margins do.
	const category = categorize(history.margin?.byPosition ?? history.total, true);
	const decision = new Uint8Array(history.clientCount).fill(DECISION_NONE);
	const categories = overlay.get('category');
	const decisions = overlay.get('decision');
	for (let position = 0; (categories || decisions) && position < history.clientCount; position++) {
		const key = clientKeys[history.client[position]];
		const chosen = CATEGORIES.findIndex((name) => name === categories?.get(key));
		if (chosen >= 0) category[position] = chosen;
		decision[position] = Math.max(
			DECISION_NONE,
			DECISIONS.findIndex((name) => name === decisions?.get(key))
		);
	}
	return { category, decision };
}

function* chosenReasons(history: History, clientKeys: readonly string[], overlay: ClientOverlay): Generator<readonly [position: number, reasonId: string]> {
	const chosen = overlay.get('returnReason');
	for (let position = 0; chosen && position < history.clientCount; position++) {
		const id = chosen.get(clientKeys[history.client[position]]);
		if (id !== undefined) yield [position, String(id)];
	}
}
