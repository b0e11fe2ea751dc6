/**
 * What may stand in braces in a text to a client. `name` and `firstName` of the client; `lastPurchase` its day, `days` how long ago that is, with the word for
 * days; `product` what was bought then; `bonus` the points there are and `bonusExpiry` the day they are lost; `check` the client's mean purchase; `topic`, `occasion` and
 * `offer` the words of the reasons to contact and to return; `matter` what the contact tells (an article, a piece of news) and `terms` what exactly is offered, both typed
 * once a reason; `person` who writes, `business` for whom.
 */
export const PLACEHOLDERS = [
	'firstName',
	'name',
	'lastPurchase',
	'days',
	'product',
	'bonus',
	'bonusExpiry',
	'check',
	'topic',
	'occasion',
	'offer',
	'matter',
	'terms',
	'person',
	'business'
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** Those that stand for a text with placeholders of its own. */
export const PART_PLACEHOLDERS = ['topic', 'occasion', 'offer'] as const;
export type PartPlaceholder = (typeof PART_PLACEHOLDERS)[number];

export const isPlaceholder = (text: string): text is Placeholder => (PLACEHOLDERS as readonly string[]).includes(text);

/** The placeholder as it stands in a text. */
export const inBraces = (placeholder: Placeholder): string => `{${placeholder}}`;
