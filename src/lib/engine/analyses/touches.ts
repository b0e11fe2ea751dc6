import type { DayNumber } from '../../kernel/days.ts';
import type { Category, Status } from '../../model/standing.ts';
import type { PlannedTouch } from '../../reactivation/schedule/types.ts';
import type { ClientRows } from '../client-rows.ts';
import type { AnalysisContext } from './context.ts';
import { positionsByKey } from './positions-by-key.ts';

export interface TouchesAsked {
	/** Days included; `from` null: everything that is due already too. */
	readonly from: DayNumber | null;
	readonly until: DayNumber;
	/** Id of a person; null: everyone's. */
	readonly person: string | null;
}

/** A contact with what is shown of its client. */
export interface TouchRow extends PlannedTouch {
	readonly name: string;
	readonly status: Status;
	readonly category: Category;
	readonly phone: string;
	readonly email: string;
	readonly messenger: string;
}

/** Contacts the plan intends in a span of days, by day and name. */
export const touches = (context: AnalysisContext, asked: TouchesAsked): Promise<readonly TouchRow[]> => context.run(touchSteps(context, asked));

/** A contact with what is shown of the client at a position. */
export function touchRow(touch: PlannedTouch, rows: ClientRows, position: number): TouchRow {
	const { status, category } = rows.facts(position);
	return {
		...touch,
		name: rows.text('name', position),
		status,
		category,
		phone: rows.text('phone', position),
		email: rows.text('email', position),
		messenger: rows.text('messenger', position)
	};
}

const ROWS_A_STEP = 256;

function* touchSteps(context: AnalysisContext, { from, until, person }: TouchesAsked): Generator<number, readonly TouchRow[]> {
	const { schedule } = yield* context.scheduled();
	const wanted = schedule.touches().filter(({ day, person: of }) => day <= until && (from === null || day >= from) && (person === null || of === person));
	if (wanted.length === 0) return [];
	const rows = context.settled();
	const positions = positionsByKey(rows);
	const found: TouchRow[] = [];
	for (const [index, touch] of wanted.entries()) {
		if (index % ROWS_A_STEP === 0) yield index / wanted.length;
		const position = positions.get(touch.clientKey);
		// Rows may have changed since the plan was begun.
		if (position === undefined) continue;
		found.push(touchRow(touch, rows, position));
	}
	return found.sort((a, b) => a.day - b.day || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) || a.ordinal - b.ordinal);
}

/** Another number: rows of the plan have another contact, or have it now. */
export async function planDates(context: AnalysisContext): Promise<{ readonly version: number }> {
	const { version } = await context.run(context.scheduled());
	return { version };
}
