import type { FieldChange, PlanDocument } from './fields.ts';
import { refuseLever } from './levers.ts';
import { settingNumber, settingsUnder, type NumberSetting } from './settings.ts';
import { sameRule, type StatusRule } from './status-rule.ts';

/** What a preset is given in: cycles; days of silence whatever the cycle; or a share of the normal intervals that are no longer. */
export type PresetBasis =
	| { readonly kind: 'cycles'; readonly rule: StatusRule }
	| { readonly kind: 'days'; readonly sleeping: number; readonly lost: number }
	| { readonly kind: 'quantile'; readonly share: number; readonly lostTimes: number };

/** Whose a preset is (M11): an article's, the other reading of it, what evidence adds, an example to replace, or saved by a person. */
export type PresetOwner = 'K' | 'otherReading' | 'grace' | 'evidence' | 'example' | 'person';

export interface StatusPreset {
	readonly id: string;
	readonly owner: PresetOwner;
	/** Id of the rule it comes from. */
	readonly rule: string;
	/** As a person called it; null: its words are found by its id. */
	readonly name: string | null;
	readonly basis: PresetBasis;
}

const inCycles = (sleepingAfter: number, lostAfter: number, grace = 0, ownCycles = 0): PresetBasis => ({
	kind: 'cycles',
	rule: { sleepingAfter, lostAfter, grace, ownCycles }
});

/** Lost after as many times the days of sleeping as in the method, 3 to 1. */
const LOST_TIMES = 3;

export const FIXED_SLEEPING: NumberSetting = { key: 'statusDays/sleeping', unit: 'days', rule: 'M11', preset: 90, min: 0, max: 3652, minExclusive: true };
export const FIXED_LOST: NumberSetting = { key: 'statusDays/lost', unit: 'days', rule: 'M11', preset: 365, min: 0, max: 3652, minExclusive: true };
export const QUANTILE: NumberSetting = { key: 'statusQuantile/share', unit: 'share', rule: 'M11', preset: 0.9, min: 0.5, max: 0.999, minExclusive: false };

/** Every rule that is offered, those a person saved last. */
export function statusPresets(document: PlanDocument): readonly StatusPreset[] {
	return [
		{ id: 'method', owner: 'K', rule: 'M1.4', name: null, basis: inCycles(1, 3) },
		{ id: 'nextCycle', owner: 'otherReading', rule: 'M11', name: null, basis: inCycles(2, 4) },
		{ id: 'twoThree', owner: 'example', rule: 'M11', name: null, basis: inCycles(2, 3) },
		{ id: 'grace', owner: 'grace', rule: 'M11', name: null, basis: inCycles(1, 3, 0.2) },
		{ id: 'ownCycles', owner: 'evidence', rule: 'M12.4', name: null, basis: inCycles(1, 3, 0, 1) },
		{
			id: 'fixedDays',
			owner: 'example',
			rule: 'M11',
			name: null,
			basis: { kind: 'days', sleeping: settingNumber(document, FIXED_SLEEPING) ?? NaN, lost: settingNumber(document, FIXED_LOST) ?? NaN }
		},
		{
			id: 'quantile',
			owner: 'evidence',
			rule: 'M12.5',
			name: null,
			basis: { kind: 'quantile', share: settingNumber(document, QUANTILE) ?? NaN, lostTimes: LOST_TIMES }
		},
		...savedPresets(document)
	];
}

/** Why a preset is no rule here. */
export type NoRule = 'noCycle' | 'noIntervals' | 'lostBeforeSleeping' | 'outOfReach';

const BILLIONTHS = 1e9;

/** Days as a threshold in cycles. Cut to nine places, never rounded up: so the same number of days reaches it (M1.4). */
const inCyclesOf = (days: number, cycleDays: number): number => Math.floor((days / cycleDays) * BILLIONTHS) / BILLIONTHS;

