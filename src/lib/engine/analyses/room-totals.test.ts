import { describe, expect, it } from 'vitest';
import { planEngine } from '../../../../tests/golden/plan-scene.ts';
import { totalsWords } from '../../i18n/share/totals.ts';
import { textAt } from '../../kernel/columns.ts';
import { dayFromIso } from '../../kernel/days.ts';
import { applyChanges, emptyDocument } from '../../model/document.ts';
import { clientFieldKey, type FieldChange } from '../../model/fields.ts';
import { QUICK } from '../../model/quick-settings.ts';
import { ROOM_FIGURES } from '../../model/room-totals.ts';
import { readPlanFile } from '../../share/plan-file/read.ts';
import { readRoomFile } from '../../share/totals/room-file.ts';
import { writeTotalsLink } from '../../share/totals/totals-link.ts';
import { flowerShop } from '../../starters/flower-shop/starter.ts';
import { makeSampleShop } from '../../starters/sample/make-shop.ts';
import { sampleLayer, sampleOrders } from '../../starters/sample/sample-orders.ts';
import { starterTexts } from '../../starters/texts.ts';
import type { Exported } from '../exports/export.ts';
import type { EconomicsAnswer } from './economics.ts';
import { PlanEngine } from '../plan-engine.ts';
import { totalsOfPlanFile } from '../totals-of-plan-file.ts';

const DAY = '2026-02-16';
const TODAY = dayFromIso(DAY)!;
const AT = 1_771_243_200_000;
const PERSONAL: readonly FieldChange[] = [
	{ group: 'client', key: clientFieldKey('phone', 'Анна Белова'), value: '+380671112233' },
	{ group: 'client', key: clientFieldKey('email', 'Анна Белова'), value: 'anna@example.com' },
	{ group: 'plan', key: 'name', value: 'Квіти' }
];

async function totalsFileOf(engine: PlanEngine, named = true): Promise<Uint8Array> {
	const asked = { format: 'totals', options: { named }, words: totalsWords('en'), at: AT };
	const made = (await engine.analyse('export', asked, null)) as Exported;
	if (!made.ok) throw new Error(made.error);
	return made.value.files[0].bytes;
}

function taken(bytes: Uint8Array) {
	const read = readRoomFile(bytes);
	if (!read.ok || read.value.kind !== 'totals') throw new Error('no totals');
	return read.value.totals;
}

describe('totals of a plan', () => {
	it('are the figures of the screen, with their assumptions', async () => {
		const engine = await planEngine('flower-shop.csv', 'RUB', DAY, 60, PERSONAL);
		const { assessment } = await engine.evaluate({ revision: 1, live: null, windows: [] });
		const totals = taken(await totalsFileOf(engine));
		expect(totals).toMatchObject({ plan: 'Квіти', currency: 'RUB', asOf: dayFromIso(DAY), basis: 'rows', sample: 'none', madeAt: AT });
		for (const id of ROOM_FIGURES) {
			if (assessment.figures[id] === null) expect(totals.figures[id]).toBeNull();
			else expect(totals.figures[id]).toBeCloseTo(assessment.figures[id], 2);
		}
		const { figures } = (await engine.analyse('economics', {}, null)) as EconomicsAnswer;
		expect(totals.payback).toBe(figures['economics.paybackMonth']);
		expect(totals.payback).toBeGreaterThan(0);
		expect(totals.levers.cycle).toEqual({ value: 60, origin: 'typed' });
		expect(totals.levers.margin).toEqual({ value: 0.3, origin: 'preset' });
	});

	it('hold nothing personal: no text of any row, no client, no contact', async () => {
		const engine = await planEngine('flower-shop.csv', 'RUB', DAY, 60, PERSONAL);
		const bytes = await totalsFileOf(engine);
		const said = `${new TextDecoder().decode(bytes)}\n${decodeURIComponent(writeTotalsLink(taken(bytes)))}`;
		const file = readPlanFile(await engine.exportPlan());
		if (!file.ok) throw new Error(file.error.detail);
		const texts = new Set<string>(['+380671112233', 'anna@example.com']);
		for (const { content } of file.value.layers.values())
			for (const column of content.table.columns.values())
				if (column.kind === 'text') for (let row = 0; row < content.table.rowCount; row++) texts.add(textAt(column, row));
		texts.delete('');
		expect(texts.size).toBeGreaterThan(10);
		// Numbers of the rows may be those of a total by chance; words may not.
		for (const text of texts) if (/\p{L}|^\+/u.test(text)) expect(said).not.toContain(text);
	});

	it('are anonymous when that was chosen, and of one plan all the same', async () => {
		const engine = await planEngine('flower-shop.csv', 'RUB', DAY, 60, PERSONAL);
		const [named, anonymous] = [taken(await totalsFileOf(engine)), taken(await totalsFileOf(engine, false))];
		expect(anonymous).toEqual({ ...named, plan: '' });
	});

	it('say that it never pays back where it does not, and not that it is not known', async () => {
		const dear = await planEngine('flower-shop.csv', 'RUB', DAY, 60, [{ group: 'lever', key: 'contactCost', value: 1e6 }]);
		expect(taken(await totalsFileOf(dear)).payback).toBe('never');
	});

	it('say that clients are invented, also when rows of one’s own are beside them, and so do those of the plan’s file', async () => {
		const content = sampleOrders(TODAY, makeSampleShop(flowerShop.base, (await starterTexts(flowerShop, 'en')).products, 'en'), 'EUR');
		const [invented, own] = ['sample-1', 'own'].map((id): FieldChange => ({ group: 'layer', key: id, value: sampleLayer(id, 0, 'Rows', content) }));
		for (const [layers, sample] of [
			[[invented], 'all'],
			[[invented, own], 'some']
		] as const) {
			const engine = new PlanEngine({ load: async () => content });
			await engine.open(applyChanges(emptyDocument('plan', 'copy', 0, 'Shop', 'EUR'), [...layers]).document, TODAY);
			expect(taken(await totalsFileOf(engine)).sample).toBe(sample);
			expect(await totalsOfPlanFile(await engine.exportPlan(), TODAY, AT)).toMatchObject({ ok: true, value: { sample } });
		}
	});

	it('come from four numbers where there are no rows, and know no statuses then', async () => {
		const engine = new PlanEngine({ load: async () => Promise.reject(new Error('no layer')) });
		const four: FieldChange[] = [
			{ group: 'setting', key: QUICK.clients.key, value: 1000 },
			{ group: 'lever', key: 'purchasesPerYear', value: 4 },
			{ group: 'lever', key: 'averageCheck', value: 500 }
		];
		await engine.open(applyChanges(emptyDocument('plan', 'copy', 0, 'Shop', 'UAH'), four).document, dayFromIso(DAY)!);
		const totals = taken(await totalsFileOf(engine));
		expect(totals).toMatchObject({ basis: 'estimate', asOf: null, figures: { 'clients.total': 1000, 'clients.lost': null, 'cycle.days': null } });
		// A fifth of a thousand clients, four times a year, 500 each (M2.5).
		expect(totals.figures['forgone.topDown']).toBe(400_000);
	});
});
