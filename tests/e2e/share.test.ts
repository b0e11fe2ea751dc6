import { readFile } from 'node:fs/promises';
import { shareOf } from '../../cli/share-of.ts';
import { m } from '../../src/lib/i18n/generated/messages.js';
import { dayFromCivil } from '../../src/lib/kernel/days.ts';
import type { ShareFormatId } from '../../src/lib/share/formats.ts';
import { expect, test } from './support/app.ts';
import { Workbench } from './support/workbench.ts';

/** What each file of text made of the sample plan must have in it; what a person must not find there. */
const HOLDS = {
	'call-list': [/^\ufeffДата;Время;Ответственный;Клиент;Телефон;/, /(^|[;\r\n])[=@]/],
	calendar: [/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n[\s\S]*BEGIN:VALARM\r\n[\s\S]*END:VCALENDAR\r\n$/, /[^\r]\n/],
	contacts: [/^BEGIN:VCARD\r\nVERSION:3\.0\r\n[\s\S]*END:VCARD\r\n$/, /[^\r]\n/],
	audience: [/^(Email|Phone|,)+\n([0-9a-f]{64}|,)+\n/, /\p{Script=Cyrillic}|@|\+/u],
	'plan-csv': [/^\ufeffКлиент;Телефон;/, /(^|[;\r\n])[=@]/]
} as const satisfies Partial<Record<ShareFormatId, readonly [there: RegExp, notThere: RegExp]>>;
const FORMATS = Object.keys(HOLDS) as readonly (keyof typeof HOLDS)[];
/** The moment of writing is all that differs. */
const timeless = (text: string): string => text.replace(/^(DTSTAMP|LAST-MODIFIED|REV):.*$/gm, '$1');

test('files are taken from one dialog, told before what is in it, the same as from the command line', async ({ page }) => {
	const bench = await new Workbench(page, 'ru').open();
	await bench.trySample();
	const taken = async (act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> => {
		const download = page.waitForEvent('download');
		await act();
		const file = await download;
		return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
	};
	const plan = await taken(() => page.keyboard.press('ControlOrMeta+S'));
	const now = new Date();
	const clock = { today: dayFromCivil(now.getFullYear(), now.getMonth() + 1, now.getDate())!, at: now.getTime() };

	await bench.button(m.shell_share).click();
	await page.getByRole('menuitem', { name: bench.say(m.share_open) }).click();
	for (const format of FORMATS) {
		if (format !== FORMATS[0]) await bench.dialog.locator(`[data-goes-to="${format}"]`).click();
		const pane = bench.dialog.locator(`[data-share="${format}"]`);
		await expect(pane.locator('[data-count]')).not.toHaveAttribute('data-count', '0');
		const file = await taken(() => bench.button(m.share_make, bench.dialog).click());
		await expect(pane.locator('[data-made]')).toHaveAttribute('data-made', 'downloaded');
		const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file.bytes);
		const [there, notThere] = HOLDS[format];
		expect(text).toMatch(there);
		expect(text).not.toMatch(notThere);
		const made = await shareOf(new Uint8Array(plan.bytes), { format, lang: 'ru', options: [] }, clock);
		if (!made.ok) throw new Error(made.error.code);
		const [same] = made.value;
		expect([file.name, timeless(text)]).toEqual([same.name, timeless(new TextDecoder('utf-8', { ignoreBOM: true }).decode(same.bytes))]);
	}

	// A period without contacts says so and offers nothing to save; the keyboard goes to another file and back without losing the choice.
	await bench.dialog.locator('[data-goes-to="call-list"]').click();
	await bench.dialog.getByLabel(bench.say(m.share_until)).fill('2001-01-01');
	await expect(bench.dialog.getByText(bench.say(m.share_refused_noContacts))).toBeVisible();
	await expect(bench.button(m.share_make, bench.dialog)).toBeDisabled();
	await bench.dialog.locator('[data-goes-to="contacts"]').press('Enter');
	await expect(bench.dialog.locator('[data-count]')).toBeVisible();
	await bench.dialog.locator('[data-goes-to="call-list"]').press('Enter');
	await expect(bench.dialog.getByLabel(bench.say(m.share_until))).toHaveValue('2001-01-01');
	await page.keyboard.press('Escape');
	await expect(bench.dialog).toHaveCount(0);
});
