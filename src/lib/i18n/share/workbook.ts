import { LEVER_NAMES, LEVERS, type LeverName } from '../../model/levers.ts';
import type { WorkbookWords } from '../../share/workbook/words.ts';
import { makeFormats } from '../formats.ts';
import { m } from '../generated/messages.js';
import { LEVER_WORDS } from '../lever-words.ts';
import type { Locale } from '../locales.ts';
import { planWords } from './plan-words.ts';
import { speaker } from './speaker.ts';
import { type Message } from '../message.ts';
import { figureWords, gross } from './workbook-figures.ts';

/** As the app writes days: in English the month is a word, since 12/03 would be read both ways. */
const DATE_FORMATS: Readonly<Record<Locale, string>> = { en: 'd mmm yyyy', ru: 'dd.mm.yyyy', uk: 'dd.mm.yyyy' };
/** Windows language ids, by which a weekday is named in the language of the file and not of the program. */
const WEEKDAY_FORMATS: Readonly<Record<Locale, string>> = { en: '[$-409]dddd', ru: '[$-419]dddd', uk: '[$-422]dddd' };

const LEVER_NOTES: Readonly<Record<LeverName, Message>> = {
	cycle: m.workbook_note_cycle,
	sleepingAfter: m.workbook_note_sleepingAfter,
	lostAfter: m.workbook_note_lostAfter,
	grace: m.workbook_note_grace,
	ownCycles: m.levers_ownCycles_note,
	churn: m.workbook_note_churn,
	returnableShare: m.workbook_note_returnableShare,
	returnRate: m.workbook_note_returnRate,
	purchasesPerYear: m.workbook_note_purchasesPerYear,
	averageCheck: m.workbook_note_averageCheck,
	checkWindow: m.workbook_note_checkWindow,
	margin: m.workbook_note_margin,
	contactCost: m.levers_contactCost_preset
};

export function workbookWords(locale: Locale, currency: string): WorkbookWords {
	const { say, sayAll } = speaker(locale);
	const plan = planWords(locale);
	return {
		...plan,
		...sheetWords(locale),
		dateFormat: DATE_FORMATS[locale],
		weekdayFormat: WEEKDAY_FORMATS[locale],
		currencySign: makeFormats(locale, currency).currencySymbol || currency,
		currencyFirst: locale === 'en',
		lanes: sayAll({ remind: m.schedule_lane_remind, wake: m.schedule_lane_wake, winBack: m.schedule_lane_winBack }),
		answers: answerWords(locale),
		levers: Object.fromEntries(
			LEVER_NAMES.map((name) => [name, { name: say(LEVER_WORDS[name].name), note: say(LEVER_NOTES[name]), limits: limitsOf(name, locale) }])
		) as WorkbookWords['levers'],
		units: sayAll({
			days: m.workbook_unit_days,
			cycles: m.workbook_unit_cycles,
			shareOfCycle: m.workbook_unit_shareOfCycle,
			sharePerYear: m.workbook_unit_sharePerYear,
			shareOfAllClients: m.workbook_unit_shareOfAllClients,
			shareOfApproached: m.workbook_unit_shareOfApproached,
			shareOfStatus: m.workbook_unit_shareOfStatus,
			perYear: m.workbook_unit_perYear,
			moneyPerPurchase: m.workbook_unit_moneyPerPurchase,
			shareOfRevenue: m.workbook_unit_shareOfRevenue,
			moneyPerContact: m.workbook_unit_moneyPerContact,
			switch: m.workbook_unit_switch
		}),
		assumptions: assumptionWords(locale),
		figures: figureWords(locale),
		summary: summaryWords(locale),
		method: methodWords(locale)
	};
}

function limitsOf(name: LeverName, locale: Locale): string {
	const { min, max, unit } = LEVERS[name];
	const formats = makeFormats(locale, '');
	const write = unit.startsWith('share') ? formats.shareExact : formats.decimal;
	return unit === 'switch' ? '0, 1' : `${write(min)} – ${write(max)}`;
}

