import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import { SHARE_WORDS } from '../../i18n/share/registry.ts';
import { dayFromIso, type DayNumber } from '../../kernel/days.ts';
import { applyChanges, emptyDocument } from '../../model/document.ts';
import { rangeChanges } from '../../model/doubt-settings.ts';
import type { FieldChange } from '../../model/fields.ts';
import type { LeverName } from '../../model/levers.ts';
import { mistakeKey } from '../../model/readiness.ts';
import { writeWorkshopNote } from '../../model/workshop.ts';
import { typesetter } from '../../share/typeset.ts';
import { beautySalon } from '../../starters/beauty-salon/starter.ts';
import { makeSampleShop } from '../../starters/sample/make-shop.ts';
import { sampleLayer, sampleOrders } from '../../starters/sample/sample-orders.ts';
import { takeStarter } from '../../starters/take-starter.ts';
import { allStarterTexts } from '../../starters/texts.ts';
import type { Doubt } from '../analyses/doubt.ts';
import { PlanEngine } from '../plan-engine.ts';
import type { Exported } from './export.ts';
import { EQUAL_CHANGE } from './top-levers.ts';

const TODAY = dayFromIso('2026-11-30')!;
const salon = { starter: beautySalon, texts: await allStarterTexts(beautySalon) };
const people = sampleOrders(TODAY, makeSampleShop(beautySalon.base, salon.texts.en.products, 'en'), 'EUR');

async function engineOf(rows: boolean, changes: readonly FieldChange[] = [], today = TODAY): Promise<PlanEngine> {
	const blank = emptyDocument('plan', 'copy', 0, 'Salon', 'EUR');
	const layer = sampleLayer('sample-1', 0, 'Sample', people);
	const own: FieldChange[] = rows ? [{ group: 'layer', key: layer.id, value: layer }] : [{ group: 'setting', key: 'quick/clients', value: 2400 }];
	const engine = new PlanEngine({ load: async () => people }, 'en');
	await engine.open(applyChanges(blank, [...takeStarter(blank, salon, null, 'en'), ...own, ...changes]).document, today);
	return engine;
}

async function handoutOf(engine: PlanEngine, options = { people: false }, locale: Locale = 'en'): Promise<string> {
	const made = (await engine.analyse('export', { format: 'handout', options, words: SHARE_WORDS.handout(locale, 'EUR'), at: 0 }, null)) as Exported;
	if (!made.ok) throw new Error(made.error);
	expect(made.value.files).toHaveLength(1);
	return new TextDecoder().decode(made.value.files[0].bytes);
}

/** Names of the levers in the chart, in its order. */
const chartOf = (html: string): string[] => [...html.matchAll(/<text x="8" [^>]*>([^<]*?): /g)].map(([, name]) => name);
const clientNames = (html: string): string[] => [...html.matchAll(/<bdi>([^<]+)<\/bdi>/g)].map(([, name]) => name).filter((name) => NAMES.has(name));
const NAMES = new Set(makeSampleShop(beautySalon.base, salon.texts.en.products, 'en').clients.name);

