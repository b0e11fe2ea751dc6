import * as v from 'valibot';
import type { Participant } from '../../model/board.ts';
import { readTotals, ROOM_FORMAT } from './read-totals.ts';

const stored = v.strictObject({
	format: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(ROOM_FORMAT)),
	number: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
	name: v.string(),
	totals: v.unknown()
});

/** A participant as the device keeps it: with the format of its totals, so that a later version can bring them up. */
export const storedParticipant = (participant: Participant): unknown => ({ format: ROOM_FORMAT, ...participant });

/** null where it is none, or of a newer version. */
export function participantOf(record: unknown): Participant | null {
	const read = v.safeParse(stored, record);
	const totals = read.success ? readTotals(read.output.format, read.output.totals) : null;
	return read.success && totals ? { number: read.output.number, name: read.output.name, totals } : null;
}
