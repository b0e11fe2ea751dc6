import { expect } from '@playwright/test';
import { m } from '../../../src/lib/i18n/generated/messages.js';
import { cyrillicOrders } from './cyrillic-orders.ts';
import { writeTotalsFile } from '../../../src/lib/share/totals/room-file.ts';
import { writeTotalsLink } from '../../../src/lib/share/totals/totals-link.ts';
import { ESTIMATE, SHOP } from '../../../src/lib/share/totals/totals.fixture.ts';
import { WORKSHOP_STEPS, type WorkshopStep } from '../../../src/lib/model/workshop.ts';
import { QUESTIONS } from '../../../src/lib/ui/questions/registry.ts';
import type { Workbench } from './workbench.ts';

/** Every screen, in an order in which each leads to the next. `show` brings it up, `leave` makes way for the one after. */
export interface Screen {
	readonly name: string;
	show(bench: Workbench): Promise<void>;
	leave?(bench: Workbench): Promise<void>;
}

const escape = async (bench: Workbench): Promise<void> => {
	await bench.page.keyboard.press('Escape');
	await expect(bench.dialog).toHaveCount(0);
};
type Words = Parameters<Workbench['say']>[0];
const byCommand = (name: string, command: Words, title = command): Screen => ({
	name,
	async show(bench) {
		await bench.command(command);
		await expect(bench.dialog.getByRole('heading', { level: 2, name: bench.say(title) })).toBeVisible();
	},
	leave: escape
});
const sheet = (tab: 'orders' | 'clients' | 'plan'): Screen => ({
	name: `sheet-${tab}`,
	async show(bench) {
		await bench.goTo(tab);
		await expect(bench.page.getByRole('gridcell').first()).toBeVisible();
	}
});

const stage = (step: WorkshopStep): Screen => ({
	name: `workshop-${step}`,
	async show(bench) {
		if ((await bench.page.locator('[data-stage]').count()) === 0) await bench.command(m.workshop_run);
		await bench.page.locator('[data-stage] nav button').nth(WORKSHOP_STEPS.indexOf(step)).click();
		await expect(bench.page.locator(`[data-stage="${step}"] .notice`)).toBeVisible();
		await expect(bench.page.getByRole('progressbar')).toHaveCount(0, { timeout: 30_000 });
	}
});

/** Every question of the sheet of questions, over the sample. */
export const QUESTION_SCREENS: readonly Screen[] = [
	{
		name: 'questions',
		async show(bench) {
			await bench.open();
			await bench.trySample();
			await bench.goTo('questions');
			await expect(bench.page.locator('[data-question]')).toBeVisible();
		}
	},
	...QUESTIONS.map(({ id }) => ({
		name: `question-${id}`,
		async show(bench: Workbench) {
			const page = await bench.goToQuestion(id);
			await expect(page.locator('article, h2').first()).toBeVisible();
			await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 30_000 });
		}
	}))
];

