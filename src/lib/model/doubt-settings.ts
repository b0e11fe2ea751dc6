import {
	RANGE_PARTS,
	rangeInForce,
	UNCERTAIN_LEVERS,
	type LeverRange,
	type LeverRanges,
	type RangePart,
	type TypedRange,
	type UncertainLever
} from './doubt.ts';
import type { FieldChange, PlanDocument } from './fields.ts';
import { LEVERS, type LeversInForce } from './levers.ts';
import { settingNumber, typedSetting, type NumberSetting } from './settings.ts';

export function rangeSetting(lever: UncertainLever, part: RangePart): NumberSetting {
	const { unit, rule, min, max, minExclusive } = LEVERS[lever];
	return { key: `range/${lever}/${part}`, unit, rule, preset: null, min, max, minExclusive };
}

/** What draws start from: the same seed gives the same draws, in every scenario and on every machine. */
export const SEED_SETTING: NumberSetting = {
	key: 'doubt/seed',
	unit: 'count',
	rule: 'M2.5',
	preset: 1,
	min: 0,
	max: 4_294_967_295,
	minExclusive: false,
	whole: true
};

export const seedOf = (document: PlanDocument): number => settingNumber(document, SEED_SETTING) ?? 0;

export function typedRange(document: PlanDocument, lever: UncertainLever): TypedRange {
	const [low, likely, high] = RANGE_PARTS.map((part) => typedSetting(document, rangeSetting(lever, part)));
	return { low, likely, high };
}

export function rangeOf(document: PlanDocument, lever: UncertainLever, levers: LeversInForce): LeverRange | null {
	return rangeInForce(typedRange(document, lever), levers[lever].value);
}

/** The ranges in force, of the levers that have one. */
export function rangesOf(document: PlanDocument, levers: LeversInForce): LeverRanges {
	return Object.fromEntries(
		UNCERTAIN_LEVERS.flatMap((lever) => {
			const range = rangeOf(document, lever, levers);
			return range ? [[lever, range]] : [];
		})
	);
}

/** null takes a part, or the whole range, back. */
export function rangeChanges(lever: UncertainLever, range: Readonly<Partial<Record<RangePart, number | null>>>): FieldChange[] {
	return RANGE_PARTS.filter((part) => range[part] !== undefined).map((part) => ({
		group: 'setting',
		key: rangeSetting(lever, part).key,
		value: range[part] ?? null
	}));
}
