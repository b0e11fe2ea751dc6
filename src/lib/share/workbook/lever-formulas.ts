import { DAYS_PER_YEAR } from '../../kernel/days.ts';
import { LEVERS, type LeverName } from '../../model/levers.ts';
import type { CellFormat } from './look.ts';
import type { WorkbookInput } from './types.ts';

export function leverFormat(lever: LeverName): CellFormat {
	const { unit } = LEVERS[lever];
	if (unit === 'switch') return 'switch';
	if (unit === 'moneyPerPurchase' || unit === 'moneyPerContact') return 'moneyExact';
	return unit.startsWith('share') ? 'percent' : 'decimal';
}

/** Share of the average check that a contact is taken to cost until someone types it (M13.11). */
const CONTACT_SHARE = 0.02;

const PURCHASES_KNOWN = 'COUNT(client_purchases)=clients_total,clients_total>0';

/** What a lever is while nobody typed it, where the clients' rows tell (M13.4, 13.6, 13.8), a trade's example where they do not; null: a plain number. */
export function untypedFormula(lever: LeverName, { examples }: WorkbookInput): string | null {
	const example = examples[lever];
	if (lever === 'contactCost' && example !== undefined) return null;
	return measuredFormula(lever, example === undefined ? '""' : String(example));
}

/** `unknown` stands where the rows do not tell: programs differ in what an empty text counts as, so none is counted with. */
function measuredFormula(lever: LeverName, unknown: string): string | null {
	switch (lever) {
		case 'cycle':
			return `IF(COUNT(client_interval)>0,IF(MEDIAN(client_interval)>0,MEDIAN(client_interval),${unknown}),${unknown})`;
		case 'purchasesPerYear':
			return `IF(AND(${PURCHASES_KNOWN},COUNT(client_first)=clients_total),IF(as_of>first_purchase,SUM(client_purchases)/clients_total/((as_of-first_purchase)/${DAYS_PER_YEAR}),${unknown}),${unknown})`;
		case 'averageCheck':
			// The last year is known for the day the file was made at, and for no other: an example does not stand in for what only the file does not know.
			return `IF(check_window=1,IF(as_of=as_of_made,IF(AND(ISNUMBER(revenue_last_year),ISNUMBER(purchases_last_year)),IF(purchases_last_year>0,revenue_last_year/purchases_last_year,${unknown}),${unknown}),""),IF(AND(${PURCHASES_KNOWN},COUNT(client_revenue)=clients_total),IF(SUM(client_purchases)>0,SUM(client_revenue)/SUM(client_purchases),${unknown}),${unknown}))`;
		case 'churn':
			return `IF(churn_known,IF(churn_base>0,churn_gone/churn_base,${unknown}),${LEVERS.churn.preset})`;
		case 'contactCost':
			return `IF(ISNUMBER(average_check),${CONTACT_SHARE}*average_check,${unknown})`;
		default:
			return null;
	}
}

/** Measured here; anything else that nobody typed is the method's. */
const MEASURED: ReadonlySet<LeverName> = new Set<LeverName>(['cycle', 'purchasesPerYear', 'averageCheck']);

/** Whether the value in force was typed, measured, or is a trade's example or a preset, as a word. */
export function originFormula(lever: LeverName, typed: string, untyped: string, { marginMeasured, examples }: WorkbookInput): string {
	const isMeasured = MEASURED.has(lever) || (lever === 'margin' && marginMeasured);
	const found = lever === 'churn' ? 'IF(churn_known,origin_data,origin_preset)' : isMeasured ? 'origin_data' : 'origin_preset';
	const example = lever === 'margin' && marginMeasured ? undefined : examples[lever];
	const source = example === undefined ? found : `IF(${untyped}=${example},origin_example,${found})`;
	return `IF(ISNUMBER(${typed}),origin_typed,IF(ISNUMBER(${untyped}),${source},origin_unknown))`;
}
