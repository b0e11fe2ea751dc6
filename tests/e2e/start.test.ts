import { expect, test } from './support/app.ts';

test('the start page opens', async ({ page }) => {
	await page.goto('./');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
