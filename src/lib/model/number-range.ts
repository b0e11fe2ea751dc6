/** What a number may be. `minExclusive`: the minimum itself is refused; `whole`: so is a part of one, as of clients. */
export interface NumberRange {
	readonly min: number;
	readonly max: number;
	readonly minExclusive: boolean;
	readonly whole?: boolean;
}

/** Why a number was refused at its field. */
export type NumberRefusal = 'notANumber' | 'tooSmall' | 'tooLarge' | 'notWhole';

/** Nothing that is asked about is so small, and divided by less a figure means nothing: a cost per returned client of 10³⁰⁰, or one without end. */
export const SMALLEST = 1e-9;

/** null when `value` may stand. */
export function refuseNumber({ min, max, minExclusive, whole = false }: NumberRange, value: number): NumberRefusal | null {
	if (!Number.isFinite(value)) return 'notANumber';
	if (value !== 0 && Math.abs(value) < SMALLEST) return 'tooSmall';
	if (value < min || (minExclusive && value === min)) return 'tooSmall';
	if (value > max) return 'tooLarge';
	return whole && !Number.isInteger(value) ? 'notWhole' : null;
}
