import * as v from 'valibot';
import { dayFromIso, isoFromDay } from '../../kernel/days.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { LEVER_NAMES, type LeverOrigin } from '../../model/levers.ts';
import { ROOM_FIGURES, type RoomTotals } from '../../model/room-totals.ts';
import type { RoomFileErrorCode } from './codes.ts';
import { totalsFormat1 } from './format-1-schema.ts';
import { asTaken, ROOM_FORMAT } from './room-file.ts';

/** Longer than any link of ours. */
const LONGEST = 2000;
/** A name makes a picture of squares finer, and harder to read from the back row. */
const LONGEST_NAME = 40;
const ORIGIN_LETTERS = { data: 'd', preset: 'p', typed: 't' } as const satisfies Record<LeverOrigin, string>;
const ORIGINS = Object.keys(ORIGIN_LETTERS) as LeverOrigin[];
/** What each place of the lists holds, for as long as there is format 1. */
const FIGURES = ROOM_FIGURES;
const LEVERS = LEVER_NAMES;

/**
 * The part of an address behind `#`, which no browser sends to a server: `1;<id>;<made at>;rows;UAH;2026-02-16;Shop;2357,229,…;60t,1p,…`. Short, so that a
 * picture of it can be read across a room; nothing between two commas is what is not known.
 */
export function writeTotalsLink({ id, plan, madeAt, currency, asOf, basis, figures, levers }: RoomTotals): string {
	const name = encodeURIComponent([...plan].slice(0, LONGEST_NAME).join('').toWellFormed());
	const listed = [FIGURES.map((figure) => figures[figure] ?? ''), LEVERS.map((lever) => `${levers[lever].value ?? ''}${ORIGIN_LETTERS[levers[lever].origin]}`)];
	return [ROOM_FORMAT, id, madeAt, basis, currency, asOf === null ? '' : isoFromDay(asOf), name, ...listed.map((list) => list.join(','))].join(';');
}

/** Reads what `writeTotalsLink` wrote; a link that was cut short anywhere is refused as a whole. */
export function readTotalsLink(fragment: string): Result<RoomTotals, RoomFileErrorCode> {
	const parts = fragment.replace(/^#/, '').split(';');
	const [version, id, madeAt, basis, currency, asOf, name, figures, levers] = parts;
	if (/^\d{1,9}$/.test(version) && Number(version) > ROOM_FORMAT) return fail('room.newer');
	if (fragment.length > LONGEST || version !== String(ROOM_FORMAT) || parts.length !== 9) return fail('room.damaged');
	const values = figures.split(',').map(numberOf);
	const inForce = levers.split(',').map((text) => ({
		value: numberOf(text.slice(0, -1)),
		origin: ORIGINS.find((origin) => ORIGIN_LETTERS[origin] === text.at(-1))
	}));
	if (values.length !== FIGURES.length || inForce.length !== LEVERS.length) return fail('room.damaged');
	const read = v.safeParse(totalsFormat1, {
		...{ id, currency, basis, madeAt: numberOf(madeAt), plan: textOf(name) },
		// What stands for no day of the calendar is no link of ours, other than nothing at all.
		asOf: asOf === '' ? null : (dayFromIso(asOf) ?? NaN),
		figures: Object.fromEntries(FIGURES.map((figure, place) => [figure, values[place]])),
		levers: Object.fromEntries(LEVERS.map((lever, place) => [lever, inForce[place]]))
	});
	return read.success ? ok(asTaken(read.output)) : fail('room.damaged');
}

/** null of nothing, NaN of what is no number. */
function numberOf(text: string): number | null {
	if (text === '') return null;
	return /^-?\d[\d.e+-]*$/.test(text) ? Number(text) : NaN;
}

function textOf(encoded: string): string | null {
	try {
		return decodeURIComponent(encoded);
	} catch {
		return null;
	}
}
