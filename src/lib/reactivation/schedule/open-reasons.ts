import type { DayNumber } from '../../kernel/days.ts';
import type { ContactReason, ContactTrigger } from '../../model/library.ts';
import { occasionOf, TRIGGER_PRIORITY } from '../occasions.ts';
import { candidateOf, orderStably, stableHash, type Candidate } from '../stable-choice.ts';
import type { ClientFacts, PlanContext } from '../types.ts';

/** Dates of the client's own: they come every year, and an occasion is looked for as often as one is near enough. */
const DATED: ReadonlySet<ContactTrigger> = new Set(['birthday', 'sameDateLastYear', 'firstPurchaseAnniversary']);
/** What a reminder before the next purchase is due may go by. */
const OF_REMINDERS: readonly ContactTrigger[] = ['cycleJustMissed'];
/** An occasion tells of the next three weeks at least. */
const LOOK_EVERY_DAYS = 14;
/** A yearly date is the same occasion until its next year. */
const YEARLY_AGAIN_DAYS = 300;

/** A reason that fits, on its own day; `day` null: on any. */
export interface OpenReason {
	readonly id: string;
	readonly sells: boolean;
	readonly day: DayNumber | null;
}

/** What of the library is the same for every client. */
interface ByTrigger {
	readonly reasons: ReadonlyMap<string, ContactReason>;
	readonly candidates: ReadonlyMap<ContactTrigger, readonly Candidate[]>;
}
const prepared = new WeakMap<readonly ContactReason[], ByTrigger>();

export interface OpenReasons {
	/** By day. */
	readonly dated: readonly OpenReason[];
	/** The first to be taken first. */
	readonly anyDay: readonly OpenReason[];
}

/** Reasons to contact that fit from as-of to the horizon and have not been used with this client: never the same twice (M6.1). `skipped`: not to be used either. */
export function openReasons(facts: ClientFacts, context: PlanContext, horizonDays: number, skipped: ReadonlySet<string>): OpenReasons {
	const { reasons, candidates } = byTrigger(context.contactReasons);
	const hash = stableHash(facts.clientKey);
	const dated: OpenReason[] = [];
	const anyDay: OpenReason[] = [];
	const reminds = facts.status === 'active';
	for (const trigger of TRIGGER_PRIORITY) {
		const ofTrigger = candidates.get(trigger);
		if (ofTrigger === undefined) continue;
		const isDated = DATED.has(trigger);
		const day = isDated ? dayWithin(trigger, facts, context.asOf, horizonDays) : null;
		const fits = isDated ? day !== null : occasionOf(trigger, facts, context.asOf) !== null || (reminds && OF_REMINDERS.includes(trigger));
		if (!fits) continue;
		const unused = orderStably(hash, ofTrigger).filter((id) => !skipped.has(id) && !isUsed(facts, id, day));
		for (const id of isDated ? unused.slice(0, 1) : unused) (isDated ? dated : anyDay).push({ id, sells: reasons.get(id)!.sells, day });
	}
	dated.sort((a, b) => a.day! - b.day! || (a.id < b.id ? -1 : 1));
	return { dated, anyDay };
}

/** Whether the client has heard of it already: nobody picked up, or another one did, and it is as new. */
function isUsed({ outcomes }: ClientFacts, id: string, day: DayNumber | null): boolean {
	return outcomes.some(
		({ contactReason, result, day: on }) =>
			contactReason === id && result !== 'noAnswer' && result !== 'wrongNumber' && (day === null || day - on < YEARLY_AGAIN_DAYS)
	);
}

function dayWithin(trigger: ContactTrigger, facts: ClientFacts, asOf: DayNumber, horizonDays: number): DayNumber | null {
	if (trigger === 'birthday' && facts.birthday === null) return null;
	for (let at = asOf; at <= asOf + horizonDays; at += LOOK_EVERY_DAYS) {
		const occasion = occasionOf(trigger, facts, at);
		if (occasion !== null && occasion.day !== null) return occasion.day <= asOf + horizonDays ? occasion.day : null;
	}
	return null;
}

function byTrigger(contactReasons: readonly ContactReason[]): ByTrigger {
	let found = prepared.get(contactReasons);
	if (!found) {
		const candidates = new Map<ContactTrigger, Candidate[]>();
		for (const reason of contactReasons) {
			if (!reason.enabled) continue;
			const ofTrigger = candidates.get(reason.trigger);
			if (ofTrigger) ofTrigger.push(candidateOf(reason.id));
			else candidates.set(reason.trigger, [candidateOf(reason.id)]);
		}
		found = { reasons: new Map(contactReasons.map((reason) => [reason.id, reason])), candidates };
		prepared.set(contactReasons, found);
	}
	return found;
}
