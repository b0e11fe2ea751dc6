import type { DayNumber } from '../../kernel/days.ts';
import type { AnalysisContext } from './context.ts';

/** A plan reaches a year ahead: a later contact is not spoken of yet. */
const LOOKED_AHEAD_DAYS = 366;

export interface NextContact {
	readonly clientKey: string;
	/** null: none is planned. */
	readonly day: DayNumber | null;
}

/** When a client is next spoken to, as planned now. */
export async function nextContact(context: AnalysisContext, { clientKey }: { readonly clientKey: string }): Promise<NextContact> {
	const { schedule } = await context.run(context.scheduled());
	// Set by hand, a later contact may come before an earlier one.
	const day = Math.min(...schedule.of(clientKey).map((touch) => touch.day));
	return { clientKey, day: day <= context.today + LOOKED_AHEAD_DAYS ? day : null };
}
