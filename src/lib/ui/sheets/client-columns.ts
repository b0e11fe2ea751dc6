import { m } from '#lib/i18n/generated/messages.js';
import { UNKNOWN } from '../../i18n/formats.ts';
import type { Formats } from '../../i18n/formats.ts';
import type { DayNumber } from '../../kernel/days.ts';
import type { ClientField } from '../../model/fields.ts';
import { RFM_SEGMENTS } from '../../model/rfm-segments.ts';
import { CATEGORIES, CONSENTS, STATUSES } from '../../model/standing.ts';
import type { Decision } from '../../model/standing.ts';
import type { ClientRow } from '../../state/contract.ts';
import { FLAG_WORDS, RFM_WORDS } from '../explain/segment-words.ts';
import type { GridColumn } from '../grid/column.ts';
import { explained } from './explained-columns.ts';
import { CONSENT_WORDS, drawStatus, STATUS_WORDS, statusText, word, wordsOf } from './marks.ts';
import { readYearlyDay, yearlyDayAsTyped, yearlyDayText } from './readings.ts';

const DECISION_WORDS: Readonly<Record<Decision, () => string>> = {
	none: m.sheets_decision_none,
	exclude: m.sheets_decision_exclude,
	include: m.sheets_decision_include
};

/** Money without its sign: the currency stands in the plan's name once, not in every cell. Small sums keep the coin. */
const plainMoney = (value: number | null, formats: Formats): string =>
	value === null || !Number.isFinite(value) ? UNKNOWN : value !== 0 && Math.abs(value) < 100 ? formats.fixed(value, 2) : formats.count(value);

const NARROW: ReadonlySet<string> = new Set(['name', 'status']);

/** Columns of the Clients sheet. Keys are the engine's, and those of `CLIENT_FIELDS` where a cell can be edited. */
export function clientColumns(formats: Formats, today: DayNumber, narrow: boolean): GridColumn<ClientRow>[] {
	const columns = [
		nameColumn(narrow),
		dayColumn('lastDay', m.sheets_col_last_day(), m.sheets_col_last_day_hint(), formats),
		numberColumn('daysSince', m.sheets_col_days_since(), m.sheets_col_days_since_hint(), 72, ({ daysSince }) => daysSince, formats.count),
		numberColumn(
			'missedCycles',
			m.sheets_col_missed_cycles(),
			m.sheets_col_missed_cycles_hint(),
			124,
			(row) => row.missedCycles,
			(value) => formats.fixed(value)
		),
		statusColumn(),
		categoryColumn(),
		numberColumn('purchaseCount', m.sheets_col_count(), '', 92, (row) => row.purchaseCount, formats.count),
		numberColumn(
			'medianInterval',
			m.sheets_col_median_interval(),
			m.sheets_col_median_interval_hint(),
			92,
			(row) => row.medianInterval,
			(value) => formats.decimal(value, 1)
		),
		moneyColumn('total', m.sheets_col_total(), '', (row) => row.total, formats),
		moneyColumn('check', m.sheets_col_check(), m.sheets_col_check_hint(), (row) => row.check, formats),
		moneyColumn('worth', m.sheets_col_worth(), m.sheets_col_worth_hint(), (row) => row.worth, formats),
		moneyColumn('forgone', m.sheets_col_forgone(), m.sheets_col_forgone_hint(), (row) => row.forgone, formats),
		decisionColumn(),
		textColumn('phone', m.sheets_col_phone(), 140),
		textColumn('email', m.sheets_col_email(), 180),
		textColumn('messenger', m.sheets_col_messenger(), 120),
		consentColumn(),
		birthdayColumn(formats, today),
		...markColumns()
	];
	return explained('clients', narrow ? columns.filter(({ key }) => NARROW.has(key)) : columns);
}

export function nameColumn(narrow: boolean): GridColumn<ClientRow> {
	return {
		...textColumn('name', m.sheets_col_client(), narrow ? 180 : 170),
		pinned: !narrow,
		...(narrow ? { grow: 1 } : {}),
		text: (row) => row.name || row.clientKey
	};
}

export function statusColumn(): GridColumn<ClientRow> {
	return {
		key: 'status',
		title: m.sheets_col_status(),
		width: 132,
		text: (row) => statusText(row.status),
		words: () => wordsOf(STATUSES, (status) => STATUS_WORDS[status]()),
		draw: (cell, row) => drawStatus(cell, row.status),
		filter: { kind: 'oneOf', options: STATUSES.map((status) => ({ value: status, label: STATUS_WORDS[status]() })) }
	};
}

export function categoryColumn(): GridColumn<ClientRow> {
	return {
		key: 'category',
		title: m.sheets_col_category(),
		hint: m.sheets_col_category_hint(),
		width: 74,
		text: (row) => row.category,
		edited: (row) => row.categoryByHand,
		filter: { kind: 'oneOf', options: CATEGORIES.map((category) => ({ value: category, label: category })) },
		editing: {
			kind: 'choice',
			current: (row) => (row.categoryByHand ? row.category : ''),
			choices: (row) => [
				{ value: '', label: row.categoryByHand ? m.sheets_edit_by_rule() : m.sheets_choice_current_rule({ text: row.category }) },
				...CATEGORIES.map((value) => ({ value, label: value }))
			]
		}
	};
}

