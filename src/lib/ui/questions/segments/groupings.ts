import type { OrderColumn } from '../../../state/contract.ts';
import { groupable } from '../../cleaning/groupable.ts';
import { columnTitle } from '../../sheets/column-title.ts';

/** What clients can be put into groups by: marks of the method first, then what is known of them. */
export const groupings = (marks: readonly string[], columns: readonly OrderColumn[]): readonly { readonly value: string; readonly label: string }[] =>
	[...marks, ...groupable(columns).map(({ key }) => key)].map((value) => ({ value, label: columnTitle(value) }));
