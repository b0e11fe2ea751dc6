import { m } from '#lib/i18n/generated/messages.js';

/** The grid's own words that this app can make it say, in the language on screen. */
export function gridLocaleText(): Record<string, string> {
	return {
		loadingOoo: m.sheets_grid_loading(),
		loadingError: m.sheets_grid_failed(),
		noRowsToShow: m.sheets_empty_view(),
		noMatchingRows: m.sheets_empty_view(),
		ariaRowIndex: m.sheets_grid_row_index(),
		ariaLabelCellEditor: m.sheets_grid_cell_editor(),
		ariaInputEditor: m.sheets_grid_cell_editor()
	};
}
