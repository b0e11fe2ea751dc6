import { FIELD_GROUPS } from '../model/fields.ts';
import type { FieldGroup, Fields, Stamped } from '../model/fields.ts';
import { StorageFault } from './errors.ts';
import { packTexts, unpackTexts } from './packed-texts.ts';
import type { FieldsRecord } from './records.ts';

export function packFields(planId: string, group: FieldGroup, fields: ReadonlyMap<string, Stamped<unknown>>): FieldsRecord {
	const keys: string[] = [];
	const values: unknown[] = [];
	const counters = new Float64Array(fields.size);
	const copyCodes = new Uint32Array(fields.size);
	const codeOfCopy = new Map<string, number>();
	for (const [key, { value, counter, copy }] of fields) {
		const index = keys.length;
		let code = codeOfCopy.get(copy);
		if (code === undefined) codeOfCopy.set(copy, (code = codeOfCopy.size));
		counters[index] = counter;
		copyCodes[index] = code;
		keys.push(key);
		values.push(value);
	}
	return { planId, group, keys: packTexts(keys), values, counters, copyCodes, copies: [...codeOfCopy.keys()] };
}

/** Groups without a record are empty; a record of a group this version does not know is damage, not something to lose in silence. */
export function unpackFields(records: readonly FieldsRecord[]): Fields {
	const groups = new Map<FieldGroup, Map<string, Stamped<unknown>>>(FIELD_GROUPS.map((group) => [group, new Map()]));
	for (const { group, keys, values, counters, copyCodes, copies } of records) {
		const fields = groups.get(group);
		const texts = unpackTexts(keys);
		if (!fields || values.length !== texts.length || counters.length !== texts.length || copyCodes.length !== texts.length) {
			throw new StorageFault('storage.damaged', `fields of ${group}`);
		}
		for (let index = 0; index < texts.length; index++) {
			fields.set(texts[index], { value: values[index], counter: counters[index], copy: copies[copyCodes[index]] });
		}
	}
	return Object.fromEntries(groups) as unknown as Fields;
}
