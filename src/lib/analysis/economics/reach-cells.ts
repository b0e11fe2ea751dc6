import { CompensatedSum } from '../../kernel/sum.ts';
import type { Channel } from '../../model/library.ts';
import { ECONOMY_CHANNELS, type EconomyChannel } from '../../model/economics-channels.ts';
import { CATEGORY_C, DECISION_EXCLUDE, DECISION_INCLUDE } from '../../model/standing.ts';
import { REPEAT, UNKNOWN_CHECK } from '../prepare.ts';
import type { OfferCost } from '../../model/library.ts';
import { isByStatus } from '../offers.ts';
import type { History, Judgement, OfferCosts, TermsByStatus } from '../types.ts';
import { linearCost } from '../worth.ts';

/** By position: the channels open to a client as a set of bits, and the one chosen for it by hand (index in ECONOMY_CHANNELS, −1 none). */
export interface Reach {
	readonly open: Uint8Array;
	readonly chosen: Int8Array;
	/** Why nothing is open: OPEN, NO_CONTACT, CONSENT_REFUSED or CONSENT_NOT_KNOWN. */
	readonly barred: Uint8Array;
	/** The strategy's order of channels for a client, the same object for all of one part of it; left out or null: that of the category. */
	readonly ordersOf?: (position: number) => ChannelOrders | null;
}

/** Channels in the order they are tried while a client is active, sleeping and lost (M5.2); null: in that of the category. */
export type ChannelOrders = readonly [active: readonly Channel[] | null, sleeping: readonly Channel[] | null, lost: readonly Channel[] | null];

/**
 * Clients that every assumption treats alike, newest last purchase first, with running sums: the sum over positions from…to − 1 is
 * sums[to] − sums[from]. `own` sums stand only where each client has an offer of its own.
 */
export interface ReachCell {
	readonly category: number;
	readonly kind: number;
	readonly open: number;
	readonly chosen: EconomyChannel | null;
	readonly barred: number;
	/** Taken in by hand: approached whatever the status and category (M3.5). */
	readonly included: boolean;
	/** Positions in the history. */
	readonly position: Uint32Array;
	readonly lastDay: Int32Array;
	readonly checks: Float64Array;
	/** Of a part of a group with terms of its own: active, sleeping, lost. null: as the group has it. */
	readonly byStatus: TermsByStatus | null;
	readonly orders: ChannelOrders | null;
	readonly own: { readonly fixed: Float64Array; readonly ofChecks: Float64Array } | null;
}

interface Growing {
	readonly positions: number[];
	readonly cell: Omit<ReachCell, 'position' | 'lastDay' | 'checks' | 'own'>;
	readonly hasOwn: boolean;
}

/**
 * The clients who may be approached: not C and not excluded by hand, or included by hand. Linear in their number and independent of every lever and
 * setting, so it is kept until rows, judgement, offers or contacts change.
 */
export function reachCells(history: History, judgement: Judgement, offers: OfferCosts, reach: Reach): readonly ReachCell[] {
	const found = new Map<number, Growing>();
	const parts: string[] = [];
	const ordered: (ChannelOrders | null)[] = [null];
	for (let p = 0; p < history.clientCount; p++) {
		const included = judgement.decision[p] === DECISION_INCLUDE;
		if (!included && (judgement.category[p] === CATEGORY_C || judgement.decision[p] === DECISION_EXCLUDE)) continue;
		const kind = Number.isNaN(history.check[p]) ? UNKNOWN_CHECK : history.intervalCount[p] > 0 ? REPEAT : REPEAT + 1;
		const own = offers.byPosition.get(p);
		const byStatus = isByStatus(own) ? own : null;
		const hasOwn = own !== undefined && byStatus === null;
		const orders = reach.ordersOf?.(p) ?? null;
		// Parts of groups come after those that have none: 0.
		const part = byStatus || orders ? placeOf(parts, `${placeOf(ordered, orders)}/${JSON.stringify(byStatus)}`) + 1 : 0;
		const key =
			((((((part * 3 + judgement.category[p]) * 3 + kind) * 2 + Number(included)) * 2 + Number(hasOwn)) * 8 + (reach.chosen[p] + 1)) * 4 + reach.barred[p]) *
				256 +
			reach.open[p];
		let growing = found.get(key);
		if (!growing) {
			const chosen = reach.chosen[p] < 0 ? null : ECONOMY_CHANNELS[reach.chosen[p]];
			growing = {
				positions: [],
				hasOwn,
				cell: { category: judgement.category[p], kind, open: reach.open[p], chosen, barred: reach.barred[p], included, byStatus, orders }
			};
			found.set(key, growing);
		}
		growing.positions.push(p);
	}
	return [...found.values()].map(({ positions, cell, hasOwn }) => ({
		...cell,
		position: Uint32Array.from(positions),
		lastDay: Int32Array.from(positions, (p) => history.lastDay[p]),
		checks: running(positions, (p) => (cell.kind === UNKNOWN_CHECK ? 0 : history.check[p])),
		own: hasOwn ? ownOffers(positions, history, offers) : null
	}));
}

function placeOf<T>(known: T[], one: T): number {
	const place = known.indexOf(one);
	return place < 0 ? known.push(one) - 1 : place;
}

function ownOffers(positions: readonly number[], history: History, offers: OfferCosts): ReachCell['own'] {
	const costs = new Map(positions.map((p) => [p, linearCost(offers.byPosition.get(p) as OfferCost)]));
	const of = (p: number, part: 'fixed' | 'share') => costs.get(p)?.[part] ?? 0;
	return {
		fixed: running(positions, (p) => of(p, 'fixed')),
		ofChecks: running(positions, (p) => (of(p, 'share') === 0 ? 0 : of(p, 'share') * history.check[p]))
	};
}

function running(positions: readonly number[], term: (position: number) => number): Float64Array {
	const sums = new Float64Array(positions.length + 1);
	const sum = new CompensatedSum();
	positions.forEach((position, i) => {
		sum.add(term(position));
		sums[i + 1] = sum.value;
	});
	return sums;
}
