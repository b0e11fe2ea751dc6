import * as v from 'valibot';
import { LONGEST_PLAN_NAME, roomName, type RoomTotals } from '../../model/room-totals.ts';
import { totalsFormat1 } from './format-1-schema.ts';
import { totalsFrom1 } from './format-1-to-2.ts';
import { totalsFormat2 } from './format-2-schema.ts';
import { totalsFrom2 } from './format-2-to-3.ts';
import { totalsFormat3 } from './format-3-schema.ts';

/** Version of what is written about a participant, in files and in links; raised by one whenever an older application could not read it. */
export const ROOM_FORMAT = 3;

/** By format, from 1, each brought up to the newest; null: they are none. */
const READERS: readonly ((json: unknown) => RoomTotals | null)[] = [
	(json) => {
		const read = v.safeParse(totalsFormat1, json, { abortEarly: true });
		return read.success ? totalsFrom2(totalsFrom1(read.output)) : null;
	},
	(json) => {
		const read = v.safeParse(totalsFormat2, json, { abortEarly: true });
		return read.success ? totalsFrom2(read.output) : null;
	},
	(json) => {
		const read = v.safeParse(totalsFormat3, json, { abortEarly: true });
		return read.success ? read.output : null;
	}
];

/** Totals of a known format, from anyone; null where they are damaged. */
export function readTotals(format: number, json: unknown): RoomTotals | null {
	const totals = READERS[format - 1](json);
	return totals && { ...totals, plan: nameFrom(totals.plan) };
}

/** A name from anywhere is cleaned as one of ours: it may be longer than a row, or turn the text around it. */
export const nameFrom = (name: string): string => roomName(name.slice(0, 2 * LONGEST_PLAN_NAME));