export function decisionColumn(): GridColumn<ClientRow> {
	const text = (row: ClientRow): string =>
		row.decision === 'none' ? (row.worthReturning ? m.sheets_decision_none_worth() : '') : DECISION_WORDS[row.decision]();
	return {
		key: 'decision',
		title: m.sheets_col_decision(),
		width: 140,
		text,
		words: () => ({ none: '', exclude: DECISION_WORDS.exclude(), include: DECISION_WORDS.include() }),
		draw: (cell, row) => cell.append(word(text(row), row.decision === 'none' ? 'soft' : 'word')),
		signature: (row) => row.decision,
		edited: (row) => row.decision !== 'none',
		filter: { kind: 'oneOf', options: (['none', 'exclude', 'include'] as const).map((value) => ({ value, label: DECISION_WORDS[value]() })) },
		editing: {
			kind: 'choice',
			current: (row) => (row.decision === 'none' ? '' : row.decision),
			choices: () => [
				{ value: '', label: m.sheets_decision_none() },
				{ value: 'exclude', label: m.sheets_choose_exclude() },
				{ value: 'include', label: m.sheets_choose_include() }
			]
		}
	};
}

function consentColumn(): GridColumn<ClientRow> {
	return {
		key: 'consent',
		title: m.sheets_col_consent(),
		width: 110,
		text: (row) => CONSENT_WORDS[row.consent](),
		words: () => wordsOf(CONSENTS, (consent) => CONSENT_WORDS[consent]()),
		edited: (row) => row.edited.includes('consent'),
		filter: { kind: 'oneOf', options: CONSENTS.map((value) => ({ value, label: CONSENT_WORDS[value]() })) },
		editing: {
			kind: 'choice',
			current: (row) => (row.edited.includes('consent') ? row.consent : ''),
			choices: (row) => [
				{ value: '', label: row.edited.includes('consent') ? m.sheets_edit_from_data() : m.sheets_choice_current_data({ text: CONSENT_WORDS[row.consent]() }) },
				...CONSENTS.map((value) => ({ value, label: CONSENT_WORDS[value]() }))
			]
		}
	};
}

/** Marks shown when a person asks for them: how the client buys, and what was set on its card. */
function markColumns(): GridColumn<ClientRow>[] {
	const flagged = { for: m.segments_flagged_for(), against: m.segments_flagged_against(), both: m.segments_flagged_both() };
	const options = Object.entries(flagged).map(([value, label]) => ({ value, label }));
	return [
		{
			key: 'rfm',
			title: m.segments_col_rfm(),
			hint: m.segments_col_rfm_hint(),
			width: 84,
			hidden: true,
			filter: { kind: 'text' },
			text: (row) => row.rfm
		},
		{
			key: 'rfmSegment',
			title: m.segments_col_segment(),
			width: 150,
			hidden: true,
			text: ({ rfmSegment }) => (rfmSegment === null ? '' : RFM_WORDS[rfmSegment]()),
			words: () => wordsOf(RFM_SEGMENTS, (segment) => RFM_WORDS[segment]()),
			filter: { kind: 'oneOf', options: RFM_SEGMENTS.map((value) => ({ value, label: RFM_WORDS[value]() })) }
		},
		{
			key: 'flagged',
			title: m.segments_col_flagged(),
			width: 180,
			hidden: true,
			text: ({ flags }) => flags.map((flag) => FLAG_WORDS[flag]()).join(', '),
			words: () => flagged,
			filter: { kind: 'oneOf', options: [...options, { value: '', label: m.segments_flagged_none() }] }
		}
	];
}

function birthdayColumn(formats: Formats, today: DayNumber): GridColumn<ClientRow> {
	return {
		key: 'birthday',
		title: m.sheets_col_birthday(),
		width: 124,
		sortable: false,
		text: ({ birthday }) => (birthday === null ? '' : yearlyDayText(birthday, formats)),
		edited: (row) => row.edited.includes('birthday'),
		editing: {
			kind: 'text',
			initial: ({ birthday }) => (birthday === null ? '' : yearlyDayAsTyped(birthday, formats)),
			read: (text) => readYearlyDay(text, today, formats)
		}
	};
}

function textColumn(key: ClientField & keyof ClientRow & ('name' | 'phone' | 'email' | 'messenger'), title: string, width: number): GridColumn<ClientRow> {
	return {
		key,
		title,
		width,
		filter: { kind: 'text' },
		text: (row) => row[key],
		edited: (row) => row.edited.includes(key),
		editing: {
			kind: 'text',
			initial: (row) => row[key],
			// A name that is emptied goes back to the imported one; a contact can be nothing at all.
			read: (text) => ({ ok: true, value: key === 'name' && text === '' ? null : text })
		}
	};
}

function dayColumn(key: 'lastDay', title: string, hint: string, formats: Formats): GridColumn<ClientRow> {
	return { key, title, hint, width: 116, align: 'end', filter: { kind: 'range', of: 'day' }, text: (row) => formats.date(row[key]) };
}

function numberColumn(
	key: string,
	title: string,
	hint: string,
	width: number,
	value: (row: ClientRow) => number | null,
	write: (value: number | null) => string
): GridColumn<ClientRow> {
	return {
		key,
		title,
		...(hint ? { hint } : {}),
		width,
		align: 'end',
		filter: { kind: 'range', of: 'number' },
		text: (row) => write(value(row)),
		writeSum: write
	};
}

export function moneyColumn<Row extends ClientRow>(
	key: string,
	title: string,
	hint: string,
	value: (row: Row) => number | null,
	formats: Formats
): GridColumn<Row> {
	return {
		key,
		title,
		...(hint ? { hint } : {}),
		width: Math.max(104, 34 + title.length * 8),
		align: 'end',
		filter: { kind: 'range', of: 'number' },
		text: (row) => plainMoney(value(row), formats),
		writeSum: formats.money
	};
}
