import { m } from '#lib/i18n/generated/messages.js';
import type { OrderColumn } from '../../state/contract.ts';
import { wordOf } from '../sheets/coded-values.ts';

/** Texts every client has its own of: no groups come of them. */
const OWN: ReadonlySet<string> = new Set(['name', 'phone', 'email', 'messenger', 'notes']);

/** Columns by which clients can be put into groups. */
export const groupable = (columns: readonly OrderColumn[]): readonly OrderColumn[] => columns.filter(({ key, kind }) => kind === 'text' && !OWN.has(key));

/** What a group is called; null: all those not listed. */
export function groupName(column: string, value: string | null): string {
	if (value === null) return m.cleaning_group_rest();
	return value === '' ? m.cleaning_group_unstated() : wordOf(column, value);
}
