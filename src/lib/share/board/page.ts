import type { DayNumber } from '../../kernel/days.ts';
import type { Board, Participant } from '../../model/board.ts';
import { BOARD_COLUMN_IDS, boardUnit, boardValue, columnSpreads, counting, statusShares, type BoardColumnId, type Spread } from '../../model/board-figures.ts';
import { isSwitch, LEVERS, type LeverName } from '../../model/levers.ts';
import { STATUSES } from '../../model/standing.ts';
import { fileName, textFile, type ExportedFile } from '../exported-file.ts';
import { element, foreign, toMarkup, type Markup, type MarkupElement } from '../markup/markup.ts';
import { barChart } from '../report/charts.ts';
import { INK_SOFT, STATUS_LOOK, STYLE } from '../report/look.ts';
import { table, type Column } from '../report/tables.ts';
import { typesetter, type Typesetter } from '../typeset.ts';
import type { BoardWords } from './words.ts';

interface Row {
	readonly name: string;
	readonly participant: Participant;
}

const FIGURES: readonly BoardColumnId[] = ['clients', 'active', 'sleeping', 'lost', 'forgone', 'breakEven', 'payback'];
const BESIDES: readonly BoardColumnId[] = ['cycle', 'worthClients', 'worthValue'];
/** The assumptions that figures of two shops differ by the most. */
const LEVERS_SHOWN: readonly LeverName[] = ['purchasesPerYear', 'averageCheck', 'margin', 'churn', 'returnableShare', 'returnRate'];

/** As many columns as a room compares stand on one upright page: small type, and where a number comes from below it. */
const LOOK = `${STYLE}
table { font-size: 8pt; }
th, td { padding: 1mm; }
td .origin { display: block; color: ${INK_SOFT}; font-size: 7.5pt; white-space: normal; }
th .note { font-weight: 400; }
`;

/** A board on paper: one page of HTML that opens anywhere without the program. `names`: as they are shown, in order; `day`: when it is made. */
export function writeBoardPage(board: Board, names: readonly string[], words: BoardWords, day: DayNumber): ExportedFile {
	const body = boardBody(board, names, words, day);
	const title = board.name || words.title;
	const page = element(
		'html',
		{ lang: words.lang },
		element(
			'head',
			{},
			element('meta', { charset: 'utf-8' }),
			element('meta', { 'http-equiv': 'Content-Security-Policy', content: "default-src 'none'; style-src 'unsafe-inline'" }),
			element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
			element('meta', { name: 'referrer', content: 'no-referrer' }),
			element('title', {}, `${title} · ${words.title}`),
			element('style', {}, LOOK)
		),
		element('body', {}, body)
	);
	return { ...textFile(fileName(title, '.html'), 'text/html', `<!doctype html>\n${toMarkup(page)}\n`), print: { body, style: LOOK } };
}

function boardBody({ name, participants }: Board, names: readonly string[], words: BoardWords, day: DayNumber): MarkupElement {
	const setters = new Map(Object.entries(words.typeset).map(([currency, typeset]) => [currency, typesetter(typeset)]));
	const plain = typesetter(Object.values(words.typeset)[0]);
	const setOf = (currency: string): Typesetter => setters.get(currency) ?? plain;
	const rows = participants.map((participant, place) => ({ name: names[place], participant }));
	const about = words.asMade.replace('{n}', () => plain.count(participants.length)).replace('{date}', () => plain.date(day));
	const named: Column<Row> = {
		title: words.participant,
		cell: ({ name: shown, participant }) =>
			element(
				'span',
				{},
				`${participant.number}. `,
				foreign(shown),
				participant.totals.basis === 'estimate' ? ` (${words.estimate})` : null,
				sampleNote(participant, words)
			)
	};
	const figure = (id: BoardColumnId): Column<Row> => ({
		title: words.columns[id],
		number: true,
		cell: ({ participant: { totals } }) => valueText(id, boardValue(id, totals), words, setOf(totals.currency))
	});
	const out = participants.length - counting(participants).length;
	const withStatuses = participants.filter(({ totals }) => statusShares(totals) !== null);
	return element(
		'main',
		{},
		element(
			'header',
			{},
			element('h1', {}, foreign(name || words.title)),
			element('p', { class: 'soft' }, `${words.title} · ${about}`),
			element('p', { class: 'soft' }, words.nobody)
		),
		withStatuses.length > 0 ? section(words.sections.statuses, [statusPicture(withStatuses, words, plain)]) : null,
		section(words.sections.figures, [
			element('div', { class: 'scroll' }, table(rows, [named, ...FIGURES.map(figure)])),
			element('div', { class: 'scroll' }, table(rows, [named, ...BESIDES.map(figure)]))
		]),
		section(words.sections.spread, [
			element('div', { class: 'scroll' }, spreadTable(participants, words, setOf)),
			...(out > 0
				? [
						element(
							'p',
							{},
							words.sampleOut.replace('{n}', () => plain.count(out))
						)
					]
				: [])
		]),
		section(words.sections.assumptions, [
			element('div', { class: 'scroll' }, table(rows, [named, ...LEVERS_SHOWN.map((lever) => leverColumn(lever, words, setOf))]))
		])
	);
}

