import { LEVERS, type LeverName } from '../../model/levers.ts';
import { CATEGORIES, STATUSES } from '../../model/standing.ts';
import { costOf } from './client-formulas.ts';
import { daySerial } from './day-serial.ts';
import { fixedRange, fixedRef, ref, type Answer, type SheetDraft } from './draft.ts';
import type { CellFormat } from './look.ts';
import { leverFormat, originFormula, untypedFormula } from './lever-formulas.ts';
import { LEVER_CELLS } from './names.ts';
import type { WorkbookInput } from './types.ts';
import { ANSWER_WORDS, type FactLine, type WorkbookWords } from './words.ts';

const [NAME, IN_FORCE, TYPED, UNTYPED, UNIT, ORIGIN, NOTE] = [0, 1, 2, 3, 4, 5, 6];
const WIDTHS = [46, 16, 16, 18, 34, 19, 92];
/** About so many characters go into a line of the notes. */
const NOTE_LINE = 88;
const HEADER = 3;

const GROUPS = [
	['status', ['cycle', 'sleepingAfter', 'lostAfter', 'grace', 'ownCycles']],
	['money', ['purchasesPerYear', 'averageCheck', 'checkWindow', 'margin', 'churn']],
	['returning', ['returnableShare', 'returnRate', 'contactCost']]
] as const satisfies readonly (readonly [string, readonly LeverName[]])[];

/**
 * Every lever in a row: the value in force, which formulas speak of by name, made of what is typed beside it or, where that is empty, of what the data or the
 * method say. Below stand what is offered to whom, what cannot be recomputed without the orders, and the words formulas answer with.
 */
export function assumptionsSheet(draft: SheetDraft, input: WorkbookInput, words: WorkbookWords): void {
	const { columns, groups } = words.assumptions;
	draft.text(0, NAME, `${words.sheets.assumptions} · ${input.planName}`, 'title');
	draft.height(0, 26);
	draft.wide(1, NAME, NOTE, words.intro.assumptions, 'intro', 20);
	for (const [column, id] of (['name', 'inForce', 'typed', 'untyped', 'unit', 'origin', 'note'] as const).entries())
		draft.text(HEADER, column, columns[id], 'header', 'wrapped');
	draft.height(HEADER, 34);
	draft.widths(WIDTHS);
	draft.freeze(HEADER + 1, 1);
	let row = asOfRow(draft, HEADER + 1, input, words);
	for (const [group, levers] of GROUPS) {
		groupRow(draft, row++, groups[group]);
		for (const lever of levers) leverRow(draft, row++, lever, input, words);
		if (group !== 'status') continue;
		raised(draft, row++, 'sleepingMissed', 'sleeping', input, words);
		raised(draft, row++, 'lostMissed', 'lost', input, words);
	}
	row = offersTable(draft, row, input, words);
	row = fixedFacts(draft, row, input, words);
	wordsTable(draft, row, words);
}

function groupRow(draft: SheetDraft, row: number, text: string): void {
	for (let column = 0; column <= NOTE; column++) draft.text(row, column, column === 0 ? text : '', 'group');
	draft.height(row, 20);
}

const linesHigh = (note: string): number => 4 + 14 * Math.ceil(note.length / NOTE_LINE);

function asOfRow(draft: SheetDraft, row: number, { asOf }: WorkbookInput, { assumptions, answers }: WorkbookWords): number {
	const day = daySerial(asOf);
	draft.text(row, NAME, assumptions.asOf, 'strong');
	inForce(draft, row, day, 'date');
	draft.number(row, TYPED, null, 'input', 'date');
	draft.number(row, UNTYPED, day, 'result', 'date');
	draft.text(row, UNIT, assumptions.asOfUnit, 'muted', 'wrapped');
	draft.formula(row, ORIGIN, `IF(ISNUMBER(${ref(row, TYPED)}),origin_typed,"")`, null, 'muted', 'text');
	draft.formula(row, NOTE, 'IF(as_of<newest_purchase,as_of_too_early,as_of_note)', answers.as_of_note, 'muted', 'wrapped');
	draft.height(row, linesHigh(answers.as_of_note));
	draft.define('as_of', fixedRef(row, IN_FORCE));
	draft.define('as_of_made', fixedRef(row, UNTYPED));
	draft.validate(`${ref(row, IN_FORCE)}:${ref(row, TYPED)}`, {
		type: 'date',
		operator: 'greaterThanOrEqual',
		formula1: 'newest_purchase',
		errorTitle: assumptions.asOf,
		errorMessage: answers.as_of_too_early
	});
	return row + 1;
}

function inForce(draft: SheetDraft, row: number, answer: Answer, format: CellFormat): void {
	draft.formula(row, IN_FORCE, `IF(ISNUMBER(${ref(row, TYPED)}),${ref(row, TYPED)},${ref(row, UNTYPED)})`, answer, 'strong', format);
}

