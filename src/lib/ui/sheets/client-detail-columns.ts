import { m } from '#lib/i18n/generated/messages.js';
import type { Formats } from '../../i18n/formats.ts';
import { leavingReasonsInForce } from '../../model/diagnosis-settings.ts';
import { LEAVING_REASON_IDS } from '../../model/leaving-reasons.ts';
import { CLIENT_ROLES, YEARLY_ROLES } from '../../model/roles.ts';
import type { ClientRow, OrderColumn, PlanSession } from '../../state/contract.ts';
import type { CellEditing, ColumnFilter, GridColumn } from '../grid/column.ts';
import { REASON_WORDS } from '../questions/diagnosis/diagnosis-words.ts';
import { columnTitle } from './column-title.ts';
import { explained } from './explained-columns.ts';
import { codedValues, codedWords, wordOf } from './coded-values.ts';
import { readValue, valueAsTyped, yearlyDayText } from './readings.ts';

/** Details that the sheets of clients have columns of their own for. */
const OF_EVERY_SHEET: ReadonlySet<string> = new Set(['name', 'phone', 'email', 'messenger', 'consent', 'birthday']);
const IS_EDITED: ReadonlySet<string> = new Set([...CLIENT_ROLES, 'ending']);
/** Details of which a person chooses one of a few. */
const IS_CHOSEN: ReadonlySet<string> = new Set(['wholesale', 'ending']);

/** A column for everything else that is known of clients: shown when a person asks for it. Attributes are the file's own and stay as they came. */
export function detailColumns(session: PlanSession, sheet: 'clients' | 'plan', columns: readonly OrderColumn[], formats: Formats): GridColumn<ClientRow>[] {
	return explained(
		sheet,
		columns.filter(({ key }) => !OF_EVERY_SHEET.has(key)).map((column) => detailColumn(session, sheet, column, formats))
	);
}

function detailColumn(session: PlanSession, sheet: 'clients' | 'plan', { key, kind }: OrderColumn, formats: Formats): GridColumn<ClientRow> {
	const title = columnTitle(key);
	return {
		key,
		title,
		width: kind === 'text' ? 150 : 120,
		hidden: true,
		align: kind === 'text' ? 'start' : 'end',
		filter: filterOf(session, sheet, key, kind),
		text: (row) => written(row, key, kind, formats),
		...(codedValues(key) ? { words: () => codedWords(key) } : {}),
		edited: (row) => row.edited.includes(key),
		...(kind === 'number' || kind === 'int' ? { writeSum: (value: number) => formats.decimal(value) } : {}),
		...(IS_EDITED.has(key) ? { editing: editingOf(session, key, kind, formats) } : {})
	};
}

function filterOf(session: PlanSession, sheet: 'clients' | 'plan', key: string, kind: OrderColumn['kind']): ColumnFilter {
	if (IS_CHOSEN.has(key)) return { kind: 'oneOf', options: withUnstated(key) };
	if (kind === 'text') return { kind: 'text', values: () => session.ask.columnValues(sheet, key) };
	return { kind: 'range', of: kind === 'day' ? 'day' : 'number' };
}

const withUnstated = (key: string) => [...(codedValues(key) ?? []), { value: '', label: m.cleaning_group_unstated() }];

/** A share of discounts is written as a percentage, everything else as it is. */
function written(row: ClientRow, key: string, kind: OrderColumn['kind'], formats: Formats): string {
	const value = row.details[key] ?? null;
	if (value === null || value === '') return '';
	if (typeof value === 'string') return wordOf(key, value);
	if (kind === 'day') return YEARLY_ROLES.has(key) ? yearlyDayText(value, formats) : formats.date(value);
	return key === 'discountShare' ? formats.shareExact(value) : formats.decimal(value);
}

function editingOf(session: PlanSession, key: string, kind: OrderColumn['kind'], formats: Formats): CellEditing<ClientRow> {
	if (IS_CHOSEN.has(key)) return { kind: 'choice', current: (row) => String(row.details[key] ?? ''), choices: () => withUnstated(key) };
	return {
		kind: 'text',
		numeric: kind === 'number' || kind === 'int',
		...(key === 'leavingReason' ? { suggestions: () => knownReasons(session) } : {}),
		initial: (row) => valueAsTyped(row.details[key] ?? null, key, kind, formats),
		read: (text) => readValue(text, key, kind, session.today, formats)
	};
}

/** Reasons for leaving that have a name already, so that clients are told of in the same words. */
const knownReasons = ({ document }: PlanSession): readonly string[] => [
	...LEAVING_REASON_IDS.map((id) => REASON_WORDS[id]()),
	...leavingReasonsInForce(document).own.values()
];
