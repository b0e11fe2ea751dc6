import { ACTIVE } from '../../model/standing.ts';
import { clientFormulas, type CalculatedColumn } from './client-formulas.ts';
import { daySerial } from './day-serial.ts';
import { columnLetter, fixedRange, ref, type Answer, type SheetDraft } from './draft.ts';
import { COLORS, filled, type CellFormat } from './look.ts';
import type { WorkbookClient } from './types.ts';
import { CLIENT_COLUMNS, type AnswerWord, type ClientColumn, type WorkbookWords } from './words.ts';

const HEADER = 3;
const FIRST = HEADER + 1;
/** The first of the columns that are calculated. */
const CALCULATED_FROM = CLIENT_COLUMNS.indexOf('days');

const FORMATS: Readonly<Record<ClientColumn, CellFormat>> = {
	name: 'text',
	number: 'count',
	phone: 'text',
	email: 'text',
	first: 'date',
	last: 'date',
	purchases: 'count',
	revenue: 'money',
	interval: 'decimal',
	intervals: 'count',
	category: 'text',
	consent: 'text',
	decision: 'text',
	days: 'count',
	cycle: 'decimal',
	missed: 'decimal',
	status: 'text',
	check: 'moneyExact',
	yearly: 'decimal',
	worth: 'moneyExact',
	forgone: 'moneyExact',
	considered: 'text',
	offer: 'moneyExact',
	cost: 'moneyExact',
	expected: 'moneyExact',
	gain: 'moneyExact',
	returning: 'text',
	why: 'text'
};

const WIDTHS: Readonly<Record<ClientColumn, number>> = {
	name: 28,
	number: 7,
	phone: 18,
	email: 26,
	first: 14,
	last: 14,
	purchases: 10,
	revenue: 14,
	interval: 12,
	intervals: 14,
	category: 11,
	consent: 13,
	decision: 14,
	days: 12,
	cycle: 10,
	missed: 12,
	status: 16,
	check: 13,
	yearly: 11,
	worth: 14,
	forgone: 17,
	considered: 17,
	offer: 15,
	cost: 13,
	expected: 14,
	gain: 14,
	returning: 11,
	why: 34
};

/** Clients written between two breaths. */
const SLICE = 500;

/** A client a row: what is known of it at the left, what follows from it and the assumptions at the right. Yields the share done. */
export function* clientsSheet(draft: SheetDraft, clients: readonly WorkbookClient[], words: WorkbookWords): Generator<number, void> {
	const { columns, given, calculated } = words.clients;
	const last = CLIENT_COLUMNS.length - 1;
	// Names are ranges also where there is one client or none: a single cell is treated otherwise by some functions.
	const lastRow = FIRST + Math.max(2, clients.length) - 1;
	draft.text(0, 0, words.sheets.clients, 'title');
	draft.text(1, 0, words.intro.clients, 'intro');
	for (let at = 0; at <= last; at++) draft.text(2, at, at === 0 ? given : at === CALCULATED_FROM ? calculated : '', 'group');
	for (const [at, id] of CLIENT_COLUMNS.entries()) {
		draft.text(HEADER, at, columns[id], 'header', 'wrapped');
		draft.define(`client_${id}`, fixedRange(FIRST, at, lastRow, at));
	}
	draft.height(0, 26);
	draft.height(HEADER, 48);
	draft.widths(CLIENT_COLUMNS.map((id) => WIDTHS[id]));
	draft.freeze(FIRST, 1);
	draft.pagesWide(2);
	draft.filter(`${ref(HEADER, 0)}:${ref(lastRow, last)}`);
	limit(draft, lastRow);
	colour(draft, lastRow);
	let isFirst = true;
	for (const [index, client] of clients.entries()) {
		if (index % SLICE === SLICE - 1) yield index / clients.length;
		const row = FIRST + index;
		writeFacts(draft, row, index + 1, client, words);
		writeAnswers(draft, row, lastRow, isFirst, client, words);
		if (client.ownOffer === undefined) isFirst = false;
	}
}

const column = (id: ClientColumn): number => CLIENT_COLUMNS.indexOf(id);

