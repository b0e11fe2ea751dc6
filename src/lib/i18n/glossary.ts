import { m } from './generated/messages.js';
import type { Message } from './message.ts';

export interface GlossaryEntry {
	readonly name: Message;
	readonly meaning: Message;
}

/** The words of the screen that a person may not know, each defined once. The order is that of the method: base, money, plan, data. */
export const GLOSSARY = {
	client: { name: m.glossary_client, meaning: m.glossary_client_meaning },
	purchase: { name: m.glossary_purchase, meaning: m.glossary_purchase_meaning },
	cycle: { name: m.glossary_cycle, meaning: m.glossary_cycle_meaning },
	missedCycles: { name: m.glossary_missed_cycles, meaning: m.glossary_missed_cycles_meaning },
	grace: { name: m.glossary_grace, meaning: m.glossary_grace_meaning },
	active: { name: m.glossary_active, meaning: m.glossary_active_meaning },
	sleeping: { name: m.glossary_sleeping, meaning: m.glossary_sleeping_meaning },
	lost: { name: m.glossary_lost, meaning: m.glossary_lost_meaning },
	category: { name: m.glossary_category, meaning: m.glossary_category_meaning },
	averageCheck: { name: m.glossary_average_check, meaning: m.glossary_average_check_meaning },
	purchasesAYear: { name: m.glossary_purchases_a_year, meaning: m.glossary_purchases_a_year_meaning },
	margin: { name: m.glossary_margin, meaning: m.glossary_margin_meaning },
	churn: { name: m.glossary_churn, meaning: m.glossary_churn_meaning },
	lifetime: { name: m.glossary_lifetime, meaning: m.glossary_lifetime_meaning },
	worth: { name: m.glossary_worth, meaning: m.glossary_worth_meaning },
	forgone: { name: m.glossary_forgone, meaning: m.glossary_forgone_meaning },
	worthReturning: { name: m.glossary_worth_returning, meaning: m.glossary_worth_returning_meaning },
	letGo: { name: m.glossary_let_go, meaning: m.glossary_let_go_meaning },
	returnableShare: { name: m.glossary_returnable_share, meaning: m.glossary_returnable_share_meaning },
	returnRate: { name: m.glossary_return_rate, meaning: m.glossary_return_rate_meaning },
	baseRate: { name: m.glossary_base_rate, meaning: m.glossary_base_rate_meaning },
	gain: { name: m.glossary_gain, meaning: m.glossary_gain_meaning },
	breakEven: { name: m.glossary_break_even, meaning: m.glossary_break_even_meaning },
	payback: { name: m.glossary_payback, meaning: m.glossary_payback_meaning },
	contactCost: { name: m.glossary_contact_cost, meaning: m.glossary_contact_cost_meaning },
	reasonToContact: { name: m.glossary_reason_to_contact, meaning: m.glossary_reason_to_contact_meaning },
	reasonToReturn: { name: m.glossary_reason_to_return, meaning: m.glossary_reason_to_return_meaning },
	reasonForLeaving: { name: m.glossary_reason_for_leaving, meaning: m.glossary_reason_for_leaving_meaning },
	lanes: { name: m.glossary_lanes, meaning: m.glossary_lanes_meaning },
	channel: { name: m.glossary_channel, meaning: m.glossary_channel_meaning },
	script: { name: m.glossary_script, meaning: m.glossary_script_meaning },
	responsible: { name: m.glossary_responsible, meaning: m.glossary_responsible_meaning },
	consent: { name: m.glossary_consent, meaning: m.glossary_consent_meaning },
	controlGroup: { name: m.glossary_control_group, meaning: m.glossary_control_group_meaning },
	assumptions: { name: m.glossary_assumptions, meaning: m.glossary_assumptions_meaning },
	origin: { name: m.glossary_origin, meaning: m.glossary_origin_meaning },
	baseline: { name: m.glossary_baseline, meaning: m.glossary_baseline_meaning },
	scenario: { name: m.glossary_scenario, meaning: m.glossary_scenario_meaning },
	asOf: { name: m.glossary_as_of, meaning: m.glossary_as_of_meaning },
	range: { name: m.glossary_range, meaning: m.glossary_range_meaning },
	problemRows: { name: m.glossary_problem_rows, meaning: m.glossary_problem_rows_meaning },
	planFile: { name: m.glossary_plan_file, meaning: m.glossary_plan_file_meaning },
	snapshot: { name: m.glossary_snapshot, meaning: m.glossary_snapshot_meaning },
	quickEstimate: { name: m.glossary_quick_estimate, meaning: m.glossary_quick_estimate_meaning },
	workList: { name: m.glossary_work_list, meaning: m.glossary_work_list_meaning }
} as const satisfies Readonly<Record<string, GlossaryEntry>>;
export type TermId = keyof typeof GLOSSARY;
export const TERM_IDS = Object.keys(GLOSSARY) as readonly TermId[];
