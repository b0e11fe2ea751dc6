import { CHANNELS, MESSAGE_LANGUAGES, VARIANTS, type MessageLanguage } from '../../model/library.ts';
import type { MessageWords } from '../../share/message-words.ts';
import type { Locale } from '../locales.ts';
import { builtInTexts, daysWords, ECHO, GROUP_OF_TRIGGER, OCCASIONS, OFFERS, type TemplateWords } from '../message-texts.ts';
import { PLACEHOLDER_WORDS } from '../placeholder-words.ts';
import { speaker } from './speaker.ts';
import { typesetWords } from './typeset.ts';

/** Texts to clients in every language one of them may be written to in: the file may be in another. */
export const messageWords = (currency: string): Readonly<Record<MessageLanguage, MessageWords>> =>
	Object.fromEntries(MESSAGE_LANGUAGES.map((language) => [language, wordsIn(language, currency)])) as Record<MessageLanguage, MessageWords>;

function wordsIn(locale: Locale, currency: string): MessageWords {
	const spoken = <W extends Readonly<Record<string, TemplateWords>>>(words: W) =>
		Object.fromEntries(Object.entries(words).map(([key, say]) => [key, say(ECHO, { locale })])) as { readonly [K in keyof W]: string };
	return {
		texts: Object.fromEntries(
			CHANNELS.flatMap((channel) => VARIANTS.map((variant) => [`${channel}/${variant}`, builtInTexts({ channel, variant, language: locale })]))
		),
		occasions: Object.fromEntries(Object.entries(OCCASIONS).map(([key, words]) => [key, spoken(words)])),
		groups: GROUP_OF_TRIGGER,
		offers: Object.fromEntries(Object.entries(OFFERS).map(([key, words]) => [key, spoken(words)])),
		placeholders: speaker(locale).sayAll(PLACEHOLDER_WORDS),
		typeset: typesetWords(locale, currency),
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
