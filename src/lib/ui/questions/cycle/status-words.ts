import { m } from '#lib/i18n/generated/messages.js';
import type { Formats } from '../../../i18n/formats.ts';
import type { NoRule, PresetOwner, StatusPreset } from '../../../model/status-presets.ts';

const PRESETS: Readonly<Record<string, () => string>> = {
	method: m.status_preset_method,
	nextCycle: m.status_preset_nextCycle,
	twoThree: m.status_preset_twoThree,
	grace: m.status_preset_grace,
	ownCycles: m.status_preset_ownCycles,
	fixedDays: m.status_preset_fixedDays,
	current: m.status_current
};

/** What a rule is called: by a person, or by its words. */
export function presetName({ id, name, basis }: StatusPreset, formats: Formats): string {
	if (name !== null) return name;
	return basis.kind === 'quantile' ? m.status_preset_quantile({ share: formats.shareExact(basis.share) }) : PRESETS[id]();
}

/** Whose a rule is (M11). */
export const OWNER_WORDS: Readonly<Record<PresetOwner, () => string>> = {
	K: m.status_owner_K,
	otherReading: m.status_owner_otherReading,
	grace: m.status_owner_grace,
	evidence: m.status_owner_evidence,
	example: m.status_owner_example,
	person: m.status_owner_person
};

export const NO_RULE_WORDS: Readonly<Record<NoRule, () => string>> = {
	noCycle: m.status_no_noCycle,
	noIntervals: m.status_no_noIntervals,
	lostBeforeSleeping: m.status_no_lostBeforeSleeping,
	outOfReach: m.status_no_outOfReach
};
