import { m } from '#lib/i18n/generated/messages.js';
import type { ExportRefusal, LeftOut } from '../../state/contract.ts';
import type { Holds, OptionsOf, ShareFormatId } from '../../state/share-formats.ts';

interface OptionWords {
	readonly label: () => string;
	/** What each value of a choice is called. */
	readonly values?: Readonly<Record<string, () => string>>;
}

interface FormatWords<F extends ShareFormatId> {
	readonly name: () => string;
	/** What it is for and what stands in it, in a sentence. */
	readonly about: () => string;
	/** How much is in it. */
	readonly count: (inputs: { n: number; text: string }) => string;
	/** The kind of file in the browser's chooser. */
	readonly kind: () => string;
	readonly options: { readonly [O in keyof OptionsOf<F>]: OptionWords };
}

const PROGRAM: OptionWords = { label: m.share_program, values: { excel: m.share_program_excel, google: m.share_program_google } };
const CONTACTS = { from: { label: m.share_from }, until: { label: m.share_until }, person: { label: m.share_person } } as const;
const CLIENTS: OptionWords = {
	label: m.share_clients,
	values: {
		plan: m.share_clients_plan,
		sleeping: m.share_clients_sleeping,
		lost: m.share_clients_lost,
		active: m.share_clients_active,
		all: m.share_clients_all
	}
};

/** What the dialog says of each file. */
export const FORMAT_WORDS: { readonly [F in ShareFormatId]: FormatWords<F> } = {
	'call-list': {
		name: m.share_call_list,
		about: m.share_call_list_about,
		count: m.share_count_contacts,
		kind: m.shell_file_kind_csv,
		options: { ...CONTACTS, program: PROGRAM }
	},
	calendar: {
		name: m.share_calendar,
		about: m.share_calendar_about,
		count: m.share_count_contacts,
		kind: m.share_kind_calendar,
		options: {
			...CONTACTS,
			hours: { label: m.share_hours, values: { times: m.share_hours_times, allDay: m.share_hours_allDay } },
			reminder: { label: m.share_reminder }
		}
	},
	contacts: {
		name: m.share_contacts,
		about: m.share_contacts_about,
		count: m.share_count_clients,
		kind: m.share_kind_contacts,
		options: {
			clients: CLIENTS,
			kind: { label: m.share_contacts_for, values: { vcard3: m.share_contacts_vcard3, vcard4: m.share_contacts_vcard4, google: m.share_contacts_google } }
		}
	},
	audience: {
		name: m.share_audience,
		about: m.share_audience_about,
		count: m.share_count_clients,
		kind: m.shell_file_kind_csv,
		options: {
			clients: CLIENTS,
			platform: {
				label: m.share_platform,
				values: { google: m.share_platform_google, meta: m.share_platform_meta, yandex: m.share_platform_yandex, vk: m.share_platform_vk }
			}
		}
	},
	workbook: {
		name: m.share_workbook,
		about: m.share_workbook_about,
		count: m.share_count_clients,
		kind: m.share_kind_workbook,
		options: {}
	},
	'plan-csv': {
		name: m.share_plan_csv,
		about: m.share_plan_csv_about,
		count: m.share_count_clients,
		kind: m.shell_file_kind_csv,
		options: { program: PROGRAM }
	},
	report: {
		name: m.report_title,
		about: m.report_about,
		count: m.report_count,
		kind: m.report_kind,
		options: { from: { label: m.report_option_from }, until: { label: m.report_option_until }, people: { label: m.report_option_people } }
	},
	handout: {
		name: m.handout_title,
		about: m.handout_about,
		count: m.handout_count,
		kind: m.report_kind,
		options: { people: { label: m.handout_option_people } }
	},
	charts: {
		name: m.report_charts,
		about: m.report_charts_about,
		count: m.report_charts_count,
		kind: m.report_charts_kind,
		options: { from: { label: m.report_option_from }, until: { label: m.report_option_until } }
	},
	totals: {
		name: m.board_totals,
		about: m.board_totals_about,
		count: m.board_totals_count,
		kind: m.board_totals,
		options: { named: { label: m.board_totals_named } }
	}
};

export const HOLDS_WORDS: Readonly<Record<Holds, () => string>> = {
	personal: m.share_holds_personal,
	hashes: m.share_holds_hashes,
	nothing: m.share_holds_nothing
};

export const REFUSAL_WORDS: Readonly<Record<ExportRefusal, () => string>> = {
	noClients: m.share_refused_noClients,
	noCycle: m.share_refused_noCycle,
	noPlan: m.share_refused_noPlan,
	noContacts: m.share_refused_noContacts,
	nobodyFits: m.share_refused_nobodyFits
};

export const LEFT_OUT_WORDS: Readonly<Record<LeftOut, (inputs: { count: string }) => string>> = {
	consentNo: m.share_left_consentNo,
	consentUnknown: m.share_left_consentUnknown,
	askedToStop: m.share_left_askedToStop,
	noContactPoint: m.share_left_noContactPoint
};
