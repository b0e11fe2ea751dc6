import { splitClientFieldKey, splitCellKey, splitRowKey, type FieldChange, type FieldGroup, type PlanDocument } from './fields.ts';
import { splitTouchKey } from './contacts.ts';
import type { ImportLayer } from './layer.ts';
import { areCopies } from './copies.ts';
import { mergePlans, type Choices, type Conflict, type Merged } from './merge-plans.ts';
import { partPersonOf, workOf } from './part-plan.ts';

/** What a merge would bring, as a person counts it. */
export interface MergePreview {
	/** Contacts that were made. */
	readonly outcomes: number;
	/** Clients of whom something else is known or chosen. */
	readonly clients: number;
	readonly imports: readonly ImportLayer[];
	/** Imports that were removed there. */
	readonly removedImports: number;
	/** Rows changed, typed or deleted by hand. */
	readonly rows: number;
	/** Assumptions, people, library and all else that was set. */
	readonly settings: number;
	readonly conflicts: readonly Conflict[];
}

/** Whether a plan from a file can go into one that is here: a copy of it, or a part of it. What is here as a part takes nothing in. */
export const canMerge = (here: PlanDocument, arrived: PlanDocument): boolean => partPersonOf(here) === null && areCopies(here, arrived);

/** Merges what arrived; a part gives its work only. */
export const mergeArrived = (here: PlanDocument, arrived: PlanDocument, choices?: Choices): Merged =>
	mergePlans(here, partPersonOf(arrived) === null ? arrived : workOf(arrived), choices);

export function previewMerge({ changes, conflicts }: Merged): MergePreview {
	const of = (...groups: readonly FieldGroup[]): readonly FieldChange[] => changes.filter(({ group }) => groups.includes(group));
	const layers = of('layer').map(({ value }) => value as ImportLayer | null);
	const clients = new Set([
		...of('client').map(({ key }) => splitClientFieldKey(key).clientKey),
		...of('touch').map(({ key }) => splitTouchKey(key).clientKey)
	]);
	const rows = new Set([...of('cell').map(({ key }) => rowOf(splitCellKey(key))), ...of('row').map(({ key }) => rowOf(splitRowKey(key)))]);
	return {
		outcomes: of('outcome').length,
		clients: clients.size,
		imports: layers.filter((layer) => layer !== null && layer.kind === 'import') as ImportLayer[],
		removedImports: layers.filter((layer) => layer === null).length,
		rows: rows.size,
		settings: of('plan', 'lever', 'setting', 'person', 'library', 'arm').length,
		conflicts
	};
}

const rowOf = ({ layerId, rowIndex }: { layerId: string; rowIndex: number }): string => `${layerId}/${rowIndex}`;
