import { describe, expect, it } from 'vitest';
import { applyChanges, asOfTyped, baselineOf, clientFieldsOf, currencyOf, emptyDocument, layersOf, planName, typedLevers } from './document.ts';
import { clientFieldKey } from './fields.ts';
import type { ImportLayer } from './layer.ts';

const start = emptyDocument('p1', 'copyA', 1_700_000_000_000, 'Flowers', 'UAH');

function layer(id: string, importedAt: number): ImportLayer {
	return {
		id,
		importedAt,
		shape: 'orders',
		sourceName: 'a.csv',
		sheetName: '',
		headers: ['Client', 'Date', 'Sum'],
		mapping: { client: 0, date: 1, amount: 2 },
		encoding: 'utf-8',
		delimiter: ';',
		rowCount: 3,
		rejectedCount: 0,
		kind: 'import',
		rules: null,
		fingerprint: '',
		changedCount: 0
	};
}

describe('a new plan', () => {
	it('has its name and currency and nothing else', () => {
		expect([planName(start), currencyOf(start), start.counter]).toEqual(['Flowers', 'UAH', 1]);
		expect(typedLevers(start)).toEqual({});
		expect(layersOf(start)).toEqual([]);
		expect([asOfTyped(start), baselineOf(start)]).toEqual([null, null]);
	});
});

describe('applying changes', () => {
	it('stamps every field of one step alike and leaves the former document as it was', () => {
		const { document } = applyChanges(start, [
			{ group: 'lever', key: 'cycle', value: 60 },
			{ group: 'plan', key: 'asOf', value: 20_000 }
		]);
		expect(document.fields.lever.get('cycle')).toEqual({ value: 60, counter: 2, copy: 'copyA' });
		expect(document.fields.plan.get('asOf')).toEqual({ value: 20_000, counter: 2, copy: 'copyA' });
		expect(document.counter).toBe(2);
		expect(start.fields.lever.size).toBe(0);
		expect(asOfTyped(start)).toBeNull();
	});

	it('shares the Maps of groups it did not touch', () => {
		const { document } = applyChanges(start, [{ group: 'lever', key: 'cycle', value: 60 }]);
		expect(document.fields.client).toBe(start.fields.client);
		expect(document.fields.lever).not.toBe(start.fields.lever);
	});

	it('returns the same document when nothing differs', () => {
		const baseline = { levers: { cycle: 60, churn: 0.25 }, asOf: 1000 };
		const pinned = applyChanges(start, [{ group: 'plan', key: 'baseline', value: baseline }]).document;
		const again = applyChanges(pinned, [
			{ group: 'plan', key: 'baseline', value: { asOf: 1000, levers: { churn: 0.25, cycle: 60 } } },
			{ group: 'lever', key: 'grace', value: null }
		]);
		expect(again.document).toBe(pinned);
		expect(again.applied).toEqual([]);
		expect(again.inverse).toEqual([]);
	});

	it('undoes by its inverse and redoes by the inverse of that, under ever larger counters', () => {
		const first = applyChanges(start, [{ group: 'lever', key: 'cycle', value: 30 }]).document;
		const step = applyChanges(first, [
			{ group: 'lever', key: 'cycle', value: 60 },
			{ group: 'client', key: clientFieldKey('decision', 'Anna'), value: 'exclude' }
		]);
		const undone = applyChanges(step.document, step.inverse);
		expect(typedLevers(undone.document)).toEqual({ cycle: 30 });
		expect(clientFieldsOf(undone.document).size).toBe(0);
		expect(undone.document.fields.client.get('decision/Anna')).toEqual({ value: null, counter: 4, copy: 'copyA' });
		const redone = applyChanges(undone.document, undone.inverse);
		expect(typedLevers(redone.document)).toEqual({ cycle: 60 });
		expect(clientFieldsOf(redone.document).get('decision')?.get('Anna')).toBe('exclude');
		expect(redone.document.counter).toBe(5);
	});

	it('takes the last of several values for one field, and its inverse goes back to the first', () => {
		const { document, applied, inverse } = applyChanges(start, [
			{ group: 'plan', key: 'name', value: 'Bread' },
			{ group: 'plan', key: 'name', value: 'Cakes' }
		]);
		expect(planName(document)).toBe('Cakes');
		expect(applied).toHaveLength(1);
		expect(planName(applyChanges(document, inverse).document)).toBe('Flowers');
	});

	it('keeps keys that name parts of a prototype as plain keys', () => {
		const { document } = applyChanges(start, [
			{ group: 'client', key: '__proto__', value: 'polluted' },
			{ group: 'client', key: clientFieldKey('name', '__proto__'), value: 'Proto' },
			{ group: 'lever', key: 'constructor', value: 1 }
		]);
		expect(document.fields.client.get('__proto__')?.value).toBe('polluted');
		expect(clientFieldsOf(document).get('name')?.get('__proto__')).toBe('Proto');
		expect(typedLevers(document)).toEqual({});
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	});
});

describe('reading', () => {
	it('lists layers in the order of import, without those taken back', () => {
		const { document } = applyChanges(start, [
			{ group: 'layer', key: 'l3', value: layer('l3', 30) },
			{ group: 'layer', key: 'l1', value: layer('l1', 10) },
			{ group: 'layer', key: 'l2', value: layer('l2', 20) }
		]);
		expect(layersOf(document).map(({ id }) => id)).toEqual(['l1', 'l2', 'l3']);
		const without = applyChanges(document, [{ group: 'layer', key: 'l2', value: null }]).document;
		expect(layersOf(without).map(({ id }) => id)).toEqual(['l1', 'l3']);
	});

	it('keeps a client key with slashes whole', () => {
		const { document } = applyChanges(start, [{ group: 'client', key: clientFieldKey('phone', 'a/b/c'), value: '+380 44' }]);
		expect(clientFieldsOf(document).get('phone')?.get('a/b/c')).toBe('+380 44');
	});
});
