import { m } from '#lib/i18n/generated/messages.js';
import type { OrderColumn } from '../../state/contract.ts';
import { CONSENTS } from '../../model/standing.ts';
import { CONSENT_WORDS } from '../sheets/marks.ts';

/** Texts every client has its own of: no groups come of them. */
const OWN: ReadonlySet<string> = new Set(['name', 'phone', 'email', 'messenger', 'notes']);

/** Columns by which clients can be put into groups. */
export const groupable = (columns: readonly OrderColumn[]): readonly OrderColumn[] => columns.filter(({ key, kind }) => kind === 'text' && !OWN.has(key));

/** What a group is called; null: all those not listed. */
export function groupName(column: string, value: string | null): string {
	if (value === null) return m.cleaning_group_rest();
	if (column === 'consent' || column === 'wholesale') {
		const known = CONSENTS.find((consent) => consent === value);
		if (known) return CONSENT_WORDS[known]();
	}
	return value === '' ? m.cleaning_group_unstated() : value;
}
