import { shrunkCycle } from '../analysis/own-cycles.ts';
import { partOf } from '../kernel/steps.ts';
import { CATEGORY_SETTINGS } from '../model/category-rules.ts';
import { CONSUMPTION_SETTINGS_PATH } from '../model/consumption.ts';
import { choicesInForce, splitTouchKey, type TouchChoice, type TouchSet } from '../model/contacts.ts';
import { REASON_SETTINGS } from '../model/diagnosis-settings.ts';
import { fieldValue } from '../model/document.ts';
import { splitClientFieldKey, type ClientField, type FieldChange, type FieldGroup, type PlanDocument } from '../model/fields.ts';
import { outcomeOfWrongNumber, touchesSet } from '../model/outcomes.ts';
import { SCHEDULE_SETTINGS_PATH } from '../model/schedule-settings.ts';
import { ACTIVE, CATEGORY_C, DECISION_EXCLUDE } from '../model/standing.ts';
import { STRATEGY_SETTINGS } from '../model/strategy-settings.ts';
import { Planner, type PlannerSetup } from '../reactivation/schedule/planner.ts';
import type { Schedule } from '../reactivation/schedule/schedule.ts';
import type { ScheduleClient } from '../reactivation/schedule/types.ts';
import type { ClientRows } from './client-rows.ts';
import type { Identity } from './identity.ts';

/** Fields of a client that others' categories may follow from, or other rows: any other concerns the client alone. */
const OF_OTHERS_TOO: ReadonlySet<ClientField> = new Set<ClientField>(['wholesale', 'discountShare', 'debt', 'instalments', 'mergedInto', 'setApart']);
/** Settings a plan of contacts is made from, by how their keys begin. Whom the control group leaves alone comes with the source. */
const MAKES_ANOTHER: readonly string[] = [SCHEDULE_SETTINGS_PATH, STRATEGY_SETTINGS, CATEGORY_SETTINGS, REASON_SETTINGS, CONSUMPTION_SETTINGS_PATH];
/** Fields of the plan that no contact hangs on. */
const BESIDE_CONTACTS: ReadonlySet<string> = new Set(['name', 'baseline']);
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
	/** Whom the comparison leaves alone (M12.3). */
	readonly alone: ReadonlySet<string>;
}

/** Contacts as last planned, and what has changed since: changed clients are thought over alone, what all hang on makes a new plan when one is asked for. */
export class KeptSchedule {
	#planner: Planner | null = null;
	#last: KeptPlan | null = null;
	#isFresh = false;
	/** Keys of clients to be thought over again. */
	#changed = new Set<string>();
	/** Whom the drafts there are leave alone, but for those in `#changed`. */
	#alone: ReadonlySet<string> = new Set();
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

	/** Takes note of changes. `before`: the document they were made to. */
	note(changes: readonly FieldChange[], before: PlanDocument, identity: Identity): void {
		const told = changes.map((change) => ({ group: change.group, whose: whoseContacts(change, before) }));
		if (told.some(({ group, whose }) => whose === EVERYBODY && MAKES_FORGET.has(group))) this.forget();
		for (const { whose } of told) {
			if (whose === EVERYBODY) this.#planner = null;
			else for (const clientKey of whose) this.#changed.add(identity.resolve(clientKey));
		}
		// Others may be left alone for comparison now, whatever was changed.
		this.#isFresh = false;
		this.#changes++;
	}

	/** The plan of contacts as it is now; yields the share done, 0…1. */
	*bring(source: () => ScheduleSource): Generator<number, KeptPlan> {
		if (this.#isFresh && this.#last) return this.#last;
		const begun = this.#changes;
		const { setup, clientCount, client, positionOf, alone } = source();
		for (const clientKey of onlyInOne(alone, this.#alone)) this.#changed.add(clientKey);
		this.#alone = alone;
		const former = this.#planner?.setup.contactsKnown === setup.contactsKnown ? this.#planner : null;
		if (former && this.#changed.size === 0 && this.#last) {
			this.#isFresh = true;
			return this.#last;
		}
		const planner = former ?? new Planner(setup);
		let schedule: Schedule;
		if (former) {
			yield* planner.redraft(this.#changed, (clientKey) => {
				const position = positionOf(clientKey);
				return position < 0 ? null : client(position);
			});
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

function* onlyInOne(a: ReadonlySet<string>, b: ReadonlySet<string>): Generator<string> {
	if (a === b) return;
	for (const key of a) if (!b.has(key)) yield key;
	for (const key of b) if (!a.has(key)) yield key;
}

const EVERYBODY = 'everybody';

/** Keys of the clients whose contacts a change may make others. */
function whoseContacts({ group, key, value }: FieldChange, before: PlanDocument): readonly string[] | typeof EVERYBODY {
	switch (group) {
		case 'touch':
			return [splitTouchKey(key).clientKey];
		case 'arm':
			return [key];
		case 'outcome':
			return [value, fieldValue(before, 'outcome', key)].flatMap((outcome) => outcome?.clientKey ?? []);
		case 'client': {
			const { field, clientKey } = splitClientFieldKey(key);
			return OF_OTHERS_TOO.has(field) ? EVERYBODY : [clientKey];
		}
		case 'setting': {
			const outcomeId = outcomeOfWrongNumber(key);
			if (outcomeId === null) return MAKES_ANOTHER.some((path) => key.startsWith(path)) ? EVERYBODY : [];
			// Noted in one step with its outcome, which names the client, unless it was there before.
			return [fieldValue(before, 'outcome', outcomeId)?.clientKey ?? []].flat();
		}
		case 'plan':
			return BESIDE_CONTACTS.has(key) ? [] : EVERYBODY;
		case 'library':
			return key.startsWith('message/') ? [] : EVERYBODY;
		default:
			return EVERYBODY;
	}
}

/** What was set for single contacts, by the key their client goes by now and by ordinal. */
export function touchesOfClients(document: PlanDocument, identity: Identity): ReadonlyMap<string, ReadonlyMap<number, TouchChoice>> {
	const set = new Map<string, TouchSet[]>();
	for (const touch of touchesSet(document)) {
		const clientKey = identity.resolve(touch.clientKey);
		const ofClient = set.get(clientKey);
		if (ofClient) ofClient.push(touch);
		else set.set(clientKey, [touch]);
	}
	return new Map(Array.from(set, ([clientKey, touches]) => [clientKey, choicesInForce(touches, clientKey)]));
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
