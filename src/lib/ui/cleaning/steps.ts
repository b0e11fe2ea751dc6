import { m } from '#lib/i18n/generated/messages.js';
import type { CleaningReport, DuplicateProposal, DuplicateReason } from '../../state/contract.ts';

export const STEPS = ['returns', 'cancelled', 'sameDay', 'pseudo', 'duplicates', 'phones', 'repair'] as const;
export type Step = (typeof STEPS)[number];

export const STEP_TITLES: Readonly<Record<Step, () => string>> = {
	returns: m.cleaning_step_returns,
	cancelled: m.cleaning_step_cancelled,
	sameDay: m.cleaning_step_same_day,
	pseudo: m.cleaning_step_pseudo,
	duplicates: m.cleaning_step_duplicates,
	phones: m.cleaning_step_phones,
	repair: m.cleaning_step_repair
};

export const REASON_WORDS: Readonly<Record<DuplicateReason, () => string>> = {
	renamed: m.cleaning_reason_renamed,
	email: m.cleaning_reason_email,
	phone: m.cleaning_reason_phone,
	orderNumber: m.cleaning_reason_orderNumber,
	name: m.cleaning_reason_name
};

/** How much each step has found: rows, clients or groups. */
export function found({ returns, cancelled, sameDay, pseudo, duplicates, phones, repair }: CleaningReport): Readonly<Record<Step, number>> {
	return {
		returns: returns.rows,
		cancelled: cancelled.rows,
		sameDay: (sameDay.rows ?? 0) - (sameDay.purchases ?? 0),
		pseudo: pseudo.proposed.length + pseudo.setApart.length,
		duplicates: duplicates.proposed.length + duplicates.merged.length,
		phones: phones.clients,
		repair: repair.rows
	};
}

/** Where fewer phones can be read, their country is likely another. */
const MOST_READABLE = 0.5;

/** Steps that wait for a person's answer. */
export function waiting({ pseudo, duplicates, phones, repair }: CleaningReport): readonly Step[] {
	const waits: Partial<Record<Step, boolean>> = {
		pseudo: pseudo.proposed.length > 0,
		duplicates: duplicates.proposed.length > 0,
		phones: phones.of.origin !== 'typed' && phones.readable < phones.clients * MOST_READABLE,
		repair: repair.rows > 0
	};
	return STEPS.filter((step) => waits[step]);
}

/** Proposals that rest on a reason, by the strongest each has. */
export function byStrongestReason(proposals: readonly DuplicateProposal[]): ReadonlyMap<DuplicateReason, readonly DuplicateProposal[]> {
	const groups = new Map<DuplicateReason, DuplicateProposal[]>();
	for (const proposal of proposals) {
		const group = groups.get(proposal.reasons[0]);
		if (group) group.push(proposal);
		else groups.set(proposal.reasons[0], [proposal]);
	}
	return groups;
}

export const othersOf = ({ clients }: DuplicateProposal, survivor: string): readonly string[] =>
	clients.map(({ clientKey }) => clientKey).filter((key) => key !== survivor);
