import type { Page } from '@playwright/test';

/** Copies as a person does in another program: a page of its own, select all, Ctrl+C. Leaves `page` in front. */
export async function copyElsewhere(page: Page, content: { text: string } | { rows: readonly (readonly string[])[] }): Promise<void> {
	const other = await page.context().newPage();
	if ('text' in content) {
		await other.setContent('<textarea></textarea>');
		await other.locator('textarea').fill(content.text);
		await other.locator('textarea').focus();
	} else {
		const cell = (text: string) => `<td>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</td>`;
		await other.setContent(`<div contenteditable><table>${content.rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table></div>`);
		await other.locator('div').focus();
	}
	await other.keyboard.press('ControlOrMeta+A');
	await other.keyboard.press('ControlOrMeta+C');
	await other.close();
	await page.bringToFront();
}
