import { expect, it } from 'vitest';
import { applyChanges, emptyDocument, layersOf } from '../../model/document.ts';
import type { FieldChange, PlanDocument } from '../../model/fields.ts';
import type { ImportLayer } from '../../model/layer.ts';
import { effectivePeople, newPerson, setBestPerson, setPerson } from '../../model/people.ts';
import { firstOwnRowsAt, newSampleLayerId, removeSample, sampleLayersOf } from './sample-layers.ts';
import { sampleLayer } from './sample-orders.ts';
import { sampleStaff } from './staff.ts';

const NO_ROWS = { table: { rowCount: 0, columns: new Map() }, issues: [], patch: null };
const layer = (id: string, at: number, kind: ImportLayer['kind'] = 'import'): FieldChange => ({
	group: 'layer',
	key: id,
	value: { ...sampleLayer(id, at, 'Rows', NO_ROWS), kind }
});
const plan = (...changes: readonly FieldChange[]): PlanDocument =>
	applyChanges(emptyDocument('plan', 'copy', 0, 'Plan', 'EUR'), [
		{ group: 'plan', key: 'sample', value: '1' },
		layer(newSampleLayerId('a'), 100),
		...sampleStaff('ru').map(setPerson),
		...changes
	]).document;

it('tells rows of one’s own from those of the sample', () => {
	expect(firstOwnRowsAt(plan())).toBeNull();
	expect(firstOwnRowsAt(plan(layer('edited', 150, 'edit')))).toBeNull();
	expect(firstOwnRowsAt(plan(layer('own', 200)))).toBe(200);
	expect(firstOwnRowsAt(plan(layer('typed', 300, 'hand')))).toBe(300);
});

it('takes the sample out with its staff, and nothing of one’s own', () => {
	const own = newPerson('own', 'Вера', false);
	const mixed = plan(layer('own', 200), setPerson(own));
	const best = applyChanges(mixed, setBestPerson(effectivePeople(mixed.fields.person), 'own')).document;
	const { document } = applyChanges(best, removeSample(best));
	expect(sampleLayersOf(document)).toEqual([]);
	expect(layersOf(document).map(({ id }) => id)).toEqual(['own']);
	expect(effectivePeople(document.fields.person)).toEqual([{ ...own, best: true }]);
});

it('keeps of the staff whom a person made someone else of', () => {
	const [first, second] = sampleStaff('ru');
	const changed = plan(setPerson({ ...first, name: 'Ольга' }), setPerson({ ...second, capacityPerDay: 10 }));
	const { document } = applyChanges(changed, removeSample(changed));
	expect(effectivePeople(document.fields.person).map(({ name }) => name)).toEqual(['Марина', 'Ольга']);
});
