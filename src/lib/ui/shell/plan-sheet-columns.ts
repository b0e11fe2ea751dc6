import { m } from '#lib/i18n/generated/messages.js';
import type { Formats } from '#lib/i18n/formats.ts';
import { effectiveLibrary } from '#lib/model/library-in-force.ts';
import { effectivePeople } from '#lib/model/people.ts';
import { CATEGORIES, type Decision } from '#lib/model/standing.ts';
import type { PlanSession } from '#lib/state/contract.ts';
import type { PlanSheetColumn } from '#lib/state/plan-sheet-csv.ts';
import { CHANNEL_WORDS, reasonNameById } from '../plan/library-words.ts';
import { statusText } from '../sheets/marks.ts';
import { dayAsTyped } from '../sheets/readings.ts';

const CONSENTS = { yes: m.sheets_consent_yes, no: m.sheets_consent_no, unknown: m.sheets_consent_unknown };
const DECISIONS: Readonly<Record<Decision, () => string>> = { none: () => '', exclude: m.sheets_decision_exclude, include: m.sheets_decision_include };

const rounded = (value: number | null): number | null => (value === null || !Number.isFinite(value) ? null : Math.round(value * 100) / 100);

/** What the Plan sheet's file says of each client: whom to contact, how, with which reason, and what it is worth. */
export function planSheetColumns(session: PlanSession, formats: Formats): PlanSheetColumn[] {
	const library = effectiveLibrary(session.document.fields.library);
	const people = new Map(effectivePeople(session.document.fields.person).map(({ id, name }) => [id, name]));
	const date = (day: number | null): string | null => (day === null ? null : dayAsTyped(day, formats));
	return [
		{ header: m.sheets_col_client(), value: (row) => row.name || row.clientKey },
		{ header: m.sheets_col_phone(), value: (row) => row.phone },
		{ header: m.sheets_col_email(), value: (row) => row.email },
		{ header: m.sheets_col_messenger(), value: (row) => row.messenger },
		{ header: m.sheets_col_consent(), value: (row) => CONSENTS[row.consent]() },
		{ header: m.sheets_col_status(), value: (row) => statusText(row.status) },
		{ header: m.sheets_col_category(), value: (row) => CATEGORIES.find((category) => category === row.category) ?? null },
		{ header: m.sheets_col_lastPurchase(), value: (row) => date(row.lastDay) },
		{ header: m.sheets_col_days_since(), value: (row) => row.daysSince },
		{ header: m.sheets_col_missed_cycles(), value: (row) => rounded(row.missedCycles) },
		{ header: m.sheets_col_count(), value: (row) => row.purchaseCount },
		{ header: m.sheets_col_total(), value: (row) => rounded(row.total) },
		{ header: m.sheets_col_check(), value: (row) => rounded(row.check) },
		{ header: m.sheets_col_worth(), value: (row) => rounded(row.worth) },
		{ header: m.sheets_col_forgone(), value: (row) => rounded(row.forgone) },
		{ header: m.sheets_col_person(), value: ({ contact }) => (contact.person.value === null ? null : (people.get(contact.person.value) ?? null)) },
		{ header: m.sheets_col_channel(), value: ({ contact }) => (contact.channel.value === null ? null : CHANNEL_WORDS[contact.channel.value]()) },
		{
			header: m.sheets_col_contact_reason(),
			value: ({ contact }) => (contact.contactReason.value === null ? null : reasonNameById(library.contactReasons, contact.contactReason.value))
		},
		{
			header: m.sheets_col_return_reason(),
			value: ({ contact }) => (contact.returnReason.value === null ? null : reasonNameById(library.returnReasons, contact.returnReason.value))
		},
		{ header: m.sheets_col_contact_date(), value: ({ contact }) => date(contact.date) },
		{ header: m.sheets_col_cost(), value: (row) => rounded(row.cost) },
		{ header: m.sheets_col_expected_value(), value: (row) => rounded(row.expectedValue) },
		{ header: m.sheets_col_gain(), value: (row) => rounded(row.gain) },
		{ header: m.sheets_col_decision(), value: (row) => DECISIONS[row.decision]() }
	];
}
