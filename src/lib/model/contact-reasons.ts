import type { ContactReason, ContactTrigger } from './library.ts';

/** Ids of the built-in reasons to contact (M6.2). Words are found by them; they stand in plan files, so they never change. */
export const CONTACT_REASON_IDS = [
	'birthday',
	'firstPurchaseAnniversary',
	'orderLastYear',
	'yearlyRefresh',
	'cycleReminder',
	'serviceNormDue',
	'usefulArticle',
	'season',
	'newArrivals',
	'companyNews',
	'serviceChange',
	'serviceSurvey',
	'faultMended',
	'bonusesExpire',
	'familyDate',
	'weddingAnniversary',
	'professionalHoliday',
	'unusualHoliday',
	'newLaw',
	'publicHoliday',
	'visitWithoutPurchase',
	'triedNeverBought'
] as const;
export type ContactReasonId = (typeof CONTACT_REASON_IDS)[number];

/**
 * What the data of a plan tell is proposed by the rules. What only a person knows waits for days of their own (`withinSpan`): a season, a law, an unusual holiday.
 * `never` is chosen by hand only.
 */
const TRIGGERS: Readonly<Record<ContactReasonId, { readonly trigger: ContactTrigger; readonly sells: boolean; readonly rule: string }>> = {
	birthday: { trigger: 'birthday', sells: false, rule: 'M6.2' },
	firstPurchaseAnniversary: { trigger: 'firstPurchaseAnniversary', sells: false, rule: 'M6.2' },
	orderLastYear: { trigger: 'sameDateLastYear', sells: true, rule: 'M6.2' },
	yearlyRefresh: { trigger: 'yearlyRefresh', sells: true, rule: 'M6.2' },
	cycleReminder: { trigger: 'cycleJustMissed', sells: false, rule: 'M6.2a' },
	serviceNormDue: { trigger: 'serviceNormDue', sells: true, rule: 'M6.2' },
	usefulArticle: { trigger: 'whileSleeping', sells: false, rule: 'M6.2' },
	// Nobody believes a monthly sale, so a person says when the season is.
	season: { trigger: 'withinSpan', sells: true, rule: 'M6.2' },
	newArrivals: { trigger: 'whileSleeping', sells: true, rule: 'M6.2' },
	companyNews: { trigger: 'whileLost', sells: false, rule: 'M6.2' },
	serviceChange: { trigger: 'whileLost', sells: false, rule: 'M6.2' },
	serviceSurvey: { trigger: 'whileLost', sells: false, rule: 'M6.2' },
	faultMended: { trigger: 'faultMended', sells: false, rule: 'M4.3' },
	bonusesExpire: { trigger: 'bonusesExpire', sells: true, rule: 'M6.2' },
	familyDate: { trigger: 'familyDate', sells: false, rule: 'M6.2' },
	// A column of family dates does not say whether it is a birthday or a wedding.
	weddingAnniversary: { trigger: 'never', sells: false, rule: 'M6.2' },
	professionalHoliday: { trigger: 'professionalHoliday', sells: false, rule: 'M6.2' },
	unusualHoliday: { trigger: 'withinSpan', sells: false, rule: 'M6.2' },
	newLaw: { trigger: 'withinSpan', sells: false, rule: 'M6.2' },
	publicHoliday: { trigger: 'publicHoliday', sells: false, rule: 'M6.2' },
	visitWithoutPurchase: { trigger: 'visitWithoutPurchase', sells: false, rule: 'M6.2a' },
	triedNeverBought: { trigger: 'triedNeverBought', sells: false, rule: 'M6.2a' }
};

export const BUILT_IN_CONTACT_REASONS: readonly ContactReason[] = CONTACT_REASON_IDS.map((id) => ({
	kind: 'contact',
	id,
	text: null,
	leadDays: null,
	span: null,
	enabled: true,
	...TRIGGERS[id]
}));
