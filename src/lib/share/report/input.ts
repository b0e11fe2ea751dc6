import type { DayNumber } from '../../kernel/days.ts';
import type { Lane } from '../../model/contacts.ts';
import type { FigureValues } from '../../model/figures.ts';
import type { GroupSums } from '../../model/group-sums.ts';
import type { LeversInForce } from '../../model/levers.ts';
import type { Channel } from '../../model/library.ts';
import type { Category, Status } from '../../model/standing.ts';
import type { ReasonNamed } from '../contact-row.ts';

/** Bars of clients by missed cycles; both thresholds in missed cycles, with grace. */
export interface MissedCycles {
	readonly binWidth: number;
	/** The last holds everything beyond. */
	readonly counts: readonly number[];
	readonly sleeping: number;
	readonly lost: number;
}

/** The base at the end of each period; all of one length. */
export interface BaseOverTime {
	readonly step: 'month' | 'quarter' | 'year';
	readonly ends: readonly DayNumber[];
	readonly statuses: Readonly<Record<Status, readonly number[]>>;
}

export interface ReportContact {
	readonly day: DayNumber;
	readonly client: string;
	readonly status: Status | null;
	readonly category: Category;
	/** '': nobody named. */
	readonly person: string;
	/** null: none is open. */
	readonly channel: Channel | null;
	readonly contactReason: ReasonNamed | null;
	readonly returnReason: ReasonNamed | null;
}

/** Contacts of the days asked for. */
export interface Contacts {
	readonly from: DayNumber;
	readonly until: DayNumber;
	readonly total: number;
	readonly clients: number;
	/** By week, from its first day of the period on. */
	readonly weeks: readonly { readonly from: DayNumber; readonly lanes: Readonly<Record<Lane, number>> }[];
	readonly channels: readonly { readonly channel: Channel | null; readonly count: number }[];
	/** '' is nobody named. Largest first. */
	readonly people: readonly { readonly name: string; readonly count: number }[];
	readonly reasons: readonly { readonly reason: ReasonNamed; readonly count: number }[];
	/** One by one; null: the report names nobody. */
	readonly rows: readonly ReportContact[] | null;
}

/** Everything a report tells, as numbers. null: not known, or not there. */
export interface ReportInput {
	readonly planName: string;
	readonly asOf: DayNumber;
	readonly figures: FigureValues;
	readonly levers: LeversInForce;
	/** Added by the campaign itself over those who come back by themselves (M13.15). */
	readonly gain: number | null;
	readonly missedCycles: MissedCycles | null;
	readonly base: BaseOverTime | null;
	readonly groups: GroupSums;
	readonly contacts: Contacts | null;
}
