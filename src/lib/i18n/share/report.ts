import type { ReportWords } from '../../share/report/words.ts';
import { m } from '../generated/messages.js';
import { FIGURE_EXPLANATIONS } from '../figure-explanations.ts';
import { FIGURE_NAMES } from '../figure-names.ts';
import { LEVER_WORDS } from '../lever-words.ts';
import type { Locale } from '../locales.ts';
import { planWords } from './plan-words.ts';
import { speaker, tableOf } from './speaker.ts';
import { type Message } from '../message.ts';
import { ORIGIN_WORDS } from '../origin-words.ts';
import { typesetWords } from './typeset.ts';

/** Messages with a place to fill are asked for with the place itself. */
const PLACES = { n: '{n}', date: '{date}', from: '{from}', until: '{until}', clients: '{clients}' };

export function reportWords(locale: Locale, currency: string): ReportWords {
	const { say, sayAll } = speaker(locale);
	const open = (message: (inputs: typeof PLACES, options: { locale: Locale }) => string): string => message(PLACES, { locale });
	/** What counts those too who would have come by themselves says so. */
	const gross = (message: Message): string => `${say(message)} (${say(m.figures_summary_gross_mark)})`;
	const withUnit = (name: string, unit: string): string => `${name}, ${unit}`;
	const days = say(m.report_unit_days);
	const names = sayAll(FIGURE_NAMES);
	return {
		...planWords(locale),
		lang: locale,
		typeset: typesetWords(locale, currency),
		title: say(m.report_title),
		asOf: open(m.report_asOf),
		personal: say(m.report_personal),
		notPersonal: say(m.report_notPersonal),
		figures: {
			...names,
			// Under a heading of their own: three ways of one thing.
			...sayAll({
				'forgone.topDown': m.figures_summary_topDown,
				'forgone.churn': m.figures_summary_churn,
				'forgone.byClient': m.figures_summary_byClient
			}),
			'cycle.days': withUnit(names['cycle.days'], days),
			'cycle.pooledDays': withUnit(names['cycle.pooledDays'], days),
			'lifetime.years': withUnit(names['lifetime.years'], say(m.report_unit_years))
		},
		ofClients: open(m.report_ofClients),
		notes: sayAll({
			'forgone.topDown': m.figures_summary_topDown_why,
			'forgone.churn': m.figures_summary_churn_why,
			'forgone.byClient': m.figures_summary_byClient_why,
			'worth.clients': m.figures_summary_gross_mark,
			'worth.value': m.figures_summary_gross_mark,
			'return.breakEvenRate': m.figures_strip_ofApproached
		}),
		whyUnknown: say(m.report_unknown),
		sections: sayAll({
			now: m.report_now,
			forgone: m.report_forgone,
			groups: m.report_groups,
			returning: m.report_returning,
			contacts: m.report_contacts,
			list: m.report_list,
			assumptions: m.report_assumptions,
			method: m.report_method
		}),
		leads: sayAll({
			forgone: m.report_forgone_lead,
			groups: m.report_groups_lead,
			returning: m.report_returning_lead,
			assumptions: m.report_assumptions_lead,
			method: m.report_method_lead
		}),
		columns: {
			...sayAll({
				status: m.sheets_col_status,
				category: m.sheets_col_category_hint,
				clients: m.figures_clients_total,
				revenue: m.figures_revenue_total,
				forgone: m.figures_summary_forgone_column,
				cost: m.figures_campaign_cost,
				all: m.report_all,
				day: m.sheets_col_contact_date,
				client: m.sheets_col_client,
				person: m.sheets_col_person,
				channel: m.sheets_col_channel,
				contactReason: m.sheets_col_contact_reason,
				returnReason: m.sheets_col_return_reason,
				contacts: m.report_contacts_column,
				assumption: m.report_assumption,
				value: m.report_value,
				origin: m.report_origin,
				rule: m.report_rule,
				figure: m.report_figure
			}),
			worthClients: gross(m.figures_worth_clients),
			worthValue: gross(m.figures_worth_value)
		},
		gain: say(m.report_gain),
		gainNote: say(m.report_gain_note),
		gainLess: say(m.prediction_summary_less),
		period: open(m.report_period),
		contactsNote: open(m.report_contacts_note),
		noContacts: say(m.report_no_contacts),
		nobody: say(m.report_nobody),
		noChannel: say(m.report_no_channel),
		levers: sayAll(tableOf(LEVER_WORDS, ({ name }) => name)),
		leverUnits: { days },
		origins: sayAll(ORIGIN_WORDS),
		switches: sayAll({ on: m.levers_switch_on, off: m.levers_switch_off }),
		lanes: sayAll({ remind: m.schedule_lane_remind, wake: m.schedule_lane_wake, winBack: m.schedule_lane_winBack }),
		missedCycles: say(m.sheets_chart_missed),
		sleepingFrom: open(m.report_sleeping_from),
		lostFrom: open(m.report_lost_from),
		base: say(m.report_base),
		weeks: say(m.report_weeks),
		formulas: sayAll(tableOf(FIGURE_EXPLANATIONS, ({ formula }) => formula))
	};
}
