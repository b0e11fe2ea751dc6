import { sumOf } from '../kernel/sum.ts';
import type { PartValues } from '../model/figure-registry.ts';
import type { FigureValues } from '../model/figures.ts';
import type { TypedLevers } from '../model/levers.ts';
import { ACTIVE, LOST, SLEEPING } from '../model/standing.ts';
import { lifetimeYears } from './churn.ts';
import { histogramOf } from './histogram.ts';
import { leversInForce, purchasesForCheck, valueOf, yearsOfHistory, type ResolvedLevers } from './levers.ts';
import { missedByOwnCycles } from './own-cycles.ts';
import { prepare, type Prepared } from './prepare.ts';
import { standingByDays, standingByMissed, type StatusDays } from './stretches.ts';
import { breakEvenWorthOf, sumClients, type Sums } from './sums.ts';
import { daysReaching } from './thresholds.ts';
import type { Assessment, History, Judgement, OfferCosts } from './types.ts';
import type { GroupSums } from '../model/group-sums.ts';
import { worthTerms } from './worth.ts';

/** Every figure, chart and group sum of a history under the levers as typed. Where levers move often, `prepare` once and `assessPrepared`. */
export function assess(history: History, judgement: Judgement, offers: OfferCosts, typed: TypedLevers): Assessment {
	return assessPrepared(prepare(history, judgement, offers), typed);
}

/**
 * The what-if kernel. Clients stand in order of their last purchase, so a status is a stretch of positions found by binary search; what is left
 * are sums over stretches of cells. With own cycles (M12.4) one pass over the clients finds their missed cycles, and the same sums follow.
 */
export function assessPrepared(prepared: Prepared, typed: TypedLevers): Assessment {
	const { history } = prepared;
	const resolved = leversInForce(history, typed);
	const terms = worthTerms(resolved.levers);
	const cycleDays = resolved.levers.cycle.value;
	const n = history.clientCount;
	const days = cycleDays === null ? null : { sleeping: daysReaching(terms.sleepingMissed, cycleDays), lost: daysReaching(terms.lostMissed, cycleDays) };
	const missed = cycleDays !== null && terms.ownCycles ? missedByOwnCycles(prepared.rhythms, cycleDays) : null;
	const sums = days === null ? null : sumClients(prepared, terms, missed ? standingByMissed(missed, terms) : standingByDays(prepared, terms, days));
	const worth = worthFigures(sums, resolved);
	const ofStatus = (status: number): number | null => (sums ? countOf(sums.clients, status) : n === 0 ? 0 : null);
	const figures: FigureValues = {
		'clients.total': n,
		'clients.active': ofStatus(ACTIVE),
		'clients.sleeping': ofStatus(SLEEPING),
		'clients.lost': ofStatus(LOST),
		'clients.oneTime': history.purchases === null ? null : history.oneTimeClients,
		'cycle.days': cycleDays,
		'cycle.pooledDays': history.pooledCycleDays,
		'orders.count': history.ordersCount,
		'revenue.total': history.revenue,
		...yearlyFigures(history, resolved),
		'forgone.byClient': sums && total(sums.forgone.slice(3)),
		...worth
	};
	return {
		figures,
		levers: resolved.levers,
		churnKnown: resolved.churnKnown,
		churnSimple: resolved.churnSimple,
		turnedAwayByCost: sums && figures['worth.clients'] !== null ? sums.turnedAway : null,
		forgoneSleeping: sums && total(sums.forgone.slice(3, 6)),
		forgoneLost: sums && total(sums.forgone.slice(6, 9)),
		histogram: histogramOf(history, cycleDays, missed),
		groups: groupSums(sums, figures['worth.clients'] !== null),
		parts: partsOf(history, resolved, sums, figures, days)
	};
}

