import type { FigureId } from '../../model/figures.ts';
import type { Status } from '../../model/standing.ts';
import type { Assessment, Filter } from '../../state/contract.ts';

/** Where the clients behind a figure are seen: a sheet and its filters. */
export interface ClientsBehind {
	readonly sheet: 'clients' | 'plan';
	readonly filters: readonly Filter[];
}

const statusIs = (...values: Status[]): Filter => ({ kind: 'oneOf', column: 'status', values });
const all: ClientsBehind = { sheet: 'clients', filters: [] };

/** M13.11 and 13.12: sleeping or lost, not category C, not excluded by hand. */
const CONSIDERED: readonly Filter[] = [
	statusIs('sleeping', 'lost'),
	{ kind: 'oneOf', column: 'category', values: ['A', 'B'] },
	{ kind: 'oneOf', column: 'decision', values: ['none', 'include'] }
];

/** null where a figure has no clients of its own behind it. */
export function clientsBehind(id: FigureId, assessment: Assessment): ClientsBehind | null {
	switch (id) {
		case 'clients.total':
		case 'forgone.topDown':
		case 'revenue.total':
			return all;
		case 'clients.active':
			return { sheet: 'clients', filters: [statusIs('active')] };
		case 'clients.sleeping':
			return { sheet: 'clients', filters: [statusIs('sleeping')] };
		case 'clients.lost':
			return { sheet: 'clients', filters: [statusIs('lost')] };
		case 'clients.oneTime':
			return { sheet: 'clients', filters: [{ kind: 'range', column: 'purchaseCount', from: 1, to: 1 }] };
		case 'cycle.days':
			return { sheet: 'clients', filters: [{ kind: 'range', column: 'medianInterval', from: 0, to: null }] };
		case 'forgone.byClient':
			return { sheet: 'clients', filters: [statusIs('sleeping', 'lost')] };
		case 'churn.rate':
		case 'forgone.churn': {
			const lostDays = assessment.parts['status.lostDays'];
			if (!assessment.churnKnown || lostDays === null) return null;
			// Those who became lost within the year: silent for no longer than a year beyond the threshold (M13.8).
			return { sheet: 'clients', filters: [{ kind: 'range', column: 'daysSince', from: lostDays, to: lostDays + 364 }] };
		}
		case 'worth.clients':
		case 'worth.value':
		case 'campaign.cost':
			return { sheet: 'plan', filters: [] };
		case 'return.breakEvenRate':
			return { sheet: 'clients', filters: CONSIDERED };
		case 'cycle.pooledDays':
		case 'orders.count':
		case 'purchasesPerYear':
		case 'averageCheck':
		case 'lifetime.years':
			return null;
	}
}
