import { AUDIENCE_OPTIONS } from './audience/options.ts';
import type { AudienceWords } from './audience/write.ts';
import { CALENDAR_OPTIONS } from './calendar/options.ts';
import type { CalendarWords } from './calendar/write.ts';
import { CALL_LIST_OPTIONS } from './call-list/options.ts';
import type { CallListWords } from './call-list/write.ts';
import { CONTACTS_OPTIONS } from './contacts/options.ts';
import type { ContactsWords } from './contacts/write.ts';
import type { AnyChosen, Chosen, ShareOptions } from './options.ts';
import { PLAN_CSV_OPTIONS } from './plan-csv/options.ts';
import { CHARTS_OPTIONS } from './charts/options.ts';
import { HANDOUT_OPTIONS } from './handout/options.ts';
import type { HandoutWords } from './handout/words.ts';
import type { PlanCsvWords } from './plan-csv/write.ts';
import { REPORT_OPTIONS } from './report/options.ts';
import type { ReportWords } from './report/words.ts';
import { TOTALS_OPTIONS, type TotalsWords } from './totals/options.ts';
import { WORKBOOK_OPTIONS } from './workbook/options.ts';
import type { WorkbookWords } from './workbook/words.ts';

/** What a file says of people: names and phones; only what stands for them (hashes); nothing. */
export type Holds = 'personal' | 'hashes' | 'nothing';

interface ShareFormat {
	readonly options: ShareOptions;
	/** Always, or only where a switch among the options is on. */
	readonly holds: Holds | { readonly personalWith: string };
}

/**
 * Every file that can be made of a plan, besides the plan file itself, in the order it is offered. A new one is a folder here with its writer, a file in
 * engine/exports that collects what it writes, one in i18n/share with its words, and a line in each registry: the types ask for them.
 */
export const SHARE_FORMATS = {
	'call-list': { options: CALL_LIST_OPTIONS, holds: 'personal' },
	calendar: { options: CALENDAR_OPTIONS, holds: 'personal' },
	contacts: { options: CONTACTS_OPTIONS, holds: 'personal' },
	audience: { options: AUDIENCE_OPTIONS, holds: 'hashes' },
	workbook: { options: WORKBOOK_OPTIONS, holds: 'personal' },
	'plan-csv': { options: PLAN_CSV_OPTIONS, holds: 'personal' },
	report: { options: REPORT_OPTIONS, holds: { personalWith: 'people' } },
	handout: { options: HANDOUT_OPTIONS, holds: { personalWith: 'people' } },
	charts: { options: CHARTS_OPTIONS, holds: 'nothing' },
	totals: { options: TOTALS_OPTIONS, holds: 'nothing' }
} as const satisfies Readonly<Record<string, ShareFormat>>;

/** The words each format is written with: plain data, so that they cross to the worker. */
export interface ShareWords {
	'call-list': CallListWords;
	calendar: CalendarWords;
	contacts: ContactsWords;
	audience: AudienceWords;
	workbook: WorkbookWords;
	'plan-csv': PlanCsvWords;
	report: ReportWords;
	handout: HandoutWords;
	charts: ReportWords;
	totals: TotalsWords;
}

export type ShareFormatId = keyof typeof SHARE_FORMATS;
export const SHARE_FORMAT_IDS = Object.keys(SHARE_FORMATS) as readonly ShareFormatId[];
export type OptionsOf<F extends ShareFormatId> = Chosen<(typeof SHARE_FORMATS)[F]['options']>;

/** What a file says of people under these options. */
export function holdsOf(format: ShareFormatId, chosen: AnyChosen): Holds {
	const { holds } = SHARE_FORMATS[format] as ShareFormat;
	return typeof holds === 'string' ? holds : chosen[holds.personalWith] === true ? 'personal' : 'nothing';
}
