import { shrunkCycle } from '../analysis/own-cycles.ts';
import { partOf } from '../kernel/steps.ts';
import { splitTouchKey, type TouchChoice } from '../model/contacts.ts';
import { splitClientFieldKey, type ClientField, type FieldChange, type FieldGroup, type PlanDocument } from '../model/fields.ts';
import { ACTIVE, CATEGORY_C, DECISION_EXCLUDE } from '../model/standing.ts';
import { Planner, type PlannerSetup } from '../reactivation/schedule/planner.ts';
import type { Schedule } from '../reactivation/schedule/schedule.ts';
import type { ScheduleClient } from '../reactivation/schedule/types.ts';
import type { ClientRows } from './client-rows.ts';
import type { Identity } from './identity.ts';

/** Fields of a client that concern nobody else's plan: only this client is thought over again. */
const OF_ONE_CLIENT: ReadonlySet<ClientField> = new Set<ClientField>([
	'person',
	'channel',
	'contactReason',
	'returnReason',
	'decision',
	'consent',
	'phone',
	'email',
	'messenger',
	'birthday',
	'familyDate',
	'profession',
	'manager',
	'lastVisit',
	'lastContact',
	'bonusBalance',
	'bonusExpiry'
]);
/** Rows go on showing the last plan while a new one is made, but for what they would show no longer to exist. */
const MAKES_FORGET: ReadonlySet<FieldGroup> = new Set<FieldGroup>(['layer', 'cell', 'row', 'person', 'library']);

/** The plan of contacts with what it was made under. */
export interface KeptPlan {
	readonly schedule: Schedule;
	readonly setup: PlannerSetup;
	/** Grows with each plan made: while it is the same, so is what rows show of it. */
	readonly version: number;
}

/** What a plan of contacts is made from. */
export interface ScheduleSource {
	readonly setup: PlannerSetup;
	readonly clientCount: number;
	/** By position in the history; null: not to be planned. */
	client(position: number): ScheduleClient | null;
	/** −1: no such client. */
	positionOf(clientKey: string): number;
}

/** Contacts as last planned, and what has changed since: one changed client is thought over alone, anything else makes a new plan when one is asked for. */
export class KeptSchedule {
	#planner: Planner | null = null;
	#last: KeptPlan | null = null;
	#isFresh = false;
	/** Keys of clients to be thought over again. */
	#changed = new Set<string>();
	#changes = 0;
	#versions = 0;

	/** null: none was made yet of the rows there are. */
	get last(): KeptPlan | null {
		return this.#last;
	}

	/** Everything is another. */
	forget(): void {
		this.#planner = null;
		this.#last = null;
		this.#isFresh = false;
		this.#changes++;
		this.#changed.clear();
	}

	/** Takes note of changes of the document. `drawn`: others may be left alone for comparison now, so that everybody is thought over. */
	note(changes: readonly FieldChange[], identity: Identity, drawn: boolean): void {
		if (changes.some(({ group }) => MAKES_FORGET.has(group))) this.forget();
		for (const change of changes) {
			const clientKey = concerned(change);
			if (clientKey === null) this.#planner = null;
			else this.#changed.add(identity.resolve(clientKey));
		}
		if (drawn) this.#planner = null;
		this.#isFresh = false;
		this.#changes++;
	}

	/** The plan of contacts as it is now; yields the share done, 0…1. */
	*bring(source: () => ScheduleSource): Generator<number, KeptPlan> {
		if (this.#isFresh && this.#last) return this.#last;
		const begun = this.#changes;
		const { setup, clientCount, client, positionOf } = source();
		const former = this.#planner;
		const planner = former ?? new Planner(setup);
		let schedule: Schedule;
		if (former) {
			for (const clientKey of this.#changed) {
				const position = positionOf(clientKey);
				planner.redraft(clientKey, position < 0 ? null : client(position));
			}
			schedule = yield* planner.share();
		} else schedule = yield* partOf(planner.plan(clientCount, client), 0, 1);
		const plan = { schedule, setup: planner.setup, version: ++this.#versions };
		// The document may have changed meanwhile: then this is an answer to what was asked, and no more.
		if (begun === this.#changes) {
			this.#planner = planner;
			this.#last = plan;
			this.#changed.clear();
			this.#isFresh = true;
		}
		return plan;
	}
}

/** The one client a change concerns; null where it may concern others. */
function concerned({ group, key, value }: FieldChange): string | null {
	if (group === 'touch') return splitTouchKey(key).clientKey;
	if (group === 'arm') return key;
	if (group === 'outcome') return value?.clientKey ?? null;
	if (group !== 'client') return null;
	const { field, clientKey } = splitClientFieldKey(key);
	return OF_ONE_CLIENT.has(field) ? clientKey : null;
}

/** What was set for single contacts, by the key their client goes by now and by ordinal. */
export function touchesOfClients({ fields }: PlanDocument, identity: Identity): ReadonlyMap<string, ReadonlyMap<number, TouchChoice>> {
	const found = new Map<string, Map<number, TouchChoice>>();
	for (const [key, { value }] of fields.touch) {
		if (value === null) continue;
		const { ordinal, clientKey } = splitTouchKey(key);
		const resolved = identity.resolve(clientKey);
		const ofClient = found.get(resolved);
		if (ofClient) ofClient.set(ordinal, value);
		else found.set(resolved, new Map([[ordinal, value]]));
	}
	return found;
}

const NOTHING_SET: ReadonlyMap<number, TouchChoice> = new Map();

/**
 * The client at a position, if it is to be planned: worth returning, or a good one still active whose next purchase falls due within the horizon (M11, "when").
 * Those taken out by hand are told of too, so that it can be said why they have no contact.
 */
export function clientToPlan(
	rows: ClientRows,
	position: number,
	touches: ReadonlyMap<string, ReadonlyMap<number, TouchChoice>>,
	{ context, rules }: PlannerSetup
): ScheduleClient | null {
	const { history, judgement } = rows.sources;
	const { status, worthReturning, worth } = rows.assessment(position);
	if (status === null) return null;
	const excluded = judgement.decision[position] === DECISION_EXCLUDE;
	const cycleDays = shrunkCycle(history.medianInterval[position], history.intervalCount[position], context.cycleDays);
	const due = history.lastDay[position] + Math.round(cycleDays);
	const isDue = status === ACTIVE && judgement.category[position] !== CATEGORY_C && due > context.asOf && due <= context.asOf + rules.horizonDays;
	if (!worthReturning && (excluded ? status === ACTIVE : !isDue)) return null;
	return {
		facts: rows.facts(position),
		choices: rows.choices(position),
		touches: touches.get(rows.clientKey(position)) ?? NOTHING_SET,
		cycleDays,
		value: worth,
		excluded
	};
}
