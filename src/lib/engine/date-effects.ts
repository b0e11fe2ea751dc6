import { assessPrepared } from '../analysis/assess.ts';
import { typeRoles } from '../intake/typing/roles.ts';
import type { MappingDecision, RawGrid } from '../intake/types.ts';
import type { DayNumber } from '../kernel/days.ts';
import { noFields } from '../model/document.ts';
import type { Issue } from '../model/issues.ts';
import { NO_SOURCE, type ImportLayer } from '../model/layer.ts';
import { DEFAULT_RETURNS } from '../model/levers.ts';
import type { Mapping, Role } from '../model/roles.ts';
import { buildDataset } from './dataset.ts';
import { identityOf } from './identity.ts';
import { placeLayers } from './layer-rows.ts';
import type { DateEffect } from './protocol.ts';
import { standAsOf } from './standing.ts';

/** What clients and their purchases are told by; the rest of the source does not move a status. */
const ROLES_OF_STATUS: readonly Role[] = ['client', 'date', 'amount', 'unitPrice', 'quantity', 'status', 'currency', 'firstPurchase', 'lastPurchase', 'count'];

/**
 * What the figures would be with dates read day first and month first, all else as decided: how many clients are active, sleeping and lost (M1.4) as of the
 * default day (M13.14), and how many rows would be left without a date. Statuses are null where nobody bought twice.
 */
export function dateEffectsOf(grid: RawGrid, decision: MappingDecision, today: DayNumber): readonly DateEffect[] {
	const mapping: Mapping = Object.fromEntries(Object.entries(decision.mapping).filter(([role]) => ROLES_OF_STATUS.includes(role as Role)));
	return (['dmy', 'mdy'] as const).map((order) => effectOf(grid, { ...decision, mapping, dateOrder: order }, order, today));
}

function effectOf(grid: RawGrid, decision: MappingDecision, order: DateEffect['order'], today: DayNumber): DateEffect {
	const typed = typeRoles(grid, decision, [], () => {}, decision.currency === null ? 'unchecked' : 'checked');
	if (!typed.ok) return { order, asOf: null, active: null, sleeping: null, lost: null, unreadable: Number(typed.error.params.rows ?? 0) };
	const { rows, columns, issues } = typed.value;
	const content = { table: { rowCount: rows.length, columns }, issues, patch: null };
	const dataset = buildDataset(placeLayers([{ info: layerOf(decision), content }], noFields()), identityOf(new Map()));
	const { asOf, prepared } = standAsOf(dataset, new Map(), { returnReasons: [], returns: DEFAULT_RETURNS, today }, null);
	const { figures } = assessPrepared(prepared, {});
	return {
		order,
		asOf: asOf.day,
		active: figures['clients.active'],
		sleeping: figures['clients.sleeping'],
		lost: figures['clients.lost'],
		unreadable: withoutDate(issues, decision.mapping)
	};
}

function withoutDate(issues: readonly Issue[], { date, lastPurchase }: Mapping): number {
	const column = (date ?? lastPurchase ?? NaN) + 1;
	return issues.filter(({ column: of, code }) => of === column && (code === 'date.unreadable' || code === 'date.impossible')).length;
}

/** The least a layer says of itself: nothing of it is kept. */
function layerOf({ shape, mapping }: MappingDecision): ImportLayer {
	return { ...NO_SOURCE, id: 'trial', kind: 'import', shape, importedAt: 0, mapping, rowCount: 0, changedCount: 0 };
}
