import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { IntakeSession } from '../../src/lib/engine/intake-session.ts';
import { PlanEngine } from '../../src/lib/engine/plan-engine.ts';
import { proposalToDecision } from '../../src/lib/intake/mapping/inspect.ts';
import { INT_MISSING, textAt, type Column } from '../../src/lib/kernel/columns.ts';
import { dayFromIso, isoFromDay } from '../../src/lib/kernel/days.ts';
import { CONSUMPTION_SETTINGS, cycleFromUse, NUMBERS_OF_KIND } from '../../src/lib/model/consumption.ts';
import { applyChanges, emptyDocument } from '../../src/lib/model/document.ts';
import { effectiveLibrary, returnReasonAnswering } from '../../src/lib/model/library-in-force.ts';
import { leavingReasonsInForce } from '../../src/lib/model/diagnosis-settings.ts';
import type { LayerContent } from '../../src/lib/model/layer.ts';
import { LEVERS } from '../../src/lib/model/levers.ts';
import { MESSAGE_LANGUAGES } from '../../src/lib/model/library.ts';
import { refuseNumber } from '../../src/lib/model/number-range.ts';
import { parseTemplate } from '../../src/lib/reactivation/messages/parse.ts';
import { exampleLevers } from '../../src/lib/starters/in-force.ts';
import { STARTERS } from '../../src/lib/starters/registry.ts';
import { makeSampleShop } from '../../src/lib/starters/sample/make-shop.ts';
import { sampleLayer, sampleOrders } from '../../src/lib/starters/sample/sample-orders.ts';
import type { Starter } from '../../src/lib/starters/starter.ts';
import { takeStarter } from '../../src/lib/starters/take-starter.ts';
import { allStarterTexts, starterTexts } from '../../src/lib/starters/texts.ts';

const TODAY = dayFromIso('2026-11-30')!;
const FOLDER = 'src/lib/starters';

it('every folder of a trade stands in the registry, and every line has its folder', () => {
	const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory() && existsSync(`${FOLDER}/${entry.name}/starter.ts`));
	expect(STARTERS.map(({ folder }) => folder).sort()).toEqual(folders.map(({ name }) => name).sort());
	const ids = STARTERS.flatMap(({ id, norms }) => [id, ...norms.slice(1).map((norm) => norm.id)]);
	expect(new Set(ids).size).toBe(ids.length);
	// Codes: a copy of a plan for others keeps them, words it would leave out.
	for (const id of ids) expect(id).toMatch(/^[a-z][A-Za-z]{0,23}$/);
});

