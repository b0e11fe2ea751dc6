import type { DayNumber } from '../kernel/days.ts';
import { cleanText } from '../kernel/text.ts';
import { FIGURES, type FigureUnit } from './figure-registry.ts';
import type { FigureId, FigureValues } from './figures.ts';
import { LEVER_NAMES, LEVERS, type LeverName, type LeverOrigin, type LeversInForce, type LeverUnit } from './levers.ts';
import type { SampleShare } from './sample-layers.ts';

/** What a room compares, in the order it is shown. */
export const ROOM_FIGURES = [
	'clients.total',
	'clients.active',
	'clients.sleeping',
	'clients.lost',
	'cycle.days',
	'forgone.topDown',
	'worth.clients',
	'worth.value',
	'return.breakEvenRate'
] as const satisfies readonly FigureId[];
export type RoomFigure = (typeof ROOM_FIGURES)[number];

/** `rows`: counted from orders or clients; `estimate`: from the few numbers of the quick estimate, which know no statuses. */
export const ROOM_BASES = ['rows', 'estimate'] as const;
export type RoomBasis = (typeof ROOM_BASES)[number];

export interface RoomLever {
	readonly value: number | null;
	readonly origin: LeverOrigin;
}

/**
 * What a participant gives to a room: the totals of a plan and the assumptions they rest on. No client is in it, and nothing a person wrote but the plan's
 * name. null is unknown; money is in whole units of `currency`, shares are fractions, a break-even rate is of those approached.
 */
export interface RoomTotals {
	/** The same for whatever is made of one plan, so that a newer file takes the older one's place. The plan's own id cannot be told from it. */
	readonly id: string;
	/** The plan's name; '' for whoever stays anonymous. */
	readonly plan: string;
	/** Milliseconds since the epoch. */
	readonly madeAt: number;
	/** ISO 4217 code; '' when the plan has none. */
	readonly currency: string;
	/** The day the statuses are of; null without rows. */
	readonly asOf: DayNumber | null;
	readonly basis: RoomBasis;
	/** How many of the clients counted are a trade's sample, invented; null: not known, of totals made before they told. */
	readonly sample: SampleShare | null;
	readonly figures: Readonly<Record<RoomFigure, number | null>>;
	/** The month from whose end on what came back covers what was spent (M2.10); `never`: not within fifty years. */
	readonly payback: number | 'never' | null;
	readonly levers: Readonly<Record<LeverName, RoomLever>>;
}

/** Whether figures of these totals may stand for a business: those with invented clients in them do not. Of older totals it is not known, and they do. */
export const isOfBusiness = ({ sample }: Pick<RoomTotals, 'sample'>): boolean => sample === 'none' || sample === null;

export const LONGEST_PLAN_NAME = 120;

/** A name as a room takes it: cleaned as every text, and no longer than fits a row. */
export const roomName = (name: string): string => [...cleanText(name)].slice(0, LONGEST_PLAN_NAME).join('');

interface Made extends Pick<RoomTotals, 'id' | 'plan' | 'madeAt' | 'currency' | 'asOf' | 'basis' | 'sample' | 'payback'> {
	readonly figures: Pick<FigureValues, RoomFigure>;
	readonly levers: LeversInForce;
}

/** Totals with numbers as exact as anybody reads them: to the cent, a hundredth of a day, a ten-thousandth of a percent. */
export const roomTotals = ({ figures, levers, plan, ...rest }: Made): RoomTotals => ({
	...rest,
	plan: roomName(plan),
	figures: Object.fromEntries(ROOM_FIGURES.map((id) => [id, asRead(figures[id], FIGURES[id].unit)])) as Record<RoomFigure, number | null>,
	levers: Object.fromEntries(
		LEVER_NAMES.map((name) => [name, { value: asRead(levers[name].value, LEVERS[name].unit), origin: levers[name].origin }])
	) as Record<LeverName, RoomLever>
});

const SHARE_DIGITS = 6;
const OTHER_DIGITS = 2;

function asRead(value: number | null, unit: FigureUnit | LeverUnit): number | null {
	if (value === null || !Number.isFinite(value)) return null;
	const power = 10 ** (unit.startsWith('share') ? SHARE_DIGITS : OTHER_DIGITS);
	const rounded = Math.round(value * power) / power;
	// So large that it has no such digits to lose.
	return Number.isFinite(rounded) ? rounded : value;
}
