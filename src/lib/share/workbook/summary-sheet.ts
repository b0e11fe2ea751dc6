import { FIGURES } from '../../model/figure-registry.ts';
import type { FigureId } from '../../model/figures.ts';
import { CATEGORIES, STATUSES } from '../../model/standing.ts';
import { statusColours } from './clients-sheet.ts';
import { fixedRef, ref, type Answer, type SheetDraft } from './draft.ts';
import { groupFormulas, SUMMARY_GROUPS, type SummaryRow } from './summary-formulas.ts';
import type { WorkbookInput } from './types.ts';
import type { SummaryLine, WorkbookWords } from './words.ts';

const [NAME, VALUE, SHARE, FORMULA, WHY] = [0, 1, 2, 3, 7];
const HEADER = 3;
const WIDTHS = [44, 18, 16, 18, 18, 18, 18, 34, 18];

/** Every figure of the app as a formula over the sheet of clients, and the same by status and category. */
export function summarySheet(draft: SheetDraft, input: WorkbookInput, words: WorkbookWords): void {
	const { columns, groups } = words.summary;
	draft.text(0, NAME, words.sheets.summary, 'title');
	draft.height(0, 26);
	draft.wide(1, NAME, WHY, words.intro.summary, 'intro', 20);
	const headers = [columns.name, columns.value, columns.share, columns.formula, '', '', '', columns.why];
	for (const [column, text] of headers.entries()) draft.text(HEADER, column, text, 'header', 'wrapped');
	draft.wide(HEADER, FORMULA, WHY - 1, columns.formula, 'header', 32);
	draft.widths(WIDTHS);
	draft.freeze(HEADER + 1, 1);
	let row = HEADER + 1;
	for (const [group, lines] of SUMMARY_GROUPS) {
		groupRow(draft, row++, groups[group]);
		for (const line of lines) summaryRow(draft, row++, line, input, words);
	}
	groupsTable(draft, row, input, words);
}

function groupRow(draft: SheetDraft, row: number, text: string): void {
	for (let column = 0; column <= WHY; column++) draft.text(row, column, column === 0 ? text : '', 'group');
	draft.height(row, 20);
}

function summaryRow(draft: SheetDraft, row: number, line: SummaryRow, input: WorkbookInput, words: WorkbookWords): void {
	const { id, why } = line;
	const figure = id in FIGURES ? words.figures[id as FigureId] : null;
	const answer = answerOf(id, input);
	const isResult = figure !== null || line.isResult === true;
	const value = ref(row, VALUE);
	draft.text(row, NAME, figure ? figure.name : words.summary.lines[id as SummaryLine], isResult ? 'plain' : 'muted', 'wrapped');
	draft.formula(row, VALUE, line.formula, answer, isResult ? 'strong' : 'result', line.format);
	draft.define(line.name, fixedRef(row, VALUE));
	const total = input.figures['clients.total'];
	const share = typeof answer === 'number' && total ? answer / total : null;
	if (line.ofClients) draft.formula(row, SHARE, `IF(AND(ISNUMBER(${value}),clients_total>0),${value}/clients_total,"")`, share, 'result', 'percent');
	else draft.text(row, SHARE, '', 'muted');
	draft.wide(row, FORMULA, WHY - 1, figure?.formula ?? '', 'muted');
	// About so many characters go into a line of the merged cells.
	draft.height(row, figure && figure.formula.length > 80 ? 32 : 17);
	if (why) draft.formula(row, WHY, `IF(ISNUMBER(${value}),"",${why.formula})`, answer === null ? words.answers[why.word(input)] : '', 'muted', 'wrapped');
	else draft.text(row, WHY, '', 'muted');
}

/** What the app says, to stand beside the formula. */
function answerOf(id: FigureId | SummaryLine, { figures, parts, churnKnown, turnedAwayByCost, uplift }: WorkbookInput): Answer {
	const isWorthKnown = figures['worth.clients'] !== null;
	if (id in figures) return figures[id as FigureId];
	const { 'worth.considered': considered, 'worth.unknownClients': unknown, 'churn.simpleBase': base, 'churn.simpleGone': gone } = parts;
	switch (id as SummaryLine) {
		case 'churn.simple':
			return gone !== null && base ? gone / base : null;
		case 'churn.known':
			return churnKnown;
		case 'worth.known':
			return isWorthKnown;
		case 'worth.gainKnown':
			return isWorthKnown && uplift.planValue !== null;
		case 'campaign.incrementalValue':
			return isWorthKnown ? uplift.planValue : null;
		case 'return.incrementalBreakEvenRate':
			return isWorthKnown ? uplift.breakEvenRate : null;
		case 'worth.knownClients':
			return considered === null || unknown === null ? 0 : considered - unknown;
		case 'worth.turnedAway':
			return turnedAwayByCost;
		case 'return.worth':
			return parts['return.worth'] ?? 0;
		default:
			return parts[id as keyof typeof parts];
	}
}

const GROUP_COLUMNS = ['clients', 'revenue', 'forgone', 'worthClients', 'worthValue', 'gain', 'cost'] as const;

/** Clients and money of each status and category. */
function groupsTable(draft: SheetDraft, from: number, input: WorkbookInput, words: WorkbookWords): void {
	const { groupColumns } = words.summary;
	groupRow(draft, from, words.summary.groups.byGroup);
	const header = from + 1;
	for (const [column, id] of (['status', 'category', ...GROUP_COLUMNS] as const).entries()) draft.text(header, column, groupColumns[id], 'header', 'wrapped');
	draft.height(header, 32);
	const first = header + 1;
	for (let group = 0; group < STATUSES.length * CATEGORIES.length; group++) {
		const row = first + group;
		const status = STATUSES[Math.floor(group / CATEGORIES.length)];
		const formulas = groupFormulas(`$${ref(row, 0)}`, `$${ref(row, 1)}`);
		draft.formula(row, 0, `status_${status}`, words.answers[`status_${status}`], 'plain', 'text');
		draft.text(row, 1, CATEGORIES[group % CATEGORIES.length], 'plain');
		for (const [column, id] of GROUP_COLUMNS.entries())
			draft.formula(row, 2 + column, formulas[id], groupAnswer(input, id, group), 'result', id === 'clients' || id === 'worthClients' ? 'count' : 'money');
	}
	statusColours(draft, 0, first, first + STATUSES.length * CATEGORIES.length - 1);
}

/** A number of clients is known where statuses are, of those worth returning where worth is. */
const groupAnswer = ({ groups, figures, uplift }: WorkbookInput, id: (typeof GROUP_COLUMNS)[number], group: number): number | null => {
	if (id === 'gain') return figures['worth.clients'] === null ? null : uplift.planByGroup[group];
	const isUnknown = (id === 'worthClients' && figures['worth.clients'] === null) || (id === 'clients' && figures['clients.active'] === null);
	return isUnknown ? null : groups[id][group];
};
