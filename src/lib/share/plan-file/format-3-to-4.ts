import type { InferOutput } from 'valibot';
import type { planFormat3 } from './format-3-schema.ts';
import type { planFormat4 } from './format-4-schema.ts';

/** Contacts, what came of them and the control group came with format 4, more is said of a person and of a reason, and each flag of a client is a field; rows and sources are as they were. */
export function planFrom3({ fields, ...plan }: InferOutput<typeof planFormat3>): InferOutput<typeof planFormat4> {
	return {
		...plan,
		fields: {
			...fields,
			client: fields.client.flatMap(withFlagsApart),
			person: fields.person.map((field) => ({ ...field, value: field.value && { ...field.value, role: null, capacityPerDay: null, channels: [] } })),
			library: fields.library.map((field) => ({ ...field, value: field.value && withWhatCame(field.value) })),
			touch: [],
			outcome: [],
			arm: []
		}
	};
}

type Entry3 = NonNullable<InferOutput<typeof planFormat3>['fields']['library'][number]['value']>;

const withWhatCame = (entry: Entry3) => (entry.kind === 'contact' ? { ...entry, leadDays: null, span: null } : { ...entry, leavingReasons: [] });

/** The flags there were. */
const FLAGS = ['callingCard', 'promising', 'rude', 'demanding', 'leavesForTrifle', 'paysBadly'];

/** Whoever wrote the flags set each of them or took it back. */
function withFlagsApart(field: InferOutput<typeof planFormat3>['fields']['client'][number]) {
	const slash = field.key.indexOf('/');
	if (field.key.slice(0, slash) !== 'flags') return [field];
	const set = String(field.value ?? '').split(',');
	return FLAGS.map((flag) => ({ ...field, key: `flag:${flag}${field.key.slice(slash)}`, value: set.includes(flag) ? 'yes' : null }));
}
