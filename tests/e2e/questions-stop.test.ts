import { m } from '../../src/lib/i18n/generated/messages.js';
import { expect, test } from './support/app.ts';
import { Workbench } from './support/workbench.ts';

const CLIENTS = 60_000;

/** Clients of up to eight purchases over four years, hardly two of whom bought alike. */
function manyOrders(): Buffer {
	const lines = ['client,date,amount'];
	const date = (day: number): string => new Date(Date.UTC(2021, 0, 1 + day)).toISOString().slice(0, 10);
	let chance = 1;
	const below = (end: number): number => {
		chance = (Math.imul(chance, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((chance / 2 ** 32) * end);
	};
	for (let client = 0; client < CLIENTS; client++) {
		let day = below(900);
		const pause = 20 + below(120);
		for (let purchase = below(8); purchase >= 0 && day < 1461; purchase--) {
			lines.push(`C${client},${date(day)},${10 + (client % 90)}`);
			day += 1 + below(2 * pause);
		}
	}
	return Buffer.from(lines.join('\n'));
}

test('a long count can be stopped, says so without moving the page, and can be asked for again', async ({ page }) => {
	test.setTimeout(180_000);
	const bench = await new Workbench(page).open();
	await bench.newPlan();
	await bench.chooseFile({ name: 'many.csv', bytes: manyOrders() });
	await bench.takeRows();
	// A model is fitted to tens of thousands of histories, hardly two alike, from three starts, now and on a past day.
	const question = await bench.goToQuestion('model');
	const title = question.getByRole('heading', { level: 2 });
	const stop = bench.button(m.questions_stop, question);
	const stopped = question.getByText(bench.say(m.questions_stopped), { exact: true });
	await expect(stop).toBeVisible();
	const before = await title.boundingBox();
	await stop.click();
	await expect(stopped).toBeVisible();
	await expect(stop).toHaveCount(0);
	expect(await title.boundingBox()).toEqual(before);
	await expect(question.locator('#model-test')).toHaveCount(0);

	await bench.button(m.questions_again, question).click();
	await expect(stop).toBeVisible();
	await expect(stopped).toHaveCount(0);
	// A lever is answered while it counts; what was asked before is overtaken and asked anew.
	const lost = page.locator('[data-figure="clients.lost"]').first();
	const lostBefore = await lost.getAttribute('value');
	await page.locator('#lever-ownCycles').check();
	await expect(lost).not.toHaveAttribute('value', lostBefore ?? '');
	await expect(stop).toBeVisible();
	await stop.click();
	await expect(stopped).toBeVisible();
	expect(await title.boundingBox()).toEqual(before);
});
