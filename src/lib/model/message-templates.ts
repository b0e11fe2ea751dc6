import { CHANNELS, MESSAGE_LANGUAGES, VARIANTS, type Channel, type MessageLanguage, type MessageTemplate, type Variant } from './library.ts';

/** Ids of the built-in texts. They stand in plan files and among outcomes, so they never change. */
export const builtInMessageId = (channel: Channel, language: MessageLanguage, variant: Variant): string => `${channel}-${language}-${variant}`;

const RULES: Readonly<Record<Channel, string>> = { call: 'M8.3', messenger: 'M8.6', sms: 'M8.2', email: 'M8.1', letter: 'M6.3', robot: 'M8.4' };

/**
 * One text a channel and language, with the words of any reason in it, and a second wording that waits until somebody wants to compare the two (M8.7). Words are
 * found by channel and variant, in the template's language.
 */
export const BUILT_IN_MESSAGES: readonly MessageTemplate[] = CHANNELS.flatMap((channel) =>
	MESSAGE_LANGUAGES.flatMap((language) =>
		VARIANTS.map((variant) => ({
			kind: 'message' as const,
			id: builtInMessageId(channel, language, variant),
			rule: RULES[channel],
			text: null,
			channel,
			language,
			contactReason: null,
			returnReason: null,
			variant,
			subject: null,
			body: null,
			questions: null,
			objections: null,
			enabled: variant === 'a'
		}))
	)
);
