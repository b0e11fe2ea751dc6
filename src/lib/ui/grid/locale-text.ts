import { m } from '#lib/i18n/generated/messages.js';

/** The grid's own words that this app can make it say, in the language on screen. */
export function gridLocaleText(): Record<string, string> {
	return {
		loadingOoo: m.sheets_grid_loading(),
		loadingError: m.sheets_grid_failed(),
		noRowsToShow: m.sheets_empty_view(),
		noMatchingRows: m.sheets_empty_view(),
		ariaRowSelect: m.sheets_grid_press_space_to_select(),
		ariaRowDeselect: m.sheets_grid_press_space_to_deselect(),
		ariaRowToggleSelection: m.sheets_grid_press_space_to_toggle(),
		ariaRowSelectionDisabled: m.sheets_grid_selection_disabled(),
		ariaRowIndex: m.sheets_grid_row_index(),
		ariaLabelCellEditor: m.sheets_grid_cell_editor(),
		ariaInputEditor: m.sheets_grid_cell_editor()
	};
}
