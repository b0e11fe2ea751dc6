import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { root } from '../../scripts/setup/root.mjs';
import { serveStatic } from '../../scripts/setup/static-server.mjs';
import { m } from '../../src/lib/i18n/generated/messages.js';
import { until, type Driver } from './driver.ts';

const ROWS = [
	['Client', 'Date', 'Amount'],
	['Ann', '01.03.2026', '1 250,50'],
	['Ann', '01.04.2026', '900'],
	['Ann', '02.05.2026', '1 000'],
	['Bob', '15.01.2026', '400'],
	['Bob', '17.02.2026', '380'],
	['Cid', '03.02.2026', '70,25']
];

const say = (message: (inputs: object, options: { locale: 'en' }) => string): string => message({}, { locale: 'en' });
const text = JSON.stringify;
const figure = (id: string): string => `document.querySelector('data[data-figure="${id}"]')?.value`;

/** What a person does first, by their own hands: each step is waited for, and tells what it was when it failed. */
export async function walk(driver: Driver, said: (step: string) => void): Promise<void> {
	const sheet = await serveText(ROWS.map((row) => row.join('\t')).join('\n'));
	const site = await serveStatic({ folder: join(root, 'build') });
	let online = true;

	/** Presses the middle of what an expression finds, as soon as it is there and can be pressed; once more where the page moved from under the pointer. */
	const click = (what: string, expression: string): Promise<boolean> =>
		until(what, async () => {
			const place = (await driver.look(`(() => {
				const element = ${expression};
				if (!element || element.disabled) return null;
				element.scrollIntoView({ block: 'nearest' });
				const { left, top, width, height } = element.getBoundingClientRect();
				const [x, y] = [left + width / 2, top + height / 2];
				const hit = document.elementFromPoint(x, y);
				if (width === 0 || !hit || !(element.contains(hit) || hit.contains(element))) return null;
				window.wasPressed = false;
				element.addEventListener('click', () => (window.wasPressed = true), { once: true, capture: true });
				return { x, y };
			})()`)) as { x: number; y: number } | null;
			if (place === null) return false;
			await driver.clickAt(place.x, place.y);
			return Boolean(await driver.look('window.wasPressed'));
		});
	const button = (words: string): string =>
		`[...document.querySelectorAll('button')].find((button) => (button.ariaLabel ?? button.textContent).trim() === ${text(words)})`;
	const waitFor = (what: string, expression: string): Promise<unknown> => until(what, () => driver.look(expression));

	try {
		await driver.goTo(sheet.url);
		await click('the other program', `document.querySelector('textarea')`);
		await driver.press('Control+a');
		await driver.press('Control+c');

		await driver.goTo(site.url);
		// Shown around before: the look around would stand in the way.
		await driver.look(`localStorage.setItem('rouse.tour', 'taken')`);
		await click('new plan', button(say(m.start_new)));
		await waitFor('the name has the focus', `document.activeElement?.tagName === 'INPUT'`);
		await driver.press('Control+a');
		await driver.type('Three engines');
		await driver.press('Enter');
		await waitFor('an empty plan', `document.body.textContent.includes(${text(say(m.intake_empty_title))})`);
		said('opened');

		await driver.press('Control+v');
		await click('check', button(say(m.intake_check)));
		await click('accept', button(say(m.intake_accept)));
		await waitFor('figures', `${figure('clients.total')} === '3' && ${figure('orders.count')} === '6' && ${figure('revenue.total')} === '4000.75'`);
		said('pasted by keys: 3 clients, 6 orders, 4,000.75');

		const before = await driver.look(figure('forgone.topDown'));
		await click('the assumption', `document.querySelector('[data-lever="returnableShare"] input[type=range]')`);
		await driver.press('ArrowRight');
		await until('the figure follows', async () => (await driver.look(figure('forgone.topDown'))) !== before);
		await waitFor('it is told', `document.querySelector('.strip [role=status]').textContent.length > 20`);
		said('an assumption moved by a key, and the figures told');

		await click('sheet of the plan', `document.getElementById('sheet-tab-plan')`);
		await waitFor('the plan', `document.querySelector('#sheet-panel-plan')`);
		await click('sheet of clients', `document.getElementById('sheet-tab-clients')`);
		await waitFor('rows', `[...document.querySelectorAll('[role=gridcell]')].some((cell) => cell.textContent.includes('Ann'))`);
		said('plan and clients shown');

		await waitFor('saved here', `document.querySelector('[data-save="saved"]')`);
		await driver.press('Control+s');
		await waitFor(
			'saved to a file',
			`document.querySelector('[data-save]').parentElement.textContent.includes(${text(m.files_downloaded_at({ time: '' }, { locale: 'en' }).trim())})`
		);
		said('saved here and as a file');
		const after = await driver.look(figure('forgone.topDown'));

		await waitFor('all files are kept', `navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null || location.reload())`);
		const address = String(await driver.look('location.href'));
		await site.close();
		online = false;
		await driver.goTo(address);
		await waitFor('the same figures without a network', `${figure('clients.total')} === '3' && ${figure('forgone.topDown')} === ${text(after)}`);
		said(`loaded again without a network, with the same figures (forgone ${Number(before).toFixed(0)} → ${Number(after).toFixed(0)})`);
	} finally {
		if (online) await site.close();
		sheet.close();
	}
}

/** Another program with rows in it: a page of its own. */
async function serveText(rows: string): Promise<{ url: string; close: () => void }> {
	const server = createServer((_, response) => {
		response.setHeader('Content-Type', 'text/html; charset=utf-8').end(`<!doctype html><title>Rows</title><textarea cols="60" rows="20">${rows}</textarea>`);
	});
	await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
	return { url: `http://localhost:${(server.address() as AddressInfo).port}/`, close: () => void (server.closeAllConnections(), server.close()) };
}
