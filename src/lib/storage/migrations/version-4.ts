import type { Transaction } from 'dexie';

type Value = unknown;
interface Keys {
	joined: string;
	ends: Uint32Array;
}
interface Values {
	group: string;
	keys: Keys;
	values: Value[];
	counters: Float64Array;
	copyCodes: Uint32Array;
}
interface StepValues {
	groups: string[];
	groupCodes: Uint8Array;
	keys: Keys;
	values: Value[];
}

const CHANGED = ['person', 'library', 'client'];

/**
 * Fields of the groups `touch`, `outcome` and `arm` came; more is said of a person and of a reason of the library, and each flag of a client is a field of its
 * own, in the plan and in the steps that can be undone. Where nobody has said it yet, nothing is known: no role, no capacity, all channels.
 */
export const version4 = {
	version: 4,
	stores: {},
	async upgrade(transaction: Transaction): Promise<void> {
		await transaction
			.table<Values>('fields')
			.filter(({ group }) => CHANGED.includes(group))
			.modify((record) => {
				const fields = changed(record, () => record.group);
				record.keys = fields.keys;
				record.values = fields.values;
				record.counters = Float64Array.from(fields.from, (at) => record.counters[at]);
				record.copyCodes = Uint32Array.from(fields.from, (at) => record.copyCodes[at]);
			});
		await transaction
			.table<StepValues>('steps')
			.filter(({ groups }) => CHANGED.some((group) => groups.includes(group)))
			.modify((record) => {
				const { keys, values, from } = changed(record, (at) => record.groups[record.groupCodes[at]]);
				record.groupCodes = Uint8Array.from(from, (at) => record.groupCodes[at]);
				record.keys = keys;
				record.values = values;
			});
	}
};

/** Keys and values as they are now, and for each the index of the one it was made of. */
function changed({ keys, values }: { keys: Keys; values: Value[] }, groupOf: (at: number) => string): { keys: Keys; values: Value[]; from: number[] } {
	const texts: string[] = [];
	const now: Value[] = [];
	const from: number[] = [];
	for (let at = 0, start = 0; at < values.length; start = keys.ends[at++]) {
		const key = keys.joined.slice(start, keys.ends[at]);
		for (const [text, value] of groupOf(at) === 'client' ? flagsApart(key, values[at]) : [[key, withWhatCame(groupOf(at), values[at])] as const]) {
			texts.push(text);
			now.push(value);
			from.push(at);
		}
	}
	let length = 0;
	return { keys: { joined: texts.join(''), ends: Uint32Array.from(texts, (text) => (length += text.length)) }, values: now, from };
}

function withWhatCame(group: string, value: Value): Value {
	if (value === null) return null;
	const entry = value as Record<string, unknown>;
	if (group === 'person') return { ...entry, role: null, capacityPerDay: null, channels: [] };
	if (group !== 'library') return value;
	return entry.kind === 'contact' ? { ...entry, leadDays: null, span: null } : { ...entry, leavingReasons: [] };
}

/** The flags there were; a client's were one text, ids with commas between. Whoever wrote it set each of them or took it back. */
const FLAGS = ['callingCard', 'promising', 'rude', 'demanding', 'leavesForTrifle', 'paysBadly'];

function flagsApart(key: string, value: Value): (readonly [string, Value])[] {
	if (!key.startsWith('flags/')) return [[key, value]];
	const set = typeof value === 'string' ? value.split(',') : [];
	return FLAGS.map((flag) => [`flag:${flag}${key.slice('flags'.length)}`, set.includes(flag) ? 'yes' : null]);
}