describe.each(STARTERS.map((starter) => [starter.folder, starter] as const))('%s', (_, starter) => {
	it('has norms, levers, occasions, offers, reasons for leaving that can stand', () => {
		for (const { kind, numbers } of starter.norms) {
			expect(cycleFromUse(kind, numbers)).toBeGreaterThan(0);
			for (const name of NUMBERS_OF_KIND[kind]) expect(refuseNumber(CONSUMPTION_SETTINGS[name], numbers[name]!)).toBeNull();
		}
		for (const [name, value] of Object.entries(exampleLevers(starter, 'UAH')))
			expect(refuseNumber(LEVERS[name as keyof typeof LEVERS], value), name).toBeNull();
		for (const list of [starter.occasions, starter.offers, starter.leaving]) expect(list.length).toBeGreaterThanOrEqual(3);
		const reasons = new Set(starter.leaving.map(({ id }) => id));
		for (const { answers } of starter.offers) expect(answers.filter((id) => !reasons.has(id))).toEqual([]);
		const answered = new Set(starter.offers.flatMap(({ answers }) => answers));
		expect(starter.leaving.filter(({ id, fault }) => fault !== 'inevitable' && !answered.has(id))).toEqual([]);
	});

	it.each(MESSAGE_LANGUAGES)('says all of it in %s', async (language) => {
		const texts = await starterTexts(starter, language);
		const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).sort();
		expect(Object.keys(texts.occasions).sort()).toEqual(ids(starter.occasions));
		expect(Object.keys(texts.offers).sort()).toEqual(ids(starter.offers));
		expect(Object.keys(texts.leaving).sort()).toEqual(ids(starter.leaving));
		const used = [...starter.base.habits, ...starter.base.feasts].flatMap(({ products }) => products);
		expect(Math.max(...used)).toBeLessThan(texts.products.length);
		expect(new Set(texts.products).size).toBe(texts.products.length);
		const { script } = texts;
		for (const placeholder of ['firstName', 'person', 'business', 'occasion', 'offer']) expect(script.body).toContain(`{${placeholder}}`);
		expect(parseTemplate(script.body).errors).toEqual([]);
		expect(script.questions.length).toBeGreaterThanOrEqual(3);
		expect(script.objections.length).toBeGreaterThanOrEqual(3);
		const all = [
			starter.name[language],
			...starter.norms.map(({ name }) => name[language]),
			JSON.stringify(texts)
				.replaceAll(/"\w+":|\\n|null/g, '')
				.replaceAll(/\{\w+\}/g, '…')
		].join(' ');
		expect(all).not.toMatch(language === 'en' ? /\p{Script=Cyrillic}/u : /\b[A-Za-z]{3,}\b/);
		if (language === 'ru') expect(all).not.toMatch(/[іїєґ]/i);
		if (language === 'uk') expect(all).not.toMatch(/[ыэъё]/i);
		expect(all).not.toMatch(/ ,|!|«[^»]*$|\s{3,}/);
	});

	it.each(MESSAGE_LANGUAGES)('its sample base in %s comes in without a problem row, with every status and a plan', async (language) => {
		const content = await readBack(starter, language);
		const engine = new PlanEngine({ load: async () => content }, language);
		const blank = emptyDocument('plan', 'copy', 0, starter.name[language], 'UAH');
		const taken = takeStarter(blank, { starter, texts: await allStarterTexts(starter) }, null, language);
		const layer = sampleLayer('sample-1', 0, 'Sample', content);
		const { document } = applyChanges(blank, [...taken, { group: 'layer', key: layer.id, value: layer }]);
		await engine.open(document, TODAY);
		const { assessment, rowCounts } = await engine.evaluate({ revision: 1, live: null, windows: [] });
		expect(rowCounts).toMatchObject({ issues: 0, marked: 0, incomplete: 0, future: 0 });
		const { figures, levers, churnKnown } = assessment;
		for (const id of ['clients.active', 'clients.sleeping', 'clients.lost'] as const) expect(figures[id], id).toBeGreaterThan(15);
		expect(levers.cycle.origin).toBe('data');
		expect(levers.margin.origin).toBe('example');
		expect(churnKnown).toBe(true);
		expect(figures['worth.clients']).toBeGreaterThan(15);
		const { total } = await engine.rows({ sheet: 'plan', start: 0, end: 1 });
		expect(total).toBe(figures['worth.clients']);
		const library = effectiveLibrary(document.fields.library);
		const leaving = leavingReasonsInForce(document);
		for (const id of starter.offers.flatMap(({ answers }) => answers)) {
			const wording = (await starterTexts(starter, language)).leaving[id];
			expect(returnReasonAnswering(library.returnReasons, leaving.idOf(wording), 'A')?.id, id).toContain(`${starter.id}.`);
		}
	});
});

/** The sample written as a file a person could have, and read by the same path as any file. */
async function readBack(starter: Starter, language: (typeof MESSAGE_LANGUAGES)[number]): Promise<LayerContent> {
	const { products } = await starterTexts(starter, language);
	const { table } = sampleOrders(TODAY, makeSampleShop(starter.base, products, language), 'UAH');
	const roles = ['client', 'date', 'amount', 'product', 'phone', 'email', 'messenger', 'consent', 'birthday'];
	const cell = (column: Column, row: number): string => {
		if (column.kind === 'text') return textAt(column, row);
		const value = column.values[row];
		if (column.kind !== 'day') return String(value);
		return value === INT_MISSING ? '' : isoFromDay(value);
	};
	const lines = Array.from({ length: table.rowCount }, (_unused, row) => roles.map((role) => cell(table.columns.get(role)!, row)).join(';'));
	const intake = new IntakeSession();
	const read = await intake.read({ kind: 'file', name: 'sample.csv', bytes: new TextEncoder().encode([roles.join(';'), ...lines].join('\n')) });
	if (!read.ok) throw new Error(read.error.code);
	const decision = proposalToDecision(read.value);
	if (!decision.ok) throw new Error(decision.error.code);
	const typed = intake.type(decision.value);
	if (!typed.ok) throw new Error(typed.error.code);
	expect(typed.value.rejected).toBe(0);
	const content = intake.content();
	expect(content.issues).toEqual([]);
	return content;
}
