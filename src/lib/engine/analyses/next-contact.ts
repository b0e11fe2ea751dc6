import type { DayNumber } from '../../kernel/days.ts';
import type { AnalysisContext } from './context.ts';
import { touches } from './touches.ts';

/** A plan reaches a year ahead: a later contact is not spoken of yet. */
const LOOKED_AHEAD_DAYS = 366;

export interface NextContact {
	readonly clientKey: string;
	/** null: none is planned. */
	readonly day: DayNumber | null;
}

/** When a client is next spoken to, as planned now. */
export async function nextContact(context: AnalysisContext, { clientKey }: { readonly clientKey: string }): Promise<NextContact> {
	if (clientKey === '') return { clientKey, day: null };
	const planned = await touches(context, { from: null, until: context.today + LOOKED_AHEAD_DAYS, person: null });
	return { clientKey, day: planned.find((touch) => touch.clientKey === clientKey)?.day ?? null };
}
