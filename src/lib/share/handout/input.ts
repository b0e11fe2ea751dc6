import type { DayNumber } from '../../kernel/days.ts';
import type { UncertainLever } from '../../model/doubt.ts';
import type { FigureValues } from '../../model/figures.ts';
import type { LeverName } from '../../model/levers.ts';
import type { Channel } from '../../model/library.ts';
import type { Mistake } from '../../model/readiness.ts';
import type { SampleShare } from '../../model/sample-layers.ts';
import type { WorkshopStep } from '../../model/workshop.ts';
import type { MissedCycles, ReportContact } from '../report/input.ts';

/** A lever at two values, and what the figure in question is then; all others as they are. */
export interface LeverSwing {
	readonly lever: UncertainLever;
	readonly low: number;
	readonly high: number;
	readonly atLow: number;
	readonly atHigh: number;
}

/** Money that levers are judged by: what returning brings, else the revenue not received. */
export const SWUNG = ['worth.value', 'forgone.topDown', 'quick.value'] as const;
export type Swung = (typeof SWUNG)[number];

export interface TopLevers {
	readonly figure: Swung;
	readonly present: number | null;
	/** By how much each lever was moved up and down, as a share of itself; null: between the ends of the ranges a person gave. */
	readonly change: number | null;
	/** At most three, the one that moves the figure most first. */
	readonly swings: readonly LeverSwing[];
}

/** The estimate of a plan without rows (M2.5). null is unknown. */
export interface QuickFigures {
	readonly clients: number;
	readonly returned: number | null;
	/** A year. */
	readonly forgone: number | null;
	readonly worth: number | null;
	readonly value: number | null;
	/** Of those approached. */
	readonly breakEvenRate: number | null;
}

/** The contacts of seven days. */
export interface Week {
	readonly from: DayNumber;
	readonly until: DayNumber;
	/** From today on; else the first week of the plan. */
	readonly isThisWeek: boolean;
	readonly total: number;
	readonly clients: number;
	/** The most first; null: none is open. */
	readonly channels: readonly { readonly channel: Channel | null; readonly count: number }[];
	/** One by one, no more than fit; null: the handout names nobody. */
	readonly rows: readonly ReportContact[] | null;
}

/** Everything a handout tells, as numbers. null: not known, or not there. */
export interface HandoutInput {
	readonly planName: string;
	readonly asOf: DayNumber;
	/** How many of its clients are invented. */
	readonly sample: SampleShare;
	readonly figures: FigureValues;
	/** Of a plan without rows; null: there are rows. */
	readonly quick: QuickFigures | null;
	readonly missedCycles: MissedCycles | null;
	readonly levers: TopLevers;
	/** Levers that stand at an example of the trade. */
	readonly examples: readonly LeverName[];
	readonly week: Week | null;
	/** Those a person ticked first; `made` null: nobody answered. */
	readonly mistakes: readonly { readonly id: Mistake; readonly made: boolean | null }[];
	/** What the room wrote down, question by question; nothing where the handout names nobody. */
	readonly notes: readonly { readonly step: WorkshopStep; readonly text: string }[];
}
