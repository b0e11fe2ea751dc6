import { LANES } from '../../model/contacts.ts';
import type { FigureId } from '../../model/figures.ts';
import { STATUSES } from '../../model/standing.ts';
import { element, foreign, type Markup, type MarkupElement } from '../markup/markup.ts';
import { reasonName } from '../plan-words.ts';
import { typesetter, type Typesetter } from '../typeset.ts';
import { assumptionsTable, figureList, methodTable } from './figures.ts';
import { groupsTable, statusMarkup } from './groups.ts';
import type { Contacts, ReportInput } from './input.ts';
import { LANE_FILLS, STATUS_LOOK } from './look.ts';
import { basePicture, missedCyclesPicture, weeksPicture } from './pictures.ts';
import { table } from './tables.ts';
import type { ReportWords } from './words.ts';

const NOW: readonly FigureId[] = ['clients.active', 'clients.sleeping', 'clients.lost', 'clients.total', 'cycle.days', 'averageCheck'];
const FORGONE: readonly FigureId[] = ['forgone.topDown', 'forgone.churn', 'forgone.byClient', 'churn.rate', 'lifetime.years', 'purchasesPerYear'];
const RETURNING: readonly FigureId[] = ['worth.clients', 'worth.value', 'campaign.cost', 'return.breakEvenRate'];

/** The body of a report: the same for the page that is printed and the file that is given away. */
export function reportBody(input: ReportInput, words: ReportWords): MarkupElement {
	const set = typesetter(words.typeset);
	const { missedCycles, base, contacts } = input;
	const statusLegend = legend(STATUSES.map((status) => [STATUS_LOOK[status].fill, words.figures[`clients.${status}`]]));
	return element(
		'main',
		{},
		element(
			'header',
			{},
			element('h1', {}, foreign(input.planName || words.title)),
			element('p', { class: 'soft' }, `${words.title} · ${words.asOf.replace('{date}', () => set.date(input.asOf))}`),
			element('p', { class: 'soft' }, contacts?.rows ? words.personal : words.notPersonal)
		),
		section(words.sections.now, false, [
			figureList(NOW, input, words, set),
			missedCycles && picture(words.missedCycles, statusLegend, missedCyclesPicture(missedCycles, words, set)),
			base && picture(words.base, statusLegend, basePicture(base, words, set))
		]),
		section(words.sections.forgone, true, [element('p', { class: 'soft' }, words.leads.forgone), figureList(FORGONE, input, words, set)]),
		section(words.sections.groups, false, [
			element('p', { class: 'soft' }, words.leads.groups),
			element('div', { class: 'scroll' }, groupsTable(input, words, set))
		]),
		section(words.sections.returning, false, [
			element('p', { class: 'soft' }, words.leads.returning),
			figureList(RETURNING, input, words, set, [
				{ name: words.gain, text: set.money(input.gain), note: input.gain === null ? words.whyUnknown : input.gain < 0 ? words.gainLess : words.gainNote }
			])
		]),
		...(contacts ? contactSections(contacts, words, set) : []),
		section(words.sections.assumptions, true, [element('p', { class: 'soft' }, words.leads.assumptions), assumptionsTable(input.levers, words, set)]),
		section(words.sections.method, false, [element('p', { class: 'soft' }, words.leads.method), methodTable([...NOW, ...FORGONE, ...RETURNING], words)])
	);
}

/** A self-contained page around a document's body that asks for nothing and runs nothing, wherever it is opened. */
export const documentPage = (lang: string, title: string, body: MarkupElement, style: string): MarkupElement =>
	element(
		'html',
		{ lang },
		element(
			'head',
			{},
			element('meta', { charset: 'utf-8' }),
			element('meta', { 'http-equiv': 'Content-Security-Policy', content: "default-src 'none'; style-src 'unsafe-inline'" }),
			element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
			element('meta', { name: 'referrer', content: 'no-referrer' }),
			element('title', {}, title),
			element('style', {}, style)
		),
		element('body', {}, body)
	);

const section = (title: string, newPage: boolean, children: readonly (Markup | null)[]): MarkupElement =>
	element('section', { class: newPage ? 'page' : null }, element('h2', {}, title), ...children);

export const legend = (entries: readonly (readonly [fill: string, word: string])[]): MarkupElement =>
	element(
		'ul',
		{ class: 'legend' },
		entries.map(([fill, word]) =>
			element('li', {}, element('svg', { viewBox: '0 0 10 10', 'aria-hidden': 'true' }, element('rect', { width: 10, height: 10, fill })), word)
		)
	);

export const picture = (title: string, key: MarkupElement, drawing: MarkupElement): MarkupElement =>
	element('figure', {}, element('figcaption', {}, title), key, drawing);

function contactSections(contacts: Contacts, words: ReportWords, set: Typesetter): MarkupElement[] {
	const period = words.period.replace('{from}', () => set.date(contacts.from)).replace('{until}', () => set.date(contacts.until));
	if (contacts.total === 0) return [section(words.sections.contacts, true, [element('p', {}, period), element('p', {}, words.noContacts)])];
	const { columns } = words;
	const counted = <Row extends { readonly count: number }>(rows: readonly Row[], title: string, name: (row: Row) => Markup): MarkupElement =>
		table(rows, [
			{ title, cell: name },
			{ title: columns.contacts, number: true, cell: ({ count }) => set.count(count) }
		]);
	const sections = [
		section(words.sections.contacts, true, [
			element('p', { class: 'soft' }, period),
			element(
				'p',
				{},
				words.contactsNote.replace('{n}', () => set.count(contacts.total)).replace('{clients}', () => set.count(contacts.clients))
			),
			picture(words.weeks, legend(LANES.map((lane) => [LANE_FILLS[lane], words.lanes[lane]])), weeksPicture(contacts, words, set)),
			element(
				'div',
				{ class: 'tables' },
				counted(contacts.channels, columns.channel, ({ channel }) => (channel === null ? words.noChannel : words.channels[channel])),
				counted(contacts.people, columns.person, ({ name }) => (name === '' ? words.nobody : foreign(name))),
				counted(contacts.reasons, columns.contactReason, ({ reason }) => foreign(reasonName(reason, words.contactReasons, words.unnamed)))
			)
		])
	];
	if (contacts.rows) sections.push(section(words.sections.list, true, [contactTable(contacts.rows, words, set)]));
	return sections;
}

const contactTable = (rows: NonNullable<Contacts['rows']>, words: ReportWords, set: Typesetter): MarkupElement =>
	element(
		'div',
		{ class: 'scroll' },
		table(rows, [
			{ title: words.columns.day, cell: ({ day }) => set.date(day) },
			{ title: words.columns.client, cell: ({ client }) => foreign(client) },
			{
				title: words.columns.status,
				cell: ({ status, category }) => element('span', {}, status === null ? words.statuses.unknown : statusMarkup(status, words), ` ${category}`)
			},
			{ title: words.columns.person, cell: ({ person }) => (person === '' ? words.nobody : foreign(person)) },
			{ title: words.columns.channel, cell: ({ channel }) => (channel === null ? words.noChannel : words.channels[channel]) },
			{
				title: words.columns.contactReason,
				cell: ({ contactReason }) => (contactReason ? foreign(reasonName(contactReason, words.contactReasons, words.unnamed)) : '')
			},
			{
				title: words.columns.returnReason,
				cell: ({ returnReason }) => (returnReason ? foreign(reasonName(returnReason, words.returnReasons, words.unnamed)) : '')
			}
		])
	);
