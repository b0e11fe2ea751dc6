import { CHANNELS, MESSAGE_LANGUAGES, VARIANTS, type MessageLanguage } from '../../model/library.ts';
import type { MessageWords } from '../../share/message-words.ts';
import { m } from '../generated/messages.js';
import type { Locale } from '../locales.ts';
import { builtInTexts, daysWords, ECHO, GROUP_OF_TRIGGER, OCCASIONS, OFFERS, type TemplateWords } from '../message-texts.ts';
import { speaker } from './speaker.ts';

/** Texts to clients in every language one of them may be written to in: the file may be in another. */
export const messageWords = (): Readonly<Record<MessageLanguage, MessageWords>> =>
	Object.fromEntries(MESSAGE_LANGUAGES.map((language) => [language, wordsIn(language)])) as Record<MessageLanguage, MessageWords>;

function wordsIn(locale: Locale): MessageWords {
	const spoken = <W extends Readonly<Record<string, TemplateWords>>>(words: W) =>
		Object.fromEntries(Object.entries(words).map(([key, say]) => [key, say(ECHO, { locale })])) as { readonly [K in keyof W]: string };
	return {
		texts: Object.fromEntries(
			CHANNELS.flatMap((channel) => VARIANTS.map((variant) => [`${channel}/${variant}`, builtInTexts({ channel, variant, language: locale })]))
		),
		occasions: Object.fromEntries(Object.entries(OCCASIONS).map(([key, words]) => [key, spoken(words)])),
		groups: GROUP_OF_TRIGGER,
		offers: Object.fromEntries(Object.entries(OFFERS).map(([key, words]) => [key, spoken(words)])),
		placeholders: speaker(locale).sayAll({
			firstName: m.messages_value_firstName,
			name: m.messages_value_name,
			lastPurchase: m.messages_value_lastPurchase,
			days: m.messages_value_days,
			product: m.messages_value_product,
			bonus: m.messages_value_bonus,
			bonusExpiry: m.messages_value_bonusExpiry,
			check: m.messages_value_check,
			topic: m.messages_value_topic,
			occasion: m.messages_value_occasion,
			offer: m.messages_value_offer,
			matter: m.messages_value_matter,
			terms: m.messages_value_terms,
			person: m.messages_value_person,
			business: m.messages_value_business
		}),
		days: daysByCategory(locale)
	};
}

/** A day count of each plural category tells its words: 1 день, 2 дня, 5 дней. */
function daysByCategory(locale: Locale): Readonly<Record<string, string>> {
	const rules = new Intl.PluralRules(locale);
	const found: Record<string, string> = {};
	for (let n = 100; n >= 0; n--) found[rules.select(n)] = daysWords(n, locale).replace(String(n), '{n}');
	return found;
}
