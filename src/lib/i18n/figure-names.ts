import type { FigureId } from '../model/figures.ts';
import { m } from './generated/messages.js';
import type { Message } from './message.ts';

/** Names of the figures in plain words. */
export const FIGURE_NAMES: Readonly<Record<FigureId, Message>> = {
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
	'forgone.topDown': m.figures_forgone_topDown,
	'forgone.churn': m.figures_forgone_churn,
	'forgone.byClient': m.figures_forgone_byClient,
	'worth.clients': m.figures_worth_clients,
	'worth.value': m.figures_worth_value,
	'campaign.cost': m.figures_campaign_cost,
	'return.breakEvenRate': m.figures_return_breakEvenRate
};
