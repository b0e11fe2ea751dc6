import { DAYS_PER_YEAR } from '../../kernel/days.ts';
import type { OfferCost } from '../../model/library.ts';
import type { ClientColumn } from './words.ts';
import type { WorkbookClient } from './types.ts';

/** Columns that are calculated (M13), each from cells of its row and names of the assumptions. */
export type CalculatedColumn = Extract<
	ClientColumn,
	| 'days'
	| 'cycle'
	| 'missed'
	| 'status'
	| 'check'
	| 'yearly'
	| 'worth'
	| 'forgone'
	| 'considered'
	| 'offer'
	| 'cost'
	| 'expected'
	| 'gain'
	| 'returning'
	| 'why'
>;

/**
 * The formulas of one client. `at` gives the reference of a column in its row. Every comparison is the app's own, on the same quotients, so that edges fall the
 * same way; a cell that is no number is not known: it holds an empty text.
 */
export function clientFormulas(at: (column: ClientColumn) => string, ownOffer: WorkbookClient['ownOffer']): Readonly<Record<CalculatedColumn, string>> {
	const group = `offer_status,${at('status')},offer_category,${at('category')}`;
	const { letGo, fixed, share } = offerTerms(group, ownOffer, at('status'));
	// M12.1: of the client's status.
	const baseRate = `IF(${at('status')}=status_lost,base_lost,IF(${at('status')}=status_sleeping,base_sleeping,base_active))`;
	const known = (columns: readonly ClientColumn[], ...names: string[]) => areNumbers(...columns.map(at), ...names);
	return {
		days: `as_of-${at('last')}`,
		// M12.4: without an interval of its own, or with one cycle for all, the common one stands.
		cycle: `IF(ISNUMBER(cycle),IF(own_cycles=1,IF(AND(ISNUMBER(${at('interval')}),${at('intervals')}>0),EXP((${at('intervals')}*LN(MAX(1,${at('interval')}))+3*LN(cycle))/(${at('intervals')}+3)),cycle),cycle),"")`,
		missed: `IF(ISNUMBER(${at('cycle')}),IF(own_cycles=1,ROUND(${at('days')}/${at('cycle')},9),${at('days')}/${at('cycle')}),"")`,
		status: `IF(ISNUMBER(${at('missed')}),IF(${at('missed')}>=lost_missed,status_lost,IF(${at('missed')}>=sleeping_missed,status_sleeping,status_active)),"")`,
		check: `IF(${known(['purchases', 'revenue'])},IF(${at('purchases')}>0,${at('revenue')}/${at('purchases')},""),"")`,
		yearly: `IF(${at('intervals')}>0,IF(ISNUMBER(cycle),${DAYS_PER_YEAR}/cycle,""),IF(ISNUMBER(${at('purchases')}),purchases_per_year,""))`,
		worth: `IF(${known(['check', 'yearly'], 'margin', 'lifetime_years')},${at('check')}*(margin*(${at('yearly')}/12)*(12*lifetime_years)),"")`,
		forgone: `IF(${at('status')}=status_active,0,IF(${known(['missed', 'yearly', 'check'])},MIN(INT(${at('missed')}),${at('yearly')})*${at('check')},""))`,
		considered: `IF(${at('decision')}=decision_include,word_yes,IF(OR(${at('status')}="",${at('status')}=status_active,${at('category')}="C",${at('decision')}=decision_exclude,${letGo}),word_no,word_yes))`,
		offer: `IF(${at('status')}="","",IF(${letGo},0,IF(${share}=0,${fixed},IF(ISNUMBER(${at('check')}),${fixed}+${share}*${at('check')},""))))`,
		cost: `IF(${known(['offer'], 'contact_cost', 'return_rate')},contact_cost+${at('offer')}*return_rate,"")`,
		expected: `IF(${known(['worth', 'cost'], 'return_rate')},return_rate*${at('worth')}-${at('cost')},"")`,
		gain: `IF(${at('status')}="","",IF(${known(['worth', 'cost'], 'return_rate', baseRate)},(return_rate-${baseRate})*${at('worth')}-${at('cost')},""))`,
		returning: `IF(${at('considered')}=word_no,word_no,IF(${at('decision')}=decision_include,word_yes,IF(ISNUMBER(${at('expected')}),IF(return_rate*${at('worth')}>${at('cost')},word_yes,word_no),word_no)))`,
		why: `IF(${at('status')}="",why_cycle,IF(NOT(ISNUMBER(${at('purchases')})),why_purchases,IF(NOT(ISNUMBER(${at('revenue')})),why_revenue,IF(${at('yearly')}="",why_frequency,IF(${at('worth')}="",why_lifetime,IF(${at('cost')}="",why_contact_cost,""))))))`
	};
}

/** Whether every one of the cells is known. */
export const areNumbers = (...cells: readonly string[]): string => `AND(${cells.map((cell) => `ISNUMBER(${cell})`).join(',')})`;

interface OfferTerms {
	/** Whether the client is let go: nothing is offered, nobody asks (M3.4). */
	readonly letGo: string;
	/** Cost of the offer in money, and as a share of the client's check. */
	readonly fixed: string;
	readonly share: string;
}

/** From the table of groups; an offer of the client's own stands in the formula as numbers, a group that is let go above it. */
function offerTerms(group: string, own: WorkbookClient['ownOffer'], status: string): OfferTerms {
	const letGo = `COUNTIFS(${group},offer_approach,word_no)>0`;
	if (own === undefined) return { letGo, fixed: `SUMIFS(offer_fixed,${group})`, share: `SUMIFS(offer_share,${group})` };
	if (!isByStatus(own)) return { letGo, fixed: `${costOf(own).fixed}`, share: `${costOf(own).share}` };
	const byStatus = (of: (offer: OfferCost | null) => number | string) =>
		`IF(${status}=status_lost,${of(own[2])},IF(${status}=status_sleeping,${of(own[1])},${of(own[0])}))`;
	return {
		letGo: byStatus((offer) => (offer === null ? 'TRUE()' : 'FALSE()')),
		fixed: byStatus((offer) => costOf(offer).fixed),
		share: byStatus((offer) => costOf(offer).share)
	};
}

const isByStatus = (own: NonNullable<WorkbookClient['ownOffer']>): own is readonly [OfferCost | null, OfferCost | null, OfferCost | null] => Array.isArray(own);

/** What an offer costs when it is taken: a sum, or a share of the check. */
export function costOf(offer: OfferCost | null): { readonly fixed: number; readonly share: number } {
	return { fixed: offer?.kind === 'fixed' ? offer.amount : 0, share: offer?.kind === 'shareOfCheck' ? offer.share : 0 };
}
