import { makeFormats } from '../../i18n/formats.ts';
import { matterKey, MESSAGE_BUSINESS_KEY, termsKey } from '../../model/message-settings.ts';
import type { PlanDocument } from '../../model/fields.ts';
import type { ContactReason, MessageLanguage, MessageTemplate, ReturnReason } from '../../model/library.ts';
import { settingText } from '../../model/settings.ts';
import type { MessageFacts } from '../../state/contract.ts';
import {
	calledInUkrainian,
	composeTemplate,
	fillTemplate,
	leaveOut,
	leaveOutOfLine,
	withIds,
	type FillValues,
	type Placeholder
} from '../../state/messages.ts';
import { daysWords, MESSAGE_PARTS, occasionWords, offerWords, PARTS_OF_CHANNEL, textsOf, topicWords, type MessagePart } from '../../i18n/message-texts.ts';

/** What a text to one client is made of. */
export interface MessageSources {
	readonly document: PlanDocument;
	readonly currency: string;
	readonly template: MessageTemplate;
	readonly facts: MessageFacts;
	/** undefined: none is planned, or it no longer exists. */
	readonly contactReason: ContactReason | undefined;
	readonly returnReason: ReturnReason | undefined;
	/** The contact offers nothing (M6.3): the sentence of the offer is left out. */
	readonly offersNothing: boolean;
	/** '' nobody is responsible. */
	readonly person: string;
	/** What a person typed for this one text, before everything known. */
	readonly typed: FillValues;
	/** Whole parts as the person rewrote them; placeholders may be left in them. */
	readonly edited: Readonly<Partial<Record<MessagePart, string>>>;
	/** Placeholders whose sentences are left out by choice. */
	readonly leftOut: readonly Placeholder[];
}

export interface ComposedMessage {
	readonly texts: Readonly<Record<MessagePart, string>>;
	/** Of all its parts, each once: they stand as placeholders in the texts. */
	readonly missing: readonly Placeholder[];
}

/** A template with the words of the contact's reasons in it and the client's values filled in. What is not known stays a placeholder. */
export function composeMessage(sources: MessageSources): ComposedMessage {
	const { template, leftOut, edited } = sources;
	const wanted = textsOf(template);
	const values = valuesOf(sources);
	const parts = partsOf(sources);
	const missing = new Set<Placeholder>();
	const texts = { subject: '', body: '', questions: '', objections: '' };
	for (const part of MESSAGE_PARTS) {
		if (!PARTS_OF_CHANNEL[template.channel].includes(part)) continue;
		const leave = part === 'subject' ? leaveOutOfLine : leaveOut;
		const kept = leftOut.reduce(leave, composeTemplate(leftOut.reduce(leave, withIds(edited[part] ?? wanted[part])), parts));
		const filled = fillTemplate(kept, values);
		texts[part] = filled.text;
		for (const placeholder of filled.missing) missing.add(placeholder);
	}
	return { texts, missing: [...missing] };
}

function partsOf({ template: { channel, language }, contactReason, returnReason, offersNothing, typed }: MessageSources) {
	// What is typed in a part's place is filled in like any value.
	const unless = (placeholder: Placeholder, words: string | undefined) => (typed[placeholder] ? undefined : words);
	return {
		topic: unless('topic', contactReason && topicWords(contactReason, language)),
		occasion: unless('occasion', contactReason && occasionWords(contactReason, channel, language)),
		offer: unless('offer', returnReason && offerWords(returnReason, channel, language)) ?? (offersNothing && !typed.offer ? null : undefined)
	};
}

function valuesOf({ document, currency, template: { language }, facts, contactReason, returnReason, person, typed }: MessageSources): FillValues {
	const formats = makeFormats(language, currency);
	const own = (value: number | null, write: (value: number) => string) => (value === null ? null : write(value));
	const told = (key: string | undefined) => (key === undefined ? null : settingText(document, key));
	const known: FillValues = {
		firstName: facts.firstName && (language === 'uk' ? calledInUkrainian(facts.firstName) : facts.firstName),
		name: facts.name,
		lastPurchase: formats.date(facts.lastDay),
		days: daysWords(facts.daysSince, language),
		product: facts.product,
		bonus: own(facts.bonus, formats.count),
		bonusExpiry: own(facts.bonusExpiry, formats.date),
		check: own(facts.check, formats.money),
		matter: told(contactReason && matterKey(contactReason.id, language)),
		terms: told(returnReason && termsKey(returnReason.id, language)),
		person,
		business: told(MESSAGE_BUSINESS_KEY)
	};
	const all: FillValues = { ...known, ...withoutEmpty(typed) };
	return { ...all, matter: asSentence(all.matter), terms: asSentence(all.terms) };
}

const withoutEmpty = (values: FillValues): FillValues => Object.fromEntries(Object.entries(values).filter(([, value]) => value?.trim()));

/** Other sentences may follow. */
function asSentence(text: string | null | undefined): string {
	const trimmed = text?.trim() ?? '';
	return trimmed === '' || /[.?…!:;»)]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** Where a typed value is kept beyond this one text: it holds for everyone the same reason or the whole plan is for. null: for this text only. */
export function keptUnder(
	placeholder: Placeholder,
	language: MessageLanguage,
	reasons: { readonly contactReason: ContactReason | undefined; readonly returnReason: ReturnReason | undefined }
): string | null {
	if (placeholder === 'business') return MESSAGE_BUSINESS_KEY;
	if (placeholder === 'matter') return reasons.contactReason ? matterKey(reasons.contactReason.id, language) : null;
	if (placeholder === 'terms') return reasons.returnReason ? termsKey(reasons.returnReason.id, language) : null;
	return null;
}
