import type { FigureId } from '../../model/figures.ts';
import type { CellFormat } from './look.ts';
import type { WorkbookInput } from './types.ts';
import type { AnswerWord, SummaryGroup, SummaryLine } from './words.ts';

/** Why a figure is unknown: as a formula, and as the word it comes to. */
export interface Why {
	readonly formula: string;
	readonly word: (input: WorkbookInput) => AnswerWord;
}

/** A line of the summary: a figure of the app, or a part of one. */
export interface SummaryRow {
	readonly id: FigureId | SummaryLine;
	/** The name other formulas use. */
	readonly name: string;
	readonly formula: string;
	readonly format: CellFormat;
	/** Read as a result, though the app's strip does not have it. */
	readonly isResult?: true;
	/** Shown as a share of all clients, too. */
	readonly ofClients?: true;
	readonly why?: Why;
}

/** Numbers above it are all numbers there are; a text, which stands for the unknown, is none of them. */
const ANY_NUMBER = '">-1000000000000000"';
const always = (word: AnswerWord): Why => ({ formula: word, word: () => word });
const NO_CYCLE = always('why_cycle');
const NO_HISTORY = always('why_history');
const NO_FORGONE: Why = {
	formula: 'IF(ISNUMBER(cycle),why_unknown,why_cycle)',
	word: ({ levers }) => (levers.cycle.value === null ? 'why_cycle' : 'why_unknown')
};
const NO_YEARLY: Why = {
	formula: 'IF(ISNUMBER(purchases_per_year),IF(ISNUMBER(average_check),why_unknown,why_revenue),why_frequency)',
	word: ({ levers }) => (levers.purchasesPerYear.value === null ? 'why_frequency' : levers.averageCheck.value === null ? 'why_revenue' : 'why_unknown')
};
const NO_WORTH: Why = {
	formula: 'IF(ISNUMBER(cycle),IF(ISNUMBER(lifetime_years),IF(ISNUMBER(contact_cost),why_unknown,why_contact_cost),why_lifetime),why_cycle)',
	word({ levers, figures }) {
		if (levers.cycle.value === null) return 'why_cycle';
		if (figures['lifetime.years'] === null) return 'why_lifetime';
		return levers.contactCost.value === null ? 'why_contact_cost' : 'why_unknown';
	}
};

const ofStatus = (status: string): string => `IF(ISNUMBER(cycle),COUNTIF(client_status,status_${status}),IF(clients_total=0,0,""))`;
const forgoneOf = (status: string): string =>
	`IF(ISNUMBER(cycle),IF(COUNTIF(client_status,status_${status})=COUNTIFS(client_status,status_${status},client_forgone,${ANY_NUMBER}),SUMIFS(client_forgone,client_status,status_${status}),""),"")`;
/** Sum of a column over clients worth returning; unknown while it is unknown for one of them. */
const overReturning = (column: string): string =>
	`IF(worth_known,IF(COUNTIF(client_returning,word_yes)=COUNTIFS(client_returning,word_yes,${column},${ANY_NUMBER}),SUMIFS(${column},client_returning,word_yes),""),"")`;
/** What is to be known of everybody whose worth is known, so that their gains can be added up (M13.15). */
const GAINS_KNOWN = `COUNTIFS(client_considered,word_yes,client_worth,${ANY_NUMBER})=COUNTIFS(client_considered,word_yes,client_gain,${ANY_NUMBER})`;
const ofBase = (status: string): string =>
	`IF(ISNUMBER(base_${status}),base_${status},0)*SUMIFS(client_worth,client_considered,word_yes,client_status,status_${status})`;
const NO_GAIN: Why = {
	formula: `IF(ISNUMBER(worth_clients),why_base,${NO_WORTH.formula})`,
	word: (input) => (input.figures['worth.clients'] === null ? NO_WORTH.word(input) : 'why_base')
};
/** Clients lost so many days before as-of, or not lost then (M13.8): the same quotient as a status, with one cycle for all. */
const missedBefore = (days: number): string => `(as_of-${days}-client_last)/cycle`;
const IS_LOST_NOW = `(${missedBefore(0)}>=lost_missed)`;
const WAS_NOT_LOST = `(${missedBefore(365)}<lost_missed)`;
const WON_BEFORE = '(client_first<=as_of-365)';
const measured = (formula: string): string => `IF(churn_known,IF(ISNUMBER(cycle),${formula},""),"")`;
const simple = (formula: string): string => measured(`IF(COUNT(client_first)=clients_total,${formula},"")`);