/** A status has a sign besides its word: told apart by shape too. */
function answerWords(locale: Locale): WorkbookWords['answers'] {
	const { sayAll } = speaker(locale);
	const { statuses, decisions } = planWords(locale);
	return {
		status_active: `● ${statuses.active}`,
		status_sleeping: `◐ ${statuses.sleeping}`,
		status_lost: `○ ${statuses.lost}`,
		decision_include: decisions.include,
		decision_exclude: decisions.exclude,
		...sayAll({
			word_yes: m.levers_switch_on,
			word_no: m.levers_switch_off,
			origin_data: m.levers_origin_data,
			origin_example: m.questions_origin_example,
			origin_preset: m.workbook_origin_preset,
			origin_typed: m.levers_origin_typed,
			origin_unknown: m.levers_origin_unknown,
			why_cycle: m.figures_why_noCycle,
			why_history: m.workbook_why_history,
			why_purchases: m.workbook_why_purchases,
			why_revenue: m.figures_why_noCheck,
			why_frequency: m.figures_why_noFrequency,
			why_lifetime: m.workbook_why_lifetime,
			why_contact_cost: m.workbook_why_contact_cost,
			why_list: m.figures_why_clientList,
			why_unknown: m.figures_why_notEnough,
			why_base: m.workbook_why_base,
			as_of_note: m.workbook_as_of_note,
			as_of_too_early: m.workbook_as_of_too_early
		})
	};
}

function assumptionWords(locale: Locale): WorkbookWords['assumptions'] {
	const { say, sayAll } = speaker(locale);
	return {
		columns: sayAll({
			name: m.workbook_col_assumption,
			inForce: m.workbook_col_in_force,
			typed: m.workbook_col_typed,
			untyped: m.workbook_col_untyped,
			unit: m.workbook_col_unit,
			origin: m.workbook_col_origin,
			note: m.workbook_col_note
		}),
		groups: sayAll({
			status: m.levers_group_status,
			money: m.levers_group_money,
			returning: m.levers_group_returning,
			offers: m.workbook_group_offers,
			fixed: m.workbook_group_fixed,
			words: m.workbook_group_words
		}),
		asOf: say(m.levers_asOf),
		asOfUnit: say(m.workbook_unit_date),
		currency: say(m.workbook_currency),
		returns: say(m.levers_returns),
		returnsRules: sayAll({ drop: m.levers_returns_drop, net: m.levers_returns_net }),
		fixedNote: say(m.workbook_fixed_note),
		facts: sayAll({
			sleepingMissed: m.workbook_fact_sleepingMissed,
			lostMissed: m.workbook_fact_lostMissed,
			orders: m.workbook_fact_orders,
			pooled: m.workbook_fact_pooled,
			revenueYear: m.workbook_fact_revenueYear,
			purchasesYear: m.workbook_fact_purchasesYear,
			first: m.workbook_fact_first,
			newest: m.workbook_fact_newest,
			baseActive: m.workbook_fact_baseActive,
			baseSleeping: m.workbook_fact_baseSleeping,
			baseLost: m.workbook_fact_baseLost
		}),
		offerColumns: sayAll({
			status: m.sheets_col_status,
			category: m.sheets_col_category_hint,
			approach: m.workbook_offer_approach,
			fixed: m.workbook_offer_fixed,
			share: m.workbook_offer_share
		}),
		refused: say(m.workbook_refused)
	};
}

function summaryWords(locale: Locale): WorkbookWords['summary'] {
	const { say, sayAll } = speaker(locale);
	return {
		columns: sayAll({
			name: m.workbook_col_figure,
			value: m.workbook_col_value,
			share: m.workbook_col_share,
			formula: m.workbook_col_formula,
			why: m.workbook_col_why
		}),
		groups: sayAll({
			base: m.workbook_group_base,
			rhythm: m.workbook_group_rhythm,
			churn: m.workbook_group_churn,
			forgone: m.workbook_group_forgone,
			returning: m.workbook_group_returning,
			steps: m.workbook_group_steps,
			byGroup: m.workbook_group_byGroup
		}),
		lines: sayAll({
			'churn.gone': m.workbook_line_churn_gone,
			'churn.base': m.workbook_line_churn_base,
			'churn.simple': m.workbook_line_churn_simple,
			'churn.simpleGone': m.workbook_line_churn_simpleGone,
			'churn.simpleBase': m.workbook_line_churn_simpleBase,
			'forgone.sleeping': m.workbook_line_forgone_sleeping,
			'forgone.lost': m.workbook_line_forgone_lost,
			'forgone.unknownClients': m.workbook_line_forgone_unknown,
			'worth.considered': m.workbook_line_worth_considered,
			'worth.unknownClients': m.workbook_line_worth_unknown,
			'worth.turnedAway': m.workbook_line_worth_turnedAway,
			'campaign.incrementalValue': m.workbook_line_gain,
			'return.incrementalBreakEvenRate': m.workbook_line_gain_breakEven,
			'worth.gainKnown': m.workbook_line_gain_known,
			'churn.known': m.workbook_line_churn_known,
			'worth.known': m.workbook_line_worth_known,
			'worth.knownClients': m.workbook_line_worth_knownClients,
			'return.worth': m.workbook_line_return_worth
		}),
		groupColumns: {
			...sayAll({
				status: m.sheets_col_status,
				category: m.sheets_col_category_hint,
				clients: m.workbook_group_clients,
				revenue: m.workbook_group_revenue,
				forgone: m.workbook_group_forgoneMoney,
				cost: m.workbook_group_cost,
				gain: m.workbook_line_gain
			}),
			worthClients: gross(say, m.workbook_group_worthClients),
			worthValue: gross(say, m.workbook_group_worthValue)
		}
	};
}

