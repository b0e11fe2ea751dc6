import type { Channel, ContactReason, MessageLanguage, MessageTemplate, ReturnReason } from '../../model/library.ts';
import { matterKey, MESSAGE_BUSINESS_KEY, termsKey } from '../../model/message-settings.ts';
import type { PlanDocument } from '../../model/fields.ts';
import { settingText } from '../../model/settings.ts';
import { calledInUkrainian } from '../../reactivation/messages/first-name.ts';
import { composeTemplate, fillTemplate, leaveOutOfLine, type FillValues } from '../../reactivation/messages/fill.ts';
import { inBraces } from '../../reactivation/messages/placeholders.ts';
import type { MessagePart, MessageWords } from '../../share/message-words.ts';
import { typesetter } from '../../share/typeset.ts';
import type { MessageFacts } from '../analyses/message.ts';

/** What the text of one contact is made of. */
export interface ContactTextSources {
	readonly document: PlanDocument;
	readonly template: MessageTemplate;
	readonly facts: MessageFacts;
	readonly contactReason: ContactReason | undefined;
	/** undefined: the contact offers nothing (M6.3), and the sentence of the offer is left out. */
	readonly returnReason: ReturnReason | undefined;
	/** Who contacts; '' nobody. */
	readonly person: string;
}

/** Parts of a text that go into a list: the answers to objections are many and the same for everybody. */
const PARTS: readonly MessagePart[] = ['subject', 'body', 'questions'];
const IS_SHORT: Readonly<Record<Channel, boolean>> = { call: true, messenger: false, sms: true, email: false, letter: false, robot: true };

/** The text of a contact with the client's values in it. A client without a first name is not called by one; any other value nobody knows stands named in square brackets. */
export function contactText(sources: ContactTextSources, words: MessageWords): string {
	const { template, facts } = sources;
	const builtIn = words.texts[`${template.channel}/${template.variant}`];
	const parts = partsOf(sources, words);
	const values = valuesOf(sources, words);
	return PARTS.filter((part) => builtIn[part] !== '')
		.map((part) => {
			const composed = composeTemplate(template[part] ?? builtIn[part], parts);
			const called =
				facts.firstName === null
					? composed
							.split('\n')
							.map((line) => leaveOutOfLine(line, 'firstName'))
							.join('\n')
					: composed;
			const { text, missing } = fillTemplate(called, values);
			return missing.reduce((filled, placeholder) => filled.replaceAll(inBraces(placeholder), `[${words.placeholders[placeholder]}]`), text).trim();
		})
		.filter((text) => text !== '')
		.join('\n\n');
}

function partsOf({ template: { channel }, contactReason, returnReason }: ContactTextSources, words: MessageWords) {
	const size = IS_SHORT[channel] ? 'short' : 'written';
	const own = <W>(table: Readonly<Record<string, W>>, id: string): W | undefined => (Object.hasOwn(table, id) ? table[id] : undefined);
	const occasion = contactReason && (own(words.occasions, contactReason.id) ?? words.occasions[words.groups[contactReason.trigger]]);
	const offer = returnReason && (own(words.offers, returnReason.id) ?? words.offers.own);
	return { topic: occasion?.topic, occasion: occasion?.[size], offer: offer ? offer[size] : null };
}

function valuesOf({ document, template: { language }, facts, contactReason, returnReason, person }: ContactTextSources, words: MessageWords): FillValues {
	const written = typesetter(words.typeset);
	const own = (value: number | null, write: (value: number) => string) => (value === null ? null : write(value));
	const told = (key: string | undefined) => (key === undefined ? null : settingText(document, key));
	return {
		firstName: facts.firstName && (language === 'uk' ? calledInUkrainian(facts.firstName) : facts.firstName),
		name: facts.name,
		lastPurchase: written.date(facts.lastDay),
		days: daysIn(words, facts.daysSince, language),
		product: facts.product,
		bonus: own(facts.bonus, written.count),
		bonusExpiry: own(facts.bonusExpiry, written.date),
		check: own(facts.check, written.money),
		matter: asSentence(told(contactReason && matterKey(contactReason.id, language))),
		terms: asSentence(told(returnReason && termsKey(returnReason.id, language))),
		person,
		business: told(MESSAGE_BUSINESS_KEY)
	};
}

function daysIn({ days }: MessageWords, count: number, language: MessageLanguage): string {
	return (days[new Intl.PluralRules(language).select(count)] ?? days.other ?? '{n}').replace('{n}', String(count));
}

/** Other sentences may follow. */
function asSentence(text: string | null): string {
	const trimmed = text?.trim() ?? '';
	return trimmed === '' || /[.?…!:;»)]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}
