import { newId, now } from '../../state/clock.ts';
import type { PlanSession } from '../../state/contract.ts';
import { sheetViews } from './sheet-view.svelte.ts';

/** Puts a first row of orders into a plan that has none; the sheet takes the focus there as soon as it is shown. */
export async function startRows(session: PlanSession): Promise<void> {
	const edit = await session.actions.addRows('orders', 1, { layerId: newId(), at: now() });
	sheetViews(session).orders.goToLastRow = session.rowsRevision;
	session.commitEdit(edit, 'addRows');
}
