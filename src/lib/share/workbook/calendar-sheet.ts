import type { DayNumber } from '../../kernel/days.ts';
import { daySerial } from './day-serial.ts';
import { fixedRange, ref, type SheetDraft } from './draft.ts';
import { COLORS, filled } from './look.ts';
import type { WorkbookContact, WorkbookInput } from './types.ts';
import type { WorkbookWords } from './words.ts';

const HEADER = 3;
const TOTALS = HEADER + 1;
const FIRST = TOTALS + 1;
/** A longer plan shows its first days only; the total says how much is beyond. */
const MOST_DAYS = 400;

/** How many contacts a person makes on each day: counted from the sheet of contacts, so that a day or a person changed there is counted here. */
export function calendarSheet(draft: SheetDraft, { contacts }: WorkbookInput, words: WorkbookWords): void {
	const people = [...new Set(contacts.map(({ person }) => person))].sort((a, b) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1));
	const days = daysOf(contacts);
	const total = people.length + 2;
	draft.text(0, 0, words.sheets.calendar, 'title');
	draft.height(0, 26);
	draft.text(1, 0, words.intro.calendar, 'intro');
	draft.text(HEADER, 0, words.calendar.day, 'header', 'wrapped');
	draft.text(HEADER, 1, words.calendar.weekday, 'header', 'wrapped');
	for (const [index, person] of people.entries()) draft.text(HEADER, 2 + index, person || words.plan.nobody, 'header', 'wrapped');
	draft.text(HEADER, total, words.calendar.total, 'header', 'wrapped');
	draft.height(HEADER, 34);
	draft.widths([15, 14, ...people.map(() => 16), 12]);
	draft.freeze(TOTALS + 1, 1, HEADER + 1);
	const counts = countsOf(contacts);
	const lastRow = FIRST + Math.max(1, days.length) - 1;
	for (const [index, day] of days.entries()) {
		const row = FIRST + index;
		draft.number(row, 0, daySerial(day), 'plain', 'date');
		draft.formula(row, 1, ref(row, 0), daySerial(day), 'muted', 'weekday');
		for (const [at, person] of people.entries()) {
			const asked = person === '' ? '""' : ref(HEADER, 2 + at).replace(/\d+$/, '$$$&');
			const count = counts.get(day)?.get(person) ?? 0;
			draft.formula(row, 2 + at, `SUMPRODUCT((plan_day=$${ref(row, 0)})*(plan_person=${asked}))`, count, 'result', 'tally');
		}
		const of = people.length > 0 ? `SUM(${ref(row, 2)}:${ref(row, total - 1)})` : '0';
		draft.formula(
			row,
			total,
			of,
			[...(counts.get(day)?.values() ?? [])].reduce((sum, count) => sum + count, 0),
			'strong',
			'tally'
		);
	}
	draft.text(TOTALS, 0, words.calendar.total, 'strong');
	draft.text(TOTALS, 1, '', 'strong');
	for (let column = 2; column <= total; column++) {
		const shown = (contact: WorkbookContact) => days.length > 0 && contact.day <= days[days.length - 1];
		const counted = contacts.filter((contact) => shown(contact) && (column === total || contact.person === people[column - 2])).length;
		draft.formula(TOTALS, column, `SUM(${fixedRange(FIRST, column, lastRow, column)})`, counted, 'strong', 'count');
	}
	draft.when(`A${FIRST + 1}:${ref(lastRow, total)}`, `WEEKDAY($A${FIRST + 1},2)>5`, { fill: filled(COLORS.weekend) });
}

/** From the first contact to the last, without a gap, so that a contact moved to a free day is counted. */
function daysOf(contacts: readonly WorkbookContact[]): DayNumber[] {
	if (contacts.length === 0) return [];
	const first = contacts.reduce((least, { day }) => Math.min(least, day), Infinity);
	const last = contacts.reduce((most, { day }) => Math.max(most, day), -Infinity);
	return Array.from({ length: Math.min(MOST_DAYS, last - first + 1) }, (_, index) => first + index);
}

function countsOf(contacts: readonly WorkbookContact[]): ReadonlyMap<DayNumber, ReadonlyMap<string, number>> {
	const counts = new Map<DayNumber, Map<string, number>>();
	for (const { day, person } of contacts) {
		const ofDay = counts.get(day) ?? new Map<string, number>();
		counts.set(day, ofDay.set(person, (ofDay.get(person) ?? 0) + 1));
	}
	return counts;
}
