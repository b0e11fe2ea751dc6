import { LEVERS, type LeverName } from '../../model/levers.ts';

/** Ends and step of a slider. */
export interface Scale {
	readonly from: number;
	readonly to: number;
	readonly step: number;
}

/** Where neither the data nor a person gives a value, the open end stands here: a year's cycle, a purchase a week, round sums. */
const OPEN_END: Readonly<Partial<Record<LeverName, number>>> = { cycle: 365, purchasesPerYear: 52, averageCheck: 10_000, contactCost: 100 };
const ROUND = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];

/** The next round number at or above a positive value. */
export function roundUp(value: number): number {
	const power = 10 ** Math.floor(Math.log10(value));
	const head = ROUND.find((round) => round * power >= value * (1 - 1e-9)) ?? 10;
	return Number((head * power).toPrecision(12));
}

/**
 * Ends of a lever's slider. An open end lies at three times the value that stands without typing, so it does not move as the lever is
 * dragged; only a value typed beyond an end stretches it.
 */
export function scaleOf(name: LeverName, untyped: number | null, value: number | null): Scale {
	const { slider, min, max, minExclusive } = LEVERS[name];
	let to = slider.to ?? Math.min(max, Math.max(openEnd(name, untyped), slider.from * 10, slider.step * 20));
	if (value !== null && value > to) to = Math.min(max, roundUp(value));
	const step = slider.to === null ? Math.max(slider.step, roundUp(to / 300)) : slider.step;
	const from = minExclusive && slider.from <= min ? step : slider.from;
	return { from: value !== null && value < from ? Math.max(min, value) : from, to, step };
}

const openEnd = (name: LeverName, untyped: number | null): number => (untyped !== null && untyped > 0 ? roundUp(untyped * 3) : (OPEN_END[name] ?? 100));

/** A value without the noise of binary steps: 0.30000000000000004 is 0.3. */
export const clean = (value: number): number => Number(value.toPrecision(12));

/** Keeps the two thresholds in order while one of them is moved. */
export function withinOrder(name: LeverName, value: number, others: { sleepingAfter: number | null; lostAfter: number | null }): number {
	if (name === 'sleepingAfter' && others.lostAfter !== null) return Math.min(value, others.lostAfter);
	if (name === 'lostAfter' && others.sleepingAfter !== null) return Math.max(value, others.sleepingAfter);
	return value;
}
