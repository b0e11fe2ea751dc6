import { m } from '#lib/i18n/generated/messages.js';
import type { OccasionLack } from '../../../state/contract.ts';

/** Why a reason to contact fits nobody, and what would change that. */
export const LACK_WORDS: Readonly<Record<OccasionLack, () => string>> = {
	birthday: m.occasions_lack_birthday,
	familyDate: m.occasions_lack_familyDate,
	profession: m.occasions_lack_profession,
	professionKnown: m.occasions_lack_professionKnown,
	country: m.occasions_lack_country,
	holidays: m.occasions_lack_holidays,
	norm: m.occasions_lack_norm,
	bonusBalance: m.occasions_lack_bonusBalance,
	bonusExpiry: m.occasions_lack_bonusExpiry,
	span: m.occasions_lack_span,
	leavingReason: m.occasions_lack_leavingReason,
	mended: m.occasions_lack_mended,
	lastVisit: m.occasions_lack_lastVisit,
	trial: m.occasions_lack_trial,
	nothingNear: m.occasions_lack_nothingNear
};
