import { m } from '#lib/i18n/generated/messages.js';
import type { Command } from '../../state/commands.svelte.ts';
import type { GridDesk } from './desk.svelte.ts';

interface Doors {
	readonly desk: GridDesk;
	readonly hasSelection: () => boolean;
	readonly writes: () => boolean;
	/** Rows can be added and deleted: they are not worked out from others. */
	readonly ownRows: () => boolean;
	find(replacing: boolean): void;
	selectAll(): void;
	/** Gives the focus back to the cells, from where the palette took it. */
	focus(): void;
}

/** What can be done in the sheet that is open. Keys marked `local` are the grid's own: they mean something else elsewhere. */
export function gridCommands({ desk, hasSelection, writes, ownRows, find, selectAll, focus }: Doors): Command[] {
	const changes = (): boolean => writes() && hasSelection();
	const onRows = (): boolean => writes() && ownRows();
	const act = (run: () => Promise<unknown>) => () => {
		focus();
		void run();
	};
	return [
		{ id: 'grid.find', title: m.grid_find, shortcut: 'Mod+F', run: () => find(false) },
		{ id: 'grid.replace', title: m.grid_find_and_replace, shortcut: 'Mod+H', enabled: writes, run: () => find(true) },
		{ id: 'grid.selectAll', title: m.grid_select_all, shortcut: 'Mod+A', local: true, run: selectAll },
		{ id: 'grid.cut', title: m.grid_cut, shortcut: 'Mod+X', local: true, enabled: changes, run: act(() => desk.cut()) },
		{ id: 'grid.copy', title: m.grid_copy, shortcut: 'Mod+C', local: true, enabled: hasSelection, run: act(() => desk.copy()) },
		{ id: 'grid.paste', title: m.grid_paste, shortcut: 'Mod+V', local: true, enabled: changes, run: act(() => desk.pasteByButton()) },
		{ id: 'grid.clear', title: m.grid_clear, shortcut: 'Delete', local: true, enabled: changes, run: act(() => desk.clear()) },
		{ id: 'grid.fillDown', title: m.grid_fill_down, shortcut: 'Mod+D', local: true, enabled: changes, run: act(() => desk.fillDown()) },
		{ id: 'grid.addRow', title: m.grid_add_row, shortcut: 'Mod+Shift++', local: true, enabled: onRows, run: act(() => desk.addRow()) },
		{
			id: 'grid.deleteRows',
			title: m.grid_delete_rows_selected,
			shortcut: 'Mod+-',
			local: true,
			enabled: () => onRows() && hasSelection(),
			run: act(() => desk.deleteRows())
		}
	];
}
