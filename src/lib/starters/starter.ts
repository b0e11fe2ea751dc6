import type { ConsumptionKind, ConsumptionNumber } from '../model/consumption.ts';
import type { Fault } from '../model/leaving-reasons.ts';
import type { LeverName } from '../model/levers.ts';
import type { ContactTrigger, MessageLanguage, OfferCost } from '../model/library.ts';
import type { Category, Status } from '../model/standing.ts';
import type { ShopRecipe } from './sample/recipe.ts';

export type InLanguages = Readonly<Record<MessageLanguage, string>>;

/** How long one purchase lasts in this trade (M1.3): a pack used up, a service after so much use, a norm of times a year. */
export interface ServiceNorm {
	/** Settings of plans hold it: it never changes. */
	readonly id: string;
	readonly name: InLanguages;
	readonly kind: ConsumptionKind;
	readonly numbers: Readonly<Partial<Record<ConsumptionNumber, number>>>;
}

/** An occasion of the trade (M6.2): when it fits; its words stand in the texts under the same id. */
export interface StarterOccasion {
	readonly id: string;
	readonly trigger: ContactTrigger;
	readonly sells: boolean;
	/** Of every year, both days included, as month and day. */
	readonly season?: { readonly from: readonly [month: number, day: number]; readonly until: readonly [month: number, day: number] };
}

/** A reason to return of the trade (M7.1), the groups it is proposed to and the reasons for leaving it answers. What nobody could prevent may have no answer. */
export interface StarterOffer {
	readonly id: string;
	readonly statuses: readonly Status[];
	readonly categories: readonly Category[];
	readonly answers: readonly string[];
	/** A fixed sum is in a currency like the euro. */
	readonly cost: OfferCost;
}

export interface StarterLeavingReason {
	readonly id: string;
	readonly fault: Fault;
}

/** Levers whose examples follow from the trade; the cycle follows from the first norm. Money is in a currency like the euro. */
export type ExampleLevers = Readonly<Record<Extract<LeverName, 'averageCheck' | 'purchasesPerYear' | 'margin' | 'contactCost'>, number>>;

/** The words of a starter in one language. */
export interface StarterTexts {
	/** What the sample base buys, in the order in which its recipe counts. */
	readonly products: readonly string[];
	/** By id: what the reason is called, and what is told with it; null where its event is all there is to say. */
	readonly occasions: Readonly<Record<string, { readonly name: string; readonly matter: string | null }>>;
	/** By id: what the offer is called, and what exactly is offered. */
	readonly offers: Readonly<Record<string, { readonly name: string; readonly terms: string }>>;
	readonly leaving: Readonly<Record<string, string>>;
	/** Of a call: placeholders stand in braces by their ids. */
	readonly script: { readonly name: string; readonly body: string; readonly questions: readonly string[]; readonly objections: readonly string[] };
}

/**
 * What a business of one trade can begin with. Every number is an example made up to be replaced, and marked so wherever it is shown. Its words are loaded when
 * they are asked for.
 */
export interface Starter {
	/** Settings of plans hold it: it never changes. */
	readonly id: string;
	/** Its folder here, with `texts-en.ts`, `texts-ru.ts`, `texts-uk.ts` in it. */
	readonly folder: string;
	readonly name: InLanguages;
	/** The first gives the cycle. */
	readonly norms: readonly [ServiceNorm, ...ServiceNorm[]];
	readonly levers: ExampleLevers;
	readonly occasions: readonly StarterOccasion[];
	readonly offers: readonly StarterOffer[];
	readonly leaving: readonly StarterLeavingReason[];
	readonly base: ShopRecipe;
}
