import type { DayNumber } from '../kernel/days.ts';
import type { Channel, ContactReason } from '../model/library.ts';
import { returnReasonAnswering, returnReasonOfGroup } from '../model/library-in-force.ts';
import type { Category, Status } from '../model/standing.ts';
import { NO_ANSWERS, NOTHING_OFFERED } from '../model/strategy-settings.ts';
import { isPersonal, personalAttemptMade, Team } from './assignment.ts';
import { channelsOfCategory, closedChannels, isChannel } from './channels.ts';
import { isSpent, lastHeard, proposeContactReason } from './fitting-occasions.ts';
import { NO_TERMS, occasionOf } from './occasions.ts';
import { stableHash } from './stable-choice.ts';
import type { ClientChoices, ClientFacts, PlanContext, PlannedContact, Proposal } from './types.ts';
import { workingDayAfter } from './working-days.ts';

/** What of a context is the same for every client. */
interface Prepared {
	readonly team: Team;
	readonly contactReason: ReadonlyMap<string, ContactReason>;
	readonly returnReasonIds: ReadonlySet<string>;
	readonly returnReason: Map<string, string | null>;
}

const prepared = new WeakMap<PlanContext, Prepared>();

/**
 * The plan of one client (M5–M8): deterministic, independent of the other clients. What a person chose for the client wins and is marked `byHand`; then
 * what its group's strategy says, then the rules. A choice that no longer exists is a gap. Who is let go is not contacted, and lacks nothing. Pass the same
 * context object for all clients of a plan: what they share is prepared once.
 */
export function planContact(facts: ClientFacts, choices: ClientChoices, context: PlanContext): PlannedContact {
	const shared = preparedOf(context);
	const hash = stableHash(facts.clientKey);
	const closed = closedChannels(facts);
	const answers = context.strategy?.of(facts.status, facts.category, facts.strategyValue) ?? NO_ANSWERS;
	if (answers.whom === 'letGo' && !facts.includedByHand) return letGo(closed, contactDate(facts, null, hash, context));
	const contactReason = chosenOr(choices.contactReason, shared.contactReason, () => proposeContactReason(facts, hash, context));
	const returnReason = chosenOr(choices.returnReason, shared.returnReasonIds, () =>
		answers.terms === null ? proposeReturnReason(facts, context, shared) : knownOr(answers.terms, shared.returnReasonIds)
	);
	const channel = planChannel(facts, choices, closed, shared.team, answers.channels ?? channelsOfCategory(facts.category));
	const person = chosenOr(choices.person, shared.team.ids, () =>
		answers.person !== null && shared.team.mayTalk(answers.person, facts, channel.value) ? answers.person : shared.team.choose(facts, hash, channel.value)
	);
	const gaps: PlannedContact['gaps'][number][] = [];
	if (person.value === null) gaps.push('person');
	if (channel.value === null || closed[channel.value] !== undefined) gaps.push('channel');
	if (contactReason.value === null) gaps.push('contactReason');
	// Nothing is offered: that is an answer too (M6.3).
	if (returnReason.value === null && (returnReason.byHand || answers.terms !== NOTHING_OFFERED)) gaps.push('returnReason');
	const reason = contactReason.value === null ? null : shared.contactReason.get(contactReason.value)!;
	const heardBefore = reason && isSpent(reason, facts, context.asOf) ? lastHeard(reason.id, facts) : null;
	return { person, channel, closed, contactReason, returnReason, heardBefore, date: contactDate(facts, reason, hash, context), letGo: false, gaps };
}

function letGo(closed: PlannedContact['closed'], date: DayNumber): PlannedContact {
	const none = { value: null, byHand: false };
	return { person: none, channel: none, closed, contactReason: none, returnReason: none, heardBefore: null, date, letGo: true, gaps: [] };
}

function preparedOf(context: PlanContext): Prepared {
	let shared = prepared.get(context);
	if (!shared) {
		shared = prepare(context);
		prepared.set(context, shared);
	}
	return shared;
}

