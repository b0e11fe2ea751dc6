import type { InferOutput } from 'valibot';
import type { planFormat3 } from './format-3-schema.ts';
import type { planFormat4 } from './format-4-schema.ts';

/** Contacts, what came of them and the control group came with format 4, and more is said of a person and of a reason; rows and sources are as they were. */
export function planFrom3({ fields, ...plan }: InferOutput<typeof planFormat3>): InferOutput<typeof planFormat4> {
	return {
		...plan,
		fields: {
			...fields,
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
