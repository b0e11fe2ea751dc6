import { m } from '../../src/lib/i18n/generated/messages.js';
import { expect, test } from './support/app.ts';
import { Workbench } from './support/workbench.ts';

test('one tab writes a plan; another says so, and can take over', async ({ page, context, watch }) => {
	const first = await new Workbench(page).open();
	await first.trySample();
	await first.isSaved();

	const other = await context.newPage();
	watch.follow(other);
	await other.goto(page.url());
	const second = new Workbench(other);
	await second.isCounted();
	await expect(other.getByText(second.say(m.shell_reader_banner))).toBeVisible();
	await expect(second.lever('margin').field).toBeDisabled();

	await first.setLever('margin', '50');
	await first.isSaved();
	await second.button(m.shell_take_over).click();
	await expect(second.lever('margin').field).toBeEnabled();
	await expect(second.lever('margin').field).toHaveValue(/50/);
	await expect(page.getByText(first.say(m.shell_reader_banner))).toBeVisible();
	await expect(first.lever('margin').field).toBeDisabled();

	await second.setLever('margin', '60');
	await second.isSaved();
	await other.reload();
	await second.isCounted();
	await expect(second.lever('margin').field).toHaveValue(/60/);
});
