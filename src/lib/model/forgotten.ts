import { splitTouchKey } from './contacts.ts';
import { splitCellKey, splitClientFieldKey, splitRowKey, type FieldChange, type Fields, type Stamped } from './fields.ts';
import { keysIn } from './not-same.ts';
import { isWorkshopNote } from './workshop.ts';

/** What an import's row holds in its column of source rows once its client was forgotten: it says nothing and counts for nothing, but keeps its place. */
export const FORGOTTEN_ROW = 0;

/**
 * That a client was forgotten is remembered without saying who: settings `forgotten/<salt>` with the SHA-256 of the salt and the client's key. A copy of the
 * plan that still has the client is told by it to forget too.
 */
const FORGOTTEN = 'forgotten/';
export interface Tombstone {
	readonly salt: string;
	readonly hash: string;
}
export const isTombstone = ({ group, key }: Pick<FieldChange, 'group' | 'key'>): boolean => group === 'setting' && key.startsWith(FORGOTTEN);
export const tombstoneKey = (salt: string): string => `${FORGOTTEN}${salt}`;
export function tombstonesOf({ setting }: Pick<Fields, 'setting'>): readonly Tombstone[] {
	const found: Tombstone[] = [];
	for (const [key, { value }] of setting) {
		if (key.startsWith(FORGOTTEN) && typeof value === 'string') found.push({ salt: key.slice(FORGOTTEN.length), hash: value });
	}
	return found;
}

/** Rows by layer. */
export type RowsOfLayers = ReadonlyMap<string, ReadonlySet<number>>;

/** Who is forgotten: a client with those merged into it, and every row that is theirs. */
export interface Forgotten {
	readonly clientKeys: ReadonlySet<string>;
	readonly rows: RowsOfLayers;
	/** Ids of contacts made with the client. */
	readonly outcomes: ReadonlySet<string>;
	/** What the client is called by: keys, names, numbers and addresses, in small letters. */
	readonly named: ReadonlySet<string>;
}

export function outcomesWith({ outcome }: Pick<Fields, 'outcome'>, clientKeys: ReadonlySet<string>): readonly string[] {
	return [...outcome].filter(([, { value }]) => value !== null && clientKeys.has(value.clientKey)).map(([id]) => id);
}

type FieldMap = ReadonlyMap<string, Stamped<unknown>>;

/** Fields without those that say anything of a forgotten client. They are taken out, not set to nothing: their keys name the client. */
export function withoutForgotten(fields: Fields, { clientKeys, rows, outcomes, named }: Forgotten): Fields {
	const isRow = (layerId: string, row: number): boolean => rows.get(layerId)?.has(row) ?? false;
	const endings = [...clientKeys, ...outcomes].map((key) => `/${key}`);
	const tells: { readonly [G in keyof Fields]?: (key: string, value: unknown) => boolean } = {
		client: (key, value) => clientKeys.has(splitClientFieldKey(key).clientKey) || (key.startsWith('mergedInto/') && clientKeys.has(String(value))),
		touch: (key) => clientKeys.has(splitTouchKey(key).clientKey),
		arm: (key) => clientKeys.has(key),
		outcome: (key) => outcomes.has(key),
		setting: (key) => endings.some((ending) => key.endsWith(ending)),
		cell(key, value) {
			const { layerId, rowIndex } = splitCellKey(key);
			return isRow(layerId, rowIndex) || (typeof value === 'string' && clientKeys.has(value));
		},
		row(key) {
			const { layerId, rowIndex } = splitRowKey(key);
			return isRow(layerId, rowIndex);
		}
	};
	const groups = Object.entries(fields).map(([group, map]): [string, FieldMap] => {
		const tellsOf = tells[group as keyof Fields];
		if (!tellsOf) return [group, map];
		const kept = new Map([...(map as FieldMap)].filter(([key, { value }]) => !tellsOf(key, value)));
		return [group, kept.size === map.size ? map : kept];
	});
	const left = Object.fromEntries(groups) as unknown as Fields;
	return { ...left, client: withoutMentions(left.client, clientKeys), setting: withoutNames(left.setting, named) };
}

/** Stands in a room's note where a forgotten client was named. */
const UNNAMED = '…';

/** Notes of a workshop stay, but for what the client is called by. */
function withoutNames(setting: Fields['setting'], named: ReadonlySet<string>): Fields['setting'] {
	let kept: Map<string, Stamped<string | number | null>> | null = null;
	// A full name before its parts.
	const names = [...named].sort((a, b) => b.length - a.length);
	for (const [key, field] of setting) {
		if (!isWorkshopNote(key) || typeof field.value !== 'string') continue;
		const value = names.reduce(withoutName, field.value);
		if (value !== field.value) (kept ??= new Map(setting)).set(key, { ...field, value });
	}
	return kept ?? setting;
}

/** Letters whose small form is longer (İ) would shift what is found: where there is one, the whole note goes. */
function withoutName(text: string, name: string): string {
	const small = text.toLowerCase();
	if (!small.includes(name)) return text;
	if (small.length !== text.length) return UNNAMED;
	let left = '';
	let from = 0;
	for (let at = small.indexOf(name); at >= 0; at = small.indexOf(name, from)) {
		left += text.slice(from, at) + UNNAMED;
		from = at + name.length;
	}
	return left + text.slice(from);
}

/** Other clients it was said not to be the same as. */
function withoutMentions(client: Fields['client'], clientKeys: ReadonlySet<string>): Fields['client'] {
	let kept: Map<string, Stamped<string | number | null>> | null = null;
	for (const [key, field] of client) {
		if (!key.startsWith('notSameAs/')) continue;
		const keys = keysIn(field.value);
		const others = keys.filter((other) => !clientKeys.has(other));
		if (others.length < keys.length) (kept ??= new Map(client)).set(key, { ...field, value: others.length > 0 ? others.join('\n') : null });
	}
	return kept ?? client;
}
