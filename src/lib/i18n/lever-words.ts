import type { LeverName } from '../model/levers.ts';
import { m } from './generated/messages.js';
import type { Message } from './message.ts';

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
	readonly name: Message;
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
