import { cellKey, clientFieldKey } from '../../model/fields.ts';
import type { CellColumn, ClientField, FieldChange } from '../../model/fields.ts';
import { ATTRIBUTE_PREFIX } from '../../model/layer.ts';
import { ROLES } from '../../model/roles.ts';
import type { Role } from '../../model/roles.ts';
import type { ChangeLabel, OrderRow } from '../../state/contract.ts';

const PLAN_FIELDS: ReadonlySet<ClientField> = new Set(['person', 'channel', 'contactReason', 'returnReason', 'decision']);

/** What one edited cell of a client becomes: the change, and the name of the step for undo. */
export function clientChange(clientKey: string, field: ClientField, value: string | number | null): { change: FieldChange; label: ChangeLabel } {
	return {
		change: { group: 'client', key: clientFieldKey(field, clientKey), value },
		label: PLAN_FIELDS.has(field) ? 'planChoice' : 'client'
	};
}

export const isRole = (key: string): key is Role => (ROLES as readonly string[]).includes(key);

const isCellColumn = (key: string): key is CellColumn => isRole(key) || key.startsWith(ATTRIBUTE_PREFIX);

/** Null where the column is worked out and takes no values. */
export function orderChange(row: OrderRow, column: string, value: string | number | null): FieldChange | null {
	return isCellColumn(column) ? { group: 'cell', key: cellKey(row.layerId, row.rowIndex, column), value } : null;
}
