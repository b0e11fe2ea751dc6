import type { FigureId } from '../model/figures.ts';
import { m } from './generated/messages.js';
import type { Message } from './message.ts';

export interface FigureExplanation {
	readonly meaning: Message;
	/** The formula in words. */
	readonly formula: Message;
	readonly changes: Message;
	/** The source's rule and whose it is; null where the definition is the method's own. */
	readonly source: string | null;
}

const entry = (meaning: Message, formula: Message, changes: Message, source: string | null = null): FigureExplanation => ({
	meaning,
	formula,
	changes,
	source
});

export const FIGURE_EXPLANATIONS: Readonly<Record<FigureId, FigureExplanation>> = {
	'clients.total': entry(m.figures_clients_total_meaning, m.figures_clients_total_formula, m.figures_clients_total_changes),
	'clients.active': entry(m.figures_clients_active_meaning, m.figures_clients_active_formula, m.figures_clients_active_changes, 'M1.4 [K]'),
	'clients.sleeping': entry(m.figures_clients_sleeping_meaning, m.figures_clients_sleeping_formula, m.figures_clients_sleeping_changes, 'M1.4 [K]'),
	'clients.lost': entry(m.figures_clients_lost_meaning, m.figures_clients_lost_formula, m.figures_clients_lost_changes, 'M1.4 [K]'),
	'clients.oneTime': entry(m.figures_clients_oneTime_meaning, m.figures_clients_oneTime_formula, m.figures_clients_oneTime_changes),
	'cycle.days': entry(m.figures_cycle_days_meaning, m.figures_cycle_days_formula, m.figures_cycle_days_changes, 'M1.2 [K]'),
	'cycle.pooledDays': entry(m.figures_cycle_pooledDays_meaning, m.figures_cycle_pooledDays_formula, m.figures_cycle_pooledDays_changes),
	'orders.count': entry(m.figures_orders_count_meaning, m.figures_orders_count_formula, m.figures_orders_count_changes),
	'revenue.total': entry(m.figures_revenue_total_meaning, m.figures_revenue_total_formula, m.figures_revenue_total_changes),
	purchasesPerYear: entry(m.figures_purchasesPerYear_meaning, m.figures_purchasesPerYear_formula, m.figures_purchasesPerYear_changes),
	averageCheck: entry(m.figures_averageCheck_meaning, m.figures_averageCheck_formula, m.figures_averageCheck_changes),
	'churn.rate': entry(m.figures_churn_rate_meaning, m.figures_churn_rate_formula, m.figures_churn_rate_changes, 'M2.6 [C]'),
	'lifetime.years': entry(m.figures_lifetime_years_meaning, m.figures_lifetime_years_formula, m.figures_lifetime_years_changes, 'M2.2 [K]'),
	'forgone.topDown': entry(m.figures_forgone_topDown_meaning, m.figures_forgone_topDown_formula, m.figures_forgone_topDown_changes, 'M2.5 [R]'),
	'forgone.churn': entry(m.figures_forgone_churn_meaning, m.figures_forgone_churn_formula, m.figures_forgone_churn_changes, 'M2.7 [C]'),
	'forgone.byClient': entry(m.figures_forgone_byClient_meaning, m.figures_forgone_byClient_formula, m.figures_forgone_byClient_changes),
	'worth.clients': entry(m.figures_worth_clients_meaning, m.figures_worth_clients_formula, m.figures_worth_clients_changes, 'M2.3 [K]'),
	'worth.value': entry(m.figures_worth_value_meaning, m.figures_worth_value_formula, m.figures_worth_value_changes, 'M2.1 [K]'),
	'campaign.cost': entry(m.figures_campaign_cost_meaning, m.figures_campaign_cost_formula, m.figures_campaign_cost_changes, 'M2.3 [K]'),
	'return.breakEvenRate': entry(
		m.figures_return_breakEvenRate_meaning,
		m.figures_return_breakEvenRate_formula,
		m.figures_return_breakEvenRate_changes,
		'M2.5 [R]'
	)
};
