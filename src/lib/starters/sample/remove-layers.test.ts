import { expect, it } from 'vitest';
import { applyChanges, emptyDocument, layersOf } from '../../model/document.ts';
import type { FieldChange, PlanDocument } from '../../model/fields.ts';
import type { ImportLayer } from '../../model/layer.ts';
import { effectivePeople, newPerson, setBestPerson, setPerson } from '../../model/people.ts';
import { firstOwnRowsAt, newSampleLayerId, sampleLayersOf } from '../../model/sample-layers.ts';
import { NO_CHOICE, touchKey } from '../../model/contacts.ts';
import { removeLayers, removeSample } from './remove-layers.ts';
import { sampleLayer } from './sample-orders.ts';
import { sampleStaff } from './staff.ts';

const NO_ROWS = { table: { rowCount: 0, columns: new Map() }, issues: [], patch: null };
const layer = (id: string, at: number, kind: ImportLayer['kind'] = 'import'): FieldChange => ({
	group: 'layer',
	key: id,
	value: { ...sampleLayer(id, at, 'Rows', NO_ROWS), kind }
});
const plan = (...changes: readonly FieldChange[]): PlanDocument =>
	applyChanges(emptyDocument('plan', 'copy', 0, 'Plan', 'EUR'), [layer(newSampleLayerId('a'), 100), ...sampleStaff('ru').map(setPerson), ...changes]).document;

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

const staffOf = ({ fields }: PlanDocument): string[] => effectivePeople(fields.person).map(({ id }) => id);

it('goes by the list of imports as well: with the last invented layer, and with it alone', () => {
	const document = plan(layer('own', 200), layer(newSampleLayerId('b'), 300));
	const after = (...ids: readonly string[]) => staffOf(applyChanges(document, removeLayers(document, ids)).document);
	expect(after('own')).toEqual(['sample-2', 'sample-1']);
	expect(after('sample-a')).toEqual(['sample-2', 'sample-1']);
	expect(after('sample-a', 'sample-b')).toEqual([]);
});

it('is one step: taken back, everybody is there again', () => {
	const document = plan(layer('own', 200));
	const removed = applyChanges(document, removeLayers(document, ['sample-a']));
	const { document: back } = applyChanges(removed.document, removed.inverse);
	expect([sampleLayersOf(back).length, staffOf(back)]).toEqual([1, ['sample-2', 'sample-1']]);
});

it('keeps of the staff whom somebody gave work, where a plan has clients of its own', () => {
	const work: readonly FieldChange[] = [
		{ group: 'touch', key: touchKey(0, 'Anna'), value: { ...NO_CHOICE, person: 'sample-1' } },
		{ group: 'setting', key: 'fact/bonus/reviews/sample-2', value: 3 }
	];
	const mixed = plan(layer('own', 200), ...work);
	expect(staffOf(applyChanges(mixed, removeSample(mixed)).document)).toEqual(['sample-2', 'sample-1']);
	const onlySample = plan(...work);
	expect(staffOf(applyChanges(onlySample, removeSample(onlySample)).document)).toEqual([]);
});
