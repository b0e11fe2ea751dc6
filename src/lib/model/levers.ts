import type { DayNumber } from '../kernel/days.ts';
import { refuseNumber, type NumberRefusal } from './number-range.ts';

/** The assumptions a person can move (M13). Names are those of `--set` on the command line. */
export const LEVER_NAMES = [
	'cycle',
	'sleepingAfter',
	'lostAfter',
	'grace',
	'ownCycles',
	'churn',
	'returnableShare',
	'returnRate',
	'purchasesPerYear',
	'averageCheck',
	'checkWindow',
	'margin',
	'contactCost'
] as const;
export type LeverName = (typeof LEVER_NAMES)[number];

export type LeverUnit =
	| 'days'
	| 'cycles'
	| 'shareOfCycle'
	| 'sharePerYear'
	| 'shareOfAllClients'
	| 'shareOfApproached'
	| 'perYear'
	| 'moneyPerPurchase'
	| 'shareOfRevenue'
	| 'moneyPerContact'
	/** 1 or 0. */
	| 'switch';

/** `data` measured, `preset` from the method (the lever's `rule`), `example` of a trade, made up to be replaced, `typed` by a person. */
export type LeverOrigin = 'data' | 'preset' | 'example' | 'typed';

export interface LeverInForce {
	/** null when it is neither measured, preset nor typed: then it is asked for (M1.3). */
	readonly value: number | null;
	readonly origin: LeverOrigin;
	/** What reset would bring back. */
	readonly untyped: number | null;
}
export type LeversInForce = Readonly<Record<LeverName, LeverInForce>>;

/** Only what a person typed; an absent lever stands at the data's value or the preset. */
export type TypedLevers = Readonly<Partial<Record<LeverName, number>>>;

export interface LeverDefinition {
	readonly name: LeverName;
	readonly unit: LeverUnit;
	/** Id of the rule that gives the preset or the definition. */
	readonly rule: string;
	/** The method's value where data give none; null: nothing until data or a person gives it. */
	readonly preset: number | null;
	/** Smallest and largest value a field accepts. `minExclusive`: the minimum itself is refused. */
	readonly min: number;
	readonly max: number;
	readonly minExclusive: boolean;
	/** Ends and step of the slider; a field may go beyond them, within min and max. A null end is set from the value in force. */
	readonly slider: { readonly from: number; readonly to: number | null; readonly step: number };
}

const SHARE = { min: 0, max: 1 };
const SWITCH = { ...SHARE, minExclusive: false, slider: { from: 0, to: 1, step: 1 } };

export const LEVERS: Readonly<Record<LeverName, LeverDefinition>> = {
	cycle: { name: 'cycle', unit: 'days', rule: 'M13.4', preset: null, min: 0, max: 36_525, minExclusive: true, slider: { from: 1, to: null, step: 0.5 } },
	sleepingAfter: {
		name: 'sleepingAfter',
		unit: 'cycles',
		rule: 'M1.4',
		preset: 1,
		min: 0,
		max: 100,
		minExclusive: true,
		slider: { from: 0.5, to: 6, step: 0.1 }
	},
	lostAfter: { name: 'lostAfter', unit: 'cycles', rule: 'M1.4', preset: 3, min: 0, max: 100, minExclusive: true, slider: { from: 1, to: 12, step: 0.1 } },
	grace: { name: 'grace', unit: 'shareOfCycle', rule: 'M11', preset: 0, min: 0, max: 5, minExclusive: false, slider: { from: 0, to: 1, step: 0.01 } },
	/** Each client's own shrunk cycle for its status (M12.4). */
	ownCycles: { name: 'ownCycles', unit: 'switch', rule: 'M13.5', preset: 0, ...SWITCH },
	churn: { name: 'churn', unit: 'sharePerYear', rule: 'M13.8', preset: 0.25, ...SHARE, minExclusive: true, slider: { from: 0.01, to: 1, step: 0.01 } },
	returnableShare: {
		name: 'returnableShare',
		unit: 'shareOfAllClients',
		rule: 'M2.5',
		preset: 0.2,
		...SHARE,
		minExclusive: false,
		slider: { from: 0, to: 1, step: 0.01 }
	},
	returnRate: {
		name: 'returnRate',
		unit: 'shareOfApproached',
		rule: 'M2.4',
		preset: 0.1,
		...SHARE,
		minExclusive: false,
		slider: { from: 0, to: 1, step: 0.01 }
	},
	purchasesPerYear: {
		name: 'purchasesPerYear',
		unit: 'perYear',
		rule: 'M13.6',
		preset: null,
		min: 0,
		max: 10_000,
		minExclusive: true,
		slider: { from: 0.1, to: null, step: 0.1 }
	},
	averageCheck: {
		name: 'averageCheck',
		unit: 'moneyPerPurchase',
		rule: 'M13.6',
		preset: null,
		min: 0,
		max: 1e12,
		minExclusive: true,
		slider: { from: 0, to: null, step: 0.01 }
	},
	/** 0: the data's average check is that of all history; 1: of the last 12 months, since prices rise. */
	checkWindow: { name: 'checkWindow', unit: 'switch', rule: 'M13.6', preset: 0, ...SWITCH },
	margin: { name: 'margin', unit: 'shareOfRevenue', rule: 'M13.10', preset: 0.3, ...SHARE, minExclusive: true, slider: { from: 0.01, to: 1, step: 0.01 } },
	contactCost: {
		name: 'contactCost',
		unit: 'moneyPerContact',
		rule: 'M13.11',
		preset: null,
		min: 0,
		max: 1e9,
		minExclusive: false,
		slider: { from: 0, to: null, step: 0.01 }
	}
};

/** Yes or no instead of a number. */
export const isSwitch = (name: LeverName): boolean => LEVERS[name].unit === 'switch';

/** Why a lever's value was refused at the field. */
export type LeverRefusal = NumberRefusal | 'notASwitch' | 'lostBeforeSleeping';

/** Returns null when `value` may stand. `others` gives the two thresholds as they are in force. */
export function refuseLever(name: LeverName, value: number, others: { sleepingAfter: number; lostAfter: number }): LeverRefusal | null {
	if (isSwitch(name)) return value === 0 || value === 1 ? null : 'notASwitch';
	const refusal = refuseNumber(LEVERS[name], value);
	if (refusal !== null) return refusal;
	if (name === 'sleepingAfter' && value > others.lostAfter) return 'lostBeforeSleeping';
	if (name === 'lostAfter' && value < others.sleepingAfter) return 'lostBeforeSleeping';
	return null;
}

/** What a return does (M13.2): `drop` leaves it aside, `net` takes it off the client's same or earlier purchases. */
export const RETURNS_RULES = ['drop', 'net'] as const;
export type ReturnsRule = (typeof RETURNS_RULES)[number];
/** Until a person chooses: what came back was not earned. */
export const DEFAULT_RETURNS: ReturnsRule = 'net';

/** `today`, or the newest purchase day when the data end more than 31 days before it (M13.14), or typed. */
export type AsOfOrigin = 'today' | 'newestPurchase' | 'typed';
export interface AsOfInForce {
	readonly day: DayNumber;
	readonly origin: AsOfOrigin;
}
