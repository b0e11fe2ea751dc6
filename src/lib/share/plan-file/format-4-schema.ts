import * as v from 'valibot';
import { FLAG_FIELDS, FLAG_SET } from '../../model/client-flags.ts';
import { CLIENT_FIELDS, splitCellKey, splitClientFieldKey, splitRowKey } from '../../model/fields.ts';
import { ISSUE_CODES, REPORT_ROW_CODES } from '../../model/issues.ts';
import { ATTRIBUTE_PREFIX } from '../../model/layer.ts';
import { LEVERS, LEVER_NAMES } from '../../model/levers.ts';
import type { LeverName } from '../../model/levers.ts';
import { ARMS, OUTCOME_RESULTS, splitTouchKey } from '../../model/contacts.ts';
import { CHANNELS, CONTACT_TRIGGERS, MESSAGE_LANGUAGES, PERSON_ROLES, VARIANTS } from '../../model/library.ts';
import { ROLES, ROLE_KIND } from '../../model/roles.ts';
import type { Role } from '../../model/roles.ts';
import { CATEGORIES, STATUSES } from '../../model/standing.ts';
import { columns, count, currency, day, finite, id, offerCost, rowCount, stamped, text, time, whole } from './schema-parts.ts';

/**
 * What a plan file of format 4, the newest, may hold. Objects are built anew from the members named here, so a key that names a part of a prototype
 * never gets anywhere; what is kept in Maps may have any key.
 */
const leverName = v.picklist(LEVER_NAMES);
const leverValue = (name: LeverName) => v.pipe(finite, v.minValue(LEVERS[name].min), v.maxValue(LEVERS[name].max));
const levers = v.pipe(
	v.record(leverName, v.number()),
	v.check((values) => LEVER_NAMES.every((name) => values[name] === undefined || v.is(leverValue(name), values[name])))
);

const planValues = {
	name: text,
	currency,
	country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
	asOf: day,
	baseline: v.strictObject({ levers, asOf: day }),
	returns: v.picklist(['drop', 'net']),
	consent: v.picklist(['yes', 'no']),
	sample: v.literal('1')
};

const currencyCode = v.pipe(v.string(), v.regex(/^([A-Z]{3})?$/));
const rules = v.strictObject({
	headerRows: count,
	dateOrder: v.picklist(['dmy', 'mdy', 'ymd']),
	decimal: v.picklist(['.', ',']),
	leaveOut: v.array(v.picklist(REPORT_ROW_CODES)),
	currency: v.nullable(
		v.variant('kind', [
			v.strictObject({ kind: v.literal('only'), code: currencyCode }),
			v.strictObject({ kind: v.literal('rates'), rates: v.record(currencyCode, v.pipe(finite, v.minValue(0))) })
		])
	)
});

const layer = v.strictObject({
	id,
	kind: v.picklist(['import', 'edit', 'hand']),
	shape: v.picklist(['orders', 'clients']),
	sourceName: text,
	sheetName: text,
	importedAt: time,
	headers: v.array(text),
	mapping: v.record(v.picklist(ROLES), count),
	rules: v.nullable(rules),
	encoding: text,
	delimiter: text,
	fingerprint: v.pipe(v.string(), v.regex(/^([0-9a-f]{64})?$/)),
	rowCount: count,
	changedCount: count,
	rejectedCount: count
});

const libraryEntry = v.variant('kind', [
	v.strictObject({
		kind: v.literal('contact'),
		id: text,
		rule: text,
		text: v.nullable(text),
		trigger: v.picklist(CONTACT_TRIGGERS),
		leadDays: v.nullable(count),
		span: v.nullable(v.strictObject({ from: day, until: day, yearly: v.boolean() })),
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
		leavingReasons: v.array(text),
		cost: offerCost,
		enabled: v.boolean()
	}),
	v.strictObject({
		kind: v.literal('message'),
		id: text,
		rule: text,
		text: v.nullable(text),
		channel: v.picklist(CHANNELS),
		language: v.picklist(MESSAGE_LANGUAGES),
		contactReason: v.nullable(text),
		returnReason: v.nullable(text),
		variant: v.picklist(VARIANTS),
		subject: v.nullable(text),
		body: v.nullable(text),
		questions: v.nullable(text),
		objections: v.nullable(text),
		enabled: v.boolean()
	})
]);

