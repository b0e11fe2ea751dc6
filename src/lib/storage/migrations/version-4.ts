import type { Transaction } from 'dexie';

type Value = Record<string, unknown> | null;
interface Values {
	group: string;
	values: Value[];
}
interface StepValues {
	groups: string[];
	groupCodes: Uint8Array;
	values: unknown[];
}

/**
 * Fields of the groups `touch`, `outcome` and `arm` came; more is said of a person and of a reason of the library, in the plan and in the steps that can be
 * undone. Where nobody has said it yet, nothing is known: no role, no capacity, all channels.
 */
export const version4 = {
	version: 4,
	stores: {},
	async upgrade(transaction: Transaction): Promise<void> {
		await transaction
			.table<Values>('fields')
			.filter(({ group }) => group === 'person' || group === 'library')
			.modify((record) => {
				record.values = record.values.map((value) => withWhatCame(record.group, value));
			});
		await transaction
			.table<StepValues>('steps')
			.filter(({ groups }) => groups.includes('person') || groups.includes('library'))
			.modify((record) => {
				record.values = record.values.map((value, at) => withWhatCame(record.groups[record.groupCodes[at]], value as Value));
			});
	}
};

function withWhatCame(group: string, value: Value): Value {
	if (value === null) return null;
	if (group === 'person') return { ...value, role: null, capacityPerDay: null, channels: [] };
	if (group !== 'library') return value;
	return value.kind === 'contact' ? { ...value, leadDays: null, span: null } : { ...value, leavingReasons: [] };
}
