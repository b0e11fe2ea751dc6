import { dayFromIso, isoFromDay } from '../../kernel/days.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { LEVER_NAMES, type LeverOrigin } from '../../model/levers.ts';
import { ROOM_FIGURES, type RoomTotals } from '../../model/room-totals.ts';
import type { RoomFileErrorCode } from './codes.ts';
import { readTotals, ROOM_FORMAT } from './read-totals.ts';

/** Longer than any link of ours. */
const LONGEST = 2000;
/** A name makes a picture of squares finer, and harder to read from the back row. */
const LONGEST_NAME = 40;
const ORIGIN_LETTERS = { data: 'd', preset: 'p', example: 'e', typed: 't' } as const satisfies Record<LeverOrigin, string>;
const ORIGINS = Object.keys(ORIGIN_LETTERS) as LeverOrigin[];
/** What each place of the lists holds in formats 1 to 3; from 2 on, when contacts pay back stands behind the figures. */
const FIGURES = ROOM_FIGURES;
const LEVERS = LEVER_NAMES;
const FIRST_WITH_PAYBACK = 2;
/** From 3 on, how many of the clients are a sample stands behind the basis, after a point: `rows.none`. */
const FIRST_WITH_SAMPLE = 3;

/**
 * The part of an address behind `#`, which no browser sends to a server: `3;<id>;<made at>;rows.none;UAH;2026-02-16;Shop;2357,229,…;60t,1p,…`. Short, so that a
 * picture of it can be read across a room; nothing between two commas is what is not known.
 */
export function writeTotalsLink({ id, plan, madeAt, currency, asOf, basis, sample, figures, payback, levers }: RoomTotals): string {
	const name = encodeURIComponent([...plan].slice(0, LONGEST_NAME).join('').toWellFormed());
	const values = [...FIGURES.map((figure) => figures[figure] ?? ''), payback ?? ''];
	const inForce = LEVERS.map((lever) => `${levers[lever].value ?? ''}${ORIGIN_LETTERS[levers[lever].origin]}`);
	return [ROOM_FORMAT, id, madeAt, `${basis}.${sample ?? ''}`, currency, asOf === null ? '' : isoFromDay(asOf), name, values.join(','), inForce.join(',')].join(
		';'
	);
}

/** Reads what `writeTotalsLink` wrote; a link that was cut short anywhere is refused as a whole. */
export function readTotalsLink(fragment: string): Result<RoomTotals, RoomFileErrorCode> {
	const parts = fragment.replace(/^#/, '').split(';');
	const [version, id, madeAt, restsOn, currency, asOf, name, figures, levers] = parts;
	const format = /^[1-9]\d{0,8}$/.test(version) ? Number(version) : NaN;
	if (format > ROOM_FORMAT) return fail('room.newer');
	if (fragment.length > LONGEST || Number.isNaN(format) || parts.length !== 9) return fail('room.damaged');
	const [basis, sample, ...more] = restsOn.split('.');
	if (more.length > 0 || (sample !== undefined) !== format >= FIRST_WITH_SAMPLE) return fail('room.damaged');
	const values = figures.split(',');
	const payback = format >= FIRST_WITH_PAYBACK ? values.pop() : undefined;
	const inForce = levers.split(',').map((text) => ({
		value: numberOf(text.slice(0, -1)),
		origin: ORIGINS.find((origin) => ORIGIN_LETTERS[origin] === text.at(-1))
	}));
	if (values.length !== FIGURES.length || inForce.length !== LEVERS.length) return fail('room.damaged');
	const totals = readTotals(format, {
		...{ id, currency, basis, madeAt: numberOf(madeAt), plan: textOf(name) },
		// What stands for no day of the calendar is no link of ours, other than nothing at all.
		asOf: asOf === '' ? null : (dayFromIso(asOf) ?? NaN),
		figures: Object.fromEntries(FIGURES.map((figure, place) => [figure, numberOf(values[place])])),
		...(sample === undefined ? {} : { sample: sample || null }),
		...(payback === undefined ? {} : { payback: payback === 'never' ? payback : numberOf(payback) }),
		levers: Object.fromEntries(LEVERS.map((lever, place) => [lever, inForce[place]]))
	});
	return totals ? ok(totals) : fail('room.damaged');
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