function prepare({ people, contactReasons, returnReasons, leavingReasonOf = (text) => text }: PlanContext): Prepared {
	return {
		team: new Team(people, leavingReasonOf),
		contactReason: new Map(contactReasons.map((reason) => [reason.id, reason])),
		returnReasonIds: new Set(returnReasons.map((reason) => reason.id)),
		returnReason: new Map()
	};
}

const knownOr = (id: string, known: { has(id: string): boolean }): string | null => (known.has(id) ? id : null);

function chosenOr(chosen: string | null, known: { has(id: string): boolean }, propose: () => string | null): Proposal<string> {
	if (chosen === null) return { value: propose(), byHand: false };
	return { value: known.has(chosen) ? chosen : null, byHand: true };
}

/** A choice by hand stands even while the channel is closed, and counts as a gap; against a "no" or the wish to be left alone there is no choice (M12.9). */
function planChannel(
	facts: ClientFacts,
	{ channel: chosen, person }: ClientChoices,
	closed: PlannedContact['closed'],
	team: Team,
	order: readonly Channel[]
): Proposal<Channel> {
	if (chosen === null) return { value: proposeChannel(facts, person, closed, team, order), byHand: false };
	const stands = isChannel(chosen) && closed[chosen] !== 'consentNo' && closed[chosen] !== 'askedToStop';
	return { value: stands ? chosen : null, byHand: true };
}

/** The first open channel that somebody works in; after the one personal attempt light ones only (M5.3, M11). Nobody for any of them: the channel stands, the person is the gap. */
function proposeChannel(
	facts: ClientFacts,
	chosenPerson: string | null,
	closed: PlannedContact['closed'],
	team: Team,
	order: readonly Channel[]
): Channel | null {
	const attempted = personalAttemptMade(facts.outcomes);
	// Whoever it falls to, every contact of the plan has a person.
	const open = order.filter((channel) => closed[channel] === undefined && !(attempted && isPersonal(channel, chosenPerson ?? '')));
	return open.find((channel) => team.works(facts, channel, chosenPerson)) ?? open[0] ?? null;
}

/** What answers this client's reason for leaving, else what its group is offered (M7.2). */
function proposeReturnReason(facts: ClientFacts, context: PlanContext, shared: Prepared): string | null {
	const leaving = facts.leavingReason === '' ? '' : (context.leavingReasonOf?.(facts.leavingReason) ?? facts.leavingReason);
	const key = leaving === '' ? `${facts.status}/${facts.category}` : `${facts.status}/${facts.category}/${leaving}`;
	let id = shared.returnReason.get(key);
	if (id === undefined) {
		const { returnReasons } = context;
		id = (returnReasonAnswering(returnReasons, leaving, facts.category) ?? returnReasonOfGroup(returnReasons, facts.status, facts.category))?.id ?? null;
		shared.returnReason.set(key, id);
	}
	return id;
}

/** Working days after as-of over which a group is spread: [first, last]. The sleeping before the lost, A before B. */
const SPREAD: Readonly<Record<Status, Readonly<Record<Category, readonly [number, number]>>>> = {
	active: { A: [6, 20], B: [6, 25], C: [11, 30] },
	sleeping: { A: [1, 5], B: [2, 10], C: [11, 30] },
	lost: { A: [1, 10], B: [4, 20], C: [11, 30] }
};

function contactDate(facts: ClientFacts, reason: ContactReason | null, hash: number, { asOf, terms }: PlanContext): DayNumber {
	const tied = reason && occasionOf(reason, facts, asOf, terms ?? NO_TERMS)?.day;
	if (tied !== null && tied !== undefined) return tied;
	const [first, last] = reason?.trigger === 'cycleJustMissed' ? SPREAD.sleeping.A : SPREAD[facts.status][facts.category];
	return workingDayAfter(asOf, first + (hash % (last - first + 1)));
}
