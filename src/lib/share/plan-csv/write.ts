import type { DayNumber } from '../../kernel/days.ts';
import type { Channel } from '../../model/library.ts';
import type { Category, Consent, Decision, Status } from '../../model/standing.ts';
import { csvSteps, type CsvColumn } from '../csv/write.ts';
import type { ReasonNamed } from '../contact-row.ts';
import { fileName, textFile, type ExportedFile } from '../exported-file.ts';
import type { Chosen } from '../options.ts';
import { reasonName, type PlanWords } from '../plan-words.ts';
import { csvStyle, rounded, writtenDay, type WritingWords } from '../spreadsheet.ts';
import type { PLAN_CSV_OPTIONS } from './options.ts';

/** A client of the Plan sheet: whom to contact, how, with which reason, and what it is worth. Texts are '' and numbers null where nothing is known. */
export interface PlanCsvRow {
	readonly name: string;
	readonly phone: string;
	readonly email: string;
	readonly messenger: string;
	readonly consent: Consent;
	readonly status: Status | null;
	readonly category: Category;
	readonly lastDay: DayNumber;
	readonly daysSince: number;
	readonly missedCycles: number | null;
	readonly purchaseCount: number | null;
	readonly total: number | null;
	readonly check: number | null;
	readonly worth: number | null;
	readonly forgone: number | null;
	readonly person: string;
	readonly channel: Channel | null;
	readonly contactReason: ReasonNamed | null;
	readonly returnReason: ReasonNamed | null;
	readonly contactDay: DayNumber;
	readonly cost: number | null;
	readonly expectedValue: number | null;
	readonly gain: number | null;
	readonly decision: Decision;
}

const COLUMNS = [
	'client',
	'phone',
	'email',
	'messenger',
	'consent',
	'status',
	'category',
	'lastPurchase',
	'daysSince',
	'missedCycles',
	'purchases',
	'total',
	'check',
	'worth',
	'forgone',
	'person',
	'channel',
	'contactReason',
	'returnReason',
	'contactDay',
	'cost',
	'expectedValue',
	'gain',
	'decision'
] as const;
type Column = (typeof COLUMNS)[number];

export interface PlanCsvWords extends PlanWords, WritingWords {
	/** What the file is called. */
	readonly title: string;
	readonly headers: Readonly<Record<Column, string>>;
}

export interface PlanCsvInput {
	readonly planName: string;
	readonly rows: readonly PlanCsvRow[];
}

/** The Plan sheet for a spreadsheet, its rows as they are given. */
export function* writePlanCsv(
	{ planName, rows }: PlanCsvInput,
	words: PlanCsvWords,
	{ program }: Chosen<typeof PLAN_CSV_OPTIONS>
): Generator<number, readonly ExportedFile[]> {
	const values = valuesOf(words);
	const columns: CsvColumn<PlanCsvRow>[] = COLUMNS.map((column) => ({ header: words.headers[column], value: values[column] }));
	const text = yield* csvSteps(rows, columns, csvStyle(program, words));
	return [textFile(fileName(`${planName} ${words.title}`, '.csv'), 'text/csv', text)];
}

function valuesOf(words: PlanCsvWords): Readonly<Record<Column, CsvColumn<PlanCsvRow>['value']>> {
	const reason = (entry: ReasonNamed | null, names: Readonly<Record<string, string>>) => entry && reasonName(entry, names, words.unnamed);
	return {
		client: (row) => row.name,
		phone: (row) => row.phone,
		email: (row) => row.email,
		messenger: (row) => row.messenger,
		consent: (row) => words.consents[row.consent],
		status: (row) => words.statuses[row.status ?? 'unknown'],
		category: (row) => row.category,
		lastPurchase: (row) => writtenDay(row.lastDay, words),
		daysSince: (row) => row.daysSince,
		missedCycles: (row) => rounded(row.missedCycles),
		purchases: (row) => row.purchaseCount,
		total: (row) => rounded(row.total),
		check: (row) => rounded(row.check),
		worth: (row) => rounded(row.worth),
		forgone: (row) => rounded(row.forgone),
		person: (row) => row.person,
		channel: (row) => row.channel && words.channels[row.channel],
		contactReason: (row) => reason(row.contactReason, words.contactReasons),
		returnReason: (row) => reason(row.returnReason, words.returnReasons),
		contactDay: (row) => writtenDay(row.contactDay, words),
		cost: (row) => rounded(row.cost),
		expectedValue: (row) => rounded(row.expectedValue),
		gain: (row) => rounded(row.gain),
		decision: (row) => words.decisions[row.decision]
	};
}
