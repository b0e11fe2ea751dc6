import { m } from '#lib/i18n/generated/messages.js';
import type { Formats } from '../../i18n/formats.ts';
import { CONTACT_REASON_WORDS, RETURN_REASON_WORDS, type LibraryWords } from '../../i18n/library-words.ts';
import type { ContactReason, ContactTrigger, LibraryEntry, OfferCost, ReturnReason } from '../../model/library.ts';
import { secondLifeOf, type SecondLife } from '../../model/return-reasons.ts';
import type { Category, Status } from '../../model/standing.ts';
import type { ChannelClosed } from '../../state/contract.ts';

/** Why a channel may not be used for a client. */
export const CLOSED_WORDS: Readonly<Record<ChannelClosed, () => string>> = {
	consentNo: m.library_closed_consentNo,
	consentUnknown: m.library_closed_consentUnknown,
	contactMissing: m.library_closed_contactMissing,
	askedToStop: m.library_closed_askedToStop,
	wrongNumber: m.library_closed_wrongNumber
};

/** What a planned contact lacks. */
export const GAP_WORDS: Readonly<Record<'person' | 'channel' | 'contactReason' | 'returnReason', () => string>> = {
	person: m.library_gap_person,
	channel: m.library_gap_channel,
	contactReason: m.library_gap_contactReason,
	returnReason: m.library_gap_returnReason
};

export const TRIGGER_WORDS: Readonly<Record<ContactTrigger, () => string>> = {
	birthday: m.library_trigger_birthday,
	firstPurchaseAnniversary: m.library_trigger_firstPurchaseAnniversary,
	sameDateLastYear: m.library_trigger_sameDateLastYear,
	cycleJustMissed: m.library_trigger_cycleJustMissed,
	whileSleeping: m.library_trigger_whileSleeping,
	whileLost: m.library_trigger_whileLost,
	familyDate: m.library_trigger_familyDate,
	professionalHoliday: m.library_trigger_professionalHoliday,
	publicHoliday: m.library_trigger_publicHoliday,
	yearlyRefresh: m.library_trigger_yearlyRefresh,
	serviceNormDue: m.library_trigger_serviceNormDue,
	bonusesExpire: m.library_trigger_bonusesExpire,
	withinSpan: m.library_trigger_withinSpan,
	faultMended: m.library_trigger_faultMended,
	visitWithoutPurchase: m.library_trigger_visitWithoutPurchase,
	triedNeverBought: m.library_trigger_triedNeverBought,
	never: m.library_trigger_never
};

/** Several clients of a status: "sleeping · A". */
export const STATUSES_WORDS: Readonly<Record<Status, () => string>> = {
	active: m.plan_statuses_active,
	sleeping: m.plan_statuses_sleeping,
	lost: m.plan_statuses_lost
};

export const groupWords = (status: Status, category: Category): string => m.plan_group({ status: STATUSES_WORDS[status](), category });

function wordsOf(entry: LibraryEntry): LibraryWords | null {
	const words: Readonly<Record<string, LibraryWords>> = entry.kind === 'contact' ? CONTACT_REASON_WORDS : RETURN_REASON_WORDS;
	return Object.hasOwn(words, entry.id) ? words[entry.id] : null;
}

/** A person's own wording, else the library's in the language on screen. */
export const reasonName = (entry: LibraryEntry): string => entry.text || (wordsOf(entry)?.name() ?? m.library_unnamed());

/** One line of explanation; '' for a person's own. */
export const reasonAbout = (entry: LibraryEntry): string => wordsOf(entry)?.about() ?? '';

/** The name of a reason by its id, as a plan row holds it; null when it no longer exists. */
export function reasonNameById(reasons: readonly (ContactReason | ReturnReason)[], id: string | null): string | null {
	const entry = id === null ? undefined : reasons.find((reason) => reason.id === id);
	return entry ? reasonName(entry) : null;
}

const SECOND_LIFE_WORDS: Readonly<Record<SecondLife, LibraryWords>> = {
	longest: { name: m.occasions_second_life_longest, about: m.occasions_second_life_longest_about },
	shortest: { name: m.occasions_second_life_shortest, about: m.occasions_second_life_shortest_about }
};

/** What is known of how long those stay whom a reason won back (M12.8); null where nobody has measured it. */
export function secondLifeWords({ id }: LibraryEntry): LibraryWords | null {
	const measured = secondLifeOf(id);
	return measured && SECOND_LIFE_WORDS[measured];
}

/** What an offer costs when the client returns. */
export function costWords(cost: OfferCost, formats: Formats): string {
	if (cost.kind === 'fixed') return m.occasions_cost_fixed({ sum: formats.money(cost.amount) });
	return cost.kind === 'shareOfCheck' ? m.occasions_cost_share({ share: formats.shareExact(cost.share) }) : m.occasions_cost_none();
}
