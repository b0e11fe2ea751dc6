import { expect, it } from 'vitest';
import { DrawnLevers } from '../analysis/doubt/drawn-levers.ts';
import { leversInForce } from '../analysis/levers.ts';
import { summarize } from '../analysis/summarize.ts';
import { Chance } from '../kernel/chance.ts';
import { applyChanges, currencyOf, emptyDocument, fieldValue, typedLevers } from '../model/document.ts';
import { effectiveLibrary, libraryKey } from '../model/library-in-force.ts';
import { starterCurrencyOf } from '../model/starter-currency.ts';
import { carService } from './car-service/starter.ts';
import { consumptionCycle } from './consumption-in-force.ts';
import { dentalClinic } from './dental-clinic/starter.ts';
import { isExample } from './entries.ts';
import { examplesOf, starterOf } from './in-force.ts';
import { takeStarter } from './take-starter.ts';
import { allStarterTexts } from './texts.ts';
import { cycleFromUse } from '../model/consumption.ts';

const cars = { starter: carService, texts: await allStarterTexts(carService) };
const teeth = { starter: dentalClinic, texts: await allStarterTexts(dentalClinic) };
const blank = applyChanges(emptyDocument('plan', 'copy', 0, 'Plan', 'UAH'), [{ group: 'lever', key: 'margin', value: 0.55 }]).document;
const withCars = applyChanges(blank, takeStarter(blank, cars, null, 'ru'));

const CLIENT = (days: readonly number[]) => ({
	client: Uint32Array.from(days, () => 0),
	day: Int32Array.from(days),
	amount: Float64Array.from(days, () => 500)
});
const leversOf = (document: typeof blank, days: readonly number[], asOf: number) =>
	leversInForce({ ...summarize(days.length > 0 ? CLIENT(days) : null, null, 1, asOf), examples: examplesOf(document) }, typedLevers(document)).levers;

it('gives examples where neither a person nor the data say anything', () => {
	const levers = leversOf(withCars.document, [], 1000);
	expect(levers.cycle).toEqual({
		value: cycleFromUse('service', { serviceInterval: 10_000, usePerMonth: 1250 }),
		origin: 'example',
		untyped: levers.cycle.value
	});
	expect(levers.averageCheck).toMatchObject({ value: 120 * 40, origin: 'example' });
	expect(levers.contactCost).toMatchObject({ value: 80, origin: 'example' });
	expect(levers.margin).toEqual({ value: 0.55, origin: 'typed', untyped: 0.4 });
	expect(levers.returnRate.origin).toBe('preset');
	expect(consumptionCycle(withCars.document)).toBe(levers.cycle.value);
});

it('gives way to the data', () => {
	const levers = leversOf(withCars.document, [0, 100, 200], 250);
	expect(levers.cycle).toMatchObject({ value: 100, origin: 'data' });
	expect(levers.averageCheck).toMatchObject({ value: 500, origin: 'data' });
	expect(levers.contactCost.origin).toBe('example');
});

it('keeps an example of a cost when checks are drawn from a range', () => {
	const ranges = { averageCheck: { low: 400, likely: 500, high: 900 } };
	const costOf = (document: typeof blank): number[] => {
		const history = { ...summarize(CLIENT([0, 100, 200]), null, 1, 250), examples: examplesOf(document) };
		const drawn = new DrawnLevers(history, typedLevers(document), ranges);
		const chance = Chance.seeded(7);
		return [1, 2, 3].map(() => drawn.draw(chance).contactCost);
	};
	expect(costOf(withCars.document)).toEqual([80, 80, 80]);
	expect(new Set(costOf(blank)).size).toBe(3);
});

it('is one step to undo and leaves nothing behind', () => {
	const { document } = applyChanges(withCars.document, withCars.inverse);
	for (const group of ['library', 'setting'] as const)
		for (const key of document.fields[group].keys()) expect(fieldValue(document, group, key), key).toBeNull();
	expect(typedLevers(document)).toEqual({ margin: 0.55 });
});

it('takes a former trade out but for what a person changed', () => {
	const entry = effectiveLibrary(withCars.document.fields.library).returnReasons.find(({ id }) => id === 'carService.freeCheck')!;
	expect(isExample(entry, currencyOf(blank))).toBe(true);
	const own = { ...entry, cost: { kind: 'fixed' as const, amount: 900 } };
	expect(isExample(own, currencyOf(blank))).toBe(false);
	const changed = applyChanges(withCars.document, [{ group: 'library', key: libraryKey('return', own.id), value: own }]).document;
	const { document } = applyChanges(changed, takeStarter(changed, teeth, cars, 'uk'));
	const library = effectiveLibrary(document.fields.library);
	const ids = [...library.contactReasons, ...library.returnReasons, ...library.messages].map(({ id }) => id).filter((id) => id.includes('.'));
	expect(ids.filter((id) => id.startsWith('carService.'))).toEqual(['carService.freeCheck']);
	expect(ids.filter((id) => id.startsWith('dental.'))).toHaveLength(4 + 4 + 3);
	expect(starterOf(document)).toBe(dentalClinic);
	expect(examplesOf(document).averageCheck).toBe(140 * 40);
	expect(consumptionCycle(document)).toBeCloseTo(182.625);
});

it('does not touch a norm of one’s own, nor a text already written under its key', () => {
	const own = applyChanges(blank, [
		{ group: 'setting', key: 'consumption/timesAYear', value: 7 },
		{ group: 'setting', key: 'consumption/kind', value: 'season' }
	]).document;
	const { document } = applyChanges(own, takeStarter(own, cars, null, 'en'));
	expect(consumptionCycle(document)).toBeCloseTo(365.25 / 7);
	const again = applyChanges(document, [{ group: 'setting', key: 'messages/terms/ru/carService.fixedPrice', value: 'своё' }]).document;
	const out = applyChanges(again, takeStarter(again, null, cars, 'en')).document;
	expect(fieldValue(out, 'setting', 'messages/terms/ru/carService.fixedPrice')).toBe('своё');
	expect(starterOf(out)).toBeNull();
});

it('leaves every example as it is when the plan’s currency changes, and still knows it for one', () => {
	const inEuro = applyChanges(withCars.document, [{ group: 'plan', key: 'currency', value: 'EUR' }]).document;
	expect(currencyOf(inEuro)).toBe('EUR');
	expect(examplesOf(inEuro)).toEqual(examplesOf(withCars.document));
	const entry = effectiveLibrary(inEuro.fields.library).returnReasons.find(({ id }) => id === 'carService.freeCheck')!;
	expect(entry.cost).toEqual({ kind: 'fixed', amount: 15 * 40 });
	expect(isExample(entry, starterCurrencyOf(inEuro))).toBe(true);
	// Another trade comes on the scale of the currency of today, and nothing of the former one is taken for a person's own.
	const { document } = applyChanges(inEuro, takeStarter(inEuro, teeth, cars, 'ru'));
	const { returnReasons } = effectiveLibrary(document.fields.library);
	expect(returnReasons.filter(({ id }) => id.startsWith('carService.'))).toEqual([]);
	expect(returnReasons.find(({ id }) => id === 'dental.freeCheckUp')!.cost).toEqual({ kind: 'fixed', amount: 12 });
	expect(examplesOf(document).averageCheck).toBe(140);
});
