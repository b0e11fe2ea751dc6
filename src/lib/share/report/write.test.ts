import { describe, expect, it } from 'vitest';
import { reportWords } from '../../i18n/share/report.ts';
import { LOCALES } from '../../i18n/locales.ts';
import { dayFromIso } from '../../kernel/days.ts';
import { finish } from '../../kernel/steps.ts';
import { FIGURE_IDS, type FigureValues } from '../../model/figures.ts';
import { LEVER_NAMES, type LeversInForce } from '../../model/levers.ts';
import { writeCharts } from '../charts/write.ts';
import { scaleEnd } from './charts.ts';
import type { ReportInput } from './input.ts';
import { writeReport } from './write.ts';

const HOSTILE = `</title></style><script>alert(1)</script><img src=x onerror="alert(1)">"'&{{7*7}}\u202eevil\u0000`;
const day = dayFromIso('2026-03-02')!;
const figures = Object.fromEntries(FIGURE_IDS.map((id, place) => [id, place + 1])) as unknown as FigureValues;
const levers = Object.fromEntries(LEVER_NAMES.map((name) => [name, { value: 0.5, origin: 'preset', untyped: 0.5 }])) as unknown as LeversInForce;
const nine = (value: number | null) => Array.from({ length: 9 }, () => value);
const PLAN: ReportInput = {
	planName: HOSTILE,
	asOf: day,
	figures,
	levers,
	gain: 12.5,
	missedCycles: { binWidth: 0.5, counts: [5, 3, 2, 1], sleeping: 0.75, lost: 1.5 },
	base: { step: 'month', ends: [day - 31, day], statuses: { active: [5, 6], sleeping: [1, 2], lost: [0, 1] } },
	groups: {
		clients: [3, 0, 0, 1, 0, 0, 1, 0, 0],
		revenue: nine(10),
		forgone: nine(null),
		worthClients: [0, 0, 0, 1, 0, 0, 1, 0, 0],
		worthValue: nine(1),
		cost: nine(2)
	},
	contacts: {
		from: day,
		until: day + 13,
		total: 1,
		clients: 1,
		weeks: [
			{ from: day, lanes: { remind: 1, wake: 0, winBack: 0 } },
			{ from: day + 7, lanes: { remind: 0, wake: 0, winBack: 0 } }
		],
		channels: [{ channel: null, count: 1 }],
		people: [{ name: HOSTILE, count: 1 }],
		reasons: [{ reason: { id: 'own', text: HOSTILE }, count: 1 }],
		rows: [
			{
				day,
				client: HOSTILE,
				status: 'sleeping',
				category: 'A',
				person: HOSTILE,
				channel: 'call',
				contactReason: { id: 'birthday', text: null },
				returnReason: { id: 'own', text: HOSTILE }
			}
		]
	}
};
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const htmlOf = (input: ReportInput, locale: (typeof LOCALES)[number] = 'en'): string => text(finish(writeReport(input, reportWords(locale, 'UAH')))[0].bytes);
/** Tags as a reader of HTML would find them. */
const tagsOf = (html: string): Set<string> => new Set([...html.matchAll(/<([a-zA-Z][\w-]*)/g)].map(([, tag]) => tag));

describe('writeReport', () => {
	it('keeps texts from outside as texts', () => {
		const html = htmlOf(PLAN);
		expect([...tagsOf(html)].filter((tag) => ['script', 'img', 'iframe', 'object', 'link', 'base', 'form'].includes(tag))).toEqual([]);
		expect(html).not.toMatch(/\son\w+=["']/);
		expect(html).toContain('<bdi>&lt;/title&gt;&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
		expect(html).not.toContain('\u0000');
		expect(html.match(/<style>/g)).toHaveLength(1);
		// A style sheet is no text with entities: what needs one would not be read.
		expect(/<style>(.*?)<\/style>/s.exec(html)![1]).not.toContain('&');
	});

	it('asks for nothing outside of the file', () => {
		const html = htmlOf(PLAN);
		expect(html).toContain(`content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;"`);
		expect(html.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|@import/);
	});

	it('names no client unless that was chosen', () => {
		const named = htmlOf({ ...PLAN, contacts: { ...PLAN.contacts!, rows: [{ ...PLAN.contacts!.rows![0], client: 'Olha Bondar' }] } });
		expect(named).toContain('Olha Bondar');
		expect(named).toContain(reportWords('en', 'UAH').personal);
		const unnamed = htmlOf({ ...PLAN, contacts: { ...PLAN.contacts!, rows: null } });
		expect(unnamed).toContain(reportWords('en', 'UAH').notPersonal);
	});

	it('shows what is not known as not known', () => {
		const unknown = htmlOf({
			...PLAN,
			figures: Object.fromEntries(FIGURE_IDS.map((id) => [id, null])) as unknown as FigureValues,
			gain: null,
			missedCycles: null,
			base: null,
			contacts: null
		});
		expect(unknown).toContain('<data data-figure="forgone.topDown" value="">—</data>');
		expect(unknown).not.toMatch(/NaN|null|undefined/);
		expect(unknown).not.toContain('<svg xmlns');
	});

	it.each(LOCALES)('carries each figure by its id, in %s', (locale) => {
		const html = htmlOf(PLAN, locale);
		expect(html).toContain(`<html lang="${locale}">`);
		expect(html).toContain('<data data-figure="clients.lost" value="4">4</data>');
		expect(html).not.toMatch(/\{(n|date|from|until|clients)\}/);
	});

	it('cuts a bar where a threshold falls into it', () => {
		const [svg] = finish(writeCharts(PLAN, reportWords('en', 'UAH'))).map(({ bytes }) => text(bytes));
		// 0.5…1 holds the threshold 0.75: half of it active, half sleeping.
		const second = [...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="[\d.]+" fill="(#\w+)"/g)].slice(1, 3);
		expect(second.map(([, , , fill]) => fill)).toEqual(['#009e73', '#d18e00']);
		expect(second[0][2]).toBe(second[1][2]);
	});

	it('draws only what is there', () => {
		expect(finish(writeCharts(PLAN, reportWords('en', 'UAH')))).toHaveLength(3);
		expect(finish(writeCharts({ ...PLAN, base: null, contacts: null }, reportWords('en', 'UAH')))).toHaveLength(1);
	});
});

describe('scaleEnd', () => {
	it.each([
		[0, 4],
		[4, 4],
		[5, 8],
		[914, 1000],
		[4322, 6000],
		[1_000_000, 1_000_000]
	])('%i ends at %i', (largest, end) => expect(scaleEnd(largest)).toBe(end));
});
