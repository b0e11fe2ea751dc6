import { m } from '#lib/i18n/generated/messages.js';
import type { FigureId } from '../../model/figures.ts';
import type { Evaluation } from '../../state/contract.ts';

/** Why a figure cannot be known. */
export type Unknown =
	| 'noRows'
	| 'allFuture'
	| 'noCycle'
	| 'noRepeats'
	| 'clientList'
	| 'noCheck'
	| 'noCheckThisYear'
	| 'noFrequency'
	| 'nobodyLeft'
	| 'noMargin'
	| 'nobodyToReturn'
	| 'notEnough';

export const UNKNOWN_WORDS: Readonly<Record<Unknown, () => string>> = {
	noRows: m.figures_why_noRows,
	allFuture: m.figures_why_allFuture,
	noCycle: m.figures_why_noCycle,
	noRepeats: m.figures_why_noRepeats,
	clientList: m.figures_why_clientList,
	noCheck: m.figures_why_noCheck,
	noCheckThisYear: m.figures_why_noCheckThisYear,
	noFrequency: m.figures_why_noFrequency,
	nobodyLeft: m.figures_why_nobodyLeft,
	noMargin: m.figures_why_noMargin,
	nobodyToReturn: m.figures_why_nobodyToReturn,
	notEnough: m.figures_why_notEnough
};

const NEEDS_CYCLE: ReadonlySet<FigureId> = new Set([
	'clients.active',
	'clients.sleeping',
	'clients.lost',
	'churn.rate',
	'lifetime.years',
	'forgone.byClient',
	'worth.clients',
	'worth.value',
	'campaign.cost',
	'return.breakEvenRate'
]);
const NEEDS_CHECK: ReadonlySet<FigureId> = new Set([
	'averageCheck',
	'revenue.total',
	'forgone.topDown',
	'forgone.churn',
	'forgone.byClient',
	'worth.clients',
	'worth.value',
	'campaign.cost',
	'return.breakEvenRate'
]);
/** What the average client's check enters, not each client's own. */
const NEEDS_AVERAGE: ReadonlySet<FigureId> = new Set([
	'averageCheck',
	'forgone.topDown',
	'forgone.churn',
	'worth.clients',
	'worth.value',
	'campaign.cost',
	'return.breakEvenRate'
]);
const NEEDS_FREQUENCY: ReadonlySet<FigureId> = new Set(['purchasesPerYear', 'forgone.topDown', 'forgone.churn']);
const NEEDS_LIFETIME: ReadonlySet<FigureId> = new Set(['lifetime.years', 'worth.clients', 'worth.value', 'campaign.cost', 'return.breakEvenRate']);
const NEEDS_WORTH: ReadonlySet<FigureId> = new Set(['worth.clients', 'worth.value', 'campaign.cost', 'return.breakEvenRate']);

/** The first thing that is missing for a figure that is null; what a person can do something about comes first. `futureRows` lie after the as-of day. */
export function whyUnknown(id: FigureId, assessment: Evaluation['assessment'] | null, futureRows: number): Unknown {
	if (!assessment || !assessment.figures['clients.total']) return futureRows > 0 ? 'allFuture' : 'noRows';
	const { levers, figures } = assessment;
	const clientList = figures['orders.count'] === null;
	if (id === 'orders.count') return 'clientList';
	if (id === 'cycle.pooledDays') return clientList ? 'clientList' : 'noRepeats';
	if (id === 'cycle.days') return 'noRepeats';
	if (NEEDS_CYCLE.has(id) && levers.cycle.value === null) return 'noCycle';
	if (NEEDS_AVERAGE.has(id) && levers.averageCheck.value === null && levers.checkWindow.value === 1) return 'noCheckThisYear';
	if (NEEDS_CHECK.has(id) && levers.averageCheck.value === null) return 'noCheck';
	if (NEEDS_FREQUENCY.has(id) && levers.purchasesPerYear.value === null) return 'noFrequency';
	if (NEEDS_LIFETIME.has(id) && levers.churn.value === 0) return 'nobodyLeft';
	if (NEEDS_WORTH.has(id) && levers.margin.value === null) return 'noMargin';
	if (id === 'return.breakEvenRate') return 'nobodyToReturn';
	return 'notEnough';
}
