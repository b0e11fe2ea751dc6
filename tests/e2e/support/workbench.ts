import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { m } from '../../../src/lib/i18n/generated/messages.js';
import type { LeverName } from '../../../src/lib/model/levers.ts';

export type Locale = 'en' | 'ru' | 'uk';
export type SheetTab = 'orders' | 'clients' | 'plan' | 'calendar' | 'today' | 'questions' | 'summary';
export type FileGiven = { name: string; bytes: Buffer };

export const fileAt = async (path: string): Promise<FileGiven> => ({ name: basename(path), bytes: await readFile(path) });

/** What a person does in the application, by the words they see. */
export class Workbench {
	readonly page: Page;
	readonly locale: Locale;

	constructor(page: Page, locale: Locale = 'en') {
		this.page = page;
		this.locale = locale;
		// From the beginning: asked for with the key press itself, the browser may open the system's own chooser before it is told to hand it over.
		page.on('filechooser', () => undefined);
	}

	/** Opens the start page in this language. */
	async open(): Promise<this> {
		await this.page.goto('./');
		if (this.locale !== 'en') {
			await this.page.evaluate((locale) => localStorage.setItem('PARAGLIDE_LOCALE', locale), this.locale);
			await this.page.reload();
		}
		await expect(this.button(m.start_new)).toBeEnabled();
		return this;
	}

	say(message: (inputs: object, options: { locale: Locale }) => string): string {
		return message({}, { locale: this.locale });
	}

	button(message: (inputs: object, options: { locale: Locale }) => string, within: Page | Locator = this.page): Locator {
		return within.getByRole('button', { name: this.say(message), exact: true }).first();
	}

	get dialog(): Locator {
		return this.page.getByRole('dialog');
	}

	async newPlan(name = 'Shop'): Promise<void> {
		await this.button(m.start_new).click();
		await this.dialog.getByLabel(this.say(m.start_new_name)).fill(name);
		await this.button(m.start_new_create, this.dialog).click();
		// Enabled once this page is the one that writes the plan: no key brings rows in before.
		await expect(this.button(m.intake_empty_type)).toBeEnabled();
	}

	async trySample(): Promise<void> {
		await this.button(m.start_sample).click();
		await this.isCounted();
	}

	/** Waits until the strip has figures. */
	async isCounted(): Promise<void> {
		await expect(this.page.locator('data[data-figure="clients.active"]').first()).toHaveAttribute('value', /\d/, { timeout: 30_000 });
	}

	/** Opens a file with rows from anywhere in the workbench. */
	async chooseFile(file: FileGiven): Promise<void> {
		const chooser = this.page.waitForEvent('filechooser');
		await this.page.keyboard.press('ControlOrMeta+O');
		await (await chooser).setFiles({ name: file.name, mimeType: 'application/octet-stream', buffer: file.bytes });
	}

	/** Drops a file on the page. */
	async drop(file: FileGiven): Promise<void> {
		const transfer = await this.page.evaluateHandle(
			({ name, bytes }) => {
				const data = new DataTransfer();
				data.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name));
				return data;
			},
			{ name: file.name, bytes: file.bytes.toString('base64') }
		);
		for (const type of ['dragenter', 'dragover', 'drop']) await this.page.dispatchEvent('body', type, { dataTransfer: transfer });
	}

	/** Agrees to what the mapping proposes and takes the rows in. */
	async takeRows(): Promise<void> {
		await this.button(m.intake_check, this.dialog).click({ timeout: 30_000 });
		await this.button(m.intake_accept, this.dialog).click({ timeout: 30_000 });
		await expect(this.dialog).toHaveCount(0);
		await this.isCounted();
	}

	/** The one sentence that says why rows cannot be taken. */
	get refusal(): Locator {
		return this.dialog.getByRole('alert');
	}

	async goTo(tab: SheetTab): Promise<void> {
		await this.page.locator(`#sheet-tab-${tab}`).click();
		await expect(this.page.locator(`#sheet-panel-${tab}`)).toBeVisible();
	}

	/** Opens a question by its id, from the list at the side or, where that is no room for it, from the choice above. */
	async goToQuestion(id: string): Promise<Locator> {
		await this.goTo('questions');
		const page = this.page.locator(`[data-question="${id}"]`);
		const choice = this.page.locator('.questions > .choice select');
		await expect(this.page.locator('[data-question]')).toBeVisible();
		if (await choice.isVisible()) await choice.selectOption(id);
		else await this.page.locator(`.questions nav button[data-goes-to="${id}"]`).click();
		await expect(page).toBeVisible();
		return page;
	}

	lever(name: LeverName): { field: Locator; slider: Locator; reset: Locator } {
		const lever = this.page.locator(`[data-lever="${name}"]`);
		return { field: lever.locator('input.field'), slider: lever.locator('input[type=range]'), reset: lever.locator('button.reset') };
	}

	async setLever(name: LeverName, typed: string): Promise<void> {
		const { field } = this.lever(name);
		await field.fill(typed);
		await field.press('Enter');
	}

	/** Moves a slider by its thumb and keeps hold of it; the returned function lets go. */
	async holdSlider(name: LeverName, share: number): Promise<() => Promise<void>> {
		const { slider } = this.lever(name);
		await slider.scrollIntoViewIfNeeded();
		const box = (await slider.boundingBox())!;
		const { value, min, max } = await slider.evaluate((input: HTMLInputElement) => ({
			value: Number(input.value),
			min: Number(input.min),
			max: Number(input.max)
		}));
		const at = (part: number) => box.x + 8 + (box.width - 16) * part;
		const middle = box.y + box.height / 2;
		await this.page.mouse.move(at((value - min) / (max - min)), middle);
		await this.page.mouse.down();
		await this.page.mouse.move(at(share), middle, { steps: 8 });
		return () => this.page.mouse.up();
	}

	/** Waits until the device has confirmed every change. */
	async isSaved(): Promise<void> {
		await expect(this.page.locator('[data-save="saved"]')).toBeVisible();
	}

	async command(message: (inputs: object, options: { locale: Locale }) => string): Promise<void> {
		await this.page.keyboard.press('ControlOrMeta+K');
		await this.dialog.getByRole('combobox').fill(this.say(message));
		await this.page.keyboard.press('Enter');
	}
}
