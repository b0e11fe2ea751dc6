import type { Placeholder } from '../reactivation/messages/placeholders.ts';
import { m } from './generated/messages.js';
import type { Message } from './message.ts';

/** What a placeholder stands for. */
export const PLACEHOLDER_WORDS: Readonly<Record<Placeholder, Message>> = {
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
};
