import * as v from 'valibot';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Board } from '../../model/board.ts';
import type { RoomTotals } from '../../model/room-totals.ts';
import { fileName, textFile, type ExportedFile } from '../exported-file.ts';
import type { RoomFileErrorCode } from './codes.ts';
import { BOARD_EXTENSION, TOTALS_EXTENSION } from './extensions.ts';
import { boardFormat2 } from './format-2-schema.ts';
import { boardFrom2 } from './format-2-to-3.ts';
import { boardFormat3 } from './format-3-schema.ts';
import { nameFrom, readTotals, ROOM_FORMAT } from './read-totals.ts';

/** No file of totals or of a board is larger; looked at before a byte of it is read. */
export const MAX_ROOM_FILE_BYTES = 1 << 20;

/** The totals of one plan as a file: JSON that a person can read to the end, and see that nobody is in it. The same totals give the same bytes. */
export function writeTotalsFile(totals: RoomTotals, title: string): ExportedFile {
	const text = `${JSON.stringify({ application: 'rouse', kind: 'totals', format: ROOM_FORMAT, totals }, null, '\t')}\n`;
	return textFile(fileName(`${totals.plan} ${title}`, TOTALS_EXTENSION), 'application/x-rouse-totals', text);
}

/** A board as a file, a participant a line: whoever opens it has the same participants, each once. */
export function writeBoardFile({ id, name, participants }: Board, title: string): ExportedFile {
	const lines = participants.map((participant) => `\t\t${JSON.stringify(participant)}`);
	const head = Object.entries({ application: 'rouse', kind: 'board', format: ROOM_FORMAT }).map(([key, value]) => `\t"${key}": ${JSON.stringify(value)},\n`);
	const about = `"id": ${JSON.stringify(id)}, "name": ${JSON.stringify(name)}, "participants": [\n${lines.join(',\n')}\n\t]`;
	return textFile(fileName(name || title, BOARD_EXTENSION), 'application/x-rouse-board', `{\n${head.join('')}\t"board": { ${about} }\n}\n`);
}

export type RoomFile =
	{ readonly kind: 'totals'; readonly totals: RoomTotals } | { readonly kind: 'board'; readonly board: Pick<Board, 'id' | 'name' | 'participants'> };

/** Of any format: what tells these files from other JSON. */
const head = v.object({ application: v.literal('rouse'), kind: v.picklist(['totals', 'board']), format: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) });
const about = { application: v.string(), kind: v.string(), format: v.number() };
const totalsFile = v.strictObject({ ...about, totals: v.unknown() });
const boardFile = v.strictObject({ ...about, board: v.unknown() });

/** Reads a file of totals or of a board from anyone. */
export function readRoomFile(bytes: Uint8Array): Result<RoomFile, RoomFileErrorCode> {
	if (bytes.length > MAX_ROOM_FILE_BYTES) return fail('room.tooLarge');
	const json = parsed(bytes);
	const known = v.safeParse(head, json);
	if (!known.success) return fail('room.notRouse');
	const { format, kind } = known.output;
	if (format > ROOM_FORMAT) return fail('room.newer');
	if (kind === 'board') {
		const read = v.safeParse(boardFile, json);
		const board = read.success ? BOARD_READERS[format - 1](read.output.board) : null;
		return board ? ok({ kind, board: boardAsTaken(board) }) : fail('room.damaged');
	}
	const read = v.safeParse(totalsFile, json);
	const totals = read.success ? readTotals(format, read.output.totals) : null;
	return totals ? ok({ kind, totals }) : fail('room.damaged');
}

type ReadBoard = v.InferOutput<typeof boardFormat3>;

function readBoard2(json: unknown): ReadBoard | null {
	const read = v.safeParse(boardFormat2, json, { abortEarly: true });
	return read.success ? boardFrom2(read.output) : null;
}

/** By format, from 1, each brought up to the newest; null where it is damaged. Boards are files from format 2 on. */
const BOARD_READERS: readonly ((json: unknown) => ReadBoard | null)[] = [
	readBoard2,
	readBoard2,
	(json) => {
		const read = v.safeParse(boardFormat3, json, { abortEarly: true });
		return read.success ? read.output : null;
	}
];

const boardAsTaken = ({ id, name, participants }: ReadBoard): Pick<Board, 'id' | 'name' | 'participants'> => ({
	id,
	name: nameFrom(name),
	participants: participants.map((one) => ({ ...one, name: nameFrom(one.name), totals: { ...one.totals, plan: nameFrom(one.totals.plan) } }))
});

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
