import { m } from '#lib/i18n/generated/messages.js';
import type { LeverName, LeverOrigin } from '../../model/levers.ts';

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
		case 'example':
			return { text: m.questions_origin_example(), title: m.questions_origin_example_title() };
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
