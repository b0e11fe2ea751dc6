import { expect, type Locator, type Page } from '@playwright/test';

/** A cell of the open sheet; rows from 0 as they stand. */
export const cellAt = (page: Page, row: number, column: string): Locator => page.locator(`.ag-row[row-index="${row}"] .ag-cell[col-id="${column}"]`);

/** What the rows of the open sheet say in these columns, as far as they are in sight. */
export async function rowsOf(page: Page, columns: readonly string[]): Promise<string[][]> {
	return page
		.locator('.ag-row[row-index]')
		.evaluateAll(
			(rows, keys) =>
				rows
					.sort((a, b) => Number(a.getAttribute('row-index')) - Number(b.getAttribute('row-index')))
					.map((row) => keys.map((key) => row.querySelector(`.ag-cell[col-id="${key}"]`)?.textContent ?? '')),
			[...columns]
		);
}

export async function expectRows(page: Page, columns: readonly string[], rows: readonly (readonly string[])[]): Promise<void> {
	await expect.poll(() => rowsOf(page, columns)).toEqual(rows);
}
