import { ROLE_KIND } from '../../model/roles.ts';
import type { Meaning } from './headers/meanings.ts';
import type { ColumnProfile } from './profile.ts';

/** A few odd cells are no reason to doubt a header, a column of something else is. */
const SOME = 0.3;
const HALF = 0.5;
/** Different words a column of a few kinds may have. */
const KINDS = 40;
const MAX_NPS = 10;

/** Whether a column may be what its header says. A header may lie: dates must read as dates, money and counts as numbers, names have letters. An empty column may be anything. */
export function fits(meaning: Meaning, profile: ColumnProfile): boolean {
	if (profile.filled === 0) return true;
	const hasDates = profile.dateShare >= SOME || profile.serialShare >= SOME;
	const hasNumbers = profile.numberShare >= SOME;
	switch (meaning) {
		case 'date':
		case 'firstPurchase':
		case 'lastPurchase':
			return hasDates || (profile.numberShare < HALF && profile.filled < 5);
		case 'birthday':
		case 'otherDate':
			return true;
		case 'discountShare':
			return hasNumbers || profile.percentShare >= SOME;
		case 'nps':
			return hasNumbers && profile.meanSize <= MAX_NPS;
		case 'name':
		case 'manager':
		case 'profession':
			return profile.letterShare >= HALF;
		case 'status':
		case 'segment':
			return profile.letterShare >= HALF && hasKinds(profile);
		case 'wholesale':
		case 'instalments':
			return hasKinds(profile);
		case 'address':
		case 'leavingReason':
		case 'notes':
			return profile.letterShare >= SOME;
		case 'currency':
			return profile.currencyShare >= HALF;
		case 'phone':
			return profile.figuresShare >= SOME;
		case 'email':
			return profile.emailShare >= SOME;
		case 'orderNumber':
			return profile.endingShare < HALF;
		case 'clientId':
		case 'otherNumber':
		case 'otherText':
		case 'list.bonusBalance':
		case 'list.debt':
		case 'list.name':
		case 'list.notes':
		case 'list.segment':
			return true;
		default:
			return ROLE_KIND[meaning] === 'day' ? hasDates : ROLE_KIND[meaning] === 'text' || hasNumbers;
	}
}

/** The same words again and again; a short list tells nothing of that. */
const hasKinds = ({ distinct, filled }: ColumnProfile): boolean => distinct <= KINDS || distinct * 4 <= filled;