function writeFacts(draft: SheetDraft, row: number, number: number, client: WorkbookClient, words: WorkbookWords): void {
	const text = (id: ClientColumn, value: string) => draft.text(row, column(id), value, 'plain');
	const amount = (id: ClientColumn, value: number | null) => draft.number(row, column(id), value, 'plain', FORMATS[id]);
	text('name', client.name);
	amount('number', number);
	text('phone', client.phone);
	text('email', client.email);
	amount('first', client.firstDay === null ? null : daySerial(client.firstDay));
	amount('last', daySerial(client.lastDay));
	amount('purchases', client.purchases);
	amount('revenue', client.revenue);
	amount('interval', client.ownInterval);
	amount('intervals', client.intervals);
	text('category', client.category);
	text('consent', words.consents[client.consent]);
	text('decision', client.decision === 'none' ? '' : words.answers[`decision_${client.decision}`]);
}

/** `isFirst`: the first client without an offer of its own, whose formulas all others of them share. */
function writeAnswers(draft: SheetDraft, row: number, lastRow: number, isFirst: boolean, client: WorkbookClient, words: WorkbookWords): void {
	const isOwn = client.ownOffer !== undefined;
	const formulas = isOwn || isFirst ? clientFormulas((id) => columnLetter(column(id)) + (row + 1), client.ownOffer) : null;
	for (const [id, answer] of Object.entries(answersOf(client, words)) as [CalculatedColumn, Answer][]) {
		const at = column(id);
		const role = id === 'status' || id === 'returning' ? 'strong' : 'result';
		if (formulas && isOwn) draft.formula(row, at, formulas[id], answer, role, FORMATS[id]);
		else draft.shared(row, at, formulas && { formula: formulas[id], range: `${ref(row, at)}:${ref(lastRow, at)}` }, answer, role, FORMATS[id]);
	}
}

function answersOf({ answers, decision, category, purchases, revenue }: WorkbookClient, words: WorkbookWords): Readonly<Record<CalculatedColumn, Answer>> {
	const word = (id: AnswerWord) => words.answers[id];
	const { status } = answers;
	const isConsidered = decision === 'include' || (status !== null && status !== ACTIVE && category !== 'C' && decision !== 'exclude' && !answers.letGo);
	return {
		days: answers.daysSince,
		cycle: answers.cycleDays,
		missed: answers.missedCycles,
		status: status === null ? null : word((['status_active', 'status_sleeping', 'status_lost'] as const)[status]),
		check: answers.check,
		yearly: answers.yearlyPurchases,
		worth: answers.worth,
		forgone: answers.forgone,
		considered: word(isConsidered ? 'word_yes' : 'word_no'),
		offer: status === null ? null : answers.offerCost,
		cost: status === null ? null : answers.cost,
		expected: status === null ? null : answers.expectedValue,
		gain: answers.gain,
		returning: word(answers.worthReturning ? 'word_yes' : 'word_no'),
		why: whyUnknown(answers, purchases, revenue, word)
	};
}

function whyUnknown(answers: WorkbookClient['answers'], purchases: number | null, revenue: number | null, word: (id: AnswerWord) => string): string {
	if (answers.status === null) return word('why_cycle');
	if (purchases === null) return word('why_purchases');
	if (revenue === null) return word('why_revenue');
	if (answers.yearlyPurchases === null) return word('why_frequency');
	if (answers.worth === null) return word('why_lifetime');
	return answers.cost === null ? word('why_contact_cost') : '';
}

/** What may be typed by hand: a category, a decision. */
function limit(draft: SheetDraft, lastRow: number): void {
	const range = (id: ClientColumn) => `${ref(FIRST, column(id))}:${ref(lastRow, column(id))}`;
	draft.validate(range('category'), { type: 'list', values: ['A', 'B', 'C'] });
	draft.validate(range('decision'), { type: 'list', formula1: 'decision_words' });
}

/** A status has a sign and a word besides its colour. */
function colour(draft: SheetDraft, lastRow: number): void {
	statusColours(draft, column('status'), FIRST, lastRow);
	const returning = column('returning');
	draft.when(`${ref(FIRST, returning)}:${ref(lastRow, returning)}`, `$${ref(FIRST, returning)}=word_yes`, {
		font: { bold: true, color: { rgb: COLORS.activeInk } },
		fill: filled(COLORS.active)
	});
}

export function statusColours(draft: SheetDraft, column: number, firstRow: number, lastRow: number): void {
	for (const status of ['active', 'sleeping', 'lost'] as const)
		draft.when(`${ref(firstRow, column)}:${ref(lastRow, column)}`, `$${ref(firstRow, column)}=status_${status}`, {
			font: { color: { rgb: COLORS[`${status}Ink`] } },
			fill: filled(COLORS[status])
		});
}
