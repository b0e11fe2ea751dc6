import { dayFromCivil } from '../kernel/days.ts';
import { sameValue } from '../model/document.ts';
import {
	MESSAGE_LANGUAGES,
	type ContactReason,
	type LibraryEntry,
	type MessageLanguage,
	type MessageTemplate,
	type OfferCost,
	type ReturnReason,
	type Span
} from '../model/library.ts';
import { ownReasonId } from '../model/diagnosis-settings.ts';
import { STARTERS } from './registry.ts';
import { scaleOf } from './sample/scale.ts';
import type { Starter, StarterOccasion, StarterOffer } from './starter.ts';
import type { TextsOfStarter } from './texts.ts';

/** Ids in a plan's library; plans hold them. */
export const entryId = (starter: Pick<Starter, 'id'>, id: string): string => `${starter.id}.${id}`;

/** Any year that has every day: of a span that comes every year only month and day count. */
const ANY_YEAR = 2000;

function spanOf({ season }: StarterOccasion): Span | null {
	if (!season) return null;
	return { from: dayFromCivil(ANY_YEAR, ...season.from)!, until: dayFromCivil(ANY_YEAR, ...season.until)!, yearly: true };
}

const costOf = ({ cost }: StarterOffer, currency: string): OfferCost => (cost.kind === 'fixed' ? { ...cost, amount: cost.amount * scaleOf(currency) } : cost);

/** What a starter brings into the library: its occasions, its offers, and a call's script in every language. Names are in `language`, sums on the scale of `currency`. */
export function entriesOf(starter: Starter, texts: TextsOfStarter, language: MessageLanguage, currency: string): readonly LibraryEntry[] {
	const words = texts[language];
	const occasions = starter.occasions.map((occasion): ContactReason => ({
		kind: 'contact',
		id: entryId(starter, occasion.id),
		rule: 'M6.2',
		text: words.occasions[occasion.id].name,
		trigger: occasion.trigger,
		leadDays: null,
		span: spanOf(occasion),
		sells: occasion.sells,
		enabled: true
	}));
	const offers = starter.offers.map((offer): ReturnReason => ({
		kind: 'return',
		id: entryId(starter, offer.id),
		rule: 'M7.1',
		text: words.offers[offer.id].name,
		statuses: offer.statuses,
		categories: offer.categories,
		leavingReasons: offer.answers.map((id) => ownReasonId(words.leaving[id])),
		cost: costOf(offer, currency),
		enabled: true
	}));
	const scripts = MESSAGE_LANGUAGES.map((spoken): MessageTemplate => {
		const { name, body, questions, objections } = texts[spoken].script;
		return {
			kind: 'message',
			id: entryId(starter, `call-${spoken}`),
			rule: 'M8.3',
			text: name,
			channel: 'call',
			language: spoken,
			contactReason: null,
			returnReason: null,
			variant: 'a',
			subject: null,
			body,
			questions: questions.join('\n'),
			objections: objections.join('\n'),
			enabled: true
		};
	});
	return [...occasions, ...offers, ...scripts];
}

/** Whether a reason of the library still says what a starter made up: its days or its cost are to be replaced. `currency`: the one the starter was taken in. */
export function isExample(entry: LibraryEntry, currency: string): boolean {
	for (const starter of STARTERS) {
		if (!entry.id.startsWith(`${starter.id}.`)) continue;
		if (entry.kind === 'contact') {
			const occasion = starter.occasions.find(({ id }) => entryId(starter, id) === entry.id);
			return occasion !== undefined && sameValue(entry.span, spanOf(occasion));
		}
		const offer = entry.kind === 'return' ? starter.offers.find(({ id }) => entryId(starter, id) === entry.id) : undefined;
		return offer !== undefined && entry.kind === 'return' && sameValue(entry.cost, costOf(offer, currency));
	}
	return false;
}
