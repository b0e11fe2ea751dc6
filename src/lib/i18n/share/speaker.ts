import type { Locale } from '../locales.ts';

/** A message that is given nothing. */
export type Message = (inputs: Record<string, never>, options: { locale: Locale }) => string;

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
