import type { LeversInForce } from '../../model/levers.ts';
import { assessUnder } from '../assess-client.ts';
import type { History, Judgement, OfferCosts } from '../types.ts';
import { worthTerms } from '../worth.ts';

/** A status hangs on no offer. */
const NO_OFFERS: OfferCosts = { byGroup: [], byPosition: new Map() };

/** The status of every client by position, under the levers in force (M1.4, M13.5), told as every row's on screen is; null without a cycle. */
export function statusesAt(history: History, levers: LeversInForce): Uint8Array | null {
	if (levers.cycle.value === null) return null;
	const terms = worthTerms(levers);
	const judgement: Judgement = { category: new Uint8Array(history.clientCount), decision: new Uint8Array(history.clientCount) };
	return judgement.category.map((_, p) => assessUnder(terms, history, judgement, NO_OFFERS, p).status!);
}
