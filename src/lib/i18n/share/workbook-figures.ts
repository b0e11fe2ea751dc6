import type { FigureId } from '../../model/figures.ts';
import type { WorkbookWords } from '../../share/workbook/words.ts';
import { m } from '../generated/messages.js';
import type { Locale } from '../locales.ts';
import { speaker, type Message } from './speaker.ts';

/** Whose rule it is stands last; none where the definition is the method's own. */
type Entry = readonly [name: Message, meaning: Message, formula: Message, source?: string];

const FIGURES: Readonly<Record<FigureId, Entry>> = {
	'clients.total': [m.figures_clients_total, m.figures_clients_total_meaning, m.figures_clients_total_formula],
	'clients.active': [m.figures_clients_active, m.figures_clients_active_meaning, m.figures_clients_active_formula, '[K]'],
	'clients.sleeping': [m.figures_clients_sleeping, m.figures_clients_sleeping_meaning, m.figures_clients_sleeping_formula, '[K]'],
	'clients.lost': [m.figures_clients_lost, m.figures_clients_lost_meaning, m.figures_clients_lost_formula, '[K]'],
	'clients.oneTime': [m.figures_clients_oneTime, m.figures_clients_oneTime_meaning, m.figures_clients_oneTime_formula],
	'cycle.days': [m.figures_cycle_days, m.figures_cycle_days_meaning, m.figures_cycle_days_formula, '[K]'],
	'cycle.pooledDays': [m.figures_cycle_pooledDays, m.figures_cycle_pooledDays_meaning, m.figures_cycle_pooledDays_formula],
	'orders.count': [m.figures_orders_count, m.figures_orders_count_meaning, m.figures_orders_count_formula],
	'revenue.total': [m.figures_revenue_total, m.figures_revenue_total_meaning, m.figures_revenue_total_formula],
	purchasesPerYear: [m.figures_purchasesPerYear, m.figures_purchasesPerYear_meaning, m.figures_purchasesPerYear_formula],
	averageCheck: [m.figures_averageCheck, m.figures_averageCheck_meaning, m.figures_averageCheck_formula],
	'churn.rate': [m.figures_churn_rate, m.figures_churn_rate_meaning, m.figures_churn_rate_formula, '[C]'],
	'lifetime.years': [m.figures_lifetime_years, m.figures_lifetime_years_meaning, m.figures_lifetime_years_formula, '[K]'],
	'forgone.topDown': [m.figures_forgone_topDown, m.figures_forgone_topDown_meaning, m.figures_forgone_topDown_formula, '[R]'],
	'forgone.churn': [m.figures_forgone_churn, m.figures_forgone_churn_meaning, m.figures_forgone_churn_formula, '[C]'],
	'forgone.byClient': [m.figures_forgone_byClient, m.figures_forgone_byClient_meaning, m.figures_forgone_byClient_formula],
	'worth.clients': [m.figures_worth_clients, m.figures_worth_clients_meaning, m.figures_worth_clients_formula, '[K]'],
	'worth.value': [m.figures_worth_value, m.figures_worth_value_meaning, m.figures_worth_value_formula, '[K]'],
	'campaign.cost': [m.figures_campaign_cost, m.figures_campaign_cost_meaning, m.figures_campaign_cost_formula, '[K]'],
	'return.breakEvenRate': [m.figures_return_breakEvenRate, m.figures_return_breakEvenRate_meaning, m.figures_return_breakEvenRate_formula, '[R]']
};

/** They count those too who would have come by themselves, and say so. */
const GROSS: ReadonlySet<string> = new Set<FigureId>(['worth.clients', 'worth.value']);
export const gross = (say: (message: Message) => string, name: Message): string => `${say(name)} (${say(m.figures_summary_gross_mark)})`;

/** What the figures are called, mean, and how they come about. */
export function figureWords(locale: Locale): WorkbookWords['figures'] {
	const { say } = speaker(locale);
	return Object.fromEntries(
		Object.entries(FIGURES).map(([id, [name, meaning, formula, source = '']]) => [
			id,
			{ name: GROSS.has(id) ? gross(say, name) : say(name), meaning: say(meaning), formula: say(formula), source }
		])
	) as WorkbookWords['figures'];
}
