import type { DayNumber } from '../../kernel/days.ts';

/** Days from 1899-12-30, the day 0 of spreadsheets, to 1970-01-01. */
const DAY_ZERO = 25_569;

/** A day as spreadsheets count it; right from March 1900 on, before which they know a 29 February that never was. */
export const daySerial = (day: DayNumber): number => day + DAY_ZERO;
