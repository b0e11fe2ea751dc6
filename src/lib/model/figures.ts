export const FIGURE_IDS = [
	'clients.total',
	'clients.active',
	'clients.sleeping',
	'clients.lost',
	'clients.oneTime',
	'cycle.days',
	'cycle.pooledDays',
	'orders.count',
	'revenue.total',
	'purchasesPerYear',
	'averageCheck',
	'churn.rate',
	'lifetime.years',
	'forgone.topDown',
	'forgone.churn',
	'forgone.byClient',
	'worth.clients',
	'worth.value',
	'campaign.cost',
	'return.breakEvenRate'
] as const;
export type FigureId = (typeof FIGURE_IDS)[number];

/** Money in whole currency units, shares as fractions; null is unknown, and shown as such. */
export type FigureValues = Readonly<Record<FigureId, number | null>>;
