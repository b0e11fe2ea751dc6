import type { DayNumber } from '../../kernel/days.ts';
import { comingOrdinal, NO_CHOICE, type Outcome, type TouchChoice } from '../../model/contacts.ts';
import type { Channel } from '../../model/library.ts';
import type { Category, Status } from '../../model/standing.ts';
import { closedChannels } from '../channels.ts';
import { lastHeard } from '../fitting-occasions.ts';
import { planContact } from '../propose.ts';
import { stableHash } from '../stable-choice.ts';
import type { ClientFacts, PlanContext, PlannedContact } from '../types.ts';
import type { OpenDays } from './open-days.ts';
import { openReasons, type OpenReason } from './open-reasons.ts';
import type { PlannedTouch, ScheduleClient, ScheduleRules, WhyNone } from './types.ts';
import type { Lane } from '../../model/contacts.ts';

/** One contact before it has its day. */
export interface Step extends Omit<PlannedTouch, 'clientKey' | 'day' | 'lane'> {
	/** Never earlier; the day itself for a date of the client's own and for one set by hand. */
	readonly earliest: DayNumber;
	/** Not worth making later. */
	readonly latest: DayNumber;
	readonly kind: 'chain' | 'dated' | 'byHand';
	/** Days to the next contact of the chain. */
	readonly gapDays: number;
}

/** The contacts of one client in their order, before people's days are shared out: what one client's facts come to, whatever the others are. */
export interface Draft {
	readonly clientKey: string;
	readonly lane: Lane;
	readonly category: Category;
	readonly value: number;
	readonly steps: readonly Step[];
	/** Days of contacts that were made, ascending. */
	readonly made: readonly DayNumber[];
	/** Why there are no steps; null where there are. */
	readonly none: WhyNone | null;
	/** Whether a step was set by hand: its ordinal then stays what it is. */
	readonly hasChoices: boolean;
	readonly hasDates: boolean;
}

/** What is the same for every client. */
export interface DraftTerms {
	readonly context: PlanContext;
	readonly rules: ScheduleRules;
	readonly days: OpenDays;
	/** Whether phones, addresses or messengers of anybody are known. */
	readonly contactsKnown: boolean;
	/** People whose days are limited: those are filled from the first on. Others' contacts are spread over some weeks. */
	readonly limited: ReadonlySet<string>;
}

const LANE_OF: Readonly<Record<Status, Lane>> = { active: 'remind', sleeping: 'wake', lost: 'winBack' };
/** Light contacts: read when the client likes. A call is the personal attempt, and there is one (M11). */
const LIGHT_CHANNELS: readonly Channel[] = ['messenger', 'email', 'sms', 'letter'];
/** Open days after as-of over which the first contacts of a group are spread where nobody's day is limited: the sleeping before the lost, A before B. */
const SPREAD: Readonly<Record<'wake' | 'winBack', Readonly<Record<Category, readonly [number, number]>>>> = {
	wake: { A: [1, 5], B: [2, 10], C: [11, 30] },
	winBack: { A: [1, 10], B: [4, 20], C: [11, 30] }
};
/** Nobody picked up: tried again after so many days. */
const TRY_AGAIN_DAYS = 2;