/** In the order they are read; each formula may use the names of all the others. */
export const SUMMARY_GROUPS: readonly (readonly [SummaryGroup, readonly SummaryRow[]])[] = [
	[
		'base',
		[
			{ id: 'clients.total', name: 'clients_total', formula: 'COUNT(client_last)', format: 'count', ofClients: true },
			{ id: 'clients.active', name: 'clients_active', formula: ofStatus('active'), format: 'count', ofClients: true, why: NO_CYCLE },
			{ id: 'clients.sleeping', name: 'clients_sleeping', formula: ofStatus('sleeping'), format: 'count', ofClients: true, why: NO_CYCLE },
			{ id: 'clients.lost', name: 'clients_lost', formula: ofStatus('lost'), format: 'count', ofClients: true, why: NO_CYCLE },
			{
				id: 'clients.oneTime',
				name: 'clients_one_time',
				formula: 'IF(COUNT(client_purchases)=clients_total,COUNTIF(client_purchases,1),"")',
				format: 'count',
				ofClients: true,
				why: always('why_purchases')
			},
			{ id: 'orders.count', name: 'orders_count', formula: 'IF(ISNUMBER(orders_in_data),orders_in_data,"")', format: 'count', why: always('why_list') },
			{
				id: 'revenue.total',
				name: 'revenue_total',
				formula: 'IF(COUNT(client_revenue)=clients_total,SUM(client_revenue),"")',
				format: 'money',
				why: always('why_revenue')
			}
		]
	],
	[
		'rhythm',
		[
			{ id: 'cycle.days', name: 'cycle_days', formula: 'IF(ISNUMBER(cycle),cycle,"")', format: 'decimal', why: NO_CYCLE },
			{
				id: 'cycle.pooledDays',
				name: 'cycle_pooled_days',
				formula: 'IF(ISNUMBER(pooled_in_data),pooled_in_data,"")',
				format: 'decimal',
				why: always('why_list')
			},
			{
				id: 'purchasesPerYear',
				name: 'purchases_per_year_figure',
				formula: 'IF(ISNUMBER(purchases_per_year),purchases_per_year,"")',
				format: 'decimal',
				why: always('why_frequency')
			},
			{
				id: 'averageCheck',
				name: 'average_check_figure',
				formula: 'IF(ISNUMBER(average_check),average_check,"")',
				format: 'moneyExact',
				why: always('why_revenue')
			}
		]
	],
	[
		'churn',
		[
			{ id: 'churn.rate', name: 'churn_rate', formula: 'IF(ISNUMBER(churn),churn,"")', format: 'percent', why: always('why_unknown') },
			{ id: 'churn.gone', name: 'churn_gone', formula: measured(`SUMPRODUCT(${IS_LOST_NOW}*${WAS_NOT_LOST})`), format: 'count', why: NO_HISTORY },
			{ id: 'churn.base', name: 'churn_base', formula: measured(`SUMPRODUCT(1*${WAS_NOT_LOST})`), format: 'count', why: NO_HISTORY },
			{
				id: 'churn.simple',
				name: 'churn_simple',
				formula: 'IF(ISNUMBER(churn_simple_base),IF(churn_simple_base>0,churn_simple_gone/churn_simple_base,""),"")',
				format: 'percent',
				why: NO_HISTORY
			},
			{
				id: 'churn.simpleGone',
				name: 'churn_simple_gone',
				formula: simple(`SUMPRODUCT(${WON_BEFORE}*${IS_LOST_NOW}*${WAS_NOT_LOST})`),
				format: 'count',
				why: NO_HISTORY
			},
			{
				id: 'churn.simpleBase',
				name: 'churn_simple_base',
				formula: simple(`SUMPRODUCT(${WON_BEFORE}*${WAS_NOT_LOST})`),
				format: 'count',
				why: NO_HISTORY
			},
			{
				id: 'lifetime.years',
				name: 'lifetime_years',
				formula: 'IF(ISNUMBER(churn),IF(churn>0,1/churn,""),"")',
				format: 'decimal',
				why: always('why_lifetime')
			}
		]
	],
	[
		'forgone',
		[
			{
				id: 'forgone.topDown',
				name: 'forgone_top_down',
				formula:
					'IF(AND(ISNUMBER(purchases_per_year),ISNUMBER(average_check),ISNUMBER(returnable_share),clients_total>0),returnable_share*clients_total*purchases_per_year*average_check,"")',
				format: 'money',
				why: NO_YEARLY
			},
			{
				id: 'forgone.churn',
				name: 'forgone_churn',
				formula:
					'IF(AND(ISNUMBER(purchases_per_year),ISNUMBER(average_check),ISNUMBER(churn),clients_total>0),churn*clients_total*purchases_per_year*average_check,"")',
				format: 'money',
				why: NO_YEARLY
			},
			{
				id: 'forgone.byClient',
				name: 'forgone_by_client',
				formula: 'IF(ISNUMBER(cycle),IF(forgone_unknown=0,SUM(client_forgone),""),"")',
				format: 'money',
				why: NO_FORGONE
			},
			{
				id: 'forgone.sleeping',
				name: 'forgone_sleeping',
				formula: forgoneOf('sleeping'),
				format: 'money'
			},
			{
				id: 'forgone.lost',
				name: 'forgone_lost',
				formula: forgoneOf('lost'),
				format: 'money'
			},
			{
				id: 'forgone.unknownClients',
				name: 'forgone_unknown',
				formula: `IF(ISNUMBER(cycle),COUNTIF(client_status,status_sleeping)-COUNTIFS(client_status,status_sleeping,client_forgone,${ANY_NUMBER})+COUNTIF(client_status,status_lost)-COUNTIFS(client_status,status_lost,client_forgone,${ANY_NUMBER}),"")`,
				format: 'count'
			}
		]
	],
	[
		'returning',
		[
			{
				id: 'worth.clients',
				name: 'worth_clients',
				formula: 'IF(worth_known,COUNTIF(client_returning,word_yes),"")',
				format: 'count',
				ofClients: true,
				why: NO_WORTH
			},
			{ id: 'worth.value', name: 'worth_value', formula: overReturning('client_expected'), format: 'money', why: NO_WORTH },
			{ id: 'campaign.cost', name: 'campaign_cost', formula: overReturning('client_cost'), format: 'money', why: NO_WORTH },
			{
				id: 'return.breakEvenRate',
				name: 'return_break_even_rate',
				formula: 'IF(worth_known,IF(worth_less_offers>0,worth_known_clients*contact_cost/worth_less_offers,""),"")',
				format: 'percent',
				why: NO_WORTH
			},
			{
				id: 'campaign.incrementalValue',
				name: 'campaign_gain',
				formula: 'IF(gain_known,SUMIFS(client_gain,client_returning,word_yes),"")',
				format: 'money',
				isResult: true,
				why: NO_GAIN
			},
			{
				id: 'return.incrementalBreakEvenRate',
				name: 'gain_break_even_rate',
				formula: `IF(gain_known,IF(worth_less_offers>0,(worth_known_clients*contact_cost+${['active', 'sleeping', 'lost'].map(ofBase).join('+')})/worth_less_offers,""),"")`,
				format: 'percent',
				isResult: true,
				why: NO_GAIN
			},
			{ id: 'worth.considered', name: 'worth_considered', formula: 'IF(ISNUMBER(cycle),COUNTIF(client_considered,word_yes),"")', format: 'count' },
			{ id: 'worth.unknownClients', name: 'worth_unknown', formula: 'IF(ISNUMBER(cycle),worth_considered-worth_known_clients,"")', format: 'count' },
			{
				id: 'worth.turnedAway',
				name: 'worth_turned_away',
				formula: 'IF(worth_known,IF(return_rate>0,COUNTIFS(client_considered,word_yes,client_returning,word_no,client_worth,">0"),0),"")',
				format: 'count'
			}
		]
	],
	[
		'steps',
		[
			{
				id: 'churn.known',
				name: 'churn_known',
				formula:
					'IF(AND(COUNT(client_interval)>0,ISNUMBER(first_purchase)),IF(MEDIAN(client_interval)>0,as_of-first_purchase>=365+3*MEDIAN(client_interval),FALSE()),FALSE())',
				format: 'text'
			},
			{
				id: 'worth.known',
				name: 'worth_known',
				formula: 'IF(AND(ISNUMBER(cycle),ISNUMBER(lifetime_years),ISNUMBER(contact_cost)),IF(worth_considered=0,TRUE(),worth_known_clients>0),FALSE())',
				format: 'text'
			},
			{ id: 'worth.gainKnown', name: 'gain_known', formula: `IF(worth_known,${GAINS_KNOWN},FALSE())`, format: 'text' },
			{ id: 'worth.knownClients', name: 'worth_known_clients', formula: `COUNTIFS(client_considered,word_yes,client_worth,${ANY_NUMBER})`, format: 'count' },
			{
				id: 'return.worth',
				name: 'worth_less_offers',
				formula: `SUMIFS(client_worth,client_considered,word_yes)-SUMIFS(client_offer,client_considered,word_yes,client_worth,${ANY_NUMBER})`,
				format: 'money'
			}
		]
	]
];

