import type { DayNumber } from '../../kernel/days.ts';
import { hasChannel } from '../../model/economics-channels.ts';
import { channelInUse } from '../../model/economics-settings.ts';
import type { Category, Status } from '../../model/standing.ts';
import { openChannelBits } from '../../reactivation/economy-reach.ts';
import type { AnalysisContext } from './context.ts';
import { positionsByKey } from './positions-by-key.ts';

/** Advertising shown to the clients of a group before they are spoken to (M8.5). */
export interface WarmUp {
	readonly status: Status;
	readonly category: Category;
	/** Clients with a planned contact whom an audience may hold: a phone or an address, and consent. */
	readonly clients: number;
	readonly from: DayNumber;
	/** The day of the group's first contact. */
	readonly contacts: DayNumber;
}

/** So long clients see it before the first of them is spoken to. */
const WARM_UP_DAYS = 7;
const CLIENTS_A_STEP = 256;

/** When advertising begins, by group; empty where it is not in use (M8.5). */
export const warmUp = (context: AnalysisContext): Promise<readonly WarmUp[]> => context.run(warmUpSteps(context));

function* warmUpSteps(context: AnalysisContext): Generator<number, readonly WarmUp[]> {
	if (!channelInUse(context.document, 'ads')) return [];
	const { schedule } = yield* context.scheduled();
	const rows = context.settled();
	const groups = new Map<string, { status: Status; category: Category; clients: number; contacts: DayNumber }>();
	let looked = 0;
	for (const [clientKey, position] of positionsByKey(rows)) {
		if (++looked % CLIENTS_A_STEP === 0) yield 0.9;
		const next = schedule.next(clientKey);
		if (next === null || !hasChannel(openChannelBits(rows.reach(position)), 'ads')) continue;
		const { status, category } = rows.facts(position);
		const group = groups.get(`${status}/${category}`);
		if (!group) groups.set(`${status}/${category}`, { status, category, clients: 1, contacts: next.day });
		else {
			group.clients++;
			group.contacts = Math.min(group.contacts, next.day);
		}
	}
	const tomorrow = schedule.asOf + 1;
	return Array.from(groups.values(), (group) => ({ ...group, from: Math.min(group.contacts, Math.max(tomorrow, group.contacts - WARM_UP_DAYS)) }));
}