/** Stands with the name in every table: whoever reads one need not look for the other. */
function sampleNote({ totals: { sample } }: Participant, words: BoardWords): MarkupElement | null {
	return sample === 'none' ? null : element('span', { class: 'note' }, ` (${words.sampleNotes[sample ?? 'unknown']})`);
}

const section = (title: string, children: readonly Markup[]): MarkupElement => element('section', {}, element('h2', {}, title), ...children);

/** Invented clients are marked at the bar; below the picture stands whose they are, and what follows. */
const SAMPLE_MARK = '*';

/** Bars carry the participants' numbers: names would not fit under them. */
function statusPicture(participants: readonly Participant[], words: BoardWords, set: Typesetter): MarkupElement {
	const legend = STATUSES.map((status) =>
		element(
			'li',
			{},
			element('svg', { viewBox: '0 0 10 10', 'aria-hidden': 'true' }, element('rect', { width: 10, height: 10, fill: STATUS_LOOK[status].fill })),
			words.statuses[status]
		)
	);
	const bars = participants.map(({ number, totals }) => ({
		label: totals.sample === 'none' ? String(number) : `${number}${SAMPLE_MARK}`,
		pieces: statusShares(totals)!.map((share, place) => ({ fill: STATUS_LOOK[STATUSES[place]].fill, value: share * 100 })),
		stacked: true
	}));
	const chart = barChart({ description: words.sections.statuses, bars, count: (value) => set.share(value / 100, 0) });
	return element('figure', {}, element('ul', { class: 'legend' }, legend), chart, ...sampleFootnotes(participants, words));
}

function sampleFootnotes(participants: readonly Participant[], words: BoardWords): MarkupElement[] {
	return (['all', 'some', 'unknown'] as const).flatMap((kind) => {
		const of = participants.filter(({ totals }) => (totals.sample ?? 'unknown') === kind).map(({ number }) => number);
		return of.length === 0 ? [] : [element('p', { class: 'note' }, `${SAMPLE_MARK} ${of.join(', ')} – ${words.sampleNotes[kind]}`)];
	});
}

interface SpreadRow {
	readonly id: BoardColumnId;
	readonly currency: string | null;
	readonly spread: Spread;
}

/** Of money a line for each currency. */
function spreadTable(participants: readonly Participant[], words: BoardWords, setOf: (currency: string) => Typesetter): MarkupElement {
	const rows = BOARD_COLUMN_IDS.flatMap((id): SpreadRow[] => columnSpreads(id, participants).map((each) => ({ id, ...each })));
	const text = ({ id, currency }: SpreadRow, value: number | null): string => valueText(id, value, words, setOf(currency ?? ''));
	const range = (row: SpreadRow, ends: readonly [number, number] | null): string =>
		ends === null ? text(row, null) : words.range.replace('{from}', () => text(row, ends[0])).replace('{until}', () => text(row, ends[1]));
	return table(rows, [
		{ title: words.figure, cell: ({ id, currency }) => words.columns[id] + (currency === null ? '' : `, ${currency || words.noCurrency}`) },
		{ title: words.median, number: true, cell: (row) => text(row, row.spread.median) },
		{ title: words.middle, number: true, cell: (row) => range(row, row.spread.quartiles) },
		{ title: words.ends, number: true, cell: (row) => range(row, row.spread.ends) },
		{ title: words.known, number: true, cell: ({ spread }) => baseText(spread, words) }
	]);
}

function baseText({ known, unknown, never }: Spread, words: BoardWords): string {
	const base = words.base.replace('{known}', String(known)).replace('{all}', String(known + unknown + never));
	return never > 0 ? `${base}; ${words.neverCount.replace('{n}', String(never))}` : base;
}

function valueText(id: BoardColumnId, value: number | 'never' | null, words: BoardWords, set: Typesetter): string {
	if (value === 'never') return words.never;
	switch (boardUnit(id)) {
		case 'count':
		case 'days':
		case 'months':
			return set.decimal(value, 1);
		case 'money':
			return set.money(value);
		case 'share':
		case 'shareOfApproached':
			return set.share(value);
	}
}

const leverColumn = (name: LeverName, words: BoardWords, setOf: (currency: string) => Typesetter): Column<Row> => ({
	title: words.levers[name],
	number: true,
	cell({ participant: { totals } }) {
		const { value, origin } = totals.levers[name];
		const text = leverText(name, value, words, setOf(totals.currency));
		return value === null ? text : element('span', {}, text, element('span', { class: 'origin' }, words.origins[origin]));
	}
});

function leverText(name: LeverName, value: number | null, words: BoardWords, set: Typesetter): string {
	if (isSwitch(name) && value !== null) return words.switches[value === 1 ? 'on' : 'off'];
	const { unit } = LEVERS[name];
	if (unit.startsWith('share')) return set.shareExact(value);
	return unit.startsWith('money') ? set.money(value) : set.decimal(value);
}