export const SCREENS: readonly Screen[] = [
	{ name: 'start-empty', show: async (bench) => void (await bench.open()) },
	{
		name: 'start-new-plan',
		show: async (bench) => {
			await bench.button(m.start_new).click();
			await expect(bench.dialog).toBeVisible();
		},
		leave: escape
	},
	{
		name: 'quick-estimate',
		show: async (bench) => {
			await bench.page.goto('./quick/');
			await expect(bench.page.getByRole('heading', { level: 1 })).toBeVisible();
			const fields = bench.page.locator('.four input');
			for (const [place, text] of ['1000', '4', '500'].entries()) {
				await fields.nth(place).fill(text);
				await fields.nth(place).press('Enter');
			}
		},
		leave: async (bench) => void (await bench.open())
	},
	{
		name: 'plan-missing',
		async show(bench) {
			await bench.page.goto('./plan/?id=none');
			await expect(bench.page.getByText(bench.say(m.shell_plan_missing_title))).toBeVisible();
		},
		leave: async (bench) => void (await bench.open())
	},
	{
		name: 'boards-empty',
		async show(bench) {
			await bench.page.goto('./board/');
			await expect(bench.button(m.board_new)).toBeVisible();
		}
	},
	{
		name: 'totals-by-link',
		async show(bench) {
			await bench.page.goto(`./board/#${writeTotalsLink(SHOP)}`);
			await expect(bench.page.locator('[data-total="lost"]')).toBeVisible();
		}
	},
	{
		name: 'board',
		async show(bench) {
			await bench.button(m.board_add_here).click();
			const rows = bench.page.locator('tr[data-participant]');
			await expect(rows).toHaveCount(1);
			for (const [place, totals] of [ESTIMATE, { ...SHOP, id: '00000000000000aa' }].entries()) {
				await bench.drop({ name: `${place}.rouse-totals`, bytes: Buffer.from(writeTotalsFile(totals, 'totals').bytes) });
				await expect(rows).toHaveCount(place + 2);
			}
		}
	},
	{
		name: 'board-large',
		show: (bench) => bench.button(m.board_large).click(),
		leave: async (bench) => void (await bench.open())
	},
	{ name: 'plan-empty', show: async (bench) => bench.newPlan('Цветы') },
	{
		name: 'import-columns',
		async show(bench) {
			const { bytes } = cyrillicOrders();
			await bench.drop({ name: 'orders.csv', bytes: Buffer.concat([bytes, Buffer.from('\r\n1;;31.02.2026;x;')]) });
			await expect(bench.button(m.intake_check, bench.dialog)).toBeEnabled();
		}
	},
	{
		name: 'import-check',
		async show(bench) {
			await bench.button(m.intake_check, bench.dialog).click();
			await expect(bench.button(m.intake_accept, bench.dialog)).toBeEnabled();
		},
		async leave(bench) {
			await bench.button(m.intake_accept, bench.dialog).click();
			await expect(bench.dialog).toHaveCount(0);
			await bench.isCounted();
		}
	},
	{
		name: 'import-refused',
		async show(bench) {
			await bench.drop({ name: 'orders.csv', bytes: Buffer.alloc(0) });
			await expect(bench.refusal).toBeVisible();
		},
		leave: escape
	},
	byCommand('problem-rows', m.shell_problem_rows),
	byCommand('imports', m.shell_imports),
	{
		name: 'start-plans',
		async show(bench) {
			await bench.isSaved();
			await bench.open();
			await expect(bench.page.getByRole('link', { name: 'Цветы' })).toBeVisible();
		}
	},
	{
		name: 'start-trade',
		async show(bench) {
			await bench.button(m.starters_open).click();
			await expect(bench.dialog.locator('li').first()).toBeVisible();
		},
		leave: escape
	},
	{ name: 'sample-plan', show: (bench) => bench.trySample() },
	byCommand('trade-of-plan', m.starters_use),
	sheet('orders'),
	{
		name: 'column-filter',
		async show(bench) {
			await bench.page.locator('.ag-header-cell[col-id="client"] .sheet-header-funnel').click();
			await expect(bench.page.locator('form[popover]')).toBeVisible();
		},
		async leave(bench) {
			await bench.page.keyboard.press('Escape');
			await expect(bench.page.locator('form[popover]')).toHaveCount(0);
		}
	},
	sheet('clients'),
	sheet('plan'),
	{
		name: 'sheet-today',
		async show(bench) {
			await bench.goTo('today');
			await bench.page.getByRole('checkbox', { name: bench.say(m.work_with_coming) }).check();
			await expect(bench.page.locator('[data-card]').first()).toBeVisible();
		}
	},
	{
		name: 'contact-of-today',
		async show(bench) {
			await bench.page.locator('[data-card]').first().click();
			await bench.page.locator('.results input').last().check();
			await bench.page.locator('.results input').first().check();
		}
	},
	{
		name: 'calendar-month',
		async show(bench) {
			await bench.goTo('calendar');
			await expect(bench.page.locator('[data-day] .total').first()).toBeVisible();
		}
	},
	{
		name: 'calendar-week',
		async show(bench) {
			await bench.button(m.schedule_week).click();
			const chips = bench.page.locator('[data-contact]');
			const toFirst = bench.page.locator('.said button');
			await expect(chips.first().or(toFirst)).toBeVisible();
			if (await toFirst.isVisible()) await toFirst.click();
			await expect(chips.first()).toBeVisible();
		}
	},
	{
		name: 'calendar-contact',
		async show(bench) {
			await bench.page.locator('[data-contact]').first().click();
			await expect(bench.dialog.getByLabel(bench.say(m.sheets_col_contact_date))).toBeVisible();
		},
		leave: escape
	},
	{
		name: 'sheet-summary',
		show: async (bench) => {
			await bench.goTo('summary');
			await expect(bench.page.locator('#sheet-panel-summary data').first()).toBeVisible();
		}
	},
	byCommand('cleaning', m.cleaning_title),
	{
		name: 'explanation',
		async show(bench) {
			await bench.page.locator('[data-explains="forgone.topDown"]').first().click();
			await expect(bench.dialog).toBeVisible();
		},
		leave: escape
	},
	{
		name: 'copy-for-somebody-else',
		async show(bench) {
			await bench.button(m.shell_share).click();
			await bench.page.getByRole('menuitem', { name: bench.say(m.files_copy_open) }).click();
			await bench.dialog.getByRole('radio', { name: bench.say(m.files_copy_part) }).check();
			await bench.dialog.getByRole('checkbox').check();
			await bench.dialog.getByLabel(bench.say(m.files_passphrase), { exact: true }).fill('тихая река');
		},
		leave: escape
	},
	{
		name: 'palette',
		async show(bench) {
			await bench.page.keyboard.press('ControlOrMeta+K');
			await expect(bench.dialog.getByRole('combobox')).toBeVisible();
		},
		leave: escape
	},
	byCommand('shortcuts', m.shell_shortcuts),
	byCommand('library', m.shell_library, m.plan_library_title),
	byCommand('people', m.shell_people, m.plan_people_title),
	byCommand('currency', m.shell_currency),
	{
		...byCommand('share', m.share_open, m.share_title),
		leave: async () => undefined
	},
	{
		name: 'share-totals',
		async show(bench) {
			const entry = bench.dialog.locator('[data-goes-to="totals"]');
			if (await entry.isVisible()) await entry.click();
			else await bench.dialog.getByLabel(bench.say(m.share_which)).first().selectOption('totals');
			await expect(bench.dialog.getByRole('img', { name: bench.say(m.board_code) })).toBeVisible();
		},
		leave: escape
	},
	byCommand('snapshots', m.snapshots_title),
	byCommand('storage', m.storage_title)
];

