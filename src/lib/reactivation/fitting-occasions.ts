import type { DayNumber } from '../kernel/days.ts';
import type { OutcomeResult } from '../model/contacts.ts';
import type { ContactReason, ContactTrigger } from '../model/library.ts';
import { NO_TERMS, occasionOf, TRIGGER_PRIORITY, type Occasion } from './occasions.ts';
import { candidateOf, chooseStably, stableHash, type Candidate } from './stable-choice.ts';
import type { ClientFacts, PlanContext } from './types.ts';

/** Occasions that come round by themselves may be used again after this time; any other reason is used once (M6.1). */
const COMES_ROUND_AFTER_DAYS = 300;
const COMES_ROUND: ReadonlySet<ContactTrigger> = new Set([
	'birthday',
	'familyDate',
	'professionalHoliday',
	'publicHoliday',
	'firstPurchaseAnniversary',
	'sameDateLastYear',
	'yearlyRefresh',
	'serviceNormDue',
	'bonusesExpire'
]);

/** The client never heard it: the same reason may be tried once more. */
const NOT_REACHED: ReadonlySet<OutcomeResult> = new Set<OutcomeResult>(['noAnswer', 'wrongNumber']);

/** How far ahead `occasionsWithin` looks unless told otherwise. */
const CHAIN_DAYS = 90;

interface Ranked {
	readonly reason: ContactReason;
	readonly candidate: Candidate;
}

/** Reasons in use that a trigger proposes, by trigger in the order of TRIGGER_PRIORITY. */
type RankedReasons = readonly (readonly Ranked[])[];

const ranked = new WeakMap<PlanContext, RankedReasons>();

function rankedOf(context: PlanContext): RankedReasons {
	let reasons = ranked.get(context);
	if (!reasons) {
		reasons = TRIGGER_PRIORITY.map((trigger) =>
			context.contactReasons.filter((reason) => reason.enabled && reason.trigger === trigger).map((reason) => ({ reason, candidate: candidateOf(reason.id) }))
		).filter((ofTrigger) => ofTrigger.length > 0);
		ranked.set(context, reasons);
	}
	return reasons;
}

/** The day a client last heard this reason; null: never. */
export function lastHeard(reasonId: string, { outcomes }: ClientFacts): DayNumber | null {
	for (let i = outcomes.length - 1; i >= 0; i--) {
		const { contactReason, result, day } = outcomes[i];
		if (contactReason === reasonId && !NOT_REACHED.has(result)) return day;
	}
	return null;
}

/** M6.1: never the same reason twice for a client, but for what comes round with the year. */
export function isSpent({ id, trigger }: Pick<ContactReason, 'id' | 'trigger'>, facts: ClientFacts, asOf: DayNumber): boolean {
	const heard = lastHeard(id, facts);
	return heard !== null && (!COMES_ROUND.has(trigger) || asOf - heard < COMES_ROUND_AFTER_DAYS);
}

/** The reason the rules give to one contact; of several equals each client keeps its own. */
export function proposeContactReason(facts: ClientFacts, hash: number, context: PlanContext): string | null {
	const { asOf, terms = NO_TERMS } = context;
	for (const ofTrigger of rankedOf(context)) {
		const fitting = ofTrigger.filter(({ reason }) => !isSpent(reason, facts, asOf) && occasionOf(reason, facts, asOf, terms) !== null);
		if (fitting.length > 0) {
			return chooseStably(
				hash,
				fitting.map(({ candidate }) => candidate)
			);
		}
	}
	return null;
}

/** An occasion for one of the coming contacts with a client. */
export interface FittingOccasion extends Occasion {
	readonly reasonId: string;
	readonly trigger: ContactTrigger;
	readonly sells: boolean;
}

/**
 * Every occasion that fits a client from as-of to `until` (90 days where it is left out) and that it has not heard, without those `used` for other contacts of the plan: what is
 * useful first, what sells last (M6.3), among equals in the order of TRIGGER_PRIORITY, and of one trigger each client in an order of its own.
 */
export function occasionsWithin(
	facts: ClientFacts,
	context: PlanContext,
	used: ReadonlySet<string>,
	until: DayNumber = context.asOf + CHAIN_DAYS
): readonly FittingOccasion[] {
	const { asOf, terms = NO_TERMS } = context;
	const useful: FittingOccasion[] = [];
	const selling: FittingOccasion[] = [];
	for (const ofTrigger of rankedOf(context)) {
		for (const { reason } of ofTrigger.length > 1 ? inOwnOrder(facts.clientKey, ofTrigger) : ofTrigger) {
			const { id, trigger, sells } = reason;
			if (used.has(id) || isSpent(reason, facts, asOf)) continue;
			const occasion = occasionOf(reason, facts, asOf, terms, until);
			if (occasion) (sells ? selling : useful).push({ reasonId: id, trigger, sells, ...occasion });
		}
	}
	return [...useful, ...selling];
}

/** The one `proposeContactReason` would choose first. */
function inOwnOrder(clientKey: string, equals: readonly Ranked[]): readonly Ranked[] {
	const hash = stableHash(clientKey);
	const left = [...equals];
	const ordered: Ranked[] = [];
	while (left.length > 0) {
		const id = chooseStably(
			hash,
			left.map(({ candidate }) => candidate)
		);
		const at = left.findIndex(({ reason }) => reason.id === id);
		ordered.push(...left.splice(at, 1));
	}
	return ordered;
}
