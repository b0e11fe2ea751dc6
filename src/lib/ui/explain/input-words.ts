import { m } from '#lib/i18n/generated/messages.js';
import type { PartName, PerClientSymbol } from '../../model/figure-registry.ts';

/** What stands between the rows and the figures, in words. */
export const PART_WORDS: Readonly<Record<PartName, () => string>> = {
	'history.days': m.figures_part_history_days,
	'history.years': m.figures_part_history_years,
	'clients.purchases': m.figures_part_clients_purchases,
	'check.revenue': m.figures_part_check_revenue,
	'check.purchases': m.figures_part_check_purchases,
	'clients.withInterval': m.figures_part_clients_withInterval,
	'cycle.intervals': m.figures_part_cycle_intervals,
	'status.sleepingDays': m.figures_part_status_sleepingDays,
	'status.lostDays': m.figures_part_status_lostDays,
	'churn.gone': m.figures_part_churn_gone,
	'churn.base': m.figures_part_churn_base,
	'churn.simpleGone': m.figures_part_churn_simpleGone,
	'churn.simpleBase': m.figures_part_churn_simpleBase,
	'forgone.sleeping': m.figures_part_forgone_sleeping,
	'forgone.lost': m.figures_part_forgone_lost,
	'forgone.unknownClients': m.figures_part_forgone_unknownClients,
	'worth.considered': m.figures_part_worth_considered,
	'worth.unknownClients': m.figures_part_worth_unknownClients,
	'worth.expectedReturn': m.figures_part_worth_expectedReturn,
	'campaign.offers': m.figures_part_campaign_offers,
	'return.costs': m.figures_part_return_costs,
	'return.worth': m.figures_part_return_worth
};

export const SYMBOL_WORDS: Readonly<Record<PerClientSymbol, () => string>> = {
	d: m.figures_symbol_d,
	m: m.figures_symbol_m,
	p: m.figures_symbol_p,
	i: m.figures_symbol_i,
	x: m.figures_symbol_x,
	y: m.figures_symbol_y,
	k: m.figures_symbol_k,
	w: m.figures_symbol_w,
	o: m.figures_symbol_o
};
