import * as v from 'valibot';
import { count, day, finite, time } from '../plan-file/schema-parts.ts';

/**
 * Totals of format 1: nothing here follows the model, which has grown since. Objects are built anew from the members named
 * here; a key besides them is refused, and one that names a part of a prototype before anything is built.
 */
const amount = v.nullable(v.pipe(finite, v.minValue(0)));
const signed = v.nullable(finite);
const clients = v.nullable(count);
const lever = v.strictObject({ value: amount, origin: v.picklist(['data', 'preset', 'typed']) });
const text = v.pipe(v.string(), v.maxLength(1000));

const figures = v.pipe(
	v.strictObject({
		'clients.total': clients,
		'clients.active': clients,
		'clients.sleeping': clients,
		'clients.lost': clients,
		'cycle.days': amount,
		'forgone.topDown': amount,
		'worth.clients': clients,
		'worth.value': signed,
		'return.breakEvenRate': amount
	}),
	// Otherwise shares of them would be more than all.
	v.check((read) => {
		const statuses = [read['clients.active'], read['clients.sleeping'], read['clients.lost']];
		return statuses.some((each) => each === null) || statuses.reduce<number>((sum, each) => sum + each!, 0) === read['clients.total'];
	})
);

export const totalsFormat1 = v.strictObject({
	id: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
	plan: text,
	madeAt: time,
	currency: v.pipe(v.string(), v.regex(/^([A-Z]{3})?$/)),
	asOf: v.nullable(day),
	basis: v.picklist(['rows', 'estimate']),
	figures,
	levers: v.strictObject({
		cycle: lever,
		sleepingAfter: lever,
		lostAfter: lever,
		grace: lever,
		ownCycles: lever,
		churn: lever,
		returnableShare: lever,
		returnRate: lever,
		purchasesPerYear: lever,
		averageCheck: lever,
		checkWindow: lever,
		margin: lever,
		contactCost: lever
	})
});
