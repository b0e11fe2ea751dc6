import type { ContactTrigger } from '../model/library.ts';
import type { TypesetWords } from './typeset.ts';

/** The texts of a message; those a channel has no use for are ''. */
export const MESSAGE_PARTS = ['subject', 'body', 'questions', 'objections'] as const;
export type MessagePart = (typeof MESSAGE_PARTS)[number];
export type MessageTexts = Readonly<Record<MessagePart, string>>;

/** What texts to clients are made of in one language, as plain data. Placeholders stand in braces. */
export interface MessageWords {
	/** The library's own texts by `channel/variant`. */
	readonly texts: Readonly<Record<string, MessageTexts>>;
	/** The words of reasons to contact: by id of a built-in one, and by the group that `groups` names for a person's own. */
	readonly occasions: Readonly<Record<string, { readonly topic: string; readonly written: string; readonly short: string }>>;
	readonly groups: Readonly<Record<ContactTrigger, string>>;
	/** The words of reasons to return by id; `own` for a person's own. */
	readonly offers: Readonly<Record<string, { readonly written: string; readonly short: string }>>;
	/** What each placeholder stands for: shown where the value is not known. */
	readonly placeholders: Readonly<Record<string, string>>;
	/** How its numbers, money and days are written. */
	readonly typeset: TypesetWords;
	/** A number of days, `{n}`, with its word, by plural category. */
	readonly days: Readonly<Record<string, string>>;
}
