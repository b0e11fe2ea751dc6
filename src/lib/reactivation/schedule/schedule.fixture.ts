import { dayFromIso, type DayNumber } from '../../kernel/days.ts';
import { finish } from '../../kernel/steps.ts';
import { NO_CHOICE, type Outcome, type TouchChoice } from '../../model/contacts.ts';
import { emptyDocument } from '../../model/document.ts';
import { effectiveLibrary } from '../../model/library-in-force.ts';
import type { Person } from '../../model/library.ts';
import { newPerson } from '../../model/people.ts';
import { SPARSE_FACTS } from '../client-facts.fixture.ts';
import type { ClientChoices, ClientFacts, PlanContext } from '../types.ts';
import { Planner, type PlannerSetup } from './planner.ts';
import { scheduleRules } from './rules.ts';
import type { Schedule } from './schedule.ts';
import type { ScheduleClient, ScheduleRules } from './types.ts';

/** For tests: a Tuesday. */
export const AS_OF = dayFromIso('2026-02-17')!;
export const PRESET_RULES: ScheduleRules = scheduleRules(emptyDocument('plan', 'copy', 0, 'Plan', 'RUB'));
export const NO_CHOICES: ClientChoices = { person: null, channel: null, contactReason: null, returnReason: null };

export const person = (id: string, capacityPerDay: number | null): Person => ({ ...newPerson(id, id, false), capacityPerDay });

export function setupOf(over: Partial<ScheduleRules> = {}, people: readonly Person[] = [], isHoliday: (day: DayNumber) => boolean = () => false): PlannerSetup {
	const context: PlanContext = { asOf: AS_OF, cycleDays: 60, people, ...effectiveLibrary(new Map()) };
	return { context, rules: { ...PRESET_RULES, ...over }, isHoliday, contactsKnown: true };
}

export interface ClientGiven extends Partial<Omit<ScheduleClient, 'facts' | 'choices' | 'touches'>> {
	readonly facts?: Partial<ClientFacts>;
	readonly choices?: Partial<ClientChoices>;
	readonly touches?: Readonly<Record<number, Partial<TouchChoice>>>;
}

/** A lost client of category B, whose last purchase was 200 days ago, unless said otherwise. */
export function clientOf(key: string, { facts = {}, choices = {}, touches = {}, ...rest }: ClientGiven = {}): ScheduleClient {
	return {
		facts: {
			...SPARSE_FACTS,
			clientKey: key,
			status: 'lost',
			category: 'B',
			missedCycles: 3.3,
			daysSince: 200,
			lastDay: AS_OF - 200,
			purchaseCount: 2,
			...facts
		},
		choices: { ...NO_CHOICES, ...choices },
		touches: new Map(Object.entries(touches).map(([ordinal, choice]) => [Number(ordinal), { ...NO_CHOICE, ...choice }])),
		cycleDays: 60,
		value: 100,
		excluded: false,
		...rest
	};
}

export const outcomeOf = (over: Partial<Outcome>): Outcome => ({
	clientKey: 'c',
	day: AS_OF - 5,
	person: null,
	channel: 'messenger',
	contactReason: null,
	returnReason: null,
	message: null,
	variant: null,
	sells: false,
	result: 'sent',
	objection: '',
	note: '',
	nextDay: null,
	...over
});

export function planned(clients: readonly ScheduleClient[], setup: PlannerSetup = setupOf()): Schedule {
	return finish(new Planner(setup).plan(clients.length, (index) => clients[index]));
}
