import { netReturns } from '../analysis/net-returns.ts';
import { groupOrders } from '../analysis/order-history.ts';
import { regularity, type Regularity } from '../analysis/regularity.ts';
import type { DayNumber } from '../kernel/days.ts';
import { CHANNELS } from '../model/library.ts';
import type { ReturnsRule } from '../model/levers.ts';
import { closedChannels } from '../reactivation/channels.ts';
import type { Reach } from '../reactivation/types.ts';
import type { ClientRows } from './client-rows.ts';

/** What could be asked of clients; of what opens as much, the first here comes first. */
const COLLECTIBLES = ['phone', 'email', 'messenger', 'consent'] as const;
export type Collectible = (typeof COLLECTIBLES)[number];

/** What knowing one thing more would open, among those worth returning (M13.11). */
export interface CollectNext {
	readonly what: Collectible;
	/** Clients of whom it is not known and to whom it would open a way. */
	readonly clients: number;
	/** Those of them no way leads to now. */
	readonly reachable: number;
	/** What returning those no way leads to now is expected to bring, of all of `clients` where there are none; null where it is not known. */
	readonly value: number | null;
}

/** How complete the data are (M8.7a). Counts are of clients with a purchase up to as-of. */
export interface DataQuality {
	readonly clients: number;
	readonly phone: number;
	/** Phones that can be dialled as they stand. */
	readonly phoneReadable: number;
	readonly email: number;
	readonly messenger: number;
	/** Any of the three. */
	readonly anyContact: number;
	/** Yes or no, a client's own or the answer for the whole list. */
	readonly consent: number;
	readonly birthday: number;
	readonly firstDay: DayNumber | null;
	readonly lastDay: DayNumber | null;
	readonly cycleDays: number | null;
	/** Clients whose interval is known, and all intervals; the latter null without order rows. */
	readonly clientsWithInterval: number;
	readonly intervals: number | null;
	/** null without order rows. */
	readonly regularity: Regularity | null;
	readonly worthReturning: number;
	/** What opens most first; nothing that opens nothing. */
	readonly next: readonly CollectNext[];
}

export function dataQuality(reader: ClientRows, returns: ReturnsRule): DataQuality {
	const { history } = reader.sources;
	const counts = { phone: 0, phoneReadable: 0, email: 0, messenger: 0, anyContact: 0, consent: 0, birthday: 0 };
	const gains = COLLECTIBLES.map((what) => ({ what, clients: 0, reachable: 0, value: 0, reachableValue: 0 }));
	let worthReturning = 0;
	for (let position = 0; position < history.clientCount; position++) {
		const reach = reader.reach(position);
		if (reach.hasPhone) counts.phone++;
		if (reach.hasPhone && reader.sources.phones.phones(reader.text('phone', position)).length > 0) counts.phoneReadable++;
		if (reach.hasEmail) counts.email++;
		if (reach.hasMessenger) counts.messenger++;
		if (reach.hasPhone || reach.hasEmail || reach.hasMessenger || reach.hasAddress) counts.anyContact++;
		if (reach.consent !== 'unknown') counts.consent++;
		if (!Number.isNaN(reader.number('birthday', position))) counts.birthday++;
		const { worthReturning: isWorth, expectedValue } = reader.assessment(position);
		if (!isWorth) continue;
		worthReturning++;
		const open = openWays(reach);
		for (const gain of gains) {
			if (openWays(withKnown(reach, gain.what)) === open) continue;
			gain.clients++;
			gain.value += expectedValue ?? NaN;
			if (open > 0) continue;
			gain.reachable++;
			gain.reachableValue += expectedValue ?? NaN;
		}
	}
	const hasOrders = history.ordersCount !== null;
	return {
		clients: history.clientCount,
		...counts,
		firstDay: history.firstPurchaseDay,
		lastDay: history.newestPurchaseDay,
		cycleDays: history.ownCycleDays,
		clientsWithInterval: history.clientsWithInterval,
		intervals: hasOrders ? history.pooledIntervals : null,
		regularity: hasOrders ? regularityOf(reader, returns) : null,
		worthReturning,
		next: gains
			.filter(({ clients }) => clients > 0)
			.sort((a, b) => b.reachable - a.reachable)
			.map(({ what, clients, reachable, ...gain }) => ({ what, clients, reachable, value: orNull(reachable > 0 ? gain.reachableValue : gain.value) }))
	};
}

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

const openWays = (reach: Reach): number => CHANNELS.length - Object.keys(closedChannels(reach)).length;

/** A client who said no stays left alone, whatever else becomes known. */
function withKnown(reach: Reach, what: Collectible): Reach {
	if (what === 'consent') return reach.consent === 'unknown' ? { ...reach, consent: 'yes' } : reach;
	return { ...reach, [{ phone: 'hasPhone', email: 'hasEmail', messenger: 'hasMessenger' }[what]]: true };
}

/** The purchases the figures count, under the same rule for returns. */
function regularityOf({ sources: { dataset, history } }: ClientRows, returns: ReturnsRule): Regularity | null {
	if (!dataset.orders) return null;
	const orders = returns === 'net' ? { ...dataset.orders, amount: netReturns(dataset.orders, history.asOf).amount } : dataset.orders;
	return regularity(groupOrders(orders, dataset.clientKeys.length, history.asOf));
}
