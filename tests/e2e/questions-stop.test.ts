import { m } from '../../src/lib/i18n/generated/messages.js';
import { expect, test } from './support/app.ts';
import { Workbench } from './support/workbench.ts';

const CLIENTS = 40_000;

/** Clients of up to three purchases over three years. */
function manyOrders(): Buffer {
	const lines = ['client,date,amount'];
	const date = (day: number): string => new Date(Date.UTC(2022, 0, 1 + day)).toISOString().slice(0, 10);
	for (let client = 0; client < CLIENTS; client++) {
		let day = (client * 7919) % 600;
		for (let purchase = 0; purchase <= client % 3; purchase++) {
			lines.push(`C${client},${date(day)},${10 + (client % 90)}`);
			day += 1 + ((client * 104_729 + purchase * 31) % 240);
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
	// By own cycles each of thousands of draws looks at every client.
	const question = await bench.goToQuestion('range');
	const ownCycles = page.locator('#lever-ownCycles');
	await ownCycles.check();
	const title = question.getByRole('heading', { level: 2 });
	const before = await title.boundingBox();
	await bench.button(m.doubt_take_all, question).click();

	const stop = bench.button(m.questions_stop, question);
	const stopped = question.getByText(bench.say(m.questions_stopped), { exact: true });
	await stop.click();
	await expect(stopped).toBeVisible();
	await expect(stop).toHaveCount(0);
	expect(await title.boundingBox()).toEqual(before);
	await expect(question.locator('[data-tornado]')).toHaveCount(0);

	await bench.button(m.questions_again, question).click();
	await expect(stop).toBeVisible();
	await expect(stopped).toHaveCount(0);
	// A lever is answered while it counts, and what was asked before is overtaken.
	await ownCycles.uncheck();
	await expect(question.locator('[data-tornado]').first()).toBeVisible();
	await expect(stop).toHaveCount(0);
	expect(await title.boundingBox()).toEqual(before);
});