/** What is to be done with one client, in order (M6.3: useful matter first, the offer last). */
export function draftOf(client: ScheduleClient, terms: DraftTerms): Draft {
	const { facts, choices, touches } = client;
	const { context } = terms;
	const lane = LANE_OF[facts.status];
	const draft = {
		clientKey: facts.clientKey,
		lane,
		category: facts.category,
		value: client.value ?? -Infinity,
		made: daysMade(facts, context.asOf),
		hasChoices: touches.size > 0,
		hasDates: false
	};
	const nothing = (none: WhyNone): Draft => ({ ...draft, steps: [], none });
	const barred = barredBecause(client);
	if (barred !== null) return nothing(barred);

	const contact = planContact(facts, choices, context);
	if (contact.letGo) return nothing('excluded');
	const channels = terms.contactsKnown ? channelsOf(facts, contact, context.people) : (channelsOf(facts, contact, context.people) ?? NOT_KNOWN);
	if (channels === null) return nothing('noChannel');

	const silence = facts.outcomes.filter(({ day }) => day > facts.lastDay);
	const left = skippedReasons(touches);
	const chain = chainOf(client, contact, channels, silence, left, terms);
	const { dated } = chain;
	if (chain.steps.length + dated.length === 0) return nothing(chain.none);

	const steps: Step[] = [];
	const ofChain = [...chain.steps];
	const ofDates = [...dated];
	let nominal = chain.first;
	let ordinal = comingOrdinal(facts.outcomes.length, touches);
	while (ofChain.length + ofDates.length > 0) {
		const choice = touches.get(ordinal) ?? NO_CHOICE;
		// Where it is known what was skipped, the next one has its day already.
		if (choice.skipped && choice.contactReason !== null) {
			ordinal++;
			continue;
		}
		const isDated = ofDates.length > 0 && (ofChain.length === 0 || ofDates[0].day! <= nominal);
		const planned: Planned = isDated ? datedTouch(ofDates.shift()!, channels) : ofChain.shift()!;
		if (!choice.skipped) {
			const step = stepOf(planned, choice, { ordinal, client, contact, nominal, chain, isDated, terms });
			steps.push(step);
			if (!isDated) nominal = step.earliest + chain.gapDays;
		}
		ordinal++;
	}
	return steps.length === 0 ? nothing('skipped') : { ...draft, hasDates: dated.length > 0, steps, none: null };
}

/** What contacts that are not to be made would have been about. */
function skippedReasons(touches: ReadonlyMap<number, TouchChoice>): ReadonlySet<string> {
	const reasons = new Set<string>();
	for (const { skipped, contactReason } of touches.values()) if (skipped && contactReason !== null) reasons.add(contactReason);
	return reasons;
}

/** Who is never contacted (M12.3, M12.9), and who need not be. */
function barredBecause({ facts, excluded }: ScheduleClient): WhyNone | null {
	if (facts.isControl) return 'control';
	if (facts.askedToStop) return 'askedToStop';
	if (excluded) return 'excluded';
	if (facts.consent === 'no') return 'consentNo';
	return facts.outcomes.some(({ result, day }) => result === 'returned' && day > facts.lastDay) ? 'cameBack' : null;
}

function daysMade({ outcomes, lastContact }: ClientFacts, asOf: DayNumber): readonly DayNumber[] {
	const made = outcomes.filter(({ result }) => result !== 'wrongNumber').map(({ day }) => day);
	if (lastContact !== null && lastContact <= asOf && !made.includes(lastContact)) made.push(lastContact);
	return made.sort((a, b) => a - b);
}

interface Channels {
	readonly light: Channel | null;
	readonly hasLight: boolean;
	readonly personal: Channel | null;
}

/** A plan that holds no contacts of anybody yet: when and about what can be told, through what cannot. */
const NOT_KNOWN: Channels = { light: null, hasLight: true, personal: null };

/** By what to reach the client lightly and for the one personal attempt; null where nothing is open. What a person chose is used for all. */
function channelsOf(facts: ClientFacts, { channel, person }: PlannedContact, people: PlanContext['people']): Channels | null {
	const { value, byHand } = channel;
	if (value === null) return null;
	if (byHand || value !== 'call') return { light: value === 'call' ? null : value, hasLight: value !== 'call', personal: value };
	const closed = closedChannels(facts);
	const ofPerson = people.find(({ id }) => id === person.value)?.channels ?? [];
	const canUse = (light: Channel): boolean => closed[light] === undefined && (ofPerson.length === 0 || ofPerson.includes(light));
	const light = LIGHT_CHANNELS.find(canUse) ?? null;
	return { light, hasLight: light !== null, personal: value };
}

