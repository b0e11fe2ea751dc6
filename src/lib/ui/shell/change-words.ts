import { m } from '#lib/i18n/generated/messages.js';
import type { ChangeLabel } from '#lib/state/contract.ts';

/** What undo and redo would take back or bring again. */
export const CHANGE_WORDS: Readonly<Record<ChangeLabel, () => string>> = {
	lever: m.shell_change_lever,
	asOf: m.shell_change_as_of,
	cell: m.shell_change_cell,
	paste: m.shell_change_paste,
	cut: m.shell_change_cut,
	clear: m.shell_change_clear,
	fill: m.shell_change_fill,
	replaceText: m.shell_change_replace_text,
	addRows: m.shell_change_add_rows,
	deleteRows: m.shell_change_delete_rows,
	merge: m.shell_change_merge,
	mergeFile: m.shell_change_merge_file,
	split: m.shell_change_split,
	starter: m.shell_change_starter,
	setApart: m.shell_change_set_apart,
	country: m.shell_change_country,
	client: m.shell_change_client,
	planChoice: m.shell_change_plan_choice,
	import: m.shell_change_import,
	removeImport: m.shell_change_remove_import,
	baseline: m.shell_change_baseline,
	scenario: m.shell_change_scenario,
	library: m.shell_change_library,
	people: m.shell_change_people,
	rename: m.shell_change_rename,
	currency: m.shell_change_currency,
	returns: m.shell_change_returns,
	setting: m.shell_change_setting,
	touch: m.shell_change_touch,
	outcome: m.shell_change_outcome,
	control: m.shell_change_control,
	reset: m.shell_change_reset,
	restore: m.shell_change_restore
};
