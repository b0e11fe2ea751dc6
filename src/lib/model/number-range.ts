/** What a number may be. `minExclusive`: the minimum itself is refused. */
export interface NumberRange {
	readonly min: number;
	readonly max: number;
	readonly minExclusive: boolean;
}

/** Why a number was refused at its field. */
export type NumberRefusal = 'notANumber' | 'tooSmall' | 'tooLarge';

/** null when `value` may stand. */
export function refuseNumber({ min, max, minExclusive }: NumberRange, value: number): NumberRefusal | null {
	if (!Number.isFinite(value)) return 'notANumber';
	if (value < min || (minExclusive && value === min)) return 'tooSmall';
	return value > max ? 'tooLarge' : null;
}
