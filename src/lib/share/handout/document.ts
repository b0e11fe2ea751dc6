import type { FigureId } from '../../model/figures.ts';
import { STATUSES } from '../../model/standing.ts';
import { element, foreign, type Markup, type MarkupElement } from '../markup/markup.ts';
import { reasonName } from '../plan-words.ts';
import { legend, picture } from '../report/document.ts';
import { figureList } from '../report/figures.ts';
import type { ReportContact } from '../report/input.ts';
import { STATUS_LOOK } from '../report/look.ts';
import { missedCyclesPicture } from '../report/pictures.ts';
import { table } from '../report/tables.ts';
import { typesetter, type Typesetter } from '../typeset.ts';
import type { HandoutInput, QuickFigures, TopLevers, Week } from './input.ts';
import { leverValue, swingsPicture } from './swings.ts';
import type { HandoutWords } from './words.ts';

const OWN: readonly FigureId[] = [
	'clients.active',
	'clients.sleeping',
	'clients.lost',
	'forgone.topDown',
	'worth.clients',
	'worth.value',
	'return.breakEvenRate',
	'cycle.days',
	'averageCheck'
];
const QUICK: readonly (keyof QuickFigures)[] = ['clients', 'returned', 'forgone', 'worth', 'value', 'breakEvenRate'];
/** Lines left free for a pen where nothing was written down. */
const FREE_LINES = 4;
/** Letters that have room, of one note and of all together; the rest stays in the plan. */
const MOST_OF_A_NOTE = 300;
const MOST_OF_NOTES = 1200;

/** The body of a handout: its own figures and levers on one side, whom to contact, mistakes and notes on the other. */
export function handoutBody(input: HandoutInput, words: HandoutWords): MarkupElement {
	const { report } = words;
	const set = typesetter(report.typeset);
	return element(
		'main',
		{},
		element(
			'header',
			{},
			element('h1', {}, foreign(input.planName || words.title)),
			element('p', { class: 'soft' }, `${words.title} · ${report.asOf.replace('{date}', () => set.date(input.asOf))}`),
			input.sample === 'none' ? null : element('p', { class: 'sample' }, words.sample[input.sample]),
			element('p', { class: 'soft' }, whoseItIs(input, words))
		),
		section(words.sections.figures, [
			input.quick ? quickList(input.quick, words, set) : figureList(OWN, input, report, set),
			examplesOf(input, words),
			chart(input, words, set)
		]),
		section(words.sections.levers, leversOf(input.levers, words, set)),
		element(
			'div',
			// Four numbers without a list and all the rest have room on one side.
			{ class: input.quick ? null : 'page' },
			section(words.sections[input.week && !input.week.isThisWeek ? 'firstWeek' : 'week'], weekOf(input.week, words, set)),
			section(words.sections.mistakes, [mistakesOf(input, words)]),
			section(words.sections.notes, notesOf(input, words))
		)
	);
}

const section = (title: string, children: readonly (Markup | null)[]): MarkupElement => element('section', {}, element('h2', {}, title), ...children);

function whoseItIs({ week, notes }: HandoutInput, words: HandoutWords): string {
	if (week?.rows?.length) return words.personal;
	return notes.length > 0 ? words.personalNotes : words.notPersonal;
}

function examplesOf({ examples }: HandoutInput, words: HandoutWords): MarkupElement | null {
	if (examples.length === 0) return null;
	const names = examples.map((lever) => words.report.levers[lever]).join(', ');
	return element(
		'p',
		{ class: 'soft' },
		words.examples.replace('{text}', () => names)
	);
}

function chart({ missedCycles }: HandoutInput, { report }: HandoutWords, set: Typesetter): MarkupElement | null {
	if (!missedCycles) return null;
	const key = legend(STATUSES.map((status) => [STATUS_LOOK[status].fill, report.figures[`clients.${status}`]]));
	return picture(report.missedCycles, key, missedCyclesPicture(missedCycles, report, set));
}

function quickList(quick: QuickFigures, words: HandoutWords, set: Typesetter): MarkupElement {
	const text = (id: keyof QuickFigures): string => {
		if (id === 'clients' || id === 'returned') return set.count(quick[id]);
		return id === 'breakEvenRate' ? set.share(quick[id]) : set.money(quick[id]);
	};
	return element(
		'dl',
		{ class: 'figures' },
		QUICK.map((id) => {
			const note = quick[id] === null ? words.report.whyUnknown : (words.quickNotes[id] ?? null);
			return element(
				'div',
				{},
				element('dt', {}, words.quick[id]),
				element('dd', {}, element('data', { 'data-figure': `quick.${id}`, value: quick[id] ?? '' }, text(id))),
				note === null ? null : element('dd', { class: 'note' }, note)
			);
		})
	);
}

