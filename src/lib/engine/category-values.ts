import type { RuleValues } from '../analysis/category-points.ts';
import { NO_CLIENT, type History } from '../analysis/types.ts';
import { INT_MISSING } from '../kernel/columns.ts';
import { DAYS_PER_YEAR } from '../kernel/days.ts';
import { CATEGORY_RULES, type CategoryRuleId, type CategoryTerms } from '../model/category-rules.ts';
import type { ClientField } from '../model/fields.ts';
import type { ClientDetails } from './client-details.ts';
import type { ClientFields } from './identity.ts';
import type { Dataset } from './dataset.ts';
import { CANCELLED } from './row-reasons.ts';

/** What the rules for a category are read from. */
export interface CategorySources {
	readonly dataset: Dataset;
	readonly details: ClientDetails;
	readonly overlay: ClientFields;
	readonly history: History;
}

/** Values of a rule by position, NaN where a client's is unknown; null where nothing at all is known: then the rule does not count. */
export function ruleValues(id: CategoryRuleId, sources: CategorySources): Float64Array | null {
	const { history } = sources;
	const values = read(id, sources);
	return values !== null && history.clientCount > 0 && values.some((value) => !Number.isNaN(value)) ? values : null;
}

/** Rules with a weight, and those of them for which there are data. */
export function rulesInForce({ weights }: CategoryTerms, sources: CategorySources): readonly RuleValues[] {
	return CATEGORY_RULES.filter((id) => weights[id] > 0).flatMap((id) => {
		const values = ruleValues(id, sources);
		return values ? [{ id, weight: weights[id], values }] : [];
	});
}

function read(id: CategoryRuleId, sources: CategorySources): Float64Array | null {
	const { history } = sources;
	switch (id) {
		case 'margin':
			return history.margin?.byPosition ?? history.total;
		case 'history':
			return byPosition(history, (p) => (history.firstDay[p] === INT_MISSING ? NaN : history.lastDay[p] - history.firstDay[p]));
		case 'frequency':
			return byPosition(history, (p) => timesAYear(history, p));
		case 'check':
			return history.check;
		case 'promo':
			return detailNumbers('discountShare', sources);
		case 'refunds':
			return refundShares(sources);
		case 'debt':
			return detailNumbers('debt', sources);
		case 'wholesale':
			return answers('wholesale', sources);
		case 'instalments':
			return answers('instalments', sources);
	}
}

const byPosition = (history: History, value: (position: number) => number): Float64Array =>
	Float64Array.from({ length: history.clientCount }, (_, position) => value(position));

/** Since the first purchase, a first year counting whole: the weeks of a newcomer do not make it a frequent buyer. */
function timesAYear({ asOf, firstDay, purchaseCount }: History, p: number): number {
	if (firstDay[p] === INT_MISSING || purchaseCount[p] === INT_MISSING) return NaN;
	return purchaseCount[p] / Math.max(1, (asOf - firstDay[p]) / DAYS_PER_YEAR);
}

function detailNumbers(field: ClientField, { dataset, details, overlay, history }: CategorySources): Float64Array {
	const byHand = overlay.get(field);
	return byPosition(history, (p) => {
		const set = byHand?.get(dataset.clientKeys[history.client[p]]);
		return set === undefined ? details.number(field, history.client[p]) : typeof set === 'number' ? set : NaN;
	});
}

/** 1 yes, 0 no; what is told in words of its own is a yes. */
function answers(field: ClientField, { dataset, details, overlay, history }: CategorySources): Float64Array {
	const byHand = overlay.get(field);
	return byPosition(history, (p) => {
		const text = String(byHand?.get(dataset.clientKeys[history.client[p]]) ?? details.text(field, history.client[p]));
		return text === '' ? NaN : text === 'no' ? 0 : 1;
	});
}

/**
 * What came back or was cancelled of all that was ordered up to as-of, in money. null where no row is a return or a cancelled order: nobody may have
 * written them down.
 */
function refundShares({ dataset, history }: CategorySources): Float64Array | null {
	const { orders, orderClients, orderReasons, clientKeys } = dataset;
	if (!orders) return null;
	const ordered = new Float64Array(clientKeys.length);
	const back = new Float64Array(clientKeys.length);
	let rows = 0;
	for (let row = 0; row < orders.amount.length; row++) {
		const isCancelled = orderReasons[row] === CANCELLED;
		const code = isCancelled ? orderClients[row] : orders.client[row];
		const amount = orders.amount[row];
		if (code === NO_CLIENT || Number.isNaN(amount) || orders.day[row] === INT_MISSING || orders.day[row] > history.asOf) continue;
		if (amount > 0) ordered[code] += amount;
		if (!isCancelled && amount >= 0) continue;
		back[code] += Math.abs(amount);
		rows++;
	}
	if (rows === 0) return null;
	return byPosition(history, (p) => {
		const code = history.client[p];
		return ordered[code] > 0 ? Math.min(1, back[code] / ordered[code]) : NaN;
	});
}