/** A contact of the plan before what is set by hand. */
interface Planned {
	readonly reason: OpenReason;
	readonly channel: Channel | null;
	/** Whether the client is offered its reason to return. */
	readonly offers: boolean;
	readonly reasonByHand: boolean;
}

interface Chain {
	readonly steps: readonly Planned[];
	readonly dated: readonly OpenReason[];
	readonly first: DayNumber;
	readonly latest: DayNumber;
	readonly gapDays: number;
	/** Why there is nothing. */
	readonly none: WhyNone;
}

const datedTouch = (reason: OpenReason, { light, personal }: Channels): Planned => ({ reason, channel: light ?? personal, offers: false, reasonByHand: false });

function chainOf(
	client: ScheduleClient,
	contact: PlannedContact,
	channels: Channels,
	silence: readonly Outcome[],
	skipped: ReadonlySet<string>,
	{ context, rules, days, limited }: DraftTerms
): Chain {
	const { facts, cycleDays } = client;
	const end = context.asOf + rules.horizonDays;
	const open = openReasons(facts, context, rules.horizonDays, skipped);
	const heard = silence.filter(({ result }) => result !== 'noAnswer' && result !== 'wrongNumber');
	const last = silence.at(-1);
	const chosen = chosenReason(contact, facts, context);
	const anyDay = chosen ? [chosen, ...open.anyDay.filter(({ id }) => id !== chosen.id)] : open.anyDay;
	const dated = open.dated.filter(({ id, day }) => id !== chosen?.id && day! >= context.asOf);
	const common = { dated, latest: end, none: 'noReason' as WhyNone };
	const again = last === undefined ? null : (last.nextDay ?? (last.result === 'noAnswer' ? last.day + TRY_AGAIN_DAYS : null));

	if (facts.status === 'active') {
		const due = facts.lastDay + Math.round(cycleDays);
		const lead = Math.min(rules.remindLeadDays, Math.floor(cycleDays / 2));
		const reminded = heard.length > 0;
		const first = Math.max(context.asOf + 1, due - lead, again ?? 0);
		const reminds = !reminded && due > context.asOf && first <= end && anyDay.length > 0;
		const steps = reminds ? [{ reason: anyDay[0], channel: channels.light ?? channels.personal, offers: false, reasonByHand: anyDay[0] === chosen }] : [];
		return { ...common, steps, first, latest: Math.max(due, first), gapDays: 1, none: anyDay.length === 0 ? 'noReason' : 'notDue' };
	}

	const gapDays = facts.status === 'lost' ? rules.winBackGapDays : Math.max(1, Math.round(rules.wakeGapCycles * cycleDays));
	const madeLast = facts.lastContact !== null && facts.lastContact <= context.asOf && facts.lastContact > facts.lastDay ? facts.lastContact : null;
	const previous = last?.day ?? madeLast;
	const spread = firstDay(client, contact, days, limited);
	const first = Math.max(context.asOf + 1, again ?? (previous === null ? spread : previous + gapDays));
	// The one attempt was made, or the client has said no to it (M11, "how many attempts").
	if (heard.some(({ returnReason, result }) => returnReason !== null || result === 'refused')) {
		return { ...common, steps: [], first, gapDays, none: 'attemptsMade' };
	}
	return { ...common, steps: lightThenOffer(anyDay, chosen, channels, heard.length, dated, rules.maxLight), first, gapDays };
}

/** The reason a person gave for the next contact, unless the client has heard of it. */
function chosenReason({ contactReason }: PlannedContact, facts: ClientFacts, { contactReasons }: PlanContext): OpenReason | null {
	const { value, byHand } = contactReason;
	const reason = byHand ? contactReasons.find(({ id }) => id === value) : undefined;
	return reason === undefined || lastHeard(reason.id, facts) !== null ? null : { id: reason.id, sells: reason.sells, day: null, latest: null };
}

