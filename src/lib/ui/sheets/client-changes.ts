import { cellKey, clientFieldKey } from '../../model/fields.ts';
import type { ClientField, FieldChange } from '../../model/fields.ts';
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

/** Null where the column is an attribute: those stay as they were imported. */
export function orderChange(row: OrderRow, column: string, value: string | number | null): FieldChange | null {
	return isRole(column) ? { group: 'cell', key: cellKey(row.layerId, row.rowIndex, column), value } : null;
}
