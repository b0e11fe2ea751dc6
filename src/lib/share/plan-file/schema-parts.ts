import * as v from 'valibot';

/** What the schemas of all formats are made of. None of these may become narrower: files of every past format must keep opening. */
export const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
export const text = v.pipe(v.string(), v.maxLength(100_000));
export const whole = v.pipe(v.number(), v.safeInteger());
export const count = v.pipe(whole, v.minValue(0));
export const finite = v.pipe(v.number(), v.finite());
export const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
/** Years 0 to 9999. */
export const day = v.pipe(whole, v.minValue(-719_528), v.maxValue(2_932_896));
/** Milliseconds since the epoch. */
export const time = v.pipe(finite, v.minValue(0), v.maxValue(8.64e15));
export const currency = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/));
export const rowCount = v.pipe(count, v.maxValue(0x7fff_ffff));

/** A field as the file has it: flat, so that a person reads one field a line. */
export const stamped = <V extends v.GenericSchema>(value: V) => v.strictObject({ key: text, value: v.nullable(value), counter: count, copy: id });

export const columns = v.pipe(
	v.array(v.strictObject({ name: text, kind: v.picklist(['text', 'int', 'day', 'number']) })),
	v.check((list) => new Set(list.map(({ name }) => name)).size === list.length)
);

export const offerCost = v.variant('kind', [
	v.strictObject({ kind: v.literal('none') }),
	v.strictObject({ kind: v.literal('fixed'), amount: v.pipe(finite, v.minValue(0)) }),
	v.strictObject({ kind: v.literal('shareOfCheck'), share })
]);

/** Of any format: what tells a plan file from other archives, and its format. */
export const manifest = v.object({ application: v.literal('rouse'), format: v.pipe(whole, v.minValue(1)) });
