import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayFromIso } from '../src/lib/kernel/days.ts';
import { SHARE_FORMAT_IDS } from '../src/lib/share/formats.ts';
import { readLink } from '../src/lib/share/link/assumptions-link.ts';
import { planEngine } from '../tests/golden/plan-scene.ts';
import { shareOf } from './share-of.ts';

const run = promisify(execFile);
const COMMAND = new URL('share.ts', import.meta.url).pathname;
const TODAY = '2026-02-16';
/** Each start of the command reads the whole program: seconds, on a busy machine many. */
const PATIENCE_MS = 120_000;
const CLOCK = { today: dayFromIso(TODAY)!, at: 12_345 };
let folder: string;
let plan: Uint8Array;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'rouse-share-'));
	plan = await (await planEngine('flower-shop.csv', 'RUB', TODAY, 60)).exportPlan();
	await writeFile(join(folder, 'shop.rouse'), plan);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const share = (...args: string[]) => run(process.execPath, [COMMAND, ...args]);
const refusal = (...args: string[]) =>
	share(...args).catch(({ code, stderr }: { code: number; stderr: string }) => ({ code, error: JSON.parse(stderr).error }));

describe('files from the command line', () => {
	it(
		'are written where they should be, listed as JSON, and the same again',
		async () => {
			const out = join(folder, 'out');
			const asked = [join(folder, 'shop.rouse'), '--format', 'calendar', '--out', out, '--lang', 'ru', '--today', TODAY, 'hours=allDay', 'until='];
			const { stdout, stderr } = await share(...asked);
			expect(stderr).toBe('');
			const { files } = JSON.parse(stdout) as { files: string[] };
			expect(await readdir(out)).toEqual(files.map((file) => file.slice(out.length + 1)));
			const made = await shareOf(plan, { format: 'calendar', lang: 'ru', today: TODAY, options: ['hours=allDay', 'until='] }, CLOCK);
			expect(made.ok && made.value.map(({ bytes }) => Buffer.from(bytes))).toEqual([await readFile(files[0])]);
		},
		PATIENCE_MS
	);

	it.each(SHARE_FORMAT_IDS)('%s is made in every language', async (format) => {
		for (const lang of ['en', 'ru', 'uk']) {
			const made = await shareOf(plan, { format, lang, options: [] }, CLOCK);
			expect(made.ok && made.value.every(({ bytes }) => bytes.length > 50)).toBe(true);
		}
	});

	it('is a link of the assumptions, which the page of links reads', async () => {
		const made = await shareOf(plan, { format: 'link', options: [], home: 'https://shop.test/rouse' }, CLOCK);
		if (!made.ok) throw new Error(made.error.code);
		const [, address] = /^URL=(.*)\r$/m.exec(new TextDecoder().decode(made.value[0].bytes))!;
		expect(address).toMatch(/^https:\/\/shop\.test\/rouse\/assumptions\/#1;RUB;net;/);
		const read = readLink(new URL(address).hash);
		expect(read).toMatchObject({ ok: true, value: { currency: 'RUB', levers: { sleepingAfter: 1, lostAfter: 3 } } });
		for (const home of [undefined, 'rouse', 'javascript:alert(1)'])
			expect(await shareOf(plan, { format: 'link', options: [], home }, CLOCK)).toMatchObject({ ok: false, error: { code: 'home.missing' } });
	});

	it(
		'refuses what it does not know, on standard error, and ends with 2',
		async () => {
			const file = join(folder, 'shop.rouse');
			expect(await refusal(file, '--format', 'fax', '--out', folder)).toMatchObject({ code: 2, error: { code: 'format.unknown', params: { format: 'fax' } } });
			expect(await refusal('/nowhere.rouse', '--format', 'calendar', '--out', folder)).toMatchObject({ code: 2, error: { code: 'file.unreadable' } });
			expect(await refusal(file, '--out', folder)).toMatchObject({ code: 2, error: { code: 'usage' } });
		},
		PATIENCE_MS
	);

	it.each([
		[{ format: 'calendar', lang: 'de', options: [] }, 'lang.unknown'],
		[{ format: 'calendar', today: '2026-02-30', options: [] }, 'today.unreadable'],
		[{ format: 'calendar', options: ['hours=night'] }, 'option.value'],
		[{ format: 'calendar', options: ['colour=red'] }, 'option.unknown'],
		[{ format: 'calendar', options: ['until=2020-01-01'] }, 'export.noContacts']
	])('refuses %j: %s', async (asked, code) => {
		expect(await shareOf(plan, asked, CLOCK)).toMatchObject({ ok: false, error: { code } });
	});

	it('refuses a file that is no plan', async () => {
		expect(await shareOf(new Uint8Array([1, 2, 3]), { format: 'calendar', options: [] }, CLOCK)).toMatchObject({
			ok: false,
			error: { code: 'planFile.notRouse' }
		});
	});
});
