import { assessUnder } from '../analysis/assess-client.ts';
import { worthTerms } from '../analysis/worth.ts';
import { CONTROL_SETTINGS, controlTerms } from '../model/control-settings.ts';
import type { DayNumber } from '../kernel/days.ts';
import type { Arm } from '../model/contacts.ts';
import { CATEGORY_SETTINGS } from '../model/category-rules.ts';
import { splitClientFieldKey, type ClientField, type FieldChange, type PlanDocument } from '../model/fields.ts';
import { CATEGORIES } from '../model/standing.ts';
import { drawControl, isDrawnAlone, type DrawCandidate } from '../reactivation/control/draw.ts';
import { openChannelBits } from '../reactivation/economy-reach.ts';
import type { ClientRows } from './client-rows.ts';
import type { Identity } from './identity.ts';

/** Arms as they were written down when the campaign started, by the key their client goes by now; `both`: merged since of clients of either arm. */
export type ArmsOfClients = ReadonlyMap<string, Arm | 'both'>;

export function armsOfClients(document: PlanDocument, identity: Identity): ArmsOfClients {
	const arms = new Map<string, Arm | 'both'>();
	for (const [key, { value }] of document.fields.arm) {
		if (value === null) continue;
		const clientKey = identity.resolve(key);
		const known = arms.get(clientKey);
		arms.set(clientKey, known === undefined || known === value ? value : 'both');
	}
	return arms;
}

/** The same, of those alone who were in the campaign on a day: what a comparison from that day on is made of. */
export function armsOn(day: DayNumber, document: PlanDocument, identity: Identity): ArmsOfClients {
	const arms = new Map(armsOfClients(document, identity));
	for (const [key, joined] of controlTerms(document).joinedOn) if (joined > day) arms.delete(identity.resolve(key));
	return arms;
}

export interface PlannedClient extends DrawCandidate {
	readonly position: number;
}

/** Clients the plan would contact: worth returning, and open to some channel where contacts are known at all. Yields the share done between. */
export function* plannedClients(rows: ClientRows): Generator<number, { planned: readonly PlannedClient[]; unreachable: number }> {
	const { history, judgement, offers, levers } = rows.sources;
	const terms = worthTerms(levers);
	const contactsKnown = rows.hasContacts;
	const planned: PlannedClient[] = [];
	let unreachable = 0;
	for (let position = 0; position < history.clientCount; position++) {
		if (position % AT_ONCE === AT_ONCE - 1) yield position / history.clientCount;
		const { worthReturning, status } = assessUnder(terms, history, judgement, offers, position);
		if (!worthReturning || status === null) continue;
		const reach = rows.reach(position);
		const open = contactsKnown ? openChannelBits(reach) !== 0 : !reach.askedToStop && reach.consent !== 'no';
		if (open) planned.push({ clientKey: rows.clientKey(position), stratum: status * CATEGORIES.length + judgement.category[position], position });
		else unreachable++;
	}
	return { planned, unreachable };
}

/** So many clients are looked at between two breaths. */
const AT_ONCE = 1000;

/** Who is left alone (M12.3). Before the start a preview of the draw; afterwards the control arm, and of those who joined since whom the same hash leaves alone. */
export function leftAlone(planned: readonly PlannedClient[], document: PlanDocument, arms: ArmsOfClients, identity: Identity): ReadonlySet<string> {
	const { share, seed, startedOn, byHand } = controlTerms(document);
	const insisted = new Set(byHand.map((key) => identity.resolve(key)));
	if (startedOn === null)
		return drawControl(
			planned.filter(({ clientKey }) => !insisted.has(clientKey)),
			share,
			seed
		);
	const alone = new Set<string>();
	for (const [clientKey, arm] of arms) if (arm === 'control' && !insisted.has(clientKey)) alone.add(clientKey);
	for (const { clientKey } of planned) if (!arms.has(clientKey) && !insisted.has(clientKey) && isDrawnAlone(clientKey, share, seed)) alone.add(clientKey);
	return alone;
}

/** What is set for a client and no draw hangs on. */
const BESIDE_DRAW: ReadonlySet<ClientField> = new Set<ClientField>(['name', 'person', 'channel', 'contactReason', 'categoryReason', 'notSameAs']);

/** Whether a change may draw other clients. After the start a contact made or planned never does. */
export function drawsAnew({ group, key }: FieldChange, document: PlanDocument): boolean {
	switch (group) {
		case 'touch':
		case 'person':
			return false;
		case 'outcome':
			return controlTerms(document).startedOn === null;
		case 'client':
			return !BESIDE_DRAW.has(splitClientFieldKey(key).field);
		case 'setting':
			return key.startsWith(CONTROL_SETTINGS) || key.startsWith(CATEGORY_SETTINGS);
		default:
			return true;
	}
}
