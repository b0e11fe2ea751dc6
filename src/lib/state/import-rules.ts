import type { MappingDecision } from '../engine/protocol.ts';
import type { ImportRules } from '../model/layer.ts';
import type { StatusWord } from './contract.ts';

/**
 * How the source was read, for the ledger: of the words a status was told for, those that stand in its rows.
 * @param furtherLines rows that took what they lack from the first line of their order
 */
export function rulesOf(
	{ headerRows, dateOrder, decimal, leaveOut, currency }: MappingDecision,
	words: readonly StatusWord[],
	furtherLines: number
): ImportRules {
	const said = words.flatMap(({ text, means }) => (means === null ? [] : [[text, means] as const]));
	return {
		headerRows,
		dateOrder,
		decimal,
		leaveOut,
		currency,
		...(said.length === 0 ? {} : { statuses: Object.fromEntries(said) }),
		...(furtherLines === 0 ? {} : { furtherLines })
	};
}

/** What was said of the words of one column says nothing of another's. */
export function withoutStatuses(decision: MappingDecision): MappingDecision {
	return { ...rulesOf(decision, [], 0), shape: decision.shape, mapping: decision.mapping, sheetName: decision.sheetName, encoding: decision.encoding };
}
