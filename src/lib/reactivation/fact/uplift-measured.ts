import { rateDifference, type RateDifference, type Returns } from '../../analysis/comparison/newcombe.ts';
import { LEAST_IN_ARM } from '../../model/control-settings.ts';
import type { FactSums } from './sums.ts';

/** Why what the contacts themselves brought cannot be told. */
export type UpliftRefusal = 'noStart' | 'noControl' | 'tooFew';

export interface MeasuredUplift extends RateDifference {
	/** Clients the contacts themselves brought: difference × clients, with the same interval. */
	readonly returned: Bounded;
	/** Their margin, at the mean margin of a returned client; null unknown. */
	readonly margin: Bounded | null;
	/** Less what the campaign cost. */
	readonly result: Bounded | null;
}

export interface Bounded {
	readonly value: number;
	readonly low: number;
	readonly high: number;
}

/**
 * What the contacts themselves brought (M12.2, M12.3): everyone drawn to be contacted, contacted or not, against everyone left alone. Only those two were made
 * alike by the lot: whom somebody found time for was not drawn.
 */
export function measuredUplift(toContact: FactSums, control: FactSums): MeasuredUplift | Extract<UpliftRefusal, 'noControl' | 'tooFew'> {
	if (control.clients === 0) return 'noControl';
	if (Math.min(toContact.clients, control.clients) < LEAST_IN_ARM) return 'tooFew';
	const found = rateDifference(returnsOf(toContact), returnsOf(control))!;
	const times = (factor: number, less: number): Bounded => ({
		value: found.difference * factor - less,
		low: found.low * factor - less,
		high: found.high * factor - less
	});
	const ofOne = toContact.margin === null || toContact.returned === 0 ? null : toContact.margin / toContact.returned;
	return {
		...found,
		returned: times(toContact.clients, 0),
		margin: ofOne === null ? null : times(toContact.clients * ofOne, 0),
		result: ofOne === null || toContact.cost === null ? null : times(toContact.clients * ofOne, toContact.cost)
	};
}

const returnsOf = ({ clients, returned }: FactSums): Returns => ({ clients, returned });
