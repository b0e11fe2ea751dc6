import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, emptyDocument, fieldValue } from './document.ts';
import { FIELD_GROUPS, type FieldChange, type PlanDocument } from './fields.ts';
import { NO_SOURCE, type ImportLayer } from './layer.ts';
import { changedSince, changesTo, planDifference } from './plan-difference.ts';

const start = emptyDocument('p1', 'copy', 0, 'Shop', 'EUR');
const layer: ImportLayer = { ...NO_SOURCE, id: 'l1', kind: 'import', shape: 'orders', importedAt: 1, mapping: {}, rowCount: 2, changedCount: 0 };
const apply = (document: PlanDocument, ...changes: FieldChange[]): PlanDocument => applyChanges(document, changes).document;
const valuesOf = (document: PlanDocument) =>
	FIELD_GROUPS.map((group) =>
		[...document.fields[group].keys()].flatMap((key) => [[key, fieldValue(document, group, key)]]).filter(([, value]) => value !== null)
	);

describe('going from one state of a plan to another', () => {
	const change: fc.Arbitrary<FieldChange> = fc.oneof(
		fc.record({ group: fc.constant('lever' as const), key: fc.constantFrom('cycle', 'margin'), value: fc.option(fc.integer({ min: 1, max: 3 })) }),
		fc.record({ group: fc.constant('cell' as const), key: fc.constantFrom('a/0/client', 'a/1/date'), value: fc.option(fc.constantFrom('', 'x')) }),
		fc.record({ group: fc.constant('layer' as const), key: fc.constant('l1'), value: fc.option(fc.constant(layer)) })
	);

	it('brings back every value, whatever has happened since, and is nothing between equals', () => {
		fc.assert(
			fc.property(fc.array(change), fc.array(change), (before, after) => {
				const then = apply(start, ...before);
				const now = apply(then, ...after);
				const restored = apply(now, ...changesTo(now, then));
				expect(valuesOf(restored).map((values) => values.sort())).toEqual(valuesOf(then).map((values) => values.sort()));
				expect(changesTo(restored, then)).toEqual([]);
			})
		);
	});

	it('is told by levers, imports, the name and how many fields of each kind', () => {
		const then = apply(start, { group: 'lever', key: 'margin', value: 0.4 });
		const now = apply(
			then,
			{ group: 'lever', key: 'margin', value: null },
			{ group: 'layer', key: 'l1', value: layer },
			{ group: 'cell', key: 'l1/0/client', value: 'Anna' },
			{ group: 'cell', key: 'l1/1/client', value: 'Bob' },
			{ group: 'plan', key: 'name', value: 'Shop 2' },
			{ group: 'plan', key: 'returns', value: 'net' }
		);
		expect(planDifference(now, then)).toMatchObject({
			levers: [{ name: 'margin', from: null, to: 0.4 }],
			importsBack: [],
			importsOut: [layer],
			name: { from: 'Shop 2', to: 'Shop' },
			fields: { cell: 2, plan: 1, client: 0, touch: 0 }
		});
		expect(planDifference(then, now).importsBack).toEqual([layer]);
		expect(planDifference(now, now)).toMatchObject({ levers: [], importsBack: [], importsOut: [], name: null, fields: { cell: 0, plan: 0 } });
	});

	it('counts the fields changed since', () => {
		const then = apply(start, { group: 'lever', key: 'margin', value: 0.4 });
		const now = apply(then, { group: 'lever', key: 'cycle', value: 9 }, { group: 'cell', key: 'l1/0/client', value: 'Anna' });
		expect([changedSince(now, then.counter), changedSince(now, now.counter), changedSince(now, 0)]).toEqual([2, 0, 5]);
	});
});