/** Names, introductions and headers of the sheets that are tables. */
function sheetWords(locale: Locale): Pick<WorkbookWords, 'sheets' | 'intro' | 'clients' | 'plan' | 'calendar'> {
	const { say, sayAll } = speaker(locale);
	const ofBoth = {
		...sayAll({
			number: m.workbook_client_number,
			phone: m.sheets_col_phone,
			status: m.sheets_col_status,
			worth: m.sheets_col_worth,
			cost: m.workbook_client_cost,
			gain: m.sheets_col_gain
		}),
		expected: gross(say, m.workbook_client_expected)
	};
	return {
		sheets: sayAll({
			assumptions: m.workbook_sheet_assumptions,
			summary: m.sheets_tab_summary,
			clients: m.sheets_tab_clients,
			plan: m.sheets_tab_plan,
			calendar: m.workbook_sheet_calendar,
			method: m.workbook_sheet_method
		}),
		intro: sayAll({
			assumptions: m.workbook_intro_assumptions,
			summary: m.workbook_intro_summary,
			clients: m.workbook_intro_clients,
			plan: m.workbook_intro_plan,
			calendar: m.workbook_intro_calendar,
			method: m.workbook_intro_method
		}),
		clients: {
			given: say(m.workbook_given),
			calculated: say(m.workbook_calculated),
			columns: {
				...ofBoth,
				...sayAll({
					name: m.sheets_col_client,
					email: m.sheets_col_email,
					first: m.sheets_col_firstPurchase,
					last: m.sheets_col_lastPurchase,
					purchases: m.workbook_client_purchases,
					revenue: m.workbook_client_revenue,
					interval: m.workbook_client_interval,
					intervals: m.workbook_client_intervals,
					category: m.sheets_col_category_hint,
					consent: m.sheets_col_consent,
					decision: m.sheets_col_decision,
					days: m.workbook_client_days,
					cycle: m.workbook_client_cycle,
					missed: m.workbook_client_missed,
					check: m.workbook_client_check,
					yearly: m.workbook_client_yearly,
					forgone: m.sheets_col_forgone_hint,
					considered: m.workbook_client_considered,
					offer: m.workbook_client_offer,
					returning: m.workbook_client_returning,
					why: m.workbook_client_why
				})
			}
		},
		plan: {
			nobody: say(m.workbook_nobody),
			columns: {
				...ofBoth,
				...sayAll({
					day: m.workbook_day,
					name: m.sheets_col_client,
					lane: m.workbook_plan_lane,
					channel: m.sheets_col_channel,
					person: m.sheets_col_person,
					contactReason: m.sheets_col_contact_reason_hint,
					returnReason: m.sheets_col_return_reason,
					row: m.workbook_plan_row
				})
			}
		},
		calendar: sayAll({ day: m.workbook_day, weekday: m.workbook_weekday, total: m.workbook_total })
	};
}

function methodWords(locale: Locale): WorkbookWords['method'] {
	const { say, sayAll } = speaker(locale);
	const each = (messages: readonly Message[]) => messages.map(say);
	return {
		columns: sayAll({
			rule: m.workbook_col_rule,
			figure: m.workbook_col_figure,
			meaning: m.workbook_col_meaning,
			formula: m.workbook_col_formula,
			source: m.workbook_col_source
		}),
		notesTitle: say(m.workbook_notes),
		notes: each([m.workbook_note_edges, m.workbook_note_upper, m.workbook_note_sleepers, m.workbook_note_rows, m.workbook_note_names]),
		sourcesTitle: say(m.workbook_sources),
		sources: each([m.levers_source_K, m.workbook_source_C, m.workbook_source_S, m.levers_source_R, m.workbook_source_W])
	};
}