/** What the explanations need beside the figures; the money of worth and campaign is known when the figures are. */
function partsOf(history: History, { churn, levers }: ResolvedLevers, sums: Sums | null, figures: FigureValues, days: StatusDays | null): PartValues {
	const value = figures['worth.value'];
	const cost = figures['campaign.cost'];
	const clients = figures['worth.clients'];
	const ofCheck = purchasesForCheck(history, valueOf(levers.checkWindow));
	return {
		'history.days': history.firstPurchaseDay === null ? null : history.asOf - history.firstPurchaseDay,
		'history.years': yearsOfHistory(history),
		'clients.purchases': history.purchases,
		'check.revenue': ofCheck.revenue,
		'check.purchases': ofCheck.purchases,
		'clients.withInterval': history.clientsWithInterval,
		'cycle.intervals': history.ordersCount === null ? null : history.pooledIntervals,
		'status.sleepingDays': days && days.sleeping,
		'status.lostDays': days && days.lost,
		'churn.gone': churn.gone,
		'churn.base': churn.base,
		'churn.simpleGone': churn.simpleGone,
		'churn.simpleBase': churn.simpleBase,
		'forgone.sleeping': sums && total(sums.forgone.slice(3, 6)),
		'forgone.lost': sums && total(sums.forgone.slice(6, 9)),
		'forgone.unknownClients': sums && sums.forgoneUnknown,
		'worth.considered': sums && sums.considered,
		'worth.unknownClients': sums && sums.considered - sums.worthKnown,
		'worth.expectedReturn': value === null || cost === null ? null : value + cost,
		'campaign.offers': sums && cost !== null ? total(sums.offers) : null,
		'return.costs': sums && clients !== null ? sums.breakEvenCost : null,
		'return.worth': sums && clients !== null ? breakEvenWorthOf(sums) : null
	};
}

type YearlyId = 'purchasesPerYear' | 'averageCheck' | 'churn.rate' | 'lifetime.years' | 'forgone.topDown' | 'forgone.churn';

/** M13.6–13.8, 13.10: what one average client brings a year, times those returned or lost. */
function yearlyFigures(history: History, { levers }: ResolvedLevers): Pick<FigureValues, YearlyId> {
	const perYear = levers.purchasesPerYear.value;
	const check = levers.averageCheck.value;
	const yearlyRevenue = perYear === null || check === null || history.clientCount === 0 ? null : history.clientCount * perYear * check;
	const share = levers.returnableShare.value;
	const churn = levers.churn.value;
	return {
		purchasesPerYear: perYear,
		averageCheck: check,
		'churn.rate': churn,
		'lifetime.years': lifetimeYears(churn),
		'forgone.topDown': yearlyRevenue === null || share === null ? null : share * yearlyRevenue,
		'forgone.churn': yearlyRevenue === null || churn === null ? null : churn * yearlyRevenue
	};
}

type WorthId = 'worth.clients' | 'worth.value' | 'campaign.cost' | 'return.breakEvenRate';

/**
 * M13.11 and 13.12. Unknown as a whole without a lifetime, a contact cost or a status, and where no client that comes into question has a
 * worth that is known. Clients of unknown worth among others are not counted; `worth.unknownClients` says how many.
 */
function worthFigures(sums: Sums | null, { levers }: ResolvedLevers): Pick<FigureValues, WorthId> {
	const unknown = { 'worth.clients': null, 'worth.value': null, 'campaign.cost': null, 'return.breakEvenRate': null };
	if (!sums || lifetimeYears(levers.churn.value) === null || levers.contactCost.value === null) return unknown;
	if (sums.considered > 0 && sums.worthKnown === 0) return unknown;
	const worthLessOffers = breakEvenWorthOf(sums);
	return {
		'worth.clients': sums.worthClients.reduce((sum, count) => sum + count, 0),
		'worth.value': total(sums.worthValue),
		'campaign.cost': total(sums.cost),
		'return.breakEvenRate': worthLessOffers > 0 ? sums.breakEvenCost / worthLessOffers : null
	};
}

function groupSums(sums: Sums | null, worthKnown: boolean): GroupSums {
	const counts = (values: Uint32Array | undefined): number[] => (values ? [...values] : new Array<number>(9).fill(0));
	const money = (values: Float64Array | undefined): (number | null)[] => (values ? [...values].map(known) : new Array<null>(9).fill(null));
	return {
		clients: counts(sums?.clients),
		revenue: money(sums?.revenue),
		forgone: money(sums?.forgone),
		worthClients: counts(worthKnown ? sums?.worthClients : undefined),
		worthValue: money(worthKnown ? sums?.worthValue : undefined),
		cost: money(worthKnown ? sums?.cost : undefined)
	};
}

/** Clients of a status, over its categories. */
const countOf = (clients: Uint32Array, status: number): number => clients[status * 3] + clients[status * 3 + 1] + clients[status * 3 + 2];

/** Sum of groups; an unknown one makes it unknown. */
function total(groups: Float64Array): number | null {
	return known(sumOf(groups));
}

const known = (value: number): number | null => (Number.isFinite(value) ? value : null);