/** Screens that only a narrow window has. */
export const NARROW_SCREENS: readonly Screen[] = [
	{
		name: 'levers-pulled-up',
		async show(bench) {
			await bench.open();
			await bench.trySample();
			await bench.button(m.shell_region_levers).click();
			await expect(bench.lever('margin').field).toBeVisible();
		},
		leave: (bench) => bench.button(m.shell_hide_levers).click()
	},
	{
		name: 'client-card',
		async show(bench) {
			await bench.goTo('clients');
			await bench.page.getByRole('gridcell').first().click();
			await expect(bench.dialog).toBeVisible();
		},
		leave: escape
	},
	{
		name: 'message-to-client',
		async show(bench) {
			await bench.goTo('plan');
			// A row is there a moment before the worker has sent what it says; until then a press opens nothing.
			const first = bench.page.getByRole('gridcell').first();
			await expect(async () => {
				await first.click({ timeout: 2_000 });
				await expect(bench.dialog).toBeVisible({ timeout: 2_000 });
			}).toPass();
			await bench.button(m.messages_write, bench.dialog).click();
			await expect(bench.dialog.locator('[data-composer] textarea').first()).toBeVisible();
		},
		leave: escape
	}
];

/** The way through the questions of a room and the show of it, over the sample. They come last: the show closes the plan and opens it anew. */
export const STAGE_SCREENS: readonly Screen[] = [
	{
		name: 'workshop-comeBack',
		async show(bench) {
			const isOpen = (await bench.page.locator('#sheet-tab-clients').isVisible()) && (await bench.dialog.count()) === 0;
			if (!isOpen) {
				await bench.open();
				await bench.trySample();
			}
			await stage('comeBack').show(bench);
		}
	},
	stage('sleepers'),
	stage('whom'),
	stage('firstWeeks'),
	{
		name: 'show-to-the-room',
		async show(bench) {
			await bench.button(m.workshop_present).click();
			await expect(bench.page.locator('[data-presenting] [data-first]')).toBeVisible({ timeout: 30_000 });
		},
		async leave(bench) {
			for (const count of [1, 0]) {
				await bench.page.keyboard.press('Escape');
				await expect(bench.page.locator('[data-stage]')).toHaveCount(count);
			}
			await bench.command(m.privacy_unlock);
			await expect(bench.page.locator('[data-screen-lock]')).toHaveCount(0);
		}
	}
];