function leversOf(levers: TopLevers, words: HandoutWords, set: Typesetter): Markup[] {
	const { report } = words;
	if (levers.swings.length === 0) return [element('p', { class: 'soft' }, words.noSwings)];
	const how = levers.change === null ? words.byRanges : words.byChange.replace('{n}', () => set.shareExact(levers.change));
	const names = levers.swings.map((swing) => {
		const ends = words.span
			.replace('{low}', () => leverValue(swing, swing.low, report, set))
			.replace('{high}', () => leverValue(swing, swing.high, report, set));
		return `${report.levers[swing.lever]}: ${ends}`;
	});
	const what = words.swung[levers.figure].replace('{n}', () => set.money(levers.present));
	return [element('p', { class: 'soft' }, `${what} ${how}`), element('figure', {}, swingsPicture(levers, names, words.sections.levers, set))];
}

function weekOf(week: Week | null, words: HandoutWords, set: Typesetter): Markup[] {
	if (!week) return [element('p', { class: 'soft' }, words.weekUnknown)];
	const period = words.report.period.replace('{from}', () => set.date(week.from)).replace('{until}', () => set.date(week.until));
	if (week.total === 0) return [element('p', { class: 'soft' }, `${period}. ${words.weekNone}`)];
	const total = words.weekTotal.replace('{n}', () => set.count(week.total)).replace('{clients}', () => set.count(week.clients));
	const channels = week.channels
		.map(({ channel, count }) => `${channel === null ? words.report.noChannel : words.report.channels[channel]}: ${set.count(count)}`)
		.join(', ');
	const lead = element('p', {}, `${period}. ${total} ${channels}.`);
	if (!week.rows) return [lead];
	const { rows } = week;
	const left = week.total - rows.length;
	const { columns, contactReasons, returnReasons, unnamed, noChannel } = words.report;
	const offered = rows.some(({ returnReason }) => returnReason !== null);
	return [
		lead,
		table(rows, [
			{ title: columns.day, cell: ({ day }) => set.dayAndMonth(day) },
			{ title: columns.client, cell: ({ client }) => foreign(client) },
			{ title: columns.channel, cell: ({ channel }) => (channel === null ? noChannel : words.report.channels[channel]) },
			{ title: columns.contactReason, cell: ({ contactReason }) => (contactReason ? foreign(reasonName(contactReason, contactReasons, unnamed)) : '') },
			...(offered
				? [
						{
							title: columns.returnReason,
							cell: ({ returnReason }: ReportContact) => (returnReason ? foreign(reasonName(returnReason, returnReasons, unnamed)) : '')
						}
					]
				: [])
		]),
		...(left > 0
			? [
					element(
						'p',
						{ class: 'soft' },
						words.weekMore.replace('{n}', () => set.count(left))
					)
				]
			: [])
	];
}

const MARKS = { made: '☒', notMade: '☑', open: '☐' } as const;

const mistakesOf = ({ mistakes }: HandoutInput, words: HandoutWords): MarkupElement =>
	element(
		'ul',
		{ class: 'marks' },
		mistakes.map(({ id, made }) => {
			const state = made === null ? 'open' : made ? 'made' : 'notMade';
			const said = made === null ? null : made ? words.made : words.notMade;
			return element(
				'li',
				{ class: state },
				element('span', { 'aria-hidden': 'true' }, MARKS[state]),
				element(
					'span',
					{},
					words.mistakes[id],
					said === null ? '.' : ` (${said}).`,
					made === false ? null : element('span', { class: 'fix' }, ` ${words.fixes[id]}`)
				)
			);
		})
	);

function notesOf({ notes }: HandoutInput, words: HandoutWords): Markup[] {
	const room = Math.min(MOST_OF_A_NOTE, Math.floor(MOST_OF_NOTES / Math.max(1, notes.length)));
	if (notes.length === 0)
		return [element('p', { class: 'soft' }, words.byHand), ...Array.from({ length: FREE_LINES }, () => element('div', { class: 'hand' }))];
	return notes.map(({ step, text }) =>
		element('p', { class: 'decided' }, element('b', {}, `${words.steps[step]}${/[?]$/.test(words.steps[step]) ? '' : ':'} `), foreign(shortened(text, room)))
	);
}

/** A long note ends at a word, with a sign that there is more. */
function shortened(text: string, room: number): string {
	const plain = text.replace(/\s+/g, ' ').trim();
	const letters = Array.from(plain);
	if (letters.length <= room) return plain;
	const cut = letters.slice(0, room).join('');
	const space = cut.lastIndexOf(' ');
	return `${space > room / 2 ? cut.slice(0, space) : cut}…`;
}
