import type { MessageLanguage } from '../../model/library.ts';

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

/** What they are called in the languages of texts besides their ids, which is what is kept. */
export const PLACEHOLDER_NAMES: Readonly<Record<MessageLanguage, Readonly<Record<Placeholder, string>> | null>> = {
	en: null,
	ru: {
		firstName: 'имя',
		name: 'полное имя',
		lastPurchase: 'последняя покупка',
		days: 'прошло дней',
		product: 'товар',
		bonus: 'бонусы',
		bonusExpiry: 'бонусы до',
		check: 'средний чек',
		topic: 'тема',
		occasion: 'повод',
		offer: 'предложение',
		matter: 'новость',
		terms: 'условия',
		person: 'ответственный',
		business: 'компания'
	},
	uk: {
		firstName: "ім'я",
		name: "повне ім'я",
		lastPurchase: 'остання покупка',
		days: 'минуло днів',
		product: 'товар',
		bonus: 'бонуси',
		bonusExpiry: 'бонуси до',
		check: 'середній чек',
		topic: 'тема',
		occasion: 'привід',
		offer: 'пропозиція',
		matter: 'новина',
		terms: 'умови',
		person: 'відповідальний',
		business: 'компанія'
	}
};

const plain = (text: string): string => text.trim().replace(/\s+/gu, ' ').replace(/[’ʼ`]/gu, "'").toLowerCase();
const BY_NAME: ReadonlyMap<string, Placeholder> = new Map(
	[Object.fromEntries(PLACEHOLDERS.map((id) => [id, id])) as Record<Placeholder, string>, ...Object.values(PLACEHOLDER_NAMES)].flatMap((names) =>
		names === null ? [] : PLACEHOLDERS.map((placeholder): [string, Placeholder] => [plain(names[placeholder]), placeholder])
	)
);

/** By its id or its name in any language, however it is spaced and capitalized; null: there is none. */
export const placeholderNamed = (text: string): Placeholder | null => BY_NAME.get(plain(text)) ?? null;

/** The placeholder as a person reads and writes it. */
export const namedInBraces = (placeholder: Placeholder, language: MessageLanguage): string => `{${PLACEHOLDER_NAMES[language]?.[placeholder] ?? placeholder}}`;

/** The placeholder as it is kept in a text. */
export const inBraces = (placeholder: Placeholder): string => `{${placeholder}}`;
