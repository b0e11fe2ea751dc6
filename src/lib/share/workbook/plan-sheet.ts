import { reasonName } from '../plan-words.ts';
import { statusColours } from './clients-sheet.ts';
import { daySerial } from './day-serial.ts';
import { columnLetter, fixedRange, ref, type Answer, type SheetDraft } from './draft.ts';
import type { CellFormat } from './look.ts';
import type { ReasonNamed } from '../contact-row.ts';
import type { WorkbookInput } from './types.ts';
import { PLAN_COLUMNS, type PlanColumn, type WorkbookWords } from './words.ts';

const HEADER = 3;
const FIRST = HEADER + 1;
const SLICE = 1000;

/** The last, where a client is found again after its sheet was sorted, is out of sight. */
const WIDTHS: Readonly<Record<PlanColumn, number>> = {
	day: 14,
	name: 28,
	phone: 18,
	lane: 13,
	channel: 15,
	person: 20,
	contactReason: 40,
	returnReason: 40,
	status: 16,
	worth: 14,
	cost: 13,
	expected: 14,
	gain: 14,
	number: 8,
	row: 0
};

/** Columns that follow the sheet of clients, and the names they are found by. */
const FOLLOWED = { status: 'client_status', worth: 'client_worth', cost: 'client_cost', expected: 'client_expected', gain: 'client_gain' } as const;

/** A contact a row, the earliest first; status and money follow the sheet of clients. Yields the share done. */
export function* planSheet(draft: SheetDraft, { contacts, clients }: WorkbookInput, words: WorkbookWords): Generator<number, void> {
	const lastRow = FIRST + Math.max(2, contacts.length) - 1;
	draft.text(0, 0, words.sheets.plan, 'title');
	draft.text(1, 0, words.intro.plan, 'intro');
	draft.height(0, 26);
	for (const [column, id] of PLAN_COLUMNS.entries()) draft.text(HEADER, column, words.plan.columns[id], 'header', 'wrapped');
	draft.height(HEADER, 34);
	draft.widths(PLAN_COLUMNS.map((id) => WIDTHS[id]));
	draft.freeze(FIRST, 2);
	draft.filter(`${ref(HEADER, 0)}:${ref(lastRow, PLAN_COLUMNS.length - 1)}`);
	draft.define('plan_day', fixedRange(FIRST, column('day'), lastRow, column('day')));
	draft.define('plan_person', fixedRange(FIRST, column('person'), lastRow, column('person')));
	statusColours(draft, column('status'), FIRST, lastRow);
	for (const [index, contact] of contacts.entries()) {
		if (index % SLICE === SLICE - 1) yield index / contacts.length;
		const row = FIRST + index;
		const client = clients[contact.client];
		const { status } = client.answers;
		const answers: Readonly<Record<keyof typeof FOLLOWED, Answer>> = {
			status: status === null ? null : words.answers[(['status_active', 'status_sleeping', 'status_lost'] as const)[status]],
			worth: client.answers.worth,
			cost: status === null ? null : client.answers.cost,
			expected: status === null ? null : client.answers.expectedValue,
			gain: client.answers.gain
		};
		draft.number(row, column('day'), daySerial(contact.day), 'plain', 'date');
		draft.text(row, column('lane'), words.lanes[contact.lane], 'plain');
		draft.text(row, column('channel'), contact.channel === null ? '' : words.channels[contact.channel], 'plain');
		draft.text(row, column('person'), contact.person, 'plain');
		draft.text(row, column('contactReason'), nameOf(contact.contactReason, words.contactReasons, words), 'plain', 'wrapped');
		draft.text(row, column('returnReason'), nameOf(contact.returnReason, words.returnReasons, words), 'plain', 'wrapped');
		draft.text(row, column('name'), client.name, 'plain');
		draft.text(row, column('phone'), client.phone, 'plain');
		draft.number(row, column('number'), contact.client + 1, 'plain', 'count');
		const place = `$${columnLetter(column('row'))}${row + 1}`;
		const shared = (id: PlanColumn, formula: string) => (index === 0 ? { formula, range: `${ref(FIRST, column(id))}:${ref(lastRow, column(id))}` } : null);
		const match = `MATCH($${columnLetter(column('number'))}${row + 1},client_number,0)`;
		draft.shared(row, column('row'), shared('row', match), contact.client + 1, 'muted', 'count');
		for (const [id, name] of Object.entries(FOLLOWED) as [keyof typeof FOLLOWED, string][]) {
			const format: CellFormat = id === 'status' ? 'text' : 'moneyExact';
			draft.shared(row, column(id), shared(id as PlanColumn, `INDEX(${name},${place})`), answers[id], id === 'status' ? 'strong' : 'result', format);
		}
	}
}

const column = (id: PlanColumn): number => PLAN_COLUMNS.indexOf(id);

const nameOf = (reason: ReasonNamed | null, names: Readonly<Record<string, string>>, { unnamed }: WorkbookWords): string =>
	reason === null ? '' : reasonName(reason, names, unnamed);
