import type { FigureId } from '../model/figures.ts';
import type { TermId } from './glossary.ts';

/** Words that the explanation of a figure rests on. */
export const FIGURE_TERMS: Readonly<Record<FigureId, readonly TermId[]>> = {
	'clients.total': ['client', 'purchase', 'asOf'],
	'clients.active': ['active', 'cycle', 'grace', 'asOf'],
	'clients.sleeping': ['sleeping', 'missedCycles', 'cycle', 'grace'],
	'clients.lost': ['lost', 'missedCycles', 'cycle', 'grace'],
	'clients.oneTime': ['purchase', 'client'],
	'cycle.days': ['cycle', 'purchase'],
	'cycle.pooledDays': ['cycle', 'purchase'],
	'orders.count': ['asOf', 'problemRows'],
	'revenue.total': ['purchase', 'asOf'],
	purchasesPerYear: ['purchasesAYear', 'purchase'],
	averageCheck: ['averageCheck', 'purchase'],
	'churn.rate': ['churn', 'lost', 'cycle'],
	'lifetime.years': ['lifetime', 'churn'],
	'forgone.topDown': ['forgone', 'returnableShare', 'averageCheck', 'purchasesAYear'],
	'forgone.churn': ['forgone', 'churn', 'averageCheck', 'purchasesAYear'],
	'forgone.byClient': ['forgone', 'sleeping', 'lost'],
	'worth.clients': ['worthReturning', 'worth', 'category', 'contactCost'],
	'worth.value': ['worth', 'returnRate', 'gain', 'lifetime'],
	'campaign.cost': ['contactCost', 'worthReturning', 'reasonToReturn'],
	'return.breakEvenRate': ['breakEven', 'returnRate', 'worth', 'contactCost']
};
