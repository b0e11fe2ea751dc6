import type { DayNumber } from '../../kernel/days.ts';
import type { TouchChoice } from '../../model/contacts.ts';
import { channelsOfCategory, closedChannels } from '../channels.ts';
import { isSpent } from '../fitting-occasions.ts';
import type { ClientFacts } from '../types.ts';
import { capAllows } from './cap.ts';
import { openReasons } from './open-reasons.ts';
import { isQuietDay, type PlannerSetup } from './planner.ts';
import type { PlannedTouch } from './types.ts';

/** What a person set against the rules: said, with a way out, and left as it is (M11, "warnings not walls"). */
export const WARNINGS = ['beforeAsOf', 'quietDay', 'overCap', 'overloaded', 'channelClosed', 'sameReason', 'offerFirst'] as const;
export type WarningKind = (typeof WARNINGS)[number];
export interface TouchWarning {
	readonly kind: WarningKind;
	/** What to set instead; null: the rules know nothing better. */
	readonly fix: Partial<TouchChoice> | null;
}

export interface WarningSource {
	readonly setup: PlannerSetup;
	/** Contacts of a person on a day, this one among them. */
	readonly load: (person: string | null, day: DayNumber) => number;
}

/** `ofClient`: all contacts planned with the client. */
export function warningsOf(
	touch: PlannedTouch,
	ofClient: readonly PlannedTouch[],
	facts: ClientFacts,
	{ setup, load }: WarningSource
): readonly TouchWarning[] {
	const { context, rules } = setup;
	const { asOf } = context;
	const set = new Set(touch.byHand);
	const warnings: TouchWarning[] = [];
	const others = ofClient.filter(({ ordinal }) => ordinal !== touch.ordinal);
	const made = facts.outcomes.filter(({ result }) => result !== 'wrongNumber').map(({ day }) => day);
	if (facts.lastContact !== null && facts.lastContact <= asOf && !made.includes(facts.lastContact)) made.push(facts.lastContact);
	const taken = [...made, ...others.map(({ day }) => day)].sort((a, b) => a - b);
	const capacity = context.people.find(({ id }) => id === touch.person)?.capacityPerDay ?? null;

	const freeDay = (from: DayNumber): TouchWarning['fix'] => {
		for (let day = Math.max(from, asOf + 1); day <= asOf + rules.horizonDays; day++) {
			const here = day === touch.day ? 1 : 0;
			const hasRoom = capacity === null || load(touch.person, day) - here < capacity;
			if (hasRoom && !isQuietDay(setup, day) && capAllows(taken, day, rules)) return { day };
		}
		return null;
	};
	const otherReason = (): TouchWarning['fix'] => {
		const used = new Set(others.map(({ contactReason }) => contactReason ?? ''));
		const { anyDay } = openReasons(facts, context, rules.horizonDays, used);
		const better = anyDay.find(({ id, sells }) => !sells && id !== touch.contactReason);
		return better ? { contactReason: better.id } : null;
	};

	if (set.has('day')) {
		if (touch.day < asOf) warnings.push({ kind: 'beforeAsOf', fix: freeDay(asOf) });
		else if (isQuietDay(setup, touch.day)) warnings.push({ kind: 'quietDay', fix: freeDay(touch.day) });
		if (!capAllows(taken, touch.day, rules)) warnings.push({ kind: 'overCap', fix: freeDay(touch.day) });
	}
	if ((set.has('day') || set.has('person')) && capacity !== null && load(touch.person, touch.day) > capacity) {
		warnings.push({ kind: 'overloaded', fix: freeDay(touch.day) });
	}
	if (set.has('channel') && touch.channel !== null) {
		const closed = closedChannels(facts);
		if (closed[touch.channel] !== undefined) {
			const channel = channelsOfCategory(facts.category).find((one) => closed[one] === undefined);
			warnings.push({ kind: 'channelClosed', fix: channel ? { channel } : null });
		}
	}
	if (set.has('contactReason') && touch.contactReason !== null) {
		const reason = context.contactReasons.find(({ id }) => id === touch.contactReason);
		const heard = reason !== undefined && isSpent(reason, facts, asOf);
		const earlier = others.some(({ contactReason, day }) => contactReason === touch.contactReason && day <= touch.day);
		if (heard || earlier) warnings.push({ kind: 'sameReason', fix: otherReason() });
	}
	if (opensWithOffer(touch, others, facts, setup)) warnings.push({ kind: 'offerFirst', fix: otherReason() });
	return warnings;
}

/** M6.3: the first thing a client hears after a long silence is what is sold. */
function opensWithOffer(touch: PlannedTouch, others: readonly PlannedTouch[], facts: ClientFacts, { context }: PlannerSetup): boolean {
	if (!touch.byHand.includes('contactReason') && !touch.byHand.includes('day')) return false;
	const heard = facts.outcomes.some(({ day, result }) => day > facts.lastDay && result !== 'noAnswer' && result !== 'wrongNumber');
	if (heard || others.some(({ day }) => day < touch.day)) return false;
	const sells = context.contactReasons.find(({ id }) => id === touch.contactReason)?.sells ?? false;
	return sells || (touch.returnReason !== null && others.some(({ returnReason }) => returnReason === null));
}
