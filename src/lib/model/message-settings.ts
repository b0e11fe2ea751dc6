import type { FieldChange, PlanDocument } from './fields.ts';
import { MESSAGE_LANGUAGES, type MessageLanguage } from './library.ts';
import { mergedClients } from './merged.ts';
import { settingText } from './settings.ts';

/** The language clients are written to in. */
export const MESSAGE_LANGUAGE_KEY = 'messages/language';
/** What the business is called in its messages. */
export const MESSAGE_BUSINESS_KEY = 'messages/business';
/** Where one client reads another language. */
export const LANGUAGE_OF = 'messages/language-of/';
const languageKey = (clientKey: string): string => LANGUAGE_OF + clientKey;

/** What is told with a reason to contact, and what exactly is offered with a reason to return: once a reason and language. */
export const matterKey = (reasonId: string, language: MessageLanguage): string => `messages/matter/${language}/${reasonId}`;
export const termsKey = (reasonId: string, language: MessageLanguage): string => `messages/terms/${language}/${reasonId}`;

const languageIn = (document: PlanDocument, key: string): MessageLanguage | null => {
	const text = settingText(document, key);
	return MESSAGE_LANGUAGES.find((language) => language === text) ?? null;
};

/** null until somebody says: then the language on screen stands. */
export const planLanguage = (document: PlanDocument): MessageLanguage | null => languageIn(document, MESSAGE_LANGUAGE_KEY);
/** Where nothing was said of the client itself, what was said of one merged into it. */
export function clientLanguage(document: PlanDocument, clientKey: string): MessageLanguage | null {
	for (const key of [clientKey, ...mergedClients(document, clientKey)]) {
		const language = languageIn(document, languageKey(key));
		if (language !== null) return language;
	}
	return null;
}

/** null: as the plan has it. */
export const setClientLanguage = (clientKey: string, language: MessageLanguage | null): FieldChange => ({
	group: 'setting',
	key: languageKey(clientKey),
	value: language
});
