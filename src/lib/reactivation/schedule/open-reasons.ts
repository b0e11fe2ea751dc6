import type { DayNumber } from '../../kernel/days.ts';
import { isSpent, occasionsWithin, type FittingOccasion } from '../fitting-occasions.ts';
import { orderStably, stableHash, candidateOf } from '../stable-choice.ts';
import type { ClientFacts, PlanContext } from '../types.ts';

/** Good wishes may come so many days late: the weekend and a holiday after it; later they are none. */
const WISHES_LATE_DAYS = 5;

/** A reason that fits, on its own day; `day` null: on any. */
export interface OpenReason {
	readonly id: string;
	readonly sells: boolean;
	readonly day: DayNumber | null;
	/** The last day on which it makes sense; null where none is known. */
	readonly latest: DayNumber | null;
}

export interface OpenReasons {
	/** By day. */
	readonly dated: readonly OpenReason[];
	/** The first to be taken first. */
	readonly anyDay: readonly OpenReason[];
}

/** Reasons to contact that fit from as-of to the horizon and are new to the client (M6.1). `skipped`: not to be used either. */
export function openReasons(facts: ClientFacts, context: PlanContext, horizonDays: number, skipped: ReadonlySet<string>): OpenReasons {
	const fitting = occasionsWithin(facts, context, skipped, context.asOf + horizonDays);
	// A holiday is everybody's: it serves where the client's own life and the business have nothing to say.
	const own = fitting.filter(({ trigger }) => trigger !== 'publicHoliday');
	const taken = own.length > 0 ? own : fitting;
	const dated = taken.filter(({ day }) => day !== null).map(datedReason);
	const anyDay = taken.filter(({ day }) => day === null).map(({ reasonId, sells, latest }) => ({ id: reasonId, sells, day: null, latest }));
	return {
		dated: dated.sort((a, b) => a.day! - b.day! || (a.id < b.id ? -1 : 1)),
		anyDay: facts.status === 'active' ? [...anyDay, ...reminders(facts, context, skipped)] : anyDay
	};
}

/** What is about a day to come must be said before it; wishes for a day that has come, soon after. */
function datedReason({ reasonId, sells, day, event, latest }: FittingOccasion): OpenReason {
	const isAhead = event !== null && event > day!;
	return { id: reasonId, sells, day, latest: isAhead ? latest : day! + WISHES_LATE_DAYS };
}

/** A client still active is reminded by what others hear when the cycle is just missed: it is about to be. */
function reminders(facts: ClientFacts, { contactReasons, asOf }: PlanContext, skipped: ReadonlySet<string>): readonly OpenReason[] {
	const open = contactReasons.filter(
		(reason) => reason.enabled && reason.trigger === 'cycleJustMissed' && !skipped.has(reason.id) && !isSpent(reason, facts, asOf)
	);
	const sells = new Map(open.map((reason) => [reason.id, reason.sells]));
	return orderStably(
		stableHash(facts.clientKey),
		open.map(({ id }) => candidateOf(id))
	).map((id) => ({ id, sells: sells.get(id)!, day: null, latest: null }));
}
