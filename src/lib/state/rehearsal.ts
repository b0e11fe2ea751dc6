import type { RehearsedRows } from '../engine/rehearsal.ts';
import { applyChanges } from '../model/document.ts';
import { FIELD_GROUPS, type PlanDocument, type Stamped } from '../model/fields.ts';
import type { ImportLayer } from '../model/layer.ts';
import { changesTo } from '../model/plan-difference.ts';
import type { StorageErrorCode } from '../storage/errors.ts';

/** What came of restoring a snapshot into a copy that nobody sees. */
export interface Rehearsal {
	/** Fields and rows that are as they were. */
	readonly fields: number;
	readonly rows: number;
	/** Fields that would not be as they were; 0 where a restore works. */
	readonly unequalFields: number;
	readonly unreadable: readonly { readonly layer: ImportLayer; readonly code: StorageErrorCode }[];
	/** The restored copy could not be opened. */
	readonly unopened: string | null;
}

export const worked = ({ unequalFields, unreadable, unopened }: Rehearsal): boolean => unequalFields === 0 && unreadable.length === 0 && unopened === null;

type Fields = ReadonlyMap<string, Stamped<unknown>>;

/** The plan as restoring would leave it, and how many of its fields are as they were. */
export function rehearseFields(now: PlanDocument, then: PlanDocument): { restored: PlanDocument; fields: number; unequalFields: number } {
	const restored = applyChanges(now, changesTo(now, then)).document;
	let fields = 0;
	let unequalFields = 0;
	for (const group of FIELD_GROUPS) {
		const [kept, back, present]: readonly Fields[] = [then.fields[group], restored.fields[group], now.fields[group]];
		for (const key of new Set([...kept.keys(), ...back.keys()])) {
			const isBack = same(kept.get(key)?.value ?? null, back.get(key)?.value ?? null);
			// What nobody has touched since must stand in the snapshot as it stands in the plan: a copy that was never told of one field would else look whole.
			const untouched = present.get(key);
			const isWhole = !untouched || untouched.counter > then.counter || same(untouched.value, kept.get(key)?.value ?? null);
			if (isBack && isWhole) fields++;
			else unequalFields++;
		}
	}
	return { restored, fields, unequalFields };
}

/** Compared as they are written, not by the comparison that restoring itself relies on. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder);

/** Members of an object have no order. */
function inOrder(_key: string, value: unknown): unknown {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export const rehearsalOf = (
	{ fields, unequalFields }: { readonly fields: number; readonly unequalFields: number },
	{ rows, failures }: RehearsedRows,
	unopened: string | null
): Rehearsal => ({ fields, rows, unequalFields, unreadable: failures, unopened });
