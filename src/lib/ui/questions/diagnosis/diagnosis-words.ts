import { m } from '#lib/i18n/generated/messages.js';
import { isBuiltInReason, type Friction, type LeavingReasonsInForce, type Mend, type PortraitPart } from '../../../model/diagnosis-settings.ts';
import type { Ending, Fault, LeavingReasonId } from '../../../model/leaving-reasons.ts';
import type { Mistake, Preparation, ReadinessId, Written } from '../../../model/readiness.ts';

type Words<C extends string> = Readonly<Record<C, () => string>>;

export const REASON_WORDS: Words<LeavingReasonId> = {
	prices: m.diagnosis_reason_prices,
	range: m.diagnosis_reason_range,
	service: m.diagnosis_reason_service,
	quality: m.diagnosis_reason_quality,
	noBonus: m.diagnosis_reason_noBonus,
	outdated: m.diagnosis_reason_outdated,
	complaintsIgnored: m.diagnosis_reason_complaintsIgnored,
	needChanged: m.diagnosis_reason_needChanged,
	indifference: m.diagnosis_reason_indifference,
	drifted: m.diagnosis_reason_drifted
};

/** How the reason to return answers it (M7.2). */
export const ANSWER_WORDS: Words<LeavingReasonId> = {
	prices: m.diagnosis_answer_prices,
	range: m.diagnosis_answer_range,
	service: m.diagnosis_answer_service,
	quality: m.diagnosis_answer_quality,
	noBonus: m.diagnosis_answer_noBonus,
	outdated: m.diagnosis_answer_outdated,
	complaintsIgnored: m.diagnosis_answer_complaintsIgnored,
	needChanged: m.diagnosis_answer_needChanged,
	indifference: m.diagnosis_answer_indifference,
	drifted: m.diagnosis_answer_drifted
};

export const ENDING_WORDS: Words<Ending> = {
	finalBreak: m.diagnosis_ending_finalBreak,
	pause: m.diagnosis_ending_pause,
	forgetting: m.diagnosis_ending_forgetting,
	oblivion: m.diagnosis_ending_oblivion
};

export const FAULT_WORDS: Words<Fault> = { preventable: m.diagnosis_fault_preventable, inevitable: m.diagnosis_fault_inevitable };

export const FRICTION_WORDS: Words<Friction> = { parking: m.diagnosis_friction_parking, phoneOnly: m.diagnosis_friction_phoneOnly };

export const MEND_WORDS: Words<Mend> = {
	cause: m.diagnosis_mend_cause,
	standard: m.diagnosis_mend_standard,
	shopper: m.diagnosis_mend_shopper,
	bonus: m.diagnosis_mend_bonus
};

export const PORTRAIT_WORDS: Words<PortraitPart> = {
	who: m.diagnosis_portrait_who,
	bought: m.diagnosis_portrait_bought,
	came: m.diagnosis_portrait_came,
	stopped: m.diagnosis_portrait_stopped,
	back: m.diagnosis_portrait_back,
	reach: m.diagnosis_portrait_reach
};

export const POINT_WORDS: Words<Mistake | Preparation> = {
	nobodyResponsible: m.diagnosis_point_nobodyResponsible,
	noKpi: m.diagnosis_point_noKpi,
	noStatistics: m.diagnosis_point_noStatistics,
	leftAlone: m.diagnosis_point_leftAlone,
	salesManagers: m.diagnosis_point_salesManagers,
	funnelsOnly: m.diagnosis_point_funnelsOnly,
	expectSpeed: m.diagnosis_point_expectSpeed,
	sameLetter: m.diagnosis_point_sameLetter,
	studyMistakes: m.diagnosis_point_studyMistakes,
	apology: m.diagnosis_point_apology,
	newValue: m.diagnosis_point_newValue,
	aliveContacts: m.diagnosis_point_aliveContacts,
	lookUp: m.diagnosis_point_lookUp,
	groupFinely: m.diagnosis_point_groupFinely,
	writePlan: m.diagnosis_point_writePlan
};

/** What to do about a point. */
export const FIX_WORDS: Words<ReadinessId> = {
	nobodyResponsible: m.diagnosis_fix_nobodyResponsible,
	noKpi: m.diagnosis_fix_noKpi,
	noStatistics: m.diagnosis_fix_noStatistics,
	leftAlone: m.diagnosis_fix_leftAlone,
	salesManagers: m.diagnosis_fix_salesManagers,
	funnelsOnly: m.diagnosis_fix_funnelsOnly,
	expectSpeed: m.diagnosis_fix_expectSpeed,
	sameLetter: m.diagnosis_fix_sameLetter,
	studyMistakes: m.diagnosis_fix_studyMistakes,
	apology: m.diagnosis_fix_apology,
	newValue: m.diagnosis_fix_newValue,
	aliveContacts: m.diagnosis_fix_aliveContacts,
	lookUp: m.diagnosis_fix_lookUp,
	groupFinely: m.diagnosis_fix_groupFinely,
	writePlan: m.diagnosis_fix_writePlan,
	responsible: m.diagnosis_fix_responsible,
	kpi: m.diagnosis_fix_kpi
};

export const WRITTEN_WORDS: Readonly<Record<Written, { readonly label: () => string; readonly note: () => string; readonly contradiction: () => string }>> = {
	responsible: {
		label: m.diagnosis_written_responsible,
		note: m.diagnosis_written_responsible_note,
		contradiction: m.diagnosis_contradiction_responsible
	},
	kpi: { label: m.diagnosis_written_kpi, note: m.diagnosis_written_kpi_note, contradiction: m.diagnosis_contradiction_kpi }
};

/** A reason's name: the method's, a person's own, or the words the clients used. */
export function leavingReasonName(reasons: Pick<LeavingReasonsInForce, 'own'>, id: string, texts: readonly string[] = []): string {
	return isBuiltInReason(id) ? REASON_WORDS[id]() : (reasons.own.get(id) ?? texts[0] ?? id);
}
