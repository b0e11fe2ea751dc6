import { isCopyKey, sawCopy, seenCopies } from './copies.ts';
import { applyChanges, sameValue } from './document.ts';
import { FIELD_GROUPS, type FieldChange, type FieldGroup, type Fields, type PlanDocument, type Stamped } from './fields.ts';

/** A field that both copies changed since they parted, each to another value. */
export interface Conflict {
	readonly group: FieldGroup;
	readonly key: string;
	readonly mine: unknown;
	readonly theirs: unknown;
	/** Which stands unless a person chooses otherwise: that of the larger (counter, copy). */
	readonly stands: Side;
}
export type Side = 'mine' | 'theirs';

/** What a person chose of conflicts, by `conflictKey`. */
export type Choices = ReadonlyMap<string, Side>;
export const conflictKey = ({ group, key }: Pick<Conflict, 'group' | 'key'>): string => `${group}/${key}`;

export interface Merged {
	/** Mine, with what came. */
	readonly document: PlanDocument;
	/** Takes the whole merge back, as one step. */
	readonly inverse: readonly FieldChange[];
	/** Fields that hold another value than mine did. */
	readonly changes: readonly FieldChange[];
	readonly conflicts: readonly Conflict[];
}

type Field = Stamped<unknown>;
type FieldMap = ReadonlyMap<string, Field>;

/**
 * Brings what another copy of the plan holds into mine. Each field stands as the larger (counter, copy) left it, stamps included, so that copies come to the
 * same whichever of them merges, in which order and how often. What a person chose otherwise is set under a new stamp of mine.
 */
export function mergePlans(mine: PlanDocument, theirs: PlanDocument, choices: Choices = new Map()): Merged {
	const conflicts = conflictsOf(mine, theirs);
	const fields = joinFields(mine.fields, theirs.fields);
	const counter = Math.max(mine.counter, theirs.counter);
	const chosen = conflicts.flatMap((conflict): FieldChange[] => {
		const side = choices.get(conflictKey(conflict)) ?? conflict.stands;
		return side === conflict.stands ? [] : [{ group: conflict.group, key: conflict.key, value: conflict[side] } as FieldChange];
	});
	const seen = mine.copy === theirs.copy ? [] : [sawCopy(theirs)];
	const joined: PlanDocument = fields === mine.fields && counter === mine.counter ? mine : { ...mine, counter, fields };
	const { document } = applyChanges(joined, [...chosen, ...seen]);
	const changed = differences(mine.fields, document.fields);
	return {
		document,
		inverse: changed.map(({ group, key, before }) => ({ group, key, value: before }) as FieldChange),
		changes: changed
			.filter(({ group, key }) => group !== 'setting' || !isCopyKey(key))
			.map(({ group, key, after }) => ({ group, key, value: after }) as FieldChange),
		conflicts
	};
}

/** Field by field the later of the two. The Maps of groups to which nothing comes stay mine, and all of them where nothing does. */
export function joinFields(mine: Fields, theirs: Fields): Fields {
	let joined: Fields = mine;
	for (const group of FIELD_GROUPS) {
		const fields = joinGroup(group, mine[group], theirs[group]);
		if (fields !== mine[group]) joined = { ...joined, [group]: fields };
	}
	return joined;
}

function joinGroup(group: FieldGroup, mine: FieldMap, theirs: FieldMap): FieldMap {
	let joined: Map<string, Field> | null = null;
	for (const [key, field] of theirs) {
		const own = mine.get(key);
		const comes = own === undefined || (group === 'setting' && isCopyKey(key) ? furtherSeen(field, own) : later(field, own));
		if (comes) (joined ??= new Map(mine)).set(key, field);
	}
	return joined ?? mine;
}

/** Of two changes of a field the one with the larger counter; of equal ones that of the copy whose name is later. */
function later(a: Field, b: Field): boolean {
	if (a.counter !== b.counter) return a.counter > b.counter;
	if (a.copy !== b.copy) return a.copy > b.copy;
	// The same stamp on two values is a copy that was made behind our back: which stands matters less than that it is the same everywhere.
	return !sameValue(a.value, b.value) && JSON.stringify(a.value) > JSON.stringify(b.value);
}

/** What was seen of a copy only grows. */
function furtherSeen(a: Field, b: Field): boolean {
	const [seenByA, seenByB] = [Number(a.value), Number(b.value)];
	return seenByA === seenByB ? later(a, b) : seenByA > seenByB;
}

function conflictsOf(mine: PlanDocument, theirs: PlanDocument): Conflict[] {
	const [seenHere, seenThere] = [seenCopies(mine), seenCopies(theirs)];
	const knows = (seen: ReadonlyMap<string, number>, { copy, counter }: Field): boolean => counter <= (seen.get(copy) ?? -1);
	const conflicts: Conflict[] = [];
	for (const group of FIELD_GROUPS) {
		const here: FieldMap = mine.fields[group];
		for (const [key, field] of theirs.fields[group] as FieldMap) {
			const own = here.get(key);
			if (own === undefined || (group === 'setting' && isCopyKey(key)) || knows(seenHere, field) || knows(seenThere, own)) continue;
			if (sameValue(own.value, field.value)) continue;
			conflicts.push({ group, key, mine: own.value, theirs: field.value, stands: later(field, own) ? 'theirs' : 'mine' });
		}
	}
	return conflicts;
}

interface Difference {
	readonly group: FieldGroup;
	readonly key: string;
	readonly before: unknown;
	readonly after: unknown;
}

function differences(before: Fields, after: Fields): Difference[] {
	const found: Difference[] = [];
	for (const group of FIELD_GROUPS) {
		if (before[group] === after[group]) continue;
		for (const [key, field] of after[group] as FieldMap) {
			const former = (before[group] as FieldMap).get(key)?.value ?? null;
			if (!sameValue(former, field.value)) found.push({ group, key, before: former, after: field.value });
		}
	}
	return found;
}
