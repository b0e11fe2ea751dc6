import * as v from 'valibot';
import { columns, count, currency, day, finite, id, offerCost, rowCount, share, stamped, text, time, whole } from './schema-parts.ts';

/**
 * What a plan file of format 2 may hold, as it was: nothing here follows the model of today. Objects are built anew from the members named here, so
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
	country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
	asOf: day,
	baseline: v.strictObject({ levers: v.partial(v.strictObject(leverValues)), asOf: day }),
	returns: v.picklist(['drop', 'net']),
	consent: v.picklist(['yes', 'no']),
	sample: v.literal('1')
};

/** How the cells of a role are typed. */
const roleKinds = {
	client: 'text',
	date: 'day',
	amount: 'number',
	firstPurchase: 'day',
	lastPurchase: 'day',
	count: 'int',
	total: 'number',
	orderNumber: 'text',
	status: 'text',
	product: 'text',
	quantity: 'number',
	unitPrice: 'number',
	cost: 'number',
	margin: 'number',
	currency: 'text',
	name: 'text',
	phone: 'text',
	email: 'text',
	messenger: 'text',
	consent: 'text',
	birthday: 'day',
	familyDate: 'day',
	profession: 'text',
	manager: 'text',
	segment: 'text',
	wholesale: 'text',
	lastVisit: 'day',
	lastContact: 'day',
	trialDate: 'day',
	leavingReason: 'text',
	bonusBalance: 'number',
	bonusExpiry: 'day',
	discountShare: 'number',
	debt: 'number',
	instalments: 'text',
	nps: 'int',
	notes: 'text'
} as const;
type Role = keyof typeof roleKinds;
const roles = Object.keys(roleKinds) as Role[];

const reportRowCode = v.picklist(['row.total', 'row.repeatedHeader', 'row.group', 'row.secondTable']);

const currencyCode = v.pipe(v.string(), v.regex(/^([A-Z]{3})?$/));
const rules = v.strictObject({
	headerRows: count,
	dateOrder: v.picklist(['dmy', 'mdy', 'ymd']),
	decimal: v.picklist(['.', ',']),
	leaveOut: v.array(reportRowCode),
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
	mapping: v.record(v.picklist(roles), count),
	rules: v.nullable(rules),
	encoding: text,
	delimiter: text,
	fingerprint: v.pipe(v.string(), v.regex(/^([0-9a-f]{64})?$/)),
	rowCount: count,
	changedCount: count,
	rejectedCount: count
});

/** Fields of a client. */
const clientFields = [
	'name',
	'phone',
	'email',
	'messenger',
	'consent',
	'birthday',
	'familyDate',
	'profession',
	'manager',
	'segment',
	'wholesale',
	'lastVisit',
	'lastContact',
	'trialDate',
	'leavingReason',
	'bonusBalance',
	'bonusExpiry',
	'discountShare',
	'debt',
	'instalments',
	'nps',
	'notes',
	'category',
	'decision',
	'person',
	'channel',
	'contactReason',
	'returnReason',
	'mergedInto',
	'setApart',
	'notSameAs'
] as const;

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

const isCellColumn = (column: string): boolean => v.is(v.picklist(roles), column) || column.startsWith('attribute:');

const cellField = stamped(v.union([text, finite]));

function cellFits({ key, value }: v.InferOutput<typeof cellField>): boolean {
	const [layerId, row, ...rest] = key.split('/');
	const column = rest.join('/');
	if (!v.is(id, layerId) || !v.is(count, Number(row)) || !isCellColumn(column)) return false;
	// A text in a column of days or numbers is one that could not be read.
	if (value === null || typeof value === 'string') return true;
	const kind = column.startsWith('attribute:') ? 'text' : roleKinds[column as Role];
	if (kind === 'text') return false;
	return kind === 'number' || v.is(kind === 'day' ? day : v.pipe(v.number(), v.integer()), value);
}

const rowField = stamped(v.picklist(['deleted', 'added']));

function rowFits({ key }: v.InferOutput<typeof rowField>): boolean {
	const slash = key.lastIndexOf('/');
	return v.is(id, key.slice(0, slash)) && v.is(count, Number(key.slice(slash + 1)));
}

export const planFormat2 = v.strictObject({
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
		row: v.array(v.pipe(rowField, v.check(rowFits))),
		client: v.array(
			v.pipe(
				stamped(v.union([text, finite])),
				v.check(({ key }) => v.is(v.picklist(clientFields), key.slice(0, key.indexOf('/'))))
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
	'row.cancelled',
	'row.setApart',
	'row.incomplete',
	'row.otherCurrency',
	'row.total',
	'row.repeatedHeader',
	'row.group',
	'row.secondTable',
	'cell.unreadable',
	'currency.unknown',
	'cell.digitsLost'
]);

export const layerFormat2 = v.strictObject({
	rowCount,
	columns,
	issues: v.array(
		v.strictObject({
			row: whole,
			column: v.nullable(whole),
			code: issueCode,
			raw: v.string(),
			effect: v.picklist(['rejected', 'toRepair', 'leftOut', 'cellEmpty', 'kept'])
		})
	),
	/** null: the layer changes nothing in others, and has no `.patch.csv`. */
	patch: v.nullable(v.strictObject({ rowCount })),
	/** null: there is no `.source`. */
	source: v.nullable(v.strictObject({ kind: v.picklist(['file', 'text', 'html']) }))
});

export const manifestFormat2 = v.strictObject({ application: v.literal('rouse'), format: v.literal(2), layers: v.array(id) });
