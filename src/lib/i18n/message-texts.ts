import type { ContactReasonId } from '../model/contact-reasons.ts';
import type { Channel, ContactReason, ContactTrigger, MessageTemplate, ReturnReason, Variant } from '../model/library.ts';
import type { ReturnReasonId } from '../model/return-reasons.ts';
import { inBraces, PLACEHOLDERS, type Placeholder } from '../reactivation/messages/placeholders.ts';
import { MESSAGE_PARTS, type MessagePart, type MessageTexts } from '../share/message-words.ts';
import { m } from './generated/messages.js';
import type { Locale } from './locales.ts';

/** Words for every placeholder that are the placeholder itself: what the catalogue holds becomes a template. */
export const ECHO = Object.fromEntries(PLACEHOLDERS.map((placeholder) => [placeholder, inBraces(placeholder)])) as Readonly<Record<Placeholder, string>>;

export type TemplateWords = (inputs: typeof ECHO, options: { locale: Locale }) => string;

/** The words of a reason to contact: in a subject line, in a letter or a messenger, and where every word counts. */
interface OccasionWords {
	readonly topic: TemplateWords;
	readonly written: TemplateWords;
	readonly short: TemplateWords;
}

/** By id of a built-in reason; further groups stand for those of a trigger. */
export const OCCASIONS = {
	birthday: { topic: m.messages_topic_birthday, written: m.messages_occasion_birthday, short: m.messages_short_birthday },
	familyDate: { topic: m.messages_topic_familyDate, written: m.messages_occasion_familyDate, short: m.messages_short_familyDate },
	weddingAnniversary: {
		topic: m.messages_topic_weddingAnniversary,
		written: m.messages_occasion_weddingAnniversary,
		short: m.messages_short_weddingAnniversary
	},
	firstPurchaseAnniversary: {
		topic: m.messages_topic_firstPurchaseAnniversary,
		written: m.messages_occasion_firstPurchaseAnniversary,
		short: m.messages_short_firstPurchaseAnniversary
	},
	orderLastYear: { topic: m.messages_topic_orderLastYear, written: m.messages_occasion_orderLastYear, short: m.messages_short_orderLastYear },
	yearlyRefresh: { topic: m.messages_topic_yearlyRefresh, written: m.messages_occasion_yearlyRefresh, short: m.messages_short_yearlyRefresh },
	cycleReminder: { topic: m.messages_topic_cycleReminder, written: m.messages_occasion_cycleReminder, short: m.messages_short_cycleReminder },
	serviceNormDue: { topic: m.messages_topic_serviceNormDue, written: m.messages_occasion_serviceNormDue, short: m.messages_short_serviceNormDue },
	usefulArticle: { topic: m.messages_topic_usefulArticle, written: m.messages_occasion_usefulArticle, short: m.messages_short_usefulArticle },
	season: { topic: m.messages_topic_season, written: m.messages_occasion_season, short: m.messages_short_season },
	newArrivals: { topic: m.messages_topic_newArrivals, written: m.messages_occasion_newArrivals, short: m.messages_short_newArrivals },
	companyNews: { topic: m.messages_topic_companyNews, written: m.messages_occasion_companyNews, short: m.messages_short_companyNews },
	serviceChange: { topic: m.messages_topic_serviceChange, written: m.messages_occasion_serviceChange, short: m.messages_short_serviceChange },
	serviceSurvey: { topic: m.messages_topic_serviceSurvey, written: m.messages_occasion_serviceSurvey, short: m.messages_short_serviceSurvey },
	faultMended: { topic: m.messages_topic_faultMended, written: m.messages_occasion_faultMended, short: m.messages_short_faultMended },
	bonusesExpire: { topic: m.messages_topic_bonusesExpire, written: m.messages_occasion_bonusesExpire, short: m.messages_short_bonusesExpire },
	professionalHoliday: {
		topic: m.messages_topic_professionalHoliday,
		written: m.messages_occasion_professionalHoliday,
		short: m.messages_short_professionalHoliday
	},
	publicHoliday: { topic: m.messages_topic_publicHoliday, written: m.messages_occasion_publicHoliday, short: m.messages_short_publicHoliday },
	unusualHoliday: { topic: m.messages_topic_unusualHoliday, written: m.messages_occasion_unusualHoliday, short: m.messages_short_unusualHoliday },
	newLaw: { topic: m.messages_topic_newLaw, written: m.messages_occasion_newLaw, short: m.messages_short_newLaw },
	visitWithoutPurchase: {
		topic: m.messages_topic_visitWithoutPurchase,
		written: m.messages_occasion_visitWithoutPurchase,
		short: m.messages_short_visitWithoutPurchase
	},
	triedNeverBought: { topic: m.messages_topic_triedNeverBought, written: m.messages_occasion_triedNeverBought, short: m.messages_short_triedNeverBought },
	/** What is told is all there is to say. */
	other: { topic: m.messages_topic_other, written: m.messages_occasion_other, short: m.messages_short_other }
} satisfies Readonly<Record<string, OccasionWords>>;

type OccasionGroup = keyof typeof OCCASIONS;

