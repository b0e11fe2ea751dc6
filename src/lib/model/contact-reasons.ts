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
	'newLaw'
] as const;
export type ContactReasonId = (typeof CONTACT_REASON_IDS)[number];

/**
 * Proposed by the rules: what the data of a plan can tell. `never` is offered for choosing by hand only, where a person knows what
 * the data do not: a family date, a fault that was mended, bonuses, a law.
 */
const TRIGGERS: Readonly<Record<ContactReasonId, { readonly trigger: ContactTrigger; readonly sells: boolean; readonly rule: string }>> = {
	birthday: { trigger: 'birthday', sells: false, rule: 'M6.2' },
	firstPurchaseAnniversary: { trigger: 'firstPurchaseAnniversary', sells: false, rule: 'M6.2' },
	orderLastYear: { trigger: 'sameDateLastYear', sells: true, rule: 'M6.2' },
	yearlyRefresh: { trigger: 'never', sells: true, rule: 'M6.2' },
	cycleReminder: { trigger: 'cycleJustMissed', sells: false, rule: 'M6.2a' },
	serviceNormDue: { trigger: 'never', sells: true, rule: 'M6.2' },
	usefulArticle: { trigger: 'whileSleeping', sells: false, rule: 'M6.2' },
	// Nobody believes a monthly sale, so the season is left to a person to choose.
	season: { trigger: 'never', sells: true, rule: 'M6.2' },
	newArrivals: { trigger: 'whileSleeping', sells: true, rule: 'M6.2' },
	companyNews: { trigger: 'whileLost', sells: false, rule: 'M6.2' },
	serviceChange: { trigger: 'whileLost', sells: false, rule: 'M6.2' },
	serviceSurvey: { trigger: 'whileLost', sells: false, rule: 'M6.2' },
	faultMended: { trigger: 'never', sells: false, rule: 'M4.3' },
	bonusesExpire: { trigger: 'never', sells: true, rule: 'M6.2' },
	familyDate: { trigger: 'never', sells: false, rule: 'M6.2' },
	weddingAnniversary: { trigger: 'never', sells: false, rule: 'M6.2' },
	professionalHoliday: { trigger: 'never', sells: false, rule: 'M6.2' },
	unusualHoliday: { trigger: 'never', sells: false, rule: 'M6.2' },
	newLaw: { trigger: 'never', sells: false, rule: 'M6.2' }
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
