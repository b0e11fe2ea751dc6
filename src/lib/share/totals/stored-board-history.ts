import * as v from 'valibot';
import type { BoardChange } from '../../model/board.ts';
import { BOARD_LABELS, NO_BOARD_HISTORY, type BoardHistory, type BoardStep } from '../../model/board-history.ts';
import { participantOf, storedParticipant } from './stored-participant.ts';

const change = v.variant('kind', [
	v.strictObject({ kind: v.literal('name'), name: v.string() }),
	v.strictObject({ kind: v.literal('participant'), id: v.string(), value: v.unknown(), place: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) })
]);
const steps = v.array(v.strictObject({ id: v.string(), label: v.picklist(BOARD_LABELS), changes: v.array(change) }));
const history = v.strictObject({ undo: steps, redo: steps });

/** The steps of a board as the device keeps them: participants with the format of their totals. */
export const storedBoardHistory = ({ undo, redo }: BoardHistory): unknown => ({ undo: undo.map(storedStep), redo: redo.map(storedStep) });

const storedStep = ({ changes, ...step }: BoardStep): unknown => ({
	...step,
	changes: changes.map((one) => (one.kind === 'participant' && one.value ? { ...one, value: storedParticipant(one.value) } : one))
});

/** No steps where there are none, or one of them cannot be read: those before it would be taken back wrongly. */
export function boardHistoryOf(record: unknown): BoardHistory {
	const read = v.safeParse(history, record);
	if (!read.success) return NO_BOARD_HISTORY;
	const [undo, redo] = [read.output.undo.map(stepOf), read.output.redo.map(stepOf)];
	return undo.every((step) => step !== null) && redo.every((step) => step !== null) ? { undo, redo } : NO_BOARD_HISTORY;
}

function stepOf({ changes, ...step }: v.InferOutput<typeof steps>[number]): BoardStep | null {
	const read: BoardChange[] = [];
	for (const one of changes) {
		if (one.kind === 'name' || one.value === null) {
			read.push(one.kind === 'name' ? one : { ...one, value: null });
			continue;
		}
		const value = participantOf(one.value);
		if (!value) return null;
		read.push({ ...one, value });
	}
	return { ...step, changes: read };
}
