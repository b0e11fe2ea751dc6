import { m } from '#lib/i18n/generated/messages.js';
import type { Formats } from '../../i18n/formats.ts';
import type { AnalysisFigureId } from '../../model/analysis-figures.ts';
import type { QuickName } from '../../model/quick-settings.ts';
import { cannotPay, rateText } from '../strip/figure-text.ts';
import type { QuickEstimate } from '../../state/quick-draft.svelte.ts';

export type QuickValues = Readonly<Record<QuickName, number | null>>;

/** A figure of the estimate in words. */
export interface QuickLine {
	readonly id: AnalysisFigureId;
	readonly name: string;
	readonly value: number | null;
	readonly text: string;
	readonly note: string;
	/** Why it is unknown; '' where it is known. */
	readonly unknown: string;
}

/** The first number that is missing, in the order they are asked for. */
function missing(values: QuickValues, ...names: readonly QuickName[]): string {
	const words: Partial<Record<QuickName, () => string>> = {
		clients: m.quick_missing_clients,
		purchasesPerYear: m.quick_missing_purchases,
		averageCheck: m.quick_missing_check,
		margin: m.quick_missing_margin,
		churn: m.quick_missing_churn
	};
	const first = names.find((name) => values[name] === null || (name === 'churn' && values.churn === 0));
	return (first && words[first]?.()) ?? '';
}

/** What the four numbers alone give. */
export function forgoneLine(estimate: QuickEstimate, values: QuickValues, formats: Formats): QuickLine {
	return {
		id: 'quick.forgone',
		name: m.quick_forgone(),
		value: estimate.forgone,
		text: formats.money(estimate.forgone),
		note:
			estimate.forgone === null
				? ''
				: `${m.quick_forgone_formula({
						clients: formats.count(values.clients),
						share: formats.shareExact(estimate.shareOfAll),
						purchases: formats.decimal(values.purchasesPerYear),
						check: formats.money(values.averageCheck)
					})}. ${m.quick_forgone_room()}`,
		unknown: missing(values, 'clients', 'purchasesPerYear', 'averageCheck')
	};
}

/** What margin, churn and costs add to it. */
export function fullLines(estimate: QuickEstimate, values: QuickValues, formats: Formats): readonly QuickLine[] {
	const four = ['clients', 'purchasesPerYear', 'averageCheck'] as const;
	const line = (id: AnalysisFigureId, name: string, value: number | null, text: string, unknown: string, note = ''): QuickLine => ({
		id,
		name,
		value,
		text,
		note: value === null ? '' : note,
		unknown
	});
	const worthUnknown = missing(values, 'purchasesPerYear', 'averageCheck', 'margin', 'churn');
	return [
		line('quick.profit', m.quick_profit(), estimate.profit, formats.money(estimate.profit), missing(values, ...four, 'margin')),
		line('quick.returned', m.quick_returned(), estimate.returned, formats.count(estimate.returned), missing(values, 'clients')),
		line(
			'quick.churn',
			m.quick_churn_money(),
			estimate.churnMoney,
			formats.money(estimate.churnMoney),
			missing(values, ...four),
			m.quick_churn_money_note({ churn: formats.shareExact(values.churn), clients: formats.count(values.clients) })
		),
		line('quick.lifetime', m.quick_lifetime(), estimate.lifetimeYears, formats.years(estimate.lifetimeYears), missing(values, 'churn')),
		line('quick.worth', m.quick_worth(), estimate.worth, formats.money(estimate.worth), worthUnknown, m.quick_worth_note()),
		line(
			'quick.cost',
			m.quick_cost(),
			estimate.cost,
			formats.money(estimate.cost),
			missing(values, 'clients', 'averageCheck'),
			m.quick_cost_note({ approached: formats.count(estimate.approached), cost: formats.money(estimate.contactCost) })
		),
		line(
			'quick.value',
			m.quick_value(),
			estimate.value,
			formats.money(estimate.value),
			estimate.contradiction ? m.quick_missing_shares() : missing(values, 'clients') || worthUnknown,
			m.quick_value_note()
		),
		line(
			'quick.breakEvenRate',
			m.quick_breakeven(),
			estimate.breakEvenRate,
			rateText(formats, estimate.breakEvenRate),
			worthUnknown,
			cannotPay(estimate.breakEvenRate) ? m.figures_cannot_pay() : m.quick_breakeven_note()
		)
	];
}

/** Shares of all clients that people ask about (M2.5), the one in force among them. */
export function sharesAsked(inForce: number | null): readonly number[] {
	const asked = [0.05, 0.1, 0.2, 0.4, 0.9];
	return inForce === null || asked.includes(inForce) ? asked : [...asked, inForce].sort((a, b) => a - b);
}
