import { quickEstimate, type QuickEstimate } from '../../analysis/quick-estimate.ts';
import { QUICK } from '../../model/quick-settings.ts';
import { settingNumber } from '../../model/settings.ts';
import type { AnalysisContext } from './context.ts';

export interface QuickAnswer {
	readonly estimate: QuickEstimate;
	/** Clients of all time, and the share of them that stopped buying: of the rows where there are any, else as typed. */
	readonly clients: number | null;
	readonly dormantShare: number | null;
	readonly fromRows: boolean;
}

/** The top-down estimate (M2.5) under the plan's levers; without rows with the number of clients that was typed. */
export function quick({ document, assessment }: AnalysisContext): QuickAnswer {
	const { figures, levers } = assessment;
	const total = figures['clients.total'];
	const fromRows = total !== null && total > 0;
	const clients = fromRows ? total : settingNumber(document, QUICK.clients);
	const dormant = fromRows && figures['clients.active'] !== null ? total - figures['clients.active'] : null;
	const dormantShare = fromRows ? (dormant === null ? null : dormant / total) : settingNumber(document, QUICK.dormantShare);
	const estimate = quickEstimate({
		clients,
		purchasesPerYear: levers.purchasesPerYear.value,
		averageCheck: levers.averageCheck.value,
		rate: levers.returnableShare.value,
		base: 'all',
		dormantShare,
		margin: levers.margin.value,
		churn: levers.churn.value,
		contactCost: levers.contactCost.value
	});
	return { estimate, clients, dormantShare, fromRows };
}
