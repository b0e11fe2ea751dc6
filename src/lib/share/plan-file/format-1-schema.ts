import * as v from 'valibot';
import { columns, count, currency, day, finite, id, offerCost, rowCount, share, stamped, text, time, whole } from './schema-parts.ts';

/**
 * What a plan file of format 1 may hold, as it was: nothing here follows the model of today. Objects are built anew from the members named here, so
 * a key that names a part of a prototype never gets anywhere; what is kept in Maps may have any key.
 */
const amount = (max: number) => v.pipe(finite, v.minValue(0), v.maxValue(max));
const leverValues = {
	cycle: amount(36_525),
	sleepingAfter: amount(100),
	lostAfter: amount(100),
	grace: amount(5),
	churn: share,
	returnableShare: share,
	returnRate: share,
	purchasesPerYear: amount(10_000),
	averageCheck: amount(1e12),
	margin: share,
	contactCost: amount(1e9)
};

const planValues = {
	name: text,
	currency,
	asOf: day,
	baseline: v.strictObject({ levers: v.partial(v.strictObject(leverValues)), asOf: day }),
	returns: v.picklist(['drop', 'net']),
	consent: v.picklist(['yes', 'no']),
	sample: v.literal('1')
};

const wholeNumber = v.pipe(v.number(), v.integer());
/** How the cells of a role are typed. */
const cellValues = {
	client: text,
	date: day,
	amount: finite,
	firstPurchase: day,
	lastPurchase: day,
	count: wholeNumber,
	total: finite,
	name: text,
	phone: text,
	email: text,
	messenger: text,
	consent: text,
	birthday: day,
	orderNumber: text,
	product: text,
	quantity: finite
};
const roles = Object.keys(cellValues) as (keyof typeof cellValues)[];

const layer = v.strictObject({
	id,
	shape: v.picklist(['orders', 'clients']),
	sourceName: text,
	sheetName: text,
	importedAt: time,
	headers: v.array(text),
	mapping: v.record(v.picklist(roles), count),
	encoding: text,
	delimiter: text,
	rowCount: count,
	rejectedCount: count
});

const clientField = /^(name|phone|email|messenger|consent|birthday|category|decision|person|channel|contactReason|returnReason)\//;

const libraryEntry = v.variant('kind', [
	v.strictObject({
		kind: v.literal('contact'),
		id: text,
		rule: text,
		text: v.nullable(text),
		trigger: v.picklist(['birthday', 'firstPurchaseAnniversary', 'sameDateLastYear', 'cycleJustMissed', 'whileSleeping', 'whileLost', 'never']),
		sells: v.boolean(),
		enabled: v.boolean()
	}),
	v.strictObject({
		kind: v.literal('return'),
		id: text,
		rule: text,
		text: v.nullable(text),
		statuses: v.array(v.picklist(['active', 'sleeping', 'lost'])),
		categories: v.array(v.picklist(['A', 'B', 'C'])),
		cost: offerCost,
		enabled: v.boolean()
	})
]);

const cellField = stamped(v.union([text, finite]));

function cellFits({ key, value }: v.InferOutput<typeof cellField>): boolean {
	const [layerId, row, role, ...more] = key.split('/');
	if (more.length > 0 || !v.is(id, layerId) || !v.is(count, Number(row)) || !v.is(v.picklist(roles), role)) return false;
	return value === null || v.is(cellValues[role], value);
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
				v.check(({ key, value }) => Object.hasOwn(leverValues, key) && (value === null || v.is(leverValues[key as keyof typeof leverValues], value)))
			)
		),
		layer: v.array(
			v.pipe(
				stamped(layer),
				v.check(({ key, value }) => v.is(id, key) && (value === null || value.id === key))
			)
		),
		cell: v.array(v.pipe(cellField, v.check(cellFits))),
		client: v.array(
			v.pipe(
				stamped(v.union([text, finite])),
				v.check(({ key }) => clientField.test(key))
			)
		),
		person: v.array(
			v.pipe(
				stamped(v.strictObject({ id: text, name: text, best: v.boolean() })),
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

const issueCode = v.picklist([
	'client.missing',
	'date.missing',
	'date.unreadable',
	'date.impossible',
	'amount.missing',
	'amount.unreadable',
	'count.unreadable',
	'total.unreadable',
	'firstAfterLast',
	'row.short',
	'row.return',
	'row.future',
	'row.duplicateClient',
	'row.total',
	'row.repeatedHeader',
	'row.group',
	'cell.unreadable',
	'cell.digitsLost'
]);

export const layerFormat1 = v.strictObject({
	rowCount,
	columns,
	issues: v.array(
		v.strictObject({
			row: whole,
			column: v.nullable(whole),
			code: issueCode,
			raw: v.string(),
			effect: v.picklist(['rejected', 'leftOut', 'cellEmpty', 'kept'])
		})
	)
});

export const manifestFormat1 = v.strictObject({ application: v.literal('rouse'), format: v.literal(1), layers: v.array(id) });
