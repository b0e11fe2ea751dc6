import * as v from 'valibot';
import { categories, cellFits, issueCodes, leverFits, levers, reportRowCodes, roles, rowFits, statuses } from './format-3-lists.ts';
import { arms, channels, clientFields, flagFields, languages, personRoles, results, triggers, variants } from './format-4-lists.ts';
import { columns, count, currency, day, finite, id, offerCost, rowCount, stamped, text, time, whole } from './schema-parts.ts';

/**
 * What a plan file of format 4, the newest, may hold: nothing here follows the model, which may grow before the next format does. Objects are built anew from the members named here, so a key that names a part of a prototype
 * never gets anywhere; what is kept in Maps may have any key.
 */
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
	leaveOut: v.array(v.picklist(reportRowCodes)),
	currency: v.nullable(
		v.variant('kind', [
			v.strictObject({ kind: v.literal('only'), code: currencyCode }),
			v.strictObject({ kind: v.literal('rates'), rates: v.record(currencyCode, v.pipe(finite, v.minValue(0))) })
		])
	),
	statuses: v.optional(v.record(v.string(), v.picklist(['done', 'cancelled', 'returned']))),
	furtherLines: v.optional(count)
});

const layer = v.strictObject({
	id,
	kind: v.picklist(['import', 'edit', 'hand']),
	shape: v.picklist(['orders', 'clients']),
	sourceName: text,
	sheetName: text,
	importedAt: time,
	headers: v.array(text),
	mapping: v.record(v.picklist(roles), count),
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
		trigger: v.picklist(triggers),
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
		statuses: v.array(v.picklist(statuses)),
		categories: v.array(v.picklist(categories)),
		leavingReasons: v.array(text),
		cost: offerCost,
		enabled: v.boolean()
	}),
	v.strictObject({
		kind: v.literal('message'),
		id: text,
		rule: text,
		text: v.nullable(text),
		channel: v.picklist(channels),
		language: v.picklist(languages),
		contactReason: v.nullable(text),
		returnReason: v.nullable(text),
		variant: v.picklist(variants),
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
	role: v.nullable(v.picklist(personRoles)),
	capacityPerDay: v.nullable(count),
	channels: v.array(v.picklist(channels))
});

const touch = stamped(
	v.strictObject({
		day: v.nullable(day),
		person: v.nullable(text),
		channel: v.nullable(v.picklist(channels)),
		contactReason: v.nullable(text),
		returnReason: v.nullable(text),
		message: v.nullable(text),
		variant: v.nullable(v.picklist(variants)),
		skipped: v.boolean()
	})
);

const outcome = stamped(
	v.strictObject({
		clientKey: text,
		day,
		person: v.nullable(text),
		channel: v.picklist(channels),
		contactReason: v.nullable(text),
		returnReason: v.nullable(text),
		message: v.nullable(text),
		variant: v.nullable(v.picklist(variants)),
		sells: v.boolean(),
		result: v.picklist(results),
		objection: text,
		note: text,
		nextDay: v.nullable(day)
	})
);

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
				v.check((field) => leverFits(field))
			)
		),
		layer: v.array(
			v.pipe(
				stamped(layer),
				v.check(({ key, value }) => v.is(id, key) && (value === null || value.id === key))
			)
		),
		cell: v.array(
			v.pipe(
				stamped(v.union([text, finite])),
				v.check((field) => cellFits(field))
			)
		),
		row: v.array(
			v.pipe(
				stamped(v.picklist(['deleted', 'added'])),
				v.check((field) => rowFits(field))
			)
		),
		client: v.array(
			v.pipe(
				stamped(v.union([text, finite])),
				v.check(({ key, value }) => {
					const field = key.slice(0, key.indexOf('/'));
					return v.is(v.picklist(flagFields), field) ? value === null || value === 'yes' : v.is(v.picklist(clientFields), field);
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
				v.check(({ key }) => v.is(count, Number(key.slice(0, key.indexOf('/')))))
			)
		),
		outcome: v.array(
			v.pipe(
				outcome,
				v.check(({ key }) => v.is(id, key))
			)
		),
		arm: v.array(stamped(v.picklist(arms)))
	})
});

export const layerFormat4 = v.strictObject({
	rowCount,
	columns,
	issues: v.array(
		v.strictObject({
			row: whole,
			column: v.nullable(whole),
			code: v.picklist(issueCodes),
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
