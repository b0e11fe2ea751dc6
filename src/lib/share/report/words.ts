import type { Lane } from '../../model/contacts.ts';
import type { FigureId } from '../../model/figures.ts';
import type { LeverName, LeverOrigin, LeverUnit } from '../../model/levers.ts';
import type { PlanWords } from '../plan-words.ts';
import type { TypesetWords } from '../typeset.ts';

/** The words of a report; `{n}`, `{date}`, `{from}` and `{until}` stand for what is filled in. */
export interface ReportWords extends PlanWords {
	/** The language as HTML names it. */
	readonly lang: string;
	readonly typeset: TypesetWords;
	readonly title: string;
	readonly asOf: string;
	readonly personal: string;
	readonly notPersonal: string;
	readonly figures: Readonly<Record<FigureId, string>>;
	readonly ofClients: string;
	readonly notes: Readonly<Partial<Record<FigureId, string>>>;
	readonly whyUnknown: string;
	readonly sections: Readonly<Record<'now' | 'forgone' | 'groups' | 'returning' | 'contacts' | 'list' | 'assumptions' | 'method', string>>;
	readonly leads: Readonly<Record<'forgone' | 'groups' | 'returning' | 'assumptions' | 'method', string>>;
	readonly columns: Readonly<
		Record<
			| 'status'
			| 'category'
			| 'clients'
			| 'revenue'
			| 'forgone'
			| 'worthClients'
			| 'worthValue'
			| 'cost'
			| 'all'
			| 'day'
			| 'client'
			| 'person'
			| 'channel'
			| 'contactReason'
			| 'returnReason'
			| 'contacts'
			| 'assumption'
			| 'value'
			| 'origin'
			| 'rule'
			| 'figure',
			string
		>
	>;
	readonly gain: string;
	readonly gainNote: string;
	/** Beside a gain below zero: why it can be. */
	readonly gainLess: string;
	readonly period: string;
	readonly contactsNote: string;
	readonly noContacts: string;
	readonly nobody: string;
	readonly noChannel: string;
	readonly levers: Readonly<Record<LeverName, string>>;
	readonly leverUnits: Readonly<Partial<Record<LeverUnit, string>>>;
	readonly origins: Readonly<Record<LeverOrigin, string>>;
	readonly switches: Readonly<Record<'on' | 'off', string>>;
	readonly lanes: Readonly<Record<Lane, string>>;
	readonly missedCycles: string;
	readonly sleepingFrom: string;
	readonly lostFrom: string;
	readonly base: string;
	readonly weeks: string;
	/** What each figure is counted by, in words. */
	readonly formulas: Readonly<Record<FigureId, string>>;
}