/** Contacts that offer nothing, up to so many with those made and those of a date; the last one offers. Where nothing light is open, or one thing is left to say, one attempt says both. */
function lightThenOffer(
	reasons: readonly OpenReason[],
	chosen: OpenReason | null,
	{ light, hasLight, personal }: Channels,
	heard: number,
	dated: readonly OpenReason[],
	maxLight: number
): readonly Planned[] {
	if (reasons.length === 0) return [];
	const useful = reasons.filter((reason) => !reason.sells || reason === chosen);
	const selling = reasons.find((reason) => reason.sells && reason !== chosen);
	// Useful matter comes first however many dates there are, as long as nothing was said yet.
	const wanted = !hasLight ? 0 : Math.max(heard > 0 ? 0 : Math.min(1, maxLight), maxLight - heard - dated.length);
	const opening = useful.slice(0, selling ? wanted : Math.min(wanted, useful.length - 1));
	const closing = (heard + opening.length > 0 ? selling : undefined) ?? useful[opening.length] ?? selling;
	const lights = opening.map((reason) => ({ reason, channel: light, offers: false, reasonByHand: reason === chosen }));
	return closing ? [...lights, { reason: closing, channel: personal, offers: true, reasonByHand: closing === chosen }] : lights;
}

function firstDay({ facts }: ScheduleClient, { person }: PlannedContact, days: OpenDays, limited: ReadonlySet<string>): DayNumber {
	if (person.value !== null && limited.has(person.value)) return days.asOf + days.from(1);
	const [from, until] = SPREAD[facts.status === 'lost' ? 'winBack' : 'wake'][facts.category];
	return days.asOf + days.nth(from + (stableHash(facts.clientKey) % (until - from + 1)));
}

interface Place {
	readonly ordinal: number;
	readonly client: ScheduleClient;
	readonly contact: PlannedContact;
	readonly nominal: DayNumber;
	readonly chain: Chain;
	readonly isDated: boolean;
	readonly terms: DraftTerms;
}

/** What is set by hand for this one contact stands before what is set for the client, and that before the rules. */
function stepOf({ reason, channel, offers, reasonByHand }: Planned, choice: TouchChoice, place: Place): Step {
	const { ordinal, client, contact, nominal, chain, isDated, terms } = place;
	const { outcomes } = client.facts;
	const known = <T extends string>(id: T | null, all: readonly { readonly id: string }[]): T | null =>
		id !== null && all.some((one) => one.id === id) ? id : null;
	const person = known(choice.person, terms.context.people);
	const contactReason = known(choice.contactReason, terms.context.contactReasons);
	const returnReason = known(choice.returnReason, terms.context.returnReasons);
	// What was set for a day before the last contact was for another one.
	const day = choice.day !== null && choice.day > (outcomes.at(-1)?.day ?? -Infinity) ? choice.day : null;
	const sells = contactReason === null ? reason.sells : terms.context.contactReasons.find(({ id }) => id === contactReason)!.sells;
	const offered = returnReason ?? (offers ? contact.returnReason.value : null);
	const byHand: PlannedTouch['byHand'][number][] = [];
	if (day !== null) byHand.push('day');
	if (person !== null || contact.person.byHand) byHand.push('person');
	if (choice.channel !== null || contact.channel.byHand) byHand.push('channel');
	if (contactReason !== null || reasonByHand) byHand.push('contactReason');
	if (returnReason !== null || (offers && contact.returnReason.byHand)) byHand.push('returnReason');
	return {
		ordinal,
		earliest: day ?? (isDated ? Math.max(terms.context.asOf, reason.day!) : nominal),
		latest: isDated ? (reason.latest ?? reason.day!) : Math.min(chain.latest, reason.latest ?? Infinity),
		kind: day !== null ? 'byHand' : isDated ? 'dated' : 'chain',
		gapDays: chain.gapDays,
		person: person ?? contact.person.value,
		channel: choice.channel ?? channel,
		contactReason: contactReason ?? reason.id,
		returnReason: offered,
		message: choice.message,
		variant: choice.variant,
		sells: sells || offered !== null,
		byHand
	};
}
