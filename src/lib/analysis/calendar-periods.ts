import { civilFromDay, dayFromCivil, type DayNumber } from '../kernel/days.ts';

/** How finely a history is cut, finest first. */
export const PERIOD_STEPS = ['month', 'quarter', 'year'] as const;
export type PeriodStep = (typeof PERIOD_STEPS)[number];

const MONTHS: Readonly<Record<PeriodStep, number>> = { month: 1, quarter: 3, year: 12 };

/** As many bars as can be told apart without being asked for, and as many as can be asked for. */
const EASILY_READ = 60;
const MOST_OFFERED = 120;

/** Calendar periods side by side, first and last day of each; the last one ends at as-of. */
export interface CalendarPeriods {
	readonly step: PeriodStep;
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	/** The calendar goes on after as-of: the last period is not over. */
	readonly unfinished: boolean;
}

/** The place of a day's period in an endless row of them. */
function periodPlace(day: DayNumber, step: PeriodStep): number {
	const { year, month } = civilFromDay(day);
	return Math.floor((year * 12 + month - 1) / MONTHS[step]);
}

/** First day of the period at a place; null past the year 9999. */
function periodStart(place: number, step: PeriodStep): DayNumber | null {
	const months = place * MONTHS[step];
	return dayFromCivil(Math.floor(months / 12), (months % 12) + 1, 1);
}

/** The steps a stretch of days can be cut by: always years, finer ones while they stay few enough to be drawn. */
export function offeredSteps(first: DayNumber, asOf: DayNumber): readonly PeriodStep[] {
	return PERIOD_STEPS.filter((step) => step === 'year' || countPeriods(first, asOf, step) <= MOST_OFFERED);
}

/** The finest step whose periods are easily read side by side. */
export function defaultStep(first: DayNumber, asOf: DayNumber): PeriodStep {
	return PERIOD_STEPS.find((step) => countPeriods(first, asOf, step) <= EASILY_READ) ?? 'year';
}

/** The periods from the one `first` lies in up to as-of; `first` ≤ `asOf`. */
export function calendarPeriods(first: DayNumber, asOf: DayNumber, step: PeriodStep): CalendarPeriods {
	const from = periodPlace(first, step);
	const count = countPeriods(first, asOf, step);
	const starts = new Int32Array(count);
	const ends = new Int32Array(count);
	for (let i = 0; i < count; i++) {
		starts[i] = periodStart(from + i, step) ?? asOf;
		if (i > 0) ends[i - 1] = starts[i] - 1;
	}
	ends[count - 1] = asOf;
	const next = periodStart(from + count, step);
	return { step, starts, ends, unfinished: next !== null && asOf < next - 1 };
}

/** A day less the first day of all periods → the place of its period among them. */
export function placesOfDays({ starts, ends }: CalendarPeriods): Uint16Array {
	const places = new Uint16Array(ends[ends.length - 1] - starts[0] + 1);
	for (let i = 0; i < ends.length; i++) places.fill(i, starts[i] - starts[0], ends[i] - starts[0] + 1);
	return places;
}

const countPeriods = (first: DayNumber, asOf: DayNumber, step: PeriodStep): number => periodPlace(asOf, step) - periodPlace(first, step) + 1;
