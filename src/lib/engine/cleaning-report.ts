import type { DayNumber } from '../kernel/days.ts';
import type { ReturnsRule } from '../model/levers.ts';
import type { DuplicateProposal } from './duplicate-clients.ts';
import type { PhoneCountry } from './phone-book.ts';

/** A row of an order as an example: whose, when, how much. */
export interface ExampleOrder {
	readonly name: string;
	readonly day: DayNumber | null;
	readonly amount: number | null;
}

/** Purchases of one client on one day that are one (M13.1). */
export interface ExampleDay {
	readonly name: string;
	readonly day: DayNumber;
	readonly amounts: readonly number[];
	readonly sum: number;
}

/** Under this name stand, or stood, the purchases of many. */
export interface PseudoClient {
	readonly clientKey: string;
	readonly name: string;
	/** Purchases it counts with; of one set apart, the rows left aside. */
	readonly purchases: number | null;
	/** null for one set apart. */
	readonly total: number | null;
}

export interface MergedClient {
	readonly clientKey: string;
	readonly into: string;
	readonly intoName: string;
}

/** What can be cleaned or was, with examples: returns and same days as the plan counts them now, the rest to be decided. */
export interface CleaningReport {
	readonly returns: {
		readonly rule: ReturnsRule;
		/** Rows with a negative amount up to as-of. */
		readonly rows: number;
		/** Those that find purchases to be taken off, and those that, in part or whole, find none. */
		readonly matched: number;
		readonly unmatched: number;
		/** Those that the status tells: an amount without a minus beside one was made negative when it came in. */
		readonly byStatus: number;
		/** Revenue under each rule; null where it is not known. */
		readonly revenue: Readonly<Record<ReturnsRule, number | null>>;
		readonly examples: readonly ExampleOrder[];
	};
	readonly sameDay: {
		/** Order rows that are part of purchases, and the purchases they make; null without orders. */
		readonly rows: number | null;
		readonly purchases: number | null;
		readonly examples: readonly ExampleDay[];
	};
	readonly cancelled: { readonly rows: number; readonly examples: readonly ExampleOrder[] };
	readonly pseudo: { readonly proposed: readonly PseudoClient[]; readonly setApart: readonly PseudoClient[] };
	readonly duplicates: { readonly proposed: readonly DuplicateProposal[]; readonly merged: readonly MergedClient[] };
	readonly phones: {
		readonly of: PhoneCountry;
		/** Countries that can be chosen, ISO 3166 alpha-2. */
		readonly countries: readonly string[];
		/** Clients with something in the phone's cell, and those a phone can be read of. */
		readonly clients: number;
		readonly readable: number;
		/** Texts as they stand and as they are shown; texts that cannot be read. */
		readonly examples: readonly { readonly before: string; readonly after: string }[];
		readonly unreadable: readonly string[];
	};
	/** Rows that wait for a cell to be repaired. */
	readonly repair: { readonly rows: number };
}
