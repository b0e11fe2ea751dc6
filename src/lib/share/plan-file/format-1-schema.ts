import * as v from 'valibot';
import { CLIENT_FIELDS, splitCellKey, splitClientFieldKey } from '../../model/fields.ts';
import { ISSUE_CODES } from '../../model/issues.ts';
import { LEVERS, LEVER_NAMES } from '../../model/levers.ts';
import type { LeverName } from '../../model/levers.ts';
import { CONTACT_TRIGGERS } from '../../model/library.ts';
import { ROLES, ROLE_KIND } from '../../model/roles.ts';
import { CATEGORIES, STATUSES } from '../../model/standing.ts';

/**
 * What a plan file of format 1 may hold. Objects are built anew from the members named here, so a key that names a part of a prototype never
 * gets anywhere; what is kept in Maps may have any key.
 */
const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const text = v.pipe(v.string(), v.maxLength(100_000));
const whole = v.pipe(v.number(), v.safeInteger());
const count = v.pipe(whole, v.minValue(0));
const finite = v.pipe(v.number(), v.finite());
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
/** Years 0 to 9999. */
const day = v.pipe(whole, v.minValue(-719_528), v.maxValue(2_932_896));
const time = v.pipe(finite, v.minValue(0), v.maxValue(8.64e15));
const currency = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/));

const leverName = v.picklist(LEVER_NAMES);
const leverValue = (name: LeverName) => v.pipe(finite, v.minValue(LEVERS[name].min), v.maxValue(LEVERS[name].max));
const levers = v.pipe(
	v.record(leverName, v.number()),
	v.check((values) => LEVER_NAMES.every((name) => values[name] === undefined || v.is(leverValue(name), values[name])))
);

const planValues = {
	name: text,
	currency,
	asOf: day,
	baseline: v.strictObject({ levers, asOf: day }),
	returns: v.picklist(['drop', 'net']),
	consent: v.picklist(['yes', 'no']),
	country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
	sample: v.literal('1')
};

const layer = v.strictObject({
	id,
	shape: v.picklist(['orders', 'clients']),
	sourceName: text,
	sheetName: text,
	importedAt: time,
	headers: v.array(text),
	mapping: v.record(v.picklist(ROLES), count),
	encoding: text,
	delimiter: text,
	rowCount: count,
	rejectedCount: count,
	kind: v.optional(v.picklist(['import', 'edit', 'hand']), 'import'),
	rules: v.optional(v.nullable(v.any()), null),
	fingerprint: v.optional(text, ''),
	changedCount: v.optional(count, 0)
});

const person = v.strictObject({ id: text, name: text, best: v.boolean() });

const offerCost = v.variant('kind', [
	v.strictObject({ kind: v.literal('none') }),
	v.strictObject({ kind: v.literal('fixed'), amount: v.pipe(finite, v.minValue(0)) }),
	v.strictObject({ kind: v.literal('shareOfCheck'), share })
]);
const libraryEntry = v.variant('kind', [
	v.strictObject({
		kind: v.literal('contact'),
		id: text,
		rule: text,
		text: v.nullable(text),
		trigger: v.picklist(CONTACT_TRIGGERS),
		sells: v.boolean(),
		enabled: v.boolean()
	}),
	v.strictObject({
		kind: v.literal('return'),
		id: text,
		rule: text,
		text: v.nullable(text),
		statuses: v.array(v.picklist(STATUSES)),
		categories: v.array(v.picklist(CATEGORIES)),
		cost: offerCost,
		enabled: v.boolean()
	})
]);

/** A field as the file has it: flat, so that a person reads one field a line. */
const stamped = <V extends v.GenericSchema>(value: V) => v.strictObject({ key: text, value: v.nullable(value), counter: count, copy: id });

const cellField = stamped(v.union([text, finite]));

function cellFits({ key, value }: v.InferOutput<typeof cellField>): boolean {
	const { layerId, rowIndex, column: role } = splitCellKey(key);
	if (!v.is(id, layerId) || !Number.isSafeInteger(rowIndex) || rowIndex < 0 || !v.is(v.picklist(ROLES), role)) return false;
	if (value === null) return true;
	const kind = ROLE_KIND[role];
	return kind === 'text'
		? typeof value === 'string'
		: kind === 'number'
			? typeof value === 'number'
			: v.is(kind === 'day' ? day : v.pipe(v.number(), v.integer()), value);
}

export const planFormat1 = v.strictObject({
	id,
	copy: id,
	counter: count,
	createdAt: time,
	fields: v.strictObject({
		plan: v.array(
			v.pipe(
				stamped(v.union([v.string(), v.number(), planValues.baseline])),
				v.check(({ key, value }) => Object.hasOwn(planValues, key) && (value === null || v.is(planValues[key as keyof typeof planValues], value)))
			)
		),
		lever: v.array(
			v.pipe(
				stamped(v.number()),
				v.check(({ key, value }) => v.is(leverName, key) && (value === null || v.is(leverValue(key), value)))
			)
		),
		layer: v.array(
			v.pipe(
				stamped(layer),
				v.check(({ key, value }) => v.is(id, key) && (value === null || value.id === key))
			)
		),
		cell: v.array(v.pipe(cellField, v.check(cellFits))),
		row: v.optional(v.array(stamped(v.picklist(['deleted', 'added']))), []),
		client: v.array(
			v.pipe(
				stamped(v.union([text, finite])),
				v.check(({ key }) => v.is(v.picklist(CLIENT_FIELDS), splitClientFieldKey(key).field))
			)
		),
		person: v.array(
			v.pipe(
				stamped(person),
				v.check(({ key, value }) => value === null || value.id === key)
			)
		),
		library: v.array(
			v.pipe(
				stamped(libraryEntry),
				v.check(({ key, value }) => value === null || `${value.kind}/${value.id}` === key)
			)
		)
	})
});

export const layerFormat1 = v.strictObject({
	rowCount: v.pipe(count, v.maxValue(0x7fff_ffff)),
	columns: v.pipe(
		v.array(v.strictObject({ name: text, kind: v.picklist(['text', 'int', 'day', 'number']) })),
		v.check((columns) => new Set(columns.map(({ name }) => name)).size === columns.length)
	),
	issues: v.array(
		v.strictObject({
			row: whole,
			column: v.nullable(whole),
			code: v.picklist(ISSUE_CODES),
			raw: v.string(),
			effect: v.picklist(['rejected', 'toRepair', 'leftOut', 'cellEmpty', 'kept'])
		})
	)
});

export const manifest = v.object({ application: v.literal('rouse'), format: v.pipe(whole, v.minValue(1)) });
export const manifestFormat1 = v.strictObject({ application: v.literal('rouse'), format: v.literal(1), layers: v.array(id) });
