import type { WriteSheet } from 'hucre/xlsx';
import { assumptionsSheet } from './assumptions-sheet.ts';
import { calendarSheet } from './calendar-sheet.ts';
import { clientsSheet } from './clients-sheet.ts';
import { SheetDraft } from './draft.ts';
import { makeLook, type LocalFormats } from './look.ts';
import { methodSheet } from './method-sheet.ts';
import { planSheet } from './plan-sheet.ts';
import { summarySheet } from './summary-sheet.ts';
import type { WorkbookInput } from './types.ts';
import { SHEETS, type WorkbookWords } from './words.ts';

/** Sheets and names of a workbook, ready to be written. */
export interface WorkbookDraft {
	readonly title: string;
	readonly sheets: readonly WriteSheet[];
	readonly names: SheetDraft['names'];
}

/** Of all the work before the file is packed, the share that clients take. */
const CLIENTS_SHARE = 0.7;

/** Puts the sheets together in short steps. Yields the share done. */
export function* draftWorkbook(input: WorkbookInput, words: WorkbookWords): Generator<number, WorkbookDraft> {
	const look = makeLook({
		date: words.dateFormat,
		weekday: words.weekdayFormat,
		...moneyFormats(words),
		yes: words.answers.word_yes,
		no: words.answers.word_no
	});
	const drafts = Object.fromEntries(SHEETS.map((id) => [id, new SheetDraft(words.sheets[id], look)])) as Record<(typeof SHEETS)[number], SheetDraft>;
	assumptionsSheet(drafts.assumptions, input, words);
	summarySheet(drafts.summary, input, words);
	yield* scaled(clientsSheet(drafts.clients, input.clients, words), 0, CLIENTS_SHARE);
	yield* scaled(planSheet(drafts.plan, input, words), CLIENTS_SHARE, 1);
	calendarSheet(drafts.calendar, input, words);
	methodSheet(drafts.method, words);
	const sheets = SHEETS.map((id) => drafts[id].done());
	return { title: input.planName, sheets, names: SHEETS.flatMap((id) => drafts[id].names) };
}

/** Thousands and decimals are set by the program that opens the file; the sign of the currency stands where the language has it. */
function moneyFormats({ currencySign, currencyFirst }: WorkbookWords): Pick<LocalFormats, 'money' | 'moneyExact'> {
	const sign = `"${currencySign.replaceAll('"', '')}"`;
	const of = (digits: string) => (currencyFirst ? `${sign}${digits};-${sign}${digits}` : `${digits}\\ ${sign}`);
	return { money: of('#,##0'), moneyExact: of('#,##0.00') };
}

function* scaled(steps: Generator<number, void>, from: number, to: number): Generator<number, void> {
	for (const share of steps) yield from + (to - from) * share;
}
