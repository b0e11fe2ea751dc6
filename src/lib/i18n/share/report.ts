import type { ReportWords } from '../../share/report/words.ts';
import { m } from '../generated/messages.js';
import type { Locale } from '../locales.ts';
import { planWords } from './plan-words.ts';
import { speaker, type Message } from './speaker.ts';
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
	const names = sayAll({
		'clients.total': m.figures_clients_total,
		'clients.active': m.figures_clients_active,
		'clients.sleeping': m.figures_clients_sleeping,
		'clients.lost': m.figures_clients_lost,
		'clients.oneTime': m.figures_clients_oneTime,
		'cycle.days': m.figures_cycle_days,
		'cycle.pooledDays': m.figures_cycle_pooledDays,
		'orders.count': m.figures_orders_count,
		'revenue.total': m.figures_revenue_total,
		purchasesPerYear: m.figures_purchasesPerYear,
		averageCheck: m.figures_averageCheck,
		'churn.rate': m.figures_churn_rate,
		'lifetime.years': m.figures_lifetime_years,
		'forgone.topDown': m.figures_summary_topDown,
		'forgone.churn': m.figures_summary_churn,
		'forgone.byClient': m.figures_summary_byClient,
		'worth.clients': m.figures_worth_clients,
		'worth.value': m.figures_worth_value,
		'campaign.cost': m.figures_campaign_cost,
		'return.breakEvenRate': m.figures_return_breakEvenRate
	});
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
		levers: sayAll({
			cycle: m.levers_cycle_name,
			sleepingAfter: m.levers_sleepingAfter_name,
			lostAfter: m.levers_lostAfter_name,
			grace: m.levers_grace_name,
			ownCycles: m.levers_ownCycles_name,
			churn: m.levers_churn_name,
			returnableShare: m.levers_returnableShare_name,
			returnRate: m.levers_returnRate_name,
			purchasesPerYear: m.levers_purchasesPerYear_name,
			averageCheck: m.levers_averageCheck_name,
			checkWindow: m.levers_checkWindow_name,
			margin: m.levers_margin_name,
			contactCost: m.levers_contactCost_name
		}),
		leverUnits: { days },
		origins: sayAll({ data: m.report_origin_data, typed: m.report_origin_typed, preset: m.report_origin_preset }),
		switches: sayAll({ on: m.levers_switch_on, off: m.levers_switch_off }),
		lanes: sayAll({ remind: m.schedule_lane_remind, wake: m.schedule_lane_wake, winBack: m.schedule_lane_winBack }),
		missedCycles: say(m.sheets_chart_missed),
		sleepingFrom: open(m.report_sleeping_from),
		lostFrom: open(m.report_lost_from),
		base: say(m.report_base),
		weeks: say(m.report_weeks),
		formulas: sayAll({
			'clients.total': m.figures_clients_total_formula,
			'clients.active': m.figures_clients_active_formula,
			'clients.sleeping': m.figures_clients_sleeping_formula,
			'clients.lost': m.figures_clients_lost_formula,
			'clients.oneTime': m.figures_clients_oneTime_formula,
			'cycle.days': m.figures_cycle_days_formula,
			'cycle.pooledDays': m.figures_cycle_pooledDays_formula,
			'orders.count': m.figures_orders_count_formula,
			'revenue.total': m.figures_revenue_total_formula,
			purchasesPerYear: m.figures_purchasesPerYear_formula,
			averageCheck: m.figures_averageCheck_formula,
			'churn.rate': m.figures_churn_rate_formula,
			'lifetime.years': m.figures_lifetime_years_formula,
			'forgone.topDown': m.figures_forgone_topDown_formula,
			'forgone.churn': m.figures_forgone_churn_formula,
			'forgone.byClient': m.figures_forgone_byClient_formula,
			'worth.clients': m.figures_worth_clients_formula,
			'worth.value': m.figures_worth_value_formula,
			'campaign.cost': m.figures_campaign_cost_formula,
			'return.breakEvenRate': m.figures_return_breakEvenRate_formula
		})
	};
}
