import type { EconomyChannel } from '../../model/economics-channels.ts';
import type { ChannelTerms, MissingTerm } from './types.ts';

/** What contacts through a channel cost. `assumption`: too little is typed, so the lever "cost of a contact" stands in for what hangs on the number of contacts. */
export interface ContactCosts {
	/** Per client contacted, all parts together; null where not even the lever is known. */
	readonly perContact: number | null;
	readonly fixed: number;
	readonly source: 'channel' | 'assumption';
	/** What would have to be typed for the channel's own cost to be known. */
	readonly missing: readonly MissingTerm[];
	/** Parts nobody has stated, and which are therefore in no sum. */
	readonly notCounted: readonly ('costPerContact' | 'minutes')[];
}

/** The price of a contact + the price of a success × share reached + minutes × hourly rate (M2.3, M8.4). `reached` is the share in force, advertising and all. */
export function contactCosts(
	name: EconomyChannel,
	channel: ChannelTerms,
	reached: number | null,
	hourlyRate: number | null,
	assumed: number | null
): ContactCosts {
	const missing: MissingTerm[] = [];
	const parts: number[] = [];
	if (channel.costPerContact !== null) parts.push(channel.costPerContact);
	if (channel.costPerReached !== null) {
		if (reached === null) missing.push({ channel: name, name: 'reached' });
		else parts.push(channel.costPerReached * reached);
	}
	if (channel.minutes !== null) {
		if (channel.minutes > 0 && hourlyRate === null) missing.push({ channel: null, name: 'hourlyRate' });
		else parts.push((channel.minutes / 60) * (hourlyRate ?? 0));
	}
	if (parts.length === 0 && missing.length === 0) missing.push({ channel: name, name: 'costPerContact' });
	const own = missing.length === 0;
	return {
		perContact: own ? parts.reduce((sum, part) => sum + part, 0) : assumed,
		fixed: channel.fixedCost,
		source: own ? 'channel' : 'assumption',
		missing,
		notCounted: own
			? (['costPerContact', 'minutes'] as const).filter((part) => channel[part] === null && !(part === 'costPerContact' && channel.costPerReached !== null))
			: []
	};
}