const person = v.strictObject({
	id: text,
	name: text,
	best: v.boolean(),
	role: v.nullable(v.picklist(PERSON_ROLES)),
	capacityPerDay: v.nullable(count),
	channels: v.array(v.picklist(CHANNELS))
});

const touch = stamped(
	v.strictObject({
		day: v.nullable(day),
		person: v.nullable(text),
		channel: v.nullable(v.picklist(CHANNELS)),
		contactReason: v.nullable(text),
		returnReason: v.nullable(text),
		message: v.nullable(text),
		variant: v.nullable(v.picklist(VARIANTS)),
		skipped: v.boolean()
	})
);

const outcome = stamped(
	v.strictObject({
		clientKey: text,
		day,
		person: v.nullable(text),
		channel: v.picklist(CHANNELS),
		contactReason: v.nullable(text),
		returnReason: v.nullable(text),
		message: v.nullable(text),
		variant: v.nullable(v.picklist(VARIANTS)),
		sells: v.boolean(),
		result: v.picklist(OUTCOME_RESULTS),
		objection: text,
		note: text,
		nextDay: v.nullable(day)
	})
);

/** A role, or an attribute's column. */
export const isCellColumn = (column: string): boolean => v.is(v.picklist(ROLES), column) || column.startsWith(ATTRIBUTE_PREFIX);

const cellField = stamped(v.union([text, finite]));

function cellFits({ key, value }: v.InferOutput<typeof cellField>): boolean {
	const { layerId, rowIndex, column } = splitCellKey(key);
	if (!v.is(id, layerId) || !v.is(count, rowIndex) || !isCellColumn(column)) return false;
	// A text in a column of days or numbers is one that could not be read.
	if (value === null || typeof value === 'string') return true;
	const kind = column.startsWith(ATTRIBUTE_PREFIX) ? 'text' : ROLE_KIND[column as Role];
	if (kind === 'text') return false;
	return kind === 'number' || v.is(kind === 'day' ? day : v.pipe(v.number(), v.integer()), value);
}

const rowField = stamped(v.picklist(['deleted', 'added']));

function rowFits({ key }: v.InferOutput<typeof rowField>): boolean {
	const { layerId, rowIndex } = splitRowKey(key);
	return v.is(id, layerId) && v.is(count, rowIndex);
}

export const planFormat4 = v.strictObject({
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
		row: v.array(v.pipe(rowField, v.check(rowFits))),
		client: v.array(
			v.pipe(
				stamped(v.union([text, finite])),
				v.check(({ key, value }) => {
					const { field } = splitClientFieldKey(key);
					return v.is(v.picklist(FLAG_FIELDS), field) ? value === null || value === FLAG_SET : v.is(v.picklist(CLIENT_FIELDS), field);
				})
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
		),
		setting: v.array(stamped(v.union([text, finite]))),
		touch: v.array(
			v.pipe(
				touch,
				v.check(({ key }) => v.is(count, splitTouchKey(key).ordinal))
			)
		),
		outcome: v.array(
			v.pipe(
				outcome,
				v.check(({ key }) => v.is(id, key))
			)
		),
		arm: v.array(stamped(v.picklist(ARMS)))
	})
});

export const layerFormat4 = v.strictObject({
	rowCount,
	columns,
	issues: v.array(
		v.strictObject({
			row: whole,
			column: v.nullable(whole),
			code: v.picklist(ISSUE_CODES),
			raw: v.string(),
			effect: v.picklist(['rejected', 'toRepair', 'leftOut', 'cellEmpty', 'kept'])
		})
	),
	/** null: the layer changes nothing in others, and has no `.patch.csv`. */
	patch: v.nullable(v.strictObject({ rowCount })),
	/** null: there is no `.source`. */
	source: v.nullable(v.strictObject({ kind: v.picklist(['file', 'text', 'html']) }))
});

export const manifestFormat4 = v.strictObject({ application: v.literal('rouse'), format: v.literal(4), layers: v.array(id) });
