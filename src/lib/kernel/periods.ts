/** A length of time in years, and one in months: two numbers that cannot stand for each other (M2.1, M2.2). */
export type Years = number & { readonly [unit]: 'years' };
export type Months = number & { readonly [unit]: 'months' };
declare const unit: unique symbol;

const MONTHS_PER_YEAR = 12;

export const years = (count: number): Years => count as Years;

export const monthsOf = (length: Years): Months => (MONTHS_PER_YEAR * length) as Months;

/** What happens so often a year, in a month. */
export const perMonth = (timesPerYear: number): number => timesPerYear / MONTHS_PER_YEAR;