/** A preset as thresholds under the cycle in force; `quantileDays` are the days of the quantile's share, null without intervals. */
export function ruleOf({ basis }: StatusPreset, cycleDays: number | null, quantileDays: number | null): StatusRule | NoRule {
	if (cycleDays === null) return 'noCycle';
	if (basis.kind === 'cycles') return basis.rule;
	if (basis.kind === 'quantile' && quantileDays === null) return 'noIntervals';
	const sleeping = basis.kind === 'days' ? basis.sleeping : quantileDays!;
	const lost = basis.kind === 'days' ? basis.lost : quantileDays! * basis.lostTimes;
	if (lost < sleeping) return 'lostBeforeSleeping';
	const rule: StatusRule = { sleepingAfter: inCyclesOf(sleeping, cycleDays), lostAfter: inCyclesOf(lost, cycleDays), grace: 0, ownCycles: 0 };
	return refuseLever('sleepingAfter', rule.sleepingAfter, rule) || refuseLever('lostAfter', rule.lostAfter, rule) ? 'outOfReach' : rule;
}

/** Makes a rule the one in force: one step, levers at their presets not typed. */
export function takeRule(rule: StatusRule): FieldChange[] {
	const presets: StatusRule = { sleepingAfter: 1, lostAfter: 3, grace: 0, ownCycles: 0 };
	return (Object.keys(presets) as (keyof StatusRule)[]).map((key) => ({ group: 'lever', key, value: rule[key] === presets[key] ? null : rule[key] }));
}

const PATH = 'statusPreset/';
const RULE_KEYS = ['sleepingAfter', 'lostAfter', 'grace', 'ownCycles'] as const satisfies readonly (keyof StatusRule)[];

/** Rules a person saved; one whose fields do not make a rule, as in a file from elsewhere, is passed over. */
function savedPresets(document: PlanDocument): StatusPreset[] {
	const saved = new Map<string, Map<string, string | number>>();
	for (const [path, value] of settingsUnder(document, PATH)) {
		const slash = path.lastIndexOf('/');
		const id = path.slice(0, slash);
		if (!saved.has(id)) saved.set(id, new Map());
		saved.get(id)!.set(path.slice(slash + 1), value);
	}
	return [...saved]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.flatMap(([id, fields]): StatusPreset[] => {
			const name = fields.get('name');
			const rule = ruleIn(fields);
			if (typeof name !== 'string' || name === '' || !rule) return [];
			return [{ id, owner: 'person', rule: 'M11', name, basis: { kind: 'cycles', rule } }];
		});
}

function ruleIn(fields: ReadonlyMap<string, string | number>): StatusRule | null {
	const [sleepingAfter, lostAfter, grace, ownCycles] = RULE_KEYS.map((key) => Number(fields.get(key) ?? NaN));
	const rule = { sleepingAfter, lostAfter, grace, ownCycles };
	return RULE_KEYS.some((key) => refuseLever(key, rule[key], rule)) ? null : rule;
}

/** Saves a rule under a name; the same id again writes over it. */
export function savePreset(id: string, name: string, rule: StatusRule): FieldChange[] {
	return [renamePreset(id, name), ...RULE_KEYS.map((key): FieldChange => ({ group: 'setting', key: `${PATH}${id}/${key}`, value: rule[key] }))];
}

export const renamePreset = (id: string, name: string): FieldChange => ({ group: 'setting', key: `${PATH}${id}/name`, value: name });

export const deletePreset = (id: string): FieldChange[] =>
	['name', ...RULE_KEYS].map((key): FieldChange => ({ group: 'setting', key: `${PATH}${id}/${key}`, value: null }));

/** The preset that is in force; null: thresholds of one's own. */
export function presetInForce(rules: readonly { readonly id: string; readonly rule: StatusRule | NoRule }[], inForce: StatusRule): string | null {
	return rules.find(({ rule }) => typeof rule !== 'string' && sameRule(rule, inForce))?.id ?? null;
}
