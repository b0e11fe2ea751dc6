import { expect, it } from 'vitest';
import { applyChanges, emptyDocument } from './document.ts';
import type { FieldChange } from './fields.ts';
import { mergedClients, mergeInto, splitOff } from './merged.ts';
import { keysIn, notTheSame } from './not-same.ts';

const document = (...changes: FieldChange[]) => applyChanges(emptyDocument('plan', 'copy', 0, 'Shop', 'EUR'), changes).document;

it('knows who was merged, also through others and in a circle', () => {
	const merged = document(...mergeInto('C', ['B']), ...mergeInto('B', ['A']));
	expect([mergedClients(merged, 'C'), mergedClients(merged, 'B'), mergedClients(merged, 'A')]).toEqual([['A', 'B'], ['A'], []]);
	expect(mergedClients(document(...mergeInto('B', ['A']), ...mergeInto('A', ['B'])), 'A')).toEqual(['B']);
});

it('splits one off again and remembers that it is another', () => {
	const merged = document(...mergeInto('C', ['A', 'B']));
	const split = applyChanges(merged, splitOff(merged, 'A', 'C'));
	expect(mergedClients(split.document, 'C')).toEqual(['B']);
	expect(split.document.fields.client.get('notSameAs/A')?.value).toBe('C');
	expect(mergedClients(applyChanges(split.document, split.inverse).document, 'C')).toEqual(['A', 'B']);
});

it('adds to what was said before', () => {
	const once = document(...notTheSame(document(), ['A', 'B']));
	const twice = applyChanges(once, notTheSame(once, ['A', 'C'])).document;
	expect(keysIn(twice.fields.client.get('notSameAs/A')!.value)).toEqual(['B', 'C']);
	expect(keysIn(twice.fields.client.get('notSameAs/B')!.value)).toEqual(['A']);
});
