import { m } from '#lib/i18n/generated/messages.js';
import type { CategoryRuleId } from '../../model/category-rules.ts';
import type { ClientFlag } from '../../model/client-flags.ts';
import type { RfmSegment } from '../../model/rfm-segments.ts';

/** A rule for a category: its name, and how its value is taken. */
export const CATEGORY_RULE_WORDS: Readonly<Record<CategoryRuleId, { readonly name: () => string; readonly how: () => string }>> = {
	margin: { name: m.segments_rule_margin, how: m.segments_rule_margin_how },
	history: { name: m.segments_rule_history, how: m.segments_rule_history_how },
	frequency: { name: m.segments_rule_frequency, how: m.segments_rule_frequency_how },
	check: { name: m.segments_rule_check, how: m.segments_rule_check_how },
	wholesale: { name: m.segments_rule_wholesale, how: m.segments_rule_wholesale_how },
	promo: { name: m.segments_rule_promo, how: m.segments_rule_promo_how },
	refunds: { name: m.segments_rule_refunds, how: m.segments_rule_refunds_how },
	debt: { name: m.segments_rule_debt, how: m.segments_rule_debt_how },
	instalments: { name: m.segments_rule_instalments, how: m.segments_rule_instalments_how }
};

export const FLAG_WORDS: Readonly<Record<ClientFlag, () => string>> = {
	callingCard: m.segments_flag_callingCard,
	promising: m.segments_flag_promising,
	rude: m.segments_flag_rude,
	demanding: m.segments_flag_demanding,
	leavesForTrifle: m.segments_flag_leavesForTrifle,
	paysBadly: m.segments_flag_paysBadly
};

export const RFM_WORDS: Readonly<Record<RfmSegment, () => string>> = {
	champions: m.segments_rfm_champions,
	cannotLose: m.segments_rfm_cannotLose,
	atRisk: m.segments_rfm_atRisk,
	loyal: m.segments_rfm_loyal,
	new: m.segments_rfm_new,
	promising: m.segments_rfm_promising,
	potential: m.segments_rfm_potential,
	needAttention: m.segments_rfm_needAttention,
	aboutToSleep: m.segments_rfm_aboutToSleep,
	lost: m.segments_rfm_lost,
	hibernating: m.segments_rfm_hibernating
};
