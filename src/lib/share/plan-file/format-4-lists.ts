import { clientRoles } from './format-3-lists.ts';

/** What format 4 names besides `format-3-lists.ts`, as it was when it was released. */
export const channels = ['call', 'messenger', 'sms', 'email', 'letter', 'robot'] as const;
export const personRoles = ['retention', 'sales', 'service', 'owner'] as const;
export const variants = ['a', 'b'] as const;
export const languages = ['en', 'ru', 'uk'] as const;
export const arms = ['contacted', 'control'] as const;
export const results = ['sent', 'noAnswer', 'refused', 'interested', 'returned', 'wrongNumber', 'askedToStop'] as const;
export const triggers = [
	'birthday',
	'familyDate',
	'professionalHoliday',
	'publicHoliday',
	'firstPurchaseAnniversary',
	'sameDateLastYear',
	'yearlyRefresh',
	'serviceNormDue',
	'bonusesExpire',
	'withinSpan',
	'faultMended',
	'visitWithoutPurchase',
	'triedNeverBought',
	'cycleJustMissed',
	'whileSleeping',
	'whileLost',
	'never'
] as const;

/** Each is 'yes' or not set. */
export const flagFields = ['flag:callingCard', 'flag:promising', 'flag:rude', 'flag:demanding', 'flag:leavesForTrifle', 'flag:paysBadly'] as const;
export const clientFields = [
	...clientRoles,
	'category',
	'categoryReason',
	...flagFields,
	'decision',
	'person',
	'channel',
	'contactReason',
	'returnReason',
	'ending',
	'mergedInto',
	'setApart',
	'notSameAs'
] as const;
