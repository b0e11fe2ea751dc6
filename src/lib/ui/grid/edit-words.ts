import { m } from '#lib/i18n/generated/messages.js';
import type { Formats } from '../../i18n/formats.ts';
import type { ChangeLabel, GridEdit } from '../../state/contract.ts';

/** What an action in the grid came to, in a few short sentences. */
export function editWords(edit: GridEdit, label: ChangeLabel, { count }: Formats): string {
	if (edit.changes.length === 0 && edit.untouched === 0) return m.grid_nothing_changed();
	const counted = (n: number) => ({ n, text: count(n) });
	const sentences: string[] = [];
	if (label === 'cut') sentences.push(m.grid_did_cut(counted(edit.cells)));
	else if (label === 'clear') sentences.push(m.grid_did_clear(counted(edit.cells)));
	else if (label === 'fill') sentences.push(m.grid_did_fill(counted(edit.cells)));
	else if (label === 'replaceText') sentences.push(m.grid_did_replace(counted(edit.cells)));
	else if (label === 'paste') sentences.push(m.grid_did_paste(counted(edit.cells)));
	if (edit.addedRows > 0) sentences.push(m.grid_did_add_rows(counted(edit.addedRows)));
	if (edit.deletedRows > 0) sentences.push(m.grid_did_delete_rows(counted(edit.deletedRows)));
	if (edit.unreadable > 0) sentences.push(m.grid_did_not_read(counted(edit.unreadable)));
	if (edit.untouched > 0) sentences.push(m.grid_did_not_touch(counted(edit.untouched)));
	return sentences.join(' ');
}