function leverRow(draft: SheetDraft, row: number, lever: LeverName, input: WorkbookInput, words: WorkbookWords): void {
	const { value, origin, untyped } = input.levers[lever];
	const { name, note, limits } = words.levers[lever];
	const format = leverFormat(lever);
	draft.text(row, NAME, name, 'plain');
	inForce(draft, row, value, format);
	draft.number(row, TYPED, origin === 'typed' ? value : null, 'input', format);
	const formula = untypedFormula(lever, input);
	if (formula === null) draft.number(row, UNTYPED, untyped, 'result', format);
	else draft.formula(row, UNTYPED, formula, untyped, 'result', format);
	draft.text(row, UNIT, words.units[LEVERS[lever].unit], 'muted', 'wrapped');
	const word = value === null ? words.answers.origin_unknown : words.answers[`origin_${origin}`];
	draft.formula(row, ORIGIN, originFormula(lever, ref(row, TYPED), ref(row, UNTYPED), input), word, 'muted', 'text');
	draft.text(row, NOTE, note, 'muted', 'wrapped');
	draft.height(row, linesHigh(note));
	draft.define(LEVER_CELLS[lever], fixedRef(row, IN_FORCE));
	draft.validate(`${ref(row, IN_FORCE)}:${ref(row, TYPED)}`, {
		...limitsOf(lever),
		errorTitle: name,
		errorMessage: `${words.assumptions.refused} ${limits}`
	});
}

/** The least number above an exclusive limit that anybody would type. */
const JUST_ABOVE = 1e-9;

function limitsOf(lever: LeverName) {
	const { min, max, minExclusive, unit } = LEVERS[lever];
	if (unit === 'switch') return { type: 'whole', operator: 'between', formula1: '0', formula2: '1' } as const;
	const least = min + (minExclusive ? JUST_ABOVE : 0);
	return {
		type: 'decimal',
		operator: 'between',
		formula1: lever === 'lostAfter' ? 'sleeping_after' : plain(least),
		formula2: lever === 'sleepingAfter' ? 'lost_after' : plain(max)
	} as const;
}

/** Without an exponent, which validations of some programs do not read. */
const plain = (value: number): string => (value === JUST_ABOVE ? '0.000000001' : value.toFixed(0));

function raised(
	draft: SheetDraft,
	row: number,
	fact: 'sleepingMissed' | 'lostMissed',
	status: 'sleeping' | 'lost',
	{ levers }: WorkbookInput,
	words: WorkbookWords
): void {
	const answer = raisedBy(levers, status);
	draft.text(row, NAME, words.assumptions.facts[fact], 'plain');
	draft.formula(row, IN_FORCE, `ROUND(${status}_after+grace,9)`, answer, 'result', 'decimal');
	for (const column of [TYPED, UNTYPED, ORIGIN, NOTE]) draft.text(row, column, '', 'muted');
	draft.text(row, UNIT, words.units.cycles, 'muted', 'wrapped');
	draft.define(`${status}_missed`, fixedRef(row, IN_FORCE));
}

/** What is offered to each group, and which groups are let go (M3.4, M5.4). */
function offersTable(draft: SheetDraft, from: number, { offers }: WorkbookInput, words: WorkbookWords): number {
	const { groups, offerColumns } = words.assumptions;
	groupRow(draft, from, groups.offers);
	for (const [column, id] of (['status', 'category', 'approach', 'fixed', 'share'] as const).entries())
		draft.text(from + 1, column, offerColumns[id], 'header', 'wrapped');
	draft.height(from + 1, 34);
	const first = from + 2;
	for (const [group, offer] of offers.entries()) {
		const row = first + group;
		const status = STATUSES[Math.floor(group / CATEGORIES.length)];
		draft.formula(row, 0, `status_${status}`, words.answers[`status_${status}`], 'plain', 'text');
		draft.text(row, 1, CATEGORIES[group % CATEGORIES.length], 'plain');
		draft.text(row, 2, words.answers[offer === null ? 'word_no' : 'word_yes'], 'input');
		draft.number(row, 3, costOf(offer).fixed, 'input', 'moneyExact');
		draft.number(row, 4, costOf(offer).share, 'input', 'percent');
	}
	const last = first + offers.length - 1;
	for (const [column, name] of ['status', 'category', 'approach', 'fixed', 'share'].entries())
		draft.define(`offer_${name}`, fixedRange(first, column, last, column));
	draft.validate(`${ref(first, 2)}:${ref(last, 2)}`, { type: 'list', formula1: 'yes_no' });
	draft.validate(`${ref(first, 3)}:${ref(last, 3)}`, { type: 'decimal', operator: 'greaterThanOrEqual', formula1: '0' });
	draft.validate(`${ref(first, 4)}:${ref(last, 4)}`, { type: 'decimal', operator: 'between', formula1: '0', formula2: '1' });
	return last + 1;
}

