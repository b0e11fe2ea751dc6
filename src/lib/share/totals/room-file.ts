import * as v from 'valibot';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { LONGEST_PLAN_NAME, roomName, type RoomTotals } from '../../model/room-totals.ts';
import { fileName, textFile, type ExportedFile } from '../exported-file.ts';
import type { RoomFileErrorCode } from './codes.ts';
import { totalsFormat1 } from './format-1-schema.ts';

/** Version of what is written about a participant, in files and in links; raised by one whenever an older application could not read it. */
export const ROOM_FORMAT = 1;
export const TOTALS_EXTENSION = '.rouse-totals';
/** No file of totals is larger; looked at before a byte of it is read. */
export const MAX_ROOM_FILE_BYTES = 1 << 20;

/** The totals of one plan as a file: JSON that a person can read to the end, and see that nobody is in it. The same totals give the same bytes. */
export function writeTotalsFile(totals: RoomTotals, title: string): ExportedFile {
	const text = `${JSON.stringify({ application: 'rouse', kind: 'totals', format: ROOM_FORMAT, totals }, null, '\t')}\n`;
	return textFile(fileName(`${totals.plan} ${title}`, TOTALS_EXTENSION), 'application/x-rouse-totals', text);
}

/** Of any format: what tells these files from other JSON. */
const head = v.object({ application: v.literal('rouse'), kind: v.literal('totals'), format: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) });
const file1 = v.strictObject({ application: v.string(), kind: v.string(), format: v.number(), totals: totalsFormat1 });

/** Reads a file of totals from anyone. */
export function readTotalsFile(bytes: Uint8Array): Result<RoomTotals, RoomFileErrorCode> {
	if (bytes.length > MAX_ROOM_FILE_BYTES) return fail('room.tooLarge');
	const json = parsed(bytes);
	const known = v.safeParse(head, json);
	if (!known.success) return fail('room.notRouse');
	if (known.output.format > ROOM_FORMAT) return fail('room.newer');
	const read = v.safeParse(file1, json, { abortEarly: true });
	return read.success ? ok(asTaken(read.output.totals)) : fail('room.damaged');
}

/** A name from anywhere is cleaned as one of ours: it may be longer than a row, or turn the text around it. */
export const asTaken = (totals: RoomTotals): RoomTotals => ({ ...totals, plan: roomName(totals.plan.slice(0, 2 * LONGEST_PLAN_NAME)) });

const PROTOTYPE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** null where it is no JSON, or has keys that no file of ours has. */
function parsed(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), (key, value: unknown) => {
			if (PROTOTYPE_KEYS.has(key)) throw new SyntaxError(`key ${key}`);
			return value;
		});
	} catch {
		return null;
	}
}
