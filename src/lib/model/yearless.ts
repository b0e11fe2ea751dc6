import { civilFromDay, dayFromCivil, type DayNumber } from '../kernel/days.ts';

/** The year that stands for "not known" where a day and a month were written alone: a leap year, so that 29 February has its place. */
const NO_YEAR = 1904;
/** Programs that know no year of birth write one of these (1900, 1904); nobody on a list of clients was born before. */
const FIRST_REAL_YEAR = 1910;

/** A day of the year whose year is not known; null where there is no such day. */
export const yearlessDay = (month: number, day: number): DayNumber | null => dayFromCivil(NO_YEAR, month, day);

export const isYearless = (day: DayNumber): boolean => civilFromDay(day).year < FIRST_REAL_YEAR;