/** The words of a person's own reason follow from when it is proposed. */
export const GROUP_OF_TRIGGER: Readonly<Record<ContactTrigger, OccasionGroup>> = {
	birthday: 'birthday',
	familyDate: 'familyDate',
	professionalHoliday: 'professionalHoliday',
	publicHoliday: 'publicHoliday',
	firstPurchaseAnniversary: 'firstPurchaseAnniversary',
	sameDateLastYear: 'orderLastYear',
	yearlyRefresh: 'yearlyRefresh',
	serviceNormDue: 'serviceNormDue',
	bonusesExpire: 'bonusesExpire',
	withinSpan: 'other',
	faultMended: 'faultMended',
	visitWithoutPurchase: 'visitWithoutPurchase',
	triedNeverBought: 'triedNeverBought',
	cycleJustMissed: 'cycleReminder',
	whileSleeping: 'other',
	whileLost: 'other',
	never: 'other'
};

const BUILT_IN_GROUPS: Readonly<Partial<Record<ContactReasonId | OccasionGroup, OccasionWords>>> = OCCASIONS;

/** How much room a channel has for words. */
export const IS_SHORT: Readonly<Record<Channel, boolean>> = { call: true, messenger: false, sms: true, email: false, letter: false, robot: true };

const ownGroup = ({ id, trigger }: ContactReason): OccasionWords =>
	(Object.hasOwn(OCCASIONS, id) ? BUILT_IN_GROUPS[id as ContactReasonId] : undefined) ?? OCCASIONS[GROUP_OF_TRIGGER[trigger]];

export const topicWords = (reason: ContactReason, locale: Locale): string => ownGroup(reason).topic(ECHO, { locale });
export const occasionWords = (reason: ContactReason, channel: Channel, locale: Locale): string =>
	ownGroup(reason)[IS_SHORT[channel] ? 'short' : 'written'](ECHO, { locale });

/** The words of a reason to return: in a letter, and where every word counts. */
export const OFFERS: Readonly<Record<ReturnReasonId | 'own', { readonly written: TemplateWords; readonly short: TemplateWords }>> = {
	personalPromise: { written: m.messages_offer_personalPromise, short: m.messages_offer_short_personalPromise },
	betterService: { written: m.messages_offer_betterService, short: m.messages_offer_short_betterService },
	ownTerms: { written: m.messages_offer_ownTerms, short: m.messages_offer_short_ownTerms },
	somethingNew: { written: m.messages_offer_somethingNew, short: m.messages_offer_short_somethingNew },
	specialTerms: { written: m.messages_offer_specialTerms, short: m.messages_offer_short_specialTerms },
	compensation: { written: m.messages_offer_compensation, short: m.messages_offer_short_compensation },
	points: { written: m.messages_offer_points, short: m.messages_offer_short_points },
	priceAndService: { written: m.messages_offer_priceAndService, short: m.messages_offer_short_priceAndService },
	own: { written: m.messages_offer_own, short: m.messages_offer_short_own }
};

export function offerWords({ id }: Pick<ReturnReason, 'id'>, channel: Channel, locale: Locale): string {
	const words = OFFERS[Object.hasOwn(OFFERS, id) ? (id as ReturnReasonId) : 'own'];
	return words[IS_SHORT[channel] ? 'short' : 'written'](ECHO, { locale });
}

const SUBJECTS: Readonly<Record<Variant, TemplateWords>> = { a: m.messages_subject_a, b: m.messages_subject_b };
const FRAMES: Readonly<Record<Channel, Readonly<Record<Variant, TemplateWords>>>> = {
	email: { a: m.messages_frame_email_a, b: m.messages_frame_email_b },
	messenger: { a: m.messages_frame_messenger_a, b: m.messages_frame_messenger_b },
	sms: { a: m.messages_frame_sms_a, b: m.messages_frame_sms_b },
	call: { a: m.messages_frame_call_a, b: m.messages_frame_call_b },
	robot: { a: m.messages_frame_robot_a, b: m.messages_frame_robot_b },
	letter: { a: m.messages_frame_letter_a, b: m.messages_frame_letter_b }
};
const QUESTIONS: Readonly<Record<Variant, TemplateWords>> = { a: m.messages_script_questions_a, b: m.messages_script_questions_b };
const OBJECTIONS: Readonly<Record<Variant, TemplateWords>> = { a: m.messages_script_objections_a, b: m.messages_script_objections_b };

/** Parts a channel has: a subject an e-mail, questions and objections a call. */
export const PARTS_OF_CHANNEL: Readonly<Record<Channel, readonly MessagePart[]>> = {
	email: ['subject', 'body'],
	call: ['body', 'questions', 'objections'],
	messenger: ['body'],
	sms: ['body'],
	letter: ['body'],
	robot: ['body']
};

/** The library's own words in the language of the template. */
export function builtInTexts({ channel, language, variant }: Pick<MessageTemplate, 'channel' | 'language' | 'variant'>): MessageTexts {
	const has = (part: MessagePart) => PARTS_OF_CHANNEL[channel].includes(part);
	const say = (words: TemplateWords) => words(ECHO, { locale: language });
	return {
		subject: has('subject') ? say(SUBJECTS[variant]) : '',
		body: say(FRAMES[channel][variant]),
		questions: has('questions') ? say(QUESTIONS[variant]) : '',
		objections: has('objections') ? say(OBJECTIONS[variant]) : ''
	};
}

/** A person's own words, else the library's. */
export function textsOf(template: MessageTemplate): MessageTexts {
	const builtIn = builtInTexts(template);
	const own = (part: MessagePart) => (builtIn[part] === '' ? '' : (template[part] ?? builtIn[part]));
	return { subject: own('subject'), body: own('body'), questions: own('questions'), objections: own('objections') };
}

/** A number of days with its word, as a sentence has it. */
export const daysWords = (count: number, locale: Locale): string => m.messages_days({ count }, { locale });

export { MESSAGE_PARTS, type MessagePart, type MessageTexts };
