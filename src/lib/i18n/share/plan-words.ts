import type { ContactReasonId } from '../../model/contact-reasons.ts';
import type { ReturnReasonId } from '../../model/return-reasons.ts';
import type { PlanWords } from '../../share/plan-words.ts';
import { m } from '../generated/messages.js';
import type { Locale } from '../locales.ts';
import { speaker, type Message } from './speaker.ts';

const CONTACT_REASONS: Readonly<Record<ContactReasonId, Message>> = {
	birthday: m.library_contact_birthday,
	firstPurchaseAnniversary: m.library_contact_firstPurchaseAnniversary,
	orderLastYear: m.library_contact_orderLastYear,
	yearlyRefresh: m.library_contact_yearlyRefresh,
	cycleReminder: m.library_contact_cycleReminder,
	serviceNormDue: m.library_contact_serviceNormDue,
	usefulArticle: m.library_contact_usefulArticle,
	season: m.library_contact_season,
	newArrivals: m.library_contact_newArrivals,
	companyNews: m.library_contact_companyNews,
	serviceChange: m.library_contact_serviceChange,
	serviceSurvey: m.library_contact_serviceSurvey,
	faultMended: m.library_contact_faultMended,
	bonusesExpire: m.library_contact_bonusesExpire,
	familyDate: m.library_contact_familyDate,
	weddingAnniversary: m.library_contact_weddingAnniversary,
	professionalHoliday: m.library_contact_professionalHoliday,
	unusualHoliday: m.library_contact_unusualHoliday,
	newLaw: m.library_contact_newLaw,
	publicHoliday: m.library_contact_publicHoliday,
	visitWithoutPurchase: m.library_contact_visitWithoutPurchase,
	triedNeverBought: m.library_contact_triedNeverBought
};
const RETURN_REASONS: Readonly<Record<ReturnReasonId, Message>> = {
	personalPromise: m.library_return_personalPromise,
	betterService: m.library_return_betterService,
	ownTerms: m.library_return_ownTerms,
	somethingNew: m.library_return_somethingNew,
	specialTerms: m.library_return_specialTerms,
	compensation: m.library_return_compensation,
	points: m.library_return_points,
	priceAndService: m.library_return_priceAndService
};

/** Words for the codes of a plan in a language. */
export function planWords(locale: Locale): PlanWords {
	const { say, sayAll } = speaker(locale);
	return {
		statuses: sayAll({ active: m.sheets_status_active, sleeping: m.sheets_status_sleeping, lost: m.sheets_status_lost, unknown: m.sheets_status_unknown }),
		consents: sayAll({ yes: m.sheets_consent_yes, no: m.sheets_consent_no, unknown: m.sheets_consent_unknown }),
		decisions: { none: '', ...sayAll({ exclude: m.sheets_decision_exclude, include: m.sheets_decision_include }) },
		channels: sayAll({
			call: m.library_channel_call,
			messenger: m.library_channel_messenger,
			sms: m.library_channel_sms,
			email: m.library_channel_email,
			letter: m.library_channel_letter,
			robot: m.library_channel_robot
		}),
		contactReasons: sayAll(CONTACT_REASONS),
		returnReasons: sayAll(RETURN_REASONS),
		unnamed: say(m.library_unnamed)
	};
}