describe('a handout', () => {
	it('tells the figures the page has, and the levers that move the money most', async () => {
		const engine = await engineOf(true);
		const html = await handoutOf(engine);
		const { assessment } = await engine.evaluate({ revision: 1, live: null, windows: [] });
		for (const id of ['clients.lost', 'forgone.topDown', 'worth.clients', 'worth.value'] as const)
			expect(html).toContain(`data-figure="${id}" value="${assessment.figures[id]}"`);
		expect(chartOf(html)).toHaveLength(3);
		expect(html).toContain(`${100 * EQUAL_CHANGE}%`);
		expect(html).toContain('Sample clients');
	});

	it('says of invented clients among others that they are some', async () => {
		const own = { ...sampleLayer('own', 0, 'Own', people), id: 'own' };
		const html = await handoutOf(await engineOf(true, [{ group: 'layer', key: own.id, value: own }]));
		const { sample } = SHARE_WORDS.handout('en', 'EUR');
		expect(html).toContain(sample.some);
		expect(html).not.toContain(sample.all);
	});

	it('names the levers that stand at an example of the trade, until they are typed', async () => {
		const { examples, report } = SHARE_WORDS.handout('en', 'EUR');
		const saying = (...levers: LeverName[]) => examples.replace('{text}', levers.map((lever) => report.levers[lever]).join(', '));
		expect(await handoutOf(await engineOf(true))).toContain(saying('margin', 'contactCost'));
		const typed = { group: 'lever', key: 'margin', value: 0.5 } as const;
		expect(await handoutOf(await engineOf(true, [typed]))).toContain(saying('contactCost'));
		const bothTyped = [typed, { group: 'lever', key: 'contactCost', value: 1 } as const];
		expect(await handoutOf(await engineOf(true, bothTyped))).not.toContain(saying());
	});

	it('has the contacts of this week, and where the plan has none left those of its first', async () => {
		const { sections, report } = SHARE_WORDS.handout('en', 'EUR');
		const set = typesetter(report.typeset);
		const weekOf = (from: DayNumber) => report.period.replace('{from}', set.date(from)).replace('{until}', set.date(from + 6));
		for (const [later, from, title] of [
			[0, 0, sections.week],
			[40, 40, sections.week],
			[2000, 0, sections.firstWeek],
			[-10, 0, sections.firstWeek]
		] as const) {
			const html = await handoutOf(await engineOf(true, [{ group: 'plan', key: 'asOf', value: TODAY }], TODAY + later));
			expect(html, `${later} days later`).toContain(`<h2>${title}</h2><p>${weekOf(TODAY + from)}`);
		}
	});

	it('takes the top of the tornado where ranges are given', async () => {
		const given = [
			...rangeChanges('returnRate', { low: 0.02, high: 0.3 }),
			...rangeChanges('margin', { low: 0.45, high: 0.55 }),
			...rangeChanges('contactCost', { low: 1, high: 1.1 }),
			...rangeChanges('churn', { low: 0.1, high: 0.6 })
		];
		const engine = await engineOf(true, given);
		const { tornado } = (await engine.analyse('doubt', {}, null)) as Doubt;
		const names = SHARE_WORDS.handout('en', 'EUR').report.levers;
		expect(chartOf(await handoutOf(engine))).toEqual(tornado['worth.value'].slice(0, 3).map(({ lever }) => names[lever]));
	});

	it('names clients only when that is asked for', async () => {
		const engine = await engineOf(true);
		expect(clientNames(await handoutOf(engine))).toEqual([]);
		const named = await handoutOf(engine, { people: true });
		expect(clientNames(named).length).toBeGreaterThan(3);
		expect(clientNames(named).length).toBeLessThanOrEqual(10);
		expect(named).toContain(SHARE_WORDS.handout('en', 'EUR').personal);
	});

	it('has mistakes with the ticked ones first, and what the room wrote down', async () => {
		const long = 'Anna calls ten clients before Friday. '.repeat(40);
		const engine = await engineOf(true, [
			{ group: 'setting', key: mistakeKey('sameLetter'), value: 'yes' },
			{ group: 'setting', key: mistakeKey('nobodyResponsible'), value: 'no' },
			...writeWorkshopNote('firstWeeks', long),
			...writeWorkshopNote('cost', '<b>Ask</b> the accountant')
		]);
		const html = await handoutOf(engine, { people: true });
		const words = SHARE_WORDS.handout('en', 'EUR');
		expect(html.indexOf(words.mistakes.sameLetter)).toBeLessThan(html.indexOf(words.mistakes.noKpi));
		expect(html.indexOf(words.mistakes.nobodyResponsible)).toBeGreaterThan(html.indexOf(words.mistakes.funnelsOnly));
		expect(html).toContain('<bdi>&lt;b&gt;Ask&lt;/b&gt; the accountant</bdi>');
		expect(html).toMatch(/Anna calls ten clients before…</);
		expect(html).not.toContain(words.byHand);
	});

	it.each([true, false])('tells what the room wrote down to its owner alone (rows: %s): a note may name anybody', async (rows) => {
		const engine = await engineOf(rows, writeWorkshopNote('firstWeeks', 'Call Ivanova'));
		const words = SHARE_WORDS.handout('en', 'EUR');
		const own = await handoutOf(engine, { people: true });
		expect(own).toContain('Call Ivanova');
		expect(own).toContain(rows ? words.personal : words.personalNotes);
		expect(own).not.toContain(words.notPersonal);
		const given = await handoutOf(engine);
		expect(given).not.toContain('Ivanova');
		expect(given).toContain(words.notPersonal);
		expect(given).toContain(words.byHand);
	});

	it.each(LOCALES)('of a plan without rows stands on four numbers, in %s', async (locale) => {
		const html = await handoutOf(await engineOf(false), { people: true }, locale);
		const words = SHARE_WORDS.handout(locale, 'EUR');
		expect(html).toContain('data-figure="quick.clients" value="2400"');
		// 2,400 × 20 % × 5 × 45
		expect(html).toContain('data-figure="quick.forgone" value="108000"');
		expect(html).toContain(words.weekUnknown);
		expect(chartOf(html).length).toBe(3);
		expect(html).not.toMatch(/NaN|undefined|\{(n|low|high|from|until|clients|date)\}/);
		expect(html.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|<script/);
	});
});
