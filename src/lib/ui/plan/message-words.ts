import { m } from '#lib/i18n/generated/messages.js';
import type { MessagePart } from '../../i18n/message-texts.ts';
import type { Channel, MessageTemplate, Variant } from '../../model/library.ts';
import type { LinkKind, TemplateError } from '../../state/messages.ts';

export const PART_WORDS: Readonly<Record<MessagePart, (channel: Channel) => string>> = {
	subject: () => m.messages_part_subject(),
	body: (channel) => (channel === 'call' ? m.messages_part_opening() : channel === 'robot' ? m.messages_part_robot() : m.messages_part_body()),
	questions: () => m.messages_part_questions(),
	objections: () => m.messages_part_objections()
};

const ERROR_WORDS: Readonly<Record<TemplateError['code'], (inputs: { name: string; line: number; column: number }) => string>> = {
	unknownPlaceholder: m.messages_error_unknown,
	unclosedBrace: m.messages_error_unclosed,
	strayBrace: m.messages_error_stray
};
export const templateErrorWords = ({ code, name }: TemplateError, { line, column }: { line: number; column: number }): string =>
	ERROR_WORDS[code]({ name, line, column });

/** What a tap does. */
export const LINK_WORDS: Readonly<Record<LinkKind, (inputs: { to: string }) => string>> = {
	mail: m.messages_link_mail,
	sms: m.messages_link_sms,
	call: m.messages_link_call,
	whatsapp: m.messages_link_whatsapp,
	telegram: m.messages_link_telegram,
	viber: m.messages_link_viber,
	whatsappWeb: m.messages_link_whatsappWeb,
	telegramWeb: m.messages_link_telegramWeb
};

export const VARIANT_WORDS: Readonly<Record<Variant, () => string>> = { a: m.messages_variant_a, b: m.messages_variant_b };

/** A person's own name for it, else which of the two wordings it is. */
export const messageName = (template: MessageTemplate): string => template.text || VARIANT_WORDS[template.variant]();