/** Of the clients of a status (word in the cell `status`) and a category (in the cell `category`). */
export const groupFormulas = (status: string, category: string) => {
	const group = `client_status,${status},client_category,${category}`;
	const sum = (column: string, more = '') =>
		`IF(COUNTIFS(${group}${more})=COUNTIFS(${group}${more},${column},${ANY_NUMBER}),SUMIFS(${column},${group}${more}),"")`;
	const returning = ',client_returning,word_yes';
	/** Without a cycle nobody has a status, so that a group has no number of clients either. */
	const underCycle = (formula: string) => `IF(ISNUMBER(cycle),${formula},"")`;
	return {
		clients: underCycle(`COUNTIFS(${group})`),
		revenue: underCycle(sum('client_revenue')),
		forgone: underCycle(sum('client_forgone')),
		worthClients: `IF(worth_known,COUNTIFS(${group}${returning}),"")`,
		worthValue: `IF(worth_known,${sum('client_expected', returning)},"")`,
		gain: `IF(worth_known,IF(COUNTIFS(${group},client_considered,word_yes,client_worth,${ANY_NUMBER})=COUNTIFS(${group},client_considered,word_yes,client_gain,${ANY_NUMBER}),SUMIFS(client_gain,${group}${returning}),""),"")`,
		cost: `IF(worth_known,${sum('client_cost', returning)},"")`
	};
};