/** What follows from the orders, which are not in the workbook, and settings that decided how they were read. */
function fixedFacts(draft: SheetDraft, from: number, input: WorkbookInput, { assumptions, units, currencySign }: WorkbookWords): number {
	const { facts } = assumptions;
	groupRow(draft, from, assumptions.groups.fixed);
	let row = from + 1;
	const known = input.clients.length > 0;
	const fact = (id: FactLine, name: string, value: number | null, format: CellFormat, unit: string, formula: string | null) => {
		draft.text(row, NAME, facts[id], 'plain');
		if (formula === null) draft.number(row, IN_FORCE, value, 'result', format);
		else draft.formula(row, IN_FORCE, formula, value, 'result', format);
		for (const column of [TYPED, UNTYPED, ORIGIN, NOTE]) draft.text(row, column, '', 'muted');
		draft.text(row, UNIT, unit, 'muted', 'wrapped');
		draft.define(name, fixedRef(row++, IN_FORCE));
	};
	const days = input.clients.map(({ lastDay }) => lastDay);
	const newest = days.reduce((most, day) => Math.max(most, day), -Infinity);
	const first = input.clients.reduce((least, { firstDay, lastDay }) => Math.min(least, firstDay ?? lastDay), Infinity);
	fact('first', 'first_purchase', known ? daySerial(first) : null, 'date', '', 'IF(COUNT(client_last)>0,MIN(client_first,client_last),"")');
	fact('newest', 'newest_purchase', known ? daySerial(newest) : null, 'date', '', 'IF(COUNT(client_last)>0,MAX(client_last),"")');
	fact('orders', 'orders_in_data', input.figures['orders.count'], 'count', '', null);
	fact('pooled', 'pooled_in_data', input.figures['cycle.pooledDays'], 'decimal', units.days, null);
	fact('revenueYear', 'revenue_last_year', input.lastYear.revenue, 'money', '', null);
	fact('purchasesYear', 'purchases_last_year', input.lastYear.purchases, 'count', '', null);
	for (const [status, id] of (['baseActive', 'baseSleeping', 'baseLost'] as const).entries()) {
		const rate = input.base[status];
		fact(id, `base_${STATUSES[status]}`, rate, 'percent', units.shareOfStatus, rate === null ? null : whileAsMade(rate, input));
	}
	for (const [name, value] of [
		[assumptions.currency, currencySign === input.currency ? currencySign : `${input.currency}, ${currencySign}`],
		[assumptions.returns, assumptions.returnsRules[input.returns]]
	]) {
		draft.text(row, NAME, name, 'plain');
		draft.wide(row++, IN_FORCE, NOTE, value, 'plain');
	}
	draft.wide(row++, NAME, NOTE, assumptions.fixedNote, 'intro', 36);
	return row;
}

/** Counted from orders, for the day and the statuses of the making: under others it is not known here. */
function whileAsMade(rate: number, { levers }: WorkbookInput): string {
	const is = (name: string, value: number) => `ABS(${name}-${value})<0.000000001`;
	const of = (lever: LeverName) => levers[lever].value ?? 0;
	const same = [is('cycle', of('cycle')), is('sleeping_missed', raisedBy(levers, 'sleeping')), is('lost_missed', raisedBy(levers, 'lost'))];
	return `IF(AND(as_of=as_of_made,ISNUMBER(cycle)),IF(AND(${same.join(',')},own_cycles=${of('ownCycles')}),${rate},""),"")`;
}

/** Levers are decimals, so their sum is brought back to a billionth, as the app does (M13.5). */
const raisedBy = (levers: WorkbookInput['levers'], status: 'sleeping' | 'lost'): number =>
	Math.round(((levers[`${status}After`].value ?? 0) + (levers.grace.value ?? 0)) * 1e9) / 1e9;

function wordsTable(draft: SheetDraft, from: number, { answers, assumptions }: WorkbookWords): void {
	groupRow(draft, from, assumptions.groups.words);
	for (const [index, id] of ANSWER_WORDS.entries()) {
		const row = from + 1 + index;
		draft.text(row, NAME, id, 'muted');
		draft.text(row, IN_FORCE, answers[id], 'plain');
		draft.define(id, fixedRef(row, IN_FORCE));
		// Two words side by side are the choices of a list.
		if (id === 'word_yes') draft.define('yes_no', fixedRange(row, IN_FORCE, row + 1, IN_FORCE));
		if (id === 'decision_include') draft.define('decision_words', fixedRange(row, IN_FORCE, row + 1, IN_FORCE));
	}
}
