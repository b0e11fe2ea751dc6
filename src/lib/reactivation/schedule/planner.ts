import type { DayNumber } from '../../kernel/days.ts';
import { sortInSteps } from '../../kernel/sort-in-steps.ts';
import { partOf } from '../../kernel/steps.ts';
import type { PlanContext } from '../types.ts';
import { draftOf, type Draft, type DraftTerms } from './draft.ts';
import { level } from './level.ts';
import { OpenDays, weekdayOf } from './open-days.ts';
import { Schedule } from './schedule.ts';
import type { ScheduleClient, ScheduleRules } from './types.ts';

const CLIENTS_A_STEP = 32;

/** What all clients of a plan share. `isHoliday` says which days besides quiet weekdays are left alone. */
export interface PlannerSetup {
	readonly context: PlanContext;
	readonly rules: ScheduleRules;
	readonly isHoliday: (day: DayNumber) => boolean;
	/** Whether phones, addresses or messengers of anybody are known: until then contacts are planned without a channel. */
	readonly contactsKnown: boolean;
}

/** The day without contacts, by the rules: nobody is contacted on it unless a person says so. */
export const isQuietDay = ({ rules, isHoliday }: Pick<PlannerSetup, 'rules' | 'isHoliday'>, day: DayNumber): boolean =>
	rules.quietWeekdays.has(weekdayOf(day)) || isHoliday(day);

/**
 * Plans contacts and keeps what each client comes to by itself, so that after a change only those it concerns are thought over, and the days are shared out anew:
 * the outcome is the same as of planning everything again. Depends on nothing but what it is given, in whatever order clients come.
 */
export class Planner {
	readonly #setup: PlannerSetup;
	readonly #terms: DraftTerms;
	readonly #capacities: ReadonlyMap<string, number | null>;
	readonly #drafts = new Map<string, Draft>();
	/** In the order in which they choose their days. */
	#order: readonly Draft[] = [];

	constructor(setup: PlannerSetup) {
		const { context, rules } = setup;
		this.#setup = setup;
		this.#capacities = new Map(context.people.map(({ id, capacityPerDay }) => [id, capacityPerDay]));
		this.#terms = {
			context,
			rules,
			contactsKnown: setup.contactsKnown,
			days: new OpenDays(context.asOf, rules.horizonDays, (day) => isQuietDay(setup, day)),
			limited: new Set(context.people.filter(({ capacityPerDay }) => capacityPerDay !== null).map(({ id }) => id))
		};
	}

	get setup(): PlannerSetup {
		return this.#setup;
	}

	/** Thinks over all clients to be planned; `at` null: not to be planned. Yields the share done, 0…1. */
	*draftAll(count: number, at: (index: number) => ScheduleClient | null): Generator<number, void> {
		this.#drafts.clear();
		for (let index = 0; index < count; index++) {
			if (index % CLIENTS_A_STEP === 0) yield (0.9 * index) / count;
			const client = at(index);
			if (client !== null) this.#drafts.set(client.facts.clientKey, draftOf(client, this.#terms));
		}
		this.#order = yield* partOf(sortInSteps([...this.#drafts.values()], byChoice), 0.9, 1);
	}

	/** Thinks over some clients again; `of` null: no longer to be planned. Nothing is taken over before all are done. */
	*redraft(clientKeys: Iterable<string>, of: (clientKey: string) => ScheduleClient | null): Generator<number, void> {
		const drafts = new Map<string, Draft | null>();
		for (const clientKey of clientKeys) {
			if (drafts.size % CLIENTS_A_STEP === CLIENTS_A_STEP - 1) yield 0;
			const client = of(clientKey);
			drafts.set(clientKey, client && draftOf(client, this.#terms));
		}
		const order = this.#order.filter(({ clientKey }) => !drafts.has(clientKey));
		for (const [clientKey, draft] of drafts) {
			if (draft) {
				this.#drafts.set(clientKey, draft);
				order.splice(placeIn(order, draft), 0, draft);
			} else this.#drafts.delete(clientKey);
		}
		this.#order = order;
	}

	/** Shares out the days among those thought over. */
	*share(): Generator<number, Schedule> {
		const { rules, context } = this.#setup;
		const order = this.#order;
		const levelled = yield* level(order, rules, this.#terms.days, this.#capacities);
		return new Schedule(levelled, context.asOf, context.asOf + rules.horizonDays);
	}

	*plan(count: number, at: (index: number) => ScheduleClient | null): Generator<number, Schedule> {
		yield* partOf(this.draftAll(count, at), 0, 0.8);
		return yield* partOf(this.share(), 0.8, 1);
	}
}

/** A before B, the larger value first; equals by their keys, so that the order they come in does not matter. */
function byChoice(a: Draft, b: Draft): number {
	if (a.category !== b.category) return a.category < b.category ? -1 : 1;
	if (a.value !== b.value) return b.value - a.value;
	return a.clientKey < b.clientKey ? -1 : 1;
}

function placeIn(order: readonly Draft[], draft: Draft): number {
	let low = 0;
	let high = order.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (byChoice(order[middle], draft) < 0) low = middle + 1;
		else high = middle;
	}
	return low;
}
