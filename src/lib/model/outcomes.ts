import { fieldValue } from './document.ts';
import { clientFieldKey, type FieldChange, type PlanDocument } from './fields.ts';
import { choicesInForce, comingOrdinal, splitTouchKey, touchKey, type Outcome, type TouchChoice, type TouchSet } from './contacts.ts';
import { mergedClients } from './merged.ts';

/** Where the work list keeps what no field has room for: settings under this path. */
export const WORK_SETTINGS = 'work/';

/** The number that was noted to be somebody else's, by outcome. */
const WRONG_NUMBER = `${WORK_SETTINGS}wrongNumber/`;
export const wrongNumberKey = (outcomeId: string): string => WRONG_NUMBER + outcomeId;
/** null: another setting. */
export const outcomeOfWrongNumber = (key: string): string | null => (key.startsWith(WRONG_NUMBER) ? key.slice(WRONG_NUMBER.length) : null);
/** The consent that stood for the client before it asked to be left alone, by outcome. */
const consentBeforeKey = (outcomeId: string): string => `${WORK_SETTINGS}consentBefore/${outcomeId}`;
/** Nothing was set by hand: what the rows say stands. */
const AS_IN_ROWS = 'rows';

/** What a contact taught besides its outcome. */
export interface Learnt {
	/** Why the client left (M4.1), for the client field of that name; null: nothing new. */
	readonly leavingReason: string | null;
	/** The number that was tried; '' where there was none. */
	readonly number: string;
	/** A number to try instead; '' where none was given. */
	readonly newNumber: string;
}

export const NOTHING_LEARNT: Learnt = { leavingReason: null, number: '', newNumber: '' };

/**
 * Notes what came of a contact (M8.7), all that follows from it in one step. Who asks to be left alone is left alone for good: the consent becomes "no" too,
 * so that whatever reads consent alone knows (M12.9). A wrong number closes what needs a phone until another number stands for the client.
 */
export function noteOutcome(
	document: PlanDocument,
	id: string,
	outcome: Outcome,
	{ leavingReason, number, newNumber }: Learnt = NOTHING_LEARNT
): FieldChange[] {
	const { clientKey } = outcome;
	const changes = setOutcome(document, id, outcome, number);
	if (leavingReason !== null) changes.push({ group: 'client', key: clientFieldKey('leavingReason', clientKey), value: leavingReason });
	if (newNumber !== '') changes.push({ group: 'client', key: clientFieldKey('phone', clientKey), value: newNumber });
	return changes;
}

/**
 * The same of a contact nobody had planned: what was set for the contacts to come stays theirs, each with the next ordinal, under whatever key of the client
 * it was set.
 */
export function noteUnplanned(document: PlanDocument, id: string, outcome: Outcome, learnt: Learnt = NOTHING_LEARNT): FieldChange[] {
	const { clientKey } = outcome;
	const keys = new Set([clientKey, ...mergedClients(document, clientKey)]);
	const set = touchesSet(document).filter((touch) => keys.has(touch.clientKey));
	const coming = comingOrdinal(outcomesOfClient(document, clientKey).length, choicesInForce(set, clientKey));
	const toCome = set.filter(({ ordinal }) => ordinal >= coming);
	const touches = new Map<string, TouchChoice | null>(toCome.map((touch) => [touchKey(touch.ordinal, touch.clientKey), null]));
	for (const touch of toCome) touches.set(touchKey(touch.ordinal + 1, touch.clientKey), touch.choice);
	return [...noteOutcome(document, id, outcome, learnt), ...Array.from(touches, ([key, value]): FieldChange => ({ group: 'touch', key, value }))];
}

/** What was set for single contacts, in no order. */
export function touchesSet({ fields }: PlanDocument): readonly TouchSet[] {
	const set: TouchSet[] = [];
	for (const [key, { value }] of fields.touch) if (value !== null) set.push({ ...splitTouchKey(key), choice: value });
	return set;
}

/** Corrects what was noted. What followed from the former result is taken back where nothing else speaks for it. `number`: the one that stands now. */
export const correctOutcome = (document: PlanDocument, id: string, outcome: Outcome, number: string): FieldChange[] =>
	setOutcome(document, id, outcome, number);

export const removeOutcome = (document: PlanDocument, id: string): FieldChange[] => setOutcome(document, id, null, '');

function setOutcome(document: PlanDocument, id: string, outcome: Outcome | null, number: string): FieldChange[] {
	const former = fieldValue(document, 'outcome', id);
	const changes: FieldChange[] = [{ group: 'outcome', key: id, value: outcome?.result === 'askedToStop' ? { ...outcome, nextDay: null } : outcome }];
	const [wasWrong, isWrong] = [former, outcome].map((one) => one?.result === 'wrongNumber');
	if (wasWrong !== isWrong) changes.push({ group: 'setting', key: wrongNumberKey(id), value: isWrong && number !== '' ? number : null });
	const [stopped, stops] = [former, outcome].map((one) => one?.result === 'askedToStop');
	if (stops && !stopped) changes.push(...withdrawConsent(document, id, outcome!.clientKey));
	else if (stopped && !stops) changes.push(...restoreConsent(document, id, former!.clientKey));
	return changes;
}

function withdrawConsent(document: PlanDocument, id: string, clientKey: string): FieldChange[] {
	const key = clientFieldKey('consent', clientKey);
	const before = fieldValue(document, 'client', key);
	if (before === 'no') return [];
	return [
		{ group: 'client', key, value: 'no' },
		{ group: 'setting', key: consentBeforeKey(id), value: before ?? AS_IN_ROWS }
	];
}

/** Where the client asked another time too, the "no" stays, and that time remembers what stood before. */
function restoreConsent(document: PlanDocument, id: string, clientKey: string): FieldChange[] {
	const before = fieldValue(document, 'setting', consentBeforeKey(id));
	if (before === null) return [];
	const forget: FieldChange = { group: 'setting', key: consentBeforeKey(id), value: null };
	const another = [...document.fields.outcome].find(
		([other, { value }]) => other !== id && value?.clientKey === clientKey && value.result === 'askedToStop'
	)?.[0];
	if (another !== undefined) return [forget, { group: 'setting', key: consentBeforeKey(another), value: before }];
	const key = clientFieldKey('consent', clientKey);
	if (fieldValue(document, 'client', key) !== 'no') return [forget];
	return [forget, { group: 'client', key, value: before === AS_IN_ROWS ? null : before }];
}

export interface NotedOutcome {
	readonly id: string;
	readonly outcome: Outcome;
}

/** Contacts made with a client and with those merged into it, the newest first. */
export function outcomesOfClient(document: PlanDocument, clientKey: string): readonly NotedOutcome[] {
	const keys = new Set([clientKey, ...mergedClients(document, clientKey)]);
	return [...document.fields.outcome]
		.filter(([, { value }]) => value !== null && keys.has(value.clientKey))
		.sort(([, a], [, b]) => b.value!.day - a.value!.day || b.counter - a.counter)
		.map(([id, { value }]) => ({ id, outcome: value! }));
}

/** Every contact that was made, in no order. */
export function allOutcomes(document: PlanDocument): readonly Outcome[] {
	const outcomes: Outcome[] = [];
	for (const { value } of document.fields.outcome.values()) if (value !== null) outcomes.push(value);
	return outcomes;
}
