import type { Formats } from '#lib/i18n/formats.ts';
import { m } from '#lib/i18n/generated/messages.js';
import { isolated } from '#lib/i18n/isolated.ts';
import type { FigureId } from '#lib/model/figures.ts';
import type { ImportLayer } from '#lib/model/layer.ts';
import type { PlanDifference } from '#lib/model/plan-difference.ts';
import type { Rehearsal, Snapshot, SnapshotReason } from '#lib/state/contract.ts';
import { failureWords } from '#lib/state/failure-words.ts';
import { leverText } from '../levers/lever-text.ts';
import { LEVER_WORDS } from '../../i18n/lever-words.ts';

const REASON_WORDS: Readonly<Record<SnapshotReason, () => string>> = {
	daily: m.snapshots_reason_daily,
	import: m.snapshots_reason_import,
	merge: m.snapshots_reason_merge,
	migration: m.snapshots_reason_migration,
	restore: m.snapshots_reason_restore,
	byHand: m.snapshots_reason_byHand
};

export const reasonWords = ({ name, reason }: Snapshot): string =>
	name === '' ? REASON_WORDS[reason]() : m.snapshots_named({ name: isolated(name), reason: REASON_WORDS[reason]() });

const rowsText = (formats: Formats, n: number): string => m.shell_rows({ n, text: formats.count(n) });
const fieldsText = (formats: Formats, n: number): string => m.snapshots_fields({ n, text: formats.count(n) });

/** How large the plan was; what nobody had counted is left out. */
export function sizeWords({ clientCount, rowCount }: Snapshot, formats: Formats): readonly string[] {
	const clients = clientCount === null ? [] : [m.snapshots_clients({ n: clientCount, text: formats.count(clientCount) })];
	return rowCount === null ? clients : [...clients, rowsText(formats, rowCount)];
}

export const changesWords = (n: number, formats: Formats): string => (n === 0 ? m.snapshots_unchanged() : m.snapshots_changes({ n, text: formats.count(n) }));

const GROUP_WORDS: Readonly<Record<keyof PlanDifference['fields'], () => string>> = {
	plan: m.snapshots_group_plan,
	cell: m.snapshots_group_cell,
	row: m.snapshots_group_row,
	client: m.snapshots_group_client,
	person: m.snapshots_group_person,
	library: m.snapshots_group_library,
	setting: m.snapshots_group_setting,
	touch: m.snapshots_group_touch,
	outcome: m.snapshots_group_outcome,
	arm: m.snapshots_group_arm
};

const importName = ({ sourceName, kind }: ImportLayer): string =>
	sourceName || { import: m.shell_import_clipboard, edit: m.intake_ledger_kind_edit, hand: m.intake_ledger_kind_hand }[kind]();

/** What going from the plan as it stands to the snapshot would change, a line each. */
export function differenceWords({ levers, importsBack, importsOut, name, fields }: PlanDifference, formats: Formats): readonly string[] {
	const rowsOf = (layer: ImportLayer) => ({ name: importName(layer), rows: rowsText(formats, layer.rowCount) });
	return [
		...(name ? [m.snapshots_difference_value({ what: m.shell_plan_name(), from: String(name.from ?? ''), to: String(name.to ?? '') })] : []),
		...importsBack.map((layer) => m.snapshots_import_back(rowsOf(layer))),
		...importsOut.map((layer) => m.snapshots_import_out(rowsOf(layer))),
		...levers.map(({ name: lever, from, to }) => {
			const show = (value: number | null): string => (value === null ? m.snapshots_not_typed() : leverText(formats, lever, value));
			return m.snapshots_difference_value({ what: LEVER_WORDS[lever].name(), from: show(from), to: show(to) });
		}),
		...(Object.keys(GROUP_WORDS) as (keyof typeof GROUP_WORDS)[])
			.filter((group) => fields[group] > 0)
			.map((group) => m.snapshots_difference_count({ what: GROUP_WORDS[group](), count: formats.count(fields[group]) }))
	];
}

/** Figures of the strip, side by side. */
export const COMPARED_FIGURES: readonly FigureId[] = [
	'clients.total',
	'clients.active',
	'clients.sleeping',
	'clients.lost',
	'forgone.topDown',
	'worth.clients',
	'worth.value',
	'return.breakEvenRate'
];

/** What came of a rehearsal, a sentence each. */
export function rehearsalWords({ fields, rows, unequalFields, unreadable, unopened }: Rehearsal, formats: Formats): readonly string[] {
	const failures = [
		...(unequalFields > 0 ? [m.snapshots_rehearsal_fields({ fields: fieldsText(formats, unequalFields) })] : []),
		...unreadable.map(({ layer, code }) => m.snapshots_rehearsal_rows({ name: importName(layer), reason: failureWords(code) })),
		...(unopened === null ? [] : [m.snapshots_rehearsal_unopened({ reason: failureWords(unopened) })])
	];
	if (failures.length > 0) return [m.snapshots_rehearsal_failed(), ...failures];
	return [m.snapshots_rehearsed({ fields: fieldsText(formats, fields), rows: rowsText(formats, rows) })];
}
