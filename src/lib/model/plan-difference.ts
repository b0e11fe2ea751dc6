import { fieldValue, sameValue } from './document.ts';
import { FIELD_GROUPS, type FieldChange, type FieldGroup, type FieldValues, type PlanDocument, type Stamped } from './fields.ts';
import type { ImportLayer } from './layer.ts';
import { LEVER_NAMES, type LeverName } from './levers.ts';

/** The changes that make of one state of a plan another: applied to `from`, every field has the value it has in `to`. */
export function changesTo(from: PlanDocument, to: PlanDocument): FieldChange[] {
	const changes: FieldChange[] = [];
	for (const group of FIELD_GROUPS) {
		const [before, after]: readonly ReadonlyMap<string, Stamped<unknown>>[] = [from.fields[group], to.fields[group]];
		if (before === after) continue;
		for (const key of new Set([...before.keys(), ...after.keys()])) {
			const value = after.get(key)?.value ?? null;
			if (!sameValue(before.get(key)?.value ?? null, value)) changes.push({ group, key, value } as FieldChange);
		}
	}
	return changes;
}

/** Fields changed since the plan stood at `counter`. */
export function changedSince({ fields }: PlanDocument, counter: number): number {
	let changed = 0;
	for (const group of FIELD_GROUPS) for (const { counter: at } of fields[group].values()) if (at > counter) changed++;
	return changed;
}

/** What going from one state of a plan to another would do. */
export interface PlanDifference {
	/** In the order of the levers; null is not typed. */
	readonly levers: readonly { readonly name: LeverName; readonly from: number | null; readonly to: number | null }[];
	readonly importsBack: readonly ImportLayer[];
	readonly importsOut: readonly ImportLayer[];
	readonly name: { readonly from: FieldValues['plan']; readonly to: FieldValues['plan'] } | null;
	/** Fields that differ, by group; those of levers, imports and the name are told above. */
	readonly fields: Readonly<Record<Exclude<FieldGroup, 'lever' | 'layer'>, number>>;
}

export function planDifference(from: PlanDocument, to: PlanDocument): PlanDifference {
	const changes = changesTo(from, to);
	const fields = Object.fromEntries(FIELD_GROUPS.map((group) => [group, 0])) as Record<FieldGroup, number>;
	for (const { group, key } of changes) if (group !== 'plan' || key !== 'name') fields[group]++;
	const changedLevers = new Set(changes.filter(({ group }) => group === 'lever').map(({ key }) => key));
	const layers = changes.flatMap((change) => (change.group === 'layer' ? [change] : []));
	return {
		levers: LEVER_NAMES.filter((name) => changedLevers.has(name)).map((name) => ({
			name,
			from: fieldValue(from, 'lever', name),
			to: fieldValue(to, 'lever', name)
		})),
		importsBack: layers.flatMap(({ value }) => value ?? []),
		importsOut: layers.flatMap(({ key, value }) => (value === null ? (fieldValue(from, 'layer', key) ?? []) : [])),
		name: changes.some(({ group, key }) => group === 'plan' && key === 'name')
			? { from: fieldValue(from, 'plan', 'name'), to: fieldValue(to, 'plan', 'name') }
			: null,
		fields
	};
}
