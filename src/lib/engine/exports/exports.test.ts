import { typesetWords } from '../../i18n/share/typeset.ts';
import { typesetter } from '../../share/typeset.ts';
import { describe, expect, it } from 'vitest';
import { planEngine } from '../../../../tests/golden/plan-scene.ts';
import { LOCALES } from '../../i18n/locales.ts';
import { makeFormats } from '../../i18n/formats.ts';
import { SHARE_WORDS } from '../../i18n/share/registry.ts';
import { dayFromIso } from '../../kernel/days.ts';
import { applyChanges, emptyDocument } from '../../model/document.ts';
import { clientFieldKey, type FieldChange } from '../../model/fields.ts';
import type { ImportLayer } from '../../model/layer.ts';
import { noteOutcome, NOTHING_LEARNT } from '../../model/outcomes.ts';
import { SPARSE_OUTCOME } from '../../model/outcomes.fixture.ts';
import { MESSAGE_BUSINESS_KEY } from '../../model/message-settings.ts';
import { SHARE_FORMAT_IDS, SHARE_FORMATS, type ShareFormatId } from '../../share/formats.ts';
import { presetsOf } from '../../share/options.ts';
import { flowerShop } from '../../starters/flower-shop/starter.ts';
import { makeSampleShop } from '../../starters/sample/make-shop.ts';
import { sampleOrders } from '../../starters/sample/sample-orders.ts';
import { starterTexts } from '../../starters/texts.ts';
import { PlanEngine } from '../plan-engine.ts';
import type { Exported } from './export.ts';
import type { ExportPreview, ExportRefusal } from './exporter.ts';
import type { Result } from '../../kernel/result.ts';

const AS_OF = dayFromIso('2026-02-16')!;
const shop = (changes: readonly FieldChange[] = []) => planEngine('flower-shop.csv', 'RUB', '2026-02-16', 60, changes);
const client = (field: 'consent' | 'phone' | 'email', key: string, value: string): FieldChange => ({ group: 'client', key: clientFieldKey(field, key), value });

async function made(engine: PlanEngine, format: ShareFormatId, options: object = {}): Promise<Exported> {
	const asked = { format, options: { ...presetsOf(SHARE_FORMATS[format].options, AS_OF), ...options }, words: SHARE_WORDS[format]('ru', 'RUB'), at: 0 };
	return (await engine.analyse('export', asked, null)) as Exported;
}

async function preview(engine: PlanEngine, format: ShareFormatId, options: object = {}): Promise<Result<ExportPreview, ExportRefusal>> {
	const asked = { format, options: { ...presetsOf(SHARE_FORMATS[format].options, AS_OF), ...options } };
	return (await engine.analyse('exportPreview', asked, null)) as Result<ExportPreview, ExportRefusal>;
}

async function textOf(engine: PlanEngine, format: ShareFormatId, options: object = {}): Promise<string> {
	const answer = await made(engine, format, options);
	if (!answer.ok) throw new Error(answer.error);
	return answer.value.files.map(({ bytes }) => new TextDecoder().decode(bytes)).join('');
}

describe('every file of a plan', () => {
	it.each(SHARE_FORMAT_IDS)('%s: an empty plan is refused in words, and nothing is made', async (format) => {
		const engine = new PlanEngine({ load: async () => Promise.reject(new Error('no layer')) });
		await engine.open(emptyDocument('plan', 'copy', 0, 'Empty', 'EUR'), AS_OF);
		expect(await made(engine, format)).toEqual({ ok: false, error: 'noClients' });
		expect(await preview(engine, format)).toEqual({ ok: false, error: 'noClients' });
	});

	it.each(SHARE_FORMAT_IDS)('%s: the words of each language cross to a worker', (format) => {
		for (const locale of LOCALES) expect(structuredClone(SHARE_WORDS[format](locale, 'RUB'))).toEqual(SHARE_WORDS[format](locale, 'RUB'));
	});
});

describe('contacts of a span', () => {
	it('holds those of the days and the person asked for, as many as were told before', async () => {
		const engine = await shop();
		const month = await preview(engine, 'call-list');
		const week = await preview(engine, 'call-list', { until: AS_OF + 4 });
		expect([month, week]).toEqual([
			{ ok: true, value: { count: 8, leftOut: {} } },
			{ ok: true, value: { count: 2, leftOut: {} } }
		]);
		const lines = (await textOf(engine, 'call-list', { until: AS_OF + 4 })).trim().split('\r\n');
		expect(lines.slice(1).map((line) => line.split(';')[3])).toEqual(['Борис Громов', 'Анна Белова']);
		expect(await made(engine, 'calendar', { person: 'nobody' })).toEqual({ ok: false, error: 'noContacts' });
	});

	it('tells what is not known in a text, and what is', async () => {
		expect(await textOf(await shop(), 'call-list')).toContain('просто напоминаем о себе. [Название компании]');
		const named = await textOf(await shop([{ group: 'setting', key: MESSAGE_BUSINESS_KEY, value: 'Цветы у дома' }]), 'call-list');
		expect(named).toContain('просто напоминаем о себе. Цветы у дома');
		expect(named).not.toMatch(/[{}]/);
	});
});

