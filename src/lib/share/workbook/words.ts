import type { FigureId } from '../../model/figures.ts';
import type { LeverName, LeverUnit, ReturnsRule } from '../../model/levers.ts';
import type { PlanWords } from '../plan-words.ts';
import type { Lane } from '../../model/contacts.ts';

/** Sheets in their order in the workbook. */
export const SHEETS = ['assumptions', 'summary', 'clients', 'plan', 'calendar', 'method'] as const;
export type SheetId = (typeof SHEETS)[number];

/** Words the formulas answer with: they stand in cells of their own, so that formulas are the same in every language. */
export const ANSWER_WORDS = [
	'status_active',
	'status_sleeping',
	'status_lost',
	'word_yes',
	'word_no',
	'decision_include',
	'decision_exclude',
	'origin_data',
	'origin_example',
	'origin_preset',
	'origin_typed',
	'origin_unknown',
	'why_cycle',
	'why_history',
	'why_purchases',
	'why_revenue',
	'why_frequency',
	'why_lifetime',
	'why_contact_cost',
	'why_list',
	'why_unknown',
	'why_base',
	/** The earliest day that can be taken, and what a later one does; and what stands beside a day that is too early. */
	'as_of_note',
	'as_of_too_early'
] as const;
export type AnswerWord = (typeof ANSWER_WORDS)[number];

/** Columns of the sheets Clients and Plan. */
export const CLIENT_COLUMNS = [
	'name',
	'number',
	'phone',
	'email',
	'first',
	'last',
	'purchases',
	'revenue',
	'interval',
	'intervals',
	'category',
	'consent',
	'decision',
	'days',
	'cycle',
	'missed',
	'status',
	'check',
	'yearly',
	'worth',
	'forgone',
	'considered',
	'offer',
	'cost',
	'expected',
	'gain',
	'returning',
	'why'
] as const;
export type ClientColumn = (typeof CLIENT_COLUMNS)[number];

export const PLAN_COLUMNS = [
	'day',
	'name',
	'phone',
	'lane',
	'channel',
	'person',
	'contactReason',
	'returnReason',
	'status',
	'worth',
	'cost',
	'expected',
	'gain',
	'number',
	'row'
] as const;
export type PlanColumn = (typeof PLAN_COLUMNS)[number];

/** Lines of the summary that are no figures of their own. */
export type SummaryLine =
	| 'churn.gone'
	| 'churn.base'
	| 'churn.simple'
	| 'churn.simpleGone'
	| 'churn.simpleBase'
	| 'forgone.sleeping'
	| 'forgone.lost'
	| 'forgone.unknownClients'
	| 'worth.considered'
	| 'worth.unknownClients'
	| 'worth.turnedAway'
	| 'campaign.incrementalValue'
	| 'return.incrementalBreakEvenRate'
	| 'worth.gainKnown'
	| 'churn.known'
	| 'worth.known'
	| 'worth.knownClients'
	| 'return.worth';
export type SummaryGroup = 'base' | 'rhythm' | 'churn' | 'forgone' | 'returning' | 'steps' | 'byGroup';

export type FactLine =
	'baseActive' | 'baseSleeping' | 'baseLost' | 'sleepingMissed' | 'lostMissed' | 'orders' | 'pooled' | 'revenueYear' | 'purchasesYear' | 'first' | 'newest';

/** Every text of a workbook in one language, and the number formats that depend on it. Plain data: it crosses to a worker. */
export interface WorkbookWords extends PlanWords {
	readonly lanes: Readonly<Record<Lane, string>>;
	readonly sheets: Readonly<Record<SheetId, string>>;
	readonly intro: Readonly<Record<SheetId, string>>;
	readonly dateFormat: string;
	readonly weekdayFormat: string;
	/** Of the plan's currency; its code where it has none. */
	readonly currencySign: string;
	/** Whether the sign stands before the number. */
	readonly currencyFirst: boolean;
	readonly answers: Readonly<Record<AnswerWord, string>>;
	readonly levers: Readonly<Record<LeverName, LeverWords>>;
	readonly units: Readonly<Record<LeverUnit | 'shareOfStatus', string>>;
	readonly assumptions: {
		readonly columns: Readonly<Record<'name' | 'inForce' | 'typed' | 'untyped' | 'unit' | 'origin' | 'note', string>>;
		readonly groups: Readonly<Record<'status' | 'money' | 'returning' | 'fixed' | 'offers' | 'words', string>>;
		readonly asOf: string;
		readonly asOfUnit: string;
		readonly currency: string;
		readonly returns: string;
		readonly returnsRules: Readonly<Record<ReturnsRule, string>>;
		readonly fixedNote: string;
		readonly facts: Readonly<Record<FactLine, string>>;
		readonly offerColumns: Readonly<Record<'status' | 'category' | 'approach' | 'fixed' | 'share', string>>;
		readonly refused: string;
	};
	readonly figures: Readonly<Record<FigureId, { readonly name: string; readonly meaning: string; readonly formula: string; readonly source: string }>>;
	readonly summary: {
		readonly columns: Readonly<Record<'name' | 'value' | 'share' | 'formula' | 'why', string>>;
		readonly groups: Readonly<Record<SummaryGroup, string>>;
		readonly lines: Readonly<Record<SummaryLine, string>>;
		readonly groupColumns: Readonly<
			Record<'status' | 'category' | 'clients' | 'revenue' | 'forgone' | 'worthClients' | 'worthValue' | 'gain' | 'cost', string>
		>;
	};
	readonly clients: {
		readonly columns: Readonly<Record<ClientColumn, string>>;
		readonly given: string;
		readonly calculated: string;
	};
	readonly plan: { readonly columns: Readonly<Record<PlanColumn, string>>; readonly nobody: string };
	readonly calendar: { readonly day: string; readonly weekday: string; readonly total: string };
	readonly method: {
		readonly columns: Readonly<Record<'rule' | 'figure' | 'meaning' | 'formula' | 'source', string>>;
		readonly notes: readonly string[];
		readonly notesTitle: string;
		readonly sourcesTitle: string;
		readonly sources: readonly string[];
	};
}

export interface LeverWords {
	readonly name: string;
	/** Where the value comes from or what it means. */
	readonly note: string;
	/** "from … to …", shown when a value is refused. */
	readonly limits: string;
}
