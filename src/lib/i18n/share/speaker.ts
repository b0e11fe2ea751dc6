import type { Locale } from '../locales.ts';
import type { Message } from '../message.ts';

/** Says messages in one language. */
export function speaker(locale: Locale) {
	const say = (message: Message): string => message({}, { locale });
	return {
		say,
		/** A table of messages as one of texts. */
		sayAll: <K extends string>(messages: Readonly<Record<K, Message>>): Readonly<Record<K, string>> =>
			Object.fromEntries(Object.entries<Message>(messages).map(([key, message]) => [key, say(message)])) as Record<K, string>
	};
}

/** One of the messages of each entry, by the same key. */
export const tableOf = <K extends string, W>(words: Readonly<Record<K, W>>, which: (words: W) => Message): Readonly<Record<K, Message>> =>
	Object.fromEntries(Object.entries<W>(words).map(([key, entry]) => [key, which(entry)])) as Record<K, Message>;
