import { channelBit, channelToUse, hasChannel } from '../../model/economics-channels.ts';
import { ACTIVE } from '../../model/standing.ts';
import { UNKNOWN_CHECK } from '../prepare.ts';
import type { StatusDays } from '../stretches.ts';
import { NO_CLIENTS, sumsByDays, sumsByMissed, worthPerCheckOf, type CellTerms } from './cell-sums.ts';
import type { ReachCell } from './reach-cells.ts';
import type { ClientSums, ReachSums } from './types.ts';

export interface StretchTerms extends CellTerms {
	readonly days: StatusDays;
	/** Each client's missed cycles by position, where own cycles are in force (M13.5). */
	readonly missed: Float64Array | null;
}

/** The clients of a cell who have one status, and their sums. */
export interface Stretch {
	readonly cell: ReachCell;
	readonly status: number;
	/** What they bring is known. */
	readonly known: boolean;
	readonly sums: ClientSums;
}

/** Independent of the channels in use. Active clients are approached only where they were taken in by hand (M3.5). */
export function sumStretches(cells: readonly ReachCell[], terms: StretchTerms): readonly Stretch[] {
	const { days, missed } = terms;
	return cells.flatMap((cell) =>
		(missed ? sumsByMissed(cell, terms, missed) : sumsByDays(cell, terms, days))
			.map((sums, status): Stretch => ({ cell, status, known: isKnown(cell, terms), sums }))
			.filter(({ status, sums }) => sums.clients > 0 && (status !== ACTIVE || cell.included))
	);
}

export interface ReachTotals {
	readonly sums: readonly ReachSums[];
	/** Clients who come into question but whose worth is not known: in no sum. */
	readonly unknownWorth: number;
	/** All who come into question, whatever is known of them, by status. */
	readonly dormant: readonly [active: number, sleeping: number, lost: number];
	/** Those of `dormant` nobody in use reaches: by why nothing is open to them, and under OPEN those whose channels are not in use. */
	readonly unreachable: readonly [switchedOff: number, noContact: number, refused: number, consentNotKnown: number];
	/** How many of `sums` advertising is open to. */
	readonly adsOpen: number;
}

/**
 * Who is approached through which channel, `used` the channels in use as bits; `inOrder` false: the strategy's order of channels is left aside. A client of unknown worth enters no sum, but where nobody's is known everyone
 * is counted, without money.
 */
export function approach(stretches: readonly Stretch[], used: number, inOrder = true): ReachTotals {
	const all = new Map<number, ReachSums>();
	const dormant: [number, number, number] = [0, 0, 0];
	const unreachable: [number, number, number, number] = [0, 0, 0, 0];
	const anyKnown = stretches.some(({ known }) => known);
	let unknownWorth = 0;
	let adsOpen = 0;
	for (const { cell, status, known, sums } of stretches) {
		const { category, open, chosen, barred } = cell;
		const channel = channelToUse(category, open, used, chosen, inOrder ? (cell.orders?.[status] ?? null) : null);
		dormant[status] += sums.clients;
		if (channel === null) unreachable[barred] += sums.clients;
		if (!known) unknownWorth += sums.clients;
		if (!known && anyKnown) continue;
		const key = (status * 3 + category) * 256 + (channel === null ? 0 : channelBit(channel));
		const total = all.get(key) ?? { status, category, channel, adsOpen: 0, ...NO_CLIENTS };
		all.set(key, total);
		addTo(total, sums);
		if (!hasChannel(open, 'ads')) continue;
		total.adsOpen += sums.clients;
		adsOpen += sums.clients;
	}
	return { sums: [...all.values()], unknownWorth, dormant, unreachable, adsOpen };
}

function addTo(total: ClientSums, sums: ClientSums): void {
	total.clients += sums.clients;
	total.weight += sums.weight;
	total.checks += sums.checks;
	total.worth += sums.worth;
	total.weightedWorth += sums.weightedWorth;
	total.offers += sums.offers;
	total.weightedOffers += sums.weightedOffers;
	total.yearlyPurchases += sums.yearlyPurchases;
}

const isKnown = (cell: ReachCell, terms: StretchTerms): boolean => cell.kind !== UNKNOWN_CHECK && !Number.isNaN(worthPerCheckOf(cell, terms));
