import { m } from '../../src/lib/i18n/generated/messages.js';
import { expect, test } from './support/app.ts';
import { Workbench, type SheetTab } from './support/workbench.ts';

/** Names that stand nowhere else, each with a phone, an e-mail and something that was written down. */
const PEOPLE = ['Zoryana Kvitka', 'Ostap Vyshnia', 'Solomiya Halych', 'Bohdan Khmara', 'Yaryna Vernyhora', 'Taras Kobzar'].map((name, place) => ({
	name,
	phone: `+38067111223${place}`,
	email: `${name.split(' ')[1].toLowerCase()}@example.org`,
	note: `remembers visit ${place} in spring`
}));
const ORDERS = [
	'Client;Date;Amount;Phone;E-mail;Comment',
	...Array.from({ length: 36 }, (_, order) => {
		const { name, phone, email, note } = PEOPLE[order % PEOPLE.length];
		const month = 1 + (order % 9);
		return `${name};${10 + (order % 15)}.0${month}.2026;${500 + order};${phone};${email};${note}`;
	})
].join('\r\n');
/** What is read of a device that holds nothing. */
const NOTHING = 'nothing';

test('clients are hidden on a locked screen, one can be forgotten for good, and the device wiped', async ({ page }) => {
	const bench = await new Workbench(page).open();
	await bench.newPlan('Shop');
	await bench.drop({ name: 'orders.csv', bytes: Buffer.from(ORDERS) });
	await bench.takeRows();
	await bench.isSaved();
	/** What the page holds: text, attributes, and what stands in fields. */
	const shown = async () => {
		const fields = await page.evaluate(() => [
			document.title,
			...[...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value)
		]);
		return [await page.content(), ...fields].join('\n');
	};
	const personal = PEOPLE.flatMap(({ name, phone, email, note }) => [name, name.split(' ')[1], phone, phone.slice(3), email, note]);
	const expectHidden = async () => {
		const found = await shown();
		expect(personal.filter((text) => found.includes(text))).toEqual([]);
	};

	await test.step('hide', async () => {
		await bench.goTo('clients');
		await expect(page.getByRole('gridcell', { name: PEOPLE[0].name }).first()).toBeVisible();
		await page.keyboard.press('ControlOrMeta+Shift+L');
		await expect(page.locator('[data-screen-lock]')).toBeVisible();
		for (const tab of ['orders', 'clients', 'plan', 'calendar', 'today', 'questions', 'summary'] satisfies SheetTab[]) {
			await bench.goTo(tab);
			await bench.isCounted();
			if (tab === 'orders' || tab === 'clients') await expect(page.getByText(/^[A-Z]\. [A-Z]\. № \d+$/).first()).toBeVisible();
			if (tab === 'calendar') await expect(page.locator('[data-day] .total').first()).toBeVisible();
			await expectHidden();
		}
		await bench.goTo('clients');
		await page.getByRole('gridcell').first().click();
		await page.keyboard.press('Alt+Enter');
		await expect(bench.dialog.getByRole('heading', { level: 3 }).first()).toBeVisible();
		await expectHidden();
		await page.keyboard.press('Escape');
		// A lever still moves; nothing of a client does.
		await bench.setLever('cycle', '40');
		await bench.isSaved();
		await page.reload();
		await expect(page.locator('[data-screen-lock]')).toBeVisible();
		await bench.goTo('clients');
		await expect(bench.lever('cycle').field).toHaveValue(/40/);
		await expectHidden();
		await bench.command(m.privacy_unlock);
		await expect(page.locator('[data-screen-lock]')).toHaveCount(0);
	});

	/** Every record of every store, as text: bytes and strings as they are. */
	const stored = () =>
		page.evaluate(async (none) => {
			const texts: string[] = [none];
			const visit = (value: unknown): void => {
				if (typeof value === 'string') texts.push(value);
				else if (ArrayBuffer.isView(value)) texts.push(new TextDecoder('utf-8').decode(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)));
				else if (value instanceof ArrayBuffer) texts.push(new TextDecoder().decode(value));
				else if (value && typeof value === 'object') for (const [key, one] of Object.entries(value)) [key, one].forEach(visit);
			};
			for (const { name } of await indexedDB.databases()) {
				const db = await new Promise<IDBDatabase>((settle) => (indexedDB.open(name!).onsuccess = ({ target }) => settle((target as IDBOpenDBRequest).result)));
				for (const store of db.objectStoreNames) {
					const all = db.transaction(store).objectStore(store).getAll();
					await new Promise((settle) => (all.onsuccess = settle));
					visit(all.result);
				}
				db.close();
			}
			for (const [key, value] of Object.entries(localStorage)) texts.push(key, value);
			return texts.join('\n');
		}, NOTHING);

	await test.step('forget', async () => {
		await bench.goTo('clients');
		const [gone, stays] = PEOPLE;
		expect(await stored()).toContain(gone.email);
		await page.getByRole('gridcell', { name: gone.name }).first().click();
		await page.keyboard.press('Alt+Enter');
		await bench.button(m.privacy_forget, bench.dialog).click();
		await bench.button(m.privacy_forget_confirm, bench.dialog).click();
		await expect(bench.dialog.locator('[data-forgotten] li').first()).toContainText('6');
		await bench.button(m.shell_close, bench.dialog).click();
		await expect(page.getByRole('gridcell', { name: gone.name })).toHaveCount(0);
		await expect(page.getByRole('gridcell', { name: stays.name }).first()).toBeVisible();
		await bench.isSaved();
		const left = await stored();
		for (const text of [gone.name, 'Kvitka', gone.phone, gone.email, gone.note]) expect(left).not.toContain(text);
		expect(left).toContain(stays.email);
	});

	await test.step('wipe', async () => {
		await page.getByRole('link', { name: m.shell_app_name() }).click();
		await expect(bench.button(m.start_new)).toBeEnabled();
		await bench.command(m.privacy_wipe);
		const download = page.waitForEvent('download');
		await bench.button(m.privacy_wipe_save, bench.dialog).click();
		expect((await download).suggestedFilename()).toBe('Shop.rouse');
		await expect(bench.button(m.privacy_wipe_confirm, bench.dialog)).toBeDisabled();
		await bench.dialog.getByRole('textbox').fill(m.privacy_wipe_word());
		await bench.button(m.privacy_wipe_confirm, bench.dialog).click();
		await expect(bench.dialog.locator('[data-wiped] li').first()).toContainText('1');
		expect(await stored()).toBe(NOTHING);
		expect(await page.evaluate(async () => [(await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length])).toEqual([0, 0]);
		await bench.button(m.privacy_wipe_again, bench.dialog).click();
		await expect(page.getByText(m.start_empty_title())).toBeVisible();
	});
});
