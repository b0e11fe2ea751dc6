import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { AREAS } from '../contracts/support/messages.ts';
import { expect, test } from './support/app.ts';
import { NARROW_SCREENS, QUESTION_SCREENS, SCREENS, STAGE_SCREENS, type Screen } from './support/screens.ts';
import { type Locale, Workbench } from './support/workbench.ts';

const WIDE = { width: 1366, height: 768 };
const NARROW = { width: 390, height: 844 };
const WALKS: { locale: Locale; theme: 'light' | 'dark'; viewport: typeof WIDE }[] = [
	{ locale: 'en', theme: 'light', viewport: WIDE },
	{ locale: 'ru', theme: 'dark', viewport: WIDE },
	{ locale: 'uk', theme: 'light', viewport: NARROW },
	{ locale: 'en', theme: 'dark', viewport: NARROW }
];

const KEY = new RegExp(`\\b(${AREAS.join('|')})_[a-z]\\w+`, 'g');

/** Everything a person reads or hears on the page. */
const wordsOn = (page: Page) =>
	page.evaluate(() => {
		const spoken = [...document.querySelectorAll('[aria-label], [title], [placeholder], [aria-valuetext]')].flatMap((element) =>
			['aria-label', 'title', 'placeholder', 'aria-valuetext'].map((name) => element.getAttribute(name) ?? '')
		);
		return [document.title, document.body.innerText, ...spoken].join('\n');
	});

/**
 * The page has no frames, so axe can run and answer where it stands: carried over to a page of its own to be put together, its answer takes four
 * times as long. What passes is counted only, not described. The size of what is pressed (WCAG 2.5.8: 24 px) is asked for by name, as axe leaves it out.
 */
const checkForEveryone = (page: Page) =>
	new AxeBuilder({ page })
		.setLegacyMode()
		.options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
		.analyze();

for (const { locale, theme, viewport } of WALKS) {
	test.describe(`${locale}, ${theme}, ${viewport.width} wide`, () => {
		test.use({ viewport, colorScheme: theme });
		const walks: Readonly<Record<string, readonly Screen[]>> = {
			screen: [...SCREENS, ...(viewport === NARROW ? NARROW_SCREENS : []), ...STAGE_SCREENS],
			question: QUESTION_SCREENS
		};
		for (const [what, screens] of Object.entries(walks))
			test(`every ${what} is usable by everyone, and says everything in its language`, async ({ page }) => {
				test.setTimeout(300_000);
				const bench = new Workbench(page, locale);
				for (const screen of screens) {
					await test.step(screen.name, async () => {
						await screen.show(bench);
						const words = await wordsOn(page);
						expect.soft(words.match(KEY) ?? [], `${screen.name}: keys instead of words`).toEqual([]);
						expect.soft(words.match(/\b(undefined|NaN|null|\[object \w+\])\b/g) ?? [], `${screen.name}: holes`).toEqual([]);
						const { violations, passes } = await checkForEveryone(page);
						const found = violations.flatMap(({ id, nodes }) =>
							nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary?.split('\n').slice(1, 2).join('').trim()}`)
						);
						expect.soft(passes.length, `${screen.name}: rules that axe could check`).toBeGreaterThan(5);
						expect.soft(found, screen.name).toEqual([]);
						const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
						expect.soft(overflow, `${screen.name}: wider than the window`).toBeLessThanOrEqual(0);
						await screen.leave?.(bench);
					});
				}
			});
	});
}
