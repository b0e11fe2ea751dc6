import type { FigureId } from '../../model/figures.ts';
import type { LeverName } from '../../model/levers.ts';

/** Names of the assumptions in formulas: the same in every language, so that a formula can be read and written by anyone. */
export const LEVER_CELLS: Readonly<Record<LeverName, string>> = {
	cycle: 'cycle',
	sleepingAfter: 'sleeping_after',
	lostAfter: 'lost_after',
	grace: 'grace',
	ownCycles: 'own_cycles',
	churn: 'churn',
	returnableShare: 'returnable_share',
	returnRate: 'return_rate',
	purchasesPerYear: 'purchases_per_year',
	averageCheck: 'average_check',
	checkWindow: 'check_window',
	margin: 'margin',
	contactCost: 'contact_cost'
};

/** Names of the figures, on the summary. Two are assumptions as well, and keep the name they have there. */
export const FIGURE_CELLS: Readonly<Record<Exclude<FigureId, 'purchasesPerYear' | 'averageCheck'>, string>> = {
	'clients.total': 'clients_total',
	'clients.active': 'clients_active',
	'clients.sleeping': 'clients_sleeping',
	'clients.lost': 'clients_lost',
	'clients.oneTime': 'clients_one_time',
	'cycle.days': 'cycle_days',
	'cycle.pooledDays': 'cycle_pooled_days',
	'orders.count': 'orders_count',
	'revenue.total': 'revenue_total',
	'churn.rate': 'churn_rate',
	'lifetime.years': 'lifetime_years',
	'forgone.topDown': 'forgone_top_down',
	'forgone.churn': 'forgone_churn',
	'forgone.byClient': 'forgone_by_client',
	'worth.clients': 'worth_clients',
	'worth.value': 'worth_value',
	'campaign.cost': 'campaign_cost',
	'return.breakEvenRate': 'return_break_even_rate'
};