describe('clients of a file', () => {
	const refused = [
		client('consent', 'Анна Белова', 'no'),
		client('consent', 'Борис Громов', 'unknown'),
		client('phone', 'Вера Орлова', ''),
		...noteOutcome(
			emptyDocument('plan', 'copy', 0, '', 'RUB'),
			'o1',
			{ ...SPARSE_OUTCOME, clientKey: 'Глеб Панов', day: AS_OF - 1, result: 'askedToStop' },
			NOTHING_LEARNT
		)
	];

	it('audience: only those who agreed, and why the others are not in it', async () => {
		const engine = await shop(refused);
		expect(await preview(engine, 'audience', { clients: 'all' })).toMatchObject({
			ok: true,
			value: { leftOut: { consentNo: 1, consentUnknown: 1, noContactPoint: 1, askedToStop: 1 } }
		});
		const text = await textOf(engine, 'audience', { clients: 'all' });
		expect(text).toMatch(/^Phone\n([0-9a-f]{64}\n)+$/);
		expect(text).not.toMatch(/\p{Script=Cyrillic}/u);
	});

	it('contacts: those who may be contacted, with or without a known consent', async () => {
		const engine = await shop(refused);
		const cards = await textOf(engine, 'contacts', { clients: 'all' });
		expect(cards).not.toContain('Анна');
		expect(cards).not.toContain('Глеб');
		expect(cards).toContain('N:Громов;Борис;;;');
		expect(await preview(engine, 'contacts', { clients: 'all' })).toMatchObject({ value: { leftOut: { consentNo: 1, noContactPoint: 1, askedToStop: 1 } } });
	});

	it('is refused where nobody fits', async () => {
		const nobody = await made(
			await shop(['Анна Белова', 'Борис Громов', 'Вера Орлова', 'Глеб Панов', 'Дина Зуева', 'Егор Лисин'].map((key) => client('consent', key, 'no'))),
			'audience'
		);
		expect(nobody).toEqual({ ok: false, error: 'nobodyFits' });
	});
});

it('the values of a text are written as on the page', () => {
	for (const locale of LOCALES) {
		for (const currency of ['RUB', 'UAH', 'USD', 'xx']) {
			const [engine, page] = [typesetter(typesetWords(locale, currency)), makeFormats(locale, currency)];
			for (const value of [0, 0.5, 12, 99.99, 100, 1234.5, 1_234_567])
				expect([engine.money(value), engine.count(value)]).toEqual([page.money(value), page.count(value)]);
			for (const iso of ['2026-03-02', '2026-12-31']) expect(engine.date(dayFromIso(iso)!)).toBe(page.date(dayFromIso(iso)!));
		}
	}
});

/** The sample shop, whose orders tell who comes back unasked. */
async function sampleShop(): Promise<PlanEngine> {
	const { products } = await starterTexts(flowerShop, 'ru');
	const content = sampleOrders(AS_OF, makeSampleShop(flowerShop.base, products, 'ru'), 'RUB');
	const layer: ImportLayer = {
		...{ id: 'L', kind: 'import', shape: 'orders', sourceName: '', sheetName: '', importedAt: 0, headers: [], mapping: {}, rules: null },
		...{ encoding: '', delimiter: '', fingerprint: '', rowCount: content.table.rowCount, changedCount: 0, rejectedCount: 0 }
	};
	const engine = new PlanEngine({ load: async () => content });
	await engine.open(applyChanges(emptyDocument('plan', 'copy', 0, 'Sample', 'RUB'), [{ group: 'layer', key: 'L', value: layer }]).document, AS_OF);
	return engine;
}

it('the Plan sheet is the same whether or not the page has measured before what contacting adds', async () => {
	const [asked, fresh] = [await sampleShop(), await sampleShop()];
	await asked.analyse('planGain', {}, null);
	await asked.analyse('planDates', {}, null);
	const text = await textOf(fresh, 'plan-csv');
	expect(text).toBe(await textOf(asked, 'plan-csv'));
	// The last column but one: known, so that there was something to measure.
	expect(text.split('\r\n')[1].split(';').at(-2)).toMatch(/\d/);
});
