import { m } from '#lib/i18n/generated/messages.js';
import type { LeverName, LeverOrigin } from '../../model/levers.ts';

interface SentenceInputs {
	/** What stands where the number does. */
	readonly field: string;
	/** The number itself, for the plural. */
	readonly n: number;
	/** Sign of the currency. */
	readonly unit: string;
}

/** A lever by its name, and as a sentence with a number in it. */
export interface LeverWords {
	readonly name: () => string;
	readonly sentence: (inputs: SentenceInputs) => string;
}

export const LEVER_WORDS: Readonly<Record<LeverName, LeverWords>> = {
	cycle: { name: m.levers_cycle_name, sentence: m.levers_cycle_sentence },
	sleepingAfter: { name: m.levers_sleepingAfter_name, sentence: m.levers_sleepingAfter_sentence },
	lostAfter: { name: m.levers_lostAfter_name, sentence: m.levers_lostAfter_sentence },
	grace: { name: m.levers_grace_name, sentence: m.levers_grace_sentence },
	ownCycles: { name: m.levers_ownCycles_name, sentence: m.levers_ownCycles_name },
	churn: { name: m.levers_churn_name, sentence: m.levers_churn_sentence },
	returnableShare: { name: m.levers_returnableShare_name, sentence: m.levers_returnableShare_sentence },
	returnRate: { name: m.levers_returnRate_name, sentence: m.levers_returnRate_sentence },
	purchasesPerYear: { name: m.levers_purchasesPerYear_name, sentence: m.levers_purchasesPerYear_sentence },
	averageCheck: { name: m.levers_averageCheck_name, sentence: m.levers_averageCheck_sentence },
	checkWindow: { name: m.levers_checkWindow_name, sentence: m.levers_checkWindow_name },
	margin: { name: m.levers_margin_name, sentence: m.levers_margin_sentence },
	contactCost: { name: m.levers_contactCost_name, sentence: m.levers_contactCost_sentence }
};

/** Whose rule of thumb a preset is; null: an assumption of the method itself. */
const PRESET_SOURCE: Readonly<Record<LeverName, 'K' | 'R' | null>> = {
	cycle: null,
	sleepingAfter: 'K',
	lostAfter: 'K',
	grace: null,
	ownCycles: null,
	churn: 'K',
	returnableShare: 'R',
	returnRate: 'K',
	purchasesPerYear: null,
	averageCheck: null,
	checkWindow: null,
	margin: null,
	contactCost: null
};
const SOURCE_WORDS = { K: m.levers_source_K, R: m.levers_source_R };

/** The words of an origin chip, and its longer title. */
export function originWords(name: LeverName, origin: LeverOrigin | 'unknown', rule: string): { readonly text: string; readonly title: string } {
	switch (origin) {
		case 'data':
			return { text: m.levers_origin_data(), title: m.levers_origin_data_title({ rule }) };
		case 'typed':
			return { text: m.levers_origin_typed(), title: m.levers_origin_typed_title() };
		case 'unknown':
			// Only costs can make the margin unknown: without any it has a preset.
			return { text: m.levers_origin_unknown(), title: name === 'margin' ? m.levers_origin_noMargin_title() : m.levers_origin_unknown_title() };
		case 'preset': {
			const source = PRESET_SOURCE[name];
			return {
				text: m.levers_origin_preset({ rule: source ? `[${source}] ${rule}` : rule }),
				title: m.levers_origin_preset_title({ rule: source ? `${rule}, ${SOURCE_WORDS[source]()}` : rule })
			};
		}
	}
}
