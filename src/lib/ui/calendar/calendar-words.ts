import { m } from '#lib/i18n/generated/messages.js';
import type { Formats } from '../../i18n/formats.ts';
import { effectiveLibrary } from '../../model/library-in-force.ts';
import { effectivePeople } from '../../model/people.ts';
import type { PlanSession, TouchWarning, WarningKind, WhyNone } from '../../state/contract.ts';
import type { Lane } from '../../model/contacts.ts';
import { reasonNameById } from '../plan/library-words.ts';
import { CHANNEL_WORDS } from '../../i18n/library-words.ts';

export const LANE_WORDS: Readonly<Record<Lane, () => string>> = {
	remind: m.schedule_lane_remind,
	wake: m.schedule_lane_wake,
	winBack: m.schedule_lane_winBack
};

export const NONE_WORDS: Readonly<Record<WhyNone, () => string>> = {
	control: m.schedule_none_control,
	excluded: m.schedule_none_excluded,
	askedToStop: m.schedule_none_askedToStop,
	consentNo: m.schedule_none_consentNo,
	noChannel: m.schedule_none_noChannel,
	cameBack: m.schedule_none_cameBack,
	attemptsMade: m.schedule_none_attemptsMade,
	noReason: m.schedule_none_noReason,
	notDue: m.schedule_none_notDue,
	personCannot: m.schedule_none_personCannot,
	noRoom: m.schedule_none_noRoom,
	cap: m.schedule_none_cap,
	skipped: m.schedule_none_skipped
};

export const WARNING_WORDS: Readonly<Record<WarningKind, () => string>> = {
	beforeAsOf: m.schedule_warning_beforeAsOf,
	quietDay: m.schedule_warning_quietDay,
	overCap: m.schedule_warning_overCap,
	overloaded: m.schedule_warning_overloaded,
	channelClosed: m.schedule_warning_channelClosed,
	sameReason: m.schedule_warning_sameReason,
	offerFirst: m.schedule_warning_offerFirst
};

/** What would set it right, as the words of a button; '' where the rules know nothing better. */
export function fixWords(session: PlanSession, formats: Formats, { fix }: TouchWarning): string {
	if (fix === null) return '';
	if (fix.day !== undefined) return m.schedule_fix_day({ date: formats.date(fix.day) });
	if (fix.channel) return m.schedule_fix_channel({ channel: CHANNEL_WORDS[fix.channel]() });
	const reason = reasonNameById(effectiveLibrary(session.document.fields.library).contactReasons, fix.contactReason ?? null);
	return reason === null ? '' : m.schedule_fix_reason({ reason });
}

/** The name of a person by its id; nobody's contacts say so. */
export const personName = (session: PlanSession, id: string | null): string =>
	effectivePeople(session.document.fields.person).find((person) => person.id === id)?.name ?? m.schedule_nobody();

/** Minutes of the day as a clock shows them: 09:05. */
export const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
