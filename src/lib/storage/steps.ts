import type { FieldChange, FieldGroup } from '../model/fields.ts';
import type { ChangeHistory, Step } from '../model/history.ts';
import type { Database } from './database.ts';
import { StorageFault } from './errors.ts';
import { packTexts, unpackTexts } from './packed-texts.ts';
import type { StepRecord, StoredHistory } from './records.ts';
import { deleteSteps } from './removal.ts';

/** In the order of their numbers: those to undo, the newest last; then those to make again, the next one first. */
const inOrder = ({ undo, redo }: ChangeHistory): Step[] => [...undo, ...redo.toReversed()];

/** What the plan's record says of its history. */
export const storedHistory = ({ first, undo, redo }: ChangeHistory): StoredHistory => ({ first, undo: undo.length, redo: redo.length });

/**
 * Writes the steps that differ from those written before and removes those that are gone; without `written` all of them. Must run inside a
 * transaction over steps.
 */
export async function writeSteps(db: Database, planId: string, history: ChangeHistory, written: ChangeHistory | undefined): Promise<void> {
	if (history === written) return;
	const steps = inOrder(history);
	const last = history.first + steps.length;
	const before = written && inOrder(written);
	const isThere = (step: Step, index: number) => before?.[index - written!.first] === step;
	if (!written) await deleteSteps(db, planId);
	else {
		if (written.first < history.first) await deleteSteps(db, planId, written.first, history.first);
		if (written.first + before!.length > last) await deleteSteps(db, planId, last);
	}
	await Promise.all(
		steps.map((step, at) => {
			const index = history.first + at;
			return isThere(step, index) ? undefined : db.steps.put(packStep(planId, index, step));
		})
	);
}

/** Must run inside a transaction over steps. */
export async function readSteps(db: Database, planId: string, { first, undo, redo }: StoredHistory): Promise<ChangeHistory> {
	if (undo + redo === 0) return { first, undo: [], redo: [] };
	const records = await db.steps
		.where('[planId+index]')
		.between([planId, first], [planId, first + undo + redo])
		.toArray();
	if (records.length !== undo + redo) throw new StorageFault('storage.damaged', `steps of ${planId}`);
	const steps = records.map(unpackStep);
	return { first, undo: steps.slice(0, undo), redo: steps.slice(undo).reverse() };
}

function packStep(planId: string, index: number, { label, changes }: Step): StepRecord {
	const groups: FieldGroup[] = [];
	const groupCodes = new Uint8Array(changes.length);
	changes.forEach(({ group }, at) => {
		if (!groups.includes(group)) groups.push(group);
		groupCodes[at] = groups.indexOf(group);
	});
	return { planId, index, label, groupCodes, groups, keys: packTexts(changes.map(({ key }) => key)), values: changes.map(({ value }) => value) };
}

function unpackStep({ label, groupCodes, groups, keys, values }: StepRecord): Step {
	const changes = unpackTexts(keys).map((key, at) => ({ group: groups[groupCodes[at]], key, value: values[at] }) as FieldChange);
	return { label, changes };
}
