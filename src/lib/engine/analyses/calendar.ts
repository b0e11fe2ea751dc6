import type { DayNumber } from '../../kernel/days.ts';
import { CHANNELS, type Channel } from '../../model/library.ts';
import { isQuietDay } from '../../reactivation/schedule/planner.ts';
import { timesOfDay } from '../../reactivation/schedule/times.ts';
import { type PlannedTouch, type WhyNone } from '../../reactivation/schedule/types.ts';
import { LANES, type Lane } from '../../model/contacts.ts';
import { warningsOf, type TouchWarning } from '../../reactivation/schedule/warnings.ts';
import type { ChannelClosed } from '../../reactivation/types.ts';
import type { ClientRows } from '../client-rows.ts';
import type { KeptPlan } from '../kept-schedule.ts';
import type { AnalysisContext } from './context.ts';
import { positionsByKey } from './positions-by-key.ts';
import { touchRow, type TouchRow } from './touches.ts';

export interface CalendarAsked {
	/** Days included. */
	readonly from: DayNumber;
	readonly until: DayNumber;
	/** Id of a person; null: everyone's. */
	readonly person: string | null;
	/** Contacts told one by one of each day; the others are counted. */
	readonly rowsPerDay: number;
}

/** A contact on its day, with the time of day it could be made at, in minutes, and what is against it. */
export interface CalendarRow extends TouchRow {
	readonly time: number;
	readonly warnings: readonly TouchWarning[];
}

export interface PersonDay {
	/** null: nobody's. */
	readonly person: string | null;
	readonly count: number;
	/** Contacts a day; null: not limited. */
	readonly capacity: number | null;
}

export interface CalendarDay {
	readonly day: DayNumber;
	/** A day without contacts, by the rules. */
	readonly quiet: boolean;
	readonly total: number;
	readonly lanes: Readonly<Record<Lane, number>>;
	readonly channels: Readonly<Partial<Record<Channel, number>>>;
	readonly people: readonly PersonDay[];
	readonly rows: readonly CalendarRow[];
}

export interface CalendarAnswer {
	readonly days: readonly CalendarDay[];
	/** Of the whole plan. */
	readonly contacts: number;
	readonly firstDay: DayNumber | null;
	readonly asOf: DayNumber;
	readonly until: DayNumber;
	/** Minutes of the day from and until which contacts are made. */
	readonly hours: readonly [from: number, until: number];
	/** Clients that were to be planned and have no contact, by why. */
	readonly none: Readonly<Partial<Record<WhyNone, number>>>;
}

const ROWS_A_STEP = 64;

/** The plan by days: counts of each, and the first contacts one by one. */
export const calendar = (context: AnalysisContext, asked: CalendarAsked): Promise<CalendarAnswer> => context.run(calendarSteps(context, asked));

function* calendarSteps(context: AnalysisContext, { from, until, person, rowsPerDay }: CalendarAsked): Generator<number, CalendarAnswer> {
	const plan = yield* context.scheduled();
	const { schedule, setup } = plan;
	const all = schedule.touches();
	const byDay = new Map<DayNumber, PlannedTouch[]>();
	for (const touch of all) {
		if (touch.day < from || touch.day > until || (person !== null && touch.person !== person)) continue;
		const ofDay = byDay.get(touch.day);
		if (ofDay) ofDay.push(touch);
		else byDay.set(touch.day, [touch]);
	}
	const rows = context.settled();
	const days: CalendarDay[] = [];
	for (let day = from; day <= until; day++) {
		const touches = byDay.get(day) ?? [];
		days.push({ ...countsOf(touches, plan), day, quiet: isQuietDay(setup, day), rows: yield* rowsOf(touches.slice(0, rowsPerDay), touches, plan, rows) });
	}
	return {
		days,
		contacts: all.length,
		firstDay: all[0]?.day ?? null,
		asOf: schedule.asOf,
		until: schedule.until,
		hours: [setup.rules.contactFrom, setup.rules.contactUntil],
		none: Object.fromEntries(schedule.none())
	};
}

function countsOf(touches: readonly PlannedTouch[], { schedule, setup }: KeptPlan): Omit<CalendarDay, 'day' | 'quiet' | 'rows'> {
	const count = (is: (touch: PlannedTouch) => boolean): number => touches.filter(is).length;
	const people = [...new Set(touches.map(({ person }) => person))].map((person) => ({
		person,
		count: schedule.load(person, touches[0].day),
		capacity: setup.context.people.find(({ id }) => id === person)?.capacityPerDay ?? null
	}));
	return {
		total: touches.length,
		lanes: Object.fromEntries(LANES.map((lane) => [lane, count((touch) => touch.lane === lane)])) as Record<Lane, number>,
		channels: Object.fromEntries(CHANNELS.map((channel) => [channel, count((touch) => touch.channel === channel)] as const).filter(([, n]) => n > 0)),
		people: people.sort((a, b) => b.count - a.count || ((a.person ?? '') < (b.person ?? '') ? -1 : 1))
	};
}

/** Times follow the order of a person's contacts on the day. */
function* rowsOf(shown: readonly PlannedTouch[], ofDay: readonly PlannedTouch[], plan: KeptPlan, rows: ClientRows): Generator<number, readonly CalendarRow[]> {
	const { schedule, setup } = plan;
	const positions = positionsByKey(rows);
	const told: CalendarRow[] = [];
	const before = new Map<string | null, number>();
	for (const [index, touch] of shown.entries()) {
		if (index % ROWS_A_STEP === 0) yield 0.9;
		const position = positions.get(touch.clientKey);
		const turn = before.get(touch.person) ?? 0;
		before.set(touch.person, turn + 1);
		// Rows may have changed since the plan was begun.
		if (position === undefined) continue;
		const times = timesOfDay(ofDay.filter(({ person }) => person === touch.person).length, setup.rules);
		const warnings =
			touch.byHand.length === 0
				? []
				: warningsOf(touch, schedule.of(touch.clientKey), rows.facts(position), { setup, load: (of, day) => schedule.load(of, day) });
		told.push({ ...touchRow(touch, rows, position), time: times[turn], warnings });
	}
	return told;
}

/** One contact with everything that is asked when it is opened. */
export interface TouchAnswer {
	readonly row: CalendarRow;
	readonly closed: Readonly<Partial<Record<Channel, ChannelClosed>>>;
}

/** null: it is no longer planned. */
export async function touch(context: AnalysisContext, { clientKey, ordinal }: { clientKey: string; ordinal: number }): Promise<{ found: TouchAnswer | null }> {
	const plan = await context.run(context.scheduled());
	const { schedule } = plan;
	const planned = schedule.of(clientKey).find((one) => one.ordinal === ordinal);
	const rows = context.settled();
	const position = positionsByKey(rows).get(clientKey);
	if (!planned || position === undefined) return { found: null };
	const sameDay = schedule.touches().filter(({ day, person }) => day === planned.day && person === planned.person);
	const [row] = (await context.run(rowsOf(sameDay, sameDay, plan, rows))).filter((one) => one.clientKey === clientKey && one.ordinal === ordinal);
	return { found: { row, closed: rows.contact(position).closed } };
}
