import { describe, expect, it } from 'vitest';
import { applyChanges, emptyDocument } from '../model/document.ts';
import type { FieldChange, Fields, PlanDocument } from '../model/fields.ts';
import { rehearseFields } from './rehearsal.ts';

const apply = (document: PlanDocument, ...changes: FieldChange[]): PlanDocument => applyChanges(document, changes).document;
const then = apply(
	emptyDocument('p1', 'copy', 0, 'Shop', 'EUR'),
	{ group: 'lever', key: 'margin', value: 0.4 },
	{ group: 'client', key: 'name/A', value: 'Anna' }
);
const now = apply(then, { group: 'lever', key: 'margin', value: 0.5 }, { group: 'cell', key: 'l/0/date', value: 'soon' });

describe('rehearsing the fields of a restore', () => {
	it('counts every field that is as it was, those emptied since too', () => {
		const { restored, ...counts } = rehearseFields(now, then);
		expect(counts).toEqual({ fields: 5, unequalFields: 0 });
		expect(restored.fields.lever.get('margin')?.value).toBe(0.4);
	});

	it('finds a field the snapshot has lost, or has otherwise, though nobody changed it', () => {
		const clients = (fields: Fields['client']): PlanDocument => ({ ...then, fields: { ...then.fields, client: fields } });
		expect(rehearseFields(now, clients(new Map())).unequalFields).toBe(1);
		expect(rehearseFields(now, clients(new Map([['name/A', { value: 'Xanna', counter: 2, copy: 'copy' }]]))).unequalFields).toBe(1);
	});
});
