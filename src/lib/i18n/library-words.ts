import type { ContactReasonId } from '../model/contact-reasons.ts';
import type { Channel } from '../model/library.ts';
import type { ReturnReasonId } from '../model/return-reasons.ts';
import { m } from './generated/messages.js';
import type { Message } from './message.ts';

/** What something of the library is called, and a sentence about it. */
export interface LibraryWords {
	readonly name: Message;
	readonly about: Message;
}

export const CONTACT_REASON_WORDS: Readonly<Record<ContactReasonId, LibraryWords>> = {
	birthday: { name: m.library_contact_birthday, about: m.library_contact_birthday_about },
	firstPurchaseAnniversary: { name: m.library_contact_firstPurchaseAnniversary, about: m.library_contact_firstPurchaseAnniversary_about },
	orderLastYear: { name: m.library_contact_orderLastYear, about: m.library_contact_orderLastYear_about },
	yearlyRefresh: { name: m.library_contact_yearlyRefresh, about: m.library_contact_yearlyRefresh_about },
	cycleReminder: { name: m.library_contact_cycleReminder, about: m.library_contact_cycleReminder_about },
	serviceNormDue: { name: m.library_contact_serviceNormDue, about: m.library_contact_serviceNormDue_about },
	usefulArticle: { name: m.library_contact_usefulArticle, about: m.library_contact_usefulArticle_about },
	season: { name: m.library_contact_season, about: m.library_contact_season_about },
	newArrivals: { name: m.library_contact_newArrivals, about: m.library_contact_newArrivals_about },
	companyNews: { name: m.library_contact_companyNews, about: m.library_contact_companyNews_about },
	serviceChange: { name: m.library_contact_serviceChange, about: m.library_contact_serviceChange_about },
	serviceSurvey: { name: m.library_contact_serviceSurvey, about: m.library_contact_serviceSurvey_about },
	faultMended: { name: m.library_contact_faultMended, about: m.library_contact_faultMended_about },
	bonusesExpire: { name: m.library_contact_bonusesExpire, about: m.library_contact_bonusesExpire_about },
	familyDate: { name: m.library_contact_familyDate, about: m.library_contact_familyDate_about },
	weddingAnniversary: { name: m.library_contact_weddingAnniversary, about: m.library_contact_weddingAnniversary_about },
	professionalHoliday: { name: m.library_contact_professionalHoliday, about: m.library_contact_professionalHoliday_about },
	unusualHoliday: { name: m.library_contact_unusualHoliday, about: m.library_contact_unusualHoliday_about },
	newLaw: { name: m.library_contact_newLaw, about: m.library_contact_newLaw_about },
	publicHoliday: { name: m.library_contact_publicHoliday, about: m.library_contact_publicHoliday_about },
	visitWithoutPurchase: { name: m.library_contact_visitWithoutPurchase, about: m.library_contact_visitWithoutPurchase_about },
	triedNeverBought: { name: m.library_contact_triedNeverBought, about: m.library_contact_triedNeverBought_about }
};

export const RETURN_REASON_WORDS: Readonly<Record<ReturnReasonId, LibraryWords>> = {
	personalPromise: { name: m.library_return_personalPromise, about: m.library_return_personalPromise_about },
	betterService: { name: m.library_return_betterService, about: m.library_return_betterService_about },
	ownTerms: { name: m.library_return_ownTerms, about: m.library_return_ownTerms_about },
	somethingNew: { name: m.library_return_somethingNew, about: m.library_return_somethingNew_about },
	specialTerms: { name: m.library_return_specialTerms, about: m.library_return_specialTerms_about },
	compensation: { name: m.library_return_compensation, about: m.library_return_compensation_about },
	points: { name: m.library_return_points, about: m.library_return_points_about },
	priceAndService: { name: m.library_return_priceAndService, about: m.library_return_priceAndService_about }
};

export const CHANNEL_WORDS: Readonly<Record<Channel, Message>> = {
	call: m.library_channel_call,
	messenger: m.library_channel_messenger,
	sms: m.library_channel_sms,
	email: m.library_channel_email,
	letter: m.library_channel_letter,
	robot: m.library_channel_robot
};
